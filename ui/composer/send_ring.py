# SPDX-License-Identifier: GPL-3.0-or-later
"""The button that sends, with a ring around it that closes until it does so by itself."""

import math

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import icons
from ui.look.theme import Theme
from ui.words import tr

_FRAME_MS = 33
_SECOND_MS = 1000
_ICON, _WIDTH, _MARGIN = 18, 3.0, 3.0
_TOP, _FULL_CIRCLE = 90 * 16, 360 * 16  # Qt counts sixteenths of a degree, against the clock


class SendButton(QPushButton):
    """Sends when it is pressed, and when `count_down` has run out."""

    ran_out = Signal()
    second_passed = Signal(int)
    """So many seconds are left, rounded up; at the beginning, too."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seconds = 0.0
        self._elapsed = QElapsedTimer()
        self._told = 0
        self._end = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._end.timeout.connect(self._run_out)
        self._frame = QTimer(self)
        self._frame.timeout.connect(self._advance)
        self.setObjectName("quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Send"))
        self.setToolTip(tr("Send (Enter)"))
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_counting(self) -> bool:
        """It will send by itself."""
        return self._end.isActive()

    def count_down(self, seconds: float) -> None:
        """Send by itself after so many seconds; infinitely many: never."""
        self.stop()
        if not math.isfinite(seconds):
            return
        self._seconds, self._told = seconds, 0
        self._elapsed.start()
        self._end.start(round(seconds * 1000))
        # Where people want little motion, the ring grows once a second.
        self._frame.start(_SECOND_MS if self._theme.motion.is_reduced else _FRAME_MS)
        self._advance()

    def stop(self) -> None:
        """Do not send by itself."""
        self._end.stop()
        self._frame.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and what has passed of the time as a part of a circle."""
        super().paintEvent(event)
        if not self.is_counting:
            return
        passed = min(1.0, self._elapsed.elapsed() / 1000 / self._seconds)
        circle = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.border), _WIDTH))
            painter.drawEllipse(circle)
            pen = QPen(QColor(colours.accent), _WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(circle, _TOP, -round(passed * _FULL_CIRCLE))

    def _advance(self) -> None:
        left = math.ceil(self._seconds - self._elapsed.elapsed() / 1000)
        if left != self._told and left > 0:
            self._told = left
            self.second_passed.emit(left)
        self.update()

    def _run_out(self) -> None:
        self.stop()
        self.ran_out.emit()

    def _dress(self) -> None:
        side, icon_side = self._theme.control_height, self._theme.scaled(_ICON)
        self.setFixedSize(side, side)
        self.setIconSize(QSize(icon_side, icon_side))
        self.setIcon(icons.icon("send", self._theme.colours.accent, icon_side))
