# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud it is now, by pitch: a few bars that stand still and grow, as measured by the core."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.motion import Motion

BARS = 9
LOWEST, HIGHEST = 3, 18
"""Pixels."""

_BAR, _PITCH = 3, 6
_CALM_MS = 500
"""Where people want little motion, the bars change so seldom, and all to the same height."""
_SILENT_AFTER_MS = 200
"""Sound that goes on is told every 32 ms."""


class LevelBars(QWidget):
    """Painted only when a bar has another height, and then only that bar."""

    def __init__(self, motion: Motion, parent: QWidget) -> None:
        super().__init__(parent)
        self._motion = motion
        self._heights = [LOWEST] * BARS
        self._ink, self._ground = QColor(), QColor()
        self._since_change = QElapsedTimer()
        self._silence = QTimer(self, singleShot=True, interval=_SILENT_AFTER_MS)
        self._silence.timeout.connect(self._fall)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def heights(self) -> tuple[int, ...]:
        """Of the bars, in pixels, from low to high pitch."""
        return tuple(self._heights)

    def set_colour(self, ink: str, ground: str) -> None:
        """Draw in this colour, on that (#rrggbb)."""
        self._ink, self._ground = QColor(ink), QColor(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.update()

    def show_bands(self, bands: Sequence[float]) -> None:
        """Show how loud it is, each from 0 to 1; there may be more bands than bars. Passed over while hidden."""
        if not bands or not self.isVisible():
            return
        self._silence.start()
        if not self._motion.is_reduced:
            self._stand([_loudest(bands, place, len(self._heights)) for place in range(len(self._heights))])
        elif not self._since_change.isValid() or self._since_change.elapsed() >= _CALM_MS:
            self._since_change.start()
            self._stand([max(bands)] * len(self._heights))

    def sizeHint(self) -> QSize:
        """Room for all bars."""
        return QSize(len(self._heights) * _PITCH - (_PITCH - _BAR), HIGHEST)

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin anew when it is seen again."""
        super().hideEvent(event)
        self._fall()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars that are wanted, around the middle line."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink)
            for place, height in enumerate(self._heights):
                if event.region().intersects(self._place(place)):
                    bar = QRectF(place * _PITCH, (self.height() - height) / 2, _BAR, height)
                    painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _stand(self, levels: Sequence[float]) -> None:
        heights = [LOWEST + round(level * (HIGHEST - LOWEST)) for level in levels]
        for place, (before, now) in enumerate(zip(self._heights, heights, strict=True)):
            if now != before:
                self.update(self._place(place))
        self._heights = heights

    def _place(self, place: int) -> QRect:
        return QRect(place * _PITCH, 0, _BAR, self.height())

    @Slot()
    def _fall(self) -> None:
        self._silence.stop()
        self._since_change.invalidate()
        self._stand([0.0] * len(self._heights))


def _loudest(bands: Sequence[float], place: int, bars: int) -> float:
    """Of the bands that belong to a bar."""
    first = place * len(bands) // bars
    return max(bands[first : max(first + 1, (place + 1) * len(bands) // bars)])
