# SPDX-License-Identifier: GPL-3.0-or-later
"""Margins that follow the direction of reading, and those that scroll bars stand in."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea

_LEAST = 2
"""Pixels between content and scroll bar, where that is as wide as the margin."""


def reading_margins(begin: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins in pixels, from where reading begins to where it ends: Qt's layouts do not mirror theirs."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return QMargins(end, top, begin, bottom)
    return QMargins(begin, top, end, bottom)


def keep_margin(area: QScrollArea, margin: int) -> None:
    """Let what scrolls end so many pixels before the area does, with the scroll bar in that margin or without one.

    The content, which has its layout already, is as wide in both cases. So it ends in one line with what stands below
    the area, and nothing moves when the scroll bar comes.
    """
    bar, content = area.verticalScrollBar(), area.widget()
    assert content
    layout = content.layout()
    assert layout

    def fit(least: int, most: int) -> None:
        margins = layout.contentsMargins()
        end = max(_LEAST, margin - (bar.sizeHint().width() if most > least else 0))
        margins.setLeft(end) if content.isRightToLeft() else margins.setRight(end)
        layout.setContentsMargins(margins)

    bar.rangeChanged.connect(fit)
    fit(bar.minimum(), bar.maximum())
