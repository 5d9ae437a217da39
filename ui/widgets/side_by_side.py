# SPDX-License-Identifier: GPL-3.0-or-later
"""A row that becomes a column where there is little room."""

from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class SideBySide(QWidget):
    """Widgets beside each other where there is room for it, or else below each other."""

    def __init__(self, least_width: int, parent: QWidget) -> None:
        """From `least_width` on, in heights of the text, the widgets are beside each other."""
        super().__init__(parent)
        self._least_width = least_width
        self.line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.line.setContentsMargins(0, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn, if there is more or less room now."""
        has_room = event.size().width() >= self._least_width * QFontInfo(self.font()).pixelSize()
        self.line.setDirection(
            QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        )  # fmt: skip
        super().resizeEvent(event)
