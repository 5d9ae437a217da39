# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the Tab key follow the eye: parts that are made later would else come last."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget

from ui.widgets.flow_line import FlowLine


def order_tabs(root: QWidget) -> None:
    """Set the order of everything in `root` that takes the focus by Tab to that of its layouts."""
    for before, after in pairwise(list(_stops(root))):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    for child in _children(widget):
        yield from _stops(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    match widget:
        case FlowLine():
            yield from widget.parts
        case QScrollArea():
            yield from filter(None, (widget.widget(),))
        case QStackedWidget():
            yield from filter(None, map(widget.widget, range(widget.count())))
        case _:
            if layout := widget.layout():
                yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if part := item.widget():
            yield part
        elif inner := item.layout():
            yield from _in_layout(inner)
