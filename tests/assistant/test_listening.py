# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows from keys, sound and losses: everything but the thread, in a time that the test moves."""

import numpy as np
import pytest

from assistant.errors import MicrophoneError
from assistant.events import Failed, LevelChanged, Noticed, SensorUsed, TalkChanged, TalkState
from assistant.pipeline.listening import Listening
from assistant.pipeline.take_recorder import LONGEST_TAKE_SECONDS, TAIL_SECONDS
from assistant.pipeline.talk import Cause
from assistant.settings import Echo, TalkMode, TalkSettings
from assistant.speech.level_meter import BANDS
from assistant.values import Samples
from tests.assistant.hearing_fakes import FRAME_SECONDS, MUTE, QUIET, Scene

TAIL_FRAMES = -(-round(TAIL_SECONDS / FRAME_SECONDS * 1000) // 1000)
THOUGHT_FRAMES = round(1.0 / FRAME_SECONDS)
GONE = MicrophoneError("The microphone is gone.")


@pytest.fixture
def ready() -> Scene:
    """The microphone is open and has heard a second of silence."""
    scene = Scene()
    scene.stand_by()
    scene.hear(31, QUIET)
    return scene


@pytest.fixture
def closed() -> Scene:
    """The user does not want the microphone open between takes."""
    scene = Scene(TalkSettings(pre_roll=False))
    scene.stand_by()
    return scene


def assert_same(taken: Samples, wanted: Samples) -> None:
    assert len(taken) == len(wanted)
    assert np.array_equal(taken, wanted)


# ── what is in a take ──────────────────────────────────────────────────────────────────────────────────────────────


def test_the_half_second_before_the_key_is_part_of_the_take(ready: Scene) -> None:
    ready.hear(20)
    ready.down()
    ready.hear(10)
    ready.up()
    ready.hear(TAIL_FRAMES)

    (take,) = ready.takes
    assert_same(take.audio.samples, np.concatenate(ready.heard)[(51 - 16) * 512 :])


def test_without_pre_roll_a_take_holds_everything_from_the_first_frame(closed: Scene) -> None:
    closed.down()
    assert closed.states == [TalkState.ARMING]
    closed.hear(10)
    closed.up()
    closed.hear(TAIL_FRAMES)

    assert_same(closed.takes[0].audio.samples, closed.samples(0))
    assert closed.states == [TalkState.ARMING, TalkState.RECORDING, TalkState.FINALISING, TalkState.IDLE]


def test_the_tail_ends_as_soon_as_the_last_word_is_over(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    ready.up()
    ready.hear(3)
    ready.hear(9, QUIET)
    assert not ready.takes

    ready.hear(1, QUIET)

    assert len(ready.takes) == 1


def test_after_a_pause_of_three_tenths_the_take_ends_with_the_key(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    ready.hear(10, QUIET)

    ready.up()

    assert len(ready.takes) == 1
    assert ready.takes[0].released == ready.now


def test_before_the_first_word_the_whole_tail_is_recorded(ready: Scene) -> None:
    ready.down()
    ready.hear(20, QUIET)
    ready.up()
    ready.hear(TAIL_FRAMES - 1, QUIET)
    assert not ready.takes
    ready.hear(1, QUIET)

    assert not ready.takes[0].holds_speech


@pytest.mark.parametrize(("frames", "holds_speech"), [(2, False), (12, True)])
def test_a_take_knows_whether_somebody_speaks_in_it(ready: Scene, frames: int, holds_speech: bool) -> None:
    ready.down()
    ready.hear(frames)
    ready.hear(20, QUIET)
    ready.up()

    ready.hear(TAIL_FRAMES, QUIET)

    assert ready.takes[0].holds_speech is holds_speech


def test_a_key_pressed_again_during_the_tail_begins_the_next_take_without_a_gap(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    ready.up()
    ready.hear(2)
    ready.now += 0.1
    ready.down()
    ready.hear(15)
    ready.up()
    ready.hear(TAIL_FRAMES)

    first, second = ready.takes
    assert_same(first.audio.samples[-22 * 512 :], ready.samples(31, 53))
    assert_same(second.audio.samples, ready.samples(53))


def test_a_tap_records_until_the_next_tap(ready: Scene) -> None:
    ready.tap()
    ready.hear(60)
    assert ready.events[-62:].count(TalkChanged(TalkState.RECORDING, latched=True)) == 1

    ready.tap()
    ready.hear(TAIL_FRAMES)

    assert_same(ready.takes[0].audio.samples[-60 * 512 - TAIL_FRAMES * 512 :], ready.samples(31))


def test_locking_while_holding_lets_go_of_the_key(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    ready.cause(Cause.LOCK)
    ready.up()
    ready.hear(100)

    assert not ready.takes
    assert TalkChanged(TalkState.RECORDING, latched=True) in ready.events


def test_a_release_on_x11_counts_from_when_it_happened(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    ready.up(certain=False)
    released = ready.now
    assert ready.states[-1] is TalkState.RECORDING

    ready.pass_time(0.06)
    ready.hear(TAIL_FRAMES)

    assert ready.takes[0].released == pytest.approx(released, abs=0.02)


def test_a_stuck_key_fills_no_memory(ready: Scene) -> None:
    ready.down()
    frames = round(LONGEST_TAKE_SECONDS / FRAME_SECONDS) + 2

    ready.hear(frames)

    assert ready.takes[0].audio.seconds == pytest.approx(LONGEST_TAKE_SECONDS, abs=1)
    assert any(isinstance(event, Noticed) for event in ready.events)
    assert ready.states[-1] is TalkState.IDLE


@pytest.mark.parametrize(("frames", "holds_speech"), [(2, False), (12, True)])
def test_a_cancelled_take_knows_it_too(ready: Scene, frames: int, holds_speech: bool) -> None:
    ready.down()
    ready.hear(frames)
    ready.hear(20, QUIET)

    ready.cause(Cause.CANCEL)

    assert ready.given_up[0].holds_speech is holds_speech


def test_a_cancelled_take_is_given_up_whole(ready: Scene) -> None:
    ready.down()
    ready.hear(20)

    ready.cause(Cause.CANCEL)

    assert not ready.takes
    assert_same(ready.given_up[0].audio.samples[-20 * 512 :], ready.samples(31))
    assert ready.states[-1] is TalkState.IDLE


# ── the microphone ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_standing_by_is_told_as_such(ready: Scene) -> None:
    ready.down()
    ready.cause(Cause.CANCEL)

    assert ready.microphone == [
        SensorUsed("microphone", in_use=True, standing_by=True),
        SensorUsed("microphone", in_use=True),
        SensorUsed("microphone", in_use=True, standing_by=True),
    ]


def test_an_open_microphone_is_told_again_after_something_else_had_it(ready: Scene) -> None:
    ready.order(Listening.tell_microphone_again)

    assert ready.microphone == [SensorUsed("microphone", in_use=True, standing_by=True)] * 2


def test_sound_is_urgent_only_while_somebody_is_listened_to(ready: Scene) -> None:
    urgent = [ready.line.is_urgent]
    ready.down()
    urgent.append(ready.line.is_urgent)
    ready.hear(20)
    ready.up()
    urgent.append(ready.line.is_urgent)
    ready.hear(TAIL_FRAMES)
    urgent.append(ready.line.is_urgent)

    assert urgent == [False, True, True, False]


def test_sound_is_urgent_while_an_answer_is_heard() -> None:
    scene = Scene(with_loudspeaker=True)
    scene.stand_by()
    scene.loudspeaker.silent_since = None
    scene.hear(1, QUIET)
    during = scene.line.is_urgent
    scene.loudspeaker.silent_since = scene.now
    scene.hear_seconds(0.5, QUIET)

    assert during
    assert not scene.line.is_urgent


def test_levels_are_told_only_while_somebody_wants_to_be_heard(ready: Scene) -> None:
    assert not any(isinstance(event, LevelChanged) for event in ready.events)
    ready.down()
    ready.hear(1)

    (level,) = [event for event in ready.events if isinstance(event, LevelChanged)]
    assert len(level.bands) == BANDS


def test_without_pre_roll_the_microphone_is_open_exactly_while_recording(closed: Scene) -> None:
    closed.down()
    closed.hear(20)
    closed.cause(Cause.CANCEL)

    assert closed.microphone == [SensorUsed("microphone", in_use=True), SensorUsed("microphone", in_use=False)]
    assert [feed.is_closed for feed in closed.line.feeds] == [True]


def test_switching_the_pre_roll_off_closes_the_microphone_at_once(ready: Scene) -> None:
    ready.set(pre_roll=False)

    assert ready.line.feeds[0].is_closed
    assert not ready.microphone[-1].in_use


def test_a_microphone_lost_in_mid_take_is_waited_for_and_nothing_is_lost(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    ready.lose(GONE)
    assert "goes on" in next(event.sentence for event in ready.events if isinstance(event, Noticed))

    ready.pass_time(0.2)
    ready.hear(20)
    ready.up()
    ready.hear(TAIL_FRAMES)

    assert_same(ready.takes[0].audio.samples[-(40 + TAIL_FRAMES) * 512 :], ready.samples(31))


def test_a_key_let_go_while_the_microphone_is_gone_asks_what_was_said_until_then(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    ready.lose(GONE)

    ready.up()

    assert_same(ready.takes[0].audio.samples[-20 * 512 :], ready.samples(31))


def test_a_microphone_that_stays_away_ends_the_take_but_keeps_it(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    for _ in range(10):
        if ready.line.is_wanted and ready.states[-1] is not TalkState.IDLE:
            ready.lose(GONE) if ready.line._feed else None
            ready.pass_time(2.5)

    assert ready.states[-1] is TalkState.IDLE
    assert ready.given_up
    assert any(isinstance(event, Failed) for event in ready.events)


def test_a_microphone_that_cannot_be_opened_is_told_once_and_the_next_press_tries_again() -> None:
    scene = Scene()
    scene.stand_by()
    scene.lose(MicrophoneError("There is no microphone."))
    assert not any(isinstance(event, Failed) for event in scene.events)  # nobody has asked for it yet

    scene.down()
    scene.lose(MicrophoneError("There is no microphone."))
    scene.up()

    assert [event.error.sentence for event in scene.events if isinstance(event, Failed)] == ["There is no microphone."]
    opened = len(scene.line.feeds)
    scene.now += 1
    scene.down()
    assert len(scene.line.feeds) == opened + 1


def test_a_microphone_that_hangs_in_the_tail_does_not_keep_the_take(ready: Scene) -> None:
    ready.down()
    ready.hear(20)
    ready.up()

    ready.pass_time(TAIL_SECONDS + 1.1)

    assert len(ready.takes) == 1


def test_a_muted_microphone_is_told_once_and_not_while_somebody_may_still_think(closed: Scene) -> None:
    closed.down()
    closed.hear(THOUGHT_FRAMES, MUTE, is_silent=True)
    assert not any(isinstance(event, Noticed) for event in closed.events)

    closed.hear(THOUGHT_FRAMES, MUTE, is_silent=True)
    assert sum(isinstance(event, Noticed) for event in closed.events) == 1


def test_a_microphone_that_was_heard_is_not_called_silent_in_a_pause(closed: Scene) -> None:
    closed.down()
    closed.hear(1)
    closed.hear(3, MUTE, is_silent=True)

    assert not any(isinstance(event, Noticed) for event in closed.events)


def test_another_microphone_is_used_from_now_on_also_in_mid_take(ready: Scene) -> None:
    ready.down()
    ready.hear(5)
    ready.listening._hearing = ready.listening._hearing.__class__(
        **{**vars(ready.listening._hearing), "microphone": lambda: "another"}
    )
    ready.set()

    ready.hear(5)

    assert [feed.is_closed for feed in ready.line.feeds] == [True, False]
    assert ready.states[-1] is TalkState.RECORDING


# ── hands-free ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def conversing() -> Scene:
    scene = Scene(TalkSettings(mode=TalkMode.HANDS_FREE), with_loudspeaker=True)
    scene.stand_by()
    scene.hear(31, QUIET)
    scene.tap()
    scene.hear(10, QUIET)
    return scene


def test_speech_begins_a_take_with_what_was_heard_before_it_and_silence_ends_it(conversing: Scene) -> None:
    conversing.hear(30)
    conversing.hear(25, QUIET)

    (take,) = conversing.takes
    first_voiced = 41
    assert_same(take.audio.samples[-55 * 512 :], conversing.samples(first_voiced))
    assert len(take.audio.samples) >= 55 * 512 + 4800
    assert take.released == pytest.approx(conversing.now - 0.8, abs=0.1)
    assert conversing.states[-1] is TalkState.WAITING


def test_it_listens_again_after_each_take_until_the_next_press(conversing: Scene) -> None:
    for _ in range(3):
        conversing.hear(30)
        conversing.hear(40, QUIET)
    assert len(conversing.takes) == 3

    conversing.now += 1
    conversing.tap()

    assert conversing.states[-1] is TalkState.IDLE


def test_a_click_begins_no_take(conversing: Scene) -> None:
    conversing.hear(2)
    conversing.hear(60, QUIET)

    assert not conversing.takes
    assert conversing.states[-1] is TalkState.WAITING


def test_without_echo_cancellation_the_answer_and_what_follows_it_begin_nothing(conversing: Scene) -> None:
    conversing.loudspeaker.silent_since = None
    conversing.hear(100)
    conversing.loudspeaker.silent_since = conversing.now
    conversing.hear(6)
    conversing.hear(30, QUIET)

    assert not conversing.takes
    assert conversing.states[-1] is TalkState.WAITING


def test_with_a_headset_whoever_speaks_interrupts(conversing: Scene) -> None:
    conversing.set(echo=Echo.HEADSET)
    conversing.loudspeaker.silent_since = None
    silenced = conversing.silenced

    conversing.hear(30)

    assert conversing.silenced > silenced
    assert conversing.states[-1] is TalkState.RECORDING


def test_the_wake_word_begins_one_take_without_itself() -> None:
    scene = Scene(TalkSettings(wake_word=True))
    scene.stand_by()
    scene.hear(40)
    scene.wake_word.is_said = True
    scene.hear(1)
    scene.wake_word.is_said = False
    scene.hear(5, QUIET)
    scene.hear(30)
    scene.hear(40, QUIET)

    (take,) = scene.takes
    assert len(take.audio.samples) <= (5 + 30 + 26 + 1) * 512 + 1600
    assert scene.states[-1] is TalkState.IDLE


def test_a_wake_word_that_was_not_meant_is_forgotten() -> None:
    scene = Scene(TalkSettings(wake_word=True))
    scene.stand_by()
    scene.wake_word.is_said = True
    scene.hear(1, QUIET)
    scene.wake_word.is_said = False

    scene.pass_time(10.1)

    assert scene.states == [TalkState.WAITING, TalkState.IDLE]
