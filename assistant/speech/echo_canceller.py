# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes what the loudspeaker plays from what the microphone hears: WebRTC's echo canceller (AEC3)."""

import numpy as np
import pywebrtc_audio

from assistant.speech.played_sound import PlayedSound
from assistant.values import SAMPLE_RATE, Samples

_STEP = SAMPLE_RATE // 100
"""WebRTC works in steps of 10 ms."""

_HELD = SAMPLE_RATE // 1000 * 64
"""What the microphone hears is held back for so long: played sound that has not come yet when it is to be compared
cannot be removed."""

_LEAD = SAMPLE_RATE // 1000 * 60
"""Played sound is compared so much before it is said to be heard: only echo that comes after it can be found, and
time stamps differ from driver to driver."""


class EchoCanceller:
    """For one microphone at 16 kHz. `played` may be called on any thread, `cleaned` on one.

    It finds out by itself how long sound takes from the loudspeaker to the microphone, within about half a second of
    speech, and goes on learning.
    """

    LAG = _HELD + _STEP + 128
    """`cleaned` comes so many samples late: it is held back, a step is waited for,
    and AEC3 keeps two of its blocks of 64."""

    def __init__(self) -> None:
        self._canceller = pywebrtc_audio.EchoCanceller(SAMPLE_RATE, 1)
        self._played = PlayedSound()
        self._waiting = np.zeros(_HELD + _STEP, np.float32)
        """Of the microphone, not compared yet."""
        self._rest = np.zeros(0, np.float32)

    def played(self, block: Samples, sample_rate: int, heard_at: float) -> None:
        """This goes to the loudspeaker, shape (n,), at `sample_rate` Hz, and is heard from then on. Only keeps it."""
        self._played.put(block, sample_rate, heard_at)

    def cleaned(self, frame: Samples, place: int) -> Samples:
        """What is left of `frame`, shape (n,), without the loudspeaker's sound; as long, and `LAG` samples late.

        `place` is where it begins, in samples since time 0 of the clock of `played`; see `ArrivalClock`.
        """
        begin = place - len(self._waiting)
        self._waiting = np.concatenate([self._waiting, frame])
        ready = (len(self._waiting) - _HELD) // _STEP * _STEP
        far = self._played.take(begin + _LEAD, ready)
        out = self._canceller.process(np.ascontiguousarray(self._waiting[:ready]), far)
        self._waiting = self._waiting[ready:]
        cleaned = np.concatenate([self._rest, out])
        self._rest = cleaned[len(frame) :]
        return cleaned[: len(frame)]

    def close(self) -> None:
        """Forget what was played; on the thread of `cleaned`, or after it has ended."""
        self._played.clear()
