# SPDX-License-Identifier: GPL-3.0-or-later
"""The conversation so far, in memory."""

import threading
from dataclasses import dataclass, replace

from assistant.values import Message, Prompt, Speaker


@dataclass(frozen=True)
class Unfinished:
    """What an interrupted answer still had to say."""

    rest: str
    """Written, but not heard; begins with the sentence in which it was interrupted."""
    is_complete: bool
    """All of the answer is written."""


class Conversation:
    """Questions and answers in turn, behind one system message. Thread-safe.

    Only whole exchanges are kept, because chat templates want user and assistant to alternate: a question without
    any answer (it failed, or was stopped before the first word) leaves no trace here.
    """

    def __init__(self, system_text: str) -> None:
        self._system = Message(Speaker.SYSTEM, system_text)
        self._lock = threading.Lock()
        self._exchanges: list[tuple[Message, Message]] = []
        self._unfinished: Unfinished | None = None

    def prompt(self, question: Message, *, goes_on: bool = False) -> Prompt:
        """What to ask a model so that it answers `question` knowing what was said before.

        Of an interrupted answer the model is shown what the user heard: who asks about "the second one" means the
        second one that was read out. With `goes_on` the last answer is shown whole, because it is to be continued.
        """
        with self._lock:
            exchanges = list(self._exchanges)
        last = [exchanges.pop()] if goes_on and exchanges else []
        heard = [(asked, _as_heard(answer)) for asked, answer in exchanges]
        known = [(asked, answer) for asked, answer in heard if answer.text]
        return Prompt((self._system, *(message for exchange in (*known, *last) for message in exchange), question))

    @property
    def unfinished(self) -> Unfinished | None:
        """What the last answer still had to say; None unless it was interrupted."""
        return self._unfinished

    def add(self, question: Message, answer: Message, unfinished: Unfinished | None = None) -> None:
        """Keep an exchange; `answer` is what the user really got, so far as it went."""
        with self._lock:
            self._exchanges.append((question, answer))
            self._unfinished = unfinished

    def clear(self) -> None:
        """Begin anew."""
        with self._lock:
            self._exchanges.clear()
            self._unfinished = None


def _as_heard(answer: Message) -> Message:
    return answer if answer.heard is None else replace(answer, text=answer.heard, heard=None)
