# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns are worked on one after the other, and one that fails does not keep the next from being answered."""

import queue
import threading
from collections.abc import Iterator

import pytest

from assistant.errors import Cancelled, HistoryError, KibitzError, Unexpected
from assistant.pipeline.turn import Turn
from assistant.pipeline.turn_queue import TurnQueue
from assistant.values import Message, Speaker


class Scene:
    """A queue of turns, with what is told of it."""

    def __init__(self) -> None:
        self.failures: queue.Queue[KibitzError] = queue.Queue()
        self.rests: queue.Queue[bool] = queue.Queue()
        self.turns = TurnQueue(on_rest=lambda: self.rests.put(True), on_failure=self.failures.put)

    def turn(self) -> Turn:
        return Turn(self.turns.next_number(), Message(Speaker.USER, "?"), None, speak=False)


@pytest.fixture
def scene() -> Iterator[Scene]:
    scene = Scene()
    yield scene
    scene.turns.close()


def fail() -> None:
    raise RuntimeError


def test_what_is_to_be_ready_for_turns_is_done_before_them_and_cancels_none(scene: Scene) -> None:
    done: queue.Queue[str] = queue.Queue()
    turn = scene.turn()

    scene.turns.soon(lambda: done.put("made ready"))
    scene.turns.add(turn, lambda _turn: done.put("worked on"))

    assert [done.get(timeout=20), done.get(timeout=20)] == ["made ready", "worked on"]
    assert not turn.cancellation()


def test_a_turn_that_fails_unforeseen_is_over_and_the_next_one_is_worked_on(scene: Scene) -> None:
    worked_on: queue.Queue[int] = queue.Queue()
    both_are_there = threading.Event()

    def fail_then(_turn: Turn) -> None:
        both_are_there.wait()
        raise RuntimeError

    scene.turns.add(scene.turn(), fail_then)
    scene.turns.add(scene.turn(), lambda turn: worked_on.put(turn.number))
    both_are_there.set()

    assert worked_on.get(timeout=10) == 2
    assert isinstance(scene.failures.get(timeout=10), Unexpected)
    assert scene.rests.get(timeout=10)
    assert not scene.turns.open


def test_what_fails_between_turns_is_told_in_its_own_words(scene: Scene) -> None:
    error = HistoryError("It is gone.")

    def open_conversation() -> None:
        raise error

    scene.turns.between(open_conversation)

    assert scene.failures.get(timeout=10) is error


def test_what_was_cancelled_between_turns_is_not_told(scene: Scene) -> None:
    def give_up() -> None:
        raise Cancelled

    scene.turns.between(give_up)

    assert scene.rests.get(timeout=10)
    assert scene.failures.empty()


def test_a_rest_that_fails_does_not_end_the_thread(scene: Scene) -> None:
    worked_on: queue.Queue[int] = queue.Queue()
    turns = TurnQueue(on_rest=fail, on_failure=scene.failures.put)

    turns.between(lambda: None)
    assert isinstance(scene.failures.get(timeout=10), Unexpected)
    turns.add(scene.turn(), lambda turn: worked_on.put(turn.number))

    assert worked_on.get(timeout=10) == 1
    turns.close()
