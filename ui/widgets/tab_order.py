# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the Tab key follow the eye: parts that are made later would else come last."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from ui.widgets.tree import parts_of


def order_tabs(part: QWidget) -> None:
    """Set the order of everything that takes the focus by Tab to that of the layouts, in all the window of `part`.

    A widget that lays its parts out itself has a method `tab_parts`, which gives them in the order they are read in;
    each of them may have parts of its own.
    """
    for before, after in pairwise(list(_stops(part.window()))):
        QWidget.setTabOrder(before, after)


def follow(before: QWidget, part: QWidget) -> None:
    """Let the Tab key go on from `before` to `part`, without looking through the whole window for milliseconds."""
    for one, following in pairwise([*list(_stops(before))[-1:], *_stops(part)]):
        QWidget.setTabOrder(one, following)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _is_choice(widget):
        yield widget
    for child in _children(widget):
        yield from _stops(child)


def _is_choice(widget: QWidget) -> bool:
    """One of several of which one is chosen: Tab comes to that one, the arrow keys go on from there."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


def _children(widget: QWidget) -> Iterator[QWidget]:
    if told := getattr(widget, "tab_parts", None):
        yield from told()
        return
    match widget:
        case QScrollArea():
            yield from filter(None, (widget.widget(),))
        case QStackedWidget():
            yield from filter(None, map(widget.widget, range(widget.count())))
        case _:
            if layout := widget.layout():
                yield from _in_layout(layout)
            elif not isinstance(widget, QComboBox | QAbstractSpinBox | QAbstractScrollArea):  # those know themselves
                yield from parts_of(widget)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if part := item.widget():
            yield part
        elif inner := item.layout():
            yield from _in_layout(inner)
