# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of the settings, watched in all programs, as signals on the GUI thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Qt, Signal, Slot

from assistant.errors import KibitzError
from assistant.settings import KeysSettings
from ui.hotkeys.actions import Action, chords_in
from ui.hotkeys.hotkeys import HotkeyEvent, Hotkeys, Locked, Pressed, Refused, Released, Tell, Watched

if TYPE_CHECKING:
    from ui.hotkeys.chord import Chord


class GlobalKeys(QObject):
    """Tells what is pressed wherever the user is; each trouble is told once."""

    pressed = Signal(Action)
    released = Signal(Action, bool)
    """With whether that is certain."""
    locked = Signal(Action)
    refused = Signal(KibitzError)
    watched = Signal(dict)
    """Action → what the desktop calls its chord."""

    _posted = Signal(object)

    def __init__(self, begin: Callable[[Tell], Hotkeys | None], parent: QObject | None = None) -> None:
        """`begin` is `hotkeys_of_this_system`, or stands for it."""
        super().__init__(parent)
        # A decorated method, for the reason told in `bridge.Bridge`.
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._hotkeys = begin(self._posted.emit)
        self._chords: dict[Action, Chord] = {}
        self._told: set[str] = set()
        self._can_stop = False
        self._is_resting = False
        self._keys: KeysSettings | None = None
        self.troubles: dict[Action, KibitzError] = {}
        """Why keys of the settings do not work in other programs, as far as is known."""

    def use(self, keys: KeysSettings) -> None:
        """Watch the keys that these settings name; the same ones again change nothing."""
        if keys == self._keys:
            return
        self._keys = keys
        self.troubles.clear()
        self._chords, troubles = chords_in(keys)
        self._told.clear()
        for trouble in troubles:
            self._complain(trouble)
        self._watch()

    def let_stop(self, can_stop: bool) -> None:
        """Whether there is something to stop: only then its key is taken from other programs."""
        if can_stop != self._can_stop:
            self._can_stop = can_stop
            if self._hotkeys and self._hotkeys.changes_at_once and Action.STOP in self._chords:
                self._watch()

    def rest(self, is_resting: bool) -> None:
        """Let all keys go to whoever is in front, while another one is being chosen."""
        if is_resting != self._is_resting:
            self._is_resting = is_resting
            if self._hotkeys and self._hotkeys.changes_at_once:
                self._watch()

    def close(self) -> None:
        """Give all keys back."""
        if self._hotkeys:
            self._hotkeys.close()
            self._hotkeys = None

    def _watch(self) -> None:
        if self._hotkeys:
            at_once = self._hotkeys.changes_at_once
            wanted = {
                action: chord for action, chord in self._chords.items()
                if not self._is_resting and (not action.is_for_a_while or (at_once and self._can_stop))
            }  # fmt: skip
            self._hotkeys.watch(wanted)

    @Slot(object)
    def _deliver(self, event: HotkeyEvent) -> None:
        match event:
            case Pressed(action=action):
                self.pressed.emit(action)
            case Released(action=action, certain=certain):
                self.released.emit(action, certain)
            case Locked(action=action):
                self.locked.emit(action)
            case Watched(triggers=triggers):
                for action in triggers:
                    self.troubles.pop(action, None)
                self.watched.emit(dict(triggers))
            case Refused(actions=actions, error=error):
                self.troubles |= dict.fromkeys(actions, error)
                self._complain(error)
            case _:
                assert_never(event)

    def _complain(self, error: KibitzError) -> None:
        if error.sentence not in self._told:
            self._told.add(error.sentence)
            self.refused.emit(error)
