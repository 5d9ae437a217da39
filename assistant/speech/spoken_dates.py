# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes are meant
"""Dates, said in English and German; in other languages the numbers of a date become its words."""

import re
from datetime import date

from babel.dates import format_date

from assistant.speech.held import DOT
from assistant.speech.spoken_times import say_times
from assistant.speech.written_numbers import locale_of, ordinal, year

_ISO = re.compile(
    r"(?<![\w.-])(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-])"
)
_SLASHED = re.compile(r"(?<![\w./])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\w/])")
_YEAR_FIRST = re.compile(r"(?<![\w./])(\d{4})/(\d{1,2})/(\d{1,2})(?![\w/])")
_DOTTED = re.compile(r"(?<![\w.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\w]|\.\d)")
_DAY_MONTH_DOTTED = re.compile(rf"(?<![\w.])(\d{{1,2}})\.(\d{{1,2}})[.{DOT}](?!\d)")

_ENGLISH_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                   "November", "December")  # fmt: skip
_GERMAN_MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                  "November", "Dezember")  # fmt: skip
_SHORT = r"Jan|Feb|Mar|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez"
_EN_MONTH = rf"(?P<month>{'|'.join(_ENGLISH_MONTHS)}|(?:{_SHORT})\b[.{DOT}]?)"
_DE_MONTH = rf"(?P<month>{'|'.join(_GERMAN_MONTHS)}|Jänner|(?:{_SHORT})\b[.{DOT}]?)"
_EN_MONTH_DAY = re.compile(
    rf"\b{_EN_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[-–]\s?(?P<last>\d{{1,2}}))?"
    rf"(?![\w:]|[.,]\d|%)(?P<year>,? \d{{4}}\b)?"
)
_EN_DAY_MONTH = re.compile(
    rf"(?<![\w.,:/])(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_EN_MONTH}(?P<year>,? \d{{4}}\b)?"
)
_DE_DAY_MONTH = re.compile(rf"(?<![\w.,:/])(?P<day>\d{{1,2}})[.{DOT}]\s?{_DE_MONTH}(?P<year> \d{{4}}\b)?")
_EN_MONTH_YEAR = re.compile(rf"\b{_EN_MONTH} (?P<year>\d{{4}})\b")

# After these a German day is in the dative or accusative: "am dritten Mai".
_WEAK_BEFORE = re.compile(
    r"(?:\b(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Bb]eim|[Dd]em|[Dd]en|[Dd]es|[Ss]eit|[Aa]b|[Vv]or|[Nn]ach|und|[Ii]m|"
    r"ein(?:en|em|er|es)|[Jj]eden|dies(?:en|em|er|es)|auf)|(?:tag|woch),? ?(?:den|dem)?)\s*$"
)
_WEAK_ARTICLE = re.compile(
    r"\b(?:[Ii]n|[Mm]it|[Vv]on|[Bb]ei|[Aa]us|[Zz]u|[Aa]n|[Ss]eit|[Uu]nter|[Vv]or|[Nn]ach|[Aa]uf|neben) der\s*$"
)
_STRONG_BEFORE = re.compile(r"\b(?:der|die|das|Der|Die|Das|diese[rs]?|jede[rs]?)\s*$")
_GERMAN_ORDINAL = re.compile(rf"(?<![\w.,:/])(\d{{1,2}}){DOT} (?=[A-ZÄÖÜ][a-zäöüß]+|[a-zäöü]+en\b|und\b|bis\b)")
_GERMAN_YEAR = re.compile(
    r"(?<![\d.,:€$])(1[1-9])(\d\d)(?![\d:%]|[.,]\d|\s?(?:€|Euro|Meter|Kilo|Gramm|Stück|%))(?=er\b|\b)"
)

# "12/25" is a date only where a date is likely; a day before it makes it certain.
_DAY_NAME = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:[a-z]{3,6})?"
_SHORT_DATES = re.compile(
    rf"\b(?:[Oo]n|[Uu]ntil|[Tt]ill?|[Dd]ue|[Ee]nd(?:s|ed|ing)|[Ss]tart(?:s|ed|ing)|[Bb]egins|[Ee]xpires?|[Ee]xcept|"
    rf"[Tt]hrough|[Dd]ates?|{_DAY_NAME}[.{DOT}]?,?)[:\s]\s?(?:\d{{1,2}}/\d{{1,2}}(?![\w/%])(?:\s?(?:&|and|or|,|to|[-–])\s?(?=\d))?)+"
)
_SURE_SHORT_DATE = re.compile(
    r"(?:(?<=\bby )|(?<=\bafter )|(?<=\bbefore )|(?<=\bsince )|(?<=\bfrom ))"
    r"(\d{1,2})/(1[1-9]|2\d|3[01])(?![\w/%]|[.,]\d)"
)
_MONTH_AND_YEAR = re.compile(r"(?<![\w/.,])(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/])")
_DASHED = re.compile(rf"(?<![\w-])(\d{{1,2}})-({_SHORT})[a-z]*-(\d{{4}}|\d\d)(?![\w-])", re.I)
_SHORT_DATE = re.compile(r"(\d{1,2})/(\d{1,2})")

_YEARS = re.compile(r"(?<![\d-])((?:1[1-9]|20)\d\d)\s?[-–]\s?((?:1[1-9]|20)\d\d)(?![\d-])")


def say_dates(text: str, language: str) -> str:
    """Words for dates and times.

    >>> say_dates("Paid on 2024-05-03 at 14:30.", "en")
    'Paid on May 3rd, 2024 at 14:30.'
    >>> say_dates("Bezahlt am 03.05.2024.", "de")
    'Bezahlt am dritten Mai 2024.'
    """
    if not any(map(str.isdigit, text)):
        return say_times(text, language)
    text = _ISO.sub(lambda found: _iso(found, language), text)
    if language == "de":
        return _german(text)
    if language == "en":
        return _english(text)
    text = say_times(text, language)
    text = _DOTTED.sub(lambda found: _in_full(found[0], found[3], found[2], found[1], language), text)
    return _SLASHED.sub(lambda found: _in_full(found[0], found[3], found[2], found[1], language), text)


def _english(text: str) -> str:
    text = _YEAR_FIRST.sub(lambda found: _in_full(found[0], found[1], found[2], found[3], "en"), text)
    text = _SLASHED.sub(_slashed, text)
    text = _DOTTED.sub(lambda found: _in_full(found[0], found[3], found[2], found[1], "en"), text)
    text = _SHORT_DATES.sub(lambda found: _SHORT_DATE.sub(_month_and_day, found[0]), text)
    text = _SURE_SHORT_DATE.sub(_month_and_day, text)
    text = _MONTH_AND_YEAR.sub(lambda found: f"{_ENGLISH_MONTHS[int(found[1]) - 1]} {found[2]}", text)
    text = _DASHED.sub(lambda found: f"{found[2].capitalize()} {found[1]}, {found[3]}", text)
    text = _EN_MONTH_DAY.sub(_month_day, text)
    text = _EN_DAY_MONTH.sub(_day_month, text)
    text = _EN_MONTH_YEAR.sub(
        lambda found: f"{_long(found['month'], _ENGLISH_MONTHS)} {year(int(found['year']), 'en')}", text
    )
    return say_times(text, "en")


def _german(text: str) -> str:
    text = _DOTTED.sub(lambda found: _german_full(found, found[3], found[2], found[1]), text)
    text = _SLASHED.sub(lambda found: _german_full(found, found[3], found[2], found[1]), text)
    text = _MONTH_AND_YEAR.sub(lambda found: f"{_GERMAN_MONTHS[int(found[1]) - 1]} {found[2]}", text)
    text = _DE_DAY_MONTH.sub(_german_day_month, text)
    text = _DAY_MONTH_DOTTED.sub(_german_two_numbers, text)
    text = _GERMAN_ORDINAL.sub(_german_ordinal, text)
    text = _YEARS.sub(r"\1 bis \2", say_times(text, "de"))
    return _GERMAN_YEAR.sub(
        lambda found: year(int(found[0]), "de").replace(
            " ", "-" if found.string[found.end() :].startswith("er") else " "
        ),
        text,
    )


def _iso(found: re.Match[str], language: str) -> str:
    day = (
        _german_full(found, found[1], found[2], found[3])
        if language == "de"
        else _in_full(found[0], found[1], found[2], found[3], language)
    )
    if not found[4] or day == found[0]:
        return day
    joined = {"en": f"{day}, {found[4]}", "de": f"{day}, {found[4]} Uhr"}
    return joined.get(language, f"{day}, {found[4]}")


def _date(a_year: str, month: str, day: str) -> date | None:
    full = int(a_year) + (0 if len(a_year) == 4 else 2000 if int(a_year) < 50 else 1900)
    try:
        return date(full, int(month), int(day))
    except ValueError:
        return None


def _in_full(written: str, a_year: str, month: str, day: str, language: str) -> str:
    on = _date(a_year, month, day)
    if on is None:
        return written
    if language == "en":
        return f"{_ENGLISH_MONTHS[on.month - 1]} {ordinal(on.day, 'en')}, {year(on.year, 'en')}"
    return str(format_date(on, "long", locale=locale_of(language)))


def _slashed(found: re.Match[str]) -> str:
    first, second, a_year = found.groups()
    # Month first, as in the US, unless it cannot be.
    month, day = (second, first) if int(first) > 12 else (first, second)
    return _in_full(found[0], a_year, month, day, "en")


def _long(month: str, months: tuple[str, ...]) -> str:
    start = month.rstrip(f".{DOT}")[:3].replace("Mrz", "Mär")
    return next((name for name in months if name.startswith(start)), month.rstrip(f".{DOT}"))


def _month_day(found: re.Match[str]) -> str:
    if not 1 <= int(found["day"]) <= 31:
        return found[0]
    last = f" to {ordinal(int(found['last']), 'en')}" if found["last"] else ""
    day = ordinal(int(found["day"]), "en")
    return f"{_long(found['month'], _ENGLISH_MONTHS)} {day}{last}{_english_year(found['year'])}"


def _day_month(found: re.Match[str]) -> str:
    if not 1 <= int(found["day"]) <= 31:
        return found[0]
    of = "the " if not found.string[: found.start()].endswith("the ") else ""
    day = ordinal(int(found["day"]), "en")
    return f"{of}{day} of {_long(found['month'], _ENGLISH_MONTHS)}{_english_year(found['year'])}"


def _english_year(written: str | None) -> str:
    return f", {year(int(written.strip(', ')), 'en')}" if written else ""


def _month_and_day(found: re.Match[str]) -> str:
    month, day = int(found[1]), int(found[2])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return found[0]
    return f"{_ENGLISH_MONTHS[month - 1]} {ordinal(day, 'en')}"


def _german_day(day: int, before: str) -> str:
    """As in "am dritten", "der dritte", and "dritter" where nothing stands before it."""
    weak = ordinal(day, "de")
    if _WEAK_BEFORE.search(before):
        return f"{weak}n"
    return weak if _STRONG_BEFORE.search(before) else f"{weak}r"


def _german_full(found: re.Match[str], a_year: str, month: str, day: str) -> str:
    on = _date(a_year, month, day)
    if on is None:
        return found[0]
    said = _german_day(on.day, found.string[: found.start()])
    return f"{said} {_GERMAN_MONTHS[on.month - 1]} {year(on.year, 'de')}"


def _german_day_month(found: re.Match[str]) -> str:
    day = int(found["day"])
    if not 1 <= day <= 31:
        return found[0]
    month = "Januar" if found["month"] == "Jänner" else _long(found["month"], _GERMAN_MONTHS)
    after = f" {year(int(found['year']), 'de')}" if found["year"] else ""
    return f"{_german_day(day, found.string[: found.start()])} {month}{after}"


def _german_two_numbers(found: re.Match[str]) -> str:
    day, month = int(found[1]), int(found[2])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return found[0]
    ends = "." if not found.string[found.end() :].strip() else ""
    return f"{_german_day(day, found.string[: found.start()])} {_GERMAN_MONTHS[month - 1]}{ends}"


def _german_ordinal(found: re.Match[str]) -> str:
    """As in "die 2. Zeile", but not "Es sind 3. Dann": only after what comes before an ordinal."""
    before = found.string[: found.start()]
    if _WEAK_BEFORE.search(before) or _WEAK_ARTICLE.search(before):
        return f"{ordinal(int(found[1]), 'de')}n "
    return f"{ordinal(int(found[1]), 'de')} " if _STRONG_BEFORE.search(before) else found[0]
