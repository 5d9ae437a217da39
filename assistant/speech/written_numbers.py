# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - other minus signs and apostrophes are meant
"""Numbers as they are written in a language: where they are in a text, and what they are worth."""

import re
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

NUMBER = r"\d+(?:[.,'’\u00a0\u202f]\d{3})*(?:[.,]\d+)?"
SIGN = r"(?:(?<![\w.,)])[-−–+])?"


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
