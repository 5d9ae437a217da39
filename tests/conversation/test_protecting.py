# SPDX-License-Identifier: GPL-3.0-or-later
"""The window encrypts the history beside everything else, as the user's settings wish."""

import queue
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.conversation.history_events import HistoryDone, HistoryEvent, HistoryFailed, HistoryProgressed
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import images_in
from assistant.errors import Cancelled
from assistant.pipeline.history_work import HistoryWork
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
    protecting = Protecting(home, told.put, HistoryWork(told.put))

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
    protecting = Protecting(HistoryHome(tmp_path, keys), told.put, HistoryWork(told.put))
    protecting.change(8, on=True)
    assert isinstance(told.get(), HistoryProgressed)
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


def test_a_wish_that_is_taken_back_stops_the_change_and_leaves_everything_as_it_was(tmp_path: Path) -> None:
    told: queue.Queue[HistoryEvent] = queue.Queue()
    home = HistoryHome(tmp_path, MemoryKeys())
    images_in(tmp_path, home).keep(NOISE)
    progressed, changed_again = threading.Event(), threading.Event()

    def publish(event: HistoryEvent) -> None:
        told.put(event)
        if isinstance(event, HistoryProgressed) and event.protects:
            progressed.set()
            changed_again.wait(10)

    protecting = Protecting(home, publish, HistoryWork(publish))
    protecting.change(1, on=True)
    assert progressed.wait(10)

    protecting.change(2, on=False)
    changed_again.set()

    while not isinstance(event := told.get(timeout=10), HistoryDone):
        assert isinstance(event, HistoryProgressed)
    protecting.close()
    assert event.request == 2
    assert not home.is_protected()
    assert images_in(tmp_path, home).load(NOISE.sha256).sha256 == NOISE.sha256


def test_work_that_was_stopped_before_it_began_does_not_begin() -> None:
    work = HistoryWork(lambda _event: None)
    work.expect(1)
    work.stop(1)
    work.stop(99)  # nobody expects that one

    with pytest.raises(Cancelled), work.going_on(1, "Writing conversations"):
        pytest.fail("it began")


def test_at_the_end_nothing_new_begins() -> None:
    work = HistoryWork(lambda _event: None)
    work.stop_all()
    work.expect(1)

    with pytest.raises(Cancelled), work.going_on(1, "Writing conversations"):
        pytest.fail("it began")
