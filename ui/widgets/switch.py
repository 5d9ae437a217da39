# SPDX-License-Identifier: GPL-3.0-or-later
"""A switch with its words: on or off, told by where its knob is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from ui.look.theme import Theme

_TRACK = QSize(34, 20)


class Switch(QAbstractButton):
    """Words where reading begins, the switch where it ends."""

    EDGE = 6
    """Pixels of its own on both sides, for the ring that shows the focus."""

    def __init__(self, words: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for words and switch."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + self._track.width() + 28
        return QSize(width, max(metrics.height(), self._track.height()) + 12)

    def minimumSizeHint(self) -> QSize:
        """Words and switch never cover each other."""
        return self.sizeHint()

    @property
    def _track(self) -> QSize:
        return QSize(self._theme.scaled(_TRACK.width()), self._theme.scaled(_TRACK.height()))

    def paintEvent(self, _event: object) -> None:
        """Draw words, track and knob."""
        colours = self._theme.colours
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(colours.text))
            begins = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            where = QStyle.visualAlignment(self.layoutDirection(), begins)
            painter.drawText(self.rect().adjusted(self.EDGE, 0, -self.EDGE, 0), where, self.text())
            track = QRectF(0, 0, self._track.width(), self._track.height())
            track.moveCenter(QRectF(self.rect()).center())
            track.moveLeft(self.EDGE) if is_mirrored else track.moveRight(self.width() - self.EDGE)
            if self.hasFocus():
                painter.setPen(QPen(QColor(colours.accent), 2))
                around = track.adjusted(-3, -3, 3, 3)
                painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
            is_on = self.isChecked()
            painter.setPen(QPen(QColor(colours.accent if is_on else colours.muted), 1.5))
            painter.setBrush(QColor(colours.accent if is_on else colours.window))
            painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.on_accent if is_on else colours.muted))
            side = track.height() - 6
            left = track.right() - side - 3 if is_on is not is_mirrored else track.left() + 3
            painter.drawEllipse(QRectF(left, track.top() + 3, side, side))
