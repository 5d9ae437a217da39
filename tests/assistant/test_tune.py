# SPDX-License-Identifier: GPL-3.0-or-later
"""What is tried to make answers faster, and what is kept of it."""

from collections.abc import Callable

import pytest

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled, EngineError, EngineUnavailable
from assistant.models.hardware import Hardware
from assistant.models.measure import Answering
from assistant.models.tune import EyesBench, Tuned, tune
from assistant.settings import EyesSettings, FlashAttention, KvType, Settings
from assistant.values import Progress
from tests.conftest import TinyVlm

FOUR_CORES = Hardware(4, 2, 16 << 30, 8 << 30)
LLAMA = Settings(eyes=EyesSettings("llama", "model.gguf", "mmproj.gguf"))


class Clock:
    """Moves on by so many seconds with each trial."""

    def __init__(self, seconds_a_trial: float = 5.0) -> None:
        self.now = 0.0
        self.seconds_a_trial = seconds_a_trial

    def __call__(self) -> float:
        return self.now


def tuned(
    seconds: Callable[[Settings], float], settings: Settings = LLAMA, *, clock: Clock | None = None
) -> tuple[Tuned, list[Progress]]:
    """Tune where an answer takes what `seconds` says."""
    clock, told = clock or Clock(), list[Progress]()

    def attempt(tried: Settings) -> Answering:
        clock.now += clock.seconds_a_trial
        return Answering(seconds(tried), 0.0, 1.0)

    return tune(settings, FOUR_CORES, attempt, cancelled=Cancellation(), tell=told.append, clock=clock), told


def test_keeps_what_is_clearly_faster_and_builds_on_it() -> None:
    def seconds(settings: Settings) -> float:
        gain = 2.0 * (settings.threads == 3) + 1.0 * (settings.eyes.flash_attention is FlashAttention.ON)
        return 10.0 - gain

    found, _ = tuned(seconds)

    assert (found.settings.threads, found.settings.eyes.flash_attention) == (3, FlashAttention.ON)
    assert found.settings.eyes.kv_type is KvType.F16
    assert found.sentence == "An answer now takes 7.0 s instead of 10.0 s."
    assert [trial.what for trial in found.trials if trial.is_kept] == ["as it is", "threads 3", "flash attention on"]


def test_nothing_is_changed_for_a_gain_that_may_be_chance() -> None:
    found, _ = tuned(lambda settings: 10.0 - 0.3 * (settings.threads == 2))

    assert found.settings == LLAMA
    assert "Nothing that was tried is faster" in found.sentence
    assert {trial.why for trial in found.trials[1:]} == {"It is not clearly faster."}


def test_a_computer_that_was_busy_at_the_beginning_only_changes_nothing() -> None:
    seconds = iter([20.0])

    found, told = tuned(lambda _: next(seconds, 10.0))

    assert found.settings == LLAMA
    assert [trial.what for trial in found.trials if trial.is_kept] == ["as it is"]
    assert found.trials[-1].why == "It is as fast as what had won."
    assert "Nothing that was tried is faster" in found.sentence
    assert told[-1].done == told[-1].total


def test_a_smaller_picture_budget_must_be_worth_it() -> None:
    detailed = Settings(eyes=EyesSettings("llama", "model.gguf", "mmproj.gguf", picture_tokens=1024))

    little, _ = tuned(lambda settings: 10.0 if settings.eyes.picture_tokens == 1024 else 8.0, detailed)
    much, _ = tuned(lambda settings: 10.0 if settings.eyes.picture_tokens == 1024 else 4.0, detailed)

    assert little.settings.eyes.picture_tokens == 1024
    assert little.trials[-1].why == "It shows less, for little gain."
    assert much.settings.eyes.picture_tokens == 256


def test_what_does_not_work_is_told_and_not_kept() -> None:
    def seconds(settings: Settings) -> float:
        if settings.eyes.kv_type is KvType.Q8_0:
            raise EngineError("This model cannot do that.")
        return 10.0

    found, _ = tuned(seconds)

    [trial] = [trial for trial in found.trials if trial.what == "keys and values q8_0"]
    assert (trial.answering, trial.why) == (None, "This model cannot do that.")


def test_ends_in_less_than_two_minutes_however_slow_the_computer_is() -> None:
    clock = Clock(seconds_a_trial=40.0)

    found, told = tuned(lambda _: 10.0, clock=clock)

    assert clock.now <= 120
    assert found.trials[-1].why == "There was no time left for it."
    assert told[-1].done == told[-1].total


@pytest.mark.parametrize("seconds_a_trial", [15.0, 25.0, 40.0, 50.0])
def test_also_ends_in_time_when_something_wins(seconds_a_trial: float) -> None:
    clock = Clock(seconds_a_trial)

    found, _ = tuned(lambda settings: 5.0 if settings.threads == 3 else 10.0, clock=clock)

    assert found.settings.threads == 3
    assert clock.now <= 110


def test_can_be_cancelled() -> None:
    cancellation = Cancellation()

    def attempt(_: Settings) -> Answering:
        cancellation.cancel()
        return Answering(1.0, 1.0, 1.0)

    with pytest.raises(Cancelled):
        tune(LLAMA, FOUR_CORES, attempt, cancelled=cancellation, tell=lambda _: None)


def test_an_engine_with_nothing_to_tune_says_so() -> None:
    with pytest.raises(EngineUnavailable, match="nothing to tune"):
        tuned(lambda _: 1.0, Settings(eyes=EyesSettings("reader")))


def test_a_real_model_is_tried_in_a_process_of_its_own(tiny_vlm: TinyVlm) -> None:
    eyes = EyesSettings("llama", str(tiny_vlm.model), str(tiny_vlm.projector), context_tokens=1024, gpu_layers=0)

    answering = EyesBench(Cancellation())(Settings(eyes=eyes, threads=1))

    assert answering.first_word_seconds > 0
    with pytest.raises(EngineError):
        EyesBench(Cancellation())(Settings(eyes=EyesSettings("llama", "missing.gguf")))
