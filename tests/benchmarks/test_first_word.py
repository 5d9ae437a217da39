# SPDX-License-Identifier: GPL-3.0-or-later
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.engines.protocols import EngineHost, Sampling
from assistant.settings import EarsSettings, EyesSettings
from assistant.values import SAMPLE_RATE, Audio, Message, Progress, Prompt, Segment, Speaker, Token
from tests.benchmarks.first_word.measure import Comparison, Stretch, _stretches
from tests.benchmarks.first_word.obvious import ObviousResult
from tests.benchmarks.first_word.report import Results, missed_goals, write_json
from tests.benchmarks.first_word.script import ANSWER, FOLDER_VARIABLE, QUESTIONS, Script, write_script
from tests.benchmarks.first_word.scripted_engines import ScriptedEars, ScriptedEyes
from tests.benchmarks.first_word.situations import SITUATIONS, screenshot
from tests.benchmarks.first_word.step_log import Step, StepLog, read_steps
from tests.benchmarks.first_word.window_timer import Lateness
from tests.conftest import TinyVlm


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Script:
    return write_script(tmp_path_factory.mktemp("script"), trailing_silence=0.3)


@pytest.fixture
def script_in_environment(script: Script, monkeypatch: pytest.MonkeyPatch) -> Script:
    monkeypatch.setenv(FOLDER_VARIABLE, str(script.folder))
    return script


def comparison(kibitz: float, obvious: float) -> Comparison:
    return Comparison(
        SITUATIONS[0],
        ObviousResult(obvious, 0.0, 0.0, prompt_tokens=100, answer_tokens=60, peak_mb=1000.0),
        kibitz=kibitz,
        floor=0.5,
        recording_tail=0.0,
        work_before_release=3.0,
        longest_steps=(Stretch("looking", -4.0, -3.0, 1),),
        profile=(),
        kibitz_peak_mb=900.0,
    )


def test_questions_take_just_their_time(script: Script) -> None:
    assert {seconds: one.seconds for seconds, one in script.utterances.items()} == {2: 2.0, 5: 5.0, 15: 15.0}


def test_speech_ends_before_the_key_goes_up(script: Script) -> None:
    loud = np.flatnonzero(np.abs(script.utterances[5].samples) > 0.01)

    assert 4.0 < loud[-1] / SAMPLE_RATE <= 4.7


def test_whole_question_is_heard_in_its_sound(script: Script) -> None:
    assert script.heard_in(script.utterances[5].samples) == QUESTIONS[5]


def test_beginning_of_a_question_is_heard_in_its_beginning(script: Script) -> None:
    heard = script.heard_in(script.utterances[5].samples[: 2 * SAMPLE_RATE])

    assert QUESTIONS[5].startswith(heard)
    assert 2 < len(heard.split()) < 8


def test_silence_around_sound_does_not_change_what_is_heard(script: Script) -> None:
    padded = np.pad(script.utterances[5].samples[SAMPLE_RATE : 3 * SAMPLE_RATE], (700, 9000))

    assert script.heard_in(padded) == script.heard_in(script.utterances[5].samples[SAMPLE_RATE : 3 * SAMPLE_RATE])


def test_nothing_is_heard_in_silence(script: Script) -> None:
    assert script.heard_in(np.zeros(8000, np.float32)) == ""


def test_sound_of_another_origin_is_an_error(script: Script) -> None:
    noise = np.random.default_rng(0).normal(0, 0.3, 8000).astype(np.float32)

    with pytest.raises(ValueError, match="not in the script"):
        script.heard_in(noise)


def test_ears_hear_the_script(script_in_environment: Script, tiny_whisper: Path, engine_host: EngineHost) -> None:
    ears = ScriptedEars.open(EarsSettings(model=str(tiny_whisper), device="cpu"), engine_host)
    take = Audio(script_in_environment.utterances[5].samples)

    steps = list(ears.transcribe(take, language="en", prompt="", cancelled=lambda: False))

    ears.close()
    letters = " ".join(step.text for step in steps if isinstance(step, Segment)).lower()
    assert [word for word in ("click", "save", "file") if word not in letters] == []


def test_eyes_write_the_script_and_log_their_steps(
    script_in_environment: Script, tiny_vlm: TinyVlm, engine_host: EngineHost
) -> None:
    settings = EyesSettings(model=str(tiny_vlm.model), projector=str(tiny_vlm.projector), gpu_layers=0)
    eyes = ScriptedEyes.open(settings, engine_host)
    prompt = Prompt((Message(Speaker.USER, "Where?"),))

    steps = list(eyes.reply(prompt, sampling=Sampling(), cancelled=lambda: False))

    eyes.close()
    text = "".join(step.text for step in steps if isinstance(step, Token))
    assert text.lower() == ANSWER.lower()
    works = {step.work for step in read_steps(script_in_environment.folder)}
    assert {"laying out", "reading", "writing"} <= works


def test_log_says_what_each_step_was_about(tmp_path: Path) -> None:
    def work() -> Iterator[Progress | Token]:
        yield Progress("reading", 0, 2)
        yield Token("a")

    list(StepLog(tmp_path, "eyes").steps("laying out", work()))

    steps = read_steps(tmp_path)
    assert [step.work for step in steps] == ["laying out", "reading", "writing"]
    assert all(step.begin <= step.end for step in steps)


def test_log_closes_the_work_that_is_left(tmp_path: Path) -> None:
    closed = []

    def work() -> Iterator[Token]:
        try:
            yield Token("a")
            yield Token("b")
        finally:
            closed.append(True)

    steps = StepLog(tmp_path, "eyes").steps("writing", work())
    next(steps)
    steps.close()  # type: ignore[attr-defined]

    assert closed


def test_neighbouring_steps_of_one_kind_are_one_stretch() -> None:
    steps = [
        Step(1, "eyes", "writing", False, 10.0, 10.1),
        Step(1, "eyes", "writing", False, 10.1, 10.2),
        Step(1, "voice", "synthesize", False, 10.2, 10.5),
    ]

    assert [(one.work, one.steps) for one in _stretches(steps, zero=10.0)] == [("writing", 2), ("synthesize", 1)]


def test_reached_goals_are_not_missed() -> None:
    stops = {"writing": 0.005, "reading": 0.005, "looking": 0.2}

    assert missed_goals(Results("model", [comparison(0.6, 6.5)], stops, Lateness(1000, 0.1, 3.0, 12.0))) == []


def test_transcribing_after_release_counts_from_the_release() -> None:
    run = replace(comparison(0.6, 6.5), profile=(Stretch("transcribe", -0.3, 0.2, 5), Stretch("writing", 0.2, 0.6, 13)))

    assert run.ears_after_release == pytest.approx(0.2)


def test_missed_goals_are_told() -> None:
    missed = missed_goals(Results("model", [comparison(1.0, 6.5)], {"looking": 0.4}, Lateness(1000, 0.1, 5.0, 20.0)))

    assert missed == [
        "fresh screenshot, 5 s of speech: 6.5 times faster, not 10 times",
        "fresh screenshot, 5 s of speech: 2.0 times the floor, not 1.3 times",
        "stopping while looking took 400 ms, not 350 ms",
        "one tick in a hundred of a window's timer was 5.0 ms late or more, not 4 ms",
        "one tick of a window's timer was 20.0 ms late or more, not 16 ms",
    ]


def test_figures_are_written_as_json(tmp_path: Path) -> None:
    write_json(tmp_path / "figures.json", [Results("model", [comparison(1.0, 6.5)], {}, None)])

    assert '"ratio": 6.5' in (tmp_path / "figures.json").read_text()


def test_lateness_is_that_of_most_of_nearly_all_and_of_all_ticks() -> None:
    assert Lateness.of([0.1] * 980 + [3.0] * 19 + [9.0]) == Lateness(1000, 0.1, 3.0, 9.0)
    assert Lateness.of([]) is None


def test_screenshots_differ_by_number() -> None:
    first, again, second = screenshot(1, 64, 48), screenshot(1, 64, 48), screenshot(2, 64, 48)

    assert first.sha256 == again.sha256 != second.sha256
