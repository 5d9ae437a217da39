# SPDX-License-Identifier: GPL-3.0-or-later
"""What was understood is shown in the composer before it is sent."""

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.settings import Motion
from assistant.timings import Timings
from assistant.turn_events import Outcome, PicturesChanged, TranscriptReady, TurnFinished, TurnStarted
from assistant.values import Message, Speaker
from tests.ui.fakes import FakeAssistant, picture
from ui.latency.bar import LatencyBar
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.wording import outcome_words

TEXT = "What is the towel?"


@pytest.fixture
def reviewing(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> MainWindow:
    """A window that shows a transcript, and waits until it is told what to do with it."""
    return show(window, assistant, math.inf)


def show(window: MainWindow, assistant: FakeAssistant, send_after: float) -> MainWindow:
    assistant.publish(TurnStarted(1, Message(Speaker.USER, "")), TranscriptReady(1, TEXT, ((12, 18),), send_after))
    QTest.qWait(0)
    return window


def test_the_window_says_that_it_shows_transcripts(window: MainWindow, assistant: FakeAssistant) -> None:
    assert assistant.shows_transcripts


def test_it_is_sent_by_itself(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    show(window, assistant, 0.05)

    qtbot.waitUntil(lambda: not window.composer.review.is_open)

    assert assistant.newest() == ("send_transcript", (TEXT,))
    assert window.composer.edit.toPlainText() == ""


def test_enter_sends_it_at_once(reviewing: MainWindow, assistant: FakeAssistant) -> None:
    QTest.keyClick(reviewing.composer.edit, Qt.Key.Key_Return)

    assert assistant.newest() == ("send_transcript", (TEXT,))
    assert "ask" not in assistant.names()


def test_what_the_user_makes_of_it_is_sent(reviewing: MainWindow, assistant: FakeAssistant) -> None:
    edit = reviewing.composer.edit
    for _ in range(5):
        QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClicks(edit, "ower?")

    QTest.keyClick(edit, Qt.Key.Key_Return)

    assert assistant.newest() == ("send_transcript", ("What is the tower?",))


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_X, Qt.Key.Key_Backspace])
def test_any_key_stops_the_time(window: MainWindow, assistant: FakeAssistant, key: Qt.Key) -> None:
    show(window, assistant, 60.0)

    QTest.keyClick(window.composer.edit, key)

    assert not window.composer.send_button.is_counting
    assert window.composer.review.is_open
    assert window.composer.review.hint.text() == "Correct what I understood. Enter sends it, Esc discards it."


def test_a_click_into_the_words_stops_the_time(window: MainWindow, assistant: FakeAssistant) -> None:
    show(window, assistant, 60.0)

    QTest.mouseClick(window.composer.edit.viewport(), Qt.MouseButton.LeftButton)

    assert not window.composer.send_button.is_counting


def test_a_mere_shift_does_not_stop_the_time(window: MainWindow, assistant: FakeAssistant) -> None:
    show(window, assistant, 60.0)

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Shift)

    assert window.composer.send_button.is_counting


def test_escape_discards_it(reviewing: MainWindow, assistant: FakeAssistant) -> None:
    QTest.keyClick(reviewing.composer.edit, Qt.Key.Key_Escape)

    assert assistant.newest() == ("discard_transcript", ())
    assert not reviewing.composer.review.is_open


def test_sending_nothing_discards_it(reviewing: MainWindow, assistant: FakeAssistant) -> None:
    reviewing.composer.edit.clear()

    QTest.keyClick(reviewing.composer.edit, Qt.Key.Key_Return)

    assert assistant.newest() == ("discard_transcript", ())


def test_what_was_typed_before_comes_back(window: MainWindow, assistant: FakeAssistant) -> None:
    window.composer.edit.setPlainText("a draft")
    show(window, assistant, math.inf)

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)

    assert window.composer.edit.toPlainText() == "a draft"


def test_words_that_were_probably_misheard_are_underlined(reviewing: MainWindow) -> None:
    marks = reviewing.composer.edit.extraSelections()

    assert [mark.cursor.selectedText() for mark in marks] == ["towel?"]


def test_it_goes_when_the_turn_ends_otherwise(qtbot: QtBot, reviewing: MainWindow, assistant: FakeAssistant) -> None:
    assistant.publish(TurnFinished(1, Outcome.CANCELLED))
    qtbot.waitUntil(lambda: not reviewing.composer.review.is_open)

    assert reviewing.composer.edit.toPlainText() == ""
    assert not reviewing.composer.review.hint.isVisible()
    assert {"send_transcript", "discard_transcript"}.isdisjoint(assistant.names())


def test_where_nothing_should_move_the_seconds_are_told(
    window: MainWindow, assistant: FakeAssistant, theme: Theme
) -> None:
    theme.motion.choose(Motion.REDUCED)

    show(window, assistant, 2.5)

    assert "in 3 s" in window.composer.review.hint.text()
    window.composer.review.discard()
    theme.motion.choose(Motion.SYSTEM)


def test_the_screen_that_was_left_out_is_not_shown_any_more(window: MainWindow, assistant: FakeAssistant) -> None:
    screen, other = picture(1), picture(2)
    question = Message(Speaker.USER, "", (screen, other))
    assistant.publish(TurnStarted(1, question), TranscriptReady(1, TEXT, (), math.inf))
    assistant.publish(PicturesChanged(1, (other,)))
    QTest.qWait(0)

    assert window.model.turn_at(0).pictures == (other,)
    assert window.composer.review.is_open


def test_what_was_discarded_is_no_question_that_took_long(window: MainWindow, assistant: FakeAssistant) -> None:
    show(window, assistant, math.inf)

    assistant.publish(TurnFinished(1, Outcome.CANCELLED, None, Timings(spoken_seconds=2.0, transcript=0.3)))
    QTest.qWait(0)

    shown = window.model.newest
    assert shown is not None
    assert outcome_words(shown) == "Not asked."
    assert not [bar for bar in window.findChildren(LatencyBar) if bar.isVisibleTo(window)]
