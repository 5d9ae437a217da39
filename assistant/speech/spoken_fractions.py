# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - fraction signs are what this is about
"""Two numbers with a slash or a colon between them: parts of a whole, ratings, ratios, quotients, parts of a unit."""

import re

from assistant.speech.spoken_phrases import Phrases
from assistant.speech.written_numbers import ordinal

_FRACTION = re.compile(
    r"(?<![\w./,$€:])(?:(\d{1,3})\s)?(\d{1,4}(?:[.,]\d{1,2})?)[/⁄](\d{1,4})(?:\.0)?(?![\w/⁄]|[.,:]\d)"
)
_MOST_PARTS = 10
"""Of a fraction that has a name; "3/16" is "3 out of 16"."""
_COUNTED = re.compile(
    r"(?:page|step|part|slide|rated?|rating|score|scored|Seite|Schritt|Teil|Note|Bewertung)[:\s]*(?:of |with |mit )?$",
    re.I,
)
_OUT_OF = re.compile(r"\s?(?:stars?|points?|Sterne|Punkte|people|users|tests|passed|correct|Personen|richtig)\b")
_IS_RECKONED = re.compile(r"=|[+×·*]\s?$")

_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
           "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}  # fmt: skip
_GLYPH = re.compile(rf"(?:(\d+)\s?)?([{''.join(_GLYPHS)}])")

_SMALL_PARTS = {12: "twelfth", 16: "sixteenth", 20: "twentieth", 32: "thirty-second", 64: "sixty-fourth",
                100: "hundredth", 1000: "thousandth"}  # fmt: skip

_RATIO = re.compile(r"(?<![\w:.,])(\d{1,4})(\s?):(\s?)(\d{1,4}(?:[.,]\d{3})*)(?![\w:]|[.,]\d|\s?[-–]\s?\d)")
_IS_RATIO = re.compile(
    r"(?:ratio|scale|odds|aspect|score|scored|won|lost|lead|draw|Verhältnis|Maßstab|endete|stand|Spiel|gewann|verlor)"
    r"\b[^.!?;]{0,30}$",
    re.I,
)
_BOOK = re.compile(
    r"\b(?:Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Job|Psalms?|Proverbs|"
    r"Isaiah|Jeremiah|Ezekiel|Daniel|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Hebrews|James|"
    r"Peter|Jude|Revelation|Mose|Könige|Sprüche|Jesaja|Matthäus|Markus|Lukas|Johannes|Römer|Korinther|Offenbarung|[Ll]ine|Zeile)\s$"
)


def say_fractions(text: str, phrases: Phrases) -> str:
    """Words for "3/4", "½", "7/10" and "120/80"."""
    text = _FRACTION.sub(lambda found: _fraction(found, phrases), text)
    return _GLYPH.sub(lambda found: _glyph(found, phrases), text)


def say_ratios(text: str, phrases: Phrases) -> str:
    """Words for "16:9" and "3:1"; what may be a time of day, or a verse of a book, stays."""
    return _RATIO.sub(lambda found: _ratio(found, phrases), text)


def part_of_a_unit(fraction: str, unit: str) -> str | None:
    """English only: "3/4" and "teaspoon" give "3 quarters of a teaspoon"; None if it is no part.

    Args:
        fraction: One of the signs, or two whole numbers with a slash.
        unit: What one of it is called.
    """
    above, below = _GLYPHS.get(fraction) or map(int, re.split("[/⁄]", fraction))
    if not 0 < above < below:
        return None
    article = "an" if re.match(r"[aeio]|hour", unit) else "a"
    if (above, below) == (1, 2):
        return f"half {article} {unit}"
    names = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
    name = names.get(below) or _SMALL_PARTS.get(below) or ordinal(below, "en")
    return f"{'one' if above == 1 else above} {name}{'' if above == 1 else 's'} of {article} {unit}"


def _fraction(found: re.Match[str], phrases: Phrases) -> str:
    whole, numerator, below = found[1], found[2], int(found[3])
    before, after = found.string[: found.start()], found.string[found.end() :]
    start = f"{whole} " if whole else ""
    if below == 0:
        return found[0]
    if not numerator.isdigit():
        return f"{start}{numerator} {phrases.out_of} {below}"
    above = int(numerator)
    if (above, below) == (9, 11) or above + below == 100 or (above > 1000 and below < 100):
        return f"{start}{above} {below}"  # the day, a split, and the winter of 1648/49
    if _IS_RECKONED.search(before) or re.match(r"\s?[=)]", after):
        return f"{start}{above} {phrases.over} {below}"
    if above == below:
        return f"{start}{above} {below}"
    if above > below:
        return f"{start}{above} {phrases.against} {below}"
    is_rating = below == _MOST_PARTS and above > 1
    is_counted = _COUNTED.search(before) or _OUT_OF.match(after) or is_rating
    if is_counted or below > _MOST_PARTS or above == 0:
        return f"{start}{above} {phrases.out_of} {below}"
    part = _part(above, below, phrases)
    return f"{whole} {phrases.signs['&']} {part}" if whole else part


def _part(above: int, below: int, phrases: Phrases) -> str:
    return phrases.parts[below - 2] if above == 1 else f"{above} {phrases.several_parts[below - 2]}"


def _glyph(found: re.Match[str], phrases: Phrases) -> str:
    part = _part(*_GLYPHS[found[2]], phrases)
    if not found[1]:
        return part
    return f"{found[1]} {phrases.added_parts.get(found[2]) or phrases.signs['&'] + ' ' + part}"


def _ratio(found: re.Match[str], phrases: Phrases) -> str:
    first, left, right, second = found.groups()
    before = found.string[: found.start()]
    if left and right:  # German for "divided by"
        return f"{first} {phrases.signs['÷']} {second}"
    if left or right:
        return found[0]
    may_be_time = len(second) == 2 and int(first) < 24 and int(second) < 60
    if _BOOK.search(before) or (may_be_time and not _IS_RATIO.search(before)):
        return found[0]
    return f"{first} {phrases.against_each_other} {second}"
