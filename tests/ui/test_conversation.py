# SPDX-License-Identifier: GPL-3.0-or-later
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.engines.text_only import cannot_see
from assistant.errors import EngineDied, PromptTooLong
from assistant.events import EngineReady
from assistant.turn_events import (
    ClauseSpoken,
    Outcome,
    Stage,
    StageChanged,
    TokenWritten,
    Transcribed,
    TurnFinished,
    TurnStarted,
    WorkProgressed,
)
from assistant.values import Box, EngineInfo, Evidence, Message, Progress, Role, Speaker
from tests.ui.fakes import FakeAssistant, picture
from ui.conversation.message_text import MessageText
from ui.conversation.picture_viewer import PictureViewer
from ui.conversation.question_tools import QuestionTools
from ui.conversation.turn_view import TurnView
from ui.main_window import MainWindow
from ui.pictures import PictureThumbnail
from ui.shown_turn import ShownTurn
from ui.widgets.cards import Card


def last_turn(window: MainWindow) -> TurnView:
    assert window.conversation.laid_out, "no turn is shown yet"
    return window.conversation.laid_out[-1]


def shown_text(view: TurnView, name: str) -> str:
    found = next(part for part in view.findChildren(MessageText) if part.accessibleName() == name)
    return found.toPlainText() if found.isVisible() else ""


def button(view: TurnView, words: str) -> QPushButton:
    found = [part for part in view.findChildren(QPushButton) if _says(part).startswith(words) and part.isVisible()]
    assert found, f"no visible button “{words}”"
    return found[0]


def buttons(view: TurnView) -> set[str]:
    """What the buttons say, but for those below the question; signs say it when they are pointed at."""
    (others,) = view.findChildren(QuestionTools)
    found = (part for part in view.findChildren(QPushButton) if part.parent() is not others and part.isVisible())
    return {_says(part) for part in found}


def _says(part: QPushButton) -> str:
    return part.text().strip() or part.toolTip()


def wait_for_answer(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: shown_text(last_turn(window), "Answer") == text)


class Paints(QObject):
    """Counts how often any part of each turn is painted."""

    def __init__(self, turns: list[TurnView]) -> None:
        super().__init__()
        self.count = dict.fromkeys(turns, 0)
        for turn in turns:
            for part in (turn, *turn.findChildren(QWidget)):
                part.installEventFilter(self)

    def eventFilter(self, part: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() is QEvent.Type.Paint and isinstance(part, QWidget):
            for turn in self.count:
                self.count[turn] += turn is part or turn.isAncestorOf(part)
        return False


def test_a_streaming_answer_paints_only_its_own_turn(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.answer(assistant.ask("What is this?"), "A receipt.")
    turn = assistant.ask("And this?")
    assistant.publish(StageChanged(turn, Stage.WRITING), TokenWritten(turn, "A "))
    wait_for_answer(qtbot, window, "A")
    qtbot.waitUntil(lambda: not window.conversation._frame.isActive() and len(window.conversation.laid_out) == 2)
    QApplication.processEvents()
    above, below = window.conversation.laid_out
    paints = Paints([above, below])

    def painted_since(before: int) -> bool:
        return paints.count[below] > before

    for word in ("long ", "answer ", "that ", "stays ", "in ", "one ", "line."):
        assistant.publish(TokenWritten(turn, word))
        qtbot.waitUntil(partial(painted_since, paints.count[below]))

    assert paints.count[above] == 0


def test_a_streaming_answer_appears(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    turn = assistant.ask("What is this?")
    assistant.publish(StageChanged(turn, Stage.WRITING), TokenWritten(turn, "A **re"), TokenWritten(turn, "ceipt**."))

    wait_for_answer(qtbot, window, "A receipt.")
    assert shown_text(last_turn(window), "Question") == "What is this?"
    assert buttons(last_turn(window)) == {"Stop", "Copy this answer"}

    assistant.answer(turn, "")
    qtbot.waitUntil(lambda: "Ask the same question again" in buttons(last_turn(window)))


def test_many_tokens_are_gathered_into_few_paintings(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = assistant.ask("Count.")
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)
    refreshed: list[TurnView] = []
    refresh = TurnView.refresh

    def watched(view: TurnView) -> None:
        refreshed.append(view)
        refresh(view)

    monkeypatch.setattr(TurnView, "refresh", watched)

    assistant.publish(*(TokenWritten(turn, f"{number} ") for number in range(1000)))
    qtbot.waitUntil(lambda: shown_text(last_turn(window), "Answer").endswith("999"))

    assert len(refreshed) <= 3


def test_an_answer_that_takes_long_to_show_leaves_the_window_time_for_others(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = assistant.ask("Tell me all.")
    assistant.publish(StageChanged(turn, Stage.WRITING), TokenWritten(turn, "All"))
    wait_for_answer(qtbot, window, "All")
    clock = SimpleNamespace(restart=lambda: None, elapsed=lambda: 40)
    monkeypatch.setattr(window.conversation, "_since_frame", clock)

    window.conversation._show_changes()
    assistant.publish(TokenWritten(turn, " of it."))
    qtbot.waitUntil(window.conversation._frame.isActive)

    assert window.conversation._frame.interval() > 3 * clock.elapsed()


def test_the_stage_is_told_in_words_with_seconds(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    turn = assistant.ask("What is this?")
    assistant.publish(StageChanged(turn, Stage.THINKING), WorkProgressed(turn, Progress("looking", 2, 5)))

    qtbot.waitUntil(lambda: any("Looking at the picture 2 of 5 · 0." in words for words in _labels(last_turn(window))))


def test_a_spoken_question_gets_its_words_when_they_are_known(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.publish(TurnStarted(1, Message(Speaker.USER, "")), StageChanged(1, Stage.TRANSCRIBING))
    qtbot.waitUntil(lambda: any(words.startswith("Transcribing") for words in _labels(last_turn(window))))
    assert shown_text(last_turn(window), "Question") == ""

    assistant.publish(Transcribed(1, "What is the total?"))

    qtbot.waitUntil(lambda: shown_text(last_turn(window), "Question") == "What is the total?")


def test_nothing_heard_is_said_softly_and_keeps_the_pictures(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    shown = picture()
    window.composer.attachments.add(shown)
    assistant.publish(TurnStarted(1, Message(Speaker.USER, "", (shown,))))
    qtbot.waitUntil(lambda: window.composer.attachments.pictures == ())
    assert assistant.names() == ["look_ahead"], "looking ahead goes on while the words are transcribed"

    assistant.publish(TurnFinished(1, Outcome.NOTHING_HEARD))

    qtbot.waitUntil(lambda: any(words.startswith("I heard nothing") for words in _labels(last_turn(window))))
    assert window.composer.attachments.pictures == (shown,)
    assert not [part for part in last_turn(window).findChildren(PictureThumbnail) if part.isVisible()]


def test_a_spoken_question_that_failed_before_its_words_were_known_keeps_the_pictures(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    shown = picture()
    assistant.publish(TurnStarted(1, Message(Speaker.USER, "", (shown,))))
    assistant.fail(1, EngineDied("The engine stopped.", "Ask once more."))

    qtbot.waitUntil(lambda: "The engine stopped." in _labels(last_turn(window)))
    assert window.composer.attachments.pictures == (shown,)


def test_the_clause_being_spoken_is_marked(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    turn = assistant.ask("Where?")
    assistant.publish(TokenWritten(turn, "At the **top**. Then click."), ClauseSpoken(turn, "Then click."))

    def marked() -> list[str]:
        answer = next(part for part in last_turn(window).findChildren(MessageText) if part.accessibleName() == "Answer")
        return [selection.cursor.selectedText() for selection in answer.extraSelections()]

    qtbot.waitUntil(lambda: marked() == ["Then click."])
    assistant.answer(turn, "")
    qtbot.waitUntil(lambda: marked() == [])


def test_a_finished_answer_tells_how_long_it_took_and_who_wrote_it(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    turn = assistant.ask("Total?")
    assistant.answer(turn, "12.40", from_starter=True)

    wait_for_answer(qtbot, window, "12.40")
    assert {"First sound 1.2 s after you asked.", "Starter"} <= set(_labels(last_turn(window)))


def test_a_question_is_shown_at_once(window: MainWindow, assistant: FakeAssistant) -> None:
    window.composer.asked.emit("What is this?", ())

    assert window.model.turn_at(0).question == "What is this?"


def test_an_answer_of_a_starter_engine_is_labelled_while_it_is_written(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.publish(EngineReady(EngineInfo(Role.EYES, "reader", "Text reader", starter=True)))
    turn = assistant.ask("Total?")
    assistant.publish(TokenWritten(turn, "12.40"))

    qtbot.waitUntil(lambda: "Starter" in _labels(last_turn(window)))


def test_stop_copy_again_and_replay_do_what_they_say(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    shown = picture()
    turn = assistant.ask("Total?", [shown])
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)
    button(last_turn(window), "Stop").click()
    assert assistant.names()[-1] == "interrupt"

    assistant.answer(turn, "It is **12.40**.")
    wait_for_answer(qtbot, window, "It is 12.40.")
    button(last_turn(window), "Copy").click()
    assert QGuiApplication.clipboard().text() == "It is **12.40**."

    button(last_turn(window), "Replay").click()
    assert assistant.newest() == ("say_again", ("It is **12.40**.", 1))
    qtbot.waitUntil(lambda: "Stop" in buttons(last_turn(window)))
    replay = len(assistant.calls)
    assistant.publish(StageChanged(replay, Stage.SPEAKING), StageChanged(replay, Stage.FINISHED))
    qtbot.waitUntil(lambda: "Replay" in buttons(last_turn(window)))

    button(last_turn(window), "Ask the same question").click()
    assert assistant.newest() == ("ask", ("Total?", (shown,), turn))


def test_code_is_copied_by_the_button_on_it_which_says_so(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.answer(assistant.ask("How?"), "So:\n\n```sh\nls\n```\n\nand then\n\n```sh\nrm -i *\n```")
    qtbot.waitUntil(lambda: "and then" in shown_text(last_turn(window), "Answer"))
    (answer,) = (text for text in last_turn(window).messages() if text.accessibleName() == "Answer")
    first, second = answer.code.copies
    before = second.icon().cacheKey()

    second.click()

    assert QGuiApplication.clipboard().text() == "rm -i *"
    assert second.icon().cacheKey() != before
    stops = window.conversation.tab_parts()
    assert stops.index(answer) < stops.index(first) < stops.index(second)


def test_buttons_on_code_go_when_the_code_goes(qtbot: QtBot, window: MainWindow) -> None:
    text = MessageText(window._theme, "Answer", window)
    text.show_markdown("```\na\n```\n\nb\n\n```\nc\n```")
    text.fit(400)

    text.show_markdown("```\na\n```")
    text.fit(400)

    assert len(text.code.copies) == 1
    assert [copy.isVisibleTo(text) for copy in text.findChildren(QPushButton)] == [True, False]


def test_an_error_card_has_a_way_out(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    turn = assistant.ask("Total?")
    assistant.fail(turn, EngineDied("The engine stopped.", "Ask once more."))
    qtbot.waitUntil(lambda: "Try again" in buttons(last_turn(window)))
    assert {"The engine stopped.", "Ask once more."} <= set(_labels(last_turn(window)))

    button(last_turn(window), "Try again").click()

    assert assistant.newest() == ("ask", ("Total?", (), turn))


def test_another_model_can_be_asked_about_a_picture_that_one_could_not_see(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    unseen = picture(6)
    turn = assistant.ask("What is this?", [unseen])
    assistant.fail(turn, cannot_see())
    qtbot.waitUntil(lambda: "Try again" in buttons(last_turn(window)))

    button(last_turn(window), "Try again").click()

    assert assistant.newest() == ("ask", ("What is this?", (unseen,), turn))


def test_trying_again_is_not_offered_where_it_cannot_help(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    turn = assistant.ask("a" * 100)
    assistant.fail(turn, PromptTooLong("That is too long for this model.", "Ask in fewer words."))

    qtbot.waitUntil(lambda: "Ask in fewer words." in _labels(last_turn(window)))
    assert "Try again" not in buttons(last_turn(window))


def test_where_it_looked_opens_the_picture_of_an_earlier_turn(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    shown = picture()
    assistant.answer(assistant.ask("Total?", [shown]), "12.40")
    evidence = (Evidence(shown.sha256, Box(10, 20, 60, 40), "Total 12.40"),)
    assistant.answer(assistant.ask("Where?"), "There.", evidence=evidence)
    wait_for_answer(qtbot, window, "There.")

    button(last_turn(window), "Where it looked").click()

    viewer = window.findChild(PictureViewer)
    assert viewer is not None
    assert len(viewer.view.scene().items()) == 2
    viewer.close()


def test_of_thousands_of_turns_only_those_in_sight_are_laid_out(qtbot: QtBot, window: MainWindow) -> None:
    turns = [
        ShownTurn(number, f"Question {number}", answer="word " * (number % 90), outcome=Outcome.ANSWERED)
        for number in range(1, 2501)
    ]
    window.model.extend(turns)

    qtbot.waitUntil(lambda: bool(window.conversation.laid_out))
    assert len(window.conversation.laid_out) < 15
    assert last_turn(window).shown.turn == 2500

    bar = window.conversation.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert len(window.conversation.laid_out) < 15
    assert 1000 < window.conversation.laid_out[0].shown.turn < 1500
    bar.setValue(0)
    assert len(window.conversation.laid_out) < 15
    assert window.conversation.laid_out[0].shown.turn == 1


def test_turns_that_come_into_sight_take_over_the_widgets_of_those_that_left(qtbot: QtBot, window: MainWindow) -> None:
    turns = [ShownTurn(number, f"Question {number}", answer="Yes.", outcome=Outcome.ANSWERED) for number in range(200)]
    turns[150].error = EngineDied("The model stopped.", "Ask again.")
    window.model.extend(turns)
    qtbot.waitUntil(lambda: bool(window.conversation.laid_out))
    bar = window.conversation.verticalScrollBar()
    used: set[TurnView] = set()

    while bar.value() > 0:
        bar.setValue(bar.value() - bar.pageStep() // 3)
        qtbot.waitUntil(lambda: not window.conversation._frame.isActive())
        used.update(window.conversation.laid_out)

    assert len(used) < 25
    assert [shown_text(view, "Question") for view in window.conversation.laid_out][:2] == ["Question 0", "Question 1"]
    assert not any(view.findChildren(Card) for view in window.conversation.laid_out)


def test_of_turns_out_of_sight_nothing_is_kept_in_widgets(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.answer(assistant.ask("What is this?", [picture()]), "A receipt.")
    wait_for_answer(qtbot, window, "A receipt.")
    for part in window.conversation.messages(0):
        QApplication.sendEvent(part, QFocusEvent(QEvent.Type.FocusIn))

    window.model.clear()

    qtbot.waitUntil(lambda: not window.conversation.findChildren(PictureThumbnail))
    parts = window.conversation.findChildren(MessageText)
    assert not any(part.toPlainText() or part.accessibleDescription() for part in parts)
    assert not any(view.shown.pictures for view in window.findChildren(TurnView))


def test_scrolling_up_is_not_undone_by_the_answer_that_goes_on(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    for number in range(30):
        assistant.answer(assistant.ask(f"Question {number}"), "word " * 100)
    turn = assistant.ask("And now?")
    qtbot.waitUntil(lambda: last_turn(window).shown.turn == turn)
    bar = window.conversation.verticalScrollBar()
    window.conversation.page(-2)
    place = bar.value()
    first = window.conversation.laid_out[0].shown.turn

    assistant.publish(TokenWritten(turn, "more " * 200))
    qtbot.waitUntil(lambda: "more" in window.model.turn_at(30).answer)
    qtbot.waitUntil(lambda: not window.conversation._frame.isActive())

    assert bar.value() == place
    assert window.conversation.laid_out[0].shown.turn == first


def test_one_press_leads_back_to_the_newest_turn(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    for number in range(30):
        assistant.answer(assistant.ask(f"Question {number}"), "word " * 100)
    qtbot.waitUntil(lambda: window.conversation.verticalScrollBar().maximum() > 0)
    newest = next(part for part in window.conversation.findChildren(QPushButton) if part.text() == "Newest")
    assert not newest.isVisible()
    window.conversation.page(-3)
    assert newest.isVisible()

    newest.click()

    assert not newest.isVisible()
    assert last_turn(window).shown.question == "Question 29"


def test_of_a_very_long_question_only_the_beginning_is_shown(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.ask("word " * 200_000)

    qtbot.waitUntil(lambda: "1,000,000 characters" in shown_text(last_turn(window), "Question"))
    assert len(shown_text(last_turn(window), "Question")) < 6000


def test_paging_works_while_typing(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    for number in range(20):
        assistant.answer(assistant.ask(f"Question {number}"), "word " * 100)
    qtbot.waitUntil(lambda: window.conversation.verticalScrollBar().maximum() > 0)
    bar = window.conversation.verticalScrollBar()
    bottom = bar.value()

    QTest.keyClick(window.composer.edit, Qt.Key.Key_PageUp)

    assert bar.value() < bottom


def test_a_link_shows_its_address_before_it_is_opened(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    window.turns.link.emit(QUrl("https://example.org/docs"))

    box = window.findChild(QMessageBox)
    assert box is not None
    assert box.informativeText() == "https://example.org/docs"
    assert {part.text() for part in box.buttons()} == {"Open", "Copy address", "Cancel"}
    box.close()


def test_a_link_into_the_computer_cannot_be_opened(qtbot: QtBot, window: MainWindow) -> None:
    window.turns.link.emit(QUrl("file:///etc/passwd"))

    box = window.findChild(QMessageBox)
    assert box is not None
    assert "Open" not in {part.text() for part in box.buttons()}
    box.close()


def _labels(view: TurnView) -> list[str]:
    labels: list[QLabel | QPushButton] = [*view.findChildren(QLabel), *view.findChildren(QPushButton)]
    return [label.text() for label in labels if label.isVisible()]
