# SPDX-License-Identifier: GPL-3.0-or-later
"""From the text of an answer, as it is written, to clauses that can be spoken."""

from collections.abc import Iterable, Iterator

from assistant.speech.held import release, without_marks
from assistant.speech.language import language_of
from assistant.speech.sentences import ClauseSplitter
from assistant.speech.speakable import spoken
from assistant.speech.spoken_blocks import END_OF_LINE, BlockFilter
from assistant.speech.spoken_markup import InlineFilter


class SpeakableClauses:
    """Takes the pieces of one answer and gives clauses of plain words, the first one as early as possible.

    The answer is cut into words that are independent of how its pieces came, so that the clauses are, too.
    """

    def __init__(self, language: str = "en") -> None:
        """`language` counts until a clause shows that it is in another one; an ISO 639-1 code."""
        self._language = language
        self._blocks = BlockFilter()
        self._inline = InlineFilter()
        self._splitter = ClauseSplitter()

    def feed(self, text: str) -> Iterator[str]:
        """Clauses that are complete with this piece."""
        yield from self._said(self._clauses(self._blocks.feed(without_marks(text))))

    def flush(self) -> Iterator[str]:
        """Clauses left at the end of the answer."""
        yield from self._said(self._clauses(self._blocks.flush()))
        yield from self._said(self._of_words(self._inline.flush()))
        yield from self._said(self._splitter.flush())

    def _clauses(self, pieces: Iterable[str]) -> Iterator[str]:
        for piece in pieces:
            yield from self._of_words(self._inline.feed(piece))

    def _of_words(self, words: Iterable[str]) -> Iterator[str]:
        for word in words:
            yield from self._splitter.end_line() if word == END_OF_LINE else self._splitter.feed(word)

    def _said(self, clauses: Iterable[str]) -> Iterator[str]:
        for clause in clauses:
            self._language = language_of(release(clause, lambda _kind, _held: ""), self._language)
            if words := spoken(clause, self._language):
                yield words


def clauses_of(text: str, language: str = "en") -> Iterator[str]:
    """All clauses of a text that is complete."""
    clauses = SpeakableClauses(language)
    yield from clauses.feed(text)
    yield from clauses.flush()
