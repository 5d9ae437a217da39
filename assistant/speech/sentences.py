# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts an answer, as it is written, into pieces worth speaking: a short first one, then whole sentences."""

import re
from collections.abc import Iterator

from sentence_stream import SentenceBoundaryDetector

# The first clause decides how soon something is heard, so it may end at any pause, but not be a mere "Well,".
_FIRST_MIN_WORDS = 3
_FIRST_MIN_CHARACTERS = 15
_FIRST_MAX_WORDS = 12

# Text without full stops (lists of words, logs) is cut somewhere all the same, so that speech can begin.
_LONGEST_SENTENCE = 600

# White space must follow, so "3.50", "1,000", "12:30" and "a.b" hold together. A full stop counts here only after
# a small-letter word of three or more letters: "Dr. ", "e.g. " and "No. 5" wait for the sentence detector.
_PAUSE = re.compile(r"(?:[,;:!?…。、！？]|\s[–—]|(?<=[a-z]{3})\.)[\"'”’)]*(?=\s)")  # noqa: RUF001


class ClauseSplitter:
    """Takes the text of one answer piece by piece and gives clauses as soon as they are complete."""

    def __init__(self) -> None:
        self._head: str | None = ""
        """Text of the first clause while it grows; None once that has been given."""
        self._sentences = SentenceBoundaryDetector()

    def feed(self, text: str) -> Iterator[str]:
        """Add text; gives each clause that is complete now."""
        if self._head is None:
            yield from self._whole_sentences(text)
            return
        self._head += text
        end = _first_clause_end(self._head)
        if end:
            clause, rest = self._head[:end].strip(), self._head[end:]
            self._head = None
            yield clause
            yield from self._whole_sentences(rest)

    def flush(self) -> Iterator[str]:
        """The answer is complete: gives what is left."""
        rest = self._head if self._head is not None else self._sentences.finish()
        self._head = ""
        self._sentences = SentenceBoundaryDetector()
        if rest.strip():
            yield rest.strip()

    def _whole_sentences(self, text: str) -> Iterator[str]:
        for sentence in self._sentences.add_chunk(text):
            if sentence.strip():
                yield sentence.strip()
        if len(self._sentences.remaining_text) > _LONGEST_SENTENCE:
            words, space, begun = self._sentences.remaining_text.rpartition(" ")
            self._sentences.remaining_text = begun if space else ""
            yield (self._sentences.current_sentence + (words if space else begun)).strip()
            self._sentences.current_sentence = ""


def _first_clause_end(text: str) -> int:
    """Where the first clause ends, or 0 while it is too short."""
    for pause in _PAUSE.finditer(text):
        clause = text[: pause.end()].strip()
        if len(clause) >= _FIRST_MIN_CHARACTERS and len(clause.split()) >= _FIRST_MIN_WORDS:
            return pause.end()
    words = list(re.finditer(r"\S+\s", text))
    return words[_FIRST_MAX_WORDS - 1].end() if len(words) >= _FIRST_MAX_WORDS else 0
