# SPDX-License-Identifier: GPL-3.0-or-later
"""Past conversations in the side bar: listed by day, found, opened, renamed, deleted and brought back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from assistant.conversation.exporting import Format
from assistant.conversation.history_events import (
    ConversationOpened,
    ConversationsListed,
    HistoryDone,
    HistoryFailed,
    SearchFinished,
)
from assistant.conversation.records import ConversationSummary, StoredMessage, StoredTurn
from assistant.conversation.search import Filters, Found
from assistant.errors import HistoryError
from assistant.timings import Timings
from assistant.turn_events import Outcome
from tests.ui.fakes import FakeAssistant, FakeHistory
from ui.history.delegate import _begin_before
from ui.history.model import Heading, day_in_words
from ui.history.past import Past
from ui.main_window import MainWindow

NOW = datetime(2026, 3, 18, 12, tzinfo=UTC)  # a Wednesday
PLUMBER = ConversationSummary(1, "a", "Invoice from the plumber", NOW.timestamp(), NOW.timestamp(), turns=2, pictures=1)
EXPORT = ConversationSummary(2, "b", "Export dialog", NOW.timestamp(), NOW.timestamp(), is_starred=True)


@pytest.fixture
def history(assistant: FakeAssistant) -> FakeHistory:
    assert assistant.history
    return assistant.history


@pytest.fixture
def past(qtbot: QtBot, window: MainWindow, history: FakeHistory) -> Past:
    """The panel, with two conversations."""
    shown = window.sidebar.past
    assert shown
    history.publish(ConversationsListed((PLUMBER, EXPORT), current=1))
    qtbot.waitUntil(lambda: shown.model.rowCount() > 0)
    return shown


def rows(past: Past) -> list[str]:
    return [past.model.index(row).data() for row in range(past.model.rowCount())]


def choose(past: Past, title: str) -> None:
    past.view.setCurrentIndex(past.model.index(rows(past).index(title)))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-03-18", "Today"),
        ("2026-03-17", "Yesterday"),
        ("2026-03-12", "Thursday"),
        ("2026-03-11", "March"),
        ("2026-01-02", "January"),
        ("2025-12-31", "December 2025"),
        ("2026-03-19", "Today"),  # the clock was put back
    ],
)
def test_days_are_told_as_people_do(day: str, words: str) -> None:
    assert day_in_words(datetime.fromisoformat(f"{day}T09:00:00+00:00").timestamp(), NOW) == words


def test_starred_ones_are_listed_first(past: Past) -> None:
    assert rows(past)[:2] == ["Starred", "Export dialog"]
    assert rows(past)[3] == "Invoice from the plumber"
    assert not past.model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_press_opens_a_conversation_unless_it_is_open(
    qtbot: QtBot, past: Past, window: MainWindow, assistant: FakeAssistant
) -> None:
    for title in ("Invoice from the plumber", "Export dialog"):
        area = past.view.visualRect(past.model.index(rows(past).index(title)))
        QTest.mouseClick(past.view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert [call for call in assistant.calls if call[0] == "open"] == [("open", (2, None))]
    assert window.isVisible()


def test_an_opened_conversation_is_shown(qtbot: QtBot, past: Past, window: MainWindow, history: FakeHistory) -> None:
    turns = tuple(
        (
            number,
            StoredTurn(
                number, None, 0.0, StoredMessage(f"Question {number}"), StoredMessage("Answer"), Outcome.ANSWERED
            ),
        )
        for number in range(1, 40)
    )
    history.publish(ConversationOpened(PLUMBER, turns, show=5))
    qtbot.waitUntil(lambda: window.model.rowCount() == 39)
    assert window.conversation.isVisible()
    assert past.isVisible()
    assert window.conversation.laid_out[0].shown.turn == 5


def test_a_turn_that_the_program_did_not_live_to_finish_counts_as_stopped(
    qtbot: QtBot, window: MainWindow, history: FakeHistory
) -> None:
    turn = StoredTurn(1, None, 0.0, StoredMessage("Question"), StoredMessage("Half an ans"), None, Timings())
    history.publish(ConversationOpened(PLUMBER, ((1, turn),)))
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)
    assert window.model.turn_at(0).outcome is Outcome.CANCELLED


def test_what_is_typed_is_looked_for_and_enter_opens_the_first_place(
    qtbot: QtBot, past: Past, window: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert past.search.hasFocus()
    QTest.keyClicks(past.search, "plumb")
    qtbot.waitUntil(lambda: assistant.calls[-1:] == [("search", ("plumb",))])
    request = len(assistant.calls)
    place = Found(1, 7, "Invoice", "answer", "from the plumber of", ((9, 16),), NOW.timestamp())
    history.publish(SearchFinished(request, "plumb", (place,)))
    qtbot.waitUntil(lambda: rows(past) == ["1 place", "Invoice"])

    QTest.keyClick(past.search, Qt.Key.Key_Return)
    assert assistant.newest() == ("open", (1, 7))

    QTest.keyClick(past.search, Qt.Key.Key_Escape)
    assert rows(past)[0] == "Starred"


def test_an_older_search_does_not_take_the_place_of_a_newer_one(
    qtbot: QtBot, past: Past, assistant: FakeAssistant, history: FakeHistory
) -> None:
    past.search.setText("plumber")
    qtbot.waitUntil(lambda: "search" in assistant.names())
    history.publish(SearchFinished(-1, "pl", ()))
    history.publish(SearchFinished(len(assistant.calls), "plumber", ()))
    qtbot.waitUntil(lambda: rows(past) == ["Nothing was found. Try fewer or other words."])


def test_deleting_offers_to_undo_it(qtbot: QtBot, past: Past, window: MainWindow, assistant: FakeAssistant) -> None:
    choose(past, "Export dialog")
    QTest.keyClick(past.view, Qt.Key.Key_Delete)
    assert assistant.newest() == ("delete", (2,))
    (card,) = window.banners.cards
    card.acted.emit()
    assert assistant.newest() == ("restore", (2,))
    assert not window.banners.cards


def test_deleting_the_conversation_of_now_begins_another_and_undo_opens_it(
    qtbot: QtBot, past: Past, window: MainWindow, assistant: FakeAssistant
) -> None:
    choose(past, "Invoice from the plumber")
    QTest.keyClick(past.view, Qt.Key.Key_Delete)
    assert assistant.names()[-1] == "new_conversation"
    window.banners.cards[0].acted.emit()
    assert assistant.names()[-2:] == ["restore", "open"]


def test_renaming_and_starring(qtbot: QtBot, past: Past, assistant: FakeAssistant) -> None:
    choose(past, "Export dialog")
    QTest.keyClick(past.view, Qt.Key.Key_F2)
    dialog = past.findChild(QInputDialog)
    assert dialog
    dialog.setTextValue("Rendering")
    dialog.accept()
    assert assistant.newest() == ("rename", (2, "Rendering"))

    row = past.model.row_at(1)
    assert isinstance(row, ConversationSummary)
    assert not isinstance(row, Heading)
    past._star(row)
    assert assistant.newest() == ("star", (2, False))


def test_trouble_with_the_history_is_told(qtbot: QtBot, window: MainWindow, history: FakeHistory) -> None:
    history.publish(HistoryFailed(None, HistoryError("The history cannot be read.")))
    qtbot.waitUntil(lambda: bool(window.banners.cards))
    assert window.banners.cards[0].sentence == "The history cannot be read."


def test_with_a_history_a_new_conversation_needs_no_question(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.answer(assistant.ask("One?"), "1")
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)
    window.sidebar.new_conversation.emit()
    assert assistant.names()[-1] == "new_conversation"
    assert window.model.rowCount() == 0


def test_filters_narrow_the_list_and_the_search(qtbot: QtBot, past: Past, assistant: FakeAssistant) -> None:
    actions = {action.text(): action for action in past.filters.menu().actions()}
    actions["With a picture"].trigger()
    assert rows(past)[1:] == ["Invoice from the plumber"]
    assert past.filters.accessibleName() == "Only: with a picture"

    past.search.setText("plumber")
    qtbot.waitUntil(lambda: assistant.calls[-1:] == [("search", ("plumber", Filters(has_picture=True)))])
    actions["Starred"].trigger()
    assert assistant.newest() == ("search", ("plumber", Filters(has_picture=True, is_starred=True)))

    past.search.clear()
    assert rows(past) == ["No conversation fits the filters."]
    actions["No filters"].trigger()
    assert "Export dialog" in rows(past)


def test_last_week_begins_at_midnight(past: Past) -> None:
    next(action for action in past.filters.menu().actions() if action.text() == "Last 7 days").trigger()
    assert past.filters.filters(NOW).since == datetime(2026, 3, 12, tzinfo=UTC).timestamp()


def test_an_empty_history_says_what_will_be_there(
    qtbot: QtBot, past: Past, window: MainWindow, history: FakeHistory
) -> None:
    history.publish(ConversationsListed((), None))
    qtbot.waitUntil(lambda: len(rows(past)) == 1)
    assert "as soon as you ask" in rows(past)[0]
    past.view.grab()


def test_the_conversation_of_now_comes_into_sight(qtbot: QtBot, past: Past, history: FakeHistory) -> None:
    many = tuple(ConversationSummary(n, str(n), f"Number {n}", 0.0, float(-n)) for n in range(10, 110))
    history.publish(ConversationsListed(many, current=100))
    qtbot.waitUntil(lambda: past.model.rowCount() > 100)
    row = past.model.row_of(100)
    assert row is not None
    assert past.view.viewport().rect().intersects(past.view.visualRect(past.model.index(row)))

    past.view.scrollToTop()
    history.publish(ConversationsListed(many[:-1], current=100))
    qtbot.waitUntil(lambda: past.model.rowCount() == 100)
    assert past.view.verticalScrollBar().value() == 0


def test_a_conversation_is_not_kept_by_switch_or_key(
    qtbot: QtBot, past: Past, window: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    past.private.click()
    assert assistant.newest() == ("keep", (False,))
    history.publish(ConversationsListed((PLUMBER, EXPORT), None, is_kept=False))
    qtbot.waitUntil(window.private_note.isVisible)
    past.private.click()
    assert assistant.newest() == ("keep", (True,))
    history.publish(ConversationsListed((PLUMBER, EXPORT), 1))
    qtbot.waitUntil(lambda: not window.private_note.isVisible())
    assert not past.private.isChecked()

    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert assistant.newest() == ("new_conversation", ("not kept",))


def test_conversations_are_exported_and_imported(
    qtbot: QtBot, past: Past, window: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    menu = past.menu_of(PLUMBER)
    kinds = {kind.title(): kind for kind in menu.findChildren(QMenu)}
    kinds["Export"].actions()[1].trigger()
    past.findChildren(QFileDialog)[-1].fileSelected.emit("/out")
    assert assistant.newest() == ("export", ((1,), Format.HTML, Path("/out")))

    kinds["Export all"].actions()[2].trigger()
    past.findChildren(QFileDialog)[-1].fileSelected.emit("/out")
    assert assistant.newest() == ("export", ((), Format.JSON, Path("/out")))

    next(action for action in past.menu_of(None).actions() if action.text() == "Import…").trigger()
    past.findChildren(QFileDialog)[-1].fileSelected.emit("/in/conversations.json")
    assert assistant.newest() == ("import", (Path("/in/conversations.json"),))
    for dialog in past.findChildren(QFileDialog):
        dialog.close()

    history.publish(HistoryDone(3, "1 conversation was read in."))
    qtbot.waitUntil(lambda: [card.sentence for card in window.banners.cards] == ["1 conversation was read in."])


def test_enter_before_something_is_found_opens_it_when_it_is(
    qtbot: QtBot, past: Past, history: FakeHistory, assistant: FakeAssistant
) -> None:
    past.search.setText("invoice")
    QTest.keyClick(past.search, Qt.Key.Key_Return)
    assert assistant.names()[-1] == "search"

    history.publish(SearchFinished(len(assistant.calls), "invoice", (Found(1, 7, "Invoice", "answer", "it", (), 0.0),)))

    qtbot.waitUntil(lambda: assistant.names()[-1] == "open")


@pytest.mark.parametrize(
    ("text", "mark", "shown"),
    [
        ("How much was the plumber?", 17, "was the plumber?"),
        ("the plumber", 4, "the plumber"),
        ("unbelievablylongplumber", 16, "lievablylongplumber"),
    ],
)
def test_what_was_found_is_shown_from_the_beginning_of_a_word_on(text: str, mark: int, shown: str) -> None:
    assert text[_begin_before(text, mark) :] == shown


def test_a_number_opens_the_conversation_in_that_place(
    past: Past, window: MainWindow, assistant: FakeAssistant
) -> None:
    assert rows(past)[:2] == ["Starred", "Export dialog"]

    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)

    assert [call for call in assistant.calls if call[0] == "open"] == [("open", (2, None))]
