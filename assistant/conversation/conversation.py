# SPDX-License-Identifier: GPL-3.0-or-later
"""The conversation so far, in memory."""

import threading

from assistant.values import Message, Prompt, Speaker


class Conversation:
    """Questions and answers in turn, behind one system message. Thread-safe.

    Only whole exchanges are kept, because chat templates want user and assistant to alternate: a question without
    any answer (it failed, or was stopped before the first word) leaves no trace here.
    """

    def __init__(self, system_text: str) -> None:
        self._system = Message(Speaker.SYSTEM, system_text)
        self._lock = threading.Lock()
        self._exchanges: list[tuple[Message, Message]] = []

    def prompt(self, question: Message) -> Prompt:
        """What to ask a model so that it answers `question` knowing what was said before."""
        with self._lock:
            history = [message for exchange in self._exchanges for message in exchange]
        return Prompt((self._system, *history, question))

    def add(self, question: Message, answer: Message) -> None:
        """Keep an exchange; `answer` is what the user really got, so far as it went."""
        with self._lock:
            self._exchanges.append((question, answer))

    def clear(self) -> None:
        """Begin anew."""
        with self._lock:
            self._exchanges.clear()
