# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys as X11 and the desktop portals call them: keysyms of xkbcommon."""

from ui.hotkeys.chord import Chord, Modifier

_NAMES = {
    "Space": "space",
    "Esc": "Escape",
    "Backspace": "BackSpace",
    "Ins": "Insert",
    "Del": "Delete",
    "PgUp": "Prior",
    "PgDown": "Next",
    "ScrollLock": "Scroll_Lock",
}
"""The others are called as in `chord.KEYS`; letters are small."""

# XDG "Shortcuts" specification: modifiers of a trigger.
_TRIGGER_MODIFIERS = {Modifier.CTRL: "CTRL", Modifier.ALT: "ALT", Modifier.SHIFT: "SHIFT", Modifier.META: "LOGO"}


def keysym_name(key: str) -> str:
    """The name of a key's keysym."""
    return _NAMES.get(key, key.lower() if len(key) == 1 else key)


def trigger(chord: Chord) -> str:
    """A chord as the XDG "Shortcuts" specification writes it: CTRL+ALT+space."""
    modifiers = [_TRIGGER_MODIFIERS[modifier] for modifier in Modifier if modifier in chord.modifiers]
    return "+".join([*modifiers, keysym_name(chord.key)])
