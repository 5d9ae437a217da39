# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog with every setting: what is chosen counts at once, is kept, can be found and taken back."""

import math
import threading
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.capture.devices import AllDevices, Device, DeviceList
from assistant.settings import AUTO, Settings
from assistant.settings_file import load
from tests.ui.fakes import FakeAssistant
from ui.look.theme import Theme, ThemeChoice
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.settings.dialog import SettingsDialog
from ui.settings.fields import REMOTE
from ui.settings.keys import KeyRow
from ui.settings.page import SettingsPage
from ui.settings.rows import ChoiceRow, FieldRow, NumberRow, PercentRow, TextRow, ToggleRow
from ui.shortcuts_sheet import IN_THE_WINDOW

WITHOUT_A_CONTROL = {
    # Chosen together, as the engine and model of a role.
    "ears.engine", "ears.model", "eyes.model", "eyes.projector", "voice.engine", "voice.model",
}  # fmt: skip

DEVICES = AllDevices(
    DeviceList((Device("mic1", "Desk microphone", is_default=True), Device("mic2", "Headset"))),
    DeviceList((Device("out1", "Loudspeakers", is_default=True),)),
    DeviceList((Device("0", "Webcam", is_default=True), Device("2", "Microscope"))),
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> Iterator[SettingsDialog]:
    assistant.sound_check.devices = DEVICES
    window.sidebar.settings.click()
    made = window.settings.dialog
    assert made is not None
    qtbot.waitUntil(lambda: box(made, "devices.microphone").count() == 3)
    qtbot.waitUntil(lambda: box(made, "voice").count() == 2)
    yield made
    if window.settings.dialog:
        made.close()


def row(dialog: SettingsDialog, path: str) -> FieldRow:
    return next(row for page in dialog.pages for row in page.fields if row.field.path == path)


def page_in_sight(qtbot: QtBot, dialog: SettingsDialog) -> SettingsPage:
    qtbot.waitUntil(lambda: dialog.page is not None)
    page = dialog.page
    assert page
    return page


def box(dialog: SettingsDialog, path: str) -> QComboBox:
    found = row(dialog, path)
    assert isinstance(found, ChoiceRow)
    return found.box


def choose(dialog: SettingsDialog, path: str, words: str) -> None:
    chosen = box(dialog, path)
    chosen.setCurrentIndex(chosen.findText(words))
    chosen.activated.emit(chosen.currentIndex())


def write(dialog: SettingsDialog, path: str, text: str) -> None:
    written = row(dialog, path)
    assert isinstance(written, TextRow)
    written.edit.setFocus()
    written.edit.clear()
    QTest.keyClicks(written.edit, text)
    QTest.keyClick(written.edit, Qt.Key.Key_Return)


def switch(dialog: SettingsDialog, path: str) -> None:
    switched = row(dialog, path)
    assert isinstance(switched, ToggleRow)
    switched.switch.click()


def rows(dialog: SettingsDialog) -> list[FieldRow]:
    return [row for page in dialog.pages for row in page.fields]


def use(row: FieldRow) -> None:
    """Do with the control what a user does to choose something else."""
    match row:
        case ToggleRow():
            row.switch.click()
        case ChoiceRow():
            assert row.box.count() > 1, row.words
            row.box.activated.emit((row.box.currentIndex() + 1) % row.box.count())
        case NumberRow():
            row.spin.stepBy(1 if row.spin.value() < row.spin.maximum() else -1)
        case PercentRow():
            row.slider.setValue(40)
        case KeyRow():
            row.edit.clear.click()
        case TextRow():
            texts = {
                "models.catalogues": "/one.toml; /two.toml",
                "eyes.remote_model": "llava",
                "eyes.remote_key": "key",
            }
            row.edit.setText(texts.get(row.field.path, "http://127.0.0.1:8080/v1"))
            row.edit.editingFinished.emit()
        case _:
            raise AssertionError(row)


def paths(settings: object, prefix: str = "") -> list[str]:
    found: list[str] = []
    for one in fields(settings):  # type: ignore[arg-type]
        value = getattr(settings, one.name)
        found += paths(value, f"{prefix}{one.name}.") if is_dataclass(value) else [prefix + one.name]
    return found


def test_each_page_has_the_title_it_is_listed_under(dialog: SettingsDialog) -> None:
    listed = [dialog.list.item(number).text() for number in range(dialog.list.count())]

    assert [page.title for page in dialog.pages] == listed


def test_pages_are_made_when_nothing_else_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    window.settings.show("Eyes")
    dialog = window.settings.dialog
    assert dialog is not None

    qtbot.waitUntil(lambda: len(dialog.findChildren(SettingsPage)) == dialog.list.count())

    dialog.close()


def test_the_page_that_is_turned_to_is_made_before_the_others(qtbot: QtBot, window: MainWindow) -> None:
    window.settings.show("Privacy")
    dialog = window.settings.dialog
    assert dialog is not None

    made: list[int] = []
    stack = dialog.findChild(QStackedWidget)
    assert stack
    stack.currentChanged.connect(lambda: made.append(len(dialog.findChildren(SettingsPage))))

    page = page_in_sight(qtbot, dialog)

    assert made == [1]
    assert page.title == "Privacy"
    assert len(page.rows) == len({"lock", "seal", "sent", "proof", "keep on disk", "delete"})
    dialog.close()


def test_a_search_waits_for_pages_that_are_not_made_yet(qtbot: QtBot, window: MainWindow) -> None:
    window.settings.show()
    dialog = window.settings.dialog
    assert dialog is not None

    dialog.search.setText("batch")

    page = page_in_sight(qtbot, dialog)
    assert page.title == "Brain"
    assert [one.words for one in page.rows if one.isVisibleTo(page)] == ["Computed at once"]
    dialog.close()


def test_enter_goes_where_the_words_lead_though_no_page_is_made_yet(window: MainWindow) -> None:
    window.sidebar.settings.click()
    dialog = window.settings.dialog
    assert dialog is not None

    QTest.keyClicks(dialog.search, "speed")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)

    speed = row(dialog, "voice.speed")
    assert speed.isVisible()
    assert dialog.focusWidget() is speed.control
    dialog.search.clear()
    dialog.close()


def test_a_page_comes_though_a_search_ended_before_it_was_made(qtbot: QtBot, window: MainWindow) -> None:
    window.settings.show()
    dialog = window.settings.dialog
    assert dialog is not None
    dialog.search.setText("batch")
    qtbot.waitUntil(lambda: len(dialog.findChildren(SettingsPage)) > 1)

    dialog.search.clear()

    assert page_in_sight(qtbot, dialog).title == "General"
    dialog.close()


def test_every_setting_has_a_control(dialog: SettingsDialog) -> None:
    with_control = {row.field.path for row in rows(dialog)} | WITHOUT_A_CONTROL

    assert set(paths(Settings())) - with_control == set()


def test_every_control_changes_its_setting_at_once_and_for_good(
    dialog: SettingsDialog, assistant: FakeAssistant, preferences: Preferences, tmp_path: Path, theme: Theme
) -> None:
    for number, one in enumerate(rows(dialog)):
        # A server needs an address, a wake word a microphone that stands by.
        ready = replace(Settings(), eyes=replace(Settings().eyes, address="http://127.0.0.1:1/v1"))
        preferences.change(replace(ready, threads=number % 7))
        before = one.field.read(preferences.settings)

        use(one)

        now = one.field.read(preferences.settings)
        assert now != before, one.words
        assert assistant.newest() == ("apply", (preferences.settings,)), one.words
        assert one.told == "", one.words
    theme.choose(ThemeChoice.LIGHT)
    last = preferences.settings
    preferences.close()
    assert load(tmp_path / "settings.toml") == (last, [])


def test_what_changes_elsewhere_is_shown(dialog: SettingsDialog, window: MainWindow, preferences: Preferences) -> None:
    window.sidebar.speaks.click()

    spoken = row(dialog, "voice.speak_answers")
    assert isinstance(spoken, ToggleRow)
    assert not spoken.switch.isChecked()
    spoken.switch.click()
    assert window.sidebar.speaks.isChecked()
    assert preferences.settings.voice.speak_answers


def test_the_theme_changes_at_once(dialog: SettingsDialog, theme: Theme) -> None:
    choices: list[ThemeChoice] = []
    theme.changed.connect(lambda: choices.append(theme.choice))

    choose(dialog, "window.theme", "Dark")
    choose(dialog, "window.theme", "Light")

    assert choices == [ThemeChoice.DARK, ThemeChoice.LIGHT]


def test_devices_are_offered_by_name(dialog: SettingsDialog, preferences: Preferences) -> None:
    shown = box(dialog, "devices.microphone")
    assert [shown.itemText(index) for index in range(3)] == [
        "System default: Desk microphone", "Desk microphone", "Headset"
    ]  # fmt: skip

    choose(dialog, "devices.microphone", "Headset")
    choose(dialog, "devices.camera", "Microscope")

    assert (preferences.settings.devices.microphone, preferences.settings.devices.camera) == ("mic2", "2")


def test_devices_found_on_another_thread_are_shown(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def list_devices(told: Callable[[AllDevices], None], /) -> None:
        thread = threading.Thread(target=told, args=(DEVICES,))
        thread.start()
        thread.join()

    monkeypatch.setattr(assistant.sound_check, "list_devices", list_devices)

    window.settings.show("Voice")

    dialog = window.settings.dialog
    assert dialog
    qtbot.waitUntil(lambda: box(dialog, "devices.microphone").count() == 3)
    dialog.close()


def test_a_device_that_is_gone_stays_chosen(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, preferences: Preferences
) -> None:
    settings = preferences.settings
    preferences.change(replace(settings, devices=replace(settings.devices, microphone="usb")))
    assistant.sound_check.devices = DEVICES

    window.settings.show()

    dialog = window.settings.dialog
    assert dialog
    qtbot.waitUntil(lambda: box(dialog, "devices.microphone").count() == 4)
    assert box(dialog, "devices.microphone").currentText() == "usb (not connected)"
    assert preferences.settings.devices.microphone == "usb"
    dialog.close()


def test_a_value_of_the_file_that_is_not_offered_is_shown_as_it_is(
    dialog: SettingsDialog, preferences: Preferences
) -> None:
    settings = preferences.settings
    preferences.change(replace(settings, eyes=replace(settings.eyes, context_tokens=5000)))

    assert box(dialog, "eyes.context_tokens").currentText() == "5000 tokens"
    assert preferences.settings.eyes.context_tokens == 5000


def test_a_wrong_address_is_told_beside_it_and_not_used(dialog: SettingsDialog, preferences: Preferences) -> None:
    write(dialog, "eyes.address", "my server")
    assert "no address" in row(dialog, "eyes.address").told
    assert preferences.settings.eyes.address == ""

    write(dialog, "eyes.address", "http://user:secret@box/v1")
    assert "name or password" in row(dialog, "eyes.address").told

    write(dialog, "eyes.address", "http://box:8080/v1")
    assert row(dialog, "eyes.address").told == ""
    assert preferences.settings.eyes.address == "http://box:8080/v1"


def test_a_server_needs_an_address_before_it_can_answer(dialog: SettingsDialog, preferences: Preferences) -> None:
    switch(dialog, "eyes.engine")
    server = row(dialog, "eyes.engine")
    assert isinstance(server, ToggleRow)
    assert "First write the address" in server.told
    assert not server.switch.isChecked()
    assert preferences.settings.eyes.engine == AUTO

    write(dialog, "eyes.address", "http://127.0.0.1:8080/v1")
    switch(dialog, "eyes.engine")
    assert preferences.settings.eyes.engine == REMOTE
    assert server.told == ""

    write(dialog, "eyes.address", "")
    assert "in use" in row(dialog, "eyes.address").told
    assert preferences.settings.eyes.address == "http://127.0.0.1:8080/v1"


def test_a_model_is_remembered_while_a_server_answers(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, preferences: Preferences, tmp_path: Path
) -> None:
    folder = tmp_path / "home/kibitz/models/eyes/Small model"
    folder.mkdir(parents=True)
    for name in ("model.gguf", "mmproj-model.gguf"):
        (folder / name).touch()
    window.settings.show("Brain")
    dialog = window.settings.dialog
    assert dialog
    qtbot.waitUntil(lambda: box(dialog, "eyes").count() == 4)
    choose(dialog, "eyes", "Small model")
    chosen = preferences.settings.eyes
    assert (chosen.engine, Path(chosen.projector).name) == ("llama", "mmproj-model.gguf")
    write(dialog, "eyes.address", "http://127.0.0.1:8080/v1")

    switch(dialog, "eyes.engine")
    switch(dialog, "eyes.engine")

    assert box(dialog, "eyes").currentText() == "Small model"
    assert preferences.settings.eyes.model == chosen.model
    dialog.close()


def test_a_wake_word_needs_a_microphone_that_stands_by(dialog: SettingsDialog, preferences: Preferences) -> None:
    switch(dialog, "talk.pre_roll")
    switch(dialog, "talk.wake_word")
    assert "Catch the first word" in row(dialog, "talk.wake_word").told
    assert not preferences.settings.talk.wake_word

    switch(dialog, "talk.pre_roll")
    switch(dialog, "talk.wake_word")
    assert preferences.settings.talk.wake_word


def test_waiting_for_enter_is_kept_in_the_file(
    dialog: SettingsDialog, preferences: Preferences, tmp_path: Path
) -> None:
    choose(dialog, "talk.send_after", "When I press Enter")
    preferences.close()

    settings, _ = load(tmp_path / "settings.toml")
    assert settings.talk.send_after == math.inf


def test_a_page_is_reset_and_brought_back_without_touching_others(
    dialog: SettingsDialog, preferences: Preferences
) -> None:
    def chosen() -> tuple[bool, bool]:
        return preferences.settings.voice.speak_answers, preferences.settings.talk.cues

    dialog.turn_to("Speech")
    assert not dialog.reset.isEnabled()
    switch(dialog, "voice.speak_answers")
    switch(dialog, "talk.cues")

    dialog.reset.click()
    assert chosen() == (True, False)
    assert not dialog.reset.isEnabled()

    dialog.undo.click()
    assert chosen() == (False, False)
    assert not dialog.undo.isVisible()


def test_a_reset_also_forgets_what_was_written_wrongly(dialog: SettingsDialog) -> None:
    dialog.turn_to("Brain")
    switch(dialog, "eyes.engine")
    write(dialog, "eyes.address", "http://127.0.0.1/v1")
    write(dialog, "eyes.address", "nonsense")

    dialog.reset.click()

    written = row(dialog, "eyes.address")
    assert isinstance(written, TextRow)
    assert (written.edit.text(), written.told) == ("", "")


def test_a_search_shows_only_what_was_meant_and_jumps_there(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.search.setText("Temperature")

    shown = [
        dialog.list.item(index).text() for index in range(dialog.list.count()) if not dialog.list.item(index).isHidden()
    ]
    assert shown == ["Brain"]
    assert dialog.page is not None
    assert [one.words for one in dialog.page.rows if one.isVisibleTo(dialog.page)] == ["Variety"]

    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    found = row(dialog, "eyes.temperature")
    assert isinstance(found, NumberRow)
    assert dialog.focusWidget() is found.spin

    dialog.search.setText("")
    assert all(not dialog.list.item(index).isHidden() for index in range(dialog.list.count()))


def test_a_search_finds_what_can_be_chosen(dialog: SettingsDialog) -> None:
    dialog.search.setText("hands-free talk key")

    assert row(dialog, "talk.mode").isVisibleTo(dialog)


def test_esc_ends_the_search_before_the_dialog(dialog: SettingsDialog, window: MainWindow) -> None:
    dialog.search.setText("gpu")

    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.search.text() == ""
    assert window.settings.dialog is dialog
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)

    assert window.settings.dialog is None


def test_enter_presses_the_switch_that_has_the_focus(dialog: SettingsDialog, preferences: Preferences) -> None:
    dialog.turn_to("Speech")
    spoken = row(dialog, "voice.speak_answers")
    spoken.setFocus()

    QTest.keyClick(spoken.control, Qt.Key.Key_Return)

    assert not preferences.settings.voice.speak_answers


def test_a_search_for_what_is_not_there_says_so(dialog: SettingsDialog) -> None:
    dialog.search.setText("coffee")

    assert dialog.page is None
    assert any("coffee" in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_every_control_has_a_name_and_can_be_reached_by_keyboard(dialog: SettingsDialog) -> None:
    for one in rows(dialog):
        control: QWidget = one
        while proxy := control.focusProxy():
            control = proxy
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, one.words
        assert one.words in control.accessibleName(), one.words
    for button in dialog.findChildren(QAbstractButton):
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(button.parent(), QLineEdit):
            assert button.accessibleName() or button.text()


def test_the_keyboard_goes_through_a_page_from_top_to_bottom(dialog: SettingsDialog) -> None:
    dialog.turn_to("Speech")
    visited: list[QWidget | None] = []
    focused = dialog.search.nextInFocusChain()
    while focused and focused is not dialog.search:
        visited.append(focused)
        focused = focused.nextInFocusChain()

    page = dialog.page
    assert page
    controls = [one.focusProxy() for one in page.fields]
    positions = [visited.index(control) for control in controls]
    assert positions == sorted(positions)


def test_a_page_is_no_taller_than_what_is_in_it(qapp: QApplication, dialog: SettingsDialog) -> None:
    for page in dialog.pages:
        dialog.turn_to(page.title)
        qapp.processEvents()
        body, last = page.widget(), page.rows[-1]
        assert body
        below = body.height() - last.mapTo(body, last.rect().bottomLeft()).y()

        assert below < 60 or body.height() <= page.viewport().height(), page.title


@pytest.mark.parametrize("scale", [1, 2])
def test_words_are_never_cut_off(qapp: QApplication, dialog: SettingsDialog, scale: int, theme: Theme) -> None:
    font = qapp.font()
    larger = qapp.font()
    larger.setPixelSize(theme.text_pixels * scale)
    qapp.setFont(larger)
    theme.choose(ThemeChoice.LIGHT)
    try:
        for page in dialog.pages:
            dialog.turn_to(page.title)
            qapp.processEvents()
            for label in page.findChildren(QLabel):
                if label.isVisible() and label.wordWrap() and label.width() > 0:
                    assert label.height() >= label.heightForWidth(label.width()), label.text()
    finally:
        qapp.setFont(font)
        theme.choose(ThemeChoice.LIGHT)


def test_the_dialog_is_made_anew_after_it_was_closed(qtbot: QtBot, window: MainWindow, dialog: SettingsDialog) -> None:
    dialog.close()

    window.settings.show("Privacy")

    again = window.settings.dialog
    assert again
    assert page_in_sight(qtbot, again).title == "Privacy"
    again.close()


def test_everything_is_deleted_only_after_a_question(window: MainWindow, dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.turn_to("Privacy")
    (button,) = (one for one in dialog.findChildren(QAbstractButton) if one.text() == "Delete everything…")
    button.click()
    (asks,) = dialog.findChildren(QMessageBox)

    with qtbot.waitSignal(window.wipe_wanted) as wanted:
        next(one for one in asks.buttons() if one.text() == "Delete everything").click()

    assert wanted.args == [False]


def test_the_sheet_names_every_key_of_the_window(window: MainWindow) -> None:
    named = {QKeySequence(keys).toString() for _, group in IN_THE_WINDOW for keys, _ in group}

    shortcuts = {one.key().toString() for one in window.findChildren(QShortcut) if one.parent() is window}

    assert shortcuts - named == {f"Ctrl+{place}" for place in range(2, 10)}  # which are told with the first


def test_f1_shows_the_keys(qtbot: QtBot, window: MainWindow, preferences: Preferences) -> None:
    settings = preferences.settings
    preferences.change(replace(settings, keys=replace(settings.keys, describe="F9")))
    window.settings.show_keys()

    sheet = window.settings.sheet
    assert sheet
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Ctrl+K", "F1", "F9"} <= shown
    sheet.close()
    assert window.settings.sheet is None
