# SPDX-License-Identifier: GPL-3.0-or-later
"""A switch with its words: on or off, told by where its knob is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.look.theme import Theme

_TRACK = QSize(34, 20)


class Switch(QAbstractButton):
    """Words on the left, the switch on the right."""

    def __init__(self, words: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for words and switch."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + _TRACK.width() + 28
        return QSize(width, max(metrics.height(), _TRACK.height()) + 12)

    def paintEvent(self, _event: object) -> None:
        """Draw words, track and knob."""
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(colours.text))
            painter.drawText(self.rect().adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
            track = QRectF(0, 0, _TRACK.width(), _TRACK.height())
            track.moveCenter(QRectF(self.rect()).center())
            track.moveRight(self.width() - 6)
            if self.hasFocus():
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawRoundedRect(track.adjusted(-3, -3, 3, 3), 13, 13)
            is_on = self.isChecked()
            painter.setPen(QPen(QColor(colours.accent if is_on else colours.muted), 1.5))
            painter.setBrush(QColor(colours.accent if is_on else colours.window))
            painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.on_accent if is_on else colours.muted))
            side = track.height() - 6
            left = track.right() - side - 3 if is_on else track.left() + 3
            painter.drawEllipse(QRectF(left, track.top() + 3, side, side))
