# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - wide punctuation is meant
"""Pieces of an answer that no cut between clauses may go through: a formula, a piece of code, "z. B.".

They travel as one word, in characters of Unicode's private use area, from where the answer is taken apart to where the
words for it are found (`speakable.spoken`), because only there its language is known.
"""

import re
from collections.abc import Callable
from enum import StrEnum

GAP = "\ue000"
"""White space that does not end a word."""
DOT = "\ue001"
"""A full stop that hardly ends a sentence: of an abbreviation, or after a number."""
END = "\ue007"


class Kind(StrEnum):
    """What is held together; the value opens it."""

    CODE = "\ue002"
    """A piece of code within a line."""
    FORMULA = "\ue003"
    """LaTeX, within a line or in lines of its own."""
    CODE_BLOCK = "\ue004"
    """Lines of code; holds the name of the language."""
    TABLE = "\ue005"
    """Holds the headings, with a bar between them."""
    PICTURE = "\ue006"
    """Holds what the picture shows."""


OPENS = "".join(Kind)
"""Each of them opens something held, which ends with `END`."""
# A cut is made behind these even without white space, so they are hidden as well.
_PAUSES = "。！？；，、：…"
_HIDDEN = "".join(chr(0xE010 + number) for number in range(len(_PAUSES)))
_HIDE, _SHOW = str.maketrans(_PAUSES, _HIDDEN), str.maketrans(_HIDDEN, _PAUSES)
_OURS = re.compile("[\ue000-\ue01f]")
_HELD = re.compile("([\ue002-\ue006])([^\ue002-\ue007]*)\ue007")


def without_marks(text: str) -> str:
    """What others wrote, without the characters that mean something here."""
    return _OURS.sub("", text)


def hold(kind: Kind, text: str) -> str:
    """One word that stands for `text`."""
    return kind + re.sub(r"\s", GAP, text).translate(_HIDE) + END


def release(text: str, words_for: Callable[[Kind, str], str]) -> str:
    """The text with words in the place of all that was held."""
    return _HELD.sub(lambda held: words_for(Kind(held[1]), held[2].replace(GAP, " ").translate(_SHOW)), text)


def outside_held(text: str, change: Callable[[str], str]) -> str:
    """The text with `change` done to everything that is not held together."""
    parts = re.split("([\ue002-\ue006][^\ue007]*\ue007)", text)
    return "".join(part if part[0] in OPENS else change(part) for part in parts if part)
