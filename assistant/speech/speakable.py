# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes are meant
"""What is heard of a clause: words instead of code, tables, addresses, signs and abbreviations.

The text on the screen stays as it is; this makes a second one for the voice. Where clauses come from: `clauses.py`.
"""

import re

from assistant.speech.held import DOT, GAP, Kind, release
from assistant.speech.on_screen import ON_SCREEN, OnScreen
from assistant.speech.spoken_code import say_code
from assistant.speech.spoken_dates import say_dates
from assistant.speech.spoken_math import say_formula
from assistant.speech.spoken_notation import say_notation
from assistant.speech.spoken_numbers import say_numbers
from assistant.speech.spoken_phrases import PHRASES, Phrases
from assistant.speech.spoken_signs import (
    say_abbreviations,
    say_addresses,
    say_keys,
    say_links,
    say_signs,
    without_pictograms,
)

_MOST_HEADINGS = 5
_LEFT_OVER = re.compile(r"[*`|\\{}^~#\[\]<>]+|_+")
_DASH = re.compile(r"\s*(?:—|―)\s*|\s+(?:–|-{1,3})(?:\s+|$)|\s*--+\s*")
_CODE_NAMES = {"py": "Python", "js": "JavaScript", "ts": "TypeScript", "sh": "shell", "bash": "shell", "cpp": "C++",
               "c": "C", "cs": "C sharp", "csharp": "C sharp", "rb": "Ruby", "rs": "Rust", "yml": "YAML", "go": "Go",
               "console": "shell", "zsh": "shell", "ps1": "PowerShell", "jsx": "JavaScript", "tsx": "TypeScript",
               "javascript": "JavaScript", "typescript": "TypeScript", "php": "PHP", "md": "Markdown"}  # fmt: skip
_UPPER_CASE = frozenset({"json", "html", "css", "sql", "xml", "yaml", "toml", "csv", "svg", "latex"})
_NO_NAME = frozenset({"", "text", "txt", "plaintext", "plain", "output", "none", "code", "log"})


def spoken(clause: str, language: str) -> str:
    """A clause as it is said in a language; empty if nothing is left to say.

    Args:
        clause: What `ClauseSplitter` gives: words, and pieces held together.
        language: ISO 639-1 code. English and German are known fully; in others, numbers with units and money are said
            and the rest is left to the voice.

    >>> spoken("The **total** is $14.50, e.g. for 2 kg.", "en")
    'The total is 14 dollars and 50 cents, for example for 2 kilograms.'
    """
    phrases = PHRASES.get(language)
    on_screen = ON_SCREEN.get(language)
    words = release(clause, lambda kind, held: f"{GAP}{_words_for(kind, held, language, phrases, on_screen)}{GAP}")
    # What has been put into words already is not looked at again.
    parts = words.split(GAP)
    last = len(parts) - 1
    said = "".join(
        part if index % 2 else _said(part + GAP * (index < last), language, phrases).replace(GAP, "")
        for index, part in enumerate(parts)
    )
    said = _tidy(_without_second_article(said, phrases))
    return said if any(character.isalnum() for character in said) else ""


def _said(text: str, language: str, phrases: Phrases | None) -> str:
    text = say_addresses(text, phrases)
    if phrases:
        text = say_keys(text, phrases)
        text = say_abbreviations(text, phrases)
        text = say_links(text, phrases)
        text = say_notation(text, language, phrases)
    text = say_dates(text, language).replace(DOT, ".")
    text = say_numbers(text, language, phrases)
    if phrases:
        text = say_signs(text, phrases)
        text = _slashes(text, phrases)
    text = _DASH.sub(", ", without_pictograms(text))
    return _LEFT_OVER.sub(" ", text)


def _without_second_article(text: str, phrases: Phrases | None) -> str:
    """As in "the `...` element", which would be "the the code on the screen element"."""
    if phrases is None:
        return text
    article, _, noun = phrases.code.partition(" ")
    return re.sub(rf"\b({phrases.articles}) +{article} +{noun}", rf"\1 {noun}", text)


def _slashes(text: str, phrases: Phrases) -> str:
    """What is left of them: between words, in a sum, after a unit ("5 volts/2 amperes"), in a name ("HTTP/2")."""
    if phrases.comparisons["="] in text:
        text = re.sub(
            r"(?<![\w/])([A-Za-zħ]{1,2}|\d[\d.,]*)/(?=(?:[A-Za-z]{1,2}|\d[\d.,]*)(?![\w/]))",
            rf"\1 {phrases.over} ",
            text,
        )
    text = re.sub(r"(?<=[^\W\d])-?/(?=[^\W\d])", " ", text)
    text = re.sub(r"(?<=[a-zäöü]{4})/(?=\d)", ", ", text)
    return re.sub(r"(?<=[^\W\d])/(?=\d)", " ", text)


def _words_for(kind: Kind, held: str, language: str, phrases: Phrases | None, on_screen: OnScreen | None) -> str:
    match kind:
        case Kind.CODE:
            return say_code(held, phrases)
        case Kind.FORMULA:
            formula = say_formula(held, language)
            return formula if formula is not None else on_screen.formula.rstrip(".") if on_screen else ""
        case Kind.PICTURE:
            label = _tidy(_said(held, language, phrases))
            return on_screen.picture.format(label=label) if on_screen and label else label
        case Kind.CODE_BLOCK:
            return _code_block(held, on_screen)
        case Kind.TABLE:
            return _table(held, language, phrases, on_screen)


def _code_block(name: str, on_screen: OnScreen | None) -> str:
    if on_screen is None:
        return ""
    name = name.lower()
    if name in _NO_NAME or not name.isalnum():
        return on_screen.code
    language = _CODE_NAMES.get(name, name.upper() if name in _UPPER_CASE else name.capitalize())
    return on_screen.code_in.format(language=language)


def _table(held: str, language: str, phrases: Phrases | None, on_screen: OnScreen | None) -> str:
    if on_screen is None:
        return ""
    headings = [said for cell in held.split("|") if (said := _tidy(_said(cell, language, phrases)))]
    if not 2 <= len(headings) <= _MOST_HEADINGS:
        return on_screen.table
    listed = f"{', '.join(headings[:-1])} {on_screen.and_} {headings[-1]}"
    return on_screen.table_of.format(count=len(headings), headings=listed)


def _tidy(text: str) -> str:
    """White space and pauses as in a printed sentence."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\(\s*\)|\"\s*\"|“\s*”", "", text)
    text = re.sub(r"[,;:]?\s+(?=\))|\s+(?=[.,;:!?)”]+(?:\s|$))", "", text)
    text = re.sub(r"(?<=[(„])\s+|(?<=\s“)\s+", "", text)
    text = re.sub(r"([,;:]|[.!?][\"”’']|[\"”’'][.!?])(?:\s*[,;])+(?=\s|$)", r"\1", text)
    text = re.sub(r"[,;:]\s*(?=[.!?](?:\s|$))", "", text)
    text = re.sub(r"([!?])[!?.]*\.?(?=\s|$)", r"\1", text)
    text = re.sub(r"(?<!\.)\.\.(?=\s|$)", ".", text)
    return re.sub(r"\s+", " ", text).strip().lstrip(",;:.!?…)- ").strip()
