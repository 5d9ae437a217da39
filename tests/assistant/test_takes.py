# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said is kept for a while, in memory, for those who want it back or heard again."""

import numpy as np
import pytest

from assistant.pipeline.takes import RECOVERY_SECONDS, KeptTakes
from assistant.values import SAMPLE_RATE, Audio


def seconds_of(seconds: float) -> Audio:
    return Audio(np.full(round(seconds * SAMPLE_RATE), 0.1, np.float32))


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(clock: Clock) -> KeptTakes:
    return KeptTakes(clock)


def test_a_lost_take_can_be_had_back_once_within_a_minute(kept: KeptTakes, clock: Clock) -> None:
    take = seconds_of(1)
    kept.lose(take)
    clock.now += RECOVERY_SECONDS

    assert kept.recover() is take
    assert kept.recover() is None


def test_later_it_is_gone(kept: KeptTakes, clock: Clock) -> None:
    kept.lose(seconds_of(1))
    clock.now += RECOVERY_SECONDS + 1

    assert kept.recover() is None


def test_the_take_lost_last_is_the_one_to_be_had_back(kept: KeptTakes) -> None:
    kept.lose(seconds_of(1))
    last = seconds_of(2)
    kept.lose(last)

    assert kept.recover() is last


def test_an_empty_take_does_not_push_out_one_with_sound(kept: KeptTakes) -> None:
    take = seconds_of(1)
    kept.lose(take)
    kept.lose(seconds_of(0))

    assert kept.recover() is take


def test_takes_of_turns_are_kept_up_to_ten_minutes_of_the_newest(kept: KeptTakes) -> None:
    for turn in range(4):
        kept.keep(turn, seconds_of(200))

    assert kept.of_turn(0) is None
    assert all(kept.of_turn(turn) for turn in (1, 2, 3))


def test_the_newest_take_is_kept_however_long_it_is(kept: KeptTakes) -> None:
    kept.keep(1, seconds_of(700))

    assert kept.of_turn(1)


def test_another_conversation_forgets_them_all(kept: KeptTakes) -> None:
    kept.lose(seconds_of(1))
    kept.keep(1, seconds_of(1))

    kept.forget()

    assert kept.recover() is None
    assert kept.of_turn(1) is None
