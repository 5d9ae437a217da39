# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engine is loaded next, and when one is given up."""

import pytest

from assistant.engines.process.roster import Roster
from assistant.engines.process.slots import Lesser, Limits, State
from assistant.errors import EngineDied, ModelDamaged
from assistant.events import EngineFailed, EngineReady, Noticed
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.values import EngineInfo, Progress, Role


@pytest.fixture
def roster() -> Roster:
    roster = Roster({Role.EARS: EarsSettings("e"), Role.EYES: EyesSettings("y"), Role.VOICE: VoiceSettings("v")})
    for role in Role:
        roster.want(role)
    return roster


def load(roster: Roster, *waited_for: Role) -> Role | None:
    load = roster.next_load(1, waited_for)
    return load.role if load else None


def ready(roster: Roster) -> None:
    assert roster.load
    info = EngineInfo(roster.load.role, "name", "Title")
    roster.loaded(info)
    assert roster.finished(None) == [EngineReady(info)]


def all_ready(roster: Roster) -> None:
    while load(roster):
        ready(roster)


def test_loads_one_engine_at_a_time_in_the_order_a_spoken_question_needs(roster: Roster) -> None:
    order = []
    while role := load(roster):
        assert load(roster) is None
        order.append(role)
        ready(roster)

    assert order == [Role.EARS, Role.EYES, Role.VOICE]
    assert not roster.is_wanting


def test_an_engine_that_somebody_waits_for_goes_first(roster: Roster) -> None:
    assert load(roster, Role.VOICE) is Role.VOICE


def test_progress_is_told_once(roster: Roster) -> None:
    load(roster, Role.EYES)
    half = Progress("loading", 1, 2)

    told = [roster.progressed(progress) for progress in (half, half, Progress("loading", 2, 2))]

    assert [len(events) for events in told] == [1, 0, 1]


def test_settings_that_need_no_loading_are_told_to_an_engine_that_is_ready_once(roster: Roster) -> None:
    all_ready(roster)
    faster = VoiceSettings("v", speed=2.0)

    roster.choose(Role.VOICE, faster)

    assert not roster.is_wanting
    assert roster.adjustments() == [(Role.VOICE, faster)]
    assert roster.adjustments() == []


def test_settings_that_changed_while_loading_are_told_afterwards(roster: Roster) -> None:
    load(roster, Role.VOICE)
    faster = VoiceSettings("v", speed=2.0)

    roster.choose(Role.VOICE, faster)
    assert roster.adjustments() == []
    ready(roster)

    assert roster.adjustments() == [(Role.VOICE, faster)]


def test_what_was_not_wanted_yet_is_not_loaded_by_a_change() -> None:
    roster = Roster({Role.EARS: EarsSettings("e"), Role.EYES: EyesSettings("y"), Role.VOICE: VoiceSettings("v")})

    roster.choose(Role.EYES, EyesSettings("other"))

    assert not roster.is_wanting


def test_a_smaller_memory_limit_concerns_the_eyes_and_other_threads_concern_all(roster: Roster) -> None:
    all_ready(roster)
    roster.limit(Limits(memory=1_000_000_000))
    assert [role for role in Role if roster[role].state is State.WANTED] == [Role.EYES]

    all_ready(roster)
    roster.limit(Limits(threads=2, memory=1_000_000_000))
    assert [role for role in Role if roster[role].state is State.WANTED] == [*Role]


def test_steps_down_until_something_works_and_remembers_why() -> None:
    smaller = iter([Lesser(EyesSettings("y", "small"), "Small."), Lesser(EyesSettings("reader"), "Starter.")])
    roster = Roster(
        {Role.EARS: EarsSettings("e"), Role.EYES: EyesSettings("y", "large"), Role.VOICE: VoiceSettings("v")},
        step_down=lambda *_: next(smaller),
    )
    roster.want(Role.EYES)

    for _ in range(2):
        load(roster)
        failed, noticed = roster.finished(ModelDamaged("Damaged."))
        assert isinstance(failed, EngineFailed)
        assert isinstance(noticed, Noticed)
    load(roster)
    info = EngineInfo(Role.EYES, "reader", "Reader", notes=("Its own.",))
    roster.loaded(info)

    [told] = roster.finished(None)
    assert isinstance(told, EngineReady)
    assert told.info.notes == ("Damaged.", "Small.", "Damaged.", "Starter.", "Its own.")
    assert roster[Role.EYES].chosen == EyesSettings("y", "large")


def test_with_more_memory_what_the_user_wants_is_tried_again() -> None:
    sections = (EarsSettings("e"), EyesSettings("y", "large"), VoiceSettings("v"))
    small = Lesser(EyesSettings("y", "small"), "Small.")
    roster = Roster(dict(zip(Role, sections, strict=True)), step_down=lambda *_: small)
    roster.want(Role.EYES)
    load(roster)
    roster.finished(ModelDamaged("It is too large."))
    load(roster)
    roster.loaded(EngineInfo(Role.EYES, "y", "Small"))
    roster.finished(None)

    roster.limit(Limits(memory=1 << 40))

    load(roster)
    assert roster.load
    assert roster.load.settings == EyesSettings("y", "large")


def test_an_engine_that_cannot_be_loaded_is_not_tried_again(roster: Roster) -> None:
    error = ModelDamaged("Damaged.")
    load(roster, Role.EYES)

    assert roster.finished(error) == [EngineFailed(Role.EYES, error)]

    roster.want(Role.EYES)
    assert roster[Role.EYES].state is State.FAILED


def test_the_result_of_a_load_that_is_no_longer_wanted_counts_for_nothing(roster: Roster) -> None:
    load(roster, Role.EYES)
    roster.choose(Role.EYES, EyesSettings("other"))
    roster.loaded(EngineInfo(Role.EYES, "y", "Old"))

    assert roster.finished(None) == []
    assert roster[Role.EYES].info is None
    assert roster[Role.EYES].state is State.WANTED


def test_after_a_death_everything_is_loaded_again(roster: Roster) -> None:
    all_ready(roster)

    assert roster.died("It died.", had_started=True, had_calls=True) == []

    assert roster.is_wanting
    all_ready(roster)


def test_an_engine_whose_loading_kills_twice_is_given_up(roster: Roster) -> None:
    load(roster, Role.EYES)
    assert roster.died("It died.", had_started=True, had_calls=False) == []
    load(roster, Role.EYES)

    [failure] = roster.died("It died.", had_started=True, had_calls=False)

    assert isinstance(failure, EngineFailed)
    assert failure.role is Role.EYES
    assert isinstance(failure.error, EngineDied)
    assert load(roster) is Role.EARS


def test_a_process_that_keeps_dying_at_rest_is_given_up(roster: Roster) -> None:
    for _ in range(2):
        all_ready(roster)
        assert roster.died("It died.", had_started=True, had_calls=False) == []
    all_ready(roster)

    failures = roster.died("It died.", had_started=True, had_calls=False)

    assert len(failures) == 3
    assert not roster.is_wanting


def test_a_process_that_was_given_up_is_started_once_for_each_question(roster: Roster) -> None:
    for _ in range(3):
        all_ready(roster)
        roster.died("It died.", had_started=True, had_calls=False)

    roster.want(Role.EYES)

    assert roster[Role.EYES].error is None
    assert load(roster) is Role.EYES
    assert len(roster.died("It died.", had_started=False, had_calls=False)) == 1
    assert not roster.is_wanting


def test_a_process_that_cannot_even_start_is_given_up_and_no_engine_is_blamed(roster: Roster) -> None:
    failures = []
    for _ in range(3):
        load(roster)
        failures = roster.died("It cannot be started.", had_started=False, had_calls=False)

    assert len(failures) == 3
    assert "It cannot be started." in str(roster[Role.EARS].error)


def test_work_in_between_makes_deaths_at_rest_count_anew(roster: Roster) -> None:
    for _ in range(5):
        all_ready(roster)
        roster.worked()
        assert roster.died("It died.", had_started=True, had_calls=False) == []


def test_deaths_during_calls_never_give_an_engine_up(roster: Roster) -> None:
    for _ in range(10):
        all_ready(roster)
        assert roster.died("It died.", had_started=True, had_calls=True) == []


def test_an_engine_given_up_can_be_replaced(roster: Roster) -> None:
    for _ in range(3):
        roster.died("It died.", had_started=False, had_calls=False)

    roster.choose(Role.EYES, EyesSettings("other"))

    assert load(roster) is Role.EYES
