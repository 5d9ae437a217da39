# SPDX-License-Identifier: GPL-3.0-or-later
"""Where printed lines stand on a page: which share a row, what is beside or below, in which order they are read.

A text recogniser gives quadrilaterals in the picture, which may be turned or photographed at a slant. `straighten`
turns them into lines on a straight page, so that all else here can think in left, right, above and below.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import TypeAlias

from assistant.values import Box

Point: TypeAlias = tuple[float, float]
Quad: TypeAlias = tuple[Point, Point, Point, Point]
"""Corners in the picture's pixels: top left, top right, bottom right, bottom left, as the text is read."""


@dataclass(frozen=True)
class TextLine:
    """One piece of printed text. A printed line with wide gaps comes as several."""

    text: str
    confidence: float
    """What the recogniser thinks of its own reading, 0 to 1."""
    left: float
    """Edges on the straightened page, in pixels."""
    top: float
    right: float
    bottom: float
    box: Box
    """Where it is in the picture as it was given."""

    @property
    def height(self) -> float:
        """From top to bottom: about 1.3 times the size of the letters."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Height of the line's middle on the page."""
        return (self.top + self.bottom) / 2


Row: TypeAlias = tuple[TextLine, ...]
"""Lines side by side, from left to right."""


@dataclass(frozen=True)
class Page:
    """All text of one picture."""

    lines: tuple[TextLine, ...] = ()

    @cached_property
    def where(self) -> dict[TextLine, int]:
        """Number of the row that each line is in."""
        return {line: number for number, row in enumerate(self.rows) for line in row}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Rows from top to bottom."""
        rows: list[list[TextLine]] = []
        for line in sorted(self.lines, key=lambda line: line.middle):
            row = next((row for row in reversed(rows[-3:]) if _in_row(line, row)), None)
            if row is None:
                rows.append([line])
            else:
                row.append(line)
        return tuple(tuple(sorted(row, key=lambda line: line.left)) for row in rows)

    @cached_property
    def in_reading_order(self) -> tuple[TextLine, ...]:
        """Row by row, or column by column where a gutter parts prose into two."""
        by_row = [line for row in self.rows for line in row]
        gutter = _gutter(self.lines)
        if gutter is None:
            return tuple(by_row)
        sides = [line for line in self.lines if not line.left < gutter < line.right]
        top, bottom = min(line.top for line in sides), max(line.bottom for line in sides)

        def part(line: TextLine) -> int:
            if line.middle < top:
                return 0
            if line.middle > bottom:
                return 3
            return 1 if line.left < gutter else 2

        return tuple(sorted(by_row, key=part))

    @cached_property
    def paragraphs(self) -> tuple[tuple[TextLine, ...], ...]:
        """Lines that belong together, in reading order."""
        blocks: list[list[TextLine]] = []
        for line in self.in_reading_order:
            if blocks and _continues(blocks[-1], line):
                blocks[-1].append(line)
            else:
                blocks.append([line])
        return tuple(tuple(block) for block in blocks)

    @cached_property
    def text(self) -> str:
        """Everything in reading order, a line of text per piece."""
        return "\n".join(line.text for line in self.in_reading_order)

    def beside(self, line: TextLine) -> Row:
        """What stands in the same row to the right, nearest first, however far away."""
        row = self.rows[self.where[line]]
        return row[row.index(line) + 1 :]

    def below(self, line: TextLine, *, reach: float = 2.2) -> TextLine | None:
        """The nearest line under this one, sharing its left edge, middle or right edge; `reach` is in line heights."""
        near = [
            other
            for other in self.lines
            if other.middle > line.bottom - 0.2 * line.height
            and other.top - line.bottom < reach * line.height
            and self.where[other] > self.where[line]
            and in_one_column(line, other)
        ]
        return min(near, key=lambda other: (self.where[other], abs(other.left - line.left)), default=None)


def in_one_column(one: TextLine, other: TextLine) -> bool:
    """True if two lines are aligned at the left, in the middle or at the right, or one stands within the other."""
    slack = max(one.height, other.height)
    overlap = min(one.right, other.right) - max(one.left, other.left)
    return (
        abs(one.left - other.left) < slack
        or abs(one.right - other.right) < slack
        or overlap > 0.6 * min(one.right - one.left, other.right - other.left)
    )


def straighten(found: Sequence[tuple[Quad, str, float]]) -> Page:
    """Make a page of quadrilaterals with their text and confidence.

    The whole page is turned by the lines' median slope: a photograph of a receipt often leans by a few degrees,
    enough to put a price half a row below its label on the other side of the paper.
    """
    slope = _slope([quad for quad, _, _ in found])
    return Page(tuple(_line(quad, text, confidence, slope) for quad, text, confidence in found))


def _slope(quads: Sequence[Quad]) -> float:
    """Median angle of the lines in radians, long ones counting more, short ones (whose angle is noise) not at all."""
    angles: list[float] = []
    for (left, top), (right, top_right), _, (low_x, low_y) in quads:
        width, height = math.hypot(right - left, top_right - top), math.hypot(low_x - left, low_y - top)
        if height and width > 3 * height:
            angles += [math.atan2(top_right - top, right - left)] * int(width / height)
    return median(angles) if angles else 0.0


def _line(quad: Quad, text: str, confidence: float, slope: float) -> TextLine:
    cos, sin = math.cos(-slope), math.sin(-slope)
    turned = [(x * cos - y * sin, x * sin + y * cos) for x, y in quad]
    # The mean of two corners is the edge of a line that leans differently from its page.
    left, right = (turned[0][0] + turned[3][0]) / 2, (turned[1][0] + turned[2][0]) / 2
    top, bottom = (turned[0][1] + turned[1][1]) / 2, (turned[2][1] + turned[3][1]) / 2
    bottom = max(bottom, top + 1)  # what stands across a page that leans may lose all its height
    across, down = [x for x, _ in quad], [y for _, y in quad]
    box = Box(math.floor(min(across)), math.floor(min(down)), math.ceil(max(across)), math.ceil(max(down)))
    return TextLine(text, confidence, left, top, right, bottom, box)


def _in_row(line: TextLine, row: Sequence[TextLine]) -> bool:
    """True if the line stands beside those of the row: its middle is near that of its neighbour there."""
    nearest = min(row, key=lambda other: abs(other.left - line.left))
    apart = abs(nearest.middle - line.middle)
    beside = not any(min(line.right, other.right) - max(line.left, other.left) > 0.3 * line.height for other in row)
    return beside and apart < 0.5 * min(nearest.height, line.height)


def _continues(block: Sequence[TextLine], line: TextLine) -> bool:
    """True if the line goes on with the paragraph: close below or beside it, in letters of the same size."""
    last = block[-1]
    alike = 0.72 < line.height / last.height < 1.39
    if abs(last.middle - line.middle) < 0.5 * last.height:
        return alike and 0 <= line.left - last.right < 1.5 * line.height
    usual = line.height if len(block) < 2 else max(line.height, block[1].middle - block[0].middle)
    close = 0 < line.middle - last.middle < 1.6 * usual
    overlap = min(last.right, line.right) - max(last.left, line.left)
    return alike and close and overlap > 0


def _gutter(lines: Sequence[TextLine]) -> float | None:
    """Where an empty strip parts the page into two columns of prose; None for one column, forms and tables."""
    for start in sorted({line.left for line in lines}):
        edge = start - 1
        left = [line for line in lines if line.right <= edge]
        right = [line for line in lines if line.left > edge]
        crossing = len(lines) - len(left) - len(right)
        if crossing <= 0.25 * len(lines) and _is_prose(left) and _is_prose(right):
            return edge
    return None


def _is_prose(lines: Sequence[TextLine]) -> bool:
    return len(lines) >= 3 and sum(len(line.text.split()) for line in lines) >= 3.5 * len(lines)
