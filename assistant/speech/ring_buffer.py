# SPDX-License-Identifier: GPL-3.0-or-later
"""Remembers the newest stretch of sound, so that a take can begin before the moment it was asked for."""

import numpy as np

from assistant.values import Samples


class RingBuffer:
    """The newest `capacity` samples of a stream; older ones are forgotten. For one thread."""

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError("A ring buffer holds at least one sample.")
        self._samples = np.zeros(capacity, np.float32)
        self._next = 0
        self._length = 0

    def __len__(self) -> int:
        """Samples held."""
        return self._length

    def append(self, samples: Samples) -> None:
        """Add newer sound, shape (n,); of more than fits, the newest part is kept."""
        capacity = len(self._samples)
        samples = samples[-capacity:]
        before_the_end = min(len(samples), capacity - self._next)
        self._samples[self._next : self._next + before_the_end] = samples[:before_the_end]
        self._samples[: len(samples) - before_the_end] = samples[before_the_end:]
        self._next = (self._next + len(samples)) % capacity
        self._length = min(self._length + len(samples), capacity)

    def newest(self) -> Samples:
        """All that is held, oldest first, as an array of its own."""
        oldest = self._next - self._length
        if oldest >= 0:
            return self._samples[oldest : self._next].copy()
        return np.concatenate([self._samples[oldest:], self._samples[: self._next]])

    def clear(self) -> None:
        """Forget everything."""
        self._next = self._length = 0
