# SPDX-License-Identifier: GPL-3.0-or-later
"""The choices made in the window, kept in the settings file without making the window wait for the disk."""

import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from assistant.errors import OutputError
from assistant.settings import Settings
from assistant.settings_file import save
from ui.look.theme import ThemeChoice

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Settings as they are now; belongs to the GUI thread. Changing one writes the file on a thread of its own."""

    changed = Signal(object)
    """The new `Settings`. Whoever shows or uses one takes it from there."""

    def __init__(self, settings: Settings, path: Path) -> None:
        super().__init__()
        self._settings = settings
        self._path = path
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="settings")

    @property
    def settings(self) -> Settings:
        """As they are now."""
        return self._settings

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, or what the system says; an unknown word in the file is taken for the latter."""
        return ThemeChoice(self._settings.window.theme)

    def change(self, settings: Settings) -> None:
        """Use these settings from now on, and remember them. Returns at once."""
        if settings == self._settings:
            return
        self._settings = settings
        self._writer.submit(self._save, settings)
        self.changed.emit(settings)

    def close(self) -> None:
        """Wait until the last change is written (some milliseconds)."""
        self._writer.shutdown(wait=True)

    def _save(self, settings: Settings) -> None:
        if settings is not self._settings:
            return  # newer ones wait behind these
        try:
            save(settings, self._path)
        except OutputError as error:
            # The choice holds until the program ends; only remembering it failed.
            _log.warning("%s", error)


def memory_in(folder: Path) -> QSettings:
    """What the window remembers that nobody chooses, such as its size and place."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
