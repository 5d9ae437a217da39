# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound of one clause, as it comes from the voice."""

from bisect import bisect_right
from collections.abc import Callable

import numpy as np
import soxr

from assistant.values import Samples


class SpokenClause:
    """Grows at its end, is read anywhere. Not thread-safe.

    Args:
        on_heard: Whom to tell when its first sample is heard; again each time the user goes back to it.
        continues: It goes on with the sentence of the clause before.
        is_skipped: As the attribute.
    """

    def __init__(
        self, on_heard: Callable[[], None] | None, *, continues: bool = False, is_skipped: bool = False
    ) -> None:
        self.on_heard = on_heard
        self.continues = continues
        self.length = 0
        """Samples so far."""
        self.is_whole = False
        """No more sound will come."""
        self.is_skipped = is_skipped
        """What still comes is not wanted."""
        self._pieces: list[Samples] = []
        self._starts: list[int] = []

    def append(self, samples: Samples) -> None:
        """Add a piece, shape (n,)."""
        if len(samples) and not self.is_skipped:
            self._starts.append(self.length)
            self._pieces.append(samples)
            self.length += len(samples)

    def read(self, start: int, most: int) -> Samples:
        """At least one and at most `most` samples from `start`, which lies before `length`."""
        number = bisect_right(self._starts, start) - 1
        offset = start - self._starts[number]
        return self._pieces[number][offset : offset + most]

    def forget(self) -> None:
        """Give the memory back; only the length stays."""
        self._pieces, self._starts = [], []

    def resample(self, old_rate: int, new_rate: int) -> None:
        """Turn the sound into that of another sample rate (Hz)."""
        if self._pieces:
            sound = np.concatenate(self._pieces)
            self._pieces = [np.asarray(soxr.resample(sound, old_rate, new_rate), np.float32)]
            self._starts, self.length = [0], len(self._pieces[0])
        else:
            self.length = round(self.length * new_rate / old_rate)
