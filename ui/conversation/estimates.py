# SPDX-License-Identifier: GPL-3.0-or-later
"""About how high turns are that were never laid out."""

from collections.abc import Iterable

from PySide6.QtGui import QFontMetrics

from ui.conversation.shown_turn import ShownTurn
from ui.conversation.turn_view import WIDEST_ANSWER

_LINE_SPACING = 1.3
_PICTURES, _REST = 170, 70
"""Pixels: of a row of pictures, and of what stands around the words."""


def estimates(turns: Iterable[ShownTurn], width: int, metrics: QFontMetrics) -> list[int]:
    """Heights in pixels of turns in so much width (about 1 µs each)."""
    letters_per_line = max(20, min(width, WIDEST_ANSWER) // max(1, metrics.averageCharWidth()))
    line = round(metrics.height() * _LINE_SPACING)
    return [_estimate(shown, letters_per_line, line) for shown in turns]


def _estimate(shown: ShownTurn, letters_per_line: int, line: int) -> int:
    question, answer = shown.question, shown.answer  # no loop: it is asked ten thousand times at once
    lines = len(question) // letters_per_line + question.count("\n") + 1
    lines += len(answer) // letters_per_line + answer.count("\n") + 1
    return lines * line + (_PICTURES if shown.pictures else 0) + _REST
