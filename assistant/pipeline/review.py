# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the user see, correct or discard what was understood, before it is asked."""

import math
import re
import threading
import time
from collections.abc import Callable

from assistant.cancellation import Cancellation
from assistant.events import Event
from assistant.turn_events import Stage, StageChanged, TranscriptReady
from assistant.values import Transcription

_DOUBTFUL_BELOW = 0.5
"""Probability of a word; where the engine does not give one, the geometric mean of the passage's tokens."""


class Review:
    """The review of one spoken question. `carry_out` is the responder's; the others may be called on any thread.

    Args:
        publish: Told `TranscriptReady` when the user is asked.
        send_after: Seconds, for the window, which has the clock: so long it waits until it sends by itself. Nobody is
            asked if that is 0.
        only_doubtful: Nobody is asked about words that were understood well.
        prepare: Told the words as they are, while the user looks at them; they will hardly change.
        decided: Told when the user is no longer waited for.
        awaits_pictures: Whether pictures that are to go along are still being prepared: then it is waited for the user.
        take_along: Told when the question is settled, to take along what is ready.
    """

    def __init__(
        self,
        publish: Callable[[Event], None],
        *,
        send_after: float,
        only_doubtful: bool,
        prepare: Callable[[str], None] = lambda _: None,
        decided: Callable[[], None] = lambda: None,
        awaits_pictures: Callable[[], bool] = lambda: False,
        take_along: Callable[[], None] = lambda: None,
    ) -> None:
        self._publish = publish
        self._send_after = send_after
        self._only_doubtful = only_doubtful
        self._prepare = prepare
        self._decided = decided
        self._awaits_pictures = awaits_pictures
        self._take_along = take_along
        self._changed = threading.Condition()
        self._is_shown = False
        self._heard = ""
        self._text: str | None = None
        self.seconds = 0.0
        """So long the user was waited for."""

    def carry_out(self, turn: int, heard: Transcription, cancelled: Cancellation) -> str:
        """Show what was understood, if it needs to be, and wait for the user; gives what is to be asked.

        Raises:
            Cancelled: It is not to be asked.
        """
        doubtful, waits = doubtful_spans(heard), self._awaits_pictures()
        is_clear = self._send_after <= 0 or (self._only_doubtful and not doubtful)
        if not heard.text:
            return ""
        if is_clear and not waits:
            self._take_along()
            return heard.text
        began = time.monotonic()
        with self._changed:
            self._is_shown, self._heard = True, heard.text
        self._publish(StageChanged(turn, Stage.REVIEWING))
        send_after = math.inf if waits else self._send_after
        self._publish(TranscriptReady(turn, heard.text, doubtful, send_after, waits))
        self._prepare(heard.text)
        forget = cancelled.on_cancel(self._wake)
        with self._changed:
            self._changed.wait_for(lambda: self._text is not None or cancelled())
        forget()
        self._decided()
        cancelled.check()
        self._take_along()
        self.seconds = time.monotonic() - began
        return self._text or ""

    def send(self, text: str) -> None:
        """This is the question. Passed over before the user was shown anything: then another one was meant."""
        with self._changed:
            if self._is_shown:
                self._text = text.strip()
                self._changed.notify()

    def prepare_anew(self) -> None:
        """The question is about something else now: if the user is looking at its words, prepare it once more."""
        with self._changed:
            heard = self._heard if self._text is None else ""
        if heard:
            self._prepare(heard)

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify()


def doubtful_spans(heard: Transcription) -> tuple[tuple[int, int], ...]:
    """Where in the text words begin and end that were probably misheard."""
    spans: list[tuple[int, int]] = []
    at = 0
    for segment in heard.segments:
        text = segment.text.strip()
        start = heard.text.index(text, at)
        at = start + len(text)
        if segment.words:
            spans += _of_words(heard.text, start, [(word.text.strip(), word.probability) for word in segment.words])
        elif math.exp(segment.average_logprob) < _DOUBTFUL_BELOW:
            spans += [(start + word.start(), start + word.end()) for word in re.finditer(r"\S+", text)]
    return tuple(spans)


def _of_words(text: str, at: int, words: list[tuple[str, float]]) -> list[tuple[int, int]]:
    spans = []
    for word, probability in words:
        found = text.find(word, at)
        if found < 0 or not word:
            continue
        at = found + len(word)
        if probability < _DOUBTFUL_BELOW:
            spans.append((found, at))
    return spans
