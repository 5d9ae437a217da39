# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the user is in one of our windows, while keys that work everywhere are held, too."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from ui.hotkeys.actions import Action
from ui.hotkeys.global_keys import GlobalKeys


class Front(QObject):
    """On X11 a held key takes the keyboard from the window that has it: 0.4 s later Qt believes it is behind others."""

    def __init__(self, keys: GlobalKeys, is_choosing: Callable[[], bool], parent: QObject) -> None:
        """`is_choosing` tells whether a part of the screen is being chosen, which ends with the next key."""
        super().__init__(parent)
        self._is_choosing = is_choosing
        self._is_held_here = False
        keys.pressed.connect(self._press)
        keys.released.connect(self._let_go)

    @property
    def is_ours(self) -> bool:
        """One of our windows has the keyboard, or had it when the key that is held went down."""
        return self._is_held_here or is_in_front()

    @Slot(Action)
    def _press(self, action: Action) -> None:
        if action is Action.STOP and self._is_held_here:
            return  # Esc while another key is held
        self._is_held_here = is_in_front() and not self._is_choosing()

    @Slot(Action, bool)
    def _let_go(self, action: Action, _certain: bool) -> None:
        if action is not Action.STOP:
            self._is_held_here = False


def is_in_front() -> bool:
    """Whether one of our windows has the keyboard."""
    # Not by the state alone: on X11, Qt 6.11 may go on believing in a window that is hidden while it has the keyboard.
    window = QGuiApplication.focusWindow()
    is_active = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
    return is_active and window is not None and window.isVisible()
