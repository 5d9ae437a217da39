# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys on macOS: `RegisterEventHotKey` of Carbon, which needs no permission and tells press and release.

The events come on the main thread, with Qt's own. See Carbon's header CarbonEvents.h.
"""

import ctypes
from collections.abc import Mapping
from typing import Any

from ui.hotkeys.actions import Action
from ui.hotkeys.chord import Chord, Modifier
from ui.hotkeys.hotkeys import HotkeyError, Pressed, Refused, Released, Tell, Watched, taken_elsewhere
from ui.words import tr

_CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"

_MODIFIERS = {Modifier.META: 0x100, Modifier.SHIFT: 0x200, Modifier.ALT: 0x800, Modifier.CTRL: 0x1000}
# kVK_* of HIToolbox's Events.h. Letters lie where an American keyboard has them; there is no Pause, Print or Insert.
_KEY_CODES = {
    "A": 0x00, "S": 0x01, "D": 0x02, "F": 0x03, "H": 0x04, "G": 0x05, "Z": 0x06, "X": 0x07, "C": 0x08, "V": 0x09,
    "B": 0x0B, "Q": 0x0C, "W": 0x0D, "E": 0x0E, "R": 0x0F, "Y": 0x10, "T": 0x11, "1": 0x12, "2": 0x13, "3": 0x14,
    "4": 0x15, "6": 0x16, "5": 0x17, "9": 0x19, "7": 0x1A, "8": 0x1C, "0": 0x1D, "O": 0x1F, "U": 0x20, "I": 0x22,
    "P": 0x23, "L": 0x25, "J": 0x26, "K": 0x28, "N": 0x2D, "M": 0x2E,
    "Return": 0x24, "Tab": 0x30, "Space": 0x31, "Backspace": 0x33, "Esc": 0x35, "Home": 0x73, "PgUp": 0x74,
    "Del": 0x75, "End": 0x77, "PgDown": 0x79, "Left": 0x7B, "Right": 0x7C, "Down": 0x7D, "Up": 0x7E,
    "F1": 0x7A, "F2": 0x78, "F3": 0x63, "F4": 0x76, "F5": 0x60, "F6": 0x61, "F7": 0x62, "F8": 0x64, "F9": 0x65,
    "F10": 0x6D, "F11": 0x67, "F12": 0x6F, "F13": 0x69, "F14": 0x6B, "F15": 0x71, "F16": 0x6A, "F17": 0x40,
    "F18": 0x4F, "F19": 0x50, "F20": 0x5A,
}  # fmt: skip

_NO_ERROR = 0


def _four(letters: str) -> int:
    """A code of four letters, as Carbon's constants are."""
    return int.from_bytes(letters.encode(), "big")


_KEYBOARD, _PRESSED, _RELEASED = _four("keyb"), 5, 6
_DIRECT_OBJECT, _HOT_KEY_ID, _OURS = _four("----"), _four("hkid"), _four("Kbtz")


class _HotKeyId(ctypes.Structure):
    _fields_ = (("signature", ctypes.c_uint32), ("id", ctypes.c_uint32))


class _EventType(ctypes.Structure):
    _fields_ = (("kind_class", ctypes.c_uint32), ("kind", ctypes.c_uint32))


_Handler = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class MacHotkeys:
    """No thread: everything happens on the main one.

    Args:
        tell: Called there.
        carbon: The system's library.
    """

    changes_at_once = True

    def __init__(self, tell: Tell, carbon: Any = None) -> None:  # noqa: ANN401 - ctypes has no types
        self._tell = tell
        self._carbon = carbon or _library()
        self._chords: dict[Action, Chord] = {}
        self._keys: dict[Action, ctypes.c_void_p] = {}
        # Kept here: Carbon calls it until it is removed.
        self._handler = _Handler(self._hear)
        self._installed = ctypes.c_void_p()
        kinds = (_EventType * 2)(_EventType(_KEYBOARD, _PRESSED), _EventType(_KEYBOARD, _RELEASED))
        target = self._carbon.GetApplicationEventTarget()
        self._carbon.InstallEventHandler(target, self._handler, 2, kinds, None, ctypes.byref(self._installed))

    def watch(self, chords: Mapping[Action, Chord]) -> None:
        """Watch these chords, and no others any more."""
        for action, chord in list(self._chords.items()):
            if chords.get(action) != chord:
                self._carbon.UnregisterEventHotKey(self._keys.pop(action))
                del self._chords[action]
        refused = [self._take(action, chord) for action, chord in chords.items() if action not in self._chords]
        self._tell(Watched({action: str(chord) for action, chord in self._chords.items()}))
        for refusal in filter(None, refused):
            self._tell(refusal)

    def close(self) -> None:
        """Give all keys back."""
        while self._keys:
            self._carbon.UnregisterEventHotKey(self._keys.popitem()[1])
        self._chords = {}
        if self._installed:
            self._carbon.RemoveEventHandler(self._installed)
            self._installed = ctypes.c_void_p()

    def _take(self, action: Action, chord: Chord) -> Refused | None:
        code = _KEY_CODES.get(chord.key)
        if code is None:
            sentence = tr("A Mac has no key {key} (“{action}”).", key=chord.key, action=action.words)
            return Refused((action,), HotkeyError(sentence, tr("Choose another key in the settings, under Keys.")))
        modifiers = sum(_MODIFIERS[modifier] for modifier in chord.modifiers)
        number, key = _HotKeyId(_OURS, list(Action).index(action)), ctypes.c_void_p()
        target = self._carbon.GetApplicationEventTarget()
        result = self._carbon.RegisterEventHotKey(code, modifiers, number, target, 0, ctypes.byref(key))
        if result != _NO_ERROR:
            return taken_elsewhere(action, chord)
        self._chords[action], self._keys[action] = chord, key
        return None

    def _hear(self, _call: int, event: int, _data: int) -> int:
        number = _HotKeyId()
        self._carbon.GetEventParameter(
            event, _DIRECT_OBJECT, _HOT_KEY_ID, None, ctypes.sizeof(number), None, ctypes.byref(number)
        )
        action = list(Action)[number.id]
        is_pressed = self._carbon.GetEventKind(event) == _PRESSED
        self._tell(Pressed(action) if is_pressed else Released(action))
        return _NO_ERROR


def _library() -> Any:  # noqa: ANN401
    carbon = ctypes.CDLL(_CARBON)
    pointer, number = ctypes.c_void_p, ctypes.c_uint32
    carbon.GetApplicationEventTarget.restype = pointer
    carbon.InstallEventHandler.argtypes = [pointer, _Handler, ctypes.c_ulong, pointer, pointer, pointer]
    carbon.RemoveEventHandler.argtypes = [pointer]
    carbon.RegisterEventHotKey.argtypes = [number, number, _HotKeyId, pointer, number, pointer]
    carbon.UnregisterEventHotKey.argtypes = [pointer]
    carbon.GetEventKind.argtypes = [pointer]
    carbon.GetEventKind.restype = number
    carbon.GetEventParameter.argtypes = [pointer, number, number, pointer, ctypes.c_ulong, pointer, pointer]
    return carbon
