# SPDX-License-Identifier: GPL-3.0-or-later
"""Remembers the token ids of answers, so that a conversation's history is in the KV cache as it was written.

Tokenising an answer's text again gives other ids now and then (chat templates trim, and a model can split a word in an
unusual way), and one different id would mean that everything after it is evaluated again.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.engines.llama.vocabulary import Vocabulary

_REMEMBERED = 64
"""Answers; older ones are tokenised again, and by then the context window has mostly dropped them."""


@dataclass(frozen=True)
class _Reply:
    tokens: tuple[int, ...]
    text: str
    """What the tokens stand for, as it was shown: bytes that are no characters are replaced."""


class Replies:
    """The last answers that the model wrote."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._replies: deque[_Reply] = deque(maxlen=_REMEMBERED)

    def remember(self, tokens: Sequence[int]) -> None:
        """Keep an answer, complete or interrupted."""
        text = b"".join(map(self._vocabulary.bytes_of, tokens)).decode("utf-8", "replace")
        if text.strip():
            self._replies.append(_Reply(tuple(tokens), text))

    @property
    def tokens(self) -> list[tuple[int, ...]]:
        """All of them, by their tokens."""
        return [reply.tokens for reply in self._replies]

    def recall(self, text: str) -> tuple[list[int], str]:
        """Find the ids with which a text was written.

        Args:
            text: An answer as the history tells it: white space around it may be gone, and of an interrupted
                answer only the beginning may be there.

        Returns:
            Ids of the text or of its beginning, and the rest of the text, which has to be tokenised.
        """
        wanted = text.strip()
        longer: _Reply | None = None
        for reply in reversed(self._replies):
            said = reply.text.strip()
            if said == wanted:
                return list(reply.tokens), ""
            if longer is None and said.startswith(wanted):
                longer = reply
        return self._beginning(longer, wanted.encode("utf-8", "replace")) if longer and wanted else ([], text)

    def _beginning(self, reply: _Reply, wanted: bytes) -> tuple[list[int], str]:
        blank = len(reply.text) - len(reply.text.lstrip())
        covered = -len(reply.text[:blank].encode())  # the white space in front is not part of what is wanted
        tokens: list[int] = []
        whole, rest = 0, wanted
        for token in reply.tokens:
            covered += len(self._vocabulary.bytes_of(token))
            if covered > len(wanted):
                break
            tokens.append(token)
            if _starts_character(wanted[max(covered, 0) :]):
                whole, rest = len(tokens), wanted[max(covered, 0) :]
        return tokens[:whole], rest.decode("utf-8", "replace")


def _starts_character(data: bytes) -> bool:
    return not data or data[0] & 0b1100_0000 != 0b1000_0000
