# SPDX-License-Identifier: GPL-3.0-or-later
"""One question and its answer, from the key going up to the last word heard."""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.cancellation import Cancellation
from assistant.pipeline.live_transcript import FinishedTake
from assistant.pipeline.review import Review
from assistant.timings import Timings
from assistant.values import Audio, Message, Picture, PictureSource


@dataclass(eq=False)
class Turn:
    """A question on its way. Made by `Asking`, worked on by the responder, stopped by anyone."""

    number: int
    question: Message
    take: Audio | FinishedTake | None = None
    """What was said, if the question was spoken; its text is then still empty."""
    speak: bool = True
    """The answer is to be heard, not only shown."""
    cancellation: Cancellation = field(default_factory=Cancellation)
    timings: Timings = field(default_factory=Timings)
    began: float = field(default_factory=time.monotonic)
    """`time.monotonic()` when the key went up, or the question was sent."""
    holds_speech: bool = True
    """Somebody speaks in the take; if not, it is not transcribed."""
    review: Review | None = None
    """What lets the user look at the transcript of a spoken question first."""

    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        if self.sound is not None:
            self.timings = replace(self.timings, spoken_seconds=self.sound.seconds)

    def understood(self, text: str) -> None:
        """The words of a spoken question are known, and its pictures are settled."""
        with self._lock:
            self.question = replace(self.question, text=text)

    def leave_screen_out(self) -> bool:
        """Ask without the screen, on any thread; false if it is not among the pictures, or the question is settled."""
        with self._lock:
            kept = tuple(one for one in self.question.pictures if one.source is not PictureSource.SCREEN)
            if self.question.text or kept == self.question.pictures:
                return False
            self.question = replace(self.question, pictures=kept)
            return True

    def take_along(self, pictures: Sequence[Picture]) -> bool:
        """Ask about these, too; false if they are there already, or the question is settled."""
        with self._lock:
            known = {picture.sha256 for picture in self.question.pictures}
            new = tuple(picture for picture in pictures if picture.sha256 not in known)
            if self.question.text or not new:
                return False
            self.question = replace(self.question, pictures=(*self.question.pictures, *new))
            return True

    @property
    def sound(self) -> Audio | None:
        """What was said; None for a question in writing."""
        return self.take.audio if isinstance(self.take, FinishedTake) else self.take

    def note_take(self) -> None:
        """The take of a spoken question is complete now, and it began when the key went down."""
        if self.take is not None:
            now = time.monotonic()
            self.reached("key_down", now - (self.timings.spoken_seconds or 0.0))
            self.reached("recorded", now)

    def reached(self, moment: str, at: float | None = None) -> None:
        """Note the time of a moment named in `Timings`; only the first time counts.

        Args:
            moment: Name of a field.
            at: `time.monotonic()` when that was; now if not given.
        """
        if getattr(self.timings, moment) is None:
            self.timings = replace(self.timings, **{moment: (time.monotonic() if at is None else at) - self.began})
