# SPDX-License-Identifier: GPL-3.0-or-later
"""What is played and what is heard lie on one line of time, though blocks come unevenly."""

import numpy as np
import pytest

from assistant.speech.played_sound import ArrivalClock, PlayedSound
from assistant.values import SAMPLE_RATE, Samples

BLOCK = 512
BLOCK_SECONDS = BLOCK / SAMPLE_RATE
BEGIN = 100.0
START = round(BEGIN * SAMPLE_RATE)


def noise(length: int, seed: int = 1) -> Samples:
    return np.random.default_rng(seed).normal(0, 0.1, length).astype(np.float32)


def lay(played: PlayedSound, sound: Samples, begin: float = BEGIN, jitter: tuple[float, ...] = (0.0,)) -> None:
    for number in range(len(sound) // BLOCK):
        heard_at = begin + number * BLOCK_SECONDS + jitter[number % len(jitter)]
        played.put(sound[number * BLOCK :][:BLOCK], SAMPLE_RATE, heard_at)


def test_sound_lies_where_it_is_heard_and_silence_around_it() -> None:
    played, sound = PlayedSound(), noise(4 * BLOCK)
    lay(played, sound)

    taken = played.take(START - 100, 4 * BLOCK + 200)

    assert np.array_equal(taken[100:-100], sound)
    assert not taken[:100].any()
    assert not taken[-100:].any()


def test_pieces_taken_one_after_the_other_have_no_seam() -> None:
    played, sound = PlayedSound(), noise(8 * BLOCK)
    lay(played, sound)

    pieces = [played.take(START + begin, 160) for begin in range(0, 8 * BLOCK - 160, 160)]

    assert np.array_equal(np.concatenate(pieces), sound[: 160 * len(pieces)])


def test_single_wrong_time_stamps_move_nothing() -> None:
    played, sound = PlayedSound(), noise(40 * BLOCK)
    lay(played, sound, jitter=(0.0, 0.0005, 0.012, -0.0005, 0.0))

    assert np.array_equal(played.take(START, 40 * BLOCK), sound)


def test_sound_that_waits_moves_with_a_stream_that_runs_later_than_it_said() -> None:
    played, sound = PlayedSound(), noise(30 * BLOCK)
    lay(played, sound[: 6 * BLOCK])
    lay(played, sound[6 * BLOCK :], BEGIN + 6 * BLOCK_SECONDS + 0.03)

    assert np.array_equal(played.take(START + 480, 30 * BLOCK), sound)


def test_time_stamps_that_drift_away_from_the_sound_move_nothing() -> None:
    played, sound = PlayedSound(), noise(90 * BLOCK)
    drift = np.concatenate([np.linspace(0, 0.03, 60), np.linspace(0.029, 0.0, 30)])  # 16 ms in a second
    lay(played, sound, jitter=tuple(float(error) for error in drift))

    assert np.array_equal(played.take(START, 90 * BLOCK), sound)
    assert played.doubts == 0


def test_drift_is_followed_before_the_sound_lies_after_its_echo() -> None:
    played, sound = PlayedSound(), noise(200 * BLOCK)
    taken = np.zeros(0, np.float32)
    for number in range(200):
        drift = number * BLOCK_SECONDS * 0.01
        played.put(sound[number * BLOCK :][:BLOCK], SAMPLE_RATE, BEGIN + number * BLOCK_SECONDS + drift)
        taken = np.concatenate([taken, played.take(START + number * BLOCK, BLOCK)])

    early = 200 * BLOCK_SECONDS * 0.01 - 0.045
    assert np.flatnonzero(played.take(START + 200 * BLOCK, BLOCK)).size >= round(early * SAMPLE_RATE)
    assert played.doubts == 1


def test_sound_that_was_moved_is_doubted() -> None:
    played, sound = PlayedSound(), noise(30 * BLOCK)
    lay(played, sound[: 10 * BLOCK])
    lay(played, sound[10 * BLOCK :], BEGIN + 10 * BLOCK_SECONDS + 0.03)
    played.take(START, 1)

    assert played.doubts == 1


def test_sound_that_nobody_takes_fills_no_memory() -> None:
    played, sound = PlayedSound(), noise(1000 * BLOCK)
    lay(played, sound)

    taken = played.take(START, 1000 * BLOCK)

    assert np.array_equal(taken[-100 * BLOCK :], sound[-100 * BLOCK :])
    assert not taken[: 800 * BLOCK].any()


def test_another_stream_ends_the_one_before() -> None:
    played, first, second = PlayedSound(), noise(20 * BLOCK), noise(4 * BLOCK, 2)
    lay(played, first)
    lay(played, second, BEGIN + 10 * BLOCK_SECONDS)

    taken = played.take(START, 20 * BLOCK)

    assert np.array_equal(taken[: 10 * BLOCK], first[: 10 * BLOCK])
    assert np.array_equal(taken[10 * BLOCK : 14 * BLOCK], second)
    assert not taken[14 * BLOCK :].any()


@pytest.mark.parametrize("rate", [44_100, 48_000])
def test_other_rates_lie_in_the_same_place(rate: int) -> None:
    played = PlayedSound()
    seconds = np.arange(rate) / rate
    tone = np.sin(2 * np.pi * 440 * seconds).astype(np.float32)
    size = round(rate * BLOCK_SECONDS)
    for begin in range(0, rate - size, size):
        played.put(tone[begin : begin + size], rate, BEGIN + begin / rate)

    taken = played.take(START, SAMPLE_RATE // 2)

    expected = np.sin(2 * np.pi * 440 * np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE)
    lags = [float(np.dot(taken[500 + lag : 7500 + lag], expected[500:7500])) for lag in range(-15, 16)]
    assert abs(int(np.argmax(lags)) - 15) <= 3


def test_frames_that_come_late_are_placed_as_if_they_had_come_at_once() -> None:
    clock = ArrivalClock()
    late = (0.0, 0.04, 0.02, 0.3, 0.001)

    places = [
        clock.place(BLOCK, BEGIN + (number + 1) * BLOCK_SECONDS + late[number % len(late)]) for number in range(200)
    ]

    assert places == [START + number * BLOCK for number in range(200)]


def test_sound_that_the_microphone_lost_moves_what_comes_after() -> None:
    clock = ArrivalClock()
    for number in range(100):
        clock.place(BLOCK, BEGIN + (number + 1) * BLOCK_SECONDS)

    places = [clock.place(BLOCK, BEGIN + 0.1 + (number + 1) * BLOCK_SECONDS) for number in range(100, 200)]

    assert places[-1] == START + 199 * BLOCK + 1600
