# SPDX-License-Identifier: GPL-3.0-or-later
"""How long sound takes from the loudspeaker into the microphone's stream is measured on the sound, or not at all."""

import numpy as np
import pytest

from assistant.speech.echo_delay import EchoDelay
from assistant.values import SAMPLE_RATE, Samples
from tests.assistant.echoes import ANSWER, echo_of, said

FRAME = 512
QUESTION = "How many shapes are there in the picture, and which of them is red? I would like to know what it says."


def measured(near: Samples, far: Samples, delay: EchoDelay | None = None) -> list[int]:
    delay = delay or EchoDelay()
    found = [
        delay.measured(near[begin : begin + FRAME], far[begin : begin + FRAME])
        for begin in range(0, min(len(near), len(far)) - FRAME, FRAME)
    ]
    return [samples for samples in found if samples is not None]


@pytest.mark.parametrize("has_walls", [False, True])
@pytest.mark.parametrize("seconds", [0.0, 0.06, 0.31])
def test_the_delay_is_found_to_a_millisecond(seconds: float, has_walls: bool) -> None:
    far = said(ANSWER)

    found = measured(echo_of(far, delay_seconds=seconds, has_walls=has_walls), far)

    assert len(found) > 20
    assert max(abs(samples - seconds * SAMPLE_RATE) for samples in found) <= SAMPLE_RATE // 1000


def test_somebody_who_speaks_beside_it_does_not_mislead() -> None:
    far, near = said(ANSWER), said(QUESTION, "en-us+f4", 0.6)
    length = min(len(far), len(near))

    found = measured(echo_of(far[:length]) + near[:length], far[:length])

    assert found
    assert max(abs(samples - SAMPLE_RATE // 10) for samples in found) <= SAMPLE_RATE // 1000


@pytest.mark.parametrize("voice", ["en-us+f4", "en-us+m3", "en"])
def test_somebody_who_speaks_without_an_echo_is_none(voice: str) -> None:
    # Backwards: synthetic voices are all made of the same sounds.
    assert measured(np.ascontiguousarray(said(QUESTION, voice)[::-1]), said(ANSWER)) == []


def test_noise_is_no_echo() -> None:
    far = said(ANSWER)

    assert measured(np.random.default_rng(1).normal(0, 0.1, len(far)).astype(np.float32), far) == []


def test_in_silence_nothing_is_found() -> None:
    silence = np.zeros(2 * SAMPLE_RATE, np.float32)

    assert measured(silence, silence) == []
    assert measured(silence, said(ANSWER)) == []


def test_after_a_move_nothing_of_before_counts() -> None:
    delay, far = EchoDelay(), said(ANSWER)
    measured(echo_of(far, delay_seconds=0.1), far, delay)

    delay.forget()
    found = measured(echo_of(far, delay_seconds=0.05), far, delay)

    assert found
    assert max(abs(samples - SAMPLE_RATE // 20) for samples in found) <= SAMPLE_RATE // 1000
