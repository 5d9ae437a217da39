# SPDX-License-Identifier: GPL-3.0-or-later
"""What was read of conversations leaves the disk when the user does not want it there, whichever engine is in use."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.pipeline.kept_states import follow_the_wish_to_keep
from assistant.pipeline.live_settings import LiveSettings, without_open_copies
from assistant.settings import EyesSettings, HistorySettings, Settings

KEEPING = Settings(eyes=EyesSettings("reader", keep_on_disk=True))
NOT_KEEPING = Settings(eyes=EyesSettings("reader"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What an engine has kept."""
    path = tmp_path / "states"
    path.mkdir()
    for name in ("a.state", "b.picture", "c.state.xyz.part"):
        (path / name).write_bytes(b"what was said")
    return path


def wait_until_deleted() -> None:
    for thread in threading.enumerate():
        if thread.name == "kept-states":
            thread.join(10)


def test_what_an_earlier_engine_left_is_deleted_at_the_start(folder: Path) -> None:
    follow_the_wish_to_keep(LiveSettings(NOT_KEEPING), lambda: folder)

    wait_until_deleted()
    assert not folder.exists()


def test_it_stays_as_long_as_it_is_wanted(folder: Path) -> None:
    live = LiveSettings(KEEPING)
    follow_the_wish_to_keep(live, lambda: folder)

    live.apply(replace(KEEPING, threads=2))

    wait_until_deleted()
    assert len(list(folder.iterdir())) == 3


@pytest.mark.parametrize("unwanted", [NOT_KEEPING, replace(KEEPING, history=HistorySettings(protect=True))])
def test_switching_it_off_or_encrypting_the_history_deletes_it(unwanted: Settings, folder: Path) -> None:
    live = LiveSettings(KEEPING, without_open_copies)
    follow_the_wish_to_keep(live, lambda: folder)

    live.apply(unwanted)

    wait_until_deleted()
    assert not folder.exists()
