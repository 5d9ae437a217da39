# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said, answered or shown is found again."""

import pytest

from assistant.conversation.search import Filters, find
from assistant.conversation.search_index import index_picture
from assistant.conversation.store import Store
from assistant.timings import Timings
from assistant.turn_events import Outcome
from tests.conversation.conftest import Clock
from tests.conversation.test_store import RECEIPT, answer, ask, question


@pytest.fixture
def told(store: Store, clock: Clock) -> Store:
    """Two conversations, a day apart."""
    first = store.begin_conversation()
    turn = store.begin_turn(first, None, question("Where is the export button?", RECEIPT))
    store.write(turn, answer("In the Résumé menu, at the lower right."))
    store.finish_turn(turn, Outcome.ANSWERED, Timings())
    clock.seconds += 86_400
    second = store.begin_conversation()
    ask(store, second, "Which plumber sent the invoice?")
    return store


def kinds(store: Store, words: str, filters: Filters = Filters()) -> list[str]:  # noqa: B008
    return sorted(found.kind for found in find(store, words, filters))


def test_words_are_found_in_questions_answers_names_and_titles(told: Store) -> None:
    assert kinds(told, "export") == ["question", "title"]
    assert kinds(told, "lower right") == ["answer"]
    assert kinds(told, "receipt") == ["name"]


def test_words_written_in_a_picture_are_found_once_it_was_read(told: Store) -> None:
    assert kinds(told, "croissant") == []
    with told.writing() as connection:
        index_picture(connection, RECEIPT.sha256, "2 Croissant 5.20")
    assert kinds(told, "croissant") == ["picture"]


def test_accents_case_and_an_unfinished_last_word_do_not_matter(told: Store) -> None:
    assert kinds(told, "RESUME me") == ["answer"]


def test_a_phrase_keeps_its_words_together(told: Store) -> None:
    assert kinds(told, '"export button"') == ["question", "title"]
    assert kinds(told, '"button export"') == []


@pytest.mark.parametrize("slip", ["plumbr", "plubmer", "invoise"])
def test_a_slip_of_the_pen_finds_the_word_that_was_meant(told: Store, slip: str) -> None:
    assert "question" in kinds(told, f"{slip} ")


@pytest.mark.parametrize("words", ["", "   ", "?!", '"', "AND", "NOT (", "col:umn", "*", 'a"b', "near(x", "-"])
def test_signs_of_the_query_language_are_only_words(told: Store, words: str) -> None:
    find(told, words)


def test_a_result_shows_where_the_words_are(told: Store) -> None:
    (found,) = find(told, "lower")
    ((start, end),) = found.marks
    assert found.snippet[start:end] == "lower"
    assert found.title == "Where is the export button"
    assert found.turn == told.turns(found.conversation)[0].id


def test_filters_narrow_it_down(told: Store, clock: Clock) -> None:
    assert kinds(told, "the", Filters(has_picture=True)) == ["answer", "question"]
    assert {found.conversation for found in find(told, "the", Filters(since=clock.seconds - 3600))} == {2}
    assert {found.conversation for found in find(told, "the", Filters(until=clock.seconds - 3600))} == {1}
    assert find(told, "the", Filters(is_starred=True)) == []
    told.star(2, is_starred=True)
    assert {found.conversation for found in find(told, "the", Filters(is_starred=True))} == {2}


def test_what_is_deleted_is_not_found_and_what_is_purged_leaves_no_word(told: Store, clock: Clock) -> None:
    told.delete(1)
    assert kinds(told, "export") == []
    told.purge(clock.seconds + 1)
    with told.reading() as connection:
        assert not connection.execute("SELECT 1 FROM words WHERE words MATCH 'export'").fetchall()
        assert not connection.execute("SELECT 1 FROM vocabulary WHERE term = 'export'").fetchall()


def test_the_newest_wording_counts(told: Store) -> None:
    turn = told.turns(2)[0].id
    told.write(turn, answer("It was the electrician."))
    told.finish_turn(turn, Outcome.ANSWERED, Timings())
    told.rename(2, "Bills")
    assert kinds(told, "electrician") == ["answer"]
    assert kinds(told, "answer") == []
    assert kinds(told, "bills") == ["title"]
