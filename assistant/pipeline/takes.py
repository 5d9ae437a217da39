# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes: what was said, and what is kept of it for those who want it back or heard again."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from assistant.pipeline.live_transcript import FinishedTake
from assistant.values import Audio

RECOVERY_SECONDS = 60.0
"""So long a take that was cancelled, or came to nothing, can be had back."""

_KEPT_SECONDS = 600
"""Of earlier takes together, the newest ones."""


@dataclass(frozen=True, eq=False)
class Take:
    """What was said from key down to key up, or from the first to the last word."""

    audio: Audio
    """At 16 kHz; empty if the microphone gave nothing."""
    released: float
    """`time.monotonic()` when the key went up, or the last word was over: from then on the user waits."""
    holds_speech: bool = True
    """Somebody speaks in it. What holds no speech is not transcribed: recognisers invent words for silence."""
    is_by_hand: bool = True
    """A key ended it, not a pause."""
    live: FinishedTake | None = None
    """The part of its transcription that is known already."""


class KeptTakes:
    """Remembers takes in memory, never on disk: the one just cancelled, and those of the last turns. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._lost: tuple[float, Audio] | None = None
        self._of_turns: OrderedDict[int, Audio] = OrderedDict()

    def lose(self, audio: Audio) -> None:
        """This take was cancelled or failed; it can be had back for a minute, until the next one is lost."""
        if len(audio.samples):
            with self._lock:
                self._lost = self._clock(), audio

    def recover(self) -> Audio | None:
        """The take lost last, once; None if there is none, or it was lost too long ago."""
        with self._lock:
            lost, self._lost = self._lost, None
        return lost[1] if lost and self._clock() - lost[0] <= RECOVERY_SECONDS else None

    def keep(self, turn: int, audio: Audio) -> None:
        """This was said in a turn."""
        with self._lock:
            self._of_turns[turn] = audio
            seconds = sum(kept.seconds for kept in self._of_turns.values())
            while seconds > _KEPT_SECONDS and len(self._of_turns) > 1:
                seconds -= self._of_turns.popitem(last=False)[1].seconds

    def of_turn(self, turn: int) -> Audio | None:
        """What was said in a turn, if it is still kept."""
        with self._lock:
            return self._of_turns.get(turn)

    def forget(self) -> None:
        """Forget everything: another conversation begins."""
        with self._lock:
            self._lost = None
            self._of_turns.clear()
