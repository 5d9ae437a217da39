# SPDX-License-Identifier: GPL-3.0-or-later
"""From the text of an answer, as it is written, to clauses that can be spoken."""

from collections.abc import Iterable, Iterator

from assistant.speech.sentences import ClauseSplitter
from assistant.speech.speakable import BlockFilter, plain_words

_PIECE_CHARACTERS = 500


class SpeakableClauses:
    """Takes the pieces of one answer and gives clauses of plain words, the first one as early as possible."""

    def __init__(self) -> None:
        self._blocks = BlockFilter()
        self._splitter = ClauseSplitter()

    def feed(self, text: str) -> Iterator[str]:
        """Clauses that are complete with this piece."""
        # The sentence detector searches all that is not cut yet, so a long text is given to it in pieces.
        for start in range(0, len(text), _PIECE_CHARACTERS):
            piece = self._blocks.feed(text[start : start + _PIECE_CHARACTERS])
            yield from _plain(self._splitter.feed(piece))

    def flush(self) -> Iterator[str]:
        """Clauses left at the end of the answer."""
        yield from _plain(self._splitter.feed(self._blocks.flush()))
        yield from _plain(self._splitter.flush())


def clauses_of(text: str) -> Iterator[str]:
    """All clauses of a text that is complete."""
    clauses = SpeakableClauses()
    yield from clauses.feed(text)
    yield from clauses.flush()


def _plain(clauses: Iterable[str]) -> Iterator[str]:
    return filter(None, map(plain_words, clauses))
