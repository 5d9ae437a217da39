# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+Alt+Space held down while the window has the focus, whatever control in it has."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

WORDS = "Ctrl+Alt+Space"

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_PARTS = (Qt.Key.Key_Space, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class TalkKey(QObject):
    """Watches the keys of one native window. Letting go of any part of the chord ends it."""

    held = Signal()
    let_go = Signal()

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._is_held = False
        self._swallows_space = False
        window.installEventFilter(self)

    def release(self) -> None:
        """End a hold whose end cannot be seen: the window is no longer active."""
        self._swallows_space = False
        self._let_go()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """True for the keys that are used up here."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if event.type() is QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._released(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space:
            return False
        if event.isAutoRepeat() or self._is_held:
            return self._swallows_space
        if event.modifiers() & _MODIFIERS != _MODIFIERS:
            return False
        self._is_held = True
        # The space bar may stay down after the chord has ended; what it then repeats is not typing.
        self._swallows_space = True
        self.held.emit()
        return True

    def _released(self, event: QKeyEvent) -> bool:
        if event.key() not in _PARTS:
            return False
        if event.isAutoRepeat():
            return self._swallows_space and event.key() == Qt.Key.Key_Space
        self._let_go()
        if event.key() != Qt.Key.Key_Space or not self._swallows_space:
            return False
        self._swallows_space = False
        return True

    def _let_go(self) -> None:
        if self._is_held:
            self._is_held = False
            self.let_go.emit()
