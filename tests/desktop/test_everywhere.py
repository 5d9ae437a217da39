# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking from another program: the key that works everywhere, the picture, the pill, the answer, orders, the end."""

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.settings import EarsSettings, EyesSettings, Settings, TalkSettings, VoiceSettings
from assistant.settings_file import save
from assistant.speech.audio import write_wav
from tests.desktop.other_program import TITLE
from tests.desktop.test_whole_app import ROOT, App
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.models.whisper.speak import spoken

pytestmark = pytest.mark.desktop

TALK = "ctrl+alt+space"
WORDS = "The meeting starts at nine"


class Other:
    """The program in front."""

    def __init__(self, desktop: VirtualDesktop, *picture: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.desktop.other_program", WORDS, *picture],
            env=desktop.env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        desktop.wait_for_window(TITLE)

    def close(self) -> str:
        """End it; gives what was typed into it."""
        self.process.terminate()
        typed, _ = self.process.communicate(timeout=20)
        return typed


@pytest.fixture
def speed() -> float:
    """Of the voice; a module of tests may want another one."""
    return 1.0


@pytest.fixture
def app(desktop: VirtualDesktop, tiny_whisper: Path, speed: float) -> Iterator[App]:
    """The window is open, and another program will come before it. Starter engines see and speak."""
    settings = replace(
        Settings(),
        ears=EarsSettings("whisper", str(tiny_whisper)), eyes=EyesSettings("reader"),
        voice=VoiceSettings("espeak", speed=speed), talk=TalkSettings(send_after=0.0),
    )  # fmt: skip
    save(settings, Path(desktop.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml")
    running = App(desktop)
    try:
        desktop.wait_for_window("Kibitz")
        for _ in range(3):
            running.wait_for("EngineReady")
        yield running
    finally:
        running.close()


@pytest.fixture
def other(desktop: VirtualDesktop, app: App) -> Iterator[Other]:
    running = Other(desktop)
    yield running
    if running.process.poll() is None:
        running.close()


def kibitz(desktop: VirtualDesktop, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "assistant", *words], env=desktop.env, cwd=ROOT, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip


def wait_until_noticed(env: dict[str, str]) -> None:
    """Block until the window has noticed what came before: it does one thing after the other, and answers last."""
    ask = "from assistant.control import Order, tell; tell(Order.NOTHING)"
    subprocess.run([sys.executable, "-c", ask], env=env, cwd=ROOT, timeout=60, check=True)


def picture_told(app: App, event: str) -> tuple[str, str]:
    """Digest and source of the picture that the next such event carries; it is told in several lines."""
    app.wait_for(event)
    line = app.wait_for("sha256=")
    told = re.search(r"sha256='(\w+)', source=<PictureSource.(\w+)", line)
    assert told, line
    return told[1], told[2]


def focused(desktop: VirtualDesktop) -> str:
    return desktop._run(["xdotool", "getactivewindow", "getwindowname"]).strip()


def pill_window(desktop: VirtualDesktop) -> str:
    """Block until the pill is visible; gives its number."""
    found = desktop._run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Kibitz listens"], timeout=60)
    return found.split()[-1]


def test_a_question_from_another_program_is_answered_about_what_is_seen_there(
    desktop: VirtualDesktop, app: App, other: Other, tmp_path: Path
) -> None:
    write_wav(tmp_path / "question.wav", spoken("What does it say?"))
    desktop.type("x")

    desktop.record_start()
    desktop.keydown(TALK)
    app.wait_for("recording")
    assert picture_told(app, "ScreenSeen")[1] == "SCREEN"
    pill_window(desktop)
    assert focused(desktop) == TITLE
    desktop.say(tmp_path / "question.wav")
    desktop.keyup(TALK)

    finished = app.wait_for("TurnFinished")
    assert WORDS in finished
    heard = desktop.record_stop()
    assert (np.abs(heard.samples) > 0.02).sum() / heard.sample_rate > 0.3
    assert other.close() == "typed x\n"


def test_esc_in_another_program_stops_the_answer_and_belongs_to_that_program_otherwise(
    desktop: VirtualDesktop, app: App, other: Other, tmp_path: Path
) -> None:
    write_wav(tmp_path / "question.wav", spoken("What does it say?"))
    desktop.keydown(TALK)
    app.wait_for("recording")
    desktop.say(tmp_path / "question.wav")
    desktop.keyup(TALK)
    app.wait_for("ClauseSpoken")
    wait_until_noticed(desktop.env)

    desktop.key("Escape")

    assert "cancelled" in app.wait_for("TurnFinished")


def test_the_pill_is_not_in_the_picture(desktop: VirtualDesktop, app: App, other: Other) -> None:
    kibitz(desktop, "talk")
    without, _ = picture_told(app, "ScreenSeen")
    pill_window(desktop)

    kibitz(desktop, "describe")
    with_pill, _ = picture_told(app, "PictureTaken")

    assert with_pill == without
    pill_window(desktop)


def test_orders_from_the_command_line_are_carried_out(desktop: VirtualDesktop, app: App, other: Other) -> None:
    assert kibitz(desktop, "talk", "--press").returncode == 0
    app.wait_for("recording")
    assert kibitz(desktop, "stop").returncode == 0
    app.wait_for("TalkState.IDLE")

    assert kibitz(desktop, "show").returncode == 0
    assert kibitz(desktop, "quit").returncode == 0
    assert app.process.wait(20) == 0
    assert kibitz(desktop, "talk").returncode == 9


def test_a_second_start_shows_the_first_window_and_ends(desktop: VirtualDesktop, app: App, other: Other) -> None:
    window = desktop.wait_for_window("^Kibitz$")
    desktop._run(["xdotool", "windowminimize", "--sync", window])

    second = subprocess.run(
        [sys.executable, "-m", "tests.desktop.told_app"], env=desktop.env, cwd=ROOT, timeout=60, check=False
    )  # fmt: skip

    assert second.returncode == 0
    assert app.process.poll() is None
    desktop._run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Kibitz$"])


def test_it_ends_within_a_second_and_gives_the_keys_back(desktop: VirtualDesktop, app: App, other: Other) -> None:
    desktop.type("a")
    began = time.monotonic()
    app.process.send_signal(signal.SIGTERM)
    assert app.process.wait(20) == 0
    print(f"ended after {time.monotonic() - began:.2f} s")

    assert not list(Path(desktop.env["XDG_RUNTIME_DIR"]).glob("kibitz/control*"))
    desktop.key("ctrl+alt+e")
    desktop.type("b")
    assert other.close().splitlines()[-1] == "typed ab"
