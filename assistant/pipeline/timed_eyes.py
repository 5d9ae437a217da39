# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes when a question's pictures were looked at, which is mostly before it is asked."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from assistant.engines.protocols import Cancelled, Eyes, Sampling
from assistant.values import EngineInfo, Picture, Progress, Prompt, Token

_Step = TypeVar("_Step", bound=Progress | Token)


@dataclass(frozen=True)
class Look:
    """When pictures were looked at, in seconds of the clock."""

    pictures: tuple[str, ...]
    """Their digests."""
    began: float
    ended: float | None = None
    """None: they still are."""


class TimedEyes:
    """Eyes that do what others do, and remember the look at the newest pictures. Fit `Eyes`; for any thread.

    Args:
        eyes: Do the work.
        clock: Tells seconds.
    """

    def __init__(self, eyes: Eyes, clock: Callable[[], float] = time.monotonic) -> None:
        self._eyes = eyes
        self._clock = clock
        self._lock = threading.Lock()
        self._calls = 0
        """What is still taken from an older call than the newest comes late, and is not noted."""
        self._look: Look | None = None

    @property
    def info(self) -> EngineInfo:
        """As `Eyes.info`."""
        return self._eyes.info

    def prepare(self, prompt: Prompt, *, cancelled: Cancelled) -> Iterator[Progress]:
        """As `Eyes.prepare`."""
        return self._timed(prompt, self._eyes.prepare(prompt, cancelled=cancelled))

    def reply(self, prompt: Prompt, *, sampling: Sampling, cancelled: Cancelled) -> Iterator[Token | Progress]:
        """As `Eyes.reply`; at its end the look is forgotten."""
        try:
            yield from self._timed(prompt, self._eyes.reply(prompt, sampling=sampling, cancelled=cancelled))
        finally:
            with self._lock:
                self._look = None

    def close(self) -> None:
        """As `Eyes.close`."""
        self._eyes.close()

    def look_at(self, pictures: tuple[Picture, ...]) -> Look | None:
        """When these were looked at; None if they did not have to be, or others have been since."""
        with self._lock:
            return self._look if self._look and self._look.pictures == _digests(pictures) else None

    def _timed(self, prompt: Prompt, steps: Iterator[_Step]) -> Iterator[_Step]:
        pictures = _digests(prompt.newest.pictures)
        with self._lock:
            self._calls += 1
            number = self._calls
        for step in steps:
            with self._lock:
                if number == self._calls:
                    self._note(pictures, is_looking=isinstance(step, Progress) and step.doing == "looking")
            yield step
        with self._lock:
            if number == self._calls:
                self._note(pictures, is_looking=False)

    def _note(self, pictures: tuple[str, ...], *, is_looking: bool) -> None:
        """A step begins, and the one before it has ended. A picture may be read in parts, with words in between."""
        look = self._look if self._look and self._look.pictures == pictures else None
        if is_looking:
            self._look = replace(look, ended=None) if look else Look(pictures, self._clock())
        elif look and look.ended is None:
            self._look = replace(look, ended=self._clock())


def _digests(pictures: tuple[Picture, ...]) -> tuple[str, ...]:
    return tuple(picture.sha256 for picture in pictures)
