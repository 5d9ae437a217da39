# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes are meant
"""Dates and times of day, said in English and German; in other languages the numbers of a date become its words."""

import re
from datetime import date

from babel.dates import format_date

from assistant.speech.held import DOT
from assistant.speech.spoken_numbers import ordinal, year
from assistant.speech.written_numbers import locale_of

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

_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GERMAN_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_EN_DAYS = re.compile(
    r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?\s?[-–]\s?(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\b"
)
_DE_DAYS = re.compile(r"\b(Mo|Di|Mi|Do|Fr|Sa|So)\.?\s?[-–]\s?(Mo|Di|Mi|Do|Fr|Sa|So)\b")
_YEARS = re.compile(r"(?<![\d-])((?:1[1-9]|20)\d\d)\s?[-–]\s?((?:1[1-9]|20)\d\d)(?![\d-])")
_RANGE = re.compile(r"(?<![\d:])(\d{1,2}:\d{2})\s?[-–—]\s?(\d{1,2}:\d{2})(?![\d:])")
_CLOCK = re.compile(
    r"(?<![\d:.,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?![\d:])(?:\s?([ap])\.?\s?m\b\.?|\s?([AP])\.?M\b\.?)?",
    re.ASCII,
)
_HOUR = re.compile(rf"(?<![\d:.,])(\d{{1,2}})\s?(?:([ap])[.{DOT}]?\s?m\b|([AP])[.{DOT}]?M\b)[.{DOT}]?")
_GERMAN_CLOCK = re.compile(r"(?<![\d:.,])(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?![\d:])(\s?(?:Uhr|h)\b)?")


def say_dates(text: str, language: str) -> str:
    """Words for dates and times.

    >>> say_dates("Paid on 2024-05-03 at 14:30.", "en")
    'Paid on May 3rd, 2024 at 14:30.'
    >>> say_dates("Bezahlt am 03.05.2024.", "de")
    'Bezahlt am dritten Mai 2024.'
    """
    if not any(map(str.isdigit, text)):
        return text
    text = _ISO.sub(lambda found: _iso(found, language), text)
    if language == "de":
        return _german(text)
    if language == "en":
        return _english(text)
    text = _DOTTED.sub(lambda found: _in_full(found[0], found[3], found[2], found[1], language), text)
    return _SLASHED.sub(lambda found: _in_full(found[0], found[3], found[2], found[1], language), text)


def _english(text: str) -> str:
    text = _YEAR_FIRST.sub(lambda found: _in_full(found[0], found[1], found[2], found[3], "en"), text)
    text = _SLASHED.sub(_slashed, text)
    text = _DOTTED.sub(lambda found: _in_full(found[0], found[3], found[2], found[1], "en"), text)
    text = _EN_MONTH_DAY.sub(_month_day, text)
    text = _EN_DAY_MONTH.sub(_day_month, text)
    text = _EN_MONTH_YEAR.sub(
        lambda found: f"{_long(found['month'], _ENGLISH_MONTHS)} {year(int(found['year']), 'en')}", text
    )
    text = _RANGE.sub(r"\1 to \2", text)
    text = _EN_DAYS.sub(lambda found: f"{_day(found[1], _ENGLISH_DAYS)} to {_day(found[2], _ENGLISH_DAYS)}", text)
    text = _CLOCK.sub(_english_clock, text)
    return _HOUR.sub(lambda found: f"{found[1]} {(found[2] or found[3]).upper()}M", text)


def _german(text: str) -> str:
    text = _DOTTED.sub(lambda found: _german_full(found, found[3], found[2], found[1]), text)
    text = _SLASHED.sub(lambda found: _german_full(found, found[3], found[2], found[1]), text)
    text = _DE_DAY_MONTH.sub(_german_day_month, text)
    text = _DAY_MONTH_DOTTED.sub(_german_two_numbers, text)
    text = _GERMAN_ORDINAL.sub(_german_ordinal, text)
    text = _RANGE.sub(r"\1 bis \2", text)
    text = _DE_DAYS.sub(lambda found: f"{_day(found[1], _GERMAN_DAYS)} bis {_day(found[2], _GERMAN_DAYS)}", text)
    text = _YEARS.sub(r"\1 bis \2", text)
    text = _GERMAN_CLOCK.sub(_german_clock, text)
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


def _day(start: str, days: tuple[str, ...]) -> str:
    return next(day for day in days if day.startswith(start))


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


def _english_clock(found: re.Match[str]) -> str:
    hours, minutes, seconds = int(found[1]), int(found[2]), found[3]
    half = (found[4] or found[5] or "").upper()
    if hours > 24 or minutes > 59:
        return found[0]
    if seconds and not half:
        parts = [(hours, "hour"), (minutes, "minute"), (int(seconds), "second")]
        return " ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in parts if n) or "0 seconds"
    after = f" {half}M" if half else ""
    if minutes == 0:
        return f"{hours}{after or (' o’clock' if 0 < hours < 13 else ' hundred')}"
    return f"{hours} oh {minutes}{after}" if minutes < 10 else f"{hours}:{minutes:02}{after}"


def _german_clock(found: re.Match[str]) -> str:
    hours, minutes, seconds, has_name = int(found[1]), int(found[2]), found[3], found[4]
    dotted = ":" not in found[0]
    if hours > 24 or minutes > 59 or (dotted and not (has_name and has_name.strip() == "Uhr")):
        return found[0]
    if seconds and not has_name:
        parts = [(hours, "Stunde"), (minutes, "Minute"), (int(seconds), "Sekunde")]
        return " ".join(f"{n} {name}{'' if n == 1 else 'n'}" for n, name in parts if n) or "0 Sekunden"
    hour = "ein" if hours == 1 else str(hours)
    return f"{hour} Uhr" + (f" {minutes}" if minutes else "")


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
