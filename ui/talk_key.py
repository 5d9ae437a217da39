# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+Alt+Space held down while the window has the focus, whatever control in it has."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow

WORDS = "Ctrl+Alt+Space"

RELEASE_GRACE_MS = 50
"""X11 repeats a held key as release and press, and Qt does not recognise every pair: a release counts only when no
press follows."""

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_MODIFIER_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class HeldSpace(QObject):
    """The space bar as it really is: repeats and their false releases are filtered out."""

    went_up = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_down = False
        self._grace = QTimer(self, singleShot=True, interval=RELEASE_GRACE_MS)
        self._grace.timeout.connect(self.lift)

    def press(self, event: QKeyEvent) -> bool:
        """Take a press in; true if the key really went down."""
        self._grace.stop()
        if self.is_down or event.isAutoRepeat():
            return False
        self.is_down = True
        return True

    def release(self, event: QKeyEvent) -> None:
        """Take a release in; `went_up` follows if it was one."""
        if self.is_down and not event.isAutoRepeat():
            self._grace.start()

    def lift(self) -> None:
        """The key is up, or its release will not be seen any more."""
        self._grace.stop()
        if self.is_down:
            self.is_down = False
            self.went_up.emit()


class TalkKey(QObject):
    """Watches the keys of one native window. Letting go of any part of the chord ends it."""

    held = Signal()
    let_go = Signal()

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._is_held = False
        self._space = HeldSpace(self)
        self._space.went_up.connect(self._let_go)
        window.installEventFilter(self)

    def release(self) -> None:
        """End a hold whose end cannot be seen: the window is no longer active."""
        self._space.lift()
        self._let_go()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """True for the keys that are used up here."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.key() == Qt.Key.Key_Space and self._space_pressed(event)
        if event.type() is QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() in _MODIFIER_KEYS:
                self._let_go()
            return event.key() == Qt.Key.Key_Space and self._space_released(event)
        return False

    def _space_pressed(self, event: QKeyEvent) -> bool:
        if not self._space.is_down and event.modifiers() & _MODIFIERS != _MODIFIERS:
            return False
        if self._space.press(event):
            self._is_held = True
            self.held.emit()
        # Used up even when the chord has ended: what the space bar repeats until it is up is not typing.
        return True

    def _space_released(self, event: QKeyEvent) -> bool:
        if not self._space.is_down:
            return False
        self._space.release(event)
        return True

    def _let_go(self) -> None:
        if self._is_held:
            self._is_held = False
            self.let_go.emit()
