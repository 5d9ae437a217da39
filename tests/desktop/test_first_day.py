# SPDX-License-Identifier: GPL-3.0-or-later
"""A user's first day: led through the first steps, asking from another program, interrupting, finding it again."""

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import psutil
import pytest

from assistant.conversation.home import DATABASE
from assistant.conversation.store import Store
from assistant.settings import EarsSettings, EyesSettings, Settings, TalkSettings, VoiceSettings
from assistant.settings_file import load_or_default, save
from assistant.speech.audio import write_wav
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import SAMPLE_RATE, Audio, Message, Speaker
from tests.conftest import TinyVlm
from tests.desktop.other_program import TITLE
from tests.desktop.test_everywhere import TALK, Other, focused, picture_told, pill_window
from tests.desktop.test_region import KEY as REGION
from tests.desktop.test_region import drag, picker
from tests.desktop.test_whole_app import App
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.models.vlm.world import arrange, render
from tests.models.whisper.speak import spoken

pytestmark = pytest.mark.desktop

PART = (360, 140), (920, 700)
"""Around the picture in the other program."""

DAY_SECONDS = 86_400
_AUDIBLE = 0.02


def voiced_seconds(sound: Audio) -> float:
    """From the first to the last sound."""
    loud = np.flatnonzero(np.abs(sound.samples) > _AUDIBLE)
    return float(loud[-1] - loud[0]) / sound.sample_rate if len(loud) else 0.0


@pytest.fixture
def fresh(desktop: VirtualDesktop) -> Iterator[App]:
    """The very first start: nothing is configured, the starter engines answer."""
    running = App(desktop)
    yield running
    running.close()


@pytest.fixture
def speed() -> float:
    """Of the voice; a test may ask for another one."""
    return 1.0


@pytest.fixture
def settings(tiny_whisper: Path, tiny_vlm: TinyVlm, tiny_voice: Path, speed: float) -> Settings:
    """Engines whose answers are known, and no sounds but the answer's."""
    return replace(
        Settings(),
        ears=EarsSettings("whisper", str(tiny_whisper)),
        eyes=EyesSettings("llama", str(tiny_vlm.model), str(tiny_vlm.projector), context_tokens=2048),
        voice=VoiceSettings("piper", str(tiny_voice), speed=speed),
        talk=TalkSettings(cues=False, send_after=0.0),
    )


@pytest.fixture
def app(desktop: VirtualDesktop, settings: Settings) -> Iterator[App]:
    """Open, and ready to answer; a conversation of last week is remembered."""
    remember(Path(desktop.env["XDG_DATA_HOME"]) / "kibitz/history")
    save(settings, settings_file(desktop))
    running = App(desktop)
    try:
        desktop.wait_for_window("^Kibitz$")
        for _ in range(3):
            running.wait_for("EngineReady")
        yield running
    finally:
        running.close()


@pytest.fixture
def other(desktop: VirtualDesktop, app: App, tmp_path: Path) -> Iterator[Other]:
    """Another program is in front, with a picture in it."""
    render(arrange([("blue", "star"), ("green", "circle")]), 480).save(tmp_path / "shapes.png")
    running = Other(desktop, str(tmp_path / "shapes.png"))
    yield running
    if running.process.poll() is None:
        running.close()


def settings_file(desktop: VirtualDesktop) -> Path:
    return Path(desktop.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml"


def remember(history: Path) -> None:
    """A question and its answer, a week ago."""
    history.mkdir(parents=True)
    store = Store(history / DATABASE, now=partial(float, time.time() - 7 * DAY_SECONDS))
    turn = store.begin_turn(store.begin_conversation(), None, Message(Speaker.USER, "Which number is shown?"))
    store.write(turn, Message(Speaker.ASSISTANT, "The number is 472."))
    store.finish_turn(turn, Outcome.ANSWERED, Timings())
    store.close()


def ask_aloud(desktop: VirtualDesktop, app: App, question: str, folder: Path) -> None:
    """Hold the talk key, wherever the keyboard is, and say it."""
    wav = folder / "question.wav"
    write_wav(wav, spoken(question))
    desktop.keydown(TALK)
    app.wait_for("recording")
    desktop.say(wav)
    desktop.keyup(TALK)
    assert question in app.wait_for("Transcribed")


def test_the_first_steps_are_gone_through_by_keyboard_and_end_with_an_answer(
    desktop: VirtualDesktop, fresh: App, tmp_path: Path
) -> None:
    write_wav(tmp_path / "hello.wav", spoken("Say hello."))
    desktop.wait_for_window("Welcome to Kibitz")
    for _ in range(3):
        fresh.wait_for("EngineReady")

    desktop.key("Return")  # from the welcome to the microphone
    desktop.key("Tab")
    desktop.key("Tab")
    desktop.record_start()
    desktop.key("Return")  # “Record three seconds” has the focus
    fresh.wait_for("RECORDING")
    desktop.say(tmp_path / "hello.wav")
    fresh.wait_for("PLAYING.*The microphone works")
    fresh.wait_for("DONE")
    assert voiced_seconds(desktop.record_stop()) > 0.3

    for _ in range(4):
        desktop.key("Tab")
    desktop.key("Return")  # on to the models; nothing has to be chosen
    desktop.key("Return")  # on to the talk key
    desktop.keydown(TALK)
    fresh.wait_for("RECORDING")
    desktop.say(tmp_path / "hello.wav")
    desktop.keyup(TALK)
    fresh.wait_for("ClauseSpoken")
    desktop.key("Escape")  # ends the answer, not the first steps
    assert "cancelled" in fresh.wait_for("TurnFinished")

    desktop.key("Return")  # on to the last page
    desktop.key("Tab")
    desktop.key("Return")  # “Ask it”
    assert "26.07" in fresh.wait_for("TurnFinished")
    assert focused(desktop) == "Kibitz"


def test_a_part_of_another_program_is_asked_about_and_asked_about_again(
    desktop: VirtualDesktop, app: App, other: Other, tmp_path: Path
) -> None:
    desktop.key(REGION)
    picker(desktop)
    drag(desktop, *PART)

    desktop.record_start()
    ask_aloud(desktop, app, "How many shapes are there?", tmp_path)
    pill_window(desktop)
    assert focused(desktop) == TITLE
    assert "There are two shapes." in app.wait_for("TurnFinished")
    assert voiced_seconds(desktop.record_stop()) > 0.5

    # The pictures of one question do not go with the next: that one is about the screen, which still shows the same.
    desktop.keydown(TALK)
    assert picture_told(app, "ScreenSeen")[1] == "SCREEN"
    desktop.keyup(TALK)
    desktop.key("Escape")
    app.wait_for("TalkState.IDLE")
    ask_aloud(desktop, app, "What color is the star?", tmp_path)
    assert "The star is blue." in app.wait_for("TurnFinished")
    assert focused(desktop) == TITLE


@pytest.mark.parametrize("speed", [0.25])  # there is time to interrupt it, however busy the computer is
def test_an_answer_is_silent_after_the_key_that_interrupts_it(
    desktop: VirtualDesktop, app: App, other: Other, tmp_path: Path
) -> None:
    write_wav(tmp_path / "nothing.wav", Audio(np.zeros(2 * SAMPLE_RATE, np.float32), SAMPLE_RATE))
    for key in ("Escape", TALK):
        ask_aloud(desktop, app, "How many shapes are there?", tmp_path)
        app.wait_for("ClauseSpoken")

        desktop.key(key)
        assert re.search("cancelled|interrupted", app.wait_for("TurnFinished")), key

        desktop.record_start()
        desktop.key("Escape")  # a tap of the talk key has begun a take
        desktop.say(tmp_path / "nothing.wav")  # longer than any pause in the answer
        assert voiced_seconds(desktop.record_stop()) == 0.0, key


def test_the_voice_is_made_faster_by_keyboard_and_the_next_answer_is(
    desktop: VirtualDesktop, app: App, other: Other, settings: Settings, tmp_path: Path
) -> None:
    def seconds_of_answer() -> float:
        desktop.record_start()
        ask_aloud(desktop, app, "How many shapes are there?", tmp_path)
        app.wait_for("TurnFinished")
        return voiced_seconds(desktop.record_stop())

    before = seconds_of_answer()
    desktop.wait_for_window("^Kibitz$")
    desktop.key("ctrl+comma")
    desktop.wait_for_window("Settings")
    desktop.key("ctrl+f")
    desktop.type("speed")
    desktop.key("Return")
    for _ in range(10):
        desktop.key("Up")
    desktop.key("Escape")  # ends the search
    desktop.key("Escape")
    desktop.wait_for_window(TITLE)

    after = seconds_of_answer()

    chosen, _ = load_or_default(settings_file(desktop))
    assert chosen == replace(settings, voice=replace(settings.voice, speed=1.5))
    assert 0.5 < after / before < 0.85


def test_last_weeks_answer_is_found_and_heard_again_and_nothing_stays_behind(desktop: VirtualDesktop, app: App) -> None:
    desktop.key("ctrl+k")
    desktop.type("number 472")
    desktop.key("Return")
    app.wait_for("ConversationOpened")
    desktop.record_start()
    desktop.key("ctrl+alt+r")

    app.wait_for("ClauseSpoken.*472")
    app.wait_for("FINISHED")
    assert voiced_seconds(desktop.record_stop()) > 0.5

    children = psutil.Process(app.process.pid).children(recursive=True)
    began = time.monotonic()
    app.process.terminate()
    assert app.process.wait(20) == 0
    print(f"ended after {time.monotonic() - began:.2f} s")
    _, left = psutil.wait_procs(children, timeout=10)
    assert not [child for child in left if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]
