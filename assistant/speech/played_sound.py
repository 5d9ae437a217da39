# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays what the loudspeaker plays and what the microphone hears along one line of time, sample by sample."""

import statistics
from collections import deque

import numpy as np
import soxr

from assistant.values import SAMPLE_RATE, Samples

_SAME_STREAM = SAMPLE_RATE // 20
"""A block that begins within 50 ms of the end of the one before follows it without a seam."""

# By so much five blocks have to be heard earlier or later than the five before, to be believed. PulseAudio's time
# stamps of the blocks that fill its buffers before a stream runs are early by up to 33 ms. Later, single ones err by
# 14 ms, and on a busy computer all of them drift away from the sound and come back: 11 ms in a second was seen.
_JUDGED_BLOCKS = 5
_STEP = SAMPLE_RATE // 100

_MOST_DRIFT = SAMPLE_RATE // 25
"""After 40 ms drift is followed all the same: what is compared with an echo has to come before it."""

_MOST_AHEAD = 2 * SAMPLE_RATE
"""Nothing is handed over so long before it is heard; a time stamp that says so is wrong."""

_MOST_BLOCKS = 128
"""4 s at 32 ms each. Nothing takes them while the microphone is closed or a headset is worn."""

_ARRIVALS = 64
"""Of 2 s of frames, the one that came fastest tells when sound is recorded: others wait for a busy computer."""

_ARRIVAL_TOLERANCE = SAMPLE_RATE // 200

_LATE = SAMPLE_RATE // 1000 * 60
"""A frame that is later than that may have waited for a busy computer, or sound before it was lost."""


class ArrivalClock:
    """Tells when the sound of a microphone was recorded, from when its frames come: never early, but often late."""

    def __init__(self) -> None:
        self._samples = 0
        self._starts: deque[float] = deque(maxlen=_ARRIVALS)
        """When recording would have begun had the frame come at once."""
        self._start: int | None = None
        self.doubts = 0
        """How often a frame came so late that sound may have been lost before it, or all of them were moved."""

    def place(self, length: int, arrived_at: float) -> int:
        """Where a frame begins, in samples since time 0 of the clock of `arrived_at` (seconds)."""
        before, self._samples = self._samples, self._samples + length
        self._starts.append(arrived_at * SAMPLE_RATE - self._samples)
        start = round(min(self._starts))
        if self._start is None or abs(start - self._start) > _ARRIVAL_TOLERANCE:
            self._start = start
            self.doubts += 1
        self.doubts += self._starts[-1] - self._start > _LATE
        return self._start + before


class PlayedSound:
    """The loudspeaker's sound at 16 kHz, by the time at which it is heard. `put` is for any thread, `take` for one."""

    def __init__(self) -> None:
        self._blocks: deque[tuple[Samples, int, float]] = deque(maxlen=_MOST_BLOCKS)
        self._resampler: soxr.ResampleStream | None = None
        self._rate = 0
        self._sound = np.zeros(0, np.float32)
        self._start = 0
        """Where `_sound` begins, in samples since time 0."""
        self._due = 0.0
        """Where the next block is expected."""
        self._errors: list[float] = []
        """By how much each of the newest blocks is heard later than its place says."""
        self._usual_error = 0
        """Of the blocks before these."""
        self.doubts = 0
        """How often sound was moved while it was played: something was lost, or came late."""

    def put(self, block: Samples, sample_rate: int, heard_at: float) -> None:
        """This goes to the loudspeaker, shape (n,), and is heard from `heard_at` on. Only keeps it."""
        self._blocks.append((block, sample_rate, heard_at))

    def clear(self) -> None:
        """Forget everything; while nobody takes."""
        self._blocks.clear()
        self._resampler, self._rate = None, 0
        self._sound = self._sound[:0]

    def take(self, start: int, length: int) -> Samples:
        """What is heard from `start` on, in samples since time 0, silence where nothing is; forgets what was before."""
        self._lay_down()
        past = min(max(0, start - self._start), len(self._sound))
        self._sound, self._start = self._sound[past:], self._start + past
        taken = np.zeros(length, np.float32)
        begin = self._start - start
        if len(self._sound) and begin < length:
            piece = self._sound[: length - begin]
            taken[begin : begin + len(piece)] = piece
        return taken

    def _lay_down(self) -> None:
        while self._blocks:
            block, rate, heard_at = self._blocks.popleft()
            self._lay(block, rate, round(heard_at * SAMPLE_RATE))

    def _lay(self, block: Samples, rate: int, start: int) -> None:
        if rate != self._rate or abs(start - self._due) > _SAME_STREAM:
            self._begin_stream(rate, start)
        else:
            self._errors.append(start - self._due)
            if len(self._errors) == _JUDGED_BLOCKS:
                self._correct(round(statistics.median(self._errors)))
        # By the blocks, not by what the resampler gives for them: that comes in pieces of its own.
        self._due += len(block) * SAMPLE_RATE / rate
        self._sound = np.concatenate([self._sound, self._resampled(block)])

    def _correct(self, error: int) -> None:
        self._errors.clear()
        step = error - self._usual_error
        if abs(step) <= _STEP and abs(error) <= _MOST_DRIFT:
            self._usual_error = error
            return
        # All that is still to be heard is heard so much later, or earlier.
        moved = step if abs(step) > _STEP else error
        self._usual_error = error - moved
        self._start += moved
        self._due += moved
        self.doubts += 1

    def _begin_stream(self, rate: int, start: int) -> None:
        """Another stream plays: what the one before had not played by then is never heard."""
        self._errors.clear()
        self._due, self._rate, self._usual_error = start, rate, 0
        # The lowest quality keeps the least sound to itself.
        self._resampler = soxr.ResampleStream(rate, SAMPLE_RATE, num_channels=1, dtype="float32", quality="LQ")
        kept = self._sound[: max(0, start - self._start)]
        gap = start - self._start - len(kept)
        if len(kept) and gap < _MOST_AHEAD:
            self._sound = np.pad(kept, (0, gap))
        else:
            self._sound, self._start = np.zeros(0, np.float32), start

    def _resampled(self, block: Samples) -> Samples:
        if self._resampler is None or self._rate == SAMPLE_RATE:
            return block
        return np.asarray(self._resampler.resample_chunk(block), np.float32)
