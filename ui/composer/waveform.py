# SPDX-License-Identifier: GPL-3.0-or-later
"""The last second and a half of sound as bars: measured levels, never an invented movement."""

import math
from collections import deque

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

BARS = 18
FRAME_MS = 33

_BAR, _GAP = 3, 3
_QUIETEST_DB = -50.0  # below this a bar is a dot; room noise lies there


class Waveform(QWidget):
    """Bars that move while levels come in; without sound it rests and costs nothing."""

    def __init__(self, parent: QWidget, bars: int = BARS) -> None:
        super().__init__(parent)
        self._levels: deque[float] = deque([0.0] * bars, maxlen=bars)
        self._newest: float | None = None
        self._colour = "#000000"
        self._frame = QTimer(self, interval=FRAME_MS)
        self._frame.timeout.connect(self._advance)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def is_moving(self) -> bool:
        """True while there is something to animate."""
        return self._frame.isActive()

    @property
    def levels(self) -> tuple[float, ...]:
        """Heights of the bars, 0 to 1, oldest first."""
        return tuple(self._levels)

    def set_colour(self, colour: str) -> None:
        """Draw in this colour (#rrggbb)."""
        self._colour = colour
        self.update()

    def add_level(self, rms: float) -> None:
        """One more block of sound; `rms` is 0 to 1."""
        height = max(0.0, min(1.0, 1.0 - _decibels(rms) / _QUIETEST_DB))
        # Several blocks may arrive between two frames: the loudest is shown.
        self._newest = height if self._newest is None else max(self._newest, height)
        if not self._frame.isActive():
            self._frame.start()

    def sizeHint(self) -> QSize:
        """Room for all bars."""
        return QSize(len(self._levels) * (_BAR + _GAP) - _GAP, 22)

    def paintEvent(self, _event: object) -> None:
        """Draw the bars around the middle line."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colour))
            for position, level in enumerate(self._levels):
                height = _BAR + level * (min(self.height(), 26) - _BAR)
                bar = QRectF(position * (_BAR + _GAP), (self.height() - height) / 2, _BAR, height)
                painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _advance(self) -> None:
        self._levels.append(self._newest or 0.0)
        self._newest = None
        self.update()
        if not any(self._levels):
            self._frame.stop()


def _decibels(rms: float) -> float:
    return 20.0 * math.log10(max(rms, 1e-6))
