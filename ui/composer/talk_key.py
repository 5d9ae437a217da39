# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+Alt+Space held down while the window has the focus, whatever control in it has."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

WORDS = "Ctrl+Alt+Space"

_REPEAT_MS = 60
"""X11 repeats a held key as release and press, and Qt does not recognise every pair. For so long after a release the
space bar may still be down, and what it repeats is not typing."""

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_MODIFIER_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_LOCK_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HeldSpace(QObject):
    """The space bar as far as Qt can tell: marked repeats are filtered out; false releases are for the core to find."""

    went_down = Signal()
    """Perhaps only again, after a false release."""
    went_up = Signal(bool)
    """With whether that is certain."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_down = False
        """Also for a moment after a release."""
        self._over = QTimer(self, singleShot=True, interval=_REPEAT_MS)
        self._over.timeout.connect(self._forget)

    def press(self, event: QKeyEvent) -> None:
        """Take a press in."""
        was_released = self._over.isActive()
        self._over.stop()
        if not event.isAutoRepeat() and (was_released or not self.is_down):
            self.is_down = True
            self.went_down.emit()

    def release(self, event: QKeyEvent) -> None:
        """Take a release in."""
        if not self.is_down or event.isAutoRepeat():
            return
        repeats_falsely = QGuiApplication.platformName() == "xcb"
        if repeats_falsely:
            self._over.start()
        else:
            self.is_down = False
        self.went_up.emit(not repeats_falsely)

    def lift(self) -> None:
        """Its release will not be seen any more."""
        self._over.stop()
        if self.is_down:
            self.is_down = False
            self.went_up.emit(True)

    def _forget(self) -> None:
        self.is_down = False


class TalkKey(QObject):
    """Watches the keys of one native window. Letting go of any part of the chord ends it."""

    held = Signal()
    let_go = Signal(bool)
    """With whether that is certain."""
    locked = Signal()
    """Enter was pressed while the chord is held."""
    given_up = Signal()
    """Esc was pressed while the chord is held: with its modifiers, so that no shortcut knows it."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._is_held = False
        self._chord_is_whole = False
        self._space = HeldSpace(self)
        self._space.went_down.connect(self._hold)
        self._space.went_up.connect(self._space_up)
        window.installEventFilter(self)

    def release(self) -> None:
        """End a hold whose end cannot be seen: the window is no longer active."""
        self._space.lift()
        self._let_go(certain=True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """True for the keys that are used up here."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._is_held and event.key() in _LOCK_KEYS:
                self.locked.emit()
                return True
            if self._is_held and event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
                return True
            return event.key() == Qt.Key.Key_Space and self._space_pressed(event)
        if event.type() is QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() in _MODIFIER_KEYS:
                self._let_go(certain=True)
            return event.key() == Qt.Key.Key_Space and self._space_released(event)
        return False

    def _space_pressed(self, event: QKeyEvent) -> bool:
        has_chord = event.modifiers() & _MODIFIERS == _MODIFIERS
        if not self._space.is_down and not has_chord:
            return False
        # Used up even when the chord has ended: what the space bar repeats until it is up is not typing.
        self._chord_is_whole = has_chord
        self._space.press(event)
        return True

    def _space_released(self, event: QKeyEvent) -> bool:
        if not self._space.is_down:
            return False
        self._space.release(event)
        return True

    def _hold(self) -> None:
        if self._chord_is_whole:
            self._is_held = True
            self.held.emit()

    def _space_up(self, certain: bool) -> None:
        self._let_go(certain=certain)

    def _let_go(self, *, certain: bool) -> None:
        if self._is_held:
            self._is_held = False
            self.let_go.emit(certain)
