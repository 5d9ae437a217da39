# SPDX-License-Identifier: GPL-3.0-or-later
"""What dates, amounts of money, telephone numbers and the like look like in print."""

import re
from enum import StrEnum


class ValueKind(StrEnum):
    """What sort of thing an answer must be."""

    MONEY = "amount"
    DATE = "date"
    TIME = "time"
    WHEN = "date or time"
    PHONE = "phone number"
    EMAIL = "e-mail address"
    LINK = "web address"
    NUMBER = "number"
    MEASURE = "amount with a unit"
    ADDRESS = "address"
    PERSON = "name"


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow"
_CURRENCY = r"(?:[$€£¥₹]|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|INR|SEK|NOK|DKK)\b)"
_FIGURES = r"\d{1,3}(?:[,.]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"

_SUFFIX = r"(?:st|nd|rd|th)?"
_DATE = (
    r"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d\d|\d\d\b)"
    rf"|\b\d{{1,2}}{_SUFFIX}(?: of)? {_MONTH}(?:,? \d{{4}})?|\b{_MONTH} \d{{1,2}}{_SUFFIX}(?:,? \d{{4}})?\b"
)
# A point between hours and minutes would make prices into times.
_TIME = r"\b\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?(?!\d)|\b\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b|\bnoon\b|\bmidnight\b"
_YEAR = r"\b(?:1[5-9]|20)\d{2}\b"
_SEASON = (
    r"\b(?:spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|"
    r"december)\b"
)

_PATTERNS: dict[ValueKind, str] = {
    # With a currency, or with exactly two decimals: receipts seldom print the currency beside each price.
    ValueKind.MONEY: rf"-?{_CURRENCY} ?(?:{_FIGURES})|-?(?:{_FIGURES}) ?{_CURRENCY}"
    r"|-?(?<![\d.,:/])\d[\d,]*[.,]\d{2}\b(?![.,:/]?\d)"
    r"|\b\d[\d.,]* (?:thousand |million |billion )?(?:dollars?|euros?|pounds?|cents?|pence)\b",
    ValueKind.DATE: _DATE,
    ValueKind.TIME: _TIME,
    ValueKind.WHEN: rf"{_DATE}|{_TIME}|{_YEAR}|\b(?:{_DAY})s?\b|\b{_MONTH} \d{{4}}\b|{_SEASON}",
    ValueKind.PHONE: r"(?:\+\d{1,3}[ -]?)?(?:\(\d{1,5}\)[ -]?)?(?<![\d.,])\d{2,5}(?:[ -]\d{2,8}){1,4}\b"
    r"|(?<!\w)\+?\d{9,14}\b",
    ValueKind.EMAIL: r"[\w.+-]+ ?@ ?[\w-]+(?:\.[\w-]+)+",
    ValueKind.LINK: r"\bhttps?://[^\s\"'>]+|\bwww\.[^\s\"'>]+|(?<![@\w.])[a-z][\w-]*(?:\.[a-z][\w-]*)+/[\w./-]*",
    ValueKind.NUMBER: r"[-+]?\d[\d.,:/]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\b",
    ValueKind.MEASURE: rf"\d[\d.,]* ?(?:[a-zA-Zµ%°]{{1,6}}\b|%|°)|{_FIGURES}",
    ValueKind.ADDRESS: r"\b\d{1,5}[a-z]? (?:[A-Z][\w.']*,? ?){0,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Court|Drive|Square|Quay|Boulevard|Blvd|Way|Place)\b"
    r"|\b(?:Via|Rue|Calle|Rua) [A-Z]\w+|\b\w+(?:strasse|stra\u00dfe) \d|\bP\.?O\.? Box \d",
    # Two capitalised words, unless the first only begins a sentence.
    ValueKind.PERSON: r"\b(?!(?:The|A|An|In|On|At|It|Its|This|That|These|Those|Most|All|They|He|She|We|You|I)\b)"
    r"[A-Z][\w'-]*\.?(?: [A-Z][\w'-]*\.?)+|\b(?:Mr|Mrs|Ms|Dr)\.? [A-Z]\w+",
}

_CASE_MATTERS = {ValueKind.ADDRESS, ValueKind.PERSON}

_COMPILED = {
    kind: re.compile(pattern, 0 if kind in _CASE_MATTERS else re.IGNORECASE) for kind, pattern in _PATTERNS.items()
}


def find(kind: ValueKind, text: str) -> list[str]:
    """All things of that sort in a text, as printed, in order."""
    return [match.group().strip() for match in _COMPILED[kind].finditer(text)]


def holds(kind: ValueKind, text: str) -> bool:
    """True if the text has such a thing in it."""
    return _COMPILED[kind].search(text) is not None


def last_amount(text: str) -> tuple[str, str] | None:
    """A line that ends with an amount, parted into what comes before and the amount; None for other lines."""
    amounts = list(_COMPILED[ValueKind.MONEY].finditer(text))
    if not amounts or text[amounts[-1].end() :].strip(" *-_.A") or not text[: amounts[-1].start()].strip():
        return None
    return text[: amounts[-1].start()].rstrip(" .:_-"), amounts[-1].group()
