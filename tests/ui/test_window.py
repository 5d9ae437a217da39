# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QPlainTextEdit, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from assistant.errors import EngineUnavailable, MicrophoneError, PictureUnreadable, ScreenError
from assistant.events import (
    EngineFailed,
    EngineLoading,
    EngineReady,
    Failed,
    Noticed,
    PictureFailed,
    PictureTaken,
    SensorUsed,
)
from assistant.settings_file import load
from assistant.values import EngineInfo, PictureSource, Progress, Role
from tests.ui.fakes import FakeAssistant, picture
from tests.ui.keyboard import visited_by_tab
from ui.empty_state import SAMPLE_QUESTION
from ui.ledger_dialog import LedgerDialog
from ui.look.theme import Theme, ThemeChoice
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in
from ui.status_strip import Sensor

STARTERS = [
    EngineReady(EngineInfo(Role.EARS, "pocketsphinx", "PocketSphinx", starter=True)),
    EngineReady(EngineInfo(Role.EYES, "reader", "Text reader", starter=True)),
    EngineReady(EngineInfo(Role.VOICE, "espeak", "eSpeak NG", starter=True)),
]


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    shown = picture()
    window.composer.attachments.add(shown)
    assistant.answer(assistant.ask("What is it?", [shown]), "A **picture**.")
    assistant.publish(Failed(None, MicrophoneError("No microphone.", "Connect one.")), *STARTERS)
    qtbot.waitUntil(lambda: bool(window.banners.cards) and bool(window.conversation.laid_out))

    controls: list[QWidget] = [
        control
        for kind in (QAbstractButton, QPlainTextEdit, QTextBrowser)
        for control in window.findChildren(kind)
        if control.objectName() != "qt_spinbox_lineedit"
    ]

    assert len(controls) > 15
    assert [control for control in controls if not control.accessibleName()] == []


def test_the_keyboard_reaches_every_visible_control(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    assistant.answer(assistant.ask("One?"), "1")
    assistant.answer(assistant.ask("Two?", [picture()]), "2")
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 2)
    window.activateWindow()
    window.composer.edit.setFocus()

    visited = visited_by_tab(window)

    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.isEnabled():
            assert button in visited
    turns = [part for part in visited if isinstance(part, QTextBrowser) and part.isVisible()]
    assert [part.toPlainText() for part in turns] == ["One?", "1", "Two?", "2"]


def test_an_empty_conversation_offers_a_first_question(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assert window.empty.isVisible()
    window.empty.findChildren(QPushButton)[0].click()
    assert assistant.names() == ["open_picture"]
    path = assistant.calls[0][1][0]
    assert isinstance(path, Path)
    assert path.is_file()

    shown = picture()
    assistant.deliver(shown)

    qtbot.waitUntil(lambda: assistant.calls[-1] == ("ask", (SAMPLE_QUESTION, (shown,))))
    qtbot.waitUntil(window.conversation.isVisible)


def test_a_sample_that_cannot_be_read_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    window.empty.sample_wanted.emit()
    assistant.publish(PictureFailed(1, PictureSource.FILE, PictureUnreadable("The picture is damaged.")))
    qtbot.waitUntil(lambda: bool(window.banners.cards))

    window.empty.sample_wanted.emit()

    assert assistant.names() == ["open_picture", "open_picture"]


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, assistant: FakeAssistant) -> None:
    window.activateWindow()
    window.sidebar.speaks.setFocus()

    QTest.keyClick(window.sidebar.speaks, Qt.Key.Key_Return)

    assert assistant.speak_answers is False


def test_the_engines_in_use_are_named_and_starters_marked(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    chips = window.sidebar.chips
    with qtbot.waitSignal(window.bridge.engine_changed):
        assistant.publish(EngineLoading(Role.EYES, "llama", Progress("loading", 40, 100)))
    assert "40 %" in chips[Role.EYES].words

    assistant.publish(*STARTERS)

    qtbot.waitUntil(lambda: "eSpeak NG" in chips[Role.VOICE].words)
    assert all("Starter" in chip.words for chip in chips.values())
    assert "only reads text" in chips[Role.EYES].details
    assert "models" in chips[Role.EYES].details


def test_an_engine_that_cannot_be_had_says_why(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    error = EngineUnavailable("The model is missing.", "Install it.")
    assistant.publish(EngineFailed(Role.EYES, error))

    qtbot.waitUntil(lambda: "Not available" in window.sidebar.chips[Role.EYES].words)
    assert "Install it." in window.sidebar.chips[Role.EYES].details
    assert [card.sentence for card in window.banners.cards] == ["The model is missing."]


def test_on_this_computer_is_said_only_when_it_is_known_to_be_true(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assert window.strip.where == ""
    assistant.publish(*STARTERS)
    qtbot.waitUntil(lambda: window.strip.where == "On this computer")

    assistant.publish(EngineReady(EngineInfo(Role.EYES, "remote", "LLaVA", remote="box.local:8080")))

    qtbot.waitUntil(lambda: window.strip.where == "Your words and pictures are sent to box.local:8080")


def test_the_senses_are_told_in_words(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    sensors = window.strip.findChildren(Sensor)
    assert [sensor.words for sensor in sensors] == ["Microphone off", "Camera off", "Screen not read"]

    assistant.publish(*(SensorUsed(name, in_use=True) for name in ("microphone", "camera", "screen")))

    listening = ["Microphone listening", "Camera looking", "Screen being read"]
    qtbot.waitUntil(lambda: [sensor.words for sensor in sensors] == listening)


def test_a_click_on_the_strip_opens_the_ledger(qtbot: QtBot, window: MainWindow) -> None:
    for place in (window.strip.findChildren(Sensor)[1], window.strip):
        with qtbot.waitSignal(window.strip.ledger_wanted):
            QTest.mouseClick(place, Qt.MouseButton.LeftButton)
        window.findChildren(LedgerDialog)[0].close()


def test_the_strip_stands_in_two_lines_where_one_is_too_short(
    qtbot: QtBot, window: MainWindow, large_text: Callable[[float], None]
) -> None:
    height = window.strip.height()

    large_text(2.0)
    window.resize(720, 700)

    qtbot.waitUntil(lambda: window.strip.height() > 2 * height)
    assert window.strip.traffic.geometry().right() <= window.strip.width()
    assert window.strip.traffic.y() > window.strip.findChildren(Sensor)[0].y()


def test_banners_can_be_put_away_and_do_not_pile_up(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    assistant.publish(*(Noticed(f"Remark {number}.") for number in (1, 2, 2, 3, 4)))
    qtbot.waitUntil(lambda: [card.sentence for card in window.banners.cards] == ["Remark 3.", "Remark 4."])

    for card in window.banners.cards:
        card.dismissed.emit()

    assert window.banners.cards == []
    assert not window.banners.isVisible()


@pytest.mark.parametrize("fails", [False, True])
def test_the_window_is_not_in_its_own_screenshot(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, fails: bool
) -> None:
    window.screen_taker.take()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: assistant.names() == ["take_screenshot"])
    assert not window.isVisible()

    if fails:
        assistant.publish(
            PictureFailed(1, PictureSource.SCREEN, ScreenError("The screen cannot be read.", "Allow it."))
        )
    else:
        assistant.publish(PictureTaken(picture(source=PictureSource.SCREEN), 1))

    qtbot.waitUntil(window.isVisible)
    assert len(window.composer.attachments.pictures) == (0 if fails else 1)
    assert len(window.banners.cards) == (1 if fails else 0)


def test_what_is_not_kept_is_left_only_when_that_is_meant(
    qtbot: QtBot, assistant: FakeAssistant, theme: Theme, preferences: Preferences, tmp_path: Path
) -> None:
    assistant.history = None
    window = MainWindow(assistant, theme, preferences, memory_in(tmp_path))
    qtbot.addWidget(window)
    window.show()
    assistant.answer(assistant.ask("One?"), "1")
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)
    window.sidebar.new_conversation.emit()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert window.model.rowCount() == 1

    next(button for button in box.buttons() if button.text() == "Start a new one").click()

    assert assistant.names()[-1] == "new_conversation"
    assert window.model.rowCount() == 0
    assert window.empty.isVisible()


def test_choices_are_kept_in_the_settings_file(
    window: MainWindow, assistant: FakeAssistant, preferences: Preferences, theme: Theme, tmp_path: Path
) -> None:
    window.sidebar.speaks.click()
    settings = preferences.settings
    preferences.change(replace(settings, window=replace(settings.window, theme="dark")))
    assert theme.choice is ThemeChoice.DARK
    theme.choose(ThemeChoice.LIGHT)
    preferences.close()

    settings, notices = load(tmp_path / "settings.toml")
    assert assistant.speak_answers is False
    assert settings.voice.speak_answers is False
    assert settings.window.theme == "dark"
    assert notices == []


def test_changing_the_colours_keeps_the_conversation(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme
) -> None:
    assistant.answer(assistant.ask("One?"), "1")
    window.composer.attachments.add(picture())
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)

    theme.choose(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)  # turns are made anew one by one

    assert window.conversation.laid_out[0].shown.answer == "1"
    assert len(window.composer.attachments.pictures) == 1


def test_the_size_is_remembered(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme, preferences: Preferences, tmp_path: Path
) -> None:
    window.resize(780, 610)
    window.close()

    again = MainWindow(assistant, theme, preferences, memory_in(tmp_path))
    qtbot.addWidget(again)

    assert again.size() == QSize(780, 610)


def test_closing_while_busy_ends_quietly(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    assistant.ask("A long question?")
    with qtbot.waitSignal(window.closed):
        window.close()

    assistant.publish(Noticed("Too late."))

    assert window.banners.cards == []


def test_without_a_display_one_sentence_and_the_exit_code_tell() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }

    ended = subprocess.run(
        [sys.executable, "-c", "import sys; from ui.app import main; sys.exit(main([]))"],
        env=environment, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip

    assert ended.returncode == 5
    assert ended.stderr.startswith("There is no display")
    assert ended.stderr.count("\n") == 1


def test_labels_show_text_as_it_is_written(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    assistant.publish(Noticed("<b>Not bold</b>"))
    qtbot.waitUntil(lambda: bool(window.banners.cards))

    words = [label for label in window.banners.cards[0].findChildren(QLabel) if label.text() == "<b>Not bold</b>"]
    assert words[0].heightForWidth(400) < 60


def test_after_the_sample_question_one_can_type_on(window: MainWindow) -> None:
    (sample,) = (button for button in window.empty.findChildren(QPushButton) if "receipt" in button.accessibleName())
    sample.setFocus(Qt.FocusReason.MouseFocusReason)

    sample.click()

    assert window.focusWidget() is window.composer.edit


def test_only_who_comes_by_tab_sees_a_frame_around_the_conversation(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.answer(assistant.ask("What is it?"), "A cake.")
    qtbot.waitUntil(lambda: bool(window.conversation.laid_out))

    window.conversation.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not window.conversation.property("framed")

    window.composer.edit.setFocus()
    window.conversation.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.conversation.property("framed")
