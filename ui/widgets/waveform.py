# SPDX-License-Identifier: GPL-3.0-or-later
"""The last second of sound as bars that scroll by: measured levels, never an invented movement."""

import math
from collections import deque

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.motion import Motion

BARS = 18
FRAME_MS = 32
"""As long as a block of sound."""
CALM_FRAME_MS = 500
"""Where people want little motion, nothing scrolls: all bars show how loud it is, so seldom."""

_STEP = 3
"""Pixels by which a frame scrolls: the width of a bar, and of the gap between two. So each frame uncovers one of them,
and nothing else has to be painted."""
_BAR, _PITCH = _STEP, 2 * _STEP
_TALLEST = 26
_QUIETEST_DB = -50.0  # below this a bar is a dot; room noise lies there


class Waveform(QWidget):
    """Bars that scroll from right to left while levels come in; without sound it rests and costs nothing.

    What was painted is moved, and only the uncovered strip painted, if the colour behind it is known (`set_colour`).
    """

    def __init__(self, motion: Motion, parent: QWidget, bars: int = BARS) -> None:
        super().__init__(parent)
        self._motion = motion
        self._levels: deque[float] = deque([0.0] * bars, maxlen=bars)
        self._newest: float | None = None
        self._ends_in_gap = False
        """The newest bar has moved on by its width, and another one has not come yet."""
        self._ink, self._ground = QColor(), QColor()
        self._frame = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self._advance)
        motion.changed.connect(self._set_pace)
        self._set_pace()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def is_moving(self) -> bool:
        """True while there is something to animate."""
        return self._frame.isActive()

    @property
    def pace(self) -> int:
        """Milliseconds between two pictures."""
        return self._frame.interval()

    @property
    def levels(self) -> tuple[float, ...]:
        """Heights of the bars, 0 to 1, oldest first."""
        return tuple(self._levels)

    def set_colour(self, ink: str, ground: str = "") -> None:
        """Draw in this colour (#rrggbb), on that; without a ground, what lies behind is painted anew each time."""
        self._ink, self._ground = QColor(ink), QColor(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, self._ground.isValid())
        self.update()

    def add_level(self, rms: float) -> None:
        """One more block of sound; `rms` is 0 to 1. Passed over while nobody can see it."""
        if not self.isVisible() or self.window().isMinimized():
            return
        height = max(0.0, min(1.0, 1.0 - _decibels(rms) / _QUIETEST_DB))
        # Several blocks may arrive for one bar: the loudest is shown.
        self._newest = height if self._newest is None else max(self._newest, height)
        if height and not self._frame.isActive():
            self._frame.start()

    def sizeHint(self) -> QSize:
        """Room for all bars."""
        return QSize(len(self._levels) * _PITCH - (_PITCH - _BAR), 22)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest until it is seen, and heard, again."""
        super().hideEvent(event)
        self._rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars that are wanted, around the middle line."""
        strip = event.rect()
        right = self.width() - _BAR - (_STEP if self._ends_in_gap else 0)
        with QPainter(self) as painter:
            if self._ground.isValid():
                painter.fillRect(strip, self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink)
            for age, level in enumerate(reversed(self._levels)):
                left = right - age * _PITCH
                if left + _BAR <= strip.left():
                    break
                if left <= strip.right():
                    height = _BAR + level * (min(self.height(), _TALLEST) - _BAR)
                    bar = QRectF(left, (self.height() - height) / 2, _BAR, height)
                    painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    @Slot()
    def _set_pace(self) -> None:
        self._frame.setInterval(CALM_FRAME_MS if self._motion.is_reduced else FRAME_MS)

    @Slot()
    def _advance(self) -> None:
        if self._motion.is_reduced:
            self._levels.extend([self._newest or 0.0] * len(self._levels))
            self._newest, self._ends_in_gap = None, False
            self.update()
        else:
            if self._ends_in_gap:
                self._levels.append(self._newest or 0.0)
                self._newest = None
            self._ends_in_gap = not self._ends_in_gap
            self.scroll(-_STEP, 0)
        if not (any(self._levels) or self._newest or self._ends_in_gap):
            self._frame.stop()

    def _rest(self) -> None:
        self._frame.stop()
        self._levels.extend([0.0] * len(self._levels))
        self._newest, self._ends_in_gap = None, False


def _decibels(rms: float) -> float:
    return 20.0 * math.log10(max(rms, 1e-6))
