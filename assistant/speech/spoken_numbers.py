# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes, primes and signs of multiplication are meant
"""Numbers with something around them: money, measures, ranges, fractions, versions, telephone numbers.

Plain numbers ("14.50", "1,000", "-5", "50 %", "3rd") stay as they are: eSpeak NG, by which every voice reads, says them
right in its language.
"""

import re

from babel.units import format_unit

from assistant.speech.spoken_money import say_money
from assistant.speech.spoken_phrases import Phrases
from assistant.speech.spoken_units import OWN_NAMES, UNITS
from assistant.speech.written_numbers import NUMBER, SIGN, locale_of, number_marks, value_of, written

_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_MEASURE = re.compile(
    rf"(?P<sign>{SIGN})(?<![\w.,$€£])(?:(?P<low>{NUMBER})\s?(?:[-–—]|to\b|bis\b)\s?)?(?P<high>{NUMBER})"
    rf"(?P<gap>[\s-]?)(?P<unit>{_UNIT})(?P<dot>\.(?=[\s,;]))?(?![\w²³°^'’]|/[A-Za-z])"
)
# "1½ kg" is 1.5 kilograms.
_DECIMALS = {"½": "5", "¼": "25", "¾": "75"}
_MIXED = re.compile(rf"(\d+)?\s?([½¼¾])(?=\s?(?:{_UNIT})\b)")
_FEET = re.compile(r"(?<![\w.,])(\d{1,3})\s?['′’]\s?(\d{1,2}(?:[.,]\d+)?)\s?(?:[\"″”]|'')")
_INCHES = re.compile(r"(?<![\w.,\"“„])(\d+(?:[.,]\d+)?)\s?(?:″|\"(?=[\s,.;:)x×-])(?![^\"]*\"))")

_SIZE = re.compile(rf"(?<![\w.,])({NUMBER})\s?[x×]\s?(?=\d)")
_TIMES = re.compile(rf"(?<![\w.,])({NUMBER})\s?[x×](?![\w])")
_PHONE = re.compile(
    r"(?<![\w.,+-])(?:\+\d{1,3}[\s./-]?(?:\(\d{1,5}\)[\s./-]?)?\d[\d\s./()-]{5,16}\d|\(\d{2,5}\)\s?\d[\d\s./-]{3,12}\d"
    r"|\d{3}[-.\s]\d{3}[-.]\d{4}|0\d{2,4}\s?[/-]\s?\d[\d\s-]{4,10}\d|0\d{2,4} \d{5,8}|1-\d{3}-\d{3}-\d{4})(?![\w-])"
)
_ADDRESS_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?![\w])")
_VERSION = re.compile(r"(?<![\w.])(?:[vV](?=\d))?(\d+(?:\.\d+){2,}|(?<=[vV])\d+(?:\.\d+)*)(?!\w|[.,]\d)")
_FRACTION = re.compile(r"(?<![\w./,$€])(?:(\d+)\s)?(\d{1,4})[/⁄](\d{1,4})(?![\w/]|[.,]\d)")
_MOST_PARTS = 10
"""Of a fraction that has a name; "3/16" is "3 out of 16"."""
_COUNTED = re.compile(
    r"(?:page|step|part|slide|rated?|rating|score|scored|Seite|Schritt|Teil|Note|Bewertung)[:\s]*(?:of |with |mit )?$",
    re.I,
)
_OUT_OF = re.compile(r"\s?(?:stars?|points?|Sterne|Punkte|people|users|tests|passed|correct|Personen|richtig)\b")
_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8), "⅜": (3, 8)}
_GLYPH = re.compile(rf"(?:(\d+)\s?)?([{''.join(_GLYPHS)}])")
_RANGE = re.compile(rf"(?<![\w.,/+-])({NUMBER}%?)\s?[-–—]\s?({NUMBER})(?![\w/]|[-–]\d)")
_SPACED_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)")
_PLAIN_SPACED_THOUSANDS = re.compile(r"(?<![\d.,] )(?<![\w.,])\d{1,3}(?: \d{3})+(?!\d| \d)")
_NUMBERED = re.compile(r"(?<![\w&#])#\s?(?=\d)")
_YEAR = re.compile(
    r"(\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]y|[Oo]f|[Yy]ear|[Bb]efore|[Aa]fter|[Aa]round|circa|to|and|[Bb]etween|early|late|mid)"
    r"\s|\()(1[1-9]\d{2})(?=\s(?!by\b|to \d{1,3}\b|times)[a-zA-Z(]|[,.;:!?)]?(?:\s|$)|\s?[-–])"
)
_DECADES = {"20": "twenties", "30": "thirties", "40": "forties", "50": "fifties", "60": "sixties", "70": "seventies",
            "80": "eighties", "90": "nineties"}  # fmt: skip
_DECADE = re.compile(r"[’']?\b(\d{2})?(\d0)[’']?s\b")
_ROMAN = re.compile(
    r"\b([A-ZÄÖÜ][\w.]+) ([IVXL]{2,6}|(?<=War )I|(?<=Part )[IV]|(?<=Teil )[IV]|(?<=Chapter )[IV])\b(?!\.\w)"
)
_RULERS = re.compile(
    r"(?:Elizabeth|Henry|Louis|Charles|George|William|Edward|James|Philip|Richard|Benedict|Pius|Paul|John|Napoleon|"
    r"Nicholas|Alexander|Ramesses|Friedrich|Wilhelm|Ludwig|Karl|Heinrich|Otto|Elisabeth|Katharina|Catherine|Leo)$"
)
_ENGLISH_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def say_numbers(text: str, language: str, phrases: Phrases | None) -> str:
    """Words for what stands around numbers, as far as it is known how the language says it.

    >>> from assistant.speech.spoken_phrases import PHRASES
    >>> say_numbers("It costs $5.20 and weighs 2 kg.", "en", PHRASES["en"])
    'It costs 5 dollars and 20 cents and weighs 2 kilograms.'
    """
    if phrases:
        text = _ROMAN.sub(lambda found: _roman(found, language), text)
    if not any(map(str.isnumeric, text)):
        return text
    text = _SPACED_THOUSANDS.sub(lambda number: re.sub(r"\s", "", number[0]), text)
    if language != "en":
        # In English, spaces hardly ever group thousands, and its voice would not know it either.
        text = _PLAIN_SPACED_THOUSANDS.sub(lambda number: number[0].replace(" ", ""), text)
    marks = phrases.number_marks if phrases else number_marks(language)
    text = say_money(text, language, marks, phrases)
    if phrases:
        text = _ADDRESS_NUMBER.sub(lambda found: _dotted(found[0], phrases.dot, phrases.slash), text)
        text = _PHONE.sub(lambda found: _telephone(found[0], phrases), text)
        text = _VERSION.sub(lambda found: _version(found, marks, phrases), text)
    if language == "en":
        text = _DECADE.sub(_decade, text)
    text = _MIXED.sub(lambda found: f"{found[1] or 0}{marks[1]}{_DECIMALS[found[2]]}", text)
    text = _MEASURE.sub(lambda found: _measure(found, language, marks, phrases), text)
    if phrases:
        text = _said_by_phrases(text, language, phrases)
    return text


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


def _said_by_phrases(text: str, language: str, phrases: Phrases) -> str:
    by, times = phrases.by, phrases.times
    text = _FEET.sub(lambda found: f"{found[1]} {OWN_NAMES[language]['length-foot'][1]} {found[2]}", text)
    text = _INCHES.sub(lambda found: _one_measure(found[1], "length-inch", language, phrases.number_marks), text)
    text = _SIZE.sub(lambda found: f"{found[1]} {times if '=' in text else by} ", text)
    text = _TIMES.sub(rf"\1 {times}", text)
    text = _FRACTION.sub(lambda found: _fraction(found, phrases), text)
    text = _GLYPH.sub(lambda found: _glyph(found, phrases), text)
    if "=" not in text:
        text = _RANGE.sub(lambda found: _range(found, phrases), text)
    text = re.sub(r"(?<![\w)])[-−–](?=\d)", f"{phrases.minus} ", text)
    text = re.sub(r"(?<![\w)])\+(?=\d)", f"{phrases.plus} ", text)
    text = _NUMBERED.sub(f"{phrases.number} ", text)
    text = re.sub(r"(\d)\s?%", rf"\1 {phrases.percent}", text)
    if language == "en":
        text = _YEAR.sub(lambda found: f"{found[1]}{year(int(found[2]), 'en')}", text)
    return text


def _decade(found: re.Match[str]) -> str:
    century, tens = found[1] or "", found[2]
    if tens in _DECADES:
        return f"{century} {_DECADES[tens]}".strip()
    return f"{century} hundreds" if tens == "00" and century not in {"", "20"} else found[0]


def _measure(found: re.Match[str], language: str, marks: tuple[str, str], phrases: Phrases | None) -> str:
    name = UNITS[found["unit"]]
    is_doubtful = name.startswith("!") and found["gap"] == "-"  # "a 5-A plan", but "a 5-km run"
    has_words = phrases is not None or not (found["low"] or name.startswith("own-") or " per " in name)
    if is_doubtful or not has_words:
        return found[0]
    sign, start = found["sign"], found["sign"]
    if phrases and sign:
        start = f"{phrases.plus if sign == '+' else phrases.minus} "
    low = f"{found['low']} {phrases.to} " if phrases and found["low"] else ""
    return f"{start}{low}{_one_measure(found['high'], name.lstrip('!'), language, marks)}"


def _one_measure(number: str, name: str, language: str, marks: tuple[str, str]) -> str:
    value = value_of(number, marks)
    if name.startswith("own-"):
        one, several = OWN_NAMES[language][name]
        return f"{written(value, language)} {one if value == 1 else several}"
    unit, _, per = name.partition(" per ")
    said = format_unit(value, unit, length="long", format="#,##0.######", locale=locale_of(language))
    return f"{said} {OWN_NAMES[language]['per second'][0]}" if per else said


def _range(found: re.Match[str], phrases: Phrases) -> str:
    if found[2].startswith("0") and found[2] != "0":
        return found[0]  # the number of a bill, or the like
    return f"{found[1]} {phrases.to} {found[2]}"


def _dotted(numbers: str, dot: str, slash: str) -> str:
    return numbers.replace(".", f" {dot} ").replace("/", f" {slash} ")


def _version(found: re.Match[str], marks: tuple[str, str], phrases: Phrases) -> str:
    if marks[0] == "." and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", found[0]):
        return found[0]  # a large number
    start = f"{phrases.version} " if found[0][0] in "vV" else ""
    # One point is read as in any number.
    return start + (_dotted(found[1], phrases.point, "") if found[1].count(".") > 1 else found[1])


def _telephone(number: str, phrases: Phrases) -> str:
    groups = [" ".join(digits) for digits in re.findall(r"\d+", number)]
    return (f"{phrases.plus} " if number.startswith("+") else "") + ", ".join(groups)


def _fraction(found: re.Match[str], phrases: Phrases) -> str:
    whole, above, below = found[1], int(found[2]), int(found[3])
    if below == 0:
        return found[0]
    is_counted = _COUNTED.search(found.string[: found.start()]) or _OUT_OF.match(found.string[found.end() :])
    if is_counted or not 0 < above < below <= _MOST_PARTS:
        return f"{whole} {above} {phrases.out_of} {below}" if whole else f"{above} {phrases.out_of} {below}"
    part = _part(above, below, phrases)
    return f"{whole} {phrases.signs['&']} {part}" if whole else part


def _part(above: int, below: int, phrases: Phrases) -> str:
    return phrases.parts[below - 2] if above == 1 else f"{above} {phrases.several_parts[below - 2]}"


def _glyph(found: re.Match[str], phrases: Phrases) -> str:
    part = _part(*_GLYPHS[found[2]], phrases)
    if not found[1]:
        return part
    return f"{found[1]} {phrases.added_parts.get(found[2]) or phrases.signs['&'] + ' ' + part}"


def _roman(found: re.Match[str], language: str) -> str:
    value = _roman_value(found[2])
    if not value:
        return found[0]
    if _RULERS.search(found[1]):
        the = "der" if language == "de" else "the"
        return f"{found[1]} {the} {ordinal(value, language)}"
    return f"{found[1]} {value}"


def _roman_value(letters: str) -> int:
    """Its value, or 0 where the letters are no well-formed number."""
    if not re.fullmatch(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})", letters):
        return 0
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


_GERMAN_TEENS = ("elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_GERMAN_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_GERMAN_TENS = ("", "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


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
