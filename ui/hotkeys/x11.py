# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys on X11: the X server gives them to us alone (XGrabKey), so that the program in front never sees them."""

import contextlib
import logging
import os
import queue
import select
import socket
import threading
from collections.abc import Mapping
from typing import Any

from ui.hotkeys.actions import Action
from ui.hotkeys.chord import Chord, Modifier
from ui.hotkeys.hotkeys import HotkeyError, Locked, Pressed, Refused, Released, Tell, Watched, taken_elsewhere
from ui.hotkeys.xkb_names import keysym_name
from ui.words import tr

_log = logging.getLogger(__name__)

# Bits of a key event's state (X.h): ShiftMask, LockMask, ControlMask, Mod1Mask, Mod4Mask. Mod1 is Alt and Mod4 the
# key with the logo on every keyboard that xkeyboard-config describes.
_SHIFT, _CAPS_LOCK, _CTRL, _ALT, _META = 1, 2, 4, 8, 64
_MASKS = {Modifier.CTRL: _CTRL, Modifier.ALT: _ALT, Modifier.SHIFT: _SHIFT, Modifier.META: _META}
_ALL = _SHIFT | _CTRL | _ALT | _META

_CLOSE_SECONDS = 1.0


class X11Hotkeys:
    """One connection to the X server on a thread that sleeps until a key or a call comes.

    Args:
        tell: Called on that thread.
        display: As in $DISPLAY; empty takes it from there.
    """

    changes_at_once = True

    def __init__(self, tell: Tell, display: str = "") -> None:
        self._tell = tell
        self._display_name = display or None
        self._orders: queue.SimpleQueue[Mapping[Action, Chord] | None] = queue.SimpleQueue()
        self._woken, self._wakes = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="hotkeys", daemon=True)
        self._thread.start()

    def watch(self, chords: Mapping[Action, Chord]) -> None:
        """Watch these chords, and no others any more."""
        self._order(dict(chords))

    def close(self) -> None:
        """Give all keys back."""
        if self._thread.is_alive():
            self._order(None)
            # A server that hangs must not keep the program from ending.
            self._thread.join(_CLOSE_SECONDS)

    def _order(self, chords: Mapping[Action, Chord] | None) -> None:
        self._orders.put(chords)
        with contextlib.suppress(OSError):  # the thread has ended: the X server is gone
            self._wakes.send(b".")

    # ── the thread ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _run(self) -> None:
        from Xlib.display import Display  # noqa: PLC0415
        from Xlib.error import ConnectionClosedError, DisplayError  # noqa: PLC0415

        with self._woken, self._wakes:
            try:
                display = Display(self._display_name)
            except (DisplayError, OSError) as error:
                _log.warning("No hotkeys: %s", error)
                trouble = HotkeyError(tr("Keys cannot be watched on this display."), tr("Use the window instead."))
                self._tell(Refused(tuple(Action), trouble))
                return
            try:
                self._serve(display)
                display.close()
            except (ConnectionClosedError, OSError) as error:
                _log.warning("The hotkeys end: %s", error)

    def _serve(self, display: Any) -> None:  # noqa: ANN401 - python-xlib has no types
        grabs = _Grabs(display, self._tell)
        while True:
            while display.pending_events():
                grabs.take_in(display.next_event())
            ready, _, _ = select.select([display.fileno(), self._woken], [], [])
            if self._woken in ready:
                os.read(self._woken.fileno(), 1)
                order = self._orders.get()
                grabs.replace(order or {})
                if order is None:
                    return


class _Grabs:
    """The keys that are ours, and which of them is held. Belongs to the thread."""

    def __init__(self, display: Any, tell: Tell) -> None:  # noqa: ANN401
        self._display = display
        self._root = display.screen().root
        self._tell = tell
        self._chords: dict[Action, Chord] = {}
        self._actions: dict[tuple[int, int], Action] = {}
        """By key code and modifiers."""
        self._held: tuple[Action, int] | None = None
        """With the key's code."""

    def replace(self, chords: Mapping[Action, Chord]) -> None:
        """Give back what is not wanted any more, and take what is new."""
        if self._held and chords.get(self._held[0]) != self._chords.get(self._held[0]):
            self._let_go()
        for place, action in list(self._actions.items()):
            if chords.get(action) != self._chords.get(action):
                self._give_back(place)
        known = set(self._actions.values())
        refused = [self._take(action, chord) for action, chord in chords.items() if action not in known]
        self._chords = dict(chords)
        self._tell(Watched({action: str(chords[action]) for action in self._actions.values()}))
        for refusal in filter(None, refused):
            self._tell(refusal)

    def take_in(self, event: Any) -> None:  # noqa: ANN401
        """Something came from the X server."""
        from Xlib import X  # noqa: PLC0415

        if event.type == X.KeyPress:
            self._key_down(event.detail, event.state)
        elif event.type == X.KeyRelease:
            self._key_up(event.detail)
        elif event.type == X.MappingNotify:
            self._keyboard_changed(event)

    # ── keys ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _key_down(self, code: int, state: int) -> None:
        if self._held is None:
            action = self._actions.get((code, state & _ALL))
            if action:
                self._held = action, code
                self._tell(Pressed(action))
            return
        # While a chord is held, the whole keyboard is ours.
        if code == self._code("Return"):
            self._tell(Locked(self._held[0]))
        elif code == self._code("Esc") and (Action.STOP in self._chords or self._held[0] is Action.TALK):
            # With a take there is something to stop, also where that is not asked for beforehand: in our own window.
            self._tell(Pressed(Action.STOP))
            self._tell(Released(Action.STOP))

    def _key_up(self, code: int) -> None:
        if self._held is None:
            return
        action, key = self._held
        if code == key:
            # A repeating key looks as if it went up; the keyboard itself knows. That was right in 99 of 99 repeats.
            if not self._is_down(code):
                self._let_go(certain=False)
        elif code in self._modifier_codes(self._chords[action].modifiers):
            self._let_go()

    def _let_go(self, *, certain: bool = True) -> None:
        if self._held:
            action, _ = self._held
            self._held = None
            self._tell(Released(action, certain))

    def _is_down(self, code: int) -> bool:
        return bool(self._display.query_keymap()[code // 8] >> code % 8 & 1)

    def _keyboard_changed(self, event: Any) -> None:  # noqa: ANN401
        """Keys may lie elsewhere now; those that do not stay ours, for another program might be quicker."""
        self._display.refresh_keyboard_mapping(event)
        moved = [place for place, action in self._actions.items() if self._place(self._chords[action]) != place]
        for place in moved:
            self._give_back(place)
        if moved:
            self.replace(self._chords)

    # ── grabs ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _take(self, action: Action, chord: Chord) -> Refused | None:
        from Xlib import X  # noqa: PLC0415
        from Xlib.error import BadAccess, CatchError  # noqa: PLC0415

        code, modifiers = place = self._place(chord)
        if not code:
            return Refused(
                (action,),
                HotkeyError(
                    tr("This keyboard has no key {key} (“{action}”).", key=chord.key, action=action.words),
                    tr("Choose another key in the settings, under Keys."),
                ),
            )
        was_taken = CatchError(BadAccess)
        for locks in self._lock_masks():
            self._root.grab_key(code, modifiers | locks, True, X.GrabModeAsync, X.GrabModeAsync, onerror=was_taken)
        self._display.sync()
        if was_taken.get_error():
            self._give_back(place)
            return taken_elsewhere(action, chord)
        self._actions[place] = action
        return None

    def _place(self, chord: Chord) -> tuple[int, int]:
        """Code of the key on this keyboard, 0 if there is none, and the modifiers."""
        return self._code(chord.key), sum(_MASKS[modifier] for modifier in chord.modifiers)

    def _give_back(self, place: tuple[int, int]) -> None:
        code, modifiers = place
        self._actions.pop(place, None)
        for locks in self._lock_masks():
            self._root.ungrab_key(code, modifiers | locks)
        self._display.flush()

    def _lock_masks(self) -> tuple[int, ...]:
        """CapsLock and NumLock count as modifiers: a chord is to work with and without each."""
        num_lock = self._num_lock()
        return tuple({0, _CAPS_LOCK, num_lock, _CAPS_LOCK | num_lock})

    def _num_lock(self) -> int:
        code = self._code_of("Num_Lock")
        held_by = self._display.get_modifier_mapping()
        return next((1 << bit for bit, codes in enumerate(held_by) if code and code in codes), 0)

    def _modifier_codes(self, modifiers: frozenset[Modifier]) -> set[int]:
        held_by = self._display.get_modifier_mapping()
        return {code for modifier in modifiers for code in held_by[_MASKS[modifier].bit_length() - 1] if code}

    def _code(self, key: str) -> int:
        return self._code_of(keysym_name(key))

    def _code_of(self, name: str) -> int:
        from Xlib import XK  # noqa: PLC0415

        code: int = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        return code
