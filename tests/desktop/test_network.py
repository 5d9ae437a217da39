# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program in its first run, window and all, under strace: which system calls lead where."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from assistant.privacy.witness import Calls, Witness, find_witness, read_report
from tests.desktop.test_whole_app import ROOT, App, attach
from tests.desktop.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.desktop


class WatchedApp(App):
    """A running program whose network calls are written down."""

    def __init__(self, desktop: VirtualDesktop, report: Path) -> None:
        self._report = report
        # Not in a namespace of its own: the sockets of this desktop would be out of reach.
        command = Witness(traces=True, isolates=False).command([sys.executable, "-m", "tests.desktop.told_app"], report)
        self._listen_to(desktop, command)

    def close(self) -> None:
        # strace itself does not pass signals on, and ends with the program.
        for program in psutil.Process(self.process.pid).children() if self.process.poll() is None else ():
            program.send_signal(signal.SIGTERM)
        self.process.wait(30)
        super().close()

    def calls(self) -> list[Calls]:
        """End the program, and tell what it called."""
        self.close()
        with self._report.open() as lines:
            return read_report(lines)


@pytest.fixture
def app(desktop: VirtualDesktop, tmp_path: Path) -> Iterator[WatchedApp]:
    """The first run: no settings, no models."""
    witness, missing = find_witness()
    if not witness.traces:
        pytest.skip(f"nobody can watch: {' '.join(missing)}")
    running = WatchedApp(desktop, tmp_path / "calls")
    try:
        desktop.wait_for_window("Welcome to Kibitz")
        desktop.key("Escape")  # the first steps can be skipped
        desktop.wait_for_window("^Kibitz$")
        for _ in range(3):
            running.wait_for("EngineReady")
        yield running
    finally:
        running.close()


def test_the_first_run_with_every_sense_connects_to_nothing_beyond_this_computer(
    desktop: VirtualDesktop, app: WatchedApp
) -> None:
    attach(desktop, app, ROOT / "assets" / "sample_receipt.png")
    desktop.wait_for_window("^Kibitz$")
    desktop.type("What is the total?")
    desktop.key("Return")
    assert "26.07" in app.wait_for("TurnFinished")
    desktop.key("ctrl+alt+w")
    app.wait_for("PictureTaken")
    desktop.key("ctrl+alt+c")
    desktop.wait_for_window("^Camera$")
    desktop.key("Return")  # takes a picture, or tries once more where there is no camera
    desktop.key("Escape")
    desktop.wait_for_window("^Kibitz$")
    desktop.keydown("ctrl+alt+space")
    app.wait_for("state=<TalkState.RECORDING")
    desktop.keyup("ctrl+alt+space")
    desktop.key("Escape")  # so short a press may have begun a take that another one would end
    app.wait_for("state=<TalkState.IDLE")
    desktop.key("ctrl+m")
    desktop.wait_for_window("^Models$")
    desktop.key("Escape")
    desktop.wait_for_window("^Kibitz$")

    calls = app.calls()

    assert [found for found in calls if found.leaves] == []
    assert any("X11" in found.where for found in calls), "the witness saw nothing"
