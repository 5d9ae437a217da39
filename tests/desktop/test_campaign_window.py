# SPDX-License-Identifier: GPL-3.0-or-later
"""The short form of the session in `campaign_window`: that all of it works, and that late beats would be told.

How late the beats are is not judged here: other programs of the machine decide about that, too.
"""

import pytest

from tests.desktop.campaign_window import PHASES, by_phase, lateness, play, session, tiny_engines
from tests.desktop.virtual_desktop import VirtualDesktop


@pytest.mark.desktop
def test_a_session_with_everything_going_on_is_measured_phase_by_phase(desktop: VirtualDesktop) -> None:
    with session(desktop, tiny_engines(), messages=200) as running:
        play(running, {name: PHASES[name] for name in ("spoken question", "settings", "switching", "theme")}, 0)
        beats, _ = running.report()

    assert [row.phase for row in by_phase(beats)] == [
        "start", "spoken question", "settings", "switching", "theme", "all",
    ]  # fmt: skip
    assert all(row.beats > 10 for row in by_phase(beats))


def test_beats_that_one_late_beat_has_hidden_count_as_late() -> None:
    told = lateness("theme", [0.0] * 90 + [40.0])

    assert told.beats == 100
    assert told.most == 40.0
    assert told.p99 > 35
    assert told.p50 == 0.0
