# SPDX-License-Identifier: GPL-3.0-or-later
"""A spoken question that was misheard is heard again, and asked as it is understood then."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.errors import InputError
from assistant.events import Failed, TakeHeardAgain
from assistant.turn_events import Transcribed, TurnStarted
from assistant.values import Message, Role, Speaker
from tests.ui.fakes import FakeAssistant
from ui.conversation.hear_again import HearAgain
from ui.main_window import MainWindow
from ui.shown_turn import ShownTurn

TURN = 7
TINY_EARS = Path(__file__).parents[1] / "models/whisper/tiny-whisper-ct2"


@pytest.fixture
def said(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> ShownTurn:
    assistant.publish(TurnStarted(TURN, Message(Speaker.USER, "")), Transcribed(TURN, "What is the tidal?"))
    assistant.answer(TURN, "I see no tide.")
    qtbot.waitUntil(lambda: window.model.rowCount() == 1 and not window.model.turn_at(0).is_running)
    return window.model.turn_at(0)


def cards(window: MainWindow) -> list[str]:
    return [card.sentence for card in window.banners.cards]


def listen_again(window: MainWindow, shown: ShownTurn) -> None:
    window.hear_again.menu_for(shown).actions()[0].trigger()


def hear(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, text: str) -> None:
    with qtbot.waitSignal(window.bridge.take_heard_again):
        assistant.publish(TakeHeardAgain(TURN, text, "Large ears"))


def offered(window: MainWindow) -> list[str]:
    return [button.text().strip() for button in window.conversation.laid_out[-1].findChildren(QPushButton)
            if button.isVisibleTo(window)]  # fmt: skip


def test_only_spoken_questions_can_be_heard_again(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, said: ShownTurn
) -> None:
    qtbot.waitUntil(lambda: "Hear again" in offered(window))

    window.turns.ask("What is this?")
    assistant.answer(window.model.turn_at(1).turn, "A star.")
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 2 and "Replay" in offered(window))
    assert "Hear again" not in offered(window)


def test_the_ears_in_use_and_all_others_can_be_chosen(
    window: MainWindow, assistant: FakeAssistant, said: ShownTurn, tmp_path: Path
) -> None:
    shutil.copytree(TINY_EARS, tmp_path / Role.EARS / "tiny")
    hear_again = HearAgain(assistant, window.model, window.turns, window.banners, tmp_path, window)

    actions = hear_again.menu_for(said).actions()
    assert [action.text() for action in actions] == ["With the ears in use", "With tiny"]
    actions[1].trigger()

    assert assistant.newest() == ("hear_again", (TURN, str(tmp_path / Role.EARS / "tiny")))


def test_what_is_heard_then_can_be_asked_in_place_of_the_question(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, said: ShownTurn
) -> None:
    listen_again(window, said)
    assert assistant.newest() == ("hear_again", (TURN, ""))
    assert cards(window) == ["Listening again to what you said…"]

    hear(qtbot, window, assistant, "What is the total?")

    assert cards(window) == ["Large ears hears: “What is the total?”"]
    window.banners.cards[0].acted.emit()
    assert assistant.newest() == ("ask", ("What is the total?", (), TURN))
    assert cards(window) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [("what is the tidal", "Large ears hears the same words again."), ("", "Large ears hears no words in it.")],
)
def test_it_is_told_when_nothing_else_is_heard(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, said: ShownTurn, text: str, told: str
) -> None:
    listen_again(window, said)

    hear(qtbot, window, assistant, text)

    assert cards(window) == [told]


def test_what_is_not_kept_any_more_is_told(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, said: ShownTurn
) -> None:
    listen_again(window, said)

    with qtbot.waitSignal(window.bridge.failed):
        assistant.publish(Failed(None, InputError("What was said then is not kept any more.")))

    assert cards(window) == ["What was said then is not kept any more."]


def test_listening_again_can_be_stopped(window: MainWindow, assistant: FakeAssistant, said: ShownTurn) -> None:
    listen_again(window, said)

    window.banners.cards[0].acted.emit()

    assert assistant.names()[-1] == "interrupt"
    assert cards(window) == []
