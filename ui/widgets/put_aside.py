# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the window and its dialogs off the screen for a moment, so that they are not in a picture of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


MOST_MS = 15_000
"""The desktop may ask the user first, or never answer: who does not see the window any more believes it has crashed."""


class PutAside:
    """Belongs to one window. What was closed meanwhile stays closed; after `MOST_MS` all comes back by itself."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._dialogs: list[tuple[QDialog, QPoint]] = []
        self._active: QWidget | None = None
        self._limit = QTimer(window, singleShot=True, interval=MOST_MS)
        self._limit.timeout.connect(self.show)
        self._is_hidden = False

    def hide(self) -> None:
        """Take them off the screen."""
        self._active = QApplication.activeWindow()
        shown = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        self._dialogs = [(dialog, dialog.pos()) for dialog in shown]
        for dialog in reversed(shown):
            dialog.hide()
        self._window.hide()
        self._is_hidden = True
        self._limit.start()

    def stay(self) -> None:
        """The user sees why they are gone: wait for `show`."""
        self._limit.stop()

    def show(self) -> None:
        """Show them as they were; nothing if they have come back already."""
        self._limit.stop()
        if not self._is_hidden:
            return
        self._is_hidden = False
        self._window.show()
        dialogs, self._dialogs = self._dialogs, []
        still = [(dialog, place) for dialog, place in dialogs if isValid(dialog)]
        for dialog, place in still:
            dialog.move(place)
            dialog.show()
        front = next((dialog for dialog, _ in still if dialog is self._active), self._window)
        front.raise_()
        front.activateWindow()
