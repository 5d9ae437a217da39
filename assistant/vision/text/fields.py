# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of a form or receipt, filled in from a flat JSON schema; what is not printed stays null."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.errors import InputError
from assistant.phrase import Phrase
from assistant.vision.text.answers import look_up_value
from assistant.vision.text.layout import Page, TextLine
from assistant.vision.text.patterns import ValueKind, find
from assistant.vision.text.questions import understand

_WAY_OUT = "Use one object whose properties are strings, numbers, integers or booleans, or install a model."

_TRUE = re.compile(r"\b(?:yes|on|true|enabled|active|included|paid|x|✓|✔|☑)", re.IGNORECASE)
_FALSE = re.compile(r"\b(?:no|off|false|disabled|inactive|none|unpaid|not)\b", re.IGNORECASE)

JsonValue = str | int | float | bool | None


def extract(schema_text: str, pages: Sequence[Page]) -> tuple[dict[str, JsonValue], list[TextLine]]:
    """Fill the fields that a JSON schema names from the text of some pictures.

    A property's title, name and description are tried as labels, in this order.

    Returns:
        The fields, with None for what is not printed, and the lines they were found in.

    Raises:
        InputError: Not a JSON schema, or one with lists or objects within.
    """
    fields: dict[str, JsonValue] = {}
    used: list[TextLine] = []
    for name, rules in _properties(schema_text).items():
        wanted = _types(name, rules)
        fields[name] = None
        for label, page in ((label, page) for label in _labels(name, rules) for page in pages):
            value, lines = _field(label, rules, wanted, page)
            if value is not None:
                fields[name] = value
                used += lines
                break
    return fields, used


def _properties(schema_text: str) -> dict[str, dict[str, Any]]:
    try:
        schema = json.loads(schema_text)
    except (ValueError, RecursionError) as error:
        raise InputError(Phrase("The schema is not valid JSON: {error}.", error=error)) from error
    if not isinstance(schema, dict) or not isinstance(schema.get("properties"), dict):
        raise InputError("The starter engine fills in only a JSON schema with “properties”.", _WAY_OUT)
    for name, rules in schema["properties"].items():
        if not isinstance(rules, dict):
            raise InputError(Phrase("The schema's property “{name}” is not an object.", name=name), _WAY_OUT)
    properties: dict[str, dict[str, Any]] = schema["properties"]
    return properties


def _types(name: str, rules: dict[str, Any]) -> list[str]:
    given = rules.get("type", "string")
    types = given if isinstance(given, list) else [given]
    if not all(one in ("string", "number", "integer", "boolean", "null") for one in types) or {
        "$ref",
        "anyOf",
        "oneOf",
    } & set(rules):
        raise InputError(
            Phrase("The starter engine cannot fill in “{name}”: it is a list or an object.", name=name), _WAY_OUT
        )
    return types


def _labels(name: str, rules: dict[str, Any]) -> list[str]:
    spelled = re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]+", " ", name)
    given = [rules.get("title"), spelled, rules.get("description")]
    return [text for text in given if isinstance(text, str) and text.strip()]


def _field(label: str, rules: dict[str, Any], types: Sequence[str], page: Page) -> tuple[JsonValue, Sequence[TextLine]]:
    question = understand(f"what is the {label}")
    if {"number", "integer"} & set(types):
        question = replace(question, kind=question.kind or ValueKind.NUMBER)
    if str(rules.get("format", "")).startswith("date"):
        question = replace(question, kind=ValueKind.DATE)
    value, lines = look_up_value(question, page)
    return (_typed(value, rules, types), lines) if value else (None, ())


def _typed(value: str, rules: dict[str, Any], types: Sequence[str]) -> JsonValue:
    choices = rules.get("enum")
    if isinstance(choices, list):
        return next((choice for choice in choices if str(choice).casefold() == value.casefold()), None)
    if {"number", "integer"} & set(types):
        number = to_number(value)
        if number is None or ("number" not in types and number != int(number)):
            return None
        return int(number) if "number" not in types else number
    if "boolean" in types:
        return False if _FALSE.search(value) else True if _TRUE.search(value) else None
    if rules.get("format") == "date":
        return _iso_date(value)
    return value


def to_number(text: str) -> float | None:
    """The first number in a text; "1,234.50", "1.234,50" and "20,43" are understood."""
    found = re.search(r"-?\d[\d.,' ]*", text)
    if not found:
        return None
    figures = re.sub(r"[' ]", "", found.group()).rstrip(".,")
    last = max(figures.rfind("."), figures.rfind(","))
    decimals = len(figures) - last - 1
    # One separator before exactly three figures parts thousands: "1,234". A point does so only if it comes again.
    thousands = last >= 0 and decimals == 3 and (figures[last] == "," or figures.count(".") > 1)
    if last < 0 or thousands:
        return float(re.sub(r"[.,]", "", figures))
    return float(re.sub(r"[.,]", "", figures[:last]) + "." + figures[last + 1 :])


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _iso_date(text: str) -> str | None:
    """A date as yyyy-mm-dd where day and month cannot be confused, or else None."""
    dates = find(ValueKind.DATE, text)
    if not dates:
        return None
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", dates[0]):
        year, month, day = (int(part) for part in match.groups())
    elif match := re.search(r"[a-z]{3,}", dates[0].lower().replace("of", "")):
        numbers = [int(number) for number in re.findall(r"\d+", dates[0])]
        if match.group()[:3] not in _MONTHS or len(numbers) != 2:
            return None
        (day, year), month = numbers, _MONTHS.index(match.group()[:3]) + 1
    else:
        first, second, year = (int(part) for part in re.findall(r"\d+", dates[0]))
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = max(first, second), min(first, second)
        year += 2000 * (year < 100)
    return f"{year:04}-{month:02}-{day:02}"
