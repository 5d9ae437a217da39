# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking about a part of the screen from another program: the key, the frozen picture, a drag, the pill, the answer."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.capture.screen import freeze_screens
from assistant.capture.screens import Area
from assistant.speech.audio import write_wav
from tests.desktop.other_program import TITLE
from tests.desktop.test_everywhere import (
    TALK,
    WORDS,
    Other,
    app,
    focused,
    kibitz,
    other,
    picture_told,
    pill_window,
    speed,
)
from tests.desktop.test_whole_app import ROOT, App
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.models.whisper.speak import spoken

__all__ = ["app", "other", "speed"]  # fixtures

pytestmark = pytest.mark.desktop

KEY = "ctrl+alt+s"
PICKER = "Choose a part of the screen"


def mouse(desktop: VirtualDesktop, *orders: str) -> None:
    for order in orders:
        desktop._run(["xdotool", *order.split()])


def drag(desktop: VirtualDesktop, begin: tuple[int, int], end: tuple[int, int]) -> None:
    middle = tuple((one + other) // 2 for one, other in zip(begin, end, strict=True))
    mouse(desktop, f"mousemove {begin[0]} {begin[1]}", "mousedown 1")
    mouse(desktop, f"mousemove {middle[0]} {middle[1]}", f"mousemove {end[0]} {end[1]}", "mouseup 1")


def picker(desktop: VirtualDesktop) -> None:
    """Block until the frozen screen is there."""
    desktop._run(["xdotool", "search", "--sync", "--onlyvisible", "--name", PICKER], timeout=60)


def test_a_part_of_another_program_is_asked_about_by_voice(
    desktop: VirtualDesktop, app: App, other: Other, tmp_path: Path
) -> None:
    write_wav(tmp_path / "question.wav", spoken("What does it say?"))
    desktop.key(KEY)
    picker(desktop)
    # What happens after the key went down is not in the picture: another window now covers the words.
    desktop._run(["xdotool", "search", "--onlyvisible", "--name", "^Kibitz$", "windowraise"])

    drag(desktop, (150, 350), (1130, 550))
    desktop.key("Return")
    taken, source = picture_told(app, "PictureTaken")
    assert source == "SCREEN"
    pill_window(desktop)
    desktop.record_start()
    desktop.keydown(TALK)
    app.wait_for("recording")
    desktop.say(tmp_path / "question.wav")
    desktop.keyup(TALK)

    started = picture_told(app, "TurnStarted")
    assert started == (taken, "SCREEN")
    assert WORDS in app.wait_for("TurnFinished")
    heard = desktop.record_stop()
    assert (np.abs(heard.samples) > 0.02).sum() / heard.sample_rate > 0.3


def ask(desktop: VirtualDesktop, app: App, question: Path) -> None:
    desktop.keydown(TALK)
    app.wait_for("recording")
    desktop.say(question)
    desktop.keyup(TALK)


def test_a_follow_up_is_about_the_same_part(desktop: VirtualDesktop, app: App, other: Other, tmp_path: Path) -> None:
    write_wav(question := tmp_path / "question.wav", spoken("What does it say?"))
    desktop.key(KEY)
    picker(desktop)
    drag(desktop, (150, 350), (1130, 550))
    desktop.key("Return")
    taken, _ = picture_told(app, "PictureTaken")
    ask(desktop, app, question)
    app.wait_for("ClauseSpoken")

    ask(desktop, app, question)  # interrupts the answer

    app.wait_for("ScreenSeen")
    seen = app.wait_for("sha256=")
    assert taken in seen
    assert "is_part=True" in seen
    assert picture_told(app, "TurnStarted") == (taken, "SCREEN")


def test_the_keyboard_goes_back_to_the_other_program(desktop: VirtualDesktop, app: App, other: Other) -> None:
    assert kibitz(desktop, "region").returncode == 0
    picker(desktop)

    desktop.key("Escape")
    desktop.wait_for_window(TITLE)

    assert focused(desktop) == TITLE
    desktop.type("x")
    assert other.close() == "typed x\n"


def test_a_click_takes_the_window_by_its_title(desktop: VirtualDesktop, app: App, other: Other) -> None:
    desktop.key(KEY)
    picker(desktop)

    mouse(desktop, "mousemove 640 450", "mousemove 641 451", "click 1")

    app.wait_for("PictureTaken")
    assert re.search(TITLE, app.wait_for("name="))


def test_windows_are_found_where_they_are(on_desktop: VirtualDesktop) -> None:
    code = (
        "from PySide6.QtWidgets import *; a = QApplication([]); w = QWidget(); w.setWindowTitle('Found me'); "
        "w.setGeometry(200, 150, 400, 300); w.show(); a.exec()"
    )
    with subprocess.Popen([sys.executable, "-c", code], env=on_desktop.env, cwd=ROOT) as process:
        on_desktop.wait_for_window("Found me")
        frozen = freeze_screens()
        process.terminate()

    found = next(window for window in frozen.windows if window.title == "Found me")
    assert found.is_in_front
    assert found.area.common(Area(200, 150, 400, 300)).size > 0.9 * 400 * 300
    assert found.area.height > 300  # with its title bar
    assert frozen.pointer is not None
    assert [(shot.width, shot.height) for shot in frozen.monitors] == [(1280, 900)]


_TWO_MONITORS = """
import json
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from assistant.capture.screen import freeze_screens
from assistant.settings import ScreenExtent
from ui.look.theme import Theme, ThemeChoice
from ui.region.picker import RegionPicker

application = QApplication([])
frozen, owner = freeze_screens(), QObject()
picker = RegionPicker(Theme(application, ThemeChoice.LIGHT), owner)
assert picker.show(frozen)
places = [(each.shown.shot, each.geometry().left(), each.shown.area.width()) for each in picker.overlays]
sizes = [frozen.take(extent).width for extent in (ScreenExtent.MONITOR, ScreenExtent.ALL)]
print(json.dumps([frozen.take(ScreenExtent.MONITOR).name, sizes, places]))
"""


@pytest.mark.parametrize("scale", ["1", "1.5"])
def test_each_of_two_monitors_shows_its_own_picture(desktop: VirtualDesktop, scale: str) -> None:
    if not shutil.which("xrandr"):
        pytest.skip("needs xrandr")
    desktop._run(["xrandr", "--setmonitor", "one", "800/200x900/240+0+0", "screen"])
    desktop._run(["xrandr", "--setmonitor", "two", "480/120x900/240+800+0", "none"])
    try:
        mouse(desktop, "mousemove 900 100")
        told = subprocess.run(
            [sys.executable, "-c", _TWO_MONITORS], env=desktop.env | {"QT_SCREEN_SCALE_FACTORS": f"{scale};{scale}"},
            cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
    finally:
        for name in ("one", "two"):
            desktop._run(["xrandr", "--delmonitor", name])

    assert json.loads(told.stdout) == ["Screen 2", [480, 1280], [[0, 0, 800], [1, 800, 480]]]
