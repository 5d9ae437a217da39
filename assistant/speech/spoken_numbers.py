# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes, primes and signs of multiplication are meant
"""Numbers with something around them: money, measures, ranges, fractions, versions, telephone numbers.

Plain numbers ("14.50", "1,000", "-5", "50 %", "3rd") stay as they are: eSpeak NG, by which every voice reads, says them
right in its language.
"""

import re

from babel.units import format_unit

from assistant.speech.held import DOT
from assistant.speech.spoken_fractions import part_of_a_unit, say_fractions, say_ratios
from assistant.speech.spoken_money import say_money
from assistant.speech.spoken_phrases import Phrases
from assistant.speech.spoken_units import OWN_NAMES, UNITS
from assistant.speech.written_numbers import NUMBER, SIGN, locale_of, number_marks, ordinal, value_of, written, year

_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
# Written with a full stop, which ends no sentence then, unless the next word begins one.
_SHORTENED = frozenset({"min", "mins", "sec", "secs", "hr", "hrs", "lb", "lbs", "oz", "ft", "gal", "tsp", "tbsp", "Tsp",
                        "Tbsp", "mi", "yd", "Min", "Sek", "Std"})  # fmt: skip
_SPANS = {
    "en": "100 ?km|day|week|month|year|hour|minute|second|night|person|serving|dose|mile|unit|item",
    "de": "100 ?km|Tag|Woche|Monat|Jahr|Stunde|Minute|Sekunde|Nacht|Person|Portion|Stück",
}
_MEASURE = re.compile(
    rf"(?P<sign>{SIGN})(?<![\w.,$€£:])(?:(?P<low>{NUMBER})\s?(?:[-–—]|to\b|bis\b)\s?)?(?P<high>{NUMBER})"
    rf"(?P<gap>[\s-]?)(?P<unit>{_UNIT})(?P<dot>\.(?=[\s,;]))?(?![\w²³°^'’]|/[A-Za-z])"
)
_TIMES_MEASURE = re.compile(rf"(?<![\w.,])(\d{{1,3}})\s?[x×]\s?(?={NUMBER}\s?(?:[KMGT]i?B|m?[gl]|kg|oz|mAh?|W)\b)")
_PER_SPAN = {
    language: re.compile(rf"(\b\d[\d.,]*[x×]?\s?(?:[^\W\d]{{1,14}}(?: [^\W\d]{{1,14}})?)?)\s?/\s?({spans})\b")
    for language, spans in _SPANS.items()
}
# Letters that number something: "Exit 34A", "Room 4B", "US-40 W".
_LABEL = re.compile(
    r"(?:\b(?:exit|gate|apt|apartment|room|suite|unit|seat|platform|row|flat|no|number|route|highway|terminal|bus|line|"
    r"building|figure|fig|table|section|paragraph|Gleis|Zimmer|Raum|Haus|Nr|Nummer|Linie|Sitz|Platz|Absatz|Art)"
    rf"[.{DOT}]?\s|[A-Za-z]-)$",
    re.I,
)
# "1½ kg" is 1.5 kilograms.
_DECIMALS = {"½": "5", "¼": "25", "¾": "75"}
_MIXED = re.compile(rf"(\d+)?\s?([½¼¾])(?=\s?(?:{_UNIT})\b)")
_PART_OF_A_UNIT = re.compile(
    rf"(?<![\w./,$€])(?<!\d\s)([½⅓⅔¼¾⅕⅛⅜⅝⅞]|\d{{1,2}}[/⁄]\d{{1,4}})(?:\s?(?P<unit>{_UNIT})(?P<dot>\.(?=[\s,;]))?(?![\w²³°^'’/])|(?P<inch>″|\"(?![^\"]*\")))"
)
_FEET = re.compile(r"(?<![\w.,])(\d{1,3})\s?['′’]\s?(\d{1,2}(?:[.,]\d+)?)\s?(?:[\"″”]|'')")
_INCHES = re.compile(
    r"(?<![\w.,\"“„])(\d+(?:[.,]\d+)?)\s?(?:″|\"(?=[\s,.;:)x×-]|$))(?P<by>\s?[x×]\s?(?=\d))?(?![^\"]*\"[^\"\dx×]*(?:$|\"))"
)
_FEET_BY = re.compile(r"(?<![\w.,])(\d{1,3})['′’](\s?[x×]\s?)(\d{1,3})['′’](?!\w)")

_HOURS_AND_MINUTES = re.compile(r"(?<![\w.,:])(\d{1,2})\s?h\s?(\d{1,2})\s?m(?:in)?\b")
_THOUSANDS = re.compile(r"(?<![\w.,$€£])(\d{1,3}[.,]\d)k(?![\w/-])")
_MILLIONS = re.compile(r"(?<![\w.,$€£])(\d{1,3}(?:[.,]\d{1,2})?)M(?![\w/-])")

# With as much space before the sign as behind it: "PCIe 4.0 x4" is no size.
_SIZE = re.compile(rf"(?<![\w.,])({NUMBER}(?: [a-zäöü]{{3,}}(?: [a-zA-Z]{{3,}})?)?)(?:\s[x×]\s|[x×])(?=\d)")
_TIGHT_SIZE = re.compile(r"(?<![\w.,])(\d[\d.,]*)x(?=\d)")
_PRODUCT = re.compile(rf"(?<![\w.,])({NUMBER})\s?×\s?(?=10[\^⁰¹²³⁴-⁹⁻]|10 to the power|{NUMBER}\s?(?:[?=.,;)]|$))")
# "2x" of algebra, with others of its kind.
_ALGEBRA = re.compile(r"[²³^]|\b[a-z]\(x\)|\bx\s?[=+−*]|[+−]\s?\d*x\b|=\s?\d*x\b")
_TIMES = re.compile(rf"(?<![\w.,])({NUMBER})\s?[x×](?![\w])")
_PHONE = re.compile(
    r"(?<![\w.,+-])(?:\+\d{1,3}[\s./-]?(?:\(\d{1,5}\)[\s./-]?)?\d[\d\s./()-]{5,16}\d|\(\d{2,5}\)\s?\d[\d\s./-]{3,12}\d"
    r"|\d{3}[-.\s]\d{3}[-.]\d{4}|0\d{2,4}\s?[/-]\s?\d[\d\s-]{4,10}\d|0\d{2,4} \d{5,8}|1-\d{3}-\d{3}-\d{4}"
    r"|(?<!\d )0\d{2,4} \d{3,4} \d{3,4}(?! \d)"
    # A range ends with a round number: "500-1000".
    r"|\d{3}-(?!\d\d[05]0)\d{4})(?![\w-])"
)
_ADDRESS_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2}|:\d{1,5})?(?![\w])")
_VERSION = re.compile(r"(?<![\w.])(?:[vV](?=\d))?(\d+(?:\.\d+){2,}|(?<=[vV])\d+(?:\.\d+)*)(?!\w|[.,]\d)")
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
_DECADE = re.compile(
    r"(?:(?<!\w)[’'](?=\d0s)|\b(?=\d{4}[’']?s\b)"
    r"|(?<=\b[tT]he )|(?<=\bearly )|(?<=\bmid )|(?<=\bmid-)|(?<=\blate )|(?<=\bhis )|(?<=\bher )|(?<=\btheir )"
    r"|(?<=\bmy )|(?<=\byour ))(\d{2})?(\d0)[’']?s\b"
)
_ROMAN = re.compile(
    r"\b([A-ZÄÖÜ][\w.]+|volume|part|chapter|act|book|phase|type|level|stage) "
    r"([IVXL]{2,6}|(?<=War )I|(?<=Part )[IV]|(?<=Teil )[IV]|(?<=Chapter )[IV])\b(?!\.\w)"
    rf"(?P<dot>[.{DOT}])?"
)
_RULERS = re.compile(
    r"(?:Elizabeth|Henry|Louis|Charles|George|William|Edward|James|Philip|Richard|Benedict|Pius|Paul|John|Napoleon|"
    r"Nicholas|Alexander|Ramesses|Benedikt|Friedrich|Wilhelm|Ludwig|Karl|Heinrich|Otto|Elisabeth|Katharina|Catherine|Leo)$"
)


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
    if phrases:
        text = _ADDRESS_NUMBER.sub(lambda found: _dotted(found[0], phrases.dot, phrases.slash), text)
        text = _PHONE.sub(lambda found: _telephone(found[0], phrases), text)
    text = _SPACED_THOUSANDS.sub(lambda number: re.sub(r"\s", "", number[0]), text)
    if language != "en":
        # In English, spaces hardly ever group thousands, and its voice would not know it either.
        text = _PLAIN_SPACED_THOUSANDS.sub(lambda number: number[0].replace(" ", ""), text)
    marks = phrases.number_marks if phrases else number_marks(language)
    text = say_money(text, language, marks, phrases)
    if phrases:
        text = _VERSION.sub(lambda found: _version(found, marks, phrases), text)
    if language == "en":
        text = _DECADE.sub(_decade, text)
    if language == "en":
        text = _PART_OF_A_UNIT.sub(_part_of_a_unit, text)
    text = _MIXED.sub(lambda found: f"{found[1] or 0}{marks[1]}{_DECIMALS[found[2]]}", text)
    if phrases:
        text = _HOURS_AND_MINUTES.sub(r"\1 h \2 min", text)
        text = _PER_SPAN[language].sub(rf"\1 {phrases.per} \2", text)
        text = _TIGHT_SIZE.sub(r"\1 x ", text)
        text = _TIMES_MEASURE.sub(rf"\1 {phrases.times} ", text)
        text = _THOUSANDS.sub(rf"\1 {phrases.scales['k']}", text)
        text = _MILLIONS.sub(rf"\1 {phrases.scales['M']}", text)
    text = _MEASURE.sub(lambda found: _measure(found, language, marks, phrases), text)
    if phrases:
        text = _said_by_phrases(text, language, phrases)
    return text


def _said_by_phrases(text: str, language: str, phrases: Phrases) -> str:
    by, times = phrases.by, phrases.times
    feet = OWN_NAMES[language]["length-foot"][1]
    text = _FEET_BY.sub(rf"\1 {feet} {by} \3 {feet}", text)
    text = _FEET.sub(lambda found: f"{found[1]} {feet} {found[2]}", text)
    text = _INCHES.sub(lambda found: _inches(found, language, phrases), text)
    text = _PRODUCT.sub(rf"\1 {times} ", text)
    text = _SIZE.sub(lambda found: f"{found[1]} {times if '=' in text else by} ", text)
    if not _ALGEBRA.search(text):
        text = _TIMES.sub(rf"\1 {times}", text)
    text = say_fractions(say_ratios(text, phrases), phrases)
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


def _part_of_a_unit(found: re.Match[str]) -> str:
    if found["inch"] and _is_quoting(found):
        return found[0]
    name = UNITS[found["unit"]].lstrip("!") if found["unit"] else "length-inch"
    unit = _one_measure("1", name, "en", (",", ".")).removeprefix("1 ")
    return part_of_a_unit(found[1], unit) or found[0]


def _inches(found: re.Match[str], language: str, phrases: Phrases) -> str:
    if '"' in found[0] and _is_quoting(found):
        return found[0]
    by = f" {phrases.by} " if found["by"] else ""
    return _one_measure(found[1], "length-inch", language, phrases.number_marks) + by


def _is_quoting(found: re.Match[str]) -> bool:
    """A quotation mark has been opened and not closed: the one here is no sign for inches."""
    return len(re.findall(r'(?<!\d)"', found.string[: found.start()])) % 2 == 1


def _measure(found: re.Match[str], language: str, marks: tuple[str, str], phrases: Phrases | None) -> str:
    name = UNITS[found["unit"]]
    before, after = found.string[: found.start()], found.string[found.end() :]
    # "a 5-A plan", but "a 5-km run"; "the 7B model", but "7 B"
    is_doubtful = name.startswith("!") and (
        found["gap"] == "-" or _LABEL.search(before) or (found["unit"] == "B" and not found["gap"])
    )
    has_words = phrases is not None or not (found["low"] or name.startswith("own-") or " per " in name)
    if is_doubtful or not has_words:
        return found[0]
    if found["gap"] == "-" and language == "en" and not found["low"]:
        return f"{found['sign']}{found['high']}-{_one_measure('1', name.lstrip('!'), 'en', marks).removeprefix('1 ')}"
    sign, start = found["sign"], found["sign"]
    if phrases and sign:
        start = f"{phrases.plus if sign == '+' else phrases.minus} "
    low = f"{found['low']} {phrases.to} " if phrases and found["low"] else ""
    ends = found["dot"] and (found["unit"] not in _SHORTENED or (language == "en" and re.match(r"\s+[A-Z]", after)))
    return f"{start}{low}{_one_measure(found['high'], name.lstrip('!'), language, marks)}{'.' if ends else ''}"


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
    low, high = found[1], found[2]
    is_a_name = len(low) > 2 and len(high) > 2 and low.isdigit() and high.isdigit() and int(low) > int(high)
    if low == high or is_a_name:  # "50-50", "747-400", a postal code
        return f"{low} {high}"
    return f"{found[1]} {phrases.to} {found[2]}"


def _dotted(numbers: str, dot: str, slash: str) -> str:
    return numbers.replace(".", f" {dot} ").replace("/", f" {slash} ").replace(":", ", ")


def _version(found: re.Match[str], marks: tuple[str, str], phrases: Phrases) -> str:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", found[0]) and (marks[0] == "." or found[0].count(".") > 1):
        return found[0].replace(".", marks[0])  # a large number
    start = f"{phrases.version} " if found[0][0] in "vV" else ""
    # One point is read as in any number.
    return start + (_dotted(found[1], phrases.point, "") if found[1].count(".") > 1 else found[1])


def _telephone(number: str, phrases: Phrases) -> str:
    groups = [" ".join(digits) for digits in re.findall(r"\d+", number)]
    return (f"{phrases.plus} " if number.startswith("+") else "") + ", ".join(groups)


def _roman(found: re.Match[str], language: str) -> str:
    value = _roman_value(found[2])
    if not value:
        return found[0]
    ends = "." if found["dot"] and not found.string[found.end() :].strip() else ""
    if _RULERS.search(found[1]):
        the = "der" if language == "de" else "the"
        return f"{found[1]} {the} {ordinal(value, language)}{ends if language == 'de' else found['dot'] or ''}"
    return f"{found[1]} {value}{found['dot'] or ''}"


def _roman_value(letters: str) -> int:
    """Its value, or 0 where the letters are no well-formed number."""
    if not re.fullmatch(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})", letters):
        return 0
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
