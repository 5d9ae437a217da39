# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person wants to know: a question, typed or transcribed, becomes something that can be looked up in text.

English only, and forgiving: no punctuation, no capitals, politeness around it, a word heard wrongly.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.vision.text import wordings
from assistant.vision.text.patterns import ValueKind
from assistant.vision.text.words import fold, words

_LONGEST = 1000
"""Characters of a message that are looked at; a question that can be looked up is shorter."""


class Ask(StrEnum):
    """The sort of question."""

    VALUE = "value"
    """What stands beside a label, or the sentence that speaks of it."""
    READ = "read"
    FIND = "find"
    ERROR = "error"
    TITLE = "title"
    ISSUER = "issuer"
    """The shop or firm a paper comes from."""
    SENDER = "sender"
    RECIPIENT = "recipient"
    AUTHOR = "author"
    ITEMS = "items"
    COUNT = "count"
    """How many lines, words or paragraphs of text there are."""
    DESCRIBE = "describe"
    """What is to be seen; only what is written can be told."""


class Beyond(StrEnum):
    """Why text alone probably cannot answer."""

    LOOKS = "what things, animals or people look like"
    STATE = "which part of a window is open or selected"
    REASONING = "a calculation or a comparison"


@dataclass(frozen=True)
class Question:
    """A question in terms of text."""

    ask: Ask
    subject: tuple[str, ...] = ()
    """The words that matter, folded; empty if none does."""
    phrase: str = ""
    """The subject as a person would say it, for the answer."""
    kind: ValueKind | None = None
    """What sort of thing the answer must be, where that is known."""
    unit: str = ""
    """ "line", "paragraph", "word" or "sentence", for READ and COUNT."""
    place: int = 0
    """Which unit to read, from 1; negative from the end; 0 for all."""
    beyond: Beyond | None = None
    """Set if only a label that says just this can answer."""
    wants_truth: bool = False
    """A yes-or-no question: it is answered with what is printed, not with yes or no."""


def understand(text: str, previous: Question | None = None) -> Question:
    """What is asked.

    Args:
        text: The newest message.
        previous: What was asked before; "and the tax?" takes from it what sort of answer is wanted.
    """
    asked = _plain(text)
    about = re.match(r"(?:what|how) about (.*)$", asked)
    goes_on = re.match(r"\s*(?:and|or)\b", fold(text[:_LONGEST])) and not wordings.QUESTION_START.match(asked)
    if about or (previous and goes_on):
        return _follow_up(about.group(1) if about else asked, previous)
    return _special(asked) or _value(asked)


def _plain(text: str) -> str:
    asked = re.sub(r"\s+", " ", fold(text[:_LONGEST])).strip(" ?!.,;:")
    asked = re.sub(r"\b(what|who|when|where|how|that|it)'?s\b", r"\1 is", asked)
    # Politeness comes in layers: "hey, could you please tell me".
    for _ in range(3):
        asked = wordings.POLITENESS.sub("", asked).strip(" ,")
    return asked


def _follow_up(asked: str, previous: Question | None) -> Question:
    question = _part(asked) or _special(asked) or _value(asked)
    if previous is None or question.ask is not Ask.VALUE:
        return question
    if previous.ask is Ask.FIND:
        return replace(question, ask=Ask.FIND)
    if previous.ask is Ask.VALUE and question.kind is None:
        return replace(question, kind=previous.kind, beyond=previous.beyond or question.beyond)
    return question


def _part(asked: str) -> Question | None:
    """A line, paragraph or sentence that is to be read, if the question names one."""
    if match := wordings.NAMED_PART.search(asked):
        return Question(Ask.READ, unit=match.group(2), place=wordings.PLACES[match.group(1)])
    if match := wordings.NUMBERED_PART.search(asked):
        return Question(Ask.READ, unit=match.group(1), place=int(match.group(2)))
    return None


def _special(asked: str) -> Question | None:
    """A question that is known by its wording, not by a label."""
    if wordings.MAY_NAME_PART.match(asked) and not wordings.READ.match(asked) and (part := _part(asked)):
        return part
    for pattern, build in _SPECIAL:
        if match := pattern.search(asked):
            return build(match)
    return _find(asked)


_SPECIAL: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Question]], ...] = (
    (wordings.READ, lambda _: Question(Ask.READ)),
    (wordings.DESCRIBE, lambda _: Question(Ask.DESCRIBE)),
    (wordings.ERROR, lambda match: Question(Ask.ERROR, subject=tuple(wordings.ERROR_WORD.findall(match.group())))),
    (wordings.TITLE, lambda match: Question(Ask.TITLE, phrase=match.group(1))),
    (wordings.ISSUER, lambda match: Question(Ask.ISSUER, phrase=match.group(1))),
    (wordings.BOUGHT_WHERE, lambda _: Question(Ask.ISSUER, phrase="shop")),
    (wordings.SENDER, lambda _: Question(Ask.SENDER)),
    (wordings.RECIPIENT, lambda _: Question(Ask.RECIPIENT)),
    (wordings.AUTHOR, lambda _: Question(Ask.AUTHOR)),
    (wordings.ITEMS, lambda _: Question(Ask.ITEMS)),
    (wordings.COUNT, lambda match: Question(Ask.COUNT, unit=match.group(1))),
)
"""In the order in which they are tried."""


def _find(asked: str) -> Question | None:
    match = wordings.FIND.match(asked)
    if not match:
        return None
    wanted = wordings.ON_SHEET.sub("", match.group(1)).strip()
    # "Where is the meeting" may ask for a place that is printed; "where does it say meeting" asks for the print.
    kind = ValueKind.ADDRESS if re.match(r"where (?:is|are)\b", asked) else None
    beyond = Beyond.LOOKS if wordings.LOOKS.search(asked) else None
    return Question(Ask.FIND, _subject(wanted), wanted, kind, beyond=beyond)


def _value(asked: str) -> Question:
    """A question for something that has a label or is spoken of in a sentence."""
    how = wordings.HOW.match(asked)
    asked = wordings.ON_SHEET.sub("", asked).strip()
    about = f"{wordings.ADJECTIVES[how.group(1)]} {how.group(2)}" if how else asked
    subject = _subject(about)
    kind = next((kind for pattern, kind in wordings.KINDS if pattern.search(asked)), None)
    return Question(
        Ask.VALUE if subject or kind else Ask.DESCRIBE,
        subject,
        _phrase(about, subject),
        kind,
        beyond=_beyond(asked),
        wants_truth=wordings.YES_OR_NO.match(asked) is not None,
    )


def _beyond(asked: str) -> Beyond | None:
    if wordings.STATE.search(asked):
        return Beyond.STATE
    if wordings.LOOKS.search(asked):
        return Beyond.LOOKS
    return Beyond.REASONING if wordings.REASONING.search(asked) else None


def _subject(text: str) -> tuple[str, ...]:
    meant = tuple(word for word in words(text) if word not in wordings.STOP_WORDS)
    return tuple(word for word in meant if word not in wordings.LIGHT_WORDS) or meant


def _phrase(text: str, subject: tuple[str, ...]) -> str:
    """From the first to the last word that matters, as it was said."""
    said = text.split()
    matter = [number for number, word in enumerate(said) if set(words(word)) & set(subject)]
    return " ".join(said[matter[0] : matter[-1] + 1]).strip(" ,") if matter else " ".join(subject)
