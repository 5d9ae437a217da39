# SPDX-License-Identifier: GPL-3.0-or-later
"""A piece of code within a sentence, as one programmer says it to another."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from assistant.speech.spoken_phrases import Phrases
from assistant.speech.spoken_signs import is_address, is_shortcut, say_addresses, say_keys

_ENGLISH = {
    "#": "hash", "//": "double slash", "/": "slash", "\\": "backslash", "*": "star", "**": "double star", "@": "at",
    "&": "ampersand", "$": "dollar sign", "%": "percent sign", "|": "pipe", "~": "tilde", "_": "underscore",
    "__": "double underscore", "-": "dash", "--": "double dash", "+": "plus", "++": "plus plus", "=": "equals",
    "==": "double equals", "===": "triple equals", "!=": "not equal", "!": "exclamation mark", "?": "question mark",
    "<": "less than", ">": "greater than", "<=": "less or equal", ">=": "greater or equal", "=>": "arrow",
    "->": "arrow", ";": "semicolon", ":": "colon", "::": "double colon", ".": "dot", "..": "two dots",
    "...": "three dots", ",": "comma", "'": "quote", '"': "double quote", "`": "backtick", "```": "three backticks",
    "^": "caret", "{}": "curly braces", "{": "left brace", "}": "right brace", "[]": "square brackets",
    "[": "left bracket", "]": "right bracket", "()": "parentheses", "(": "left parenthesis",
    ")": "right parenthesis", "&&": "and", "||": "or", "<>": "angle brackets", "/*": "slash star", "*/": "star slash",
}  # fmt: skip
_GERMAN = {
    "#": "Raute", "//": "doppelter Schrägstrich", "/": "Schrägstrich", "\\": "Backslash", "*": "Stern",
    "**": "zwei Sterne", "@": "ät", "&": "Und-Zeichen", "$": "Dollarzeichen", "%": "Prozentzeichen",
    "|": "senkrechter Strich", "~": "Tilde", "_": "Unterstrich", "__": "zwei Unterstriche", "-": "Minus",
    "--": "zwei Striche", "+": "Plus", "++": "plus plus", "=": "gleich", "==": "doppeltes Gleich",
    "===": "dreifaches Gleich", "!=": "ungleich", "!": "Ausrufezeichen", "?": "Fragezeichen", "<": "kleiner",
    ">": "größer", "<=": "kleiner gleich", ">=": "größer gleich", "=>": "Pfeil", "->": "Pfeil", ";": "Semikolon",
    ":": "Doppelpunkt", "::": "zwei Doppelpunkte", ".": "Punkt", "..": "zwei Punkte", "...": "drei Punkte",
    ",": "Komma", "'": "Hochkomma", '"': "Anführungszeichen", "`": "Backtick", "```": "drei Backticks",
    "^": "Dach", "{}": "geschweifte Klammern", "{": "geschweifte Klammer auf", "}": "geschweifte Klammer zu",
    "[]": "eckige Klammern", "[": "eckige Klammer auf", "]": "eckige Klammer zu", "()": "runde Klammern",
    "(": "Klammer auf", ")": "Klammer zu", "&&": "und", "||": "oder", "<>": "spitze Klammern",
    "/*": "Schrägstrich Stern", "*/": "Stern Schrägstrich",
}  # fmt: skip
_SIGNS: Mapping[str, Mapping[str, str]] = MappingProxyType({"at": _ENGLISH, "ät": _GERMAN})
"""By the word for "@", which tells the languages apart."""

_TAG = re.compile(r"</?([a-z][\w-]*)(?:\s[^<>]*)?/?>", re.I)
_JOINED = re.compile(r"\s+(&&|\|\||\|)\s+")
_MOST_CHARACTERS, _MOST_MARKS = 50, 4


def say_code(source: str, phrases: Phrases | None) -> str:
    """Its words, or that there is code, if it is more than a name."""
    plain = source.strip()
    if phrases is None:
        return re.sub(r"[^\w.,:-]+|_", " ", plain)
    if is_shortcut(plain):
        return say_keys(plain, phrases)
    if is_address(plain):
        return say_addresses(plain, phrases)
    signs = _SIGNS[phrases.at]
    if plain in signs:
        return signs[plain]
    if plain[:1].isupper() and plain.lower() in phrases.keys:
        return phrases.keys[plain.lower()]
    if tag := _TAG.fullmatch(plain):
        return tag[1]
    plain = _JOINED.sub(lambda found: f" {signs[found[1]]} ", plain)
    marks = sum(not character.isalnum() and character not in " _.-" for character in plain)
    is_cryptic = marks > 2 and len(plain) < 8 and not plain.endswith("()")
    if len(plain) > _MOST_CHARACTERS or marks > _MOST_MARKS or is_cryptic or re.search(r"\s[<>]\s|\d>", plain):
        return phrases.code
    return _words(plain, phrases, signs) or phrases.code


def _words(plain: str, phrases: Phrases, signs: Mapping[str, str]) -> str:
    plain = re.sub(r"\(\)|^[#.](?=[a-z])|[;:,]$", "", plain)
    plain = re.sub(r"(?<=\w)(\+\+|--)$", lambda found: f" {signs[found[1]]}", plain)
    plain = re.sub(r"(?<=[\w>])\*+$", f" {signs['*']}", plain)
    plain = re.sub(r"(?<![\w-])--?(?=[A-Za-z])", lambda found: f"{phrases.dash} " * len(found[0]), plain)
    plain = re.sub(r"(?<=\d)\.(?=\d)", "\0", plain)
    plain = re.sub(r"(?<=\w)\.(?=\w)|(?<!\S)\.(?=\w)", f" {phrases.dot} ", plain).replace("\0", ".")
    plain = re.sub(r"\s?(==?)\s?", f" {phrases.comparisons['=']} ", plain)
    plain = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", plain)
    plain = re.sub(r"(?<=\w)\+(?=\d|\w)", f" {phrases.plus} ", plain)
    said = re.sub(r"[^\w\s.,'%+#-]|_", " ", plain)
    said = re.sub(r"(?<!\w)[#+](?!\w)|(?<=[A-Za-z])-(?=[A-Za-z])", " ", said)
    return re.sub(r"\s+", " ", said).strip()
