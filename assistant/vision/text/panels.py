# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of a screen that stand beside each other and are read one after the other: a side bar, then what is beside it.

Tables and receipts have empty strips from top to bottom, too, but are read row by row. What tells them apart is that
the cells of a table stand on the same line, while the lines of two panels meet by chance only.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.vision.text.layout import Page, Row, TextLine

_FEWEST_LINES = 5
"""A panel has so many at least."""

_CROSSING = 0.08
"""Share of lines that may run across the strip: a title, a status bar."""

_PAIRED = 0.8
"""So many of the smaller side's lines stand level with one beside them: it is a table."""

_LEVEL = 0.5
"""Line heights between the middles of two cells of one row, at most: the paper of a receipt may be bent."""


@dataclass(frozen=True)
class Panel:
    """Lines that are read together."""

    lines: tuple[TextLine, ...]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """In reading order; prose in two columns comes one column after the other."""
        page = Page(self.lines)
        by_row = list(page.rows)
        order = {line: number for number, line in enumerate(page.in_reading_order)}
        if [line for row in by_row for line in row] == list(page.in_reading_order):
            return tuple(by_row)
        columns = ((line,) for line in sorted(self.lines, key=order.__getitem__))
        return tuple(columns)


def panels(page: Page) -> tuple[Panel, ...]:
    """The panels of a page from left to right; what runs across several is read when its turn comes from the top."""
    return tuple(map(Panel, _split(page.lines)))


def _split(lines: tuple[TextLine, ...]) -> list[tuple[TextLine, ...]]:
    edge = _strip(lines)
    if edge is None:
        return [lines] if lines else []
    across = sorted((line for line in lines if line.left < edge < line.right), key=lambda line: line.middle)
    beside = [line for line in lines if line not in across]
    parts: list[tuple[TextLine, ...]] = []
    top = -math.inf
    for bottom, ends in [*((line.middle, line) for line in across), (math.inf, None)]:
        between = [line for line in beside if top <= line.middle < bottom]
        parts += _split(tuple(line for line in between if line.right <= edge))
        parts += _split(tuple(line for line in between if line.right > edge))
        parts += [(ends,)] if ends else []
        top = bottom
    return parts


def _strip(lines: Sequence[TextLine]) -> float | None:
    """Where an empty strip parts lines into two panels; None if there is none, or they are a table.

    Of several, the one that the fewest lines run across, and of those the widest.
    """
    best: tuple[int, float] = (0, 0.0)
    edge = None
    for start in sorted({line.left for line in lines}):
        left = [line for line in lines if line.right <= start]
        right = [line for line in lines if line.left >= start]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _FEWEST_LINES or crossing > _CROSSING * len(lines):
            continue
        merit = (-crossing, start - max(line.right for line in left))
        if (edge is None or merit > best) and not _is_table(left, right):
            best, edge = merit, start
    return edge


def _is_table(left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    fewer, more = sorted((left, right), key=len)
    level = sum(any(abs(line.middle - other.middle) < _LEVEL * line.height for other in more) for line in fewer)
    return level >= _PAIRED * len(fewer)
