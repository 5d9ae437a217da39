# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud a sound is, as a whole and by pitch."""

import numpy as np
import pytest

from assistant.speech.level_meter import BANDS, LevelMeter
from assistant.values import Samples


def tone(hertz: float, sample_rate: int, amplitude: float = 0.1) -> Samples:
    """A block of 32 ms."""
    time = np.arange(round(0.032 * sample_rate)) / sample_rate
    return (amplitude * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def settled(samples: Samples, sample_rate: int) -> tuple[float, ...]:
    meter = LevelMeter()
    for _ in range(30):
        _, _, bands = meter.measure(samples, sample_rate)
    return bands


@pytest.mark.parametrize("sample_rate", [16_000, 22_050, 44_100, 48_000])
def test_a_higher_tone_moves_a_higher_band(sample_rate: int) -> None:
    loudest = [int(np.argmax(settled(tone(hertz, sample_rate), sample_rate))) for hertz in (150, 500, 1500, 4000)]

    assert loudest == sorted(set(loudest))


def test_the_same_sound_looks_the_same_at_every_rate() -> None:
    low, high = (np.array(settled(tone(600, rate), rate)) for rate in (16_000, 48_000))

    assert np.abs(low - high).max() < 0.1


def test_a_louder_sound_stands_higher_and_all_stay_within_their_range() -> None:
    levels = [max(settled(tone(600, 16_000, amplitude), 16_000)) for amplitude in (0.001, 0.01, 0.1, 1.0)]

    assert levels == sorted(levels)
    assert levels[0] < 0.2
    assert levels[-1] == 1.0


def test_bands_follow_calmly_and_fall_in_silence() -> None:
    meter = LevelMeter()
    sound, silence = tone(600, 16_000, 0.5), np.zeros(512, np.float32)

    rising = [max(meter.measure(sound, 16_000)[2]) for _ in range(3)]
    falling = [max(meter.measure(silence, 16_000)[2]) for _ in range(30)]

    assert rising == pytest.approx([0.3, 0.51, 0.657], abs=0.01)
    assert falling[0] == pytest.approx(0.7 * rising[-1], abs=0.01)
    assert falling[-1] == 0.0


def test_blocks_of_any_length_are_measured() -> None:
    meter = LevelMeter()

    for length in (0, 1, 2, 255, 256, 4096):
        peak, _, bands = meter.measure(np.full(length, 0.25, np.float32), 16_000)
        assert peak == (0.25 if length else 0.0)
        assert len(bands) == BANDS


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_a_block_that_is_no_sound_counts_as_silence(value: float) -> None:
    meter = LevelMeter()
    broken = tone(440, 16_000)
    broken[100] = value

    assert meter.measure(broken, 16_000) == (0.0, 0.0, (0.0,) * BANDS)
    assert max(meter.measure(tone(440, 16_000), 16_000)[2]) > 0.1
