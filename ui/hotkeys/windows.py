# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys on Windows: `RegisterHotKey` tells when a chord goes down, and whether another program has it.

It does not tell when a key goes up. For as long as one is held, a low-level keyboard hook looks for that, and for
Return and Esc; the rest of the time there is no hook, so that typing elsewhere never waits for this program.
"""

import ctypes
import queue
import threading
from collections.abc import Callable, Mapping
from typing import Any

from ui.hotkeys.actions import Action
from ui.hotkeys.chord import FUNCTION_KEYS, TYPED_KEYS, Chord, Modifier
from ui.hotkeys.hotkeys import Locked, Pressed, Refused, Released, Tell, Watched, taken_elsewhere

# Winuser.h.
_MODIFIERS = {Modifier.ALT: 0x1, Modifier.CTRL: 0x2, Modifier.SHIFT: 0x4, Modifier.META: 0x8}
_NO_REPEAT = 0x4000
_WM_QUIT, _WM_KEYDOWN, _WM_KEYUP, _WM_SYSKEYDOWN, _WM_SYSKEYUP = 0x12, 0x100, 0x101, 0x104, 0x105
_WM_HOTKEY, _WM_ORDER = 0x312, 0x8000  # the latter is WM_APP: ours
_WH_KEYBOARD_LL = 13
_KEY_CODES = (
    {
        "Backspace": 0x08, "Tab": 0x09, "Return": 0x0D, "Pause": 0x13, "Esc": 0x1B, "Space": 0x20, "PgUp": 0x21,
        "PgDown": 0x22, "End": 0x23, "Home": 0x24, "Left": 0x25, "Up": 0x26, "Right": 0x27, "Down": 0x28,
        "Print": 0x2C, "Ins": 0x2D, "Del": 0x2E, "ScrollLock": 0x91,
    }
    | {key: ord(key) for key in TYPED_KEYS}
    | {key: 0x6F + int(key[1:]) for key in FUNCTION_KEYS}
)  # fmt: skip
_MODIFIER_CODES = {
    Modifier.SHIFT: {0x10, 0xA0, 0xA1},
    Modifier.CTRL: {0x11, 0xA2, 0xA3},
    Modifier.ALT: {0x12, 0xA4, 0xA5},
    Modifier.META: {0x5B, 0x5C},
}

_START_SECONDS = _CLOSE_SECONDS = 1.0


class WindowsHotkeys:
    """A thread with a message queue of its own, on which Windows tells of hotkeys.

    Args:
        tell: Called on that thread.
        user32, kernel32: The system's libraries.
    """

    changes_at_once = True

    def __init__(self, tell: Tell, user32: Any = None, kernel32: Any = None) -> None:  # noqa: ANN401 - ctypes has no types
        self._user32 = user32 or _library("user32")
        self._kernel32 = kernel32 or _library("kernel32")
        self._keys = _Keys(self._user32, self._kernel32, tell)
        self._orders: queue.SimpleQueue[Mapping[Action, Chord]] = queue.SimpleQueue()
        self._thread_id = 0
        self._is_ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hotkeys", daemon=True)
        self._thread.start()
        self._is_ready.wait(_START_SECONDS)

    def watch(self, chords: Mapping[Action, Chord]) -> None:
        """Watch these chords, and no others any more."""
        self._orders.put(dict(chords))
        self._user32.PostThreadMessageW(self._thread_id, _WM_ORDER, 0, 0)

    def close(self) -> None:
        """Give all keys back."""
        if self._thread.is_alive():
            self._user32.PostThreadMessageW(self._thread_id, _WM_QUIT, 0, 0)
            self._thread.join(_CLOSE_SECONDS)

    def _run(self) -> None:
        message = _Message()
        # Looking for a message makes the queue, so that the first order is not lost.
        self._user32.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)
        self._thread_id = self._kernel32.GetCurrentThreadId()
        self._is_ready.set()
        while self._user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == _WM_HOTKEY:
                self._keys.went_down(message.wParam)
            elif message.message == _WM_ORDER:
                self._keys.replace(self._orders.get())
        self._keys.replace({})


class _Keys:
    """Which chords are ours, and which of them is held. Belongs to the thread."""

    def __init__(self, user32: Any, kernel32: Any, tell: Tell) -> None:  # noqa: ANN401
        self._user32 = user32
        self._kernel32 = kernel32
        self._tell = tell
        self._chords: dict[Action, Chord] = {}
        self._held: Action | None = None
        self._hook: Any = None
        self._procedure = _procedure_type()(self._hear)
        """Kept here: Windows calls it for as long as the hook is there."""

    def replace(self, chords: Mapping[Action, Chord]) -> None:
        for action, chord in list(self._chords.items()):
            if chords.get(action) != chord:
                if self._held is action:
                    self._let_go()
                self._user32.UnregisterHotKey(None, _number(action))
                del self._chords[action]
        refused = [self._take(action, chord) for action, chord in chords.items() if action not in self._chords]
        self._tell(Watched({action: str(chord) for action, chord in self._chords.items()}))
        for refusal in filter(None, refused):
            self._tell(refusal)

    def went_down(self, number: int) -> None:
        action = next((action for action in self._chords if _number(action) == number), None)
        if action is None or self._held:
            return
        self._held = action
        module = self._kernel32.GetModuleHandleW(None)
        self._hook = self._user32.SetWindowsHookExW(_WH_KEYBOARD_LL, self._procedure, module, 0)
        self._tell(Pressed(action))
        # It may have gone up before the hook was there. The sign bit tells that a key is down.
        if not self._hook or self._user32.GetAsyncKeyState(_KEY_CODES[self._chords[action].key]) >= 0:
            self._let_go()

    def _take(self, action: Action, chord: Chord) -> Refused | None:
        modifiers = sum(_MODIFIERS[modifier] for modifier in chord.modifiers)
        if not self._user32.RegisterHotKey(None, _number(action), modifiers | _NO_REPEAT, _KEY_CODES[chord.key]):
            return taken_elsewhere(action, chord)
        self._chords[action] = chord
        return None

    def _hear(self, code: int, kind: int, data: Any) -> int:  # noqa: ANN401
        """The hook: called by Windows for every key, on this thread, while a chord is held."""
        if code == 0 and self._held:
            key = data.contents.vkCode
            if kind in (_WM_KEYUP, _WM_SYSKEYUP) and key in self._parts():
                self._let_go()
            elif kind in (_WM_KEYDOWN, _WM_SYSKEYDOWN) and key == _KEY_CODES["Return"]:
                self._tell(Locked(self._held))
                return 1  # the program in front does not get it
            elif kind in (_WM_KEYDOWN, _WM_SYSKEYDOWN) and key == _KEY_CODES["Esc"] and self._may_stop:
                self._tell(Pressed(Action.STOP))
                self._tell(Released(Action.STOP))
                return 1
        return int(self._user32.CallNextHookEx(None, code, kind, data))

    @property
    def _may_stop(self) -> bool:
        """With a take there is something to stop, also where that is not asked for beforehand: in our own window."""
        return Action.STOP in self._chords or self._held is Action.TALK

    def _parts(self) -> set[int]:
        assert self._held
        chord = self._chords[self._held]
        return {_KEY_CODES[chord.key]}.union(*(_MODIFIER_CODES[modifier] for modifier in chord.modifiers))

    def _let_go(self) -> None:
        action, self._held = self._held, None
        if self._hook:
            self._user32.UnhookWindowsHookEx(self._hook)
            self._hook = None
        if action:
            self._tell(Released(action))


class _Message(ctypes.Structure):
    """MSG, as far as it is looked at, with room for the rest."""

    _fields_ = (
        ("hWnd", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wParam", ctypes.c_size_t),
        ("lParam", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
        ("private", ctypes.c_uint32),
    )


class _KeyboardEvent(ctypes.Structure):
    """KBDLLHOOKSTRUCT."""

    _fields_ = (
        ("vkCode", ctypes.c_uint32),
        ("scanCode", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("time", ctypes.c_uint32),
        ("dwExtraInfo", ctypes.c_size_t),
    )


def _procedure_type() -> Callable[..., Any]:
    # Only Windows has WINFUNCTYPE; elsewhere a test calls it.
    make = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
    kind: Callable[..., Any] = make(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_size_t, ctypes.POINTER(_KeyboardEvent))
    return kind


def _library(name: str) -> Any:  # noqa: ANN401
    library = ctypes.WinDLL(name)  # type: ignore[attr-defined,unused-ignore]
    if name == "user32":
        library.SetWindowsHookExW.restype = ctypes.c_void_p
        library.SetWindowsHookExW.argtypes = [ctypes.c_int, _procedure_type(), ctypes.c_void_p, ctypes.c_uint32]
        library.UnhookWindowsHookEx.argtypes = [ctypes.c_void_p]
        library.CallNextHookEx.restype = ctypes.c_ssize_t
        library.CallNextHookEx.argtypes = [
            ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t, ctypes.POINTER(_KeyboardEvent),
        ]  # fmt: skip
        library.RegisterHotKey.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_uint]
        library.UnregisterHotKey.argtypes = [ctypes.c_void_p, ctypes.c_int]
        library.GetAsyncKeyState.restype = ctypes.c_short
    else:
        library.GetModuleHandleW.restype = ctypes.c_void_p
        library.GetModuleHandleW.argtypes = [ctypes.c_wchar_p]
    return library


def _number(action: Action) -> int:
    """By which Windows knows a hotkey."""
    return 1 + list(Action).index(action)
