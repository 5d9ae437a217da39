# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations outlive the program: through the whole core, with the tiny trained picture model."""

import queue
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import pytest

from assistant.conversation.conversation import Conversation
from assistant.conversation.exporting import Format
from assistant.conversation.history_events import (
    ConversationOpened,
    ConversationsListed,
    HistoryDone,
    HistoryEvent,
    HistoryFailed,
    PicturesLoaded,
    SearchFinished,
    TurnKept,
)
from assistant.conversation.store import store_in
from assistant.pipeline.build import build_assistant
from assistant.pipeline.remembering import Remembering
from assistant.settings import EyesSettings, HistorySettings, Keep, Settings, TalkSettings
from assistant.turn_events import Outcome, TurnFinished
from assistant.values import Picture
from tests.conftest import TinyVlm
from tests.fakes import Recording
from tests.models.vlm.world import arrange, render

if TYPE_CHECKING:
    from assistant.answer_times import UsualWait
    from assistant.events import Event

T = TypeVar("T")


class Run:
    """The program, from its start to its end."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.assistant = build_assistant(settings, sink=Recording(), engines_in_process=True, history_folder=folder)
        self.assistant.speak_answers = False
        assert self.assistant.history
        self.history = self.assistant.history
        self.events: queue.Queue[Event | HistoryEvent] = queue.Queue()
        self.assistant.subscribe(self.events.put)
        self.history.subscribe(self.events.put)
        self.assistant.start()

    def wait_for(self, kind: type[T]) -> T:
        while not isinstance(event := self.events.get(timeout=60), kind):
            pass
        return event

    def ask(self, text: str, *pictures: Picture, instead_of: int | None = None) -> str:
        self.assistant.ask(text, pictures, instead_of=instead_of)
        answer = self.wait_for(TurnFinished).answer
        return answer.text if answer else ""

    def open(self, conversation: int) -> ConversationOpened:
        self.history.open(conversation)
        return self.wait_for(ConversationOpened)


@pytest.fixture
def settings(tiny_vlm: TinyVlm) -> Settings:
    eyes = EyesSettings("llama", str(tiny_vlm.model), str(tiny_vlm.projector), context_tokens=2048)
    return replace(Settings(threads=1), eyes=eyes, talk=TalkSettings(pre_roll=False))


@pytest.fixture
def run(settings: Settings, tmp_path: Path) -> Iterator[Run]:
    made = Run(settings, tmp_path)
    yield made
    made.assistant.close()


def shown(*items: tuple[str, str]) -> Picture:
    return Picture.from_rgb(np.asarray(render(arrange(items)).convert("RGB")))


TWO = shown(("blue", "star"), ("green", "star"))
ONE = shown(("red", "circle"))


def test_a_conversation_goes_on_after_a_restart_with_its_picture(run: Run, settings: Settings, tmp_path: Path) -> None:
    assert run.ask("How many shapes are there?", TWO) == "There are two shapes."
    run.assistant.close()

    later = Run(settings, tmp_path)
    later.history.list()
    (summary,) = later.wait_for(ConversationsListed).conversations
    opened = later.open(summary.id)
    assert opened.turns[0][1].question.text == "How many shapes are there?"
    assert later.ask("How many shapes are there?") == "There are two shapes."
    later.assistant.close()

    store = store_in(tmp_path)
    assert len(store.turns(summary.id)) == 2
    store.close()


def test_switching_between_conversations_keeps_them_apart(run: Run) -> None:
    assert run.ask("How many shapes are there?", TWO) == "There are two shapes."
    run.assistant.new_conversation()
    assert run.ask("How many shapes are there?", ONE) == "There is one shape."
    first = run.open(1)
    assert [turn.question.pictures[0].sha256 for _, turn in first.turns] == [TWO.sha256]
    assert run.ask("How many shapes are there?") == "There are two shapes."
    run.open(2)
    assert run.ask("How many shapes are there?") == "There is one shape."


def test_an_edited_question_is_answered_without_what_it_replaces(run: Run) -> None:
    run.assistant.ask("How many shapes are there?", [TWO])
    first = run.wait_for(TurnFinished)
    assert run.ask("How many shapes are there?", ONE, instead_of=first.turn) == "There is one shape."
    (only,) = run.open(1).turns
    assert only[1].question.pictures[0].sha256 == ONE.sha256
    assert len(only[1].branches) == 2

    run.history.show_branch(only[1].branches[0])
    (other,) = run.wait_for(ConversationOpened).turns
    assert other[1].question.pictures[0].sha256 == TWO.sha256


def test_a_deleted_turn_is_forgotten_by_the_model_and_comes_back(run: Run) -> None:
    run.ask("How many shapes are there?", TWO)
    run.assistant.ask("How many shapes are there?", [ONE])
    second = run.wait_for(TurnFinished)
    run.history.delete_turn(second.turn)
    opened = run.wait_for(ConversationOpened)
    assert len(opened.turns) == 1
    assert run.ask("How many shapes are there?") == "There are two shapes."


def test_what_was_answered_is_found(run: Run) -> None:
    run.ask("How many shapes are there?", TWO)
    run.history.list()
    run.wait_for(ConversationsListed)
    run.history.search("two shapes")
    assert [found.kind for found in run.wait_for(SearchFinished).found] == ["answer"]


def test_answers_that_are_kept_tell_how_long_they_usually_take(run: Run) -> None:
    run.ask("How many shapes are there?", TWO)
    run.ask("How many shapes are there?")
    run.history.list()
    run.wait_for(ConversationsListed)
    told: queue.Queue[tuple[UsualWait, ...]] = queue.Queue()

    run.history.answer_times(told.put)

    (usual,) = told.get(timeout=10)
    assert usual.answers == 2
    assert 0 < usual.median <= usual.slow


def test_what_is_not_to_be_kept_never_reaches_the_disk(run: Run, tmp_path: Path) -> None:
    run.assistant.new_conversation(is_kept=False)
    assert run.ask("How many shapes are there?", TWO) == "There are two shapes."
    run.assistant.close()
    assert not list(tmp_path.rglob("*.png"))
    store = store_in(tmp_path)
    assert store.conversations() == []
    store.close()


def test_a_stopped_answer_is_kept_as_far_as_it_went(run: Run, tmp_path: Path) -> None:
    run.assistant.ask("How many shapes are there?", [TWO])
    run.assistant.interrupt()
    assert run.wait_for(TurnFinished).outcome is Outcome.CANCELLED
    run.assistant.close()
    store = store_in(tmp_path)
    (turn,) = store.turns(1)
    assert turn.outcome is Outcome.CANCELLED
    store.close()


def test_who_keeps_nothing_leaves_nothing_on_disk(settings: Settings, tmp_path: Path) -> None:
    run = Run(replace(settings, history=HistorySettings(keep=Keep.NOTHING)), tmp_path)
    run.ask("How many shapes are there?", TWO)
    run.assistant.close()
    assert not list(tmp_path.rglob("*.png"))


def test_keeping_nothing_from_now_on_takes_the_conversation_of_now_off_the_disk(
    run: Run, settings: Settings, tmp_path: Path
) -> None:
    run.ask("How many shapes are there?", TWO)
    run.assistant.apply(replace(settings, history=HistorySettings(keep=Keep.NOTHING)))
    run.assistant.close()
    store = store_in(tmp_path)
    assert store.conversations() == []
    store.close()


def test_a_question_after_a_long_pause_begins_a_conversation() -> None:
    seconds = [0.0]
    remembering = Remembering(Conversation("System"), None, now=lambda: seconds[0])
    assert not remembering.is_stale(5), "there is nothing to leave behind"
    remembering.turn_ended()
    seconds[0] += 300
    assert not remembering.is_stale(5)
    seconds[0] += 1
    assert remembering.is_stale(5)
    assert not remembering.is_stale(0)
    remembering.begin()
    assert not remembering.is_stale(5)


def test_a_question_edited_after_a_long_pause_stays_in_its_conversation() -> None:
    seconds = [0.0]
    remembering = Remembering(Conversation("System"), None, now=lambda: seconds[0])
    remembering.turn_ended()
    seconds[0] += 3600
    remembering.take_back(1)
    assert not remembering.is_stale(5)


def test_pixels_of_an_older_picture_come_small_or_whole(run: Run) -> None:
    run.ask("How many shapes are there?", TWO)
    ((_, turn),) = run.open(1).turns
    gone = replace(turn.question.pictures[0], sha256="0" * 64)
    run.history.load_pictures([*turn.question.pictures, gone], small=True)
    assert set(run.wait_for(PicturesLoaded).pictures) == {TWO.sha256}
    request = run.history.load_pictures(turn.question.pictures)
    loaded = run.wait_for(PicturesLoaded)
    assert loaded.request == request
    assert loaded.pictures[TWO.sha256].sha256 == TWO.sha256


def test_an_answer_asked_for_again_is_told_as_a_branch_of_the_old_one(run: Run) -> None:
    run.assistant.ask("How many shapes are there?", [TWO])
    first = run.wait_for(TurnKept)
    run.wait_for(TurnFinished)
    run.assistant.ask("How many shapes are there?", [TWO], instead_of=first.turn)
    second = run.wait_for(TurnKept)
    assert first.branches == (first.row,)
    assert second.branches == (first.row, second.row)


def test_a_question_brought_back_elsewhere_leaves_the_conversation_of_now(run: Run) -> None:
    run.assistant.ask("How many shapes are there?", [TWO])
    kept = run.wait_for(TurnKept)
    run.wait_for(TurnFinished)
    run.history.delete_turn(kept.turn)
    assert run.wait_for(ConversationOpened).turns == ()
    run.assistant.new_conversation()
    assert run.ask("How many shapes are there?", ONE) == "There is one shape."
    run.history.restore_turn(kept.row)
    assert run.ask("How many shapes are there?") == "There is one shape."
    assert len(run.open(1).turns) == 1


def test_a_private_conversation_is_told_and_not_listed(run: Run) -> None:
    run.assistant.new_conversation(is_kept=False)
    run.ask("How many shapes are there?", TWO)
    run.history.list()
    while (listed := run.wait_for(ConversationsListed)).is_kept:
        pass
    assert (listed.conversations, listed.current) == ((), None)
    run.history.keep(is_kept=True)
    while not (listed := run.wait_for(ConversationsListed)).is_kept:
        pass
    assert [summary.title for summary in listed.conversations] == ["How many shapes are there"]


def test_what_was_exported_is_read_in_again(run: Run, tmp_path: Path) -> None:
    run.ask("How many shapes are there?", TWO)
    run.history.export([1], Format.JSON, tmp_path / "out")
    assert run.wait_for(HistoryDone).sentence.startswith("The conversation was written to")
    (file,) = tmp_path.glob("out/*/conversations.json")
    run.history.import_from(file)
    assert run.wait_for(HistoryDone).sentence == "0 conversations were read in. All of them were here already."
    run.history.import_from(tmp_path / "missing.json")
    assert "cannot be read" in run.wait_for(HistoryFailed).error.sentence
