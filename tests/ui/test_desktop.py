# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys, tray and orders do to the window and the core; closing, hiding and starting at login."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from assistant.capture.devices import AllDevices, Device, DeviceList
from assistant.control import Order
from assistant.errors import EngineError
from assistant.events import EngineFailed, EngineReady, TalkChanged, TalkState
from assistant.settings import Detail, DeviceSettings, KeysSettings, Settings, TalkMode, TalkSettings, WindowSettings
from assistant.turn_events import ClauseSpoken, TranscriptReady, TurnStarted
from assistant.values import EngineInfo, Message, PictureSource, Role, Speaker
from tests.ui import test_region
from tests.ui.fake_models import listed
from tests.ui.fakes import FakeAssistant, picture
from ui.desktop import actions, menu
from ui.desktop.desktop import Desktop
from ui.desktop.tray_icon import TrayState, tray_icon
from ui.hotkeys.actions import Action
from ui.hotkeys.chord import Chord
from ui.hotkeys.hotkeys import HotkeyError, Locked, Pressed, Refused, Released, Tell, Watched
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in


class Keys:
    """Stands for the system's way to watch keys."""

    changes_at_once = True

    def __init__(self) -> None:
        self.tell: Tell = lambda _event: None
        self.watched: set[Action] = set()
        self.is_closed = False

    def begin(self, tell: Tell) -> "Keys":
        self.tell = tell
        return self

    def watch(self, chords: Mapping[Action, Chord]) -> None:
        self.watched = set(chords)

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def is_in_front(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the window has the keyboard; changed by the test."""
    answer = [False]
    monkeypatch.setattr(actions, "is_in_front", lambda: answer[0])
    return answer


@pytest.fixture
def desktop(
    window: MainWindow, assistant: FakeAssistant, theme: Theme, preferences: Preferences, keys: Keys,
    is_in_front: list[bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desktop]:  # fmt: skip
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    made = Desktop(window, assistant, theme, preferences, memory_in(tmp_path), keys.begin)
    assistant.calls.clear()
    yield made
    made.close()


def has_tray(monkeypatch: pytest.MonkeyPatch, is_there: bool) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: is_there)


# ── keys ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_talk_key_in_another_program_takes_the_screen_along(
    qtbot: QtBot, desktop: Desktop, keys: Keys, assistant: FakeAssistant
) -> None:
    for event in (Pressed(Action.TALK), Locked(Action.TALK), Released(Action.TALK, certain=False)):
        keys.tell(event)

    qtbot.waitUntil(lambda: len(assistant.calls) == 3)
    assert assistant.calls == [("key_down", (True,)), ("lock", ()), ("key_up", (False,))]


def test_in_the_window_the_same_key_is_the_windows_own(
    qtbot: QtBot, desktop: Desktop, keys: Keys, assistant: FakeAssistant, is_in_front: list[bool]
) -> None:
    is_in_front[0] = True

    with qtbot.waitSignal(desktop.keys.pressed):
        keys.tell(Pressed(Action.TALK))

    assert assistant.calls == [("key_down", ())]


def test_the_screen_is_described_where_the_user_is(
    qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, window: MainWindow
) -> None:
    seen = picture(source=PictureSource.SCREEN)
    desktop.actions.describe_screen()
    desktop.actions.describe_screen()  # once is enough
    assert assistant.names() == ["take_screenshot"]

    assistant.deliver(seen)

    qtbot.waitUntil(lambda: "ask" in assistant.names())
    assert assistant.newest() == ("ask", ("Describe my screen in one sentence.", (seen,), Detail.BRIEF))
    assert not window.composer.attachments.pictures


def test_from_our_own_window_what_is_below_it_is_described(
    qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, window: MainWindow, is_in_front: list[bool]
) -> None:
    is_in_front[0] = True
    desktop.actions.describe_screen()
    desktop.actions.describe_screen()  # once is enough
    assert not window.isVisible()

    qtbot.waitUntil(lambda: assistant.names() == ["take_screenshot"])
    assert not window.isVisible()
    assistant.deliver(picture(source=PictureSource.SCREEN))

    qtbot.waitUntil(lambda: "ask" in assistant.names())
    assert window.isVisible()


@pytest.mark.parametrize("order", [Order.SCREEN, Order.DESCRIBE, Order.DESCRIBE_FULL, Order.CAMERA])
def test_what_needs_the_screen_ends_choosing_a_part_of_it_first(
    qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, order: Order
) -> None:
    """What is chosen from covers the screen: it would be in the picture, and over the camera."""
    desktop.region.begin()
    qtbot.waitUntil(lambda: "freeze_screens" in assistant.names())
    assistant.frozen(test_region.frozen())
    qtbot.waitUntil(lambda: desktop.region.is_open)
    assistant.calls.clear()

    desktop.actions.carry_out(order)

    assert not desktop.region.is_open
    assert assistant.names() == []  # the screens are not free yet
    qtbot.waitUntil(lambda: bool({"take_screenshot", "open_camera"} & set(assistant.names())))


def test_the_camera_key_shows_the_window(desktop: Desktop, assistant: FakeAssistant, window: MainWindow) -> None:
    window.hide()

    desktop.actions.press(Action.CAMERA)

    assert window.isVisible()
    assert assistant.names() == ["open_camera"]


def test_stop_ends_what_goes_on(qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, window: MainWindow) -> None:
    desktop.actions.stop()
    with qtbot.waitSignal(window.bridge.talk_changed):
        assistant.publish(TalkChanged(TalkState.RECORDING))
    desktop.actions.stop()

    assert assistant.names() == ["interrupt", "cancel"]


def test_changed_keys_work_at_once(desktop: Desktop, keys: Keys, preferences: Preferences) -> None:
    preferences.change(replace(Settings(), keys=KeysSettings(show="", describe="")))

    assert keys.watched == set(Action) - {Action.SHOW, Action.DESCRIBE, Action.STOP}


def test_the_key_that_works_is_the_one_that_is_taught(
    qtbot: QtBot, desktop: Desktop, keys: Keys, window: MainWindow
) -> None:
    def taught() -> list[bool]:
        words = [label.text() for label in window.empty.findChildren(QLabel)]
        return ["F9" in window.composer.edit.placeholderText(), any("F9" in text for text in words)]

    for triggers, is_taught in (({Action.TALK: "F9"}, True), ({}, False)):
        with qtbot.waitSignal(desktop.keys.watched):
            keys.tell(Watched(triggers))
        assert taught() == [is_taught, is_taught]


def test_a_conflict_is_told_on_the_first_day_only(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme, preferences: Preferences,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    conflict = Refused((Action.SHOW,), HotkeyError("Ctrl+Alt+E belongs to another program."))
    shown = []
    for _day in range(2):
        keys = Keys()
        made = Desktop(window, assistant, theme, preferences, memory_in(tmp_path), keys.begin)
        with qtbot.waitSignal(made.keys.refused):
            keys.tell(conflict)
        shown.append([card.sentence for card in window.banners.cards])
        for card in window.banners.cards:
            card.acted.emit()
        made.close()

    assert shown == [["Ctrl+Alt+E belongs to another program."], []]
    dialog = window.settings.dialog
    assert dialog is not None
    assert dialog.list.currentItem().text() == "Keys"  # where another one is chosen
    dialog.close()


# ── orders ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("order", "calls"),
    [
        (Order.TALK, [("key_down", (True, TalkMode.TOGGLE)), ("key_up", (True,))]),
        (Order.PRESS, [("key_down", (True,))]),
        (Order.RELEASE, [("key_up", (True,))]),
        (Order.STOP, [("interrupt", ())]),
        (Order.DESCRIBE, [("take_screenshot", ())]),
        (Order.DESCRIBE_FULL, [("take_screenshot", ())]),
        (Order.CAMERA, [("open_camera", ("0",))]),
        (Order.NOT_MY_SCREEN, [("leave_screen_out", ())]),
        (Order.REPEAT, []),
    ],
)
def test_an_order_does_what_the_key_does(
    desktop: Desktop, assistant: FakeAssistant, order: Order, calls: list[tuple[str, tuple[object, ...]]]
) -> None:
    desktop.control.ordered.emit(order)

    assert assistant.calls == calls


def test_hands_free_talking_is_begun_and_ended_by_the_same_order(
    desktop: Desktop, assistant: FakeAssistant, preferences: Preferences
) -> None:
    preferences.change(replace(Settings(), talk=TalkSettings(mode=TalkMode.HANDS_FREE)))

    desktop.control.ordered.emit(Order.TALK)

    assert assistant.calls[-2] == ("key_down", (True, TalkMode.HANDS_FREE))


def test_the_window_comes_to_the_front_from_wherever_it_is(desktop: Desktop, window: MainWindow) -> None:
    window.showMinimized()

    desktop.control.ordered.emit(Order.SHOW)

    assert window.isVisible()
    assert not window.isMinimized()


def test_what_waits_to_be_corrected_is_not_sent_once_the_user_comes_for_it(
    desktop: Desktop, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.publish(TurnStarted(1, Message(Speaker.USER, "")), TranscriptReady(1, "What is the towel?", (), 60.0))
    QTest.qWait(0)
    before = window.composer.send_button.is_counting

    desktop.actions.show()

    assert before
    assert not window.composer.send_button.is_counting
    assert window.composer.review.is_open


def test_quitting_closes_the_window_though_closing_would_hide_it(
    qtbot: QtBot, desktop: Desktop, window: MainWindow, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_tray(monkeypatch, True)
    preferences.change(replace(Settings(), window=WindowSettings(close_to_tray=True)))

    with qtbot.waitSignals([window.closed, desktop.ended]):
        desktop.control.ordered.emit(Order.QUIT)


# ── tray ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_tray_tells_where_things_stand(
    qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, window: MainWindow
) -> None:
    states = []
    for event in (
        TalkChanged(TalkState.RECORDING),
        TalkChanged(TalkState.IDLE),
        TurnStarted(1, Message(Speaker.USER, "What is it?")),
        ClauseSpoken(1, "It is red."),
    ):
        assistant.publish(event)
        QCoreApplication.processEvents()
        states.append(desktop.tray.icon.state)

    assert states == [TrayState.LISTENING, TrayState.RESTING, TrayState.WORKING, TrayState.SPEAKING]


def test_every_state_has_a_shape_and_words_of_its_own(qapp: object) -> None:
    drawn = [
        tray_icon(state, has_trouble=has_trouble).pixmap(64, 64).toImage().convertToFormat(QImage.Format.Format_Mono)
        for state in TrayState
        for has_trouble in (False, True)
    ]  # in black and white: colour is not what tells them apart

    assert len({bytes(image.constBits()) for image in drawn}) == 2 * len(TrayState)
    assert len({state.words for state in TrayState}) == len(TrayState)


def test_an_engine_that_fails_is_a_sign_until_one_is_ready(
    qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.bridge.engine_changed):
        assistant.publish(EngineFailed(Role.EYES, EngineError("The model is damaged.", "Install it again.")))
    assert desktop.tray.icon.tells == "Kibitz\nThe model is damaged. Install it again."

    with qtbot.waitSignal(window.bridge.engine_changed):
        assistant.publish(EngineReady(EngineInfo(Role.EYES, "reader", "Text reader")))
    assert desktop.tray.icon.tells == "Kibitz"


@pytest.mark.parametrize(
    ("words", "calls"),
    [
        ("Talk", [("key_down", (True, TalkMode.TOGGLE)), ("key_up", (True,))]),
        ("Stop", [("interrupt", ())]),
        ("Describe the screen", [("take_screenshot", ())]),
        ("Take models out of memory", [("unload_models", ())]),
        ("Pause listening", [("pause_listening", (True,))]),
    ],
)
def test_an_entry_of_the_menu_does_what_it_says(
    qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, words: str, calls: list[tuple[str, tuple[object, ...]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(menu, "CLOSES_MS", 0)
    desktop.tray.menu.show_state(TrayState.SPEAKING, has_answer=True)

    entry(desktop.tray.menu, words).trigger()

    qtbot.waitUntil(lambda: assistant.calls == calls)


def entry(shown: QMenu, words: str) -> QAction:
    return next(action for action in shown.actions() if action.text() == words)


def test_the_menu_is_in_the_window_too(qtbot: QtBot, desktop: Desktop, window: MainWindow) -> None:
    assert window.sidebar.more.menu() is desktop.tray.menu

    with qtbot.waitSignal(desktop.tray.menu.aboutToShow):
        QTimer.singleShot(0, desktop.tray.menu.close)
        QTest.keyClick(window, Qt.Key.Key_F10)


@pytest.mark.parametrize("words", ["Settings…", "What was used and sent…"])
def test_the_menu_leads_to_dialogs(desktop: Desktop, window: MainWindow, words: str) -> None:
    window.hide()

    entry(desktop.tray.menu, words).trigger()

    assert window.isVisible()
    shown = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(shown) == 1
    shown[0].close()


def test_the_newest_answer_can_be_copied_once_there_is_one(
    qtbot: QtBot, desktop: Desktop, window: MainWindow, assistant: FakeAssistant
) -> None:
    copy = entry(desktop.tray.menu, "Copy the newest answer")
    assert not copy.isEnabled()
    window.turns.ask("What is it?")
    newest = window.model.newest
    assert newest is not None
    assistant.answer(newest.turn, "It is red.")
    qtbot.waitUntil(copy.isEnabled)

    copy.trigger()

    assert QGuiApplication.clipboard().text() == "It is red."


def test_a_pause_is_seen_and_ends_at_a_click(desktop: Desktop, assistant: FakeAssistant) -> None:
    pause = entry(desktop.tray.menu, "Pause listening")

    states = []
    for _ in range(2):
        pause.trigger()
        states.append(desktop.tray.icon.state)

    assert states == [TrayState.PAUSED, TrayState.RESTING]
    assert assistant.calls == [("pause_listening", (True,)), ("pause_listening", (False,))]


def test_speaking_answers_is_one_switch_in_two_places(
    desktop: Desktop, assistant: FakeAssistant, window: MainWindow
) -> None:
    desktop.tray.menu.speaks.trigger()
    assert not window.sidebar.speaks.isChecked()
    assert not assistant.speak_answers

    window.sidebar.speaks.setChecked(True)
    assert desktop.tray.menu.speaks.isChecked()


def test_a_microphone_is_chosen_from_the_menu(
    qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, preferences: Preferences
) -> None:
    found = (Device("usb", "Headset & Co", is_default=False), Device("built-in", "Built-in"))
    assistant.sound_check.devices = AllDevices(microphones=DeviceList(found))
    shown = desktop.tray.menu.microphones
    desktop.tray.menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: len(shown.actions()) == 3)

    entry(shown, "Headset && Co").trigger()

    assert preferences.settings.devices.microphone == "usb"
    assert [action.text() for action in shown.actions() if action.isChecked()] == ["Headset && Co"]


def test_a_microphone_that_is_unplugged_stays_in_sight(desktop: Desktop, preferences: Preferences) -> None:
    preferences.change(replace(Settings(), devices=DeviceSettings(microphone="Gone")))

    shown = desktop.tray.menu.microphones
    assert [action.text() for action in shown.actions() if action.isChecked()] == ["Gone"]


def test_a_model_is_chosen_from_the_menu(qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant) -> None:
    shown = desktop.tray.menu.models
    assert [action.text() for action in shown.actions()] == ["Looking for models…"]
    desktop.tray.menu.aboutToShow.emit()
    assert "list_models" in assistant.names()
    with qtbot.waitSignal(desktop._window.models.work.listed_changed):
        assistant.models.publish(listed(installed=["qwen3-vl-2b"]))
    chosen = next(action for action in shown.actions() if action.isEnabled() and not action.isSeparator())
    assistant.calls.clear()

    chosen.trigger()

    assert "apply" in assistant.names()


# ── the window ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_closing_ends_the_program(qtbot: QtBot, desktop: Desktop, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


def test_closing_can_leave_it_in_the_tray(
    qtbot: QtBot, desktop: Desktop, window: MainWindow, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_tray(monkeypatch, True)
    preferences.change(replace(Settings(), window=WindowSettings(close_to_tray=True)))

    with qtbot.assertNotEmitted(window.closed):
        window.close()

    assert not window.isVisible()
    desktop.actions.show()
    assert window.isVisible()


def test_dialogs_go_with_the_window_and_the_camera_with_them(
    qtbot: QtBot, desktop: Desktop, window: MainWindow, assistant: FakeAssistant, preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    has_tray(monkeypatch, True)
    preferences.change(replace(Settings(), window=WindowSettings(close_to_tray=True)))
    window.settings.show()
    window.camera.begin()

    window.close()

    assert "close_camera" in assistant.names()
    qtbot.waitUntil(lambda: [one for one in window.findChildren(QDialog) if one.isVisible()] == [])


def test_without_a_tray_closing_ends_it_and_that_is_told(
    qtbot: QtBot, desktop: Desktop, window: MainWindow, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_tray(monkeypatch, False)
    preferences.change(replace(Settings(), window=WindowSettings(close_to_tray=True)))

    assert [card.sentence for card in window.banners.cards] == [
        "This desktop has no tray, so closing the window ends Kibitz."
    ]
    with qtbot.waitSignal(window.closed):
        window.close()


@pytest.mark.parametrize("is_there", [True, False])
def test_a_hidden_start_can_always_be_found(
    desktop: Desktop, window: MainWindow, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    has_tray(monkeypatch, is_there)
    window.hide()

    desktop.show_window(hidden=True)

    assert window.isMinimized() is not is_there
    assert window.isVisible() is not is_there


def test_closing_gives_everything_back(desktop: Desktop, keys: Keys, tmp_path: Path) -> None:
    desktop.close()

    assert keys.is_closed
    assert not (tmp_path / "kibitz" / "control").exists()


# ── size and place ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_window_whose_monitor_is_gone_comes_back_where_it_can_be_seen(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme, preferences: Preferences, tmp_path: Path
) -> None:
    window.setGeometry(QRect(9000, 7000, 760, 620))
    window.close()

    again = MainWindow(assistant, theme, preferences, memory_in(tmp_path))
    qtbot.addWidget(again)
    again.show()

    seen = again.screen().availableGeometry()
    assert seen.contains(again.geometry().center())
    assert again.width() <= seen.width()
    again.close()
