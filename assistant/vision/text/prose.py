# SPDX-License-Identifier: GPL-3.0-or-later
"""Running text: its sentences, and the one that speaks of what was asked."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.vision.text.layout import Page, TextLine
from assistant.vision.text.patterns import ValueKind, holds
from assistant.vision.text.words import alike, words

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”')]*\s+(?=[\"“'(]*[A-Z0-9])")
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nr|vs|etc|approx|[A-Z])\.)$")

_LISTED = re.compile(r"[\d$>*•-]")
"""How the lines of a log, a terminal or a list begin: two of them are not one sentence."""


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a line that stands for itself."""

    text: str
    lines: tuple[TextLine, ...]
    """The printed lines it runs over."""

    @property
    def confidence(self) -> float:
        """What the recogniser thinks of its worst line."""
        return min(line.confidence for line in self.lines)


def sentences(page: Page) -> list[Sentence]:
    """All sentences in reading order, joined across line ends."""
    found: list[Sentence] = []
    for paragraph in page.paragraphs:
        edge = max(line.right for line in paragraph)
        run: list[TextLine] = []
        for line in paragraph:
            if run and _LISTED.match(line.text) and _LISTED.match(run[-1].text):
                found += _split(run)
                run = []
            run.append(line)
            # A line that stops well before the margin ends there, unless it stands beside its neighbour.
            if edge - line.right > 5 * line.height or len(line.text.split()) < 3:
                found += _split(run)
                run = []
        found += _split(run)
    return found


def joined(lines: Sequence[TextLine]) -> str:
    """Lines as running text; a word parted at a line's end is made whole."""
    text = ""
    for line in lines:
        if re.search(r"[a-z]-$", text) and line.text[:1].islower():
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}".strip()
    return text


def _split(run: Sequence[TextLine]) -> list[Sentence]:
    found: list[Sentence] = []
    pieces: list[tuple[str, TextLine]] = []
    for line in run:
        for number, piece in enumerate(_SENTENCE_END.split(line.text)):
            before = pieces[-1][0] if pieces else ""
            starts_anew = number > 0 or (before.endswith((".", "!", "?", ":")) and piece[:1].isupper())
            if pieces and starts_anew and not _ABBREVIATION.search(before):
                found.append(_sentence(pieces))
                pieces = []
            pieces.append((piece, line))
    return [*found, _sentence(pieces)] if pieces else found


def _sentence(pieces: Sequence[tuple[str, TextLine]]) -> Sentence:
    text = ""
    for piece, _ in pieces:
        text = text[:-1] + piece if re.search(r"[a-z]-$", text) and piece[:1].islower() else f"{text} {piece}".strip()
    return Sentence(text, tuple(dict.fromkeys(line for _, line in pieces)))


def best_sentence(page: Page, asked: Sequence[str], kind: ValueKind | None) -> Sentence | None:
    """The sentence that speaks of what was asked, or None if none clearly does.

    Words that are rare on the page count more. A sentence with most of the words will do; if it has fewer, all the
    words must at least be somewhere on the page, so that a question about something else is not answered.
    """
    candidates = sentences(page)
    if not asked or not candidates:
        return None
    rarity = {word: _rarity(word, candidates) for word in asked}
    whole = sum(rarity.values())
    on_page = sum(weight for word, weight in rarity.items() if any(_has(one.text, word) for one in candidates)) / whole
    scored: list[tuple[float, Sentence]] = []
    for sentence in candidates:
        share = sum(weight for word, weight in rarity.items() if _has(sentence.text, word)) / whole
        if all(any(alike(word, other) for other in asked) for word in words(sentence.text)):
            continue  # It says no more than the question did.
        enough = share >= (0.6 if len(asked) > 1 else 1.0) or (on_page > 0.99 and share >= 0.4)
        if enough and _may_answer(sentence.text, asked, kind):
            # Shorter sentences first: less besides the point (the length part of BM25).
            scored.append((share - 0.004 * len(sentence.text.split()) - _heading(sentence), sentence))
    return max(scored, key=lambda pair: pair[0])[1] if scored else None


def _heading(sentence: Sentence) -> float:
    """A penalty for a heading, which names a subject but says nothing about it."""
    return 0.5 if len(sentence.text.split()) < 5 and not re.search(r"[\d.!:]", sentence.text) else 0.0


def _rarity(word: str, candidates: Sequence[Sentence]) -> float:
    count = sum(_has(sentence.text, word) for sentence in candidates)
    return math.log(1 + len(candidates) / (0.5 + count))


@lru_cache(maxsize=16384)
def _has(text: str, word: str) -> bool:
    return any(alike(word, other) for other in words(text))


def _may_answer(text: str, asked: Sequence[str], kind: ValueKind | None) -> bool:
    """True if the sentence holds the kind of thing that was asked for."""
    match kind:
        case None | ValueKind.ADDRESS:
            return True
        case ValueKind.NUMBER:
            return _counts(text, asked)
        case ValueKind.MEASURE:
            return holds(ValueKind.NUMBER, text)
        case ValueKind.DATE | ValueKind.TIME:
            return holds(ValueKind.WHEN, text)
        case _:
            return holds(kind, text)


def _counts(text: str, asked: Sequence[str]) -> bool:
    """True if a number stands right before (or up to two words before) one of the asked words, or after its colon."""
    said = text.split()
    for number, word in enumerate(said):
        if any(alike(part, other) for part in words(word) for other in asked):
            near = " ".join(said[max(0, number - 2) : number] + said[number + 1 : number + 2])
            if holds(ValueKind.NUMBER, near):
                return True
    return False
