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
    """The value of what is written, by the language's marks unless the other reading is the only one."""
    digits = re.sub(r"['’\s]", "", number)
    group, point = marks
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return Decimal(digits)
    after = len(digits) - last - 1
    only_one = digits.count(".") + digits.count(",") == 1
    is_point = digits[last] == point if after == 3 or not only_one else True
    if after != 3 and digits[last] == group and not only_one:
        is_point = True
    whole, decimals = (digits[:last], digits[last + 1 :]) if is_point else (digits, "")
    return Decimal(re.sub(r"[.,]", "", whole) + (f".{decimals}" if decimals else ""))


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
