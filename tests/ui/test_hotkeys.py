# SPDX-License-Identifier: GPL-3.0-or-later
"""Chords, which action has which, and the keys of Windows and macOS on libraries that stand for the systems' own."""

import ctypes
import queue
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.errors import InputError
from assistant.settings import KeysSettings
from ui.hotkeys.actions import Action, chords_in, read_chord
from ui.hotkeys.chord import KEYS, Chord, Modifier, parse
from ui.hotkeys.chord_edit import ChordEdit
from ui.hotkeys.global_keys import GlobalKeys
from ui.hotkeys.hotkeys import (
    HotkeyError,
    HotkeyEvent,
    Hotkeys,
    Locked,
    Pressed,
    Refused,
    Released,
    Tell,
    Watched,
)
from ui.hotkeys.macos import MacHotkeys
from ui.hotkeys.system import is_wayland
from ui.hotkeys.windows import WindowsHotkeys, _KeyboardEvent, _Message, _procedure_type
from ui.hotkeys.xkb_names import trigger
from ui.look.theme import Theme

CTRL_ALT = frozenset({Modifier.CTRL, Modifier.ALT})
TALK = Chord(CTRL_ALT, "Space")

# ── chords ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "chord"),
    [
        ("Ctrl+Alt+Space", TALK),
        (" alt + CONTROL + space", TALK),
        ("F9", Chord(frozenset(), "F9")),
        ("super+pageup", Chord(frozenset({Modifier.META}), "PgUp")),
        ("Shift+Cmd+a", Chord(frozenset({Modifier.META, Modifier.SHIFT}), "A")),
    ],
)
def test_a_chord_is_read_however_it_is_spelled(text: str, chord: Chord) -> None:
    assert parse(text) == chord


@pytest.mark.parametrize("key", KEYS)
def test_every_chord_reads_back_as_it_is_written(key: str) -> None:
    chord = Chord(CTRL_ALT, key)

    assert parse(str(chord)) == chord


@pytest.mark.parametrize("text", ["Ctrl+Alt+", "Hyper+A", "Ctrl", "Ctrl++", "ü", "+", "Space+Ctrl"])
def test_what_is_no_chord_is_told_in_a_sentence(text: str) -> None:
    with pytest.raises(InputError, match="no key that Kibitz knows"):
        parse(text)


@pytest.mark.parametrize("text", ["A", "Shift+A", "Space", "Return", "Esc", "Shift+Left"])
def test_what_everybody_types_cannot_be_taken_from_all_programs(text: str) -> None:
    with pytest.raises(InputError, match="would not work in any other program"):
        read_chord(Action.TALK, text)


def test_esc_may_stop_because_it_is_taken_only_meanwhile() -> None:
    assert read_chord(Action.STOP, "Esc") == Chord(frozenset(), "Esc")


def test_the_defaults_are_chords_without_trouble() -> None:
    chords, troubles = chords_in(KeysSettings())

    assert set(chords) == set(Action)
    assert troubles == []


def test_of_two_actions_with_one_chord_the_first_has_it() -> None:
    chords, troubles = chords_in(KeysSettings(camera="ctrl+alt+space", show="", screen="nonsense"))

    assert chords[Action.TALK] == TALK
    assert not {Action.CAMERA, Action.SHOW, Action.SCREEN} & set(chords)
    assert [trouble.sentence for trouble in troubles] == [
        "“nonsense” is no key that Kibitz knows.",
        "Ctrl+Alt+Space is set for two things: “Talk” and “Take a picture with the camera”.",
    ]


def test_the_desktop_is_asked_in_its_own_words() -> None:
    assert trigger(parse("Meta+Shift+Ctrl+PgDown")) == "CTRL+SHIFT+LOGO+Next"
    assert trigger(parse("Ctrl+Alt+W")) == "CTRL+ALT+w"


def test_wayland_is_known_by_its_own_variable() -> None:
    assert is_wayland({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"})
    assert not is_wayland({"DISPLAY": ":0"})


# ── all keys, on the GUI thread ────────────────────────────────────────────────────────────────────────────────────


class FakeHotkeys:
    """Notes what is to be watched; the test presses."""

    def __init__(self, tell: Tell, *, changes_at_once: bool = True) -> None:
        self.tell = tell
        self.changes_at_once = changes_at_once
        self.watched: list[set[Action]] = []
        self.is_closed = False

    def watch(self, chords: Mapping[Action, Chord]) -> None:
        self.watched.append(set(chords))

    def close(self) -> None:
        self.is_closed = True


def keys_on(made: list[FakeHotkeys], *, changes_at_once: bool = True) -> GlobalKeys:
    def begin(tell: Tell) -> Hotkeys:
        made.append(FakeHotkeys(tell, changes_at_once=changes_at_once))
        return made[-1]

    return GlobalKeys(begin)


def test_keys_come_as_signals(qtbot: QtBot) -> None:
    made: list[FakeHotkeys] = []
    keys = keys_on(made)
    came: list[object] = []
    keys.pressed.connect(came.append)
    keys.released.connect(lambda action, certain: came.append((action, certain)))
    keys.locked.connect(lambda action: came.append(("locked", action)))

    for event in (Pressed(Action.TALK), Locked(Action.TALK), Released(Action.TALK, certain=False)):
        made[0].tell(event)

    qtbot.waitUntil(lambda: len(came) == 3)
    assert came == [Action.TALK, ("locked", Action.TALK), (Action.TALK, False)]


def test_the_stop_key_is_taken_only_while_there_is_something_to_stop(qtbot: QtBot) -> None:
    made: list[FakeHotkeys] = []
    keys = keys_on(made)
    keys.use(KeysSettings())
    keys.let_stop(True)
    keys.let_stop(False)

    assert [Action.STOP in watched for watched in made[0].watched] == [False, True, False]


def test_where_the_user_is_asked_about_every_change_nothing_comes_and_goes(qtbot: QtBot) -> None:
    made: list[FakeHotkeys] = []
    keys = keys_on(made, changes_at_once=False)
    keys.use(KeysSettings())
    keys.let_stop(True)
    keys.rest(True)
    keys.use(KeysSettings())

    assert made[0].watched == [set(Action) - {Action.STOP}]


def test_keys_rest_while_another_one_is_chosen(qtbot: QtBot) -> None:
    made: list[FakeHotkeys] = []
    keys = keys_on(made)
    keys.use(KeysSettings())
    keys.rest(True)
    keys.rest(False)

    assert made[0].watched[1] == set()
    assert made[0].watched[2] == made[0].watched[0]


def test_a_conflict_is_told_once_and_kept_until_it_is_over(qtbot: QtBot) -> None:
    made: list[FakeHotkeys] = []
    keys = keys_on(made)
    told: list[str] = []
    keys.refused.connect(lambda error: told.append(error.sentence))
    conflict = Refused((Action.SHOW,), HotkeyError("Taken."))

    with qtbot.waitSignal(keys.watched):
        for event in (conflict, conflict, Watched({Action.TALK: "Ctrl+Alt+Space"})):
            made[0].tell(event)

    assert told == ["Taken."]
    assert list(keys.troubles) == [Action.SHOW]
    with qtbot.waitSignal(keys.watched):
        made[0].tell(Watched({Action.SHOW: "Ctrl+Alt+E"}))
    assert not keys.troubles


def test_what_the_settings_file_has_wrong_is_told(qtbot: QtBot) -> None:
    keys = keys_on([])

    with qtbot.waitSignal(keys.refused) as told:
        keys.use(KeysSettings(talk="Hyper+Q"))

    assert "“hyper” in “Hyper+Q”" in str(told.args[0])


def test_closing_gives_the_keys_back_once(qtbot: QtBot) -> None:
    made: list[FakeHotkeys] = []
    keys = keys_on(made)
    keys.close()
    keys.close()

    assert made[0].is_closed


# ── choosing a key ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def chosen_by(edit: ChordEdit) -> list[str]:
    chosen: list[str] = []
    edit.chosen.connect(chosen.append)
    return chosen


def press(edit: ChordEdit, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(edit.button, key, held)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_the_next_chord_is_taken_and_can_be_tried(theme: Theme, around: QWidget) -> None:
    edit = ChordEdit(Action.TALK, theme, around)
    edit.show_chord("Ctrl+Alt+Space")
    chosen = chosen_by(edit)
    listening: list[bool] = []
    edit.listens.connect(listening.append)

    edit.button.click()
    press(edit, Qt.Key.Key_F8, CTRL)

    assert chosen == ["Ctrl+F8"]
    assert listening == [True, False]
    assert edit.told.text() == "Press Ctrl+F8 now, here or in another program, to try it."
    edit.was_pressed()
    assert edit.told.text() == "Ctrl+F8 works."


def test_esc_leaves_the_key_as_it_is(theme: Theme, around: QWidget) -> None:
    edit = ChordEdit(Action.TALK, theme, around)
    edit.show_chord("F9")
    chosen = chosen_by(edit)

    edit.button.click()
    press(edit, Qt.Key.Key_Escape)

    assert not chosen
    assert edit.button.text() == "F9"


def test_esc_itself_can_be_the_key_that_stops(theme: Theme, around: QWidget) -> None:
    edit = ChordEdit(Action.STOP, theme, around)
    chosen = chosen_by(edit)

    edit.button.click()
    press(edit, Qt.Key.Key_Escape)

    assert chosen == ["Esc"]
    assert not edit.told.text()


def test_a_chord_of_another_action_is_refused(theme: Theme, around: QWidget) -> None:
    edit = ChordEdit(Action.SHOW, theme, around, whose=lambda chord: Action.TALK if chord == TALK else None)
    chosen = chosen_by(edit)

    edit.button.click()
    press(edit, Qt.Key.Key_Space, CTRL, ALT)
    assert edit.told.text() == "Ctrl+Alt+Space is for “Talk” already. Press another one."

    press(edit, Qt.Key.Key_E, CTRL, ALT)
    assert chosen == ["Ctrl+Alt+E"]


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Udiaeresis])
def test_a_key_that_cannot_be_taken_is_explained(theme: Theme, around: QWidget, key: Qt.Key) -> None:
    edit = ChordEdit(Action.SHOW, theme, around)
    chosen = chosen_by(edit)

    edit.button.click()
    press(edit, key)

    assert not chosen
    assert edit.told.text()


def test_the_key_can_be_taken_away(theme: Theme, around: QWidget) -> None:
    edit = ChordEdit(Action.SHOW, theme, around)
    edit.show_chord("Ctrl+Alt+E")
    chosen = chosen_by(edit)

    edit.clear.click()

    assert chosen == [""]
    assert edit.button.text() == "No key"


# ── Windows ────────────────────────────────────────────────────────────────────────────────────────────────────────

WM_QUIT, WM_HOTKEY, KEY_DOWN, KEY_UP = 0x12, 0x312, 0x100, 0x101


class FakeWindows:
    """Both libraries: a queue of messages for one thread, hotkeys by number, and a hook."""

    def __init__(self, taken: tuple[int, ...] = ()) -> None:
        self.messages: queue.SimpleQueue[tuple[int, int]] = queue.SimpleQueue()
        self.taken = taken
        """Codes of keys that another program has."""
        self.hotkeys: dict[int, tuple[int, int]] = {}
        self.hook: Callable[..., int] | None = None
        self.is_down = True
        self.passed_on: list[int] = []

    def press(self, number: int) -> None:
        self.messages.put((WM_HOTKEY, number))

    def key(self, kind: int, code: int) -> int:
        assert self.hook
        return self.hook(0, kind, ctypes.pointer(_KeyboardEvent(vkCode=code)))

    def PeekMessageW(self, *_: object) -> int:  # noqa: N802
        return 0

    def GetCurrentThreadId(self) -> int:  # noqa: N802
        return 7

    def PostThreadMessageW(self, thread: int, message: int, *_: object) -> int:  # noqa: N802
        assert thread == 7
        self.messages.put((message, 0))
        return 1

    def GetMessageW(self, message: Any, *_: object) -> int:  # noqa: N802
        kind, number = self.messages.get()
        filled = ctypes.cast(message, ctypes.POINTER(_Message)).contents
        filled.message, filled.wParam = kind, number
        return int(kind != WM_QUIT)

    def RegisterHotKey(self, _window: None, number: int, modifiers: int, code: int) -> int:  # noqa: N802
        if code in self.taken:
            return 0
        self.hotkeys[number] = modifiers, code
        return 1

    def UnregisterHotKey(self, _window: None, number: int) -> int:  # noqa: N802
        return int(self.hotkeys.pop(number, None) is not None)

    def GetModuleHandleW(self, _name: None) -> int:  # noqa: N802
        return 1

    def SetWindowsHookExW(self, kind: int, procedure: Callable[..., int], *_: object) -> int:  # noqa: N802
        assert kind == 13
        self.hook = procedure
        return 99

    def UnhookWindowsHookEx(self, hook: int) -> int:  # noqa: N802
        assert hook == 99
        self.hook = None
        return 1

    def CallNextHookEx(self, _hook: None, _code: int, kind: int, _data: Any) -> int:  # noqa: N802
        self.passed_on.append(kind)
        return 0

    def GetAsyncKeyState(self, _code: int) -> int:  # noqa: N802
        return -32768 if self.is_down else 0


class Heard:
    """What a way to watch keys tells, in order, from whatever thread."""

    def __init__(self) -> None:
        self._events: queue.SimpleQueue[HotkeyEvent] = queue.SimpleQueue()
        self.tell = self._events.put

    def next(self) -> HotkeyEvent:
        return self._events.get(timeout=20)


def test_windows_tells_press_and_release() -> None:
    windows, heard = FakeWindows(), Heard()
    keys = WindowsHotkeys(heard.tell, windows, windows)
    keys.watch({Action.TALK: TALK})
    assert heard.next() == Watched({Action.TALK: "Ctrl+Alt+Space"})
    ((number, place),) = windows.hotkeys.items()
    assert place == (0x4000 | 0x1 | 0x2, 0x20)

    windows.press(number)
    assert heard.next() == Pressed(Action.TALK)
    assert windows.key(KEY_DOWN, 0x41) == 0
    assert windows.key(KEY_DOWN, 0x0D) == 1
    assert heard.next() == Locked(Action.TALK)
    assert windows.key(KEY_DOWN, 0x1B) == 1
    assert (heard.next(), heard.next()) == (Pressed(Action.STOP), Released(Action.STOP))
    windows.key(KEY_UP, 0xA2)  # the left Ctrl key: any part of the chord ends it

    assert heard.next() == Released(Action.TALK)
    assert windows.hook is None
    keys.close()
    assert not windows.hotkeys


def test_windows_misses_no_release_that_came_before_the_hook() -> None:
    windows, heard = FakeWindows(), Heard()
    windows.is_down = False
    keys = WindowsHotkeys(heard.tell, windows, windows)
    keys.watch({Action.SHOW: parse("F9")})
    heard.next()

    windows.press(next(iter(windows.hotkeys)))

    assert (heard.next(), heard.next()) == (Pressed(Action.SHOW), Released(Action.SHOW))
    keys.close()


def test_windows_tells_which_chord_another_program_has() -> None:
    windows, heard = FakeWindows(taken=(0x20,)), Heard()
    keys = WindowsHotkeys(heard.tell, windows, windows)

    keys.watch({Action.TALK: TALK, Action.SHOW: parse("Ctrl+Alt+E")})

    assert heard.next() == Watched({Action.SHOW: "Ctrl+Alt+E"})
    refused = heard.next()
    assert isinstance(refused, Refused)
    assert refused.actions == (Action.TALK,)
    assert "belongs to another program" in refused.error.sentence
    keys.close()


def test_windows_gives_back_what_is_not_wanted_any_more() -> None:
    windows, heard = FakeWindows(), Heard()
    keys = WindowsHotkeys(heard.tell, windows, windows)
    keys.watch({Action.TALK: TALK, Action.STOP: parse("Esc")})
    heard.next()
    keys.watch({Action.TALK: TALK})
    heard.next()

    assert len(windows.hotkeys) == 1
    keys.close()


def test_the_hook_of_windows_has_its_signature() -> None:
    procedure = _procedure_type()(lambda _code, _kind, data: data.contents.vkCode)

    assert procedure(0, KEY_UP, ctypes.pointer(_KeyboardEvent(vkCode=0x20))) == 0x20


# ── macOS ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class FakeCarbon:
    """Hotkeys by number, and the handler that is called for them."""

    def __init__(self, taken: tuple[int, ...] = ()) -> None:
        self.taken = taken
        self.keys: dict[int, tuple[int, int, int]] = {}
        self.handler: Callable[..., int] | None = None
        self._event = (0, 0)

    def send(self, kind: int, number: int) -> None:
        assert self.handler
        self._event = kind, number
        assert self.handler(None, None, None) == 0

    def GetApplicationEventTarget(self) -> int:  # noqa: N802
        return 1

    def InstallEventHandler(self, _target: int, handler: Callable[..., int], *rest: Any) -> int:  # noqa: N802
        self.handler = handler
        ctypes.cast(rest[-1], ctypes.POINTER(ctypes.c_void_p)).contents.value = 5
        return 0

    def RemoveEventHandler(self, _handler: object) -> int:  # noqa: N802
        self.handler = None
        return 0

    def RegisterEventHotKey(self, code: int, modifiers: int, number: Any, *rest: Any) -> int:  # noqa: N802
        if code in self.taken:
            return -9878
        key = 100 + number.id
        self.keys[key] = code, modifiers, number.id
        ctypes.cast(rest[-1], ctypes.POINTER(ctypes.c_void_p)).contents.value = key
        return 0

    def UnregisterEventHotKey(self, key: Any) -> int:  # noqa: N802
        del self.keys[key.value]
        return 0

    def GetEventKind(self, _event: object) -> int:  # noqa: N802
        return self._event[0]

    def GetEventParameter(self, *arguments: Any) -> int:  # noqa: N802
        filled = ctypes.cast(arguments[-1], ctypes.POINTER(ctypes.c_uint32))
        filled[1] = self._event[1]
        return 0


def test_macos_tells_press_and_release() -> None:
    carbon, heard = FakeCarbon(), Heard()
    keys = MacHotkeys(heard.tell, carbon)
    keys.watch({Action.TALK: TALK})
    assert heard.next() == Watched({Action.TALK: "Ctrl+Alt+Space"})
    ((code, modifiers, number),) = carbon.keys.values()
    assert (code, modifiers) == (0x31, 0x1000 | 0x800)

    carbon.send(5, number)
    carbon.send(6, number)

    assert (heard.next(), heard.next()) == (Pressed(Action.TALK), Released(Action.TALK))
    keys.close()
    keys.close()
    assert not carbon.keys
    assert carbon.handler is None


def test_macos_tells_what_it_cannot_watch() -> None:
    carbon, heard = FakeCarbon(taken=(0x31,)), Heard()
    keys = MacHotkeys(heard.tell, carbon)

    keys.watch({Action.TALK: TALK, Action.SHOW: parse("Pause")})

    assert heard.next() == Watched({})
    sentences = [event.error.sentence for event in (heard.next(), heard.next()) if isinstance(event, Refused)]
    assert sentences[0].startswith("Ctrl+Alt+Space (“Talk”) belongs to another program")
    assert sentences[1] == "A Mac has no key Pause (“Show the window”)."
    keys.close()
