# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes are meant
"""Days of the week and times of day, in English and German, and French hours."""

import re

from assistant.speech.held import DOT

_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GERMAN_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_EN_DAYS = re.compile(
    r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?\s?[-–]\s?(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\b", re.I
)
_DE_DAYS = re.compile(rf"\b(Mo|Di|Mi|Do|Fr|Sa|So)[.{DOT}]?\s?[-–]\s?(Mo|Di|Mi|Do|Fr|Sa|So)\b[.{DOT}]?")
# "sat" and "sun" are words, too: only before a time or a date.
_EN_DAY = re.compile(
    rf"\b(?:(Mon|Tue|Wed|Thu|Fri)(?:s|rs?)?\b(?!-)|(Sat|Sun)\b(?=[.{DOT}]?,?\s\d))([.{DOT}](?=[\s,;)]))?"
)
_DE_DAY = re.compile(
    rf"\b(Mo|Di|Mi|Do|Fr|Sa|So)(?:[.{DOT}]|(?=,\s\d))(?=,?\s(?:\d|geschl|zu\b|ab\b|[a-zäöü]+te[rn]\b))"
)
_RANGE = re.compile(r"(?<![\d:])(\d{1,2}:\d{2})\s?[-–—]\s?(\d{1,2}:\d{2})(?![\d:])")
_CLOCK = re.compile(
    r"(?<![\d:.,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?![\d:])(?:\s?([ap])\.?\s?m\b\.?|\s?([AP])\.?M\b\.?|h\b)?",
    re.ASCII,
)
_HALF_DAYS = re.compile(r"(?<=[AP]M)\s?[-–—]\s?(?=\d)")
_HOUR = re.compile(rf"(?<![\d:.,])(\d{{1,2}})\s?(?:([ap])[.{DOT}]?\s?m\b|([AP])[.{DOT}]?M\b)[.{DOT}]?")
_FRENCH_CLOCK = re.compile(r"(?<![\w.,:])(\d{1,2})\s?h\s?(\d{2})?\b")
_GERMAN_CLOCK = re.compile(r"(?<![\d:.,])(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?![\d:]|\.\d)(\s?(?:Uhr|h)\b)?")


def say_times(text: str, language: str) -> str:
    """Words for "Mon-Fri", "9:05 a.m.", "14:30 Uhr" and "14h05".

    >>> say_times("Open Mon-Fri 9am-5pm", "en")
    'Open Monday to Friday 9 AM to 5 PM'
    """
    match language:
        case "en":
            return _english(text)
        case "de":
            return _german(text)
        case "fr":
            return _FRENCH_CLOCK.sub(_french_clock, text)
        case _:
            return text


def _english(text: str) -> str:
    text = _RANGE.sub(r"\1 to \2", text)
    text = _EN_DAYS.sub(lambda found: f"{_day(found[1], _ENGLISH_DAYS)} to {_day(found[2], _ENGLISH_DAYS)}", text)
    text = _EN_DAY.sub(lambda found: _day(found[1] or found[2], _ENGLISH_DAYS), text)
    text = _CLOCK.sub(_english_clock, text)
    text = _HOUR.sub(_hour, text)
    return _HALF_DAYS.sub(" to ", text)


def _german(text: str) -> str:
    text = _RANGE.sub(r"\1 bis \2", text)
    text = _DE_DAYS.sub(lambda found: f"{_day(found[1], _GERMAN_DAYS)} bis {_day(found[2], _GERMAN_DAYS)}", text)
    text = _DE_DAY.sub(lambda found: _day(found[1], _GERMAN_DAYS), text)
    return _GERMAN_CLOCK.sub(_german_clock, text)


def _day(start: str, days: tuple[str, ...]) -> str:
    return next(day for day in days if day.startswith(start.capitalize()))


def _hour(found: re.Match[str]) -> str:
    return f"{found[1]} {(found[2] or found[3]).upper()}M{_stop(found)}"


def _stop(found: re.Match[str]) -> str:
    """The full stop of "p.m." ends a sentence, too, where the next word begins one."""
    after = found.string[found.end() :]
    ends = found[0].endswith((".", DOT)) and re.match(r"\s+[A-Z\"“]|\s*$", after)
    return "." if ends else ""


def _english_clock(found: re.Match[str]) -> str:
    hours, minutes, seconds = int(found[1]), int(found[2]), found[3]
    half = (found[4] or found[5] or "").upper()
    if hours > 24 or minutes > 59:
        return found[0]
    if seconds and not half:
        parts = [(hours, "hour"), (minutes, "minute"), (int(seconds), "second")]
        return " ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in parts if n) or "0 seconds"
    after = f" {half}M{_stop(found)}" if half else ""
    if hours == 0 and minutes == 0 and not half:
        return "" if re.match(r"\s(?:mid)?night", found.string[found.end() :]) else "midnight"
    if minutes == 0:
        return f"{hours}{after or (' o’clock' if 0 < hours < 13 else ' hundred')}"
    return f"{hours} oh {minutes}{after}" if minutes < 10 else f"{hours}:{minutes:02}{after}"


def _french_clock(found: re.Match[str]) -> str:
    minutes = f" {int(found[2])}" if found[2] and int(found[2]) else ""
    return f"{int(found[1])} heure{'s' if int(found[1]) > 1 else ''}{minutes}"


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
