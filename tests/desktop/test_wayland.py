# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking from another program on Wayland, where the desktop's portal gives keys and screenshots."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.settings import EarsSettings, EyesSettings, Settings, TalkSettings, VoiceSettings
from assistant.settings_file import save
from assistant.speech.audio import write_wav
from tests.desktop.other_program import TITLE
from tests.desktop.test_everywhere import WORDS, wait_until_noticed
from tests.desktop.test_whole_app import ROOT, App
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.models.whisper.speak import spoken

pytest.importorskip("jeepney")

from tests.desktop.wayland_session import WaylandSession, missing_programs

pytestmark = pytest.mark.desktop


@pytest.fixture
def session(desktop: VirtualDesktop, tmp_path: Path) -> Iterator[WaylandSession]:
    if missing := missing_programs():
        pytest.skip(f"a Wayland session needs {', '.join(missing)}")
    before = desktop.env
    made = WaylandSession(before, tmp_path)
    desktop.env = made.env
    yield made
    desktop.env = before
    made.close()


@pytest.fixture
def app(desktop: VirtualDesktop, session: WaylandSession, tiny_whisper: Path) -> Iterator[App]:
    """Ready, with keys from the portal, and with another program in front."""
    settings = replace(
        Settings(),
        ears=EarsSettings("whisper", str(tiny_whisper)), eyes=EyesSettings("reader"), voice=VoiceSettings("espeak"),
        talk=TalkSettings(send_after=0.0),
    )  # fmt: skip
    save(settings, Path(session.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml")
    running = App(desktop)
    try:
        for _ in range(3):
            running.wait_for("EngineReady")
        assert session.portal.is_bound.wait(20)
        with session.until_focused(TITLE):
            other = subprocess.Popen(
                [sys.executable, "-m", "tests.desktop.other_program", WORDS],
                env=session.env, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        wait_until_noticed(session.env)  # that another window has the keyboard
        yield running
        other.terminate()
        other.wait(20)
    finally:
        running.close()
    assert running.process.returncode == 0


def test_a_held_key_asks_about_the_screen_and_the_answer_is_heard(
    desktop: VirtualDesktop, session: WaylandSession, app: App, tmp_path: Path
) -> None:
    write_wav(tmp_path / "question.wav", spoken("What does it say?"))

    desktop.record_start()
    session.portal.press("talk")
    app.wait_for("recording")
    app.wait_for("ScreenSeen")
    desktop.say(tmp_path / "question.wav")
    session.portal.release("talk")

    assert WORDS in app.wait_for("TurnFinished")
    heard = desktop.record_stop()
    assert (np.abs(heard.samples) > 0.02).sum() / heard.sample_rate > 0.3


def test_not_my_screen_takes_the_picture_away(session: WaylandSession, app: App) -> None:
    session.portal.press("talk")
    app.wait_for("ScreenSeen")

    session.portal.press("not_my_screen")

    app.wait_for("ScreenDropped")


def test_a_part_of_the_frozen_screen_goes_with_the_question(
    desktop: VirtualDesktop, session: WaylandSession, app: App, tmp_path: Path
) -> None:
    write_wav(tmp_path / "question.wav", spoken("What does it say?"))
    with session.until_focused("Choose a part of the screen"):
        session.portal.press("region")
        session.portal.release("region")
    session.keys("Return")
    app.wait_for("PictureTaken")

    session.portal.press("talk")
    app.wait_for("recording")
    desktop.say(tmp_path / "question.wav")
    session.portal.release("talk")

    assert WORDS in app.wait_for("TurnFinished")
