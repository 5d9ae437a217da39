# SPDX-License-Identifier: GPL-3.0-or-later
"""Remembers the token ids of answers, so that a conversation's history is in the KV cache as it was written.

Tokenising an answer's text again gives other ids now and then (chat templates trim, and a model can split a word in an
unusual way), and one different id would mean that everything after it is evaluated again.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.engines.llama_vocabulary import Vocabulary

_REMEMBERED = 64
"""Answers; older ones are tokenised again, and by then the context window has mostly dropped them."""


@dataclass(frozen=True)
class _Reply:
    tokens: tuple[int, ...]
    said: bytes
    """What the tokens stand for."""


class Replies:
    """The last answers that the model wrote."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._replies: deque[_Reply] = deque(maxlen=_REMEMBERED)

    def remember(self, tokens: Sequence[int]) -> None:
        """Keep an answer, complete or interrupted."""
        said = b"".join(map(self._vocabulary.bytes_of, tokens))
        if said.strip():
            self._replies.append(_Reply(tuple(tokens), said))

    def recall(self, text: str) -> tuple[list[int], str]:
        """Find the ids with which a text was written.

        Args:
            text: An answer as the history tells it: white space around it may be gone, and of an interrupted
                answer only the beginning may be there.

        Returns:
            Ids of the text or of its beginning, and the rest of the text, which has to be tokenised.
        """
        wanted = text.strip().encode("utf-8", "replace")
        best: _Reply | None = None
        for reply in reversed(self._replies):
            said = reply.said.strip()
            if said == wanted:
                return list(reply.tokens), ""
            if said.startswith(wanted) and best is None:
                best = reply
        return self._beginning(best, wanted) if best and wanted else ([], text)

    def _beginning(self, reply: _Reply, wanted: bytes) -> tuple[list[int], str]:
        tokens: list[int] = []
        known = len(reply.said.lstrip()) - len(reply.said)  # leading white space is not in the text
        whole, covered = 0, 0
        for token in reply.tokens:
            known += len(self._vocabulary.bytes_of(token))
            if known > len(wanted):
                break
            tokens.append(token)
            if _starts_character(wanted[max(known, 0) :]):
                whole, covered = len(tokens), max(known, 0)
        return tokens[:whole], wanted[covered:].decode("utf-8", "replace")


def _starts_character(data: bytes) -> bool:
    return not data or data[0] & 0b1100_0000 != 0b1000_0000
