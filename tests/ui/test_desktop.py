# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys, tray and orders do to the window and the core; closing, hiding and starting at login."""

import plistlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from assistant.autostart import Autostart
from assistant.control import Order
from assistant.errors import OutputError
from assistant.events import ModelInstalled, TalkChanged, TalkState
from assistant.paths import autostart_file
from assistant.settings import Detail, KeysSettings, Settings, TalkMode, TalkSettings, WindowSettings
from assistant.turn_events import ClauseSpoken, TurnStarted
from assistant.values import Message, PictureSource, Role, Speaker
from tests.ui.fakes import FakeAssistant, picture
from ui.desktop import actions
from ui.desktop.desktop import Desktop
from ui.desktop.tray import Tray, TrayState
from ui.hotkeys.actions import Action
from ui.hotkeys.chord import Chord
from ui.hotkeys.hotkeys import HotkeyError, Locked, Pressed, Refused, Released, Tell
from ui.look.theme import Theme
from ui.main_window import MainWindow, memory_in
from ui.preferences import Preferences


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
            card.dismissed.emit()
        made.close()

    assert shown == [["Ctrl+Alt+E belongs to another program."], []]


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
        states.append(desktop.tray.state)

    assert states == [TrayState.LISTENING, TrayState.RESTING, TrayState.WORKING, TrayState.SPEAKING]


def test_every_entry_of_the_menu_does_something(qtbot: QtBot, qapp: object) -> None:
    tray = Tray(qapp)  # type: ignore[arg-type]
    signals = [
        tray.talk_wanted, tray.stop_wanted, tray.screen_wanted, tray.describe_wanted, tray.repeat_wanted,
        tray.speech_chosen, tray.show_wanted, tray.quit_wanted,
    ]  # fmt: skip
    tray.show_state(TrayState.SPEAKING)
    entries = [action for action in tray.menu.actions() if not action.isSeparator()]
    assert len(entries) == len(signals)

    for signal, entry in zip(signals, entries, strict=True):
        with qtbot.waitSignal(signal):
            entry.trigger()
    tray.close()


def test_speaking_answers_is_one_switch_in_two_places(
    desktop: Desktop, assistant: FakeAssistant, window: MainWindow
) -> None:
    desktop.tray.speaks.trigger()
    assert not window.sidebar.speaks.isChecked()
    assert not assistant.speak_answers

    window.sidebar.speaks.setChecked(True)
    assert desktop.tray.speaks.isChecked()


def test_long_work_is_told_when_it_is_done(
    qtbot: QtBot, desktop: Desktop, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch, window: MainWindow
) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.desktop.desktop.is_in_front", lambda: False)
    monkeypatch.setattr(desktop.tray, "notify", lambda title, _sentence="": told.append(title))

    with qtbot.waitSignal(window.bridge.download_changed):
        assistant.publish(ModelInstalled(1, "some-model", Role.EYES, Path("somewhere")))

    assert told == ["A model is installed"]


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


# ── at login ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is for Linux")
def test_starting_at_login_is_an_entry_that_can_be_removed(config: Path) -> None:
    autostart = Autostart(["/opt/my programs/100%/kibitz", "--hidden"])
    states = [autostart.is_on]

    autostart.switch(on=True)
    states.append(autostart.is_on)
    assert states == [False, True]
    assert 'Exec="/opt/my programs/100%%/kibitz" "--hidden"\n' in autostart_file().read_text()

    autostart.switch(on=False)
    autostart.switch(on=False)
    assert not autostart_file().exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is in the registry")
def test_a_mac_is_told_in_its_own_way(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    Autostart(["/usr/local/bin/kibitz", "--hidden"]).switch(on=True)

    entry = plistlib.loads((config / "Library/LaunchAgents/org.kibitz.Kibitz.plist").read_bytes())
    assert entry == {
        "Label": "org.kibitz.Kibitz", "ProgramArguments": ["/usr/local/bin/kibitz", "--hidden"], "RunAtLoad": True,
    }  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is for Linux")
def test_an_entry_that_cannot_be_written_is_told(config: Path) -> None:
    (config / "config").write_text("not a folder")

    with pytest.raises(OutputError, match="Starting at login cannot be set"):
        Autostart(["kibitz"]).switch(on=True)
