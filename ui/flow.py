# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets side by side, in as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

GAP = 8
"""Pixels between widgets and between lines."""


def flow(parts: Sequence[QWidget], width: int, *, left: int = 0, top: int = 0) -> QSize:
    """Set widgets side by side, in as many lines as `width` pixels need; returns the size they take."""
    x = y = line = widest = 0
    rows: list[list[QWidget]] = []
    for part in parts:
        size = part.sizeHint()
        if x and x + size.width() > width:
            x, y, line = 0, y + line + GAP, 0
        if not x:
            rows.append([])
        rows[-1].append(part)
        part.setGeometry(left + x, top + y, min(size.width(), width), size.height())
        x, line = x + size.width() + GAP, max(line, size.height())
        widest = max(widest, x - GAP)
    for row in rows:
        tallest = max(part.height() for part in row)
        for part in row:
            part.move(part.x(), part.y() + (tallest - part.height()) // 2)
    return QSize(widest, y + line)
