# SPDX-License-Identifier: GPL-3.0-or-later
"""What every way to watch keys offers, and what it tells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from assistant.errors import DeviceError
from ui.hotkeys.actions import Action
from ui.hotkeys.chord import Chord
from ui.words import tr


class HotkeyError(DeviceError):
    """A key cannot be watched in other programs; the hint says what else there is."""


@dataclass(frozen=True)
class Pressed:
    """A chord went down; what the keyboard repeats while it is held is not told."""

    action: Action


@dataclass(frozen=True)
class Released:
    """Some key of the chord went up."""

    action: Action
    certain: bool = True
    """False where it may only look so because the keyboard repeats (X11); then `Pressed` follows at once."""


@dataclass(frozen=True)
class Locked:
    """Return was pressed while the chord is held: go on without holding. Only where that can be seen."""

    action: Action


@dataclass(frozen=True)
class Watched:
    """These chords work in every program from now on."""

    triggers: Mapping[Action, str] = field(default_factory=dict)
    """As the desktop calls them, which may have given other keys than it was asked for."""


@dataclass(frozen=True)
class Refused:
    """Chords that do not work, and why."""

    actions: tuple[Action, ...]
    error: HotkeyError


HotkeyEvent: TypeAlias = Pressed | Released | Locked | Watched | Refused
Tell: TypeAlias = Callable[[HotkeyEvent], None]


class Hotkeys(Protocol):
    """Watches chords in all programs, without a thread that polls. Made with a `Tell`, called on any thread."""

    changes_at_once: bool
    """Chords can come and go at any time, without a question to the user."""

    def watch(self, chords: Mapping[Action, Chord]) -> None:
        """Watch these chords, and no others any more. Returns at once; `Watched` and `Refused` tell what came of it."""
        ...

    def close(self) -> None:
        """Give all keys back. Takes a few milliseconds; calling again does nothing."""
        ...


def taken_elsewhere(action: Action, chord: Chord) -> Refused:
    """Another program has this chord."""
    return Refused(
        (action,),
        HotkeyError(
            tr(
                "{key} (“{action}”) belongs to another program or to the desktop.",
                key=chord.words,
                action=action.words,
            ),
            tr("Choose another key in the settings, under Keys."),
        ),
    )
