# SPDX-License-Identifier: GPL-3.0-or-later
"""From message to message by keyboard, through turns in sight and out of it: for people who do not see the screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.words import tr

if TYPE_CHECKING:
    from ui.conversation.message_text import MessageText
    from ui.conversation.view import ConversationView

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MessageWalk(QObject):
    """Moves the focus of one conversation; a message that gets it says who said what."""

    def __init__(self, view: "ConversationView") -> None:
        super().__init__(view)
        self._view = view
        view.setAccessibleDescription(tr("Alt and the arrow keys up and down go from message to message."))

    def take(self, event: QKeyEvent) -> bool:
        """Whether a key means this, and was followed: Alt+Up or Alt+Down."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self._step(step)
        return True

    def _step(self, step: int) -> None:
        count = self._view.turn_count
        here = self._here()
        if here is None:
            row, place = (count if step < 0 else -1), 0
        else:
            row, place = here
            if 0 <= place + step < len(self._view.messages(row)):
                self._focus(self._view.messages(row)[place + step])
                return
        row += step
        while 0 <= row < count:
            self._view.bring_row_into_sight(row)
            if messages := self._view.messages(row):
                self._focus(messages[-1 if step < 0 else 0])
                return
            row += step

    def _here(self) -> tuple[int, int] | None:
        """Row and place in it of the message that has the focus, or whose turn has it."""
        focused = QApplication.focusWidget()
        row = self._view.row_of(focused) if focused else None
        if row is None:
            return None
        messages = self._view.messages(row)
        return row, next((place for place, message in enumerate(messages) if message is focused), 0)

    def _focus(self, message: "MessageText") -> None:
        message.setFocus(Qt.FocusReason.TabFocusReason)
        self._view.bring_into_sight(message)
