# SPDX-License-Identifier: GPL-3.0-or-later
"""The last words after everything was deleted."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from assistant import paths
from assistant.privacy.running import RunningMark
from ui.farewell import wipe_and_tell

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders of other systems do not follow HOME")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What the box says that closes the program."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text("threads = 1\n")
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(f"{box.text()} {box.informativeText()}"))
    return told


def test_it_says_what_was_deleted(qtbot: QtBot, told: list[str]) -> None:
    wipe_and_tell(models=True)

    assert told == ["Everything was deleted. Settings: 12 bytes"]
    assert not paths.settings_file().exists()


def test_it_says_why_nothing_was_deleted(qtbot: QtBot, told: list[str]) -> None:
    with RunningMark(paths.running_file()) as another:
        another.take()
        wipe_and_tell(models=False)

    assert told[0].startswith("Kibitz is running, so nothing was deleted.")
    assert paths.settings_file().exists()
