# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes and wide punctuation are meant
"""Cuts an answer, as it is written, into pieces worth speaking: a short first one, then whole sentences."""

import re
from collections.abc import Iterator

from sentence_stream import SentenceBoundaryDetector

from assistant.speech.held import DOT

# The first clause decides how soon something is heard, so it may end at any pause, but not be a mere "Well,".
_FIRST_MIN_WORDS = 3
_FIRST_MIN_CHARACTERS = 15
_FIRST_MAX_WORDS = 12
# Of a script without spaces; each character is about a syllable.
_FIRST_MIN_WIDE_CHARACTERS = 6

# Text without full stops (lists of words, logs) is cut somewhere all the same, so that speech can begin.
_LONGEST_SENTENCE = 600

# White space must follow, so "3.50", "1,000", "12:30" and "a.b" hold together. A full stop counts here only after
# a small-letter word of three or more letters: "No. 5" and "Vol. 2" wait for the sentence detector.
_PAUSE = re.compile(r"(?:[,;!?…]|(?<!\d\s):|\s[–—]|(?<=[a-zß-ÿ]{3})\.)[\"'”’“»)]*(?=\s)|[。，、！？；：][”’」』）]*")
_END = re.compile(r"[.!?…:。！？：][\"'”’“»)」』）]*\s*$")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# What belongs together is not cut after its number: "12 km", "3. Mai 2024".
_NUMBER_AT_END = re.compile(rf"(?:\d|{DOT}|[$€£¥])\s+$")


class ClauseSplitter:
    """Takes one answer word by word and gives clauses as soon as they are complete.

    Each word is fed with the white space behind it, so that how the answer came makes no difference to the clauses.
    """

    def __init__(self) -> None:
        self._head: str | None = ""
        """Text of the first clause while it grows; None once that has been given."""
        self._sentences = SentenceBoundaryDetector()

    def feed(self, word: str) -> Iterator[str]:
        """Add a word; gives each clause that is complete now."""
        if self._head is None:
            yield from self._whole_sentences(word)
            return
        self._head += word
        end = _first_clause_end(self._head)
        if end:
            yield from self._end_head(end)

    def end_line(self) -> Iterator[str]:
        """The line is complete: so is the clause, unless it is a mere "Sure!" at the beginning."""
        if self._head is None:
            yield from self._rest()
        elif _is_worth_it(self._head):
            yield from self._end_head(len(self._head))
        elif self._head:
            self._head = f"{self._head.rstrip()} "

    def flush(self) -> Iterator[str]:
        """The answer is complete: gives what is left."""
        head, self._head = self._head, ""
        if head is not None and head.strip():
            yield head.strip()
        yield from self._rest()

    def _end_head(self, end: int) -> Iterator[str]:
        assert self._head is not None
        clause, rest = self._head[:end].strip(), self._head[end:]
        self._head = None
        yield clause
        yield from self._whole_sentences(rest)

    def _rest(self) -> Iterator[str]:
        rest = self._sentences.finish()
        if rest.strip():
            yield rest.strip()

    def _whole_sentences(self, word: str) -> Iterator[str]:
        for sentence in self._sentences.add_chunk(word):
            if sentence.strip():
                yield sentence.strip()
        if len(self._sentences.current_sentence) + len(self._sentences.remaining_text) > _LONGEST_SENTENCE:
            yield from self._rest()


def ends_sentence(clause: str) -> bool:
    """Whether the next clause begins another sentence.

    >>> ends_sentence("The button is at the top left,"), ends_sentence("It is blue.")
    (False, True)
    """
    return _END.search(clause) is not None


def _first_clause_end(text: str) -> int:
    """Where the first clause ends, or 0 while it is too short."""
    for pause in _PAUSE.finditer(text):
        if _is_worth_it(text[: pause.end()]):
            return pause.end()
    words = list(re.finditer(r"\S+\s+", text))
    for count, word in enumerate(words[_FIRST_MAX_WORDS - 1 :]):
        if count == _FIRST_MAX_WORDS or not _NUMBER_AT_END.search(word[0]):
            return word.end()
    return len(text) if len(text) > _LONGEST_SENTENCE else 0


def _is_worth_it(clause: str) -> bool:
    clause = clause.strip()
    if len(clause) >= _FIRST_MIN_CHARACTERS and len(clause.split()) >= _FIRST_MIN_WORDS:
        return True
    return len(_WIDE.findall(clause)) >= _FIRST_MIN_WIDE_CHARACTERS
