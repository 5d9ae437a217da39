# SPDX-License-Identifier: GPL-3.0-or-later
"""The conversation so far, in memory."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from assistant.values import Message, Prompt, Speaker


@dataclass(frozen=True)
class Unfinished:
    """What an interrupted answer still had to say."""

    rest: str
    """Written, but not heard; begins with the sentence in which it was interrupted."""
    is_complete: bool
    """All of the answer is written."""
    engine: str = ""
    from_starter: bool = False
    """Who wrote it, as in `Message`."""


@dataclass(frozen=True)
class _Exchange:
    question: Message
    answer: Message
    turn: int


class Conversation:
    """Questions and answers in turn, behind one system message. Thread-safe.

    Only whole exchanges are kept, because chat templates want user and assistant to alternate: a question without
    any answer (it failed, or was stopped before the first word) leaves no trace here.

    Args:
        system_text: What a model is told before anything else.
        instructed: Gives a question as a model is to be shown it; must give the same each time.
    """

    def __init__(self, system_text: str, instructed: Callable[[Message], Message] = lambda question: question) -> None:
        self._system = Message(Speaker.SYSTEM, system_text)
        self._instructed = instructed
        self._lock = threading.Lock()
        self._exchanges: list[_Exchange] = []
        self._unfinished: Unfinished | None = None

    def prompt(self, question: Message, *, goes_on: bool = False) -> Prompt:
        """What to ask a model so that it answers `question` knowing what was said before.

        Of an interrupted answer the model is shown what the user heard: who asks about "the second one" means the
        second one that was read out. With `goes_on` the last answer is shown whole, because it is to be continued.
        """
        with self._lock:
            exchanges = list(self._exchanges)
        last = [exchanges.pop()] if goes_on and exchanges else []
        # Asked several times for each question, of thousands of turns where a conversation is long: nothing is copied.
        said: list[Message] = []
        for exchange in exchanges:
            answer = _as_heard(exchange.answer)
            if answer.text:
                said += (self._instructed(exchange.question), answer)
        for exchange in last:
            said += (self._instructed(exchange.question), exchange.answer)
        return Prompt((self._system, *said, self._instructed(question)))

    @property
    def unfinished(self) -> Unfinished | None:
        """What the last answer still had to say; None unless it was interrupted."""
        return self._unfinished

    def add(self, question: Message, answer: Message, unfinished: Unfinished | None = None, *, turn: int = 0) -> None:
        """Keep an exchange; `answer` is what the user really got, so far as it went."""
        with self._lock:
            self._exchanges.append(_Exchange(question, answer, turn))
            self._unfinished = unfinished

    def answer_of(self, turn: int) -> Message | None:
        """What was answered in a turn; None if that is not in this conversation."""
        with self._lock:
            return next((one.answer for one in self._exchanges if one.turn == turn), None)

    def hear(self, turn: int, heard: str | None, rest: str) -> Message:
        """More of an interrupted answer was heard; gives the answer as it is now.

        Args:
            turn: In which it was given; one that has an answer.
            heard: Its beginning, as far as it was heard; None: all.
            rest: What is left to say.
        """
        with self._lock:
            at = next(at for at, one in enumerate(self._exchanges) if one.turn == turn)
            answer = replace(self._exchanges[at].answer, heard=heard)
            self._exchanges[at] = replace(self._exchanges[at], answer=answer)
            if self._unfinished and at == len(self._exchanges) - 1:
                is_over = heard is None and self._unfinished.is_complete
                self._unfinished = None if is_over else replace(self._unfinished, rest=rest)
            return answer

    def cut(self, turn: int) -> None:
        """Forget the exchange of this turn, and all that followed it."""
        with self._lock:
            # Turns are numbered in the order of asking, also where one was cut off before.
            self._exchanges = [exchange for exchange in self._exchanges if exchange.turn < turn]
            self._unfinished = None

    def begin(self, exchanges: Iterable[tuple[int, Message, Message]] = ()) -> None:
        """Begin anew, or go on with an older conversation: turn, question and answer of each exchange, in order."""
        with self._lock:
            self._exchanges = [_Exchange(question, answer, turn) for turn, question, answer in exchanges]
            self._unfinished = None


def _as_heard(answer: Message) -> Message:
    return answer if answer.heard is None else replace(answer, text=answer.heard, heard=None)
