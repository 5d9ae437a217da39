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


def draw(
    painter: QPainter, axis: Axis, timings: Timings, colours: Colours, ground: str, top: float, height: float
) -> None:
    """Draw one answer.

    Args:
        painter: On a plain ground.
        axis: Where moments lie.
        timings: Of the answer.
        colours: Those shown now.
        ground: What is behind, #rrggbb.
        top: Pixels, of the bar; the mark of what people need stands out above and below it.
        height: Pixels.
    """
    track = axis.stretch(0.0, axis.seconds, top, height)
    painter.fillRect(track, QColor(colours.border))
    if timings.key_down is not None:
        # While the user talked nobody waited: a line only.
        painter.fillRect(axis.stretch(timings.key_down, 0.0, top + height / 2 - 1, 2), QColor(colours.muted))
    spans = timings.waited_for()
    ahead = timings.looked_ahead()
    for span in (*((ahead,) if ahead else ()), *spans):
        _draw_span(painter, axis, span, colours, ground, top, height)
    if spans and spans[-1].end > axis.seconds:
        _draw_torn_end(painter, axis, ground, top, height)
    _draw_marks(painter, axis, colours, top, height)


def _draw_span(
    painter: QPainter, axis: Axis, span: Span, colours: Colours, ground: str, top: float, height: float
) -> None:
    shape = axis.stretch(span.begin, span.end, top, height)
    if shape.width() > 2 * _BETWEEN:
        # The gap goes off the end, so that beginnings stay true.
        shape.adjust(_BETWEEN if axis.runs_left else 0, 0, 0 if axis.runs_left else -_BETWEEN, 0)
    if shape.width() > 0:
        fill(painter, shape, span.doing, colours, ground)


def _draw_torn_end(painter: QPainter, axis: Axis, ground: str, top: float, height: float) -> None:
    """It goes on: two slanting cuts near the end."""
    painter.setPen(QPen(QColor(ground), 2))
    for distance in (7.0, 12.0):
        x = axis.left + (distance if axis.runs_left else axis.width - distance)
        painter.drawLine(QLineF(x - 2, top + height + 1, x + 2, top - 1))


def _draw_marks(painter: QPainter, axis: Axis, colours: Colours, top: float, height: float) -> None:
    """Where waiting begins, and how long people take."""
    painter.setPen(QPen(QColor(colours.text), 1))
    zero, human = round(axis.x(0.0)) + 0.5, round(axis.x(HUMAN_SECONDS)) + 0.5
    painter.drawLine(QLineF(zero, top - 2, zero, top + height + 2))
    painter.drawLine(QLineF(human, top - 3, human, top + height + 1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.text))
    painter.drawPolygon(
        QPolygonF([QPointF(human - 3, top - 5), QPointF(human + 3, top - 5), QPointF(human, top - 1)])
    )  # fmt: skip
