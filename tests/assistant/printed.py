# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of text written down by hand, as a perfect recogniser would give them."""

from assistant.vision.text.layout import Page, Quad, straighten

LINE = 30
"""Pixels from line to line; a line is 24 high with its margin, a letter 10 wide."""


def quad(left: float, top: float, text: str) -> Quad:
    """Where a text stands that begins at a point."""
    right, bottom = left + len(text) * 10, top + 24
    return (left, top), (right, top), (right, bottom), (left, bottom)


def page(*rows: str, confidence: float = 0.99) -> Page:
    """Rows of text; two spaces or more part one row into pieces, which stand where they stand in the string."""
    found = []
    for number, row in enumerate(rows):
        column = 0
        for piece in row.split("  "):
            text = piece.strip()
            if text:
                left = (column + len(piece) - len(piece.lstrip())) * 10
                found.append((quad(left, number * LINE, text), text, confidence))
            column += len(piece) + 2
    return straighten(found)
