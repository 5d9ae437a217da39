# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys, sound and silence mean for a take: the table, without threads and without a clock."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.pipeline.talk import _IGNORED, _MOVES, Cause, Deed, IllegalMove, Step, Talk, TalkKeys
from assistant.settings import TalkMode

BY_HAND = (Cause.PRESS, Cause.RELEASE, Cause.TAP, Cause.LOCK, Cause.CANCEL)


def after(*causes: Cause) -> tuple[Step, list[Deed]]:
    talk = Talk()
    return_deeds = [talk.move(cause) for cause in causes]
    return talk.step, [deed for deed in return_deeds if deed is not Deed.NOTHING]


def test_holding_records_until_the_key_is_let_go_and_the_tail_is_complete() -> None:
    step, deeds = after(Cause.PRESS, Cause.SOUND, Cause.RELEASE, Cause.ENOUGH)

    assert (step, deeds) == (Step.IDLE, [Deed.BEGIN, Deed.BEGIN_TAIL, Deed.HAND_OVER])


def test_a_tap_latches_and_the_next_press_ends_it() -> None:
    assert after(Cause.PRESS, Cause.SOUND, Cause.TAP)[0] is Step.LATCHED
    assert after(Cause.PRESS, Cause.SOUND, Cause.TAP, Cause.PRESS)[0] is Step.TAIL


def test_a_hold_can_be_locked_and_letting_go_then_ends_nothing() -> None:
    step, _ = after(Cause.PRESS, Cause.SOUND, Cause.LOCK, Cause.RELEASE)

    assert step is Step.LATCHED
    assert step.is_latched


def test_a_press_during_the_tail_hands_the_take_over_and_begins_the_next() -> None:
    step, deeds = after(Cause.PRESS, Cause.SOUND, Cause.RELEASE, Cause.PRESS)

    assert step is Step.ARMING_HELD
    assert deeds[-1] is Deed.HAND_OVER_AND_BEGIN


@pytest.mark.parametrize("step", [step for step in Step if step not in (Step.IDLE, Step.WAITING)])
def test_escape_keeps_what_was_said_wherever_talking_stands(step: Step) -> None:
    talk = Talk()
    talk.step = step

    assert talk.move(Cause.CANCEL) is Deed.KEEP
    assert talk.step is Step.IDLE


def test_hands_free_listens_again_after_each_take_until_the_next_press() -> None:
    step, deeds = after(Cause.CONVERSE, Cause.SPEECH, Cause.SILENCE, Cause.SPEECH, Cause.SILENCE)
    assert step is Step.WAITING
    assert deeds == [Deed.BEGIN, Deed.HAND_OVER] * 2

    assert after(Cause.CONVERSE, Cause.SPEECH, Cause.CONVERSE) == (Step.IDLE, [Deed.BEGIN, Deed.HAND_OVER])


def test_a_microphone_that_fails_in_the_tail_loses_nothing() -> None:
    assert after(Cause.PRESS, Cause.SOUND, Cause.RELEASE, Cause.FAILURE)[1][-1] is Deed.HAND_OVER


def test_what_cannot_happen_is_a_mistake() -> None:
    with pytest.raises(IllegalMove, match="ENOUGH in IDLE"):
        Talk().move(Cause.ENOUGH)


def test_every_pair_is_a_move_or_ignored_or_a_mistake_but_never_two_of_them() -> None:
    for step, cause in itertools.product(Step, Cause):
        assert not ((step, cause) in _MOVES and cause in _IGNORED[step])


@given(st.lists(st.tuples(st.sampled_from(["down", "up", "lock", "cancel", "sound", "failure"]),
                          st.sampled_from(TalkMode), st.floats(0.001, 1.0), st.booleans()), max_size=40))  # fmt: skip
def test_whatever_keys_are_pressed_in_whatever_mode_nothing_is_illegal(
    acts: list[tuple[str, TalkMode, float, bool]],
) -> None:
    talk, keys, now = Talk(), TalkKeys(), 0.0
    others = {"lock": Cause.LOCK, "cancel": Cause.CANCEL, "sound": Cause.SOUND, "failure": Cause.FAILURE}

    for act, mode, seconds, certain in acts:
        now += seconds
        causes = keys.expire(now)
        if act == "down":
            causes += keys.down(now, mode)
        elif act == "up":
            causes += keys.up(now, certain=certain)
        else:
            causes.append(others[act])
        for cause in causes:
            talk.move(cause)


@given(st.lists(st.sampled_from((*BY_HAND, Cause.SOUND, Cause.FAILURE, Cause.CONVERSE)), max_size=40))
def test_every_take_that_begins_is_handed_over_or_kept(causes: list[Cause]) -> None:
    talk, open_takes = Talk(), 0

    for cause in causes:
        if (talk.step, cause) in _MOVES or cause in _IGNORED[talk.step]:
            deed = talk.move(cause)
            open_takes += deed is Deed.BEGIN
            open_takes -= deed in (Deed.HAND_OVER, Deed.KEEP)
        assert open_takes == (talk.step not in (Step.IDLE, Step.WAITING))


# ── keys ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_long_press_is_a_hold_and_a_short_one_a_tap() -> None:
    held, tapped = TalkKeys(), TalkKeys()

    assert held.down(0.0, TalkMode.AUTO) == tapped.down(0.0, TalkMode.AUTO) == [Cause.PRESS]
    assert held.up(0.4, certain=True) == [Cause.RELEASE]
    assert tapped.up(0.2, certain=True) == [Cause.TAP]


def test_in_hold_mode_a_short_press_is_a_short_hold() -> None:
    keys = TalkKeys()
    keys.down(0.0, TalkMode.HOLD)

    assert keys.up(0.1, certain=True) == [Cause.RELEASE]


def test_in_toggle_mode_letting_go_means_nothing() -> None:
    keys = TalkKeys()

    assert keys.down(0.0, TalkMode.TOGGLE) == [Cause.PRESS, Cause.LOCK]
    assert keys.up(2.0, certain=True) == []


def test_in_hands_free_mode_each_press_begins_or_ends_a_conversation() -> None:
    keys = TalkKeys()

    assert keys.down(0.0, TalkMode.HANDS_FREE) == [Cause.CONVERSE]
    assert keys.up(0.1, certain=True) == []
    assert keys.down(1.0, TalkMode.HANDS_FREE) == [Cause.CONVERSE]


def test_a_false_release_of_a_repeating_key_is_passed_over() -> None:
    keys = TalkKeys()
    keys.down(0.0, TalkMode.AUTO)

    for repeat in range(1, 20):
        assert keys.up(repeat * 0.04, certain=False) == []
        assert keys.down(repeat * 0.04 + 0.001, TalkMode.AUTO) == []

    assert keys.deadline is None


def test_a_release_counts_when_no_press_has_followed_and_from_when_it_happened() -> None:
    keys = TalkKeys()
    keys.down(0.0, TalkMode.AUTO)
    keys.up(0.29, certain=False)

    assert keys.deadline == pytest.approx(0.34)
    assert keys.expire(0.33) == []
    assert keys.expire(0.35) == [Cause.TAP]
    assert keys.released_at == 0.29


def test_a_bouncing_contact_does_not_press_twice() -> None:
    keys = TalkKeys()
    keys.down(0.0, TalkMode.AUTO)
    keys.up(0.5, certain=True)

    assert keys.down(0.51, TalkMode.AUTO) == []
    assert keys.up(0.52, certain=True) == []
    assert keys.down(0.6, TalkMode.AUTO) == [Cause.PRESS]


def test_letting_go_of_a_key_that_is_not_down_means_nothing() -> None:
    assert TalkKeys().up(1.0, certain=True) == []
