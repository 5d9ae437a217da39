# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the settings to the main window: the dialog, its keys, and what follows from each change."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from assistant.settings import Settings
from ui.front_door import FrontDoor
from ui.look.text_size import TextSizeKeys
from ui.look.theme import Theme
from ui.preferences import Preferences
from ui.settings.context import EnginesNow, SettingsContext
from ui.words import tr

if TYPE_CHECKING:
    from ui.hotkeys.global_keys import GlobalKeys
    from ui.main_window import MainWindow
    from ui.settings.dialog import SettingsDialog
    from ui.shortcuts_sheet import ShortcutsSheet


class SettingsControl(QObject):
    """Lives as long as its window."""

    def __init__(self, window: "MainWindow", assistant: FrontDoor, preferences: Preferences, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._assistant = assistant
        self._preferences = preferences
        self._theme = theme
        self.engines = EnginesNow(window.bridge, self)
        self.dialog: SettingsDialog | None = None
        self.sheet: ShortcutsSheet | None = None
        self.global_keys: GlobalKeys | None = None
        """Keys that work in every program, once somebody watches them."""
        preferences.changed.connect(self._use)
        if window.history_progress:
            window.history_progress.told.connect(self._tell_of_history)
        window.sidebar.settings_wanted.connect(self.show)
        window.sidebar.speak_answers_changed.connect(self._speech_chosen)
        TextSizeKeys(window, preferences)
        QShortcut(QKeySequence("Ctrl+,"), window, self.show)
        QShortcut(QKeySequence("F1"), window, self.show_keys)

    @Slot()
    def show(self, title: str = "") -> None:
        """Show the dialog, where wanted with the page of this name."""
        if self.dialog is None:
            from ui.settings.dialog import SettingsDialog  # noqa: PLC0415 - the window does not wait for its dialogs
            from ui.settings.pages import PAGES  # noqa: PLC0415

            context = self._context()
            pages = [(tr(title), partial(make, context)) for title, make in PAGES]
            self.dialog = SettingsDialog(pages, self._preferences, self._theme, self._window)
            self.dialog.finished.connect(self._closed)
        if title:
            self.dialog.turn_to(title)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @Slot()
    def show_keys(self) -> None:
        """Show which keys there are."""
        if self.sheet is None:
            from ui.shortcuts_sheet import ShortcutsSheet  # noqa: PLC0415 - the window does not wait for its dialogs

            self.sheet = ShortcutsSheet(self._preferences.settings.keys, self._window)
            self.sheet.finished.connect(self._sheet_closed)
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()

    def _context(self) -> SettingsContext:
        window = self._window
        return SettingsContext(
            assistant=self._assistant,
            bridge=window.bridge,
            engines=self.engines,
            preferences=self._preferences,
            theme=self._theme,
            sent=lambda: window.strip.sent,
            show_ledger=window.show_ledger,
            show_keys=self.show_keys,
            show_models=window.models.show,
            make_faster=window.models.show_tuning,
            answers=window.model.answers,
            wipe=window.wipe_wanted.emit,
            restart=window.restart_wanted.emit,
            global_keys=self.global_keys,
        )

    @Slot()
    def _closed(self) -> None:
        self.dialog = None

    @Slot()
    def _sheet_closed(self) -> None:
        self.sheet = None

    @Slot(str)
    def _tell_of_history(self, words: str) -> None:
        """The dialog hides what the window tells of it; switching it back is how to stop it here."""
        if self.dialog is not None:
            self.dialog.tell("history.protect", words)

    @Slot(object)
    def _use(self, settings: Settings) -> None:
        """Each change counts at once, wherever it was made."""
        self._assistant.apply(settings)
        self._theme.use(settings.window)
        self._window.turns.latency.use(settings.window.latency)
        self._window.sidebar.speaks.setChecked(settings.voice.speak_answers)

    @Slot(bool)
    def _speech_chosen(self, speak_answers: bool) -> None:
        settings = self._preferences.settings
        self._preferences.change(replace(settings, voice=replace(settings.voice, speak_answers=speak_answers)))
