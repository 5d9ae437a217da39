# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that one reads and writes on: remarks above, the conversation, and below it the next question."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.conversation.view import WIDEST
from ui.widgets.tab_frame import TabFrame

_SIDE, _ABOVE, _BELOW = 24, 12, 12
_WIDER = 17
"""Pixels by which frames stand out on both sides of the turns, so that words in both begin in one line."""


class ConversationPage(QWidget):
    """Wide windows leave room on both sides: nobody reads lines that long."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conversationPage")
        self._pages = QStackedWidget(self)

    def fill(self, above: Sequence[QWidget], middle: Sequence[QWidget], below: Sequence[QWidget]) -> None:
        """Arrange what it consists of; `above` are shown only now and then, of `middle` one at a time."""
        for page in middle:
            self._pages.addWidget(page)
            TabFrame(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _BELOW)
        column.setSpacing(10)
        column.addLayout(_Stack(above, _ABOVE, 10))
        column.addWidget(self._pages, 1)
        column.addLayout(_Stack(below, 0, 8))

    def show_page(self, page: QWidget) -> None:
        """Show another of those in the middle."""
        self._pages.setCurrentWidget(page)


class _Stack(QVBoxLayout):
    """No wider than turns; without margins while nothing is shown: turns scroll up to the edge of the window then."""

    def __init__(self, parts: Sequence[QWidget], top: int, spacing: int) -> None:
        super().__init__()
        self.setContentsMargins(_SIDE, top, _SIDE, 0)
        self.setSpacing(spacing)
        for part in parts:
            self.addWidget(part)

    def minimumSize(self) -> QSize:
        """Of what is shown."""
        return QSize() if self.isEmpty() else super().minimumSize()

    def setGeometry(self, area: QRect) -> None:
        """In the middle, where there is more room than anybody needs."""
        spare = max(0, area.width() - WIDEST - 2 * (_WIDER + _SIDE))
        super().setGeometry(area.adjusted(spare // 2, 0, spare // 2 - spare, 0))

    def sizeHint(self) -> QSize:
        """Of what is shown."""
        return QSize() if self.isEmpty() else super().sizeHint()
