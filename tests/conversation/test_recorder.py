# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns are on disk as they happen, in the order in which they belong together."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.capture.audio_file import open_audio
from assistant.conversation.home import Place
from assistant.conversation.image_store import images_in
from assistant.conversation.store import Store
from assistant.conversation.take_store import TakeStore, turns_with_takes
from assistant.errors import HistoryError
from assistant.events import Event, Failed, Noticed
from assistant.pipeline.recorder import Recorder
from assistant.turn_events import (
    AnswerHeard,
    Outcome,
    PicturesChanged,
    TokenWritten,
    Transcribed,
    TurnFinished,
    TurnStarted,
)
from assistant.values import Audio, Message, Speaker
from tests.conversation.test_store import OTHER, RECEIPT, answer, ask, question


class Disk:
    """Opens the history, unless the test says that it cannot be."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_full = False

    def __call__(self) -> Store:
        """Open it."""
        if self.is_full:
            raise HistoryError("The disk is full.")
        return Store(self.path)


@pytest.fixture
def disk(path: Path) -> Disk:
    return Disk(path)


@pytest.fixture
def told() -> list[Event]:
    """What the recorder told."""
    return []


@pytest.fixture
def recorder(disk: Disk, tmp_path: Path, told: list[Event]) -> Iterator[Recorder]:
    recorder = Recorder(disk, images_in(tmp_path), told.append)
    yield recorder
    recorder.close()


def turn(recorder: Recorder, number: int, text: str, outcome: Outcome = Outcome.ANSWERED) -> None:
    recorder.hear(TurnStarted(number, question(text)))
    recorder.hear(TokenWritten(number, "Answer "))
    recorder.hear(TurnFinished(number, outcome, answer(f"Answer to {text}")))


def kept(recorder: Recorder, path: Path) -> list[list[str]]:
    """Questions of all conversations, the oldest conversation first."""
    recorder.close()
    store = Store(path)
    found = [[turn.question.text for turn in store.turns(summary.id)] for summary in store.conversations()]
    store.close()
    return found[::-1]


def test_turns_follow_each_other_in_one_conversation(recorder: Recorder, path: Path) -> None:
    turn(recorder, 1, "First")
    turn(recorder, 2, "Second")
    assert kept(recorder, path) == [["First", "Second"]]


def test_a_spoken_question_gets_its_words_and_its_picture(recorder: Recorder, path: Path, tmp_path: Path) -> None:
    recorder.hear(TurnStarted(1, question("", RECEIPT)))
    recorder.hear(Transcribed(1, "What is it?"))
    assert kept(recorder, path) == [["What is it?"]]
    assert images_in(tmp_path).load(RECEIPT.sha256).sha256 == RECEIPT.sha256


def test_what_is_written_so_far_survives_a_crash(recorder: Recorder, path: Path) -> None:
    recorder.hear(TurnStarted(1, question("Long?")))
    recorder.hear(TokenWritten(1, "It is "))
    recorder.hear(TokenWritten(1, "a long story"))
    recorder.close()  # without the end of the turn
    store = Store(path)
    (kept,) = store.turns(1)
    assert kept.answer
    assert (kept.answer.text, kept.outcome) == ("It is a long story", None)
    store.close()


def test_a_take_without_words_leaves_no_turn(recorder: Recorder, path: Path) -> None:
    turn(recorder, 1, "First")
    recorder.hear(TurnStarted(2, question("")))
    recorder.hear(Transcribed(2, ""))
    recorder.hear(TurnFinished(2, Outcome.NOTHING_HEARD))
    turn(recorder, 3, "Third")
    assert kept(recorder, path) == [["First", "Third"]]


def test_a_new_conversation_begins_with_its_first_turn(recorder: Recorder, path: Path) -> None:
    turn(recorder, 1, "First")
    recorder.begin_anew()
    recorder.begin_anew()
    turn(recorder, 2, "Another")
    assert kept(recorder, path) == [["First"], ["Another"]]


def test_an_edited_question_takes_the_place_of_what_it_replaces(recorder: Recorder, path: Path) -> None:
    turn(recorder, 1, "First")
    turn(recorder, 2, "Second")
    turn(recorder, 3, "Third")
    recorder.branch_off(2)
    turn(recorder, 4, "Second, edited")
    assert kept(recorder, path) == [["First", "Second, edited"]]


def test_a_conversation_of_the_history_goes_on(recorder: Recorder, path: Path) -> None:
    store = Store(path)
    conversation = store.begin_conversation()
    row = ask(store, conversation, "Last week")
    store.close()
    recorder.go_on_with(conversation, [(7, row)])
    turn(recorder, 8, "Today")
    recorder.branch_off(7)
    turn(recorder, 9, "Last week, edited")
    assert kept(recorder, path) == [["Last week, edited"]]


@pytest.mark.parametrize("is_opened", [False, True])
def test_what_was_heard_later_is_kept(recorder: Recorder, path: Path, *, is_opened: bool) -> None:
    spoken = Message(Speaker.ASSISTANT, "Red. Blue.", heard="Red.")
    recorder.hear(TurnStarted(1, question("Which?")))
    recorder.hear(TurnFinished(1, Outcome.CANCELLED, spoken))
    if is_opened:  # in another session
        recorder.go_on_with(1, [(1, 1)])

    recorder.hear(AnswerHeard(1, replace(spoken, heard=None)))

    recorder.close()
    store = Store(path)
    (kept,) = store.turns(1)
    assert kept.answer
    assert (kept.question.text, kept.answer.text, kept.answer.heard) == ("Which?", "Red. Blue.", None)
    assert kept.outcome is Outcome.CANCELLED
    store.close()


def test_what_is_not_to_be_kept_leaves_the_disk_and_can_come_back(recorder: Recorder, path: Path) -> None:
    turn(recorder, 1, "Secret")
    recorder.keep(is_kept=False)
    turn(recorder, 2, "More of it")
    assert kept(recorder, path) == []


def test_a_conversation_that_is_to_be_kept_after_all_is_kept_whole(recorder: Recorder, path: Path) -> None:
    recorder.begin_anew(is_kept=False)
    turn(recorder, 1, "Secret")
    recorder.keep(is_kept=True)
    turn(recorder, 2, "Open")
    assert kept(recorder, path) == [["Secret", "Open"]]


def test_what_was_said_is_kept_as_sound_with_its_turn(disk: Disk, tmp_path: Path, path: Path) -> None:
    takes = TakeStore(lambda: Place(tmp_path))
    recorder = Recorder(disk, images_in(tmp_path), lambda _: None, takes)
    sound = Audio(np.linspace(-0.5, 0.5, 1600, dtype=np.float32))
    turn(recorder, 1, "Said")
    recorder.keep_take(1, sound)
    recorder.keep_take(7, sound)  # of a turn that nobody knows
    recorder.close()

    store = Store(path)
    assert turns_with_takes(store) == [1]
    (tmp_path / "copy.wav").write_bytes(takes.wav(1))
    assert np.allclose(open_audio(tmp_path / "copy.wav").samples, sound.samples, atol=1e-4)

    store.forget(1)
    later = TakeStore(lambda: Place(tmp_path), now=lambda: time.time() + 7200)
    later.collect(store)
    with pytest.raises(HistoryError, match="not kept any more"):
        takes.wav(1)
    store.close()


def test_what_is_not_to_be_kept_takes_its_sound_along(disk: Disk, tmp_path: Path) -> None:
    recorder = Recorder(disk, images_in(tmp_path), lambda _: None, TakeStore(lambda: Place(tmp_path)))
    turn(recorder, 1, "Secret")
    recorder.keep_take(1, Audio(np.zeros(160, np.float32)))
    recorder.keep(is_kept=False)
    recorder.keep_take(1, Audio(np.zeros(160, np.float32)))
    recorder.close()
    assert not list(tmp_path.rglob("*.wav"))


def test_what_a_full_disk_refused_is_written_as_soon_as_there_is_room(
    recorder: Recorder, disk: Disk, path: Path, told: list[Event]
) -> None:
    disk.is_full = True
    turn(recorder, 1, "First")
    recorder.with_conversation(lambda _: setattr(disk, "is_full", False))
    turn(recorder, 2, "Second")
    assert kept(recorder, path) == [["First", "Second"]]
    assert [type(event) for event in told] == [Failed, Noticed]


def test_a_conversation_that_was_not_to_be_kept_comes_back_whole(recorder: Recorder, path: Path) -> None:
    store = Store(path)
    conversation = store.begin_conversation()
    row = ask(store, conversation, "Last week")
    store.close()
    recorder.go_on_with(conversation, [(7, row)])
    turn(recorder, 8, "Today")
    recorder.keep(is_kept=False)
    turn(recorder, 9, "Secret")
    recorder.keep(is_kept=True)
    assert kept(recorder, path) == [["Last week", "Today", "Secret"]]


def test_what_another_program_has_tidied_away_is_written_again(recorder: Recorder, path: Path) -> None:
    turn(recorder, 1, "First")
    recorder.keep(is_kept=False)
    tidied = threading.Event()
    recorder.with_conversation(lambda _: tidied.set())
    assert tidied.wait(10)
    other = Store(path)
    other.purge(1.0)
    other.close()
    recorder.keep(is_kept=True)
    assert kept(recorder, path) == [["First"]]


def test_what_is_not_to_be_kept_takes_its_pictures_along_but_for_those_shown_elsewhere(
    recorder: Recorder, path: Path, tmp_path: Path
) -> None:
    recorder.hear(TurnStarted(1, question("What?", RECEIPT)))
    recorder.begin_anew()
    recorder.hear(TurnStarted(2, question("And this?", RECEIPT, OTHER)))
    recorder.keep(is_kept=False)
    assert kept(recorder, path) == [["What?"]]
    images = images_in(tmp_path)
    assert images.missing([RECEIPT.sha256, OTHER.sha256]) == [OTHER.sha256]


def test_where_a_turn_is_kept_is_told_once(recorder: Recorder, path: Path) -> None:
    told: list[tuple[int, int]] = []
    recorder.on_written(lambda: None, lambda number, row: told.append((number, row)))
    turn(recorder, 7, "First")
    recorder.branch_off(7)
    turn(recorder, 8, "First, edited")
    recorder.close()
    assert told == [(7, 1), (8, 2)]


def test_a_screen_that_was_left_out_is_never_written(recorder: Recorder, path: Path, tmp_path: Path) -> None:
    recorder.hear(TurnStarted(1, question("", RECEIPT)))
    recorder.hear(PicturesChanged(1, ()))
    recorder.hear(Transcribed(1, "What is it?"))

    assert kept(recorder, path) == [["What is it?"]]
    assert not images_in(tmp_path).path(RECEIPT.sha256).exists()
