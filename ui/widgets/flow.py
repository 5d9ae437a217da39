# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets side by side, in as many lines as they need."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

GAP = 8
"""Pixels between widgets and between lines, where nothing else is said."""


def flow(
    parts: Sequence[QWidget], width: int, *, left: int = 0, top: int = 0, gap: int = GAP, shrinks: bool = False,
    indents: Callable[[QWidget], int] | None = None,
) -> QSize:  # fmt: skip
    """Set widgets side by side, in as many lines as `width` pixels need; returns the size they take.

    Args:
        parts: In reading order; they begin where reading begins.
        width: Pixels.
        left: Left edge of all lines.
        top: As `left`.
        gap: Pixels between widgets and between lines.
        shrinks: What holds them becomes as narrow as they are, which matters where reading begins at the right.
        indents: By how many pixels a line is indented that begins with a widget; 0 without it.
    """
    rows, size = _lines(parts, width, gap, indents)
    room = size.width() if shrinks else width
    for row in rows:
        for part, place in row:
            part.setGeometry(place.translated(left, top))
        tallest = max(part.height() for part, _ in row)
        for part, place in row:
            is_mirrored = part.layoutDirection() is Qt.LayoutDirection.RightToLeft
            begins = room - place.x() - part.width() if is_mirrored else place.x()
            part.move(left + begins, top + place.y() + (tallest - part.height()) // 2)
    return size


def flow_size(parts: Sequence[QWidget], width: int, *, gap: int = GAP) -> QSize:
    """The size that `flow` would give them; moves nothing."""
    return _lines(parts, width, gap, None)[1]


def _lines(
    parts: Sequence[QWidget], width: int, gap: int, indents: Callable[[QWidget], int] | None
) -> tuple[list[list[tuple[QWidget, QRect]]], QSize]:
    """Each line with the places of its widgets, as reading from left to right has them; and the size of all."""
    x = y = line = widest = 0
    rows: list[list[tuple[QWidget, QRect]]] = []
    for part in parts:
        size = part.sizeHint()
        if x and x + size.width() > width:
            x, y, line = 0, y + line + gap, 0
        if not x:
            rows.append([])
            x = indents(part) if indents else 0
        rows[-1].append((part, QRect(x, y, min(size.width(), width), size.height())))
        x, line = x + size.width() + gap, max(line, size.height())
        widest = max(widest, x - gap)
    return rows, QSize(widest, y + line)
