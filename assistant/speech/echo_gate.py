# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps Kibitz from hearing itself: what of a frame from the microphone may be believed while it speaks."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from assistant.speech.audio import amplitude
from assistant.speech.echo_canceller import EchoCanceller
from assistant.speech.played_sound import ArrivalClock
from assistant.values import SAMPLE_RATE, Samples

# After so many loud frames of which little was left (0.6 s of speech), the canceller has found the echo of this answer.
_LOUD = 0.01
_SMALL_SHARE = 0.1
_PROVING_FRAMES = 20

_AUDIBLE = 0.005
"""What is quieter, as an amplitude of the whole frame, nobody calls; ratios of such sounds say nothing."""

AFTER_SECONDS = 0.2
"""Sound is still on its way, and still in the room, for so long after the loudspeaker has become silent."""


class Loudspeaker(Protocol):
    """What has to be known of whatever plays answers; `Player` is one. All of it may be asked on any thread."""

    @property
    def silent_since(self) -> float | None:
        """`time.monotonic()` when the last sound had been heard; None while there is sound; -inf before the first."""
        ...

    def pause(self) -> None:
        """Silence at once, to go on later; without anything to hear, does nothing."""
        ...

    def resume(self) -> None:
        """Go on where it was paused."""
        ...


@dataclass(frozen=True, eq=False)
class Cleared:
    """A frame, and what to make of it."""

    samples: Samples
    """Without echo, as far as that can be done. When that begins or ends, the length differs by a hundredth of a
    second, so that nothing is lost or heard twice."""
    is_echoing: bool
    """The loudspeaker can be heard, or could a moment ago."""
    share: float = 1.0
    """How much of the frame is left without echo, as a ratio of amplitudes in [0, 1]; 0 until it is certain that echo
    is found at all, which takes about a second of each answer, and while it is quiet."""


class EchoGate:
    """Looks at every frame, on the listener thread.

    Args:
        loudspeaker: Told when it has sounded last; None if nothing is ever played.
        canceller: Removes echo; None if there is none: then all that is heard during an answer may be the answer.
        can_echo: Asked for each frame; false while a headset is worn.
        clock: Seconds, as `time.monotonic`.
    """

    def __init__(
        self,
        loudspeaker: Loudspeaker | None,
        canceller: EchoCanceller | None,
        can_echo: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._loudspeaker = loudspeaker
        self._canceller = canceller
        self._can_echo = can_echo
        self._clock = clock
        self.is_echoing = False
        """The newest frame holds, or may hold, echo."""
        self._surplus = 0
        """Samples that `cleaned` will give once more."""
        self._proofs = 0
        """Loud frames of this answer of which little was left."""
        self._arrivals = ArrivalClock()
        self._doubts = 0
        """Of when sound is recorded or heard, as far as they are considered."""
        self._before: Samples = np.zeros(EchoCanceller.LAG, np.float32)

    @property
    def can_clean(self) -> bool:
        """Somebody who speaks during an answer can be told from it."""
        return self._canceller is not None

    def microphone_opened(self) -> None:
        """Frames come from another opening of the microphone from now on."""
        self._arrivals = ArrivalClock()

    def clear(self, frame: Samples) -> Cleared:
        """Take the next frame, at 16 kHz."""
        place = self._arrivals.place(len(frame), self._clock())
        # By when it was recorded: on a busy computer a frame can come long after the answer it holds.
        was_echoing, self.is_echoing = self.is_echoing, self._can_be_heard((place + len(frame)) / SAMPLE_RATE)
        if self._canceller is None:
            return Cleared(frame, self.is_echoing)
        before, self._before = self._before, np.concatenate([self._before, frame])[-EchoCanceller.LAG :]
        if self.is_echoing:
            if not was_echoing:
                # Until now there was nothing to remove, nor to learn. It goes on with what was heard last.
                self._canceller.cleaned(before, place - len(before))
                self._surplus, self._proofs = EchoCanceller.LAG, 0
            cleaned = self._canceller.cleaned(frame, place)
            doubts = self._arrivals.doubts + self._canceller.doubts
            if doubts != self._doubts:  # the canceller has to prove itself again
                self._doubts, self._proofs = doubts, 0
            share = self._share(cleaned, np.concatenate([before, frame])[: len(frame)])
            # The first samples were passed on already, not cleaned, with the frames before.
            late = min(self._surplus, len(cleaned))
            self._surplus -= late
            return Cleared(cleaned[late:], is_echoing=True, share=share)
        samples = np.concatenate([before[self._surplus :], frame]) if was_echoing else frame
        return Cleared(samples, is_echoing=False)

    def _share(self, cleaned: Samples, heard: Samples) -> float:
        loudness = amplitude(heard)
        share = min(1.0, amplitude(cleaned) / max(loudness, 1e-6))
        self._proofs += loudness >= _LOUD and share <= _SMALL_SHARE
        return share if self._proofs >= _PROVING_FRAMES and loudness >= _AUDIBLE else 0.0

    def _can_be_heard(self, recorded_at: float) -> bool:
        if self._loudspeaker is None or not self._can_echo():
            return False
        since = self._loudspeaker.silent_since
        return since is None or recorded_at - since < AFTER_SECONDS
