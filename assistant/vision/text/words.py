# SPDX-License-Identifier: GPL-3.0-or-later
"""Words made comparable: folded, stemmed, and matched although a recogniser misread or misheard a letter."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[.@'/][^\W_]+)*|#")

_SPELLINGS = (
    (r"\be[- ]?mails?\b", "email"),
    (r"\bwi[- ]fi\b", "wifi"),
    (r"\bsub[- ]total\b", "subtotal"),
    (r"\bno(?=\.? ?[:#]|\.? ?\d|\.$)", "number"),
    (r"(\d) ?°|° ?c\b", r"\1"),
)
"""What the same word looks like in several spellings, as pairs of a pattern and its replacement."""

_SAME_WORD = {
    "#": "number", "nr": "number", "num": "number", "id": "number", "degrees": "temperature", "tel": "phone",
    "telephone": "phone", "qty": "quantity", "color": "colour", "colors": "colour", "license": "licence",
    "mail": "email", "pwd": "password", "dept": "department", "temp": "temperature", "colours": "colour",
    "url": "link", "website": "link", "vat": "tax", "gst": "tax", "gratuity": "tip", "username": "user name",
    "filename": "file name", "ext": "extension", "max": "maximum", "min": "minimum", "maths": "math",
}  # fmt: skip
"""Spellings of one idea in labels and in questions."""


def fold(text: str) -> str:
    """Lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("\u2019", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a text; "e-mail" is one word, "file_name" two."""
    folded = fold(text)
    for spelling, word in _SPELLINGS:
        folded = re.sub(spelling, word, folded)
    found = (re.sub(r"'s?$", "", word) for word in _WORD.findall(folded))
    return tuple(part for word in found if word for part in _SAME_WORD.get(word, word).split())


_ENDINGS = (
    ("ations", 4),
    ("ation", 4),
    ("ings", 4),
    ("ing", 4),
    ("ies", 3),
    ("ied", 3),
    ("ed", 4),
    ("es", 4),
    ("s", 3),
)
"""Endings that are cut off, and how many letters must be left."""


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its commonest English endings; good enough to compare, not to print."""
    for ending, least in _ENDINGS:
        root = word.removesuffix(ending)
        if root == word or len(root) < least or word.endswith("ss"):
            continue
        if ending in ("ies", "ied"):
            return root + "y"
        if ending != "s" and len(root) > 4 and root[-1] == root[-2] and root[-1] not in "ls":
            root = root[:-1]
        return _without_e(root)
    return _without_e(word)


def _without_e(root: str) -> str:
    return root.removesuffix("e") if len(root) > 3 else root


@lru_cache(maxsize=16384)
def alike(one: str, other: str) -> float:
    """How likely two words are the same, 0 to 1: 1 for equal stems, less for a letter or two misread, else 0.

    Short words and those with digits must be equal: "tax" is not "tan", "A17" is not "A12".
    """
    if stem(one) == stem(other):
        return 1.0
    if one.startswith(other) or other.startswith(one):
        return 0.0  # "Drive" and "driver" are two words.
    if min(len(one), len(other)) < 5 or any(letter.isdigit() for letter in one + other) or one[0] != other[0]:
        return 0.0
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio if ratio >= 0.84 else 0.0


def coverage(asked: Sequence[str], printed: Sequence[str]) -> float:
    """Which part of the asked words is among the printed ones, 0 to 1."""
    if not asked:
        return 0.0
    return sum(max((alike(word, other) for other in printed), default=0.0) for word in asked) / len(asked)


def sounds_like(asked: Sequence[str], printed: Sequence[str]) -> float:
    """How alike two phrases are without their spaces, 0 to 1: "cappa chino" is "cappuccino", "time out" "timeout"."""
    one, other = "".join(asked), "".join(printed)
    if min(len(one), len(other)) < 6 or any(letter.isdigit() for letter in one + other):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
