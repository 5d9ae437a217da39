# SPDX-License-Identifier: GPL-3.0-or-later
"""A room: what a microphone hears of a loudspeaker, with delay and reverberation."""

import numpy as np

from assistant.speech.audio import at_rate
from assistant.values import SAMPLE_RATE, Audio, Samples
from tests.models.speaker import Manner, Speaker

ANSWER = (
    "The total on this receipt is twenty six dollars. There are two shapes in the picture, a red circle and a blue "
    "star. The error says that the file cannot be opened because it is in use."
)


def said(text: str, voice: str = "en-us", loudness: float = 0.4) -> Samples:
    """Speech at 16 kHz without silence around it; `loudness` is its peak."""
    utterance = Speaker().speak(text, Manner(voice))
    samples = at_rate(Audio(utterance.samples, utterance.sample_rate), SAMPLE_RATE).samples
    samples = samples * np.float32(loudness / np.abs(samples).max())
    loud = np.flatnonzero(np.abs(samples) > 0.02 * loudness)
    return np.asarray(samples[loud[0] : loud[-1]], np.float32)


def echo_of(played: Samples, *, delay_seconds: float = 0.1, loudness: float = 0.7, has_walls: bool = False) -> Samples:
    """What the microphone hears of it, with a little noise of its own."""
    random = np.random.default_rng(7)
    room = np.zeros(4000)
    room[0] = 1.0
    if has_walls:
        room += random.normal(0, 0.15, 4000) * np.exp(-np.arange(4000) / 800)
    echo = loudness * np.convolve(played, room)[: len(played)]
    delay = round(delay_seconds * SAMPLE_RATE)
    late = np.concatenate([np.zeros(delay), echo[: len(echo) - delay]])
    return (late + random.normal(0, 0.0005, len(late))).astype(np.float32)
