# SPDX-License-Identifier: GPL-3.0-or-later
"""Small parts that the windows about models are made of."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from ui.widgets.buttons import Button


def words(text: str, name: str = "") -> QLabel:
    """Text as it is, in as many lines as it needs; `name` is what the style sheet knows it by."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def badge(text: str, name: str = "badge") -> QLabel:
    """A word or a few on a ground of their own; pointing at them tells them where large text leaves no room."""
    label = QLabel(text)
    label.setToolTip(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setVisible(bool(text))
    return label


def button(text: str, tells: str, act: Callable[[], object], name: str = "tool") -> Button:
    """A button that says more to a screen reader, and on pointing at it, than fits on it."""
    made = Button(text)
    made.setObjectName(name)
    made.setAccessibleName(tells)
    made.setToolTip(tells)
    made.clicked.connect(lambda _checked=False: act())
    return made


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
