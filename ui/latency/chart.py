# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws what was waited for along a line of time: colour and pattern tell the stages apart."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from assistant.timings import Doing, Span, Timings
from ui.look.colours import Colours

HUMAN_SECONDS = 0.2
"""People leave about so much silence between question and answer, in all languages (Stivers et al., PNAS 2009)."""

_PATTERNS = {
    Doing.LISTENING: Qt.BrushStyle.BDiagPattern,
    Doing.UNDERSTANDING: Qt.BrushStyle.HorPattern,
    Doing.LOOKING: Qt.BrushStyle.Dense6Pattern,
    Doing.READING: Qt.BrushStyle.FDiagPattern,
    Doing.WRITING: Qt.BrushStyle.NoBrush,
    Doing.VOICING: Qt.BrushStyle.VerPattern,
}
_BETWEEN = 1.0
"""Pixels of ground between two stages."""


@dataclass(frozen=True)
class Axis:
    """Where moments lie; time runs in the direction of reading.

    What was before zero is squeezed into the room there is for it: nobody waited for that.
    """

    left: float
    """Pixels, where the line of time begins; its end, if it runs to the left."""
    width: float
    ahead: float
    """Pixels of it before zero."""
    ahead_seconds: float
    """From its beginning to zero."""
    seconds: float
    """From zero to its end."""
    runs_left: bool = False

    def x(self, moment: float) -> float:
        """Where a moment (in seconds) lies, at most at one of the ends."""
        scale = self.ahead / max(self.ahead_seconds, 0.001) if moment < 0 else (self.width - self.ahead) / self.seconds
        along = self.ahead + moment * scale
        along = min(max(along, 0.0), self.width)
        return self.left + (self.width - along if self.runs_left else along)

    def stretch(self, begin: float, end: float, top: float, height: float) -> QRectF:
        """A rectangle from one moment to another."""
        first, last = sorted((self.x(begin), self.x(end)))
        return QRectF(first, top, last - first, height)


def seconds_ahead(timings: Timings) -> float:
    """How long the user talked, or pictures were looked at while the question was typed."""
    return max(0.0, -(timings.key_down or 0.0), -(timings.looking or 0.0))


def colour_of(doing: Doing, colours: Colours) -> str:
    """The colour of a stage."""
    return {
        Doing.LISTENING: colours.muted,
        Doing.UNDERSTANDING: colours.hearing,
        Doing.LOOKING: colours.looking,
        Doing.READING: colours.accent,
        Doing.WRITING: colours.accent,
        Doing.VOICING: colours.voicing,
    }[doing]


def fill(painter: QPainter, shape: QRectF, doing: Doing, colours: Colours, ground: str) -> None:
    """Fill a rectangle as a stage."""
    painter.fillRect(shape, QColor(colour_of(doing, colours)))
    pattern = _PATTERNS[doing]
    if pattern is not Qt.BrushStyle.NoBrush:
        painter.fillRect(shape, QBrush(QColor(ground), pattern))


@dataclass(frozen=True)
class TimeBar:
    """Draws one answer as a bar."""

    axis: Axis
    colours: Colours
    """Those shown now."""
    ground: str
    """What is behind, #rrggbb."""
    top: float
    """Pixels; the mark of what people need stands out above and below it."""
    height: float

    def draw(self, painter: QPainter, timings: Timings) -> None:
        """Draw it, on a plain ground."""
        axis, middle = self.axis, self.top + self.height / 2
        painter.fillRect(axis.stretch(0.0, axis.seconds, self.top, self.height), QColor(self.colours.border))
        if timings.key_down is not None:
            # While the user talked nobody waited: a line only.
            painter.fillRect(axis.stretch(timings.key_down, 0.0, middle - 1, 2), QColor(self.colours.muted))
        if ahead := timings.looked_ahead():
            self._draw_span(painter, ahead)
        spans = timings.waited_for()
        for span in spans:
            self._draw_span(painter, span)
        if spans and spans[-1].end > axis.seconds:
            self._draw_torn_end(painter)
        self._draw_marks(painter)

    def _draw_span(self, painter: QPainter, span: Span) -> None:
        shape = self.axis.stretch(span.begin, span.end, self.top, self.height)
        if shape.width() > 2 * _BETWEEN:
            # The gap goes off the end, so that beginnings stay true.
            shape.adjust(_BETWEEN if self.axis.runs_left else 0, 0, 0 if self.axis.runs_left else -_BETWEEN, 0)
        if shape.width() > 0:
            fill(painter, shape, span.doing, self.colours, self.ground)

    def _draw_torn_end(self, painter: QPainter) -> None:
        """It goes on: two slanting cuts near the end."""
        painter.setPen(QPen(QColor(self.ground), 2))
        for distance in (7.0, 12.0):
            x = self.axis.left + (distance if self.axis.runs_left else self.axis.width - distance)
            painter.drawLine(QLineF(x - 2, self.top + self.height + 1, x + 2, self.top - 1))

    def _draw_marks(self, painter: QPainter) -> None:
        """Where waiting begins, and how long people take."""
        top, bottom = self.top, self.top + self.height
        painter.setPen(QPen(QColor(self.colours.text), 1))
        zero, human = (round(self.axis.x(moment)) + 0.5 for moment in (0.0, HUMAN_SECONDS))
        painter.drawLine(QLineF(zero, top - 2, zero, bottom + 2))
        painter.drawLine(QLineF(human, top - 3, human, bottom + 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.text))
        painter.drawPolygon(
            QPolygonF([QPointF(human - 3, top - 5), QPointF(human + 3, top - 5), QPointF(human, top - 1)])
        )  # fmt: skip
