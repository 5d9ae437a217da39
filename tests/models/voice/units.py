# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts monotonous speech into sound units: a phoneme after a certain other one, measured in periods of the voice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tests.models.speaker import PHONEME, Manner, Speaker, Utterance

MONOTONE = Manner("en-us", words_per_minute=150, pitch=50, pitch_range=0)
"""All periods of one length, so that pieces of different sentences fit together like beads."""

PAUSE, ANY = "", "any"
"""What a unit can come after, besides another phoneme."""

MARKS = "ˈˌ"
"""Stress: no sound of their own."""
MAX_PERIODS = 40

_SHORTEST_PERIOD, _LONGEST_PERIOD = 150, 400
"""Samples at 22 050 Hz; a male voice."""


@dataclass(frozen=True)
class Unit:
    """One phoneme as it sounds after a certain other one."""

    after: str
    """A phoneme, PAUSE or ANY."""
    phoneme: str
    samples: NDArray[np.float32]
    """The sentence it was cut from."""
    grains: tuple[int, ...]
    """Where in it each period begins; two periods are read from there, the second fades out."""


def period(utterance: Utterance) -> int:
    """Samples in one period of a monotonous voice: where the sound resembles itself best."""
    samples = utterance.samples
    size = 2 * _LONGEST_PERIOD
    likeness = np.zeros(_LONGEST_PERIOD)
    for start in range(0, len(samples) - 2 * size, size):
        window = samples[start : start + size]
        for lag in range(_SHORTEST_PERIOD, _LONGEST_PERIOD):
            likeness[lag] += float(window @ samples[start + lag : start + lag + size])
    return int(likeness.argmax())


def units(speaker: Speaker, sentences: Iterable[str], period_samples: int) -> Iterator[Unit]:
    """Say the sentences and cut them up."""
    for sentence in sentences:
        utterance = speaker.speak(sentence, MONOTONE)
        pulses = _pulses(utterance.samples, period_samples)
        previous = PAUSE
        for phoneme, begin, end in _phonemes(utterance):
            grains = tuple(int(pulse) for pulse in pulses if begin <= pulse + period_samples < end)
            if phoneme != PAUSE and 0 < len(grains) <= MAX_PERIODS:
                yield Unit(previous, phoneme, utterance.samples, grains)
            previous = phoneme


def typical(found: Iterable[Unit]) -> list[Unit]:
    """One unit for each pair of phonemes, and one for each phoneme after any other: those of middle length."""
    by_pair: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    by_phoneme: dict[str, list[Unit]] = defaultdict(list)
    for unit in found:
        by_pair[unit.after, unit.phoneme].append(unit)
        by_phoneme[unit.phoneme].append(unit)
    return [_middle(group) for group in by_pair.values()] + [
        replace(_middle(group), after=ANY) for group in by_phoneme.values()
    ]


def _middle(group: list[Unit]) -> Unit:
    return sorted(group, key=lambda unit: len(unit.grains))[len(group) // 2]


def _phonemes(utterance: Utterance) -> Iterator[tuple[str, int, int]]:
    """Each IPA character that sounds, with its share of the phoneme's time; PAUSE for silence."""
    moments = utterance.begins(PHONEME)
    ends = [*(moment.sample for moment in moments[1:]), len(utterance.samples)]
    for moment, end in zip(moments, ends, strict=True):
        characters = [c for c in moment.phoneme if c not in MARKS] or [PAUSE]
        for k, character in enumerate(characters):
            share = (end - moment.sample) / len(characters)
            yield character, round(moment.sample + k * share), round(moment.sample + (k + 1) * share)


def _pulses(samples: NDArray[np.float32], period_samples: int) -> list[int]:
    """Where periods begin: a period before each of the loudest moments, about one period apart."""
    smooth = np.convolve(samples**2, np.ones(32) / 32, mode="same")
    slack = period_samples // 8
    pulses = []
    peak = int(smooth[:period_samples].argmax())
    while peak + 2 * period_samples < len(samples):
        if peak >= period_samples:
            pulses.append(peak - period_samples)
        low = peak + period_samples - slack
        window = smooth[low : low + 2 * slack]
        # Where nothing stands out (noise, silence) the beat simply goes on.
        peak = low + int(window.argmax()) if window.max() > 4 * window.min() + 1e-9 else peak + period_samples
    return pulses
