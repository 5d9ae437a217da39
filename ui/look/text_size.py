# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that make text larger and smaller, as browsers have them."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.preferences import Preferences

STEPS = (100, 110, 125, 150, 175, 200)
"""Hundredths of the system's text size."""


class TextSizeKeys(QObject):
    """Ctrl++ and Ctrl+-, and Ctrl+0 for the usual size; they do what the setting does."""

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._preferences = preferences
        larger = QShortcut(window)
        # On many keyboards + needs Shift or has its own key, and = is where others have it.
        larger.setKeys([QKeySequence("Ctrl++"), QKeySequence("Ctrl+="), QKeySequence("Ctrl+Shift+=")])
        larger.activated.connect(self.enlarge)
        QShortcut(QKeySequence("Ctrl+-"), window, self.reduce)
        QShortcut(QKeySequence("Ctrl+0"), window, self.reset)

    def enlarge(self) -> None:
        """One step up."""
        now = self._preferences.settings.window.text_percent
        self._change(next((step for step in STEPS if step > now), now))

    def reduce(self) -> None:
        """One step down."""
        now = self._preferences.settings.window.text_percent
        self._change(next((step for step in reversed(STEPS) if step < now), now))

    def reset(self) -> None:
        """As large as the system's own text."""
        self._change(100)

    def _change(self, percent: int) -> None:
        settings = self._preferences.settings
        self._preferences.change(replace(settings, window=replace(settings.window, text_percent=percent)))
