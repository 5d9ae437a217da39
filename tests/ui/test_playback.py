# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being spoken can be paused, skipped and repeated; what was not heard is dimmed, and can be heard later."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from assistant.turn_events import (
    AnswerHeard,
    ClauseSpoken,
    Outcome,
    SpeechPaused,
    Stage,
    StageChanged,
    TokenWritten,
    TurnFinished,
)
from assistant.values import Message, Speaker
from tests.ui.fakes import FakeAssistant
from tests.ui.test_conversation import button, buttons, last_turn
from ui.conversation.message_text import MessageText
from ui.main_window import MainWindow
from ui.wording import outcome_words

CONTROLS = {"Back", "Pause", "Skip"}
ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def speak(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> int:
    """A turn in the middle of its speech."""
    turn = assistant.ask("Which?")
    assistant.publish(
        StageChanged(turn, Stage.WRITING), TokenWritten(turn, "Red. Blue. Green."), ClauseSpoken(turn, "Red.")
    )
    qtbot.waitUntil(lambda: buttons(last_turn(window)) >= CONTROLS)
    return turn


def interrupt(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, turn: int) -> None:
    answer = Message(Speaker.ASSISTANT, "**Red.** Blue. Green.", heard="**Red.**")
    assistant.publish(TurnFinished(turn, Outcome.CANCELLED, answer))
    qtbot.waitUntil(lambda: "Go on" in buttons(last_turn(window)))


def answer_text(window: MainWindow) -> MessageText:
    return next(part for part in last_turn(window).findChildren(MessageText) if part.accessibleName() == "Answer")


def test_an_answer_can_be_paused_and_goes_on(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    speak(qtbot, window, assistant)
    button(last_turn(window), "Pause").click()
    asked_to_pause = assistant.names()[-1]
    assistant.publish(SpeechPaused(True))
    qtbot.waitUntil(lambda: "Resume" in buttons(last_turn(window)))

    button(last_turn(window), "Resume").click()

    assert any(label.text().startswith("Paused") for label in last_turn(window).findChildren(QLabel))
    assert asked_to_pause == "pause"
    assert assistant.names()[-1] == "resume"
    assert button(last_turn(window), "Resume").accessibleName().startswith("Go on speaking")


@pytest.mark.parametrize(("key", "call"), [(Qt.Key.Key_P, "pause"), (Qt.Key.Key_B, "back"), (Qt.Key.Key_N, "skip")])
def test_the_same_by_key(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, key: Qt.Key, call: str) -> None:
    speak(qtbot, window, assistant)

    QTest.keyClick(window, key, ALT)

    assert assistant.names()[-1] == call


def test_sentences_are_skipped_and_said_again_by_button(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    speak(qtbot, window, assistant)

    button(last_turn(window), "Skip").click()
    button(last_turn(window), "Back").click()

    assert assistant.names()[-2:] == ["skip", "back"]


def test_an_answer_that_is_not_spoken_has_no_such_buttons(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    turn = speak(qtbot, window, assistant)

    assistant.publish(TurnFinished(turn, Outcome.ANSWERED, Message(Speaker.ASSISTANT, "Red. Blue. Green.")))

    qtbot.waitUntil(lambda: "Replay" in buttons(last_turn(window)))
    assert not buttons(last_turn(window)) & (CONTROLS | {"Go on"})


def test_what_was_not_heard_is_dimmed(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    turn = speak(qtbot, window, assistant)
    interrupt(qtbot, window, assistant, turn)

    (dimmed,) = answer_text(window).extraSelections()

    assert dimmed.cursor.selectedText() == " Blue. Green."
    assert any("not heard" in label.text() for label in last_turn(window).findChildren(QLabel))


def test_the_rest_of_an_interrupted_answer_is_asked_for(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    turn = speak(qtbot, window, assistant)
    interrupt(qtbot, window, assistant, turn)

    button(last_turn(window), "Go on").click()

    assert assistant.calls[-1] == ("ask", ("Go on.", ()))


def test_only_the_newest_interrupted_answer_goes_on(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    turn = speak(qtbot, window, assistant)
    interrupt(qtbot, window, assistant, turn)
    first = last_turn(window)

    assistant.answer(assistant.ask("And?"), "Yellow.")

    qtbot.waitUntil(lambda: "Go on" not in buttons(first))


def test_the_newest_answer_is_repeated_by_key(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    assistant.answer(assistant.ask("Which?"), "Red.")
    qtbot.waitUntil(lambda: "Replay" in buttons(last_turn(window)))

    QTest.keyClick(window, Qt.Key.Key_R, ALT)

    assert assistant.calls[-1] == ("say_again", ("Red.", 1))


def test_a_spoken_answer_is_kept_as_a_file(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, tmp_path: Path
) -> None:
    assistant.answer(assistant.ask("Which?"), "Red.")
    qtbot.waitUntil(lambda: "Save this answer, spoken, as a sound file" in buttons(last_turn(window)))

    button(last_turn(window), "Save this answer").click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "answer.wav"))
    dialog.close()

    assert assistant.calls[-1] == ("save", ("Red.", tmp_path / "answer.wav"))


def test_what_is_heard_when_it_is_spoken_again_is_dimmed_no_more(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    turn = speak(qtbot, window, assistant)
    interrupt(qtbot, window, assistant, turn)
    assert answer_text(window).extraSelections()
    shown = window.model.turn_at(0)
    answer = Message(Speaker.ASSISTANT, "**Red.** Blue. Green.", heard="**Red.** Blue.")

    assistant.publish(AnswerHeard(turn, answer))
    qtbot.waitUntil(lambda: shown.heard == answer.heard)
    assert "dimmed" in outcome_words(shown)
    assert shown.can_go_on

    assistant.publish(AnswerHeard(turn, replace(answer, heard=None)))
    qtbot.waitUntil(lambda: not answer_text(window).extraSelections())
    assert outcome_words(shown) == "Stopped."
    assert not shown.can_go_on
