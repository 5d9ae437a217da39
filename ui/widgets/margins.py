# SPDX-License-Identifier: GPL-3.0-or-later
"""Margins that follow the direction of reading, and those that scroll bars stand in."""

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

_LEAST = 2
"""Pixels between content and scroll bar, where that is as wide as the margin."""


def reading_margins(begin: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins in pixels, from where reading begins to where it ends: Qt's layouts do not mirror theirs."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return QMargins(end, top, begin, bottom)
    return QMargins(begin, top, end, bottom)


class MarginScrollArea(QScrollArea):
    """Scrolls up and down, with its scroll bar in the margin of what it holds.

    That margin is where reading ends, and is there without the bar, too. So the content, which has a layout, ends in
    one line with what stands below the area, and becomes no narrower when the bar comes.
    """

    def __init__(self, margin: int, parent: QWidget | None = None) -> None:
        """`margin`: pixels between the content and the edge of the area."""
        super().__init__(parent)
        self._margin = margin
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        bar = _TellingBar(self)
        bar.resized.connect(self._leave_margin)
        self.setVerticalScrollBar(bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The area has another size, or there is a scroll bar now, or no more."""
        super().resizeEvent(event)
        self._leave_margin()

    @Slot()
    def _leave_margin(self) -> None:
        content, bar = self.widget(), self.verticalScrollBar()
        layout = content.layout() if content else None
        if content and layout:
            margins = layout.contentsMargins()
            end = max(_LEAST, self._margin - (bar.width() if bar.isVisibleTo(self) else 0))
            margins.setLeft(end) if content.isRightToLeft() else margins.setRight(end)
            layout.setContentsMargins(margins)


class _TellingBar(QScrollBar):
    """Tells when it becomes wider or narrower, as it does with the text: the area it stands in keeps its size then."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """It has another size."""
        super().resizeEvent(event)
        self.resized.emit()
