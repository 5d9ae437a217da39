# SPDX-License-Identifier: GPL-3.0-or-later
"""The player knows at any moment what has been heard, wherever the user moves."""

import math
import threading

import numpy as np
import pytest

from assistant.speech.playback import Ending, Playback
from assistant.speech.timeline import Position
from assistant.values import Samples

RATE = 1000


class Scene:
    """A playback on a clock that the test sets; sound is heard `DELAY` seconds after it was handed over."""

    DELAY = 0.2

    def __init__(self, *clauses: float) -> None:
        self.now = 100.0
        self.playback = Playback(RATE, clock=lambda: self.now)
        self.told: list[int] = []
        for number, seconds in enumerate(clauses):
            self.add(number, seconds)

    def add(self, number: int, seconds: float, *, continues: bool = False) -> None:
        """A clause whose samples tell its number."""
        sound = np.full(round(seconds * RATE), number + 1, np.float32)
        self.playback.append(sound, RATE, lambda: self.told.append(number), continues=continues)

    def take(self, seconds: float) -> Samples:
        """The loudspeaker asks for so much."""
        opening = self.playback.wait_for_sound()
        assert opening is not None
        block = np.full(round(seconds * RATE), 9.0, np.float32)
        self.playback.fill(opening, block, self.DELAY)
        return block


def test_nothing_is_heard_while_it_is_on_its_way() -> None:
    scene = Scene(1.0)

    scene.take(0.5)

    assert scene.playback.position == Position()


def test_the_position_follows_the_clock() -> None:
    scene = Scene(1.0, 1.0)
    scene.take(2.0)

    scene.now += Scene.DELAY + 0.3
    in_the_first = scene.playback.position
    scene.now += 1.0
    in_the_second = scene.playback.position

    assert (in_the_first.clause, in_the_first.length, in_the_first.is_whole) == (0, 1.0, True)
    assert in_the_first.seconds == pytest.approx(0.3)
    assert (in_the_second.clause, in_the_second.is_whole) == (1, False)
    assert in_the_second.seconds == pytest.approx(0.3)


def test_the_position_stays_when_it_is_stopped() -> None:
    scene = Scene(1.0)
    scene.take(1.0)
    scene.now += Scene.DELAY + 0.4

    scene.playback.stop()
    scene.now += 10.0

    assert scene.playback.position.seconds == pytest.approx(0.4)


def test_after_a_pause_it_goes_on_with_the_sample_that_was_not_heard() -> None:
    scene = Scene(1.0, 1.0)
    scene.take(1.5)
    scene.now += Scene.DELAY + 0.9
    scene.playback.pause()
    scene.now += 60.0
    scene.playback.resume()

    block = scene.take(0.2)

    assert block.tolist() == [1.0] * 100 + [2.0] * 100


def test_what_an_old_stream_still_asks_for_is_silence() -> None:
    scene = Scene(1.0)
    opening = scene.playback.wait_for_sound()
    assert opening is not None
    scene.playback.move()

    block = np.full(100, 9.0, np.float32)
    filled = scene.playback.fill(opening, block, 0.0)

    assert filled == 0
    assert not block.any()


def test_skipping_goes_to_the_next_clause() -> None:
    scene = Scene(1.0, 1.0, 1.0)
    scene.take(0.5)
    scene.now += Scene.DELAY + 0.2

    scene.playback.move(1)

    assert scene.take(0.1)[0] == 2.0


def test_skipping_twice_at_once_skips_two_clauses() -> None:
    scene = Scene(1.0, 1.0, 1.0)
    scene.take(0.5)

    scene.playback.move(1)
    scene.playback.move(1)

    assert scene.take(0.1)[0] == 3.0


def test_what_still_comes_of_a_skipped_clause_is_not_heard() -> None:
    scene = Scene(1.0)
    scene.take(0.5)
    scene.playback.move(1)

    scene.playback.append(np.full(100, 5.0, np.float32), RATE)
    scene.add(1, 1.0)

    assert scene.take(0.1)[0] == 2.0


def test_going_back_begins_the_clause_again() -> None:
    scene = Scene(1.0, 3.0)
    scene.take(4.0)
    scene.now += Scene.DELAY + 1.0 + 2.0

    scene.playback.move(-1)

    assert scene.take(3.0).tolist() == [2.0] * 3000


def test_going_back_early_in_a_clause_means_the_one_before() -> None:
    scene = Scene(1.0, 3.0)
    scene.take(4.0)
    scene.now += Scene.DELAY + 1.0 + 0.5

    scene.playback.move(-1)

    assert scene.take(0.1)[0] == 1.0


def test_going_back_does_not_unhear() -> None:
    scene = Scene(1.0, 3.0)
    scene.take(4.0)
    scene.now += Scene.DELAY + 1.5

    scene.playback.move(-1)

    assert scene.playback.position.clause == 1


def test_a_clause_is_told_when_it_is_heard_not_when_it_is_handed_over() -> None:
    scene = Scene(1.0)
    scene.take(0.5)
    opening = scene.playback.wait_for_sound()
    assert opening is not None
    reports: list[object] = []

    def wait_and_report() -> None:
        reports.append(scene.playback.next_report(opening, math.inf, 0.0))

    thread = threading.Thread(target=wait_and_report)
    thread.start()
    scene.now += Scene.DELAY
    scene.take(0.1)  # wakes it
    thread.join(10)

    assert callable(reports[0])


def test_a_stream_that_asks_for_nothing_has_stalled() -> None:
    scene = Scene(1.0)

    assert scene.playback.next_report(0, 0.0, 0.0) is Ending.STALLED


def test_all_is_heard_when_silence_has_pushed_the_last_sound_out() -> None:
    scene = Scene(0.1)
    scene.take(0.1)
    scene.playback.seal()
    scene.take(0.2)
    scene.now += 1.0

    first, second = (scene.playback.next_report(0, math.inf, 0.2) for _ in range(2))

    assert callable(first)
    assert second is Ending.HEARD
    assert scene.playback.position == Position(0, 0.1, 0.1, is_whole=True)


def test_sound_lasts_until_the_last_sample_is_heard() -> None:
    scene = Scene(1.0)
    before = scene.playback.sounds_until

    scene.take(0.5)

    assert before == -math.inf
    assert scene.playback.sounds_until == pytest.approx(100.0 + Scene.DELAY + 0.5)


def test_stopping_ends_the_sound_now() -> None:
    scene = Scene(1.0)
    scene.take(0.5)

    scene.playback.stop()

    assert scene.playback.sounds_until == 100.0


def test_a_stream_of_another_rate_goes_on_at_the_same_place() -> None:
    scene = Scene(1.0, 1.0)
    scene.take(1.5)
    scene.now += Scene.DELAY + 1.25
    scene.playback.move()

    scene.playback.change_rate(2 * RATE)

    position = scene.playback.position
    assert position.clause == 1
    assert [position.seconds, position.length] == pytest.approx([0.25, 1.0])
    assert scene.take(1.0)[500] == pytest.approx(2.0, abs=0.01)


def test_skipping_goes_on_with_the_next_sentence_not_with_the_rest_of_this_one() -> None:
    scene = Scene(1.0)
    scene.add(1, 0.5, continues=True)
    scene.add(2, 1.0)
    scene.take(0.3)
    scene.now += Scene.DELAY + 0.2

    scene.playback.move(1)

    assert (scene.take(0.5) == 3).all()


def test_the_rest_of_a_skipped_sentence_is_not_heard_when_it_comes_later() -> None:
    scene = Scene(1.0)
    scene.take(0.3)
    scene.now += Scene.DELAY + 0.2

    scene.playback.move(1)
    scene.add(1, 0.5, continues=True)
    scene.add(2, 0.5, continues=True)
    scene.add(3, 1.0)

    assert (scene.take(0.5) == 4).all()


def test_going_back_begins_the_sentence_again() -> None:
    scene = Scene(1.0, 1.0)
    scene.add(2, 0.5, continues=True)
    scene.take(2.5)
    scene.now += Scene.DELAY + 2.1

    scene.playback.move(-1)

    assert (scene.take(0.5) == 2).all()


def test_the_rest_of_a_sentence_is_heard_after_all_when_the_user_goes_back_to_it() -> None:
    scene = Scene(1.0)
    scene.take(0.3)
    scene.now += Scene.DELAY + 0.2

    scene.playback.move(1)
    scene.playback.seal()
    scene.playback.move(-1)
    heard = scene.take(1.0)

    assert (heard == 1).all()
