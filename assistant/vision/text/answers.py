# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to questions from printed text: quoted, with where it stands, or an honest no."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.vision.text import parts as text_parts
from assistant.vision.text.labels import Finding, look_up
from assistant.vision.text.layout import Page, TextLine
from assistant.vision.text.patterns import ValueKind, find, holds
from assistant.vision.text.prose import best_sentence, joined
from assistant.vision.text.questions import Ask, Beyond, Question
from assistant.vision.text.quotes import CANNOT, UNSURE, Answer, quote
from assistant.vision.text.words import coverage, fold, words


def answer(question: Question, page: Page) -> Answer:
    """Answer from one page of text; never with anything that is not printed there."""
    if not page.lines:
        return Answer(f"{CANNOT}; I don't see any text in this picture.")
    if question.beyond and question.ask is Ask.FIND:
        return no(question)
    return _ANSWERS[question.ask](question, page) or no(question)


def no(question: Question) -> Answer:
    """The honest no."""
    match question.beyond:
        case Beyond.LOOKS | Beyond.STATE:
            return Answer(f"{CANNOT}; I can't tell {question.beyond}.")
        case Beyond.REASONING:
            return Answer(f"{CANNOT} and quote it; that needs {question.beyond}.")
        case None:
            pass
    missing = _MISSING.get(question.ask)
    missing = missing or (f"anything about “{question.phrase}”" if question.phrase else "that")
    return Answer(f"{CANNOT}; I don't see {missing} in this picture.")


_MISSING = {
    Ask.ERROR: "an error message",
    Ask.ITEMS: "a list of items with prices",
    Ask.ISSUER: "the name of a shop or firm",
    Ask.SENDER: "who it is from",
    Ask.RECIPIENT: "who it is for",
    Ask.AUTHOR: "an author",
    Ask.TITLE: "a heading",
    Ask.READ: "such a line or paragraph",
}


# ── values ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _value(question: Question, page: Page) -> Answer | None:
    found = look_up(page, question.subject, question.kind)
    if question.beyond:
        return _say(question, found) if found and found.score > 0.99 else None
    if found:
        return _say(question, found)
    if typed := _typed(question, page):
        return typed
    sentence = best_sentence(page, question.subject, question.kind)
    if sentence:
        return quote(sentence.text, sentence.lines)
    if question.kind is ValueKind.WHEN and coverage(question.subject, words(page.text)) > 0.99:
        found = look_up(page, ("when",), ValueKind.WHEN) or look_up(page, ("date",), ValueKind.WHEN)
        if found:
            return _say(replace(question, phrase=""), found)
    unnamed = tuple(word for word in question.subject if word != "name")
    sentence = best_sentence(page, unnamed, question.kind) if unnamed != question.subject else None
    return quote(sentence.text, sentence.lines) if sentence else None


def look_up_value(question: Question, page: Page) -> tuple[str, tuple[TextLine, ...]]:
    """The bare value of a field and its lines; an empty string if it is not printed."""
    if found := look_up(page, question.subject, question.kind):
        return found.value.strip(), found.lines
    if question.ask is Ask.ISSUER and (found := look_up(page, words(question.phrase), None)):
        return found.value, found.lines
    if question.ask is Ask.TITLE or (question.ask is Ask.ISSUER and text_parts.issuer(question, page)):
        lines = text_parts.heading(page)
        return joined(lines), lines
    if question.kind and (typed := _typed(question, page)) and (values := find(question.kind, typed.text)):
        return values[0], typed.lines
    return "", ()


def _say(question: Question, found: Finding) -> Answer:
    value = found.value.rstrip(" .") if not found.value.endswith("...") else found.value
    if found.confidence < UNSURE:
        return Answer(f"For {found.label} I read {value}, but I am not sure.", found.lines)
    if found.row:
        return Answer(f"For {found.row}, {found.label} says {value}.", found.lines)
    if question.wants_truth or not question.phrase or found.score < 0.95:
        return Answer(f"It says: “{found.label}: {value}”.", found.lines)
    plural = re.search(r"[^su]s$", question.phrase)
    subject = question.phrase if re.match(r"(?:my|your|his|her|its)\b", question.phrase) else f"the {question.phrase}"
    return Answer(f"{subject[0].upper()}{subject[1:]} {'are' if plural else 'is'} {value}.", found.lines)


_TYPE_WORDS: dict[ValueKind, frozenset[str]] = {
    ValueKind.PHONE: frozenset(["phone", "number", "mobile", "call", "contact"]),
    ValueKind.EMAIL: frozenset(["email", "address", "contact"]),
    ValueKind.LINK: frozenset(["link", "web", "address", "page", "homepage", "site", "internet"]),
    ValueKind.DATE: frozenset(["date", "day"]),
    ValueKind.WHEN: frozenset(
        ["date", "day", "issued", "made", "bought", "taken", "dated", "purchased", "happened", "happen"]
    ),
    ValueKind.TIME: frozenset(["time", "hour"]),
    ValueKind.ADDRESS: frozenset(["address", "located", "postal", "street"]),
}
"""What may be said when just any telephone number, address or date on the page is wanted."""


def _typed(question: Question, page: Page) -> Answer | None:
    """The telephone number, e-mail address, date ... of a page, which needs no label."""
    kind = question.kind
    if kind is None or kind not in _TYPE_WORDS or not set(question.subject) <= _TYPE_WORDS[kind]:
        return None
    if kind is ValueKind.ADDRESS:
        return _address(page)
    if kind is ValueKind.WHEN:
        kind = ValueKind.DATE  # A year or a weekday alone may stand for anything.
    lines = [line for line in page.in_reading_order if holds(kind, line.text)]
    if kind is ValueKind.PHONE:
        # To a pattern, a date and a time are a telephone number.
        lines = [line for line in lines if not holds(ValueKind.DATE, line.text)]
    if kind is ValueKind.LINK:
        lines = [line for line in lines if not holds(ValueKind.EMAIL, line.text)]
    values = list(dict.fromkeys(value for line in lines for value in find(kind, line.text)))
    if kind is ValueKind.PHONE:
        values = [value for value in values if sum(letter.isdigit() for letter in value) >= 7]
    if not values:
        return None
    lines = [line for line in lines if any(value in line.text for value in values)]
    if len(values) == 1:
        if lines[0].confidence < UNSURE:
            return quote(values[0], lines)
        return Answer(f"The {kind} is {values[0]}.", tuple(lines))
    return quote("; ".join(line.text for line in lines[:3]), lines[:3])


_POSTAL_CODE = re.compile(r"\b(?:[A-Z]{2} ?)?\d{5}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b")
"""Of the United States and most of Europe, or of Great Britain."""


def _address(page: Page) -> Answer | None:
    for number, line in enumerate(page.in_reading_order):
        if holds(ValueKind.ADDRESS, line.text):
            following = page.in_reading_order[number + 1 : number + 2]
            lines = [line, *(other for other in following if _POSTAL_CODE.search(other.text))]
            return quote(", ".join(each.text for each in lines), lines)
    return None


# ── places ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _find(question: Question, page: Page) -> Answer | None:
    """The line that has the text in it, and roughly where; for "where is", first what a label or a sentence tells."""
    if question.kind is ValueKind.ADDRESS:
        labelled = (
            look_up(page, ("where",), None) or look_up(page, ("location",), None) or look_up(page, ("venue",), None)
        )
        if labelled and coverage(question.subject, words(page.text)) > 0.99:
            return _say(question, labelled)
    wanted = fold(question.phrase)
    hits = [line for line in page.in_reading_order if re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", fold(line.text))]
    hits = hits or [line for line in page.in_reading_order if wanted in fold(line.text) and len(wanted) > 4]
    hits = hits or [line for line in page.in_reading_order if coverage(question.subject, words(line.text)) > 0.99]
    if not hits:
        sentence = best_sentence(page, question.subject, None) if len(question.subject) > 1 else None
        return quote(sentence.text, sentence.lines) if sentence else None
    if len(hits) == 1:
        return quote(hits[0].text, hits, f"I found it {_position(hits[0], page)}")
    return quote("”, “".join(line.text for line in hits[:3]), hits[:3], f"I found it {len(hits)} times")


def _position(line: TextLine, page: Page) -> str:
    top, bottom = min(other.top for other in page.lines), max(other.bottom for other in page.lines)
    left, right = min(other.left for other in page.lines), max(other.right for other in page.lines)
    down = (line.middle - top) / max(bottom - top, 1)
    across = ((line.left + line.right) / 2 - left) / max(right - left, 1)
    high = "at the top" if down < 1 / 3 else "at the bottom" if down > 2 / 3 else "in the middle"
    side = " left" if across < 1 / 3 else " right" if across > 2 / 3 else ""
    return f"{high}{side} of the text" if high != "in the middle" or not side else f"on the{side} of the text"


_ANSWERS: dict[Ask, Callable[[Question, Page], Answer | None]] = {
    Ask.VALUE: _value,
    Ask.READ: text_parts.read_part,
    Ask.FIND: _find,
    Ask.ERROR: text_parts.error,
    Ask.TITLE: text_parts.title,
    Ask.ISSUER: text_parts.issuer,
    Ask.SENDER: text_parts.sender,
    Ask.RECIPIENT: text_parts.recipient,
    Ask.AUTHOR: text_parts.author,
    Ask.ITEMS: text_parts.items,
    Ask.COUNT: text_parts.count,
    Ask.DESCRIBE: text_parts.describe,
}
