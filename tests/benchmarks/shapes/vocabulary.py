# SPDX-License-Identifier: GPL-3.0-or-later
"""A byte-pair vocabulary in which each word of the benchmark is one token, as the words are in real vocabularies.

Merges grow a word from its beginning. A word's first piece is "Ġ" (a space, in GPT-2's alphabet) or a capital letter,
which stand nowhere else, so the merges of different words never get into each other's way.
"""

import re
from collections.abc import Iterable
from functools import cache

from tests.engines.random_models import byte_characters

_WORD = re.compile(r" ?[A-Za-z]+")


@cache
def pieces_of(texts: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Ordinary tokens (bytes, words and their beginnings) and merges for these texts."""
    words = sorted({match.group().replace(" ", "Ġ") for text in texts for match in _WORD.finditer(" " + text)})
    capitals = sorted({word[1:] for word in words if word[1:2].isupper()})
    pieces = dict.fromkeys(byte_characters())
    merges: dict[tuple[str, str], None] = {}
    # Shorter beginnings first, and a space is joined before a capital is: that is the order of a merge's rank.
    for group in (words, capitals):
        for left, right in sorted(_steps(group), key=lambda step: len(step[0])):
            merges[left, right] = None
            pieces[left + right] = None
    merges["Ċ", "Ċ"] = None  # mtmd puts two line feeds between tiles
    pieces["ĊĊ"] = None
    return tuple(pieces), tuple(merges)


def _steps(words: Iterable[str]) -> set[tuple[str, str]]:
    return {(word[:length], word[length]) for word in words for length in range(1, len(word))}


def filled(pieces: Iterable[str], size: int) -> list[str]:
    """The pieces, and as many more tokens as it takes to make `size` in all."""
    tokens = list(pieces)
    return tokens + [f"<|filler{number}|>" for number in range(len(tokens), size)]
