# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine process: with real processes, really killed."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import psutil
import pytest

from assistant.cancellation import Cancellation
from assistant.engines.process.engine_process import EngineProcess
from assistant.engines.process.link import Link
from assistant.engines.process.messages import Call, Finished, Item, Load, More
from assistant.engines.process.scheduler import Priority
from assistant.engines.process.slots import Lesser
from assistant.engines.protocols import Sampling
from assistant.errors import Cancelled, EngineDied, EngineError, EngineUnavailable, KibitzError, ModelDamaged
from assistant.events import EngineFailed, EngineLoading, EngineProcessDied, EngineReady, Event, Noticed
from assistant.settings import EarsSettings, EyesSettings, MemorySettings, Settings, VoiceSettings
from assistant.values import Audio, EngineInfo, Message, Picture, Progress, Prompt, Role, Speaker
from tests.engines import process_fakes

E = TypeVar("E", bound=Event)
Start = Callable[..., EngineProcess]

PATIENCE = 30
"""Seconds after which a test that waits has failed."""

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="kills with POSIX signals")


class Told:
    """What was published, waited for rather than asked."""

    def __init__(self) -> None:
        self._queue: queue.Queue[Event] = queue.Queue()
        self.events: list[Event] = []

    def __call__(self, event: Event) -> None:
        self._queue.put(event)

    def wait_for(self, kind: type[E]) -> E:
        while True:
            event = self._queue.get(timeout=PATIENCE)
            self.events.append(event)
            if isinstance(event, kind):
                return event


def settings_of(model: str = "") -> Settings:
    name = process_fakes.__name__
    return Settings(
        ears=EarsSettings(engine=f"{name}:MeasuringEars"),
        eyes=EyesSettings(engine=f"{name}:ObedientEyes", model=model),
        voice=VoiceSettings(engine=f"{name}:CountingVoice"),
        threads=1,
    )


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def start(told: Told) -> Iterator[Start]:
    """Starts an engine process that is closed after the test."""
    started: list[EngineProcess] = []

    def start_one(model: str = "", roles: Any = (Role.EYES,), **options: Any) -> EngineProcess:
        engines = EngineProcess(settings_of(model), publish=told, **options)
        started.append(engines)
        engines.start(roles)
        return engines

    yield start_one
    for engines in started:
        engines.close()


def replies(engines: EngineProcess, order: str, *pictures: Picture, cancelled: Any = None) -> Iterator[Any]:
    prompt = Prompt((Message(Speaker.USER, order, pictures),))
    return engines.eyes.reply(prompt, sampling=Sampling(), cancelled=cancelled or Cancellation())


def reply(engines: EngineProcess, order: str, *pictures: Picture) -> str:
    return " ".join(t.text for t in replies(engines, order, *pictures) if not isinstance(t, Progress))


def heard(engines: EngineProcess, take: Audio, *, partial: bool = False) -> str:
    steps = engines.ears.transcribe(take, language="en", prompt="", cancelled=Cancellation(), partial=partial)
    return " ".join(step.text for step in steps if not isinstance(step, Progress))


def one_second() -> Audio:
    return Audio(np.zeros(16_000, np.float32))


def pid_of(engines: EngineProcess) -> int:
    return int(reply(engines, "pid"))


def assert_gone(pid: int) -> None:
    if psutil.pid_exists(pid):
        psutil.Process(pid).wait(timeout=PATIENCE)


# ── calls ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("in_process", [True, False])
def test_yields_what_the_engine_yields(start: Start, in_process: bool) -> None:
    engines = start(in_process=in_process)

    assert [str(token.text) for token in replies(engines, "count 3")] == ["0", "1", "2"]
    assert (pid_of(engines) == os.getpid()) is in_process


def test_tells_how_loading_goes(start: Start, told: Told) -> None:
    start(in_process=True, roles=(Role.EARS, Role.EYES, Role.VOICE))

    while told.wait_for(EngineReady).info.role is not Role.VOICE:
        pass

    ready = [event.info.role for event in told.events if isinstance(event, EngineReady)]
    assert ready == [Role.EARS, Role.EYES, Role.VOICE]
    loading = [event.progress for event in told.events if isinstance(event, EngineLoading) and event.role is Role.EYES]
    assert loading == [None, Progress("loading", 1, 2)]


def test_loads_an_engine_when_it_is_first_needed(start: Start) -> None:
    engines = start(in_process=True, roles=())

    assert "16000 samples" in heard(engines, one_second())
    assert engines.voice.info.name == "counting"


def test_a_4k_picture_arrives_whole_and_is_sent_once(start: Start) -> None:
    engines = start()
    rgb = np.random.default_rng(1).integers(0, 255, (2160, 3840, 3), np.uint8)
    picture = Picture.from_rgb(rgb)

    assert reply(engines, "pictures", picture, picture) == f"{rgb.sum()} {rgb.sum()}"
    assert reply(engines, "pictures", picture) == str(rgb.sum())


def test_half_an_hour_of_sound_arrives_whole(start: Start) -> None:
    samples = np.zeros(1800 * 16_000, np.float32)
    samples[-1] = 0.25

    assert heard(start(), Audio(samples)).startswith("28800000 samples, the last is 0.25")


def test_the_engine_works_only_a_little_ahead(start: Start) -> None:
    engines = start(in_process=True, roles=(Role.EARS, Role.VOICE))
    before = process_fakes.CountingVoice.pieces
    clauses = engines.voice.synthesize("word " * 1000, cancelled=Cancellation())

    next(clauses)

    # A partial transcription runs only when the voice has nothing more to do.
    assert f"{before + 4} pieces" in heard(engines, one_second(), partial=True)
    assert len(list(clauses)) == 999


def test_what_an_engine_prints_does_not_reach_standard_output(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    reply(start(), "print noise")

    out, err = capfd.readouterr()
    assert out == ""
    assert "noise" in err


# ── errors ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("in_process", [True, False])
def test_an_error_of_an_engine_reaches_the_caller(start: Start, in_process: bool) -> None:
    engines = start(in_process=in_process)

    with pytest.raises(EngineError, match=r"^It failed\. Try again\.$"):
        reply(engines, "count 1, fail-plainly")
    with pytest.raises(EngineError, match=r"^The rest is odd\. Mend it\.$"):
        reply(engines, "fail-oddly")
    assert reply(engines, "count 1") == "0"


def test_an_unexpected_error_names_the_engine_and_keeps_its_text_out_of_the_log(
    start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(EngineError, match=r"^Obedient eyes failed unexpectedly \(ValueError\)\.") as caught:
        reply(start(in_process=True), "fail my secret")

    assert "secret" not in str(caught.value) + caplog.text
    assert "process_fakes.py" in caplog.text


def test_a_model_that_cannot_be_loaded_fails_its_callers_and_nobody_else(start: Start, told: Told) -> None:
    engines = start("damaged", in_process=True, roles=(Role.EYES, Role.EARS))

    with pytest.raises(ModelDamaged, match="The model is damaged"):
        reply(engines, "count 1")
    with pytest.raises(ModelDamaged, match="The model is damaged"):
        _ = engines.eyes.info
    assert "16000 samples" in heard(engines, one_second())
    assert told.wait_for(EngineFailed).role is Role.EYES


def test_an_engine_that_does_not_exist_is_named(told: Told) -> None:
    settings = Settings(eyes=EyesSettings(engine="tests.engines.process_fakes:NoSuchClass"))
    engines = EngineProcess(settings, publish=told, in_process=True)
    try:
        with pytest.raises(EngineUnavailable, match=r"no eyes engine called “.*:NoSuchClass”"):
            engines.info(Role.EYES)
    finally:
        engines.close()


# ── changing the engine ────────────────────────────────────────────────────────────────────────────────────────────


def ready_with(told: Told, title: str) -> EngineInfo:
    while (info := told.wait_for(EngineReady).info).title != title:
        pass
    return info


def test_another_engine_takes_the_place_of_the_old_one(start: Start, told: Told) -> None:
    engines = start()
    assert reply(engines, "opened") == "1"

    engines.apply(settings_of("other"))

    ready_with(told, "Obedient eyes other")
    assert engines.eyes.info.title == "Obedient eyes other"
    assert reply(engines, "opened") == "1"


def test_what_did_not_change_is_left_alone(start: Start, told: Told) -> None:
    engines = start(roles=(Role.EARS, Role.EYES, Role.VOICE))
    while told.wait_for(EngineReady).info.role is not Role.VOICE:
        pass

    engines.apply(replace(settings_of(), voice=replace(settings_of().voice, model="other")))

    assert told.wait_for(EngineReady).info.role is Role.VOICE
    assert reply(engines, "opened") == "1"
    assert not [event for event in told.events if isinstance(event, EngineLoading) and event.role is not Role.VOICE][4:]


def test_an_answer_under_way_is_finished_by_the_old_engine(start: Start, told: Told) -> None:
    engines = start()
    tokens = replies(engines, "count 1000, titled")
    next(tokens)

    engines.apply(settings_of("other"))

    assert engines.eyes.info.title == "Obedient eyes"
    assert [token.text for token in tokens][-1] == "Obedient eyes"
    ready_with(told, "Obedient eyes other")
    assert reply(engines, "titled") == "Obedient eyes other"


def test_a_load_that_is_no_longer_wanted_is_broken_off(start: Start, told: Told) -> None:
    engines = start("load-until-cancelled")
    told.wait_for(EngineLoading)

    engines.apply(settings_of("other"))

    assert engines.eyes.info.title == "Obedient eyes other"


def test_taking_a_change_back_while_it_loads_keeps_the_old_engine(start: Start, told: Told) -> None:
    engines = start()
    assert reply(engines, "serial") == "1"
    engines.apply(settings_of("load-until-cancelled"))
    while not told.wait_for(EngineLoading).progress:
        pass

    engines.apply(settings_of())

    assert reply(engines, "serial") == "1"


def test_the_old_engine_stays_in_use_if_the_new_one_cannot_be_loaded(start: Start, told: Told) -> None:
    engines = start()
    assert reply(engines, "serial") == "1"

    engines.apply(settings_of("damaged"))

    assert told.wait_for(EngineFailed).error.sentence == "The model is damaged."
    assert "stays in use" in told.wait_for(Noticed).sentence
    info = told.wait_for(EngineReady).info
    assert info.notes[0] == "The model is damaged."
    assert reply(engines, "serial") == "1"


def test_something_lesser_is_used_instead_and_said(start: Start, told: Told) -> None:
    def lesser(role: Role, settings: object, error: KibitzError) -> Lesser | None:
        return Lesser(settings_of("small").eyes, "The small one is used instead.")

    engines = start("damaged", step_down=lesser)

    assert reply(engines, "titled") == "Obedient eyes small"
    assert told.wait_for(Noticed).sentence == "The model is damaged. The small one is used instead."
    assert engines.eyes.info.notes == ("The model is damaged.", "The small one is used instead.")


@needs_posix
def test_a_model_that_kills_the_process_is_replaced_by_something_lesser(start: Start, told: Told) -> None:
    engines = start("die", step_down=lambda *_: Lesser(settings_of("small").eyes, "The small one is used instead."))

    assert reply(engines, "titled") == "Obedient eyes small"


def test_an_engine_that_failed_can_be_replaced(start: Start) -> None:
    engines = start("damaged")
    with pytest.raises(ModelDamaged):
        _ = engines.eyes.info

    engines.apply(settings_of())

    assert reply(engines, "count 1") == "0"


def test_settings_that_need_no_loading_reach_an_engine_that_is_ready(start: Start, told: Told) -> None:
    engines = start()
    assert reply(engines, "serial") == "1"

    engines.apply(replace(settings_of(), eyes=replace(settings_of().eyes, max_answer_tokens=7)))

    assert reply(engines, "serial, longest") == "1 7"


def test_other_threads_load_the_engines_again(start: Start, told: Told) -> None:
    engines = start()
    assert reply(engines, "threads") == "1"

    engines.apply(replace(settings_of(), threads=3))
    told.wait_for(EngineReady)
    told.wait_for(EngineReady)

    assert reply(engines, "threads") == "3"


# ── memory ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_engines_leave_the_memory_when_idle_and_come_back_when_asked(start: Start, told: Told) -> None:
    engines = start()
    pid = pid_of(engines)

    engines.apply(replace(settings_of(), memory=MemorySettings(unload_after_minutes=0.001)))
    assert_gone(pid)
    engines.apply(settings_of())

    assert pid_of(engines) != pid
    assert not [event for event in told.events if isinstance(event, EngineProcessDied)]


def test_an_engine_is_not_loaded_beyond_the_memory_limit(start: Start, told: Told) -> None:
    engines = start()
    _ = engines.eyes.info
    reader = replace(settings_of(), eyes=EyesSettings("reader"), memory=MemorySettings(limit_gb=0.05))

    engines.apply(reader)

    error = told.wait_for(EngineFailed).error
    assert "needs about 0.1 GB of memory, and all engines together may take 0.1 GB" in error.sentence


# ── cancelling ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_cancelling_stops_a_native_step_and_the_next_call_works(start: Start) -> None:
    engines = start()
    cancellation = Cancellation()
    tokens = replies(engines, "count 1, spin", cancelled=cancellation)
    next(tokens)

    cancellation.cancel()

    with pytest.raises(Cancelled):
        next(tokens)
    assert reply(engines, "count 1") == "0"


def test_a_cancelled_caller_does_not_wait_for_an_engine_that_hangs(start: Start) -> None:
    engines = start()
    cancellation = Cancellation()
    tokens = replies(engines, "count 1, hang", cancelled=cancellation)
    next(tokens)

    cancellation.cancel()

    with pytest.raises(Cancelled):
        next(tokens)


def test_a_caller_that_waits_for_loading_can_be_cancelled(start: Start) -> None:
    engines = start("load-until-cancelled")
    cancellation = Cancellation()
    waiting = CallThread(lambda: engines.info(Role.EYES, cancellation))

    cancellation.cancel()

    assert isinstance(waiting.error(), Cancelled)


def test_a_call_cancelled_before_it_is_on_its_way_is_forgotten(start: Start) -> None:
    engines = start(in_process=True)
    _ = engines.eyes.info
    cancellation = CancelledWhenListenedTo()

    with pytest.raises(Cancelled):
        next(replies(engines, "count 1", cancelled=cancellation))

    assert reply(engines, "count 1") == "0"
    assert engines._calls == {}


def test_a_plain_callable_is_asked_between_items(start: Start) -> None:
    answers = iter([False, False, False, True])
    tokens = replies(start(in_process=True), "count 100", cancelled=lambda: next(answers))

    with pytest.raises(Cancelled):
        list(tokens)


def test_closing_the_generator_stops_the_work(start: Start) -> None:
    engines = start()
    tokens = replies(engines, "count 1, spin")
    next(tokens)

    tokens.close()  # type: ignore[attr-defined]

    assert reply(engines, "count 1") == "0"


def test_a_question_goes_before_work_ahead_which_ends_without_an_error(start: Start) -> None:
    engines = start()
    ahead = engines.eyes.prepare(Prompt((Message(Speaker.USER, ""),)), cancelled=Cancellation())
    next(ahead)

    assert reply(engines, "count 1") == "0"
    assert all(isinstance(step, Progress) for step in ahead)


# ── deaths ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@needs_posix
def test_a_death_in_mid_answer_costs_that_answer_only(start: Start, told: Told) -> None:
    engines = start()

    with pytest.raises(EngineDied, match="in the middle of this answer"):
        reply(engines, "count 1, die")

    assert "killed" in told.wait_for(EngineProcessDied).reason
    assert reply(engines, "count 1") == "0"


@needs_posix
def test_a_call_without_a_result_yet_is_made_again_after_a_death(start: Start, tmp_path: Path) -> None:
    picture = Picture.from_rgb(np.full((300, 300, 3), 7, np.uint8))

    words = reply(start(), f"progress, die-once {tmp_path / 'mark'}, pictures", picture)

    assert words == str(300 * 300 * 3 * 7)


@needs_posix
def test_a_call_that_kills_twice_is_given_up_and_the_next_one_works(start: Start) -> None:
    engines = start()

    with pytest.raises(EngineDied, match="twice"):
        reply(engines, "progress, die")

    assert reply(engines, "count 1") == "0"


@needs_posix
def test_a_death_at_rest_is_made_good(start: Start, told: Told) -> None:
    engines = start()
    pid = pid_of(engines)

    os.kill(pid, signal.SIGKILL)
    told.wait_for(EngineProcessDied)

    assert pid_of(engines) != pid


@needs_posix
def test_a_process_killed_again_and_again_is_back_when_it_is_asked(start: Start, told: Told) -> None:
    engines = start()
    for _ in range(3):
        told.wait_for(EngineReady)
        assert engines._link
        engines._link.kill()
    told.wait_for(EngineFailed)

    assert reply(engines, "count 1") == "0"


@needs_posix
def test_an_engine_is_loaded_again_after_a_death_while_loading(start: Start, tmp_path: Path) -> None:
    engines = start(f"die-once {tmp_path / 'mark'}")

    assert reply(engines, "count 1") == "0"


@needs_posix
def test_an_engine_whose_loading_kills_twice_is_given_up_and_the_others_go_on(start: Start, told: Told) -> None:
    engines = start("die", roles=(Role.EARS, Role.EYES, Role.VOICE))

    with pytest.raises(EngineDied, match="Loading the eyes engine"):
        reply(engines, "count 1")

    assert told.wait_for(EngineFailed).role is Role.EYES
    assert "16000 samples" in heard(engines, one_second())
    assert engines.voice.info.name == "counting"


@needs_posix
def test_a_process_that_hangs_is_ended(start: Start, told: Told) -> None:
    engines = start(silence_limit=1.0)

    with pytest.raises(EngineDied, match="in the middle of this answer"):
        reply(engines, "count 1, hang")

    assert told.wait_for(EngineProcessDied).reason == "The engine process gave no sign of life for 1 seconds."


def test_a_process_that_waits_for_its_caller_does_not_count_as_hanging() -> None:
    link = Link(in_process=True)
    try:
        link.send(Load(1, Role.EYES, settings_of().eyes))
        prompt = Prompt((Message(Speaker.USER, "count 100"),))
        arguments = {"prompt": prompt, "sampling": Sampling()}
        link.send_with(
            arguments, lambda parcel: Call(2, Role.EYES, "reply", parcel, Priority.PROMPT, None, 4, speculative=False)
        )
        received = []
        while not (link.started and link.is_at_rest):
            received.append(link.receive(lambda: PATIENCE))

        assert sum(isinstance(answer, Item) and answer.number == 2 for answer in received) == 4
        assert not any(isinstance(answer, Finished) and answer.number == 2 for answer in received)
        link.send(More(2, 1))
        assert not link.is_at_rest
    finally:
        link.close()


# ── closing ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("order", ["hang", "spin", "count 1000000"])
def test_closing_ends_the_process_and_releases_callers_whatever_it_does(start: Start, order: str) -> None:
    engines = start()
    pid = pid_of(engines)
    tokens = replies(engines, f"progress, {order}")
    next(tokens)
    waiting = CallThread(lambda: list(tokens))

    engines.close()
    engines.close()

    assert isinstance(waiting.error(), Cancelled)
    assert_gone(pid)
    with pytest.raises(Cancelled):
        reply(engines, "count 1")


def test_closing_right_after_starting_leaves_nothing(told: Told) -> None:
    before = {child.pid for child in psutil.Process().children()}
    engines = EngineProcess(settings_of(), publish=told)
    engines.start()

    engines.close()

    left = [child for child in psutil.Process().children() if child.pid not in before]
    assert not [child for child in left if "resource_tracker" not in " ".join(child.cmdline())]


def test_what_was_never_started_can_be_closed(told: Told) -> None:
    EngineProcess(settings_of(), publish=told).close()


PROGRAM = """
import sys, numpy as np
from tests.engines.test_process import *
engines = EngineProcess(settings_of(), publish=lambda event: None)
picture = Picture.from_rgb(np.ones((1000, 1000, 3), np.uint8))
if __name__ == "__main__":
    print(pid_of(engines), flush=True)
    tokens = replies(engines, "pictures, " + sys.argv[1], picture)
    try:
        for token in tokens:
            print(token.text, flush=True)
    except (KeyboardInterrupt, EngineDied) as error:
        print(type(error).__name__)
    engines.close()
"""


@pytest.fixture
def program() -> Iterator[Callable[[str], tuple["subprocess.Popen[str]", int]]]:
    """Starts a program that uses engines, and gives it and its engine process when that is busy."""
    started: list[subprocess.Popen[str]] = []

    def run(order: str) -> tuple["subprocess.Popen[str]", int]:
        command = [sys.executable, "-c", PROGRAM, order]
        running = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        started.append(running)
        assert running.stdout
        pid = int(running.stdout.readline())
        assert running.stdout.readline() == "3000000\n"
        return running, pid

    yield run
    for running in started:
        running.kill()
        running.communicate()


def rest_of(running: "subprocess.Popen[str]") -> tuple[str, str]:
    """What a program still says; `communicate` would lose what came along with the line that was read before."""
    assert running.stdout
    assert running.stderr
    return running.stdout.read(), running.stderr.read()


@needs_posix
def test_the_engine_process_ends_with_its_parent(program: Any) -> None:
    running, pid = program("hang")

    running.kill()

    assert_gone(pid)


@needs_posix
def test_ctrl_c_leaves_nothing_behind_and_prints_nothing(program: Any) -> None:
    running, pid = program("spin")

    os.killpg(running.pid, signal.SIGINT)

    out, err = rest_of(running)
    assert (out, err) == ("KeyboardInterrupt\n", "")
    assert_gone(pid)


@needs_posix
def test_no_shared_memory_is_left_after_a_death(program: Any) -> None:
    running, _ = program("die")

    out, err = rest_of(running)

    # The resource tracker would complain on standard error.
    assert (out, err) == ("EngineDied\n", "")


class CancelledWhenListenedTo(Cancellation):
    """Cancelled between the submission of a call and its being sent."""

    def on_cancel(self, callback: Callable[[], None]) -> Callable[[], None]:
        self.cancel()
        return super().on_cancel(callback)


class CallThread:
    """A call that blocks, on a thread of its own."""

    def __init__(self, call: Callable[[], object]) -> None:
        self._call = call
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def error(self) -> BaseException | None:
        """What it ended with."""
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()
        return self._error

    def _run(self) -> None:
        try:
            self._call()
        except Exception as error:  # noqa: BLE001 - handed to the test
            self._error = error
