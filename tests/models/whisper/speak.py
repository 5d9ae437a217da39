# SPDX-License-Identifier: GPL-3.0-or-later
"""Spoken questions for tests, as the tiny ears understand them: `spoken("What color is the circle?")`."""

import re

import numpy as np

from assistant.speech.audio import at_rate
from assistant.values import SAMPLE_RATE, Audio
from tests.models.speaker import Manner, Speaker

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def pronounced(text: str) -> str:
    """The text as the tiny ears were taught to hear it: numbers digit by digit, JSON as a name."""
    digits = re.sub(r"\d", lambda match: f" {DIGITS[int(match[0])]} ", text)
    return re.sub(r"\s+", " ", digits).replace("JSON", "jason").strip()


def spoken(text: str, manner: Manner | None = None, *, before: float = 0.3, after: float = 0.5) -> Audio:
    """Say a question at 16 kHz, at half of full scale.

    Args:
        text: A question or command that the tiny ears know; see the README of tests/models.
        manner: Who says it, and how; by default an American at an easy pace.
        before: Seconds of silence before it.
        after: Seconds of silence after it.
    """
    utterance = Speaker().speak(pronounced(text), manner)
    speech = at_rate(Audio(utterance.samples, utterance.sample_rate), SAMPLE_RATE).samples
    speech = speech * np.float32(0.5 / np.abs(speech).max())
    quiet_before, quiet_after = (np.zeros(round(seconds * SAMPLE_RATE), np.float32) for seconds in (before, after))
    return Audio(np.concatenate([quiet_before, speech, quiet_after]), SAMPLE_RATE)
