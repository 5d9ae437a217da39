# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar below an answer: what was waited for, to the scale of all bars. Pressing it shows every stage."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from assistant.timings import Timings
from ui.latency import chart, words
from ui.latency.scale import LatencyScale
from ui.look.theme import Theme
from ui.words import tr

_WIDTH, _HEIGHT, _BAR = 11.0, 1.5, 0.6
"""In heights of text; the width from the beginning of waiting on, the same for all answers."""

_AHEAD = 3.5
"""In heights of text, too: room for what was done while the user talked."""

_MARGIN = 4


class LatencyBar(QAbstractButton):
    """Shows one answer's timings."""

    def __init__(self, theme: Theme, scale: LatencyScale, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._timings = Timings()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        scale.rescaled.connect(self.update)

    def show_timings(self, timings: Timings) -> None:
        """Show these."""
        if timings != self._timings:
            self._timings = timings
            self.setToolTip(words.details(timings))
            self.setAccessibleName(tr("{when}. Show every stage", when=words.first_words(timings)))
            self.setAccessibleDescription(words.details(timings))
            self.update()

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        pixels = self._theme.text_pixels
        return QSize(round((self._ahead + _WIDTH) * pixels) + 2 * _MARGIN, round(_HEIGHT * pixels))

    @property
    def _ahead(self) -> float:
        return _AHEAD if chart.seconds_ahead(self._timings) else 0.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, with a frame while it has the focus."""
        colours, height = self._theme.colours, round(_BAR * self._theme.text_pixels)
        axis = chart.Axis(
            left=_MARGIN,
            width=self.width() - 2 * _MARGIN,
            ahead=self._ahead * self._theme.text_pixels,
            ahead_seconds=chart.seconds_ahead(self._timings),
            seconds=self._scale.seconds,
            runs_left=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )
        with QPainter(self) as painter:
            top = (self.height() - height) // 2 + 1
            chart.TimeBar(axis, colours, colours.window, top, height).draw(painter, self._timings)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
