# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes what the loudspeaker plays from what the microphone hears: WebRTC's echo canceller (AEC3)."""

from queue import Empty, SimpleQueue

import numpy as np
import pywebrtc_audio
import soxr

from assistant.values import SAMPLE_RATE, Samples

_STEP = SAMPLE_RATE // 100
"""WebRTC works in steps of 10 ms."""

_MOST_AHEAD = SAMPLE_RATE // 2
"""Played sound that waits to be compared. More than any sound card buffers would not belong to what is heard now."""

_HELD = SAMPLE_RATE // 1000 * 64
"""What the microphone hears is held back for so long: blocks of both sides come unevenly, and played sound that has not
come yet when it is to be compared cannot be removed."""


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
        self._blocks: SimpleQueue[tuple[Samples, int]] = SimpleQueue()
        self._resampler: soxr.ResampleStream | None = None
        self._rate = 0
        self._far = np.zeros(0, np.float32)
        self._missed = _MOST_AHEAD
        """Played sound that had not come when it was wanted; what comes next is that, as long as it is not too late."""
        self._near = np.zeros(_STEP, np.float32)
        self._held = np.zeros(_HELD, np.float32)
        self._rest = np.zeros(0, np.float32)

    def played(self, block: Samples, sample_rate: int) -> None:
        """This goes to the loudspeaker now, shape (n,), at `sample_rate` Hz. Only keeps it."""
        self._blocks.put((block, sample_rate))

    def cleaned(self, frame: Samples) -> Samples:
        """What is left of `frame`, shape (n,), without the loudspeaker's sound; as long, and `LAG` samples late."""
        self._take_played()
        held = np.concatenate([self._held, frame])
        self._held = held[len(frame) :]
        near = np.concatenate([self._near, held[: len(frame)]])
        ready = len(near) // _STEP * _STEP
        far, self._far = self._far[:ready], self._far[ready:]
        self._missed = min(_MOST_AHEAD, self._missed + ready - len(far))
        far = np.pad(far, (0, ready - len(far)))
        out = self._canceller.process(np.ascontiguousarray(near[:ready]), far)
        cleaned = np.concatenate([self._rest, out])
        self._near = near[ready:]
        self._rest = cleaned[len(frame) :]
        return cleaned[: len(frame)]

    def _take_played(self) -> None:
        while True:
            try:
                block, rate = self._blocks.get_nowait()
            except Empty:
                self._far = self._far[-_MOST_AHEAD:]
                return
            if rate != SAMPLE_RATE:
                block = self._resampled(block, rate)
            if self._missed >= _MOST_AHEAD and len(block):  # nothing was played for long: another answer begins
                self._missed = 0
                self._far = np.zeros(_HELD, np.float32)
            late = min(self._missed, len(block))
            self._missed -= late
            self._far = np.concatenate([self._far, block[late:]])

    def _resampled(self, block: Samples, rate: int) -> Samples:
        if self._resampler is None or rate != self._rate:
            # The lowest quality keeps the least sound to itself.
            self._resampler = soxr.ResampleStream(rate, SAMPLE_RATE, num_channels=1, dtype="float32", quality="LQ")
            self._rate = rate
        return np.asarray(self._resampler.resample_chunk(block), np.float32)
