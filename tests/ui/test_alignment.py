# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands below each other begins and ends in one line, in both directions of reading, at every width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assistant.errors import MicrophoneError
from assistant.events import Failed
from tests.ui.fakes import FakeAssistant, picture
from tests.ui.screens import SCREENS, Stagehand
from ui.conversation.message_text import MessageText
from ui.conversation.turn_view import TurnView
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.widgets.switch import Switch


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["left", "right"])
def direction(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Qt.LayoutDirection]:
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def stage(
    direction: Qt.LayoutDirection, qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> Stagehand:  # fmt: skip
    assert direction is window.layoutDirection()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return Stagehand(window, assistant, theme, qtbot, tmp_path)


def span(part: QWidget) -> tuple[int, int]:
    """Left and right edge in its window."""
    left = part.mapTo(part.window(), QPoint(0, 0)).x()
    return left, left + part.width()


def end(part: QWidget) -> int:
    """The edge at which reading ends."""
    return span(part)[0 if part.isRightToLeft() else 1]


def newest(window: MainWindow) -> TurnView:
    return window.conversation.laid_out[-1]


@pytest.mark.parametrize("width", [760, 1120, 1900])
def test_words_of_question_and_answer_and_of_what_is_typed_begin_and_end_in_one_line(
    stage: Stagehand, width: int
) -> None:
    window, core = stage.window, stage.assistant
    window.resize(width, 800)
    core.answer(core.ask("What is the total?", [picture()]), "It is 12.40.")
    core.publish(Failed(None, MicrophoneError("No microphone.", "Connect one.")))
    stage.until(lambda: window.conversation.laid_out and window.model.newest_answer and window.banners.cards)
    QApplication.processEvents()

    edit, (question, answer) = window.composer.edit, newest(window).messages()
    if window.isRightToLeft():
        typed = span(edit)[1] - round(edit.document().documentMargin())
        assert abs(span(answer)[1] - typed) <= 1
    else:
        typed = edit.viewport().mapTo(window, edit.cursorRect(_at_start(edit.textCursor())).topLeft()).x()
        assert abs(span(answer)[0] - typed) <= 1
    bubble = question.parentWidget()
    assert isinstance(bubble, QFrame)
    composer, turns = span(window.composer), (span(answer), span(bubble))
    before, after = min(turns)[0] - composer[0], composer[1] - max(edge for _, edge in turns)
    if window.isRightToLeft():
        before, after = span(bubble)[0] - composer[0], composer[1] - span(answer)[1]
    assert abs(before - after) <= 1
    assert span(window.banners) == composer


def test_turns_scroll_up_to_the_edge_of_the_window_unless_something_stands_there(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.answer(assistant.ask("What is it?"), "A cake.")
    qtbot.waitUntil(lambda: bool(window.conversation.laid_out))
    assert window.conversation.mapTo(window, QPoint(0, 0)).y() == 0

    assistant.publish(Failed(None, MicrophoneError("No microphone.", "Connect one.")))

    qtbot.waitUntil(lambda: bool(window.banners.cards))
    qtbot.waitUntil(lambda: window.conversation.mapTo(window, QPoint(0, 0)).y() > 30)


@pytest.mark.parametrize("width", [560, 1120])
def test_no_button_below_a_turn_is_cut_off(stage: Stagehand, width: int) -> None:
    window, core = stage.window, stage.assistant
    window.resize(width, 800)
    core.answer(core.ask("What is the total?", [picture()]), "It is 12.40.", from_starter=True)
    stage.until(lambda: window.conversation.laid_out and newest(window).shown.answer)
    stage.until(lambda: any(part.isVisible() for part in newest(window).findChildren(QPushButton)))
    QApplication.processEvents()

    turn = newest(window)
    for button in turn.findChildren(QPushButton):
        if button.isVisible():
            assert button.visibleRegion().boundingRect() == button.rect(), button.toolTip()


def test_what_is_pressed_beside_a_question_is_equally_high(
    window: MainWindow, theme: Theme, large_text: object
) -> None:
    for scale in (1.0, 2.0):
        large_text(scale)  # type: ignore[operator]
        QApplication.processEvents()
        talk = window.composer.talk
        heights = {*(button.height() for button in window.composer.tools.buttons), window.composer.send_button.height()}
        assert heights == {theme.control_height}
        assert talk.height() == theme.control_height + 4  # with the ring around it


@pytest.mark.parametrize("name", [name for name in SCREENS if name.startswith("settings")])
def test_settings_end_in_one_line_with_the_button_below(stage: Stagehand, name: str) -> None:
    dialog = SCREENS[name](stage)
    QApplication.processEvents()

    cards = [card for card in dialog.findChildren(QFrame) if card.objectName() == "card" and card.isVisible()]
    (closes,) = [button for button in dialog.findChildren(QPushButton) if button.text() == "Close"]
    assert {span(card) for card in cards} == {span(cards[0])}
    assert end(cards[0]) == end(closes)
    controls = [row.findChildren(Switch) for card in cards for row in card.findChildren(QFrame)]
    ends = {end(switch) for found in controls for switch in found if switch.isVisible()}
    assert len(ends) <= 1


def test_the_first_steps_end_in_one_line(stage: Stagehand) -> None:
    for name in (name for name in SCREENS if name.startswith("first")):
        wizard = SCREENS[name](stage)
        QApplication.processEvents()
        panels = [part for part in wizard.findChildren(QFrame) if part.objectName() == "panel" and part.isVisible()]
        assert {span(panel) for panel in panels} <= {span(wizard.steps)}  # type: ignore[attr-defined]
        assert end(wizard.next) == end(wizard.steps)  # type: ignore[attr-defined]


def _at_start(cursor: QTextCursor) -> QTextCursor:
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    return cursor


def test_code_on_its_ground_leaves_room_for_its_button(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    text = MessageText(theme, "Answer", window)
    text.show_markdown("```\n" + "w" * 200 + "\n" + "word " * 60 + "\n```")
    text.fit(400)

    (copy,) = text.code.copies
    assert text.document().size().height() > 2 * theme.text_pixels  # it goes on in other lines
    ends = [_right_of(text, place) for place in range(len(text.toPlainText()))]
    assert max(ends) <= copy.x()


def _right_of(text: MessageText, place: int) -> int:
    cursor = text.textCursor()
    cursor.setPosition(place)
    return text.cursorRect(cursor).right()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_side_bar_is_as_wide_as_what_is_in_it_and_its_scroll_bar(
    window: MainWindow, large_text: object, scale: float
) -> None:
    large_text(scale)  # type: ignore[operator]
    window.resize(1120, 420)  # too low for all of it
    QApplication.processEvents()

    (area,) = (found for found in window.sidebar.findChildren(QScrollArea) if found.objectName() == "plain")
    content = area.widget()
    assert content
    assert area.verticalScrollBar().isVisible()
    assert content.minimumSizeHint().width() <= area.viewport().width()
