# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions are edited, asked again and deleted; what they replace stays as a branch that can be shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.conversation.history_events import ConversationOpened, ConversationsListed, TurnKept
from assistant.conversation.records import StoredMessage, StoredTurn
from assistant.turn_events import Outcome
from tests.ui.fakes import FakeAssistant, FakeHistory, picture
from tests.ui.test_past import PLUMBER
from ui.conversation.turn_view import TurnView
from ui.main_window import MainWindow


@pytest.fixture
def history(assistant: FakeAssistant) -> FakeHistory:
    assert assistant.history
    return assistant.history


def questions(window: MainWindow) -> list[str]:
    return [window.model.turn_at(row).question for row in range(window.model.rowCount())]


def asked(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, *words: str) -> list[int]:
    """Ask and answer some questions; gives the numbers of their turns."""
    turns = []
    for question in words:
        turns.append(assistant.ask(question))
        assistant.answer(turns[-1], f"Answer to {question}")
    count = window.model.rowCount() + len(words)
    qtbot.waitUntil(lambda: window.model.rowCount() == count and window.model.running is None)
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == count)  # so few are all in sight
    return turns


def part(view: QWidget, name: str) -> QPushButton:
    """A visible button by the beginning of its accessible name."""
    return next(
        button
        for button in view.findChildren(QPushButton)
        if button.accessibleName().startswith(name) and button.isVisible()
    )


def parts(view: QWidget) -> str:
    return " | ".join(button.accessibleName() for button in view.findChildren(QPushButton) if button.isVisible())


def view_of(window: MainWindow, turn: int) -> TurnView:
    return next(view for view in window.conversation.laid_out if view.shown.turn == turn)


def stored(row: int, question: str, branches: tuple[int, ...] = ()) -> StoredTurn:
    answer = StoredMessage("Answer")
    return StoredTurn(row, None, 0.0, StoredMessage(question), answer, Outcome.ANSWERED, branches=branches or (row,))


def test_an_edited_question_takes_the_place_of_the_old_one_and_of_what_followed(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    first, second, _ = asked(qtbot, window, assistant, "One?", "Two?", "Three?")
    window.composer.edit.setPlainText("half a draft")

    part(view_of(window, second), "Edit").click()
    assert window.editing.isVisible()
    assert window.composer.edit.toPlainText() == "Two?"
    assert window.composer.edit.hasFocus()

    window.composer.edit.setPlainText("Two, really?")
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert assistant.newest() == ("ask", ("Two, really?", (), second))
    assert questions(window) == ["One?", "Two, really?"]
    assert not window.editing.isVisible()
    assert window.composer.edit.toPlainText() == "half a draft"
    assert first == window.model.turn_at(0).turn


def test_what_a_cut_off_turn_still_tells_is_passed_over(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    (first,) = asked(qtbot, window, assistant, "One?")
    window.turns.ask("One, really?", (), first)
    assistant.answer(first, "Too late")
    qtbot.wait(1)  # let the queue run
    assert questions(window) == ["One, really?"]
    assert window.model.turn_at(0).answer == ""


def test_esc_leaves_the_question_and_gives_the_draft_back(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    asked(qtbot, window, assistant, "One?")
    draft = picture(3)
    window.composer.edit.setPlainText("draft")
    window.composer.attachments.add(draft)

    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.composer.edit.toPlainText() == "One?"
    assert not window.composer.attachments.pictures

    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.editing.isVisible()
    assert window.composer.edit.toPlainText() == "draft"
    assert window.composer.attachments.pictures == (draft,)
    assert "interrupt" not in assistant.names()
    assert questions(window) == ["One?"]


def test_pictures_of_an_edited_question_come_along(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    shown = picture(1)
    turn = assistant.ask("What is this?", [shown])
    assistant.answer(turn, "A picture.")
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)
    part(view_of(window, turn), "Edit").click()
    assert window.composer.attachments.pictures == (shown,)
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert assistant.newest() == ("ask", ("What is this?", (shown,), turn))


def test_a_new_conversation_ends_editing(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    (turn,) = asked(qtbot, window, assistant, "One?")
    part(view_of(window, turn), "Edit").click()
    window.sidebar.new_conversation.emit()
    assert not window.editing.isVisible()
    assert window.composer.edit.toPlainText() == ""


def test_asking_an_older_question_again_leaves_what_followed(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    first, _ = asked(qtbot, window, assistant, "One?", "Two?")
    qtbot.waitUntil(lambda: "Ask the same" in parts(view_of(window, first)))  # shown with the next frame
    part(view_of(window, first), "Ask the same").click()
    assert assistant.newest() == ("ask", ("One?", ()))
    assert questions(window) == ["One?", "Two?", "One?"]


def test_branches_are_told_as_soon_as_the_question_is_on_disk(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    (turn,) = asked(qtbot, window, assistant, "One, really?")
    assert "wording" not in parts(view_of(window, turn))
    history.publish(TurnKept(turn, 12, (10, 12)))
    qtbot.waitUntil(lambda: "Show the wording before" in parts(view_of(window, turn)))
    assert not part(view_of(window, turn), "Show the next").isEnabled()

    part(view_of(window, turn), "Show the wording before").click()
    assert assistant.newest() == ("show_branch", (10,))


def test_one_goes_through_branches_by_keyboard(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    history.publish(ConversationOpened(PLUMBER, ((5, stored(2, "Second wording", (1, 2, 3))),)))
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)
    button = part(view_of(window, 5), "Show the wording before")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert assistant.newest() == ("show_branch", (1,))

    history.publish(ConversationOpened(PLUMBER, ((6, stored(1, "First wording", (1, 2, 3))),), show=6))
    qtbot.waitUntil(lambda: questions(window) == ["First wording"])
    assert part(view_of(window, 6), "Show the next").hasFocus()


def test_a_deleted_question_comes_back(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    history.publish(ConversationOpened(PLUMBER, ((5, stored(2, "Only")),)))
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)
    part(view_of(window, 5), "Delete").click()
    assert assistant.newest() == ("delete_turn", (5,))
    window.banners.cards[0].acted.emit()
    assert assistant.newest() == ("restore_turn", (2,))


def test_what_is_not_in_the_history_cannot_be_deleted_from_it(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    (turn,) = asked(qtbot, window, assistant, "One?")
    history.publish(TurnKept(turn, 1, (1,)))
    qtbot.waitUntil(lambda: "Delete" in parts(view_of(window, turn)))
    history.publish(ConversationsListed((), None, is_kept=False))
    qtbot.waitUntil(lambda: "Delete" not in parts(view_of(window, turn)))
    assert window.private_note.isVisible()


def test_up_leads_back_to_the_newest_question_only_while_nothing_is_typed(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.answer(assistant.ask("What is it?"), "A cake.")
    qtbot.waitUntil(lambda: window.model.newest_answer is not None)
    edit = window.composer.edit
    edit.setPlainText("And")

    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert not window.editing.is_open

    edit.clear()
    QTest.keyClick(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert not window.editing.is_open

    QTest.keyClick(edit, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: window.editing.is_open)
    assert edit.toPlainText() == "What is it?"
