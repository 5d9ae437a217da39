# SPDX-License-Identifier: GPL-3.0-or-later
"""“Describe my screen” from another program: heard without the window, more of it at the second press, ended by Esc."""

import numpy as np
import pytest

from tests.desktop.other_program import TITLE
from tests.desktop.test_everywhere import WORDS, Other, app, focused, kibitz, other, speed
from tests.desktop.test_whole_app import App
from tests.desktop.virtual_desktop import VirtualDesktop

__all__ = ["app", "other", "speed"]  # fixtures

pytestmark = pytest.mark.desktop

KEY = "ctrl+alt+d"


@pytest.mark.parametrize("speed", [4.0])  # both answers are heard to their ends
def test_one_key_is_answered_aloud_and_the_next_press_tells_more(
    desktop: VirtualDesktop, app: App, other: Other
) -> None:
    desktop.record_start()
    desktop.key(KEY)
    app.wait_for("detail=<Detail.BRIEF")
    finished = app.wait_for("TurnFinished")
    heard = desktop.record_stop()
    assert "This looks like" in finished
    assert "I can only read text" in finished
    assert (np.abs(heard.samples) > 0.02).sum() / heard.sample_rate > 0.3

    desktop.key(KEY)
    app.wait_for("detail=<Detail.NORMAL")
    assert WORDS in app.wait_for("TurnFinished")
    assert focused(desktop) == TITLE


def test_esc_in_another_program_ends_a_description(desktop: VirtualDesktop, app: App, other: Other) -> None:
    assert kibitz(desktop, "describe", "--level", "full").returncode == 0
    app.wait_for("detail=<Detail.FULL")
    app.wait_for("ClauseSpoken")

    desktop.key("Escape")

    assert "cancelled" in app.wait_for("TurnFinished")


def test_an_empty_screen_is_told_as_such(desktop: VirtualDesktop, app: App) -> None:
    desktop._run(["xdotool", "windowminimize", "--sync", desktop.wait_for_window("^Kibitz$")])

    assert kibitz(desktop, "describe").returncode == 0

    assert "The screen is blank" in app.wait_for("TurnFinished")
