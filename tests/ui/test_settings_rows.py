# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the settings that do something: try devices, ask a server, examine, start at login, choose keys."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from assistant.answer_times import UsualWait
from assistant.autostart import Autostart
from assistant.capture.devices import DeviceList
from assistant.errors import EngineUnavailable, MicrophoneError, OutputError, SpeakerError
from assistant.events import CheckStep, EngineFailed, EngineReady, Failed, LevelChanged, SoundChecked
from assistant.pipeline import findings
from assistant.values import EngineInfo, Role
from tests.ui.fakes import FakeAssistant
from ui.hotkeys.actions import Action
from ui.main_window import MainWindow
from ui.models.tuning import TuningDialog
from ui.preferences import Preferences
from ui.settings.about import Examination
from ui.settings.dialog import SettingsDialog
from ui.settings.keys import KeyRow
from ui.settings.login import Login
from ui.settings.row import Row
from ui.settings.rows import ChoiceRow, NumberRow, TextRow
from ui.settings.server import ServerCheck
from ui.settings.sound_test import SoundTest
from ui.settings.speech import Preview
from ui.settings.speed import Speed


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> Iterator[SettingsDialog]:
    window.settings.show()
    made = window.settings.dialog
    assert made is not None
    assert made.pages  # makes them all
    qtbot.waitUntil(lambda: bool(made.findChildren(Login)) and made.findChildren(Login)[0].switch.isEnabled())
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[str]:
    """A server of the OpenAI kind that has one model, and wants a key."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b'{"data": [{"id": "llava"}]}'
            is_known = self.headers["Authorization"] == "Bearer right"
            self.send_response(200 if is_known else 401)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    made = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    thread.join()
    made.server_close()


def written(dialog: SettingsDialog, path: str, text: str) -> None:
    row = next(row for page in dialog.pages for row in page.fields if row.field.path == path)
    assert isinstance(row, TextRow)
    row.edit.setText(text)
    row.edit.editingFinished.emit()


def button(row: Row, words: str) -> QPushButton:
    return next(one for one in row.findChildren(QPushButton) if one.text() == words)


# ── microphone and loudspeaker ─────────────────────────────────────────────────────────────────────────────────────


def test_a_sound_check_shows_how_loud_it_is_and_what_came_of_it(
    qtbot: QtBot, dialog: SettingsDialog, assistant: FakeAssistant
) -> None:
    (test,) = dialog.findChildren(SoundTest)
    dialog.turn_to("Voice")
    test.button.click()
    assert assistant.newest() == ("check_sound", ("", ""))

    assistant.publish(SoundChecked(CheckStep.RECORDING), LevelChanged(0.4, 0.2))
    qtbot.waitUntil(lambda: test.level.is_moving)
    assert (test.told, test.button.text()) == ("Speak now.", "Stop")
    assistant.publish(SoundChecked(CheckStep.PLAYING, "The microphone works.", is_good=True))
    qtbot.waitUntil(lambda: test.told.startswith("The microphone works."))
    assistant.publish(SoundChecked(CheckStep.DONE, "The microphone works.", is_good=True))
    qtbot.waitUntil(lambda: test.button.text() == "Try them")


def test_a_sound_check_ends_when_nobody_looks(qtbot: QtBot, dialog: SettingsDialog, assistant: FakeAssistant) -> None:
    (test,) = dialog.findChildren(SoundTest)
    dialog.turn_to("Voice")
    assistant.publish(SoundChecked(CheckStep.RECORDING))
    qtbot.waitUntil(lambda: test.is_running)

    dialog.turn_to("Eyes")

    assert assistant.names()[-1] == "stop_sound_check"


def test_a_microphone_that_fails_is_told_beside_the_button(
    qtbot: QtBot, dialog: SettingsDialog, assistant: FakeAssistant
) -> None:
    (test,) = dialog.findChildren(SoundTest)
    dialog.turn_to("Voice")

    assistant.publish(
        SoundChecked(CheckStep.RECORDING),
        Failed(None, MicrophoneError("It is in use.", "Close the other program.")),
        SoundChecked(CheckStep.DONE),
    )

    qtbot.waitUntil(lambda: not test.is_running and test.told == "It is in use. Close the other program.")


# ── a server ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_server_is_asked_and_what_would_be_sent_is_said(qtbot: QtBot, dialog: SettingsDialog, server: str) -> None:
    (check,) = dialog.findChildren(ServerCheck)
    written(dialog, "eyes.address", server)
    written(dialog, "eyes.remote_key", "right")

    check.button.click()

    qtbot.waitUntil(lambda: "“llava”" in check.told)
    assert f"are sent to {server.removeprefix('http://')}" in check.told
    assert check.button.isEnabled()


def test_a_server_that_wants_another_key_says_so(qtbot: QtBot, dialog: SettingsDialog, server: str) -> None:
    (check,) = dialog.findChildren(ServerCheck)
    written(dialog, "eyes.address", server)

    check.button.click()

    qtbot.waitUntil(lambda: check.button.isEnabled() and "key" in check.told)


def test_without_an_address_nobody_is_asked(dialog: SettingsDialog) -> None:
    (check,) = dialog.findChildren(ServerCheck)

    check.button.click()

    assert check.told.startswith("First write the address")


# ── diagnostics ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_a_spoken_question_needs_is_examined_off_the_gui_thread(
    qtbot: QtBot, dialog: SettingsDialog, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_on: list[threading.Thread] = []

    def none_here() -> DeviceList:
        asked_on.append(threading.current_thread())
        return DeviceList(problem="There is none.")

    for name in ("microphones", "speakers", "cameras"):
        monkeypatch.setattr(findings, name, none_here)
    assistant.publish(
        EngineReady(EngineInfo(Role.EARS, "pocketsphinx", "PocketSphinx", starter=True)),
        EngineFailed(Role.VOICE, EngineUnavailable("The voice is missing.", f"Look in {Path.home()}.")),
    )
    (row,) = dialog.findChildren(Examination)
    qtbot.waitUntil(lambda: any("The voice is missing" in one.tells for page in dialog.pages for one in page.rows))

    row.examine.click()

    qtbot.waitUntil(row.copy.isEnabled)
    assert "voice, microphone, loudspeaker missing" in row.told
    assert threading.main_thread() not in asked_on
    row.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "PocketSphinx" in copied
    assert str(Path.home()) not in copied


def test_the_page_tells_how_fast_this_computer_answers_and_leads_to_more_speed(
    qtbot: QtBot, dialog: SettingsDialog, window: MainWindow, assistant: FakeAssistant
) -> None:
    assert assistant.history
    dialog.turn_to("About")
    (row,) = dialog.findChildren(Speed)
    qtbot.waitUntil(lambda: row.tells == "Nothing has been answered yet.")

    assistant.history.usual_waits = (UsualWait("Small", 3, 0.5, 0.6), UsualWait("Large", 20, 1.94, 3.2))
    assistant.publish(EngineReady(EngineInfo(Role.EYES, "llama", "Large")))
    qtbot.waitUntil(lambda: dialog.findChildren(Speed)[0]._context.engines.ready(Role.EYES) is not None)
    dialog.turn_to("General")
    dialog.turn_to("About")

    qtbot.waitUntil(lambda: row.tells.startswith("Your computer answers in 1.9 s"))
    assert row.tells.index("Large: Half") < row.tells.index("Small: Half")

    row.faster.click()
    assert window.models.dialog is not None
    assert window.models.dialog.findChildren(TuningDialog)
    window.models.dialog.close()


def test_without_a_history_the_answers_on_the_screen_tell(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, dialog: SettingsDialog
) -> None:
    assistant.answer(1, "It is red.")
    window.model.asked(1, "What?", ())
    assistant.answer(1, "It is red.")
    qtbot.waitUntil(lambda: bool(window.model.answers()))

    dialog.turn_to("About")

    (row,) = dialog.findChildren(Speed)
    qtbot.waitUntil(lambda: "Test engine: The last answer came within 1.2 s." in row.tells)


# ── login ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_starting_at_login_is_what_the_system_says(qtbot: QtBot, dialog: SettingsDialog) -> None:
    (row,) = dialog.findChildren(Login)
    assert not row.switch.isChecked()

    row.switch.click()

    qtbot.waitUntil(row.switch.isEnabled)
    assert row.switch.isChecked()
    assert Autostart().is_on


def test_a_system_that_refuses_to_start_it_is_told(
    qtbot: QtBot, dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Autostart, *, on: bool) -> None:
        raise OutputError("It cannot be written.")

    monkeypatch.setattr(Autostart, "switch", refuse)
    (row,) = dialog.findChildren(Login)

    row.switch.click()

    qtbot.waitUntil(lambda: row.told == "It cannot be written.")
    assert not row.switch.isChecked()


# ── controls ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_wheel_scrolls_the_page_and_changes_nothing(dialog: SettingsDialog, preferences: Preferences) -> None:
    dialog.turn_to("Brain")
    before = preferences.settings
    for row in dialog.page.fields if dialog.page else ():
        if isinstance(row, (ChoiceRow, NumberRow)):
            where = QPointF(5, 5)
            wheel = QWheelEvent(
                where, row.control.mapToGlobal(where), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(row.control, wheel)

    assert preferences.settings == before


def test_a_key_is_chosen_by_pressing_it_and_never_twice(dialog: SettingsDialog, preferences: Preferences) -> None:
    dialog.turn_to("Keys")
    describe = next(row for row in dialog.findChildren(KeyRow) if row.field.path == f"keys.{Action.DESCRIBE}")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

    describe.edit.button.click()
    QTest.keyClick(describe.edit.button, Qt.Key.Key_R, modifiers)
    assert preferences.settings.keys.describe == "Ctrl+Alt+D"
    QTest.keyClick(describe.edit.button, Qt.Key.Key_Y, modifiers)

    assert preferences.settings.keys.describe == "Ctrl+Alt+Y"


def test_hearing_the_voice_uses_what_is_chosen(dialog: SettingsDialog, assistant: FakeAssistant) -> None:
    (row,) = dialog.findChildren(Preview)

    button(row, "Play a sentence").click()

    assert assistant.names()[-1] == "say_again"


def test_a_voice_is_heard_in_its_own_language(
    qtbot: QtBot, dialog: SettingsDialog, assistant: FakeAssistant, window: MainWindow
) -> None:
    (row,) = dialog.findChildren(Preview)
    with qtbot.waitSignal(window.settings.engines.changed):
        assistant.publish(EngineReady(EngineInfo(Role.VOICE, "piper", "Thorsten", languages=("de-DE",))))

    button(row, "Play a sentence").click()

    assert str(assistant.calls[-1][1][0]).startswith("So klinge ich")


def test_a_voice_that_cannot_be_heard_says_why(qtbot: QtBot, dialog: SettingsDialog, assistant: FakeAssistant) -> None:
    (row,) = dialog.findChildren(Preview)
    button(row, "Play a sentence").click()

    assistant.fail(len(assistant.calls), SpeakerError("There is no loudspeaker.", "Connect one."))

    qtbot.waitUntil(lambda: row.told == "There is no loudspeaker. Connect one.")
