# SPDX-License-Identifier: GPL-3.0-or-later
"""The history's thread: one thing after the other, what fails is told, and what takes long can be stopped."""

import queue
import threading
from collections.abc import Iterator

import pytest

from assistant.conversation.copying import Work
from assistant.conversation.history_events import (
    ConversationsListed,
    HistoryDone,
    HistoryEvent,
    HistoryFailed,
    HistoryProgressed,
)
from assistant.conversation.store import Store
from assistant.errors import HistoryError, Unexpected
from assistant.pipeline.history_list import HistoryList
from assistant.pipeline.history_thread import HistoryThread
from assistant.pipeline.recorder import CurrentConversation
from assistant.values import Message, Speaker
from tests.conversation.conftest import Clock


@pytest.fixture
def told() -> "queue.Queue[HistoryEvent]":
    return queue.Queue()


@pytest.fixture
def thread(store: Store, told: "queue.Queue[HistoryEvent]") -> Iterator[HistoryThread]:
    made = HistoryThread(lambda: store, told.put)
    yield made
    made.work.stop_all()
    made.close()


def fail() -> None:
    raise RuntimeError


def test_what_fails_is_told_with_its_request_and_the_next_thing_is_done(
    thread: HistoryThread, told: "queue.Queue[HistoryEvent]"
) -> None:
    error = HistoryError("It is gone.")
    done = threading.Event()

    def miss() -> None:
        raise error

    thread.do(miss, 7)
    thread.do(fail)
    thread.do(done.set)

    assert told.get(timeout=10) == HistoryFailed(7, error)
    unforeseen = told.get(timeout=10)
    assert isinstance(unforeseen, HistoryFailed)
    assert (unforeseen.request, type(unforeseen.error)) == (None, Unexpected)
    assert done.wait(10)


def test_what_takes_long_tells_how_far_it_is_and_ends_when_stopped(
    thread: HistoryThread, told: "queue.Queue[HistoryEvent]"
) -> None:
    half_done, go_on = threading.Event(), threading.Event()

    def write(work: Work) -> None:
        work.step(1, 2)
        half_done.set()
        assert go_on.wait(10)
        work.step(2, 2)

    thread.do_long(write, 3, "Writing")
    assert half_done.wait(10)
    thread.work.stop(3)
    go_on.set()

    assert told.get(timeout=10) == HistoryProgressed(3, 0.0, "Writing")
    assert told.get(timeout=10) == HistoryProgressed(3, 0.5, "Writing")
    assert told.get(timeout=10) == HistoryDone(3, "Stopped. What was done before that stays.")


def test_what_is_stopped_before_its_turn_is_not_begun(thread: HistoryThread, told: "queue.Queue[HistoryEvent]") -> None:
    go_on = threading.Event()
    begun: list[int] = []

    def hold_up() -> None:
        assert go_on.wait(10)

    thread.do(hold_up)
    thread.do_long(lambda _: begun.append(4), 4, "Reading")
    thread.work.stop(4)
    go_on.set()

    assert isinstance(told.get(timeout=10), HistoryDone)
    assert begun == []


def ask(store: Store, text: str) -> int:
    conversation = store.begin_conversation()
    store.begin_turn(conversation, None, Message(Speaker.USER, text))
    return conversation


def test_the_list_is_told_when_it_has_changed_or_was_asked_for(store: Store) -> None:
    told: list[HistoryEvent] = []
    listing = HistoryList(told.append)
    current = CurrentConversation(ask(store, "Hello?"), is_kept=True)

    listing.tell(store, current)
    listing.tell(store, current)
    assert len(told) == 1

    listing.forget()
    listing.tell(store, current)
    assert told[0] == told[1]


def test_the_conversation_of_now_is_in_the_list_however_old_it_is(
    store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.pipeline.history_list._LISTED", 1)
    old = ask(store, "Old?")
    clock.seconds += 60
    new = ask(store, "New?")
    told: list[HistoryEvent] = []

    HistoryList(told.append).tell(store, CurrentConversation(old, is_kept=True))

    (listed,) = told
    assert isinstance(listed, ConversationsListed)
    assert [summary.id for summary in listed.conversations] == [new, old]
    assert listed.current == old


def test_a_private_conversation_is_not_added_to_the_list(store: Store) -> None:
    told: list[HistoryEvent] = []

    HistoryList(told.append).tell(store, CurrentConversation(99, is_kept=False))

    assert told == [ConversationsListed((), None, is_kept=False)]
