# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets side by side, in as many lines as they need."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
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
    x = y = line = widest = 0
    rows: list[list[QWidget]] = []
    for part in parts:
        size = part.sizeHint()
        if x and x + size.width() > width:
            x, y, line = 0, y + line + gap, 0
        if not x:
            rows.append([])
            x = indents(part) if indents else 0
        rows[-1].append(part)
        part.setGeometry(left + x, top + y, min(size.width(), width), size.height())
        x, line = x + size.width() + gap, max(line, size.height())
        widest = max(widest, x - gap)
    room = widest if shrinks else width
    for row in rows:
        tallest = max(part.height() for part in row)
        for part in row:
            is_mirrored = part.layoutDirection() is Qt.LayoutDirection.RightToLeft
            begins = 2 * left + room - part.x() - part.width() if is_mirrored else part.x()
            part.move(begins, part.y() + (tallest - part.height()) // 2)
    return QSize(widest, y + line)
