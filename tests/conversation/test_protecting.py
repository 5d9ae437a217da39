# SPDX-License-Identifier: GPL-3.0-or-later
"""The window encrypts the history beside everything else, as the user's settings wish."""

import queue
from dataclasses import replace
from pathlib import Path

from assistant.conversation.history_events import HistoryDone, HistoryEvent, HistoryFailed, HistoryProgressed
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import images_in
from assistant.pipeline.protecting import Protecting, following
from assistant.settings import HistorySettings, Settings
from tests.conversation.keyring_for_tests import MemoryKeys
from tests.conversation.test_protection import LATER, NOISE


def test_it_tells_how_far_it_is_and_that_it_is_done(tmp_path: Path) -> None:
    told: queue.Queue[HistoryEvent] = queue.Queue()
    home = HistoryHome(tmp_path, MemoryKeys())
    images = images_in(tmp_path, home)
    images.keep(NOISE)
    images.keep(LATER)
    protecting = Protecting(home, told.put)

    protecting.change(7, on=True)

    events = [told.get()]
    while not isinstance(events[-1], HistoryDone | HistoryFailed):
        events.append(told.get())
    protecting.close()
    assert isinstance(events[-1], HistoryDone)
    assert "encrypted" in events[-1].sentence
    shares = [event.share for event in events if isinstance(event, HistoryProgressed)]
    assert shares
    assert shares == sorted(shares)
    assert home.is_protected()


def test_a_keyring_out_of_reach_is_told(tmp_path: Path) -> None:
    told: queue.Queue[HistoryEvent] = queue.Queue()
    keys = MemoryKeys()
    keys.is_reachable = False
    protecting = Protecting(HistoryHome(tmp_path, keys), told.put)
    protecting.change(8, on=True)
    failed = told.get()
    protecting.close()
    assert isinstance(failed, HistoryFailed)
    assert (failed.request, failed.error.hint) == (8, "Unlock it.")


def test_only_a_changed_wish_changes_the_history() -> None:
    changed: list[bool] = []
    follow = following(False, changed.append)
    plain = Settings()
    wished = replace(plain, history=HistorySettings(protect=True))
    for settings in (plain, wished, wished, plain):
        follow(settings)
    assert changed == [True, False]
