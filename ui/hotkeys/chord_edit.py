# SPDX-License-Identifier: GPL-3.0-or-later
"""Chooses the key of one action by pressing it, and tells whether it works."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.errors import InputError
from ui.hotkeys.actions import Action, read_chord
from ui.hotkeys.chord import FUNCTION_KEYS, TYPED_KEYS, Chord, Modifier, chord_words
from ui.look import icons
from ui.look.theme import Theme
from ui.words import error_words, mark, tr

_KEYS = (
    {
        Qt.Key.Key_Space: "Space", Qt.Key.Key_Escape: "Esc", Qt.Key.Key_Return: "Return", Qt.Key.Key_Enter: "Return",
        Qt.Key.Key_Tab: "Tab", Qt.Key.Key_Backtab: "Tab", Qt.Key.Key_Backspace: "Backspace", Qt.Key.Key_Insert: "Ins",
        Qt.Key.Key_Delete: "Del", Qt.Key.Key_Home: "Home", Qt.Key.Key_End: "End", Qt.Key.Key_PageUp: "PgUp",
        Qt.Key.Key_PageDown: "PgDown", Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right", Qt.Key.Key_Up: "Up",
        Qt.Key.Key_Down: "Down", Qt.Key.Key_Pause: "Pause", Qt.Key.Key_Print: "Print",
        Qt.Key.Key_ScrollLock: "ScrollLock",
    }
    | {Qt.Key[f"Key_{key}"]: key for key in (*FUNCTION_KEYS, *TYPED_KEYS)}
)  # fmt: skip
_MODIFIER_KEYS = {
    Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
}  # fmt: skip
# On a Mac, Qt calls the Command key Control and the Control key Meta.
_IS_MAC = sys.platform == "darwin"
_MODIFIERS = {
    Qt.KeyboardModifier.ControlModifier: Modifier.META if _IS_MAC else Modifier.CTRL,
    Qt.KeyboardModifier.MetaModifier: Modifier.CTRL if _IS_MAC else Modifier.META,
    Qt.KeyboardModifier.AltModifier: Modifier.ALT,
    Qt.KeyboardModifier.ShiftModifier: Modifier.SHIFT,
}

_ASKS, _NONE = mark("Press the new key…"), mark("No key")


class ChordEdit(QWidget):
    """A button that takes the next chord, one that takes the key away, and a line that says what came of it."""

    chosen = Signal(str)
    """The new chord as the settings keep it; empty: none."""
    listens = Signal(bool)
    """It takes the next chord; meanwhile keys that work everywhere have to rest (`GlobalKeys.rest`)."""

    def __init__(
        self, action: Action, theme: Theme, parent: QWidget, whose: Callable[[Chord], Action | None] = lambda _: None
    ) -> None:
        """`whose` tells which other action has a chord already."""
        super().__init__(parent)
        self._action = action
        self._whose = whose
        self._text = ""
        self._listens = False
        self.button = QPushButton(self)
        self.button.setObjectName("tool")
        self.button.clicked.connect(self._listen)
        self.button.installEventFilter(self)
        self.clear = QPushButton(icons.icon("close", theme.colours.muted), "", self)
        self.clear.setObjectName("quiet")
        self.clear.setAccessibleName(tr("No key for “{action}”", action=action.words))
        self.clear.setToolTip(self.clear.accessibleName())
        self.clear.clicked.connect(lambda: self._choose(""))
        self.told = QLabel(self)
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        self.told.hide()
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.clear)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.told)
        self.setFocusProxy(self.button)
        self.show_chord("")

    def show_chord(self, text: str) -> None:
        """Show what is set."""
        self._text = text
        self._show_button(chord_words(text) or tr(_NONE))
        self.clear.setEnabled(bool(text))

    def show_trouble(self, sentence: str) -> None:
        """Tell why it does not work."""
        self._tell(sentence)

    def was_pressed(self) -> None:
        """The chord was pressed, and Kibitz heard it wherever that was."""
        self._tell(tr("{key} works.", key=chord_words(self._text)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While it listens, every key is for it."""
        if self._listens:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._take(event)
                return True
            if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
                self._give_up()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        self._listens = True
        self._show_button(tr(_ASKS))
        self._tell(tr("Esc leaves it as it is.") if self._action is not Action.STOP else "")
        self.listens.emit(True)

    def _give_up(self) -> None:
        self._listens = False
        self.show_chord(self._text)
        self.listens.emit(False)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        modifiers = frozenset(ours for qts, ours in _MODIFIERS.items() if event.modifiers() & qts)
        if key in _MODIFIER_KEYS or event.isAutoRepeat():
            return
        if key is Qt.Key.Key_Escape and not modifiers and self._action is not Action.STOP:
            self._tell("")
            self._give_up()
        elif key not in _KEYS:
            self._tell(tr("That key differs from keyboard to keyboard. Take a letter, a digit, or a key such as F9."))
        else:
            self._try(Chord(modifiers, _KEYS[key]))

    def _try(self, chord: Chord) -> None:
        try:
            read_chord(self._action, str(chord))
        except InputError as error:
            self._tell(error_words(error))
            return
        other = self._whose(chord)
        if other not in (None, self._action):
            assert other
            self._tell(tr("{key} is for “{action}” already. Press another one.", key=chord.words, action=other.words))
            return
        self._choose(str(chord))

    def _choose(self, text: str) -> None:
        was_listening, self._listens = self._listens, False
        self.show_chord(text)
        # What stops is watched only while there is something to stop: it cannot be tried now.
        can_be_tried = text and not self._action.is_for_a_while
        self._tell(
            tr("Press {key} now, here or in another program, to try it.", key=chord_words(text)) if can_be_tried else ""
        )
        self.chosen.emit(text)
        if was_listening:
            self.listens.emit(False)

    def _show_button(self, words: str) -> None:
        self.button.setText(words)
        self.button.setAccessibleName(tr("Key for “{action}”: {key}", action=self._action.words, key=words))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
