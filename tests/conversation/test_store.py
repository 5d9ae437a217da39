# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked and answered is on disk as it happens, and comes back as it was."""

from pathlib import Path

import numpy as np
import pytest

from assistant.conversation import recall
from assistant.conversation.store import Store
from assistant.conversation.titles import title_of
from assistant.errors import HistoryError
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Box, Evidence, Message, Picture, PictureSource, Speaker
from tests.conversation.conftest import Clock

RECEIPT = Picture.from_rgb(np.full((20, 30, 3), 200, np.uint8), PictureSource.SCREEN, "Receipt")
OTHER = Picture.from_rgb(np.full((20, 30, 3), 90, np.uint8), PictureSource.FILE, "Other")


def question(text: str, *pictures: Picture) -> Message:
    return Message(Speaker.USER, text, pictures)


def answer(text: str) -> Message:
    return Message(Speaker.ASSISTANT, text, engine="Tiny", from_starter=True)


def ask(store: Store, conversation: int, text: str, parent: int | None = None) -> int:
    turn = store.begin_turn(conversation, parent, question(text))
    store.write(turn, answer(f"Answer to {text}"))
    store.finish_turn(turn, Outcome.ANSWERED, Timings(first_sound=0.5))
    return turn


def texts(store: Store, conversation: int) -> list[str]:
    return [turn.question.text for turn in store.turns(conversation)]


def test_a_turn_comes_back_as_it_was(path: Path, store: Store, clock: Clock) -> None:
    conversation = store.begin_conversation()
    turn = store.begin_turn(conversation, None, question("What is the total?", RECEIPT))
    found = (Evidence(RECEIPT.sha256, Box(1, 2, 3, 4), "26.07"),)
    store.write(turn, Message(Speaker.ASSISTANT, "26.07.", evidence=found, heard="26"), language="en")
    store.finish_turn(turn, Outcome.CANCELLED, Timings(first_sound=0.5))
    store.close()

    (kept,) = Store(path, now=clock).turns(conversation)

    assert kept.question.text == "What is the total?"
    (picture,) = kept.question.pictures
    assert (picture.sha256, picture.source, picture.name) == (RECEIPT.sha256, PictureSource.SCREEN, "Receipt")
    assert kept.answer
    assert (kept.answer.text, kept.answer.heard, kept.answer.language) == ("26.07.", "26", "en")
    assert kept.answer.evidence == found
    assert (kept.outcome, kept.timings.first_sound) == (Outcome.CANCELLED, 0.5)


def test_a_question_is_on_disk_before_it_is_answered(path: Path, store: Store) -> None:
    conversation = store.begin_conversation()
    store.begin_turn(conversation, None, question("Still there?"))

    other = Store(path)  # as after a crash: the first one was never closed

    assert texts(other, conversation) == ["Still there?"]
    assert other.turns(conversation)[0].outcome is None
    other.close()


def test_an_answer_grows_on_disk(store: Store) -> None:
    conversation = store.begin_conversation()
    turn = store.begin_turn(conversation, None, question("And?"))
    store.write(turn, answer("One"))
    store.write(turn, answer("One, two"))
    kept = store.turns(conversation)[0].answer
    assert kept
    assert kept.text == "One, two"


def test_what_a_killed_program_had_begun_is_finished_as_stopped(store: Store) -> None:
    conversation = store.begin_conversation()
    store.begin_turn(conversation, None, question("Interrupted"))
    assert store.finish_interrupted() == 1
    assert store.turns(conversation)[0].outcome is Outcome.CANCELLED
    assert store.finish_interrupted() == 0


def test_a_conversation_is_called_by_its_first_question(store: Store) -> None:
    conversation = store.begin_conversation()
    first = ask(store, conversation, "Where is the export button?")
    ask(store, conversation, "And then?", first)
    assert store.conversation(conversation).title == "Where is the export button"


def test_a_title_that_the_user_chose_stays(store: Store) -> None:
    conversation = store.begin_conversation()
    store.rename(conversation, " Taxes ")
    ask(store, conversation, "How much?")
    assert store.conversation(conversation).title == "Taxes"


def test_a_long_question_is_cut_between_words() -> None:
    title = title_of("Please tell me " + "very " * 20 + "much")
    assert len(title) <= 61
    assert title.endswith("very…")


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Um, so, what is this?", "What is this"),
        ("Hey Kibitz, read it", "Read it"),
        ("Well water: is it safe?", "Well water: is it safe"),
        ("Umbrella prices", "Umbrella prices"),
        ("Hmm?", "Hmm"),
    ],
)
def test_a_title_begins_where_the_question_does(said: str, title: str) -> None:
    assert title_of(said) == title


def test_a_conversation_has_its_title_before_the_first_answer(store: Store) -> None:
    conversation = store.begin_conversation()
    turn = store.begin_turn(conversation, None, question(""))
    store.write(turn, question("Still there?"))
    assert store.conversation(conversation).title == "Still there"


def test_an_emptied_title_gives_way_to_the_first_question(store: Store) -> None:
    conversation = store.begin_conversation()
    ask(store, conversation, "How much?")
    store.rename(conversation, "Taxes")
    store.rename(conversation, " ")
    assert store.conversation(conversation).title == "How much"


def test_the_list_has_the_newest_first_and_no_empty_ones(store: Store, clock: Clock) -> None:
    old, new = store.begin_conversation(), store.begin_conversation()
    store.begin_conversation()
    ask(store, old, "Old")
    clock.seconds += 10
    ask(store, new, "New")
    assert [summary.id for summary in store.conversations()] == [new, old]
    assert store.conversations(limit=1)[0].turns == 1


def test_a_clock_that_was_put_back_does_not_send_a_conversation_down_the_list(store: Store, clock: Clock) -> None:
    conversation = store.begin_conversation()
    first = ask(store, conversation, "First")
    before = store.conversation(conversation).changed
    clock.seconds -= 86_400
    ask(store, conversation, "Second", first)
    assert store.conversation(conversation).changed == before
    assert texts(store, conversation) == ["First", "Second"]


def test_an_edited_question_begins_a_branch_and_the_old_one_stays(store: Store) -> None:
    conversation = store.begin_conversation()
    first = ask(store, conversation, "First")
    second = ask(store, conversation, "Second", first)
    ask(store, conversation, "Third", second)
    edited = ask(store, conversation, "Second, edited", first)

    assert texts(store, conversation) == ["First", "Second, edited"]
    assert store.turns(conversation)[1].branches == (second, edited)

    store.show_branch(second)
    assert texts(store, conversation) == ["First", "Second", "Third"]


def test_a_deleted_turn_takes_along_what_followed_and_comes_back(store: Store) -> None:
    conversation = store.begin_conversation()
    first = ask(store, conversation, "First")
    second = ask(store, conversation, "Second", first)
    ask(store, conversation, "Third", second)

    store.delete_turn(second)
    assert texts(store, conversation) == ["First"]

    store.restore_turn(second)
    assert texts(store, conversation) == ["First", "Second", "Third"]


def test_deleting_one_branch_shows_another(store: Store) -> None:
    conversation = store.begin_conversation()
    ask(store, conversation, "As it was")
    edited = ask(store, conversation, "Edited")
    store.delete_turn(edited)
    assert texts(store, conversation) == ["As it was"]


def test_a_deleted_conversation_comes_back_until_it_is_purged(store: Store, clock: Clock) -> None:
    conversation = store.begin_conversation()
    ask(store, conversation, "Gone?")
    store.delete(conversation)
    assert store.conversations() == []
    store.restore(conversation)
    assert len(store.conversations()) == 1

    store.delete(conversation)
    clock.seconds += 60
    store.purge(clock.seconds)
    with pytest.raises(HistoryError, match="not in the history"):
        store.restore(conversation)


def test_old_conversations_are_purged_but_not_starred_ones(store: Store, clock: Clock) -> None:
    old, starred, new = (store.begin_conversation() for _ in range(3))
    ask(store, old, "Old")
    ask(store, starred, "Starred")
    store.star(starred, is_starred=True)
    clock.seconds += 31 * 86_400
    ask(store, new, "New")
    store.purge(0, unused_since=clock.seconds - 30 * 86_400)
    assert {summary.id for summary in store.conversations()} == {starred, new}
    assert [summary.id for summary in store.conversations(starred=True)] == [starred]


def test_a_conversation_can_be_forgotten_at_once(store: Store) -> None:
    secret, kept = store.begin_conversation(), store.begin_conversation()
    store.begin_turn(secret, None, question("Secret", RECEIPT))
    ask(store, kept, "Open")
    store.forget(secret)
    assert [summary.id for summary in store.conversations()] == [kept]
    assert store.used_pictures() == set()


def test_empty_conversations_are_purged(store: Store, clock: Clock) -> None:
    empty = store.begin_conversation()
    clock.seconds += 60
    store.purge(clock.seconds)
    with pytest.raises(HistoryError):
        store.conversation(empty)


def test_a_conversation_that_is_gone_is_told_in_a_sentence(store: Store) -> None:
    with pytest.raises(HistoryError, match="not in the history any more"):
        store.conversation(99)
    with pytest.raises(HistoryError, match="not in the history any more"):
        store.delete_turn(99)


def test_two_programs_write_to_one_history(path: Path, store: Store) -> None:
    other = Store(path)
    mine, theirs = store.begin_conversation(), other.begin_conversation()
    ask(store, mine, "From the window")
    ask(other, theirs, "From the command line")
    assert len(store.conversations()) == len(other.conversations()) == 2
    other.close()


def test_answers_tell_how_long_they_took_newest_first(store: Store) -> None:
    conversation = store.begin_conversation()
    first = ask(store, conversation, "One")
    stopped = store.begin_turn(conversation, first, question("Two"))
    store.write(stopped, answer("Half an ans"))
    store.finish_turn(stopped, Outcome.CANCELLED, Timings(first_sound=9.0))
    newest = store.begin_turn(conversation, stopped, question("Three"))
    store.write(newest, Message(Speaker.ASSISTANT, "Yes.", engine="Large"))
    store.finish_turn(newest, Outcome.ANSWERED, Timings(first_sound=2.0))

    with store.reading() as connection:
        assert recall.answer_times(connection, 10) == [
            ("Large", Timings(first_sound=2.0)), ("Tiny", Timings(first_sound=0.5)),
        ]  # fmt: skip
        assert len(recall.answer_times(connection, 1)) == 1
