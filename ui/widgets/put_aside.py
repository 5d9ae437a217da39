# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the window and its dialogs off the screen for a moment, so that they are not in a picture of it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


class PutAside:
    """Belongs to one window. What was closed meanwhile stays closed."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._dialogs: list[tuple[QDialog, QPoint]] = []
        self._active: QWidget | None = None

    def hide(self) -> None:
        """Take them off the screen."""
        self._active = QApplication.activeWindow()
        shown = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        self._dialogs = [(dialog, dialog.pos()) for dialog in shown]
        for dialog in reversed(shown):
            dialog.hide()
        self._window.hide()

    def show(self) -> None:
        """Show them as they were."""
        self._window.show()
        dialogs, self._dialogs = self._dialogs, []
        still = [(dialog, place) for dialog, place in dialogs if isValid(dialog)]
        for dialog, place in still:
            dialog.move(place)
            dialog.show()
        front = next((dialog for dialog, _ in still if dialog is self._active), self._window)
        front.raise_()
        front.activateWindow()
