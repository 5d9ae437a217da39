# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at attached pictures, and reads the words so far, while the user still types or talks."""

import logging
import threading
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeAlias

from assistant.cancellation import Cancellation
from assistant.conversation.conversation import Conversation
from assistant.engines.protocols import Eyes
from assistant.errors import Cancelled, KibitzError
from assistant.pipeline.close_look import with_close_look
from assistant.values import Message, Picture, Progress, Prompt, Speaker

_log = logging.getLogger(__name__)

Work: TypeAlias = Iterator[Progress]


@dataclass(frozen=True)
class _Known:
    """What is known of the next question, and the token of those who want it evaluated."""

    pictures: tuple[Picture, ...] = ()
    words: str = ""
    wanted: Cancellation = field(default_factory=Cancellation)


class LookAhead:
    """Owns the look-ahead thread: evaluates the next question as far as it is known, again and again as it grows.

    A newer state takes the place of an older one between two of its steps; a step that runs is not wasted, because the
    question needs most of it anyway. Only `forget` stops in the middle of a step.

    Pictures that were looked at and are taken away, or replaced, before anything was asked about them, are forgotten:
    the next prompt names them.
    """

    def __init__(self, eyes: Eyes, conversation: Conversation) -> None:
        self._eyes = eyes
        self._conversation = conversation
        self._changed = threading.Condition()
        self._known = _Known()
        self._unasked: set[str] = set()
        """Digests of pictures that the engine was shown and nobody has asked about; only the thread forgets them."""
        self._is_news = False
        self._is_answering = False
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="look-ahead", daemon=True)
        self._thread.start()

    def at(self, pictures: Sequence[Picture]) -> None:
        """The user attached these; returns at once. Without pictures, what was being looked at is forgotten."""
        if pictures:
            with self._changed:
                self._tell(_Known(tuple(pictures), self._known.words, self._known.wanted))
        else:
            self.forget()

    def hear(self, words: str) -> None:
        """The user has said these words so far; they will hardly change any more. Returns at once."""
        with self._changed:
            self._tell(_Known(self._known.pictures, words, self._known.wanted))

    def asked(self) -> None:
        """The question is complete and goes its own way.

        What comes now belongs to the one after it, and is looked at after `go_on`: before that, its
        prompt is not known.
        """
        with self._changed:
            self._unasked -= {picture.sha256 for picture in self._known.pictures}
            self._known = _Known()
            self._is_news = False
            self._is_answering = True

    def meanwhile(self, pictures: Sequence[Picture], words: str) -> None:
        """The question that was `asked` waits for the user, and will be about this: evaluate it until `asked` again."""
        with self._changed:
            self._is_answering = False
            self._tell(_Known(tuple(pictures), words))

    def go_on(self) -> None:
        """No question is being answered: evaluate what is known of the next one, if only the conversation so far.

        So the next question finds the last answer's end read, and a conversation that has grown too long shortened.
        """
        with self._changed:
            self._is_answering = False
            self._tell(self._known)

    def forget(self) -> None:
        """The pictures were taken away, or the take was cancelled: stop evaluating, and forget what was evaluated."""
        with self._changed:
            wanted = self._known.wanted
            # Evaluating the conversation without them drops them from the model's cache.
            self._tell(_Known())
        wanted.cancel()

    def close(self) -> None:
        """Stop looking and end the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self.forget()
        self._thread.join()

    def _tell(self, known: _Known) -> None:
        self._known = known
        self._unasked |= {picture.sha256 for picture in known.pictures}
        self._is_news = True
        self._changed.notify()

    def _run(self) -> None:
        before: Work = iter(())
        while (known := self._next()) is not None:
            work = self._work(known)
            self._go_on(work, steps=1)
            # The engine has ended the older work by now: this lets go of it without stopping anything.
            self._go_on(before)
            before = work
            while not self._is_news and self._go_on(work, steps=1):
                pass

    def _next(self) -> _Known | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or (self._is_news and not self._is_answering))
            self._is_news = False
            return None if self._closed else self._known

    def _work(self, known: _Known) -> Work:
        """Asks the engine at the first step, so that whatever goes wrong does so there."""
        prompt = self._prompt(known)
        for progress in self._eyes.prepare(prompt, cancelled=known.wanted):
            self._forgot(prompt.forgotten)
            yield progress

    def _forgot(self, digests: Sequence[str]) -> None:
        """The engine has let go of these; those that were attached again meanwhile it will be told of anew."""
        with self._changed:
            self._unasked -= {*digests} - {picture.sha256 for picture in self._known.pictures}

    def _prompt(self, known: _Known) -> Prompt:
        question = Message(Speaker.USER, known.words, known.pictures)
        prompt = self._conversation.prompt(question)
        closely = with_close_look(question, prompt.messages[:-1])
        prompt = prompt if closely is question else self._conversation.prompt(closely)
        shown = {picture.sha256 for message in prompt.messages for picture in message.pictures}
        with self._changed:
            return replace(prompt, forgotten=tuple(sorted(self._unasked - shown)))

    def _go_on(self, work: Work, steps: int | None = None) -> bool:
        """Run so many steps, or all that are left; false once there are no more."""
        done = 0
        try:
            for _ in islice(work, steps):
                done += 1
        except Cancelled:
            return False
        except KibitzError as error:
            # Looking ahead is never needed: the question itself will fail with the same sentence, in its place.
            _log.info("Looking ahead ended: %s", type(error).__name__)
            return False
        except Exception as error:  # noqa: BLE001 - without this thread no later question is looked at ahead
            # Not the error's text, which may hold what was said.
            _log.warning("Looking ahead failed:\n%s", "".join(traceback.format_tb(error.__traceback__)))
            return False
        return done == steps
