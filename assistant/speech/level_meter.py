# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud a sound is, as a whole and by pitch, block after block: what moving bars are drawn from."""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.speech.audio import level
from assistant.values import Samples

BANDS = 16
"""From low to high pitch; whoever draws fewer bars takes the loudest of several."""

_LOWEST_HZ, _HIGHEST_HZ = 100.0, 5000.0
"""Where voices differ: from the deepest tone of speech to the hiss of an “s”."""

_QUIETEST_DB, _LOUDEST_DB = -60.0, -18.0
"""Of all sound in a band; the noise of a quiet room lies below, a voice near the microphone reaches the upper end."""

_SHORTEST = 256
"""Samples in which the bands can be told apart."""

_KEPT, _NEW = 0.7, 0.3
"""Bars that follow each block at once flicker; these shares of what was and what is calm them."""


class LevelMeter:
    """Measures one stream of sound; belongs to one thread."""

    def __init__(self) -> None:
        self._bands = np.zeros(BANDS)

    def measure(self, samples: Samples, sample_rate: int) -> tuple[float, float, tuple[float, ...]]:
        """Peak, root mean square and `BANDS` bands of a block, all 0 to 1; about 40 µs for 32 ms of sound.

        Args:
            samples: Mono, shape (n,); a block that holds what is no number counts as silence.
            sample_rate: Hz.
        """
        if not np.isfinite(samples).all():  # of a broken driver; the bars would never recover from it
            samples = np.zeros_like(samples)
        peak, rms = level(samples)
        if peak == 0.0 or len(samples) < _SHORTEST:  # muted, or the last bit of a sound: the bars fall
            self._bands = self._bands * _KEPT
        else:
            self._bands = _KEPT * self._bands + _NEW * _loudness(samples, sample_rate)
        return peak, rms, tuple(self._bands.round(3).tolist())


def _loudness(samples: Samples, sample_rate: int) -> NDArray[np.float64]:
    window, starts = _layout(len(samples), sample_rate)
    power = np.square(np.abs(np.fft.rfft(samples * window)) * (2.0 / window.sum()))
    decibels = 10.0 * np.log10(np.maximum(np.add.reduceat(power, starts)[:-1], 1e-12))
    loudness: NDArray[np.float64] = np.clip((decibels - _QUIETEST_DB) / (_LOUDEST_DB - _QUIETEST_DB), 0.0, 1.0)
    return loudness


@lru_cache(maxsize=8)  # microphone and loudspeaker, each with one or two block lengths
def _layout(length: int, sample_rate: int) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """The window, and where each band begins among the frequencies (and the last one ends)."""
    window = np.hanning(length)
    edges = np.geomspace(_LOWEST_HZ, min(_HIGHEST_HZ, sample_rate / 2), BANDS + 1) * length / sample_rate
    last = length // 2 + 1
    # Low bands are narrower than one frequency of the transform: each still gets one of its own while there are any.
    starts = [max(1, math.floor(edges[0]))]
    for edge in edges[1:]:
        starts.append(min(max(starts[-1] + 1, math.floor(edge)), last - 1))
    return window, np.array(starts, np.intp)
