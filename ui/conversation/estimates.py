# SPDX-License-Identifier: GPL-3.0-or-later
"""About how high turns are that were never laid out."""

from collections.abc import Callable

from PySide6.QtGui import QFontMetrics

from ui.conversation.turn_view import WIDEST_ANSWER
from ui.shown_turn import ShownTurn

_LINE_SPACING = 1.3
_PICTURES, _REST = 170, 70
"""Pixels: of a row of pictures, and of what stands around the words."""

_LOOKED_AT = 500
"""Turns, about; of a longer conversation only so many are looked at, and those that follow taken to be like them."""


def estimates(turn_at: Callable[[int], ShownTurn], rows: range, width: int, metrics: QFontMetrics) -> list[int]:
    """Heights in pixels of the turns in these rows, in so much width (at most about 1 ms)."""
    letters_per_line = max(20, min(width, WIDEST_ANSWER) // max(1, metrics.averageCharWidth()))
    line = round(metrics.height() * _LINE_SPACING)
    step = max(1, len(rows) // _LOOKED_AT)
    heights = (_estimate(turn_at(row), letters_per_line, line) for row in rows[::step])
    return [height for height in heights for _ in range(step)][: len(rows)]


def _estimate(shown: ShownTurn, letters_per_line: int, line: int) -> int:
    question, answer = shown.question, shown.answer
    lines = len(question) // letters_per_line + question.count("\n") + 1
    lines += len(answer) // letters_per_line + answer.count("\n") + 1
    return lines * line + (_PICTURES if shown.pictures else 0) + _REST
