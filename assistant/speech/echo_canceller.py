# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes what the loudspeaker plays from what the microphone hears: WebRTC's echo canceller (AEC3)."""

import numpy as np
import pywebrtc_audio

from assistant.speech.echo_delay import EchoDelay
from assistant.speech.played_sound import PlayedSound
from assistant.values import SAMPLE_RATE, Samples

_STEP = SAMPLE_RATE // 100
"""WebRTC works in steps of 10 ms."""

_HELD = SAMPLE_RATE // 1000 * 64
"""What the microphone hears is held back for so long: played sound that has not come yet when it is to be compared
cannot be removed."""

_LEAD = SAMPLE_RATE // 1000 * 60
"""At first, played sound is compared so much before it is said to be heard: only echo that comes after it can be found,
and time stamps differ from driver to driver."""

_TOLERANCE = SAMPLE_RATE // 250
# AEC3 takes a second or two to find an echo that comes earlier than the one it has learned; this is one of its blocks.


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
        self._delay = EchoDelay()
        self._usual_delay: int | None = None
        """Of echo after what is compared with it, in samples; measured in the first answer."""
        self._lead = _LEAD
        self._moves = 0
        self._waiting = np.zeros(_HELD + _STEP, np.float32)
        """Of the microphone, not compared yet."""
        self._rest = np.zeros(0, np.float32)

    def played(self, block: Samples, sample_rate: int, heard_at: float) -> None:
        """This goes to the loudspeaker, shape (n,), at `sample_rate` Hz, and is heard from then on. Only keeps it."""
        self._played.put(block, sample_rate, heard_at)

    @property
    def doubts(self) -> int:
        """How often what is played turned out to be heard at another time than was told; on the thread of `cleaned`."""
        return self._played.doubts + self._moves

    def cleaned(self, frame: Samples, place: int) -> Samples:
        """What is left of `frame`, shape (n,), without the loudspeaker's sound; as long, and `LAG` samples late.

        `place` is where it begins, in samples since time 0 of the clock of `played`; see `ArrivalClock`.
        """
        begin = place - len(self._waiting)
        self._waiting = np.concatenate([self._waiting, frame])
        ready = (len(self._waiting) - _HELD) // _STEP * _STEP
        far = self._played.take(begin + self._lead, ready)
        self._align(self._waiting[:ready], far)
        out = self._canceller.process(np.ascontiguousarray(self._waiting[:ready]), far)
        self._waiting = self._waiting[ready:]
        cleaned = np.concatenate([self._rest, out])
        self._rest = cleaned[len(frame) :]
        return cleaned[: len(frame)]

    def _align(self, near: Samples, far: Samples) -> None:
        """Have echo come as late as always after what is compared with it next, so that what was learned still holds.

        On a busy computer PulseAudio's time stamps err by 22 ms from one answer to the next.
        """
        delay = self._delay.measured(near, far)
        if delay is None:
            return
        if self._usual_delay is None:
            self._usual_delay = delay
        elif abs(delay - self._usual_delay) > _TOLERANCE:
            self._lead += self._usual_delay - delay
            self._moves += 1
            self._delay.forget()

    def close(self) -> None:
        """Forget what was played; on the thread of `cleaned`, or after it has ended."""
        self._played.clear()
