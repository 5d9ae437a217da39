# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - other minus signs and apostrophes are meant
"""Numbers as they are written in a language: where they are, what they are worth, ordinals, years."""

import re
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

NUMBER = r"(?:\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+)(?:[.,'’\u00a0\u202f]\d{3})*(?:[.,]\d+)?"
SIGN = r"(?:(?<![\w.,)])[-−–+])?"

_ENGLISH_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_GERMAN_TEENS = ("elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_GERMAN_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_GERMAN_TENS = ("", "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


def value_of(number: str, marks: tuple[str, str]) -> Decimal:
    """What a number is worth, whichever way its author groups thousands.

    Args:
        number: As `NUMBER` finds it.
        marks: What groups thousands in the language, and what begins the decimals; decides where both are possible, as
            in "1.234".
    """
    digits = re.sub(r"['’\s]", "", number)
    whole, mark, rest = re.fullmatch(r"(.*?)(?:([.,])(\d*))?", digits, re.DOTALL).groups()  # type: ignore[union-attr]
    is_group = mark is not None and len(rest) == 3 and (mark == marks[0] or mark in whole)
    is_decimal = mark is not None and not is_group
    plain = re.sub(r"[.,]", "", whole if is_decimal else digits)
    return Decimal(f"{plain}.{rest}" if is_decimal and rest else plain)


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """CLDR's data of a language; of English, where there is none."""
    try:
        return Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")


def number_marks(language: str) -> tuple[str, str]:
    """What groups thousands, and what begins the decimals."""
    symbols = locale_of(language).number_symbols.get("latn", {})
    return symbols.get("group", ","), symbols.get("decimal", ".")


def written(value: Decimal, language: str) -> str:
    """A number in the language's way, with the decimals it was written with."""
    decimals = max(0, -int(value.as_tuple().exponent)) if value % 1 else 0
    return str(format_decimal(value, "#,##0" + (f".{'0' * decimals}" if decimals else ""), locale_of(language)))


def ordinal(number: int, language: str) -> str:
    """What is written for "the third", so that the voice says it.

    >>> ordinal(22, "en"), ordinal(3, "de")
    ('22nd', 'dritte')
    """
    if language == "de":
        return _german_ordinal(number)
    suffix = "th" if 10 < number % 100 < 14 else _ENGLISH_ORDINALS.get(number % 10, "th")
    return f"{number}{suffix}"


def year(number: int, language: str) -> str:
    """A year as it is said: "19 99" and, in German, "19-hundert 99"; from 2000 on as a number."""
    century, rest = divmod(number, 100)
    if language == "de" and 11 <= century <= 19:
        return f"{_GERMAN_TEENS[century - 11]}hundert{f' {rest}' if rest else ''}"
    if language == "en" and 11 <= century <= 19:
        return f"{century} hundred" if not rest else f"{century} oh {rest}" if rest < 10 else f"{century} {rest}"
    return str(number)


def _german_ordinal(number: int) -> str:
    if number in {1, 3, 7, 8}:
        return {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}[number]
    if number < 10:
        return f"{_GERMAN_ONES[number]}te"
    if number < 20:
        return f"{'zehn' if number == 10 else _GERMAN_TEENS[number - 11]}te"
    if number < 100:
        tens, ones = divmod(number, 10)
        return f"{_GERMAN_ONES[ones]}{'und' if ones else ''}{_GERMAN_TENS[tens]}ste"
    return f"{number}."
