# SPDX-License-Identifier: GPL-3.0-or-later
"""A key with modifiers, as people write it: “Ctrl+Alt+Space”. Knows no Qt and no system."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from assistant.errors import InputError
from ui.words import mark, tr


class Modifier(StrEnum):
    """Keys that are held while another is pressed; the values are what people read, in their usual order."""

    CTRL = "Ctrl"
    ALT = "Alt"
    """On a Mac: Option."""
    SHIFT = "Shift"
    META = "Meta"
    """The key with the Windows logo; on a Mac: Command."""


NAMED_KEYS = (
    "Space", "Esc", "Return", "Tab", "Backspace", "Ins", "Del", "Home", "End", "PgUp", "PgDown", "Left", "Right", "Up",
    "Down", "Pause", "Print", "ScrollLock",
)  # fmt: skip
FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 25))
TYPED_KEYS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
KEYS = (*NAMED_KEYS, *FUNCTION_KEYS, *TYPED_KEYS)
"""Every key a chord can end in. Not signs such as “+” or “ü”: where they are differs from keyboard to keyboard."""

_RARELY_USED = (*FUNCTION_KEYS, "Pause", "Print", "ScrollLock")
"""Taken alone, they are hardly missed by other programs."""

_SPELLINGS = {key.lower(): key for key in KEYS} | {
    "escape": "Esc", "enter": "Return", "insert": "Ins", "delete": "Del", "pageup": "PgUp", "pagedown": "PgDown",
}  # fmt: skip
_MODIFIERS = {modifier.value.lower(): modifier for modifier in Modifier} | {
    "control": Modifier.CTRL, "option": Modifier.ALT, "super": Modifier.META, "win": Modifier.META,
    "cmd": Modifier.META, "command": Modifier.META,
}  # fmt: skip

_EXAMPLE = mark("Write it like Ctrl+Alt+Space or F9.")


@dataclass(frozen=True)
class Chord:
    """Modifiers that are held, and the key that is pressed last."""

    modifiers: frozenset[Modifier]
    key: str
    """One of `KEYS`."""

    def __str__(self) -> str:
        """As people write it; `parse` reads it back."""
        return "+".join([*(modifier for modifier in Modifier if modifier in self.modifiers), self.key])

    @property
    def words(self) -> str:
        """As the user's system and language write it: "Strg+Alt+Leertaste", or with a Mac's signs."""
        return chord_words(str(self))

    @property
    def is_modest(self) -> bool:
        """Other programs can do without it: nobody types it or moves about with it."""
        return bool(self.modifiers - {Modifier.SHIFT}) or self.key in _RARELY_USED


def chord_words(text: str) -> str:
    """A chord of the settings, or of the window, as the user's system and language write it."""
    return QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText)


def parse(text: str) -> Chord:
    """Read a chord, however it is spelled.

    Raises:
        InputError: It is none.
    """
    *modifiers, key = (part.strip().lower() for part in text.split("+"))
    unknown = next((part for part in modifiers if part not in _MODIFIERS), None)
    if unknown is None and key not in _SPELLINGS:
        unknown = key
    if unknown is not None:
        if unknown == text.lower():
            raise InputError(tr("“{key}” is no key that Kibitz knows.", key=text), tr(_EXAMPLE))
        raise InputError(tr("“{part}” in “{key}” is no key that Kibitz knows.", part=unknown, key=text), tr(_EXAMPLE))
    return Chord(frozenset(_MODIFIERS[part] for part in modifiers), _SPELLINGS[key])
