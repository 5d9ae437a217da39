# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts text of any length into sentences that a voice can take one at a time."""

import re
from collections.abc import Iterator

# A voice gives a sentence at once, so its length bounds memory, the wait for the first sound, and the wait for a stop.
# Neural voices also slow down with the square of the length.
_LONGEST = 400
"""Characters; about half a minute of speech."""

# Not after an abbreviation: a capital and at most one small letter ("A.", "Dr."), or a longer title.
_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bMrs)(?<!\bProf)[.!?…]+[\"'”’)\]]*(?=\s)|[!?…]+[\"'”’)\]]*(?=\s)|[。！？।]+|\n+"  # noqa: RUF001
)
_UNSPEAKABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
"""Control characters end a C string or confuse a tokenizer; lone surrogates cannot be encoded."""


def spoken_pieces(text: str) -> Iterator[str]:
    """Give the sentences one after the other, cut as they are asked for; what holds no letter or digit is left out."""
    start = 0
    while start < len(text):
        window = text[start : start + _LONGEST]
        length = _first_end(window, is_last=start + _LONGEST >= len(text))
        start += length
        piece = _UNSPEAKABLE.sub(" ", window[:length]).strip()
        if any(character.isalnum() for character in piece):
            yield piece


def _first_end(window: str, *, is_last: bool) -> int:
    end = _END.search(window)
    if end:
        return end.end()
    if is_last:
        return len(window)
    # A sentence without an end is cut at a pause, or else between words.
    cut = max(window.rfind(mark) for mark in (", ", "; ", ": ", "、", "，"))  # noqa: RUF001
    if cut < _LONGEST // 2:
        cut = window.rfind(" ")
    return cut + 1 if cut > 0 else len(window)
