# SPDX-License-Identifier: GPL-3.0-or-later
"""The choices made in the window, kept in the settings file without making the window wait for the disk."""

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from assistant.errors import OutputError
from assistant.settings import Settings, save
from ui.theme import ThemeChoice

_log = logging.getLogger(__name__)


class Preferences:
    """Settings as they are now. Changing one writes the file on a thread of its own, in order."""

    def __init__(self, settings: Settings, path: Path) -> None:
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
        known = {choice.value: choice for choice in ThemeChoice}
        return known.get(self._settings.window.theme, ThemeChoice.SYSTEM)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Remember light or dark."""
        self._change(replace(self._settings, window=replace(self._settings.window, theme=choice.value)))

    def choose_speech(self, *, speak_answers: bool) -> None:
        """Remember whether answers are spoken."""
        self._change(replace(self._settings, voice=replace(self._settings.voice, speak_answers=speak_answers)))

    def close(self) -> None:
        """Wait until the last change is written (some milliseconds)."""
        self._writer.shutdown(wait=True)

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self._writer.submit(self._save, settings)

    def _save(self, settings: Settings) -> None:
        try:
            save(settings, self._path)
        except OutputError as error:
            # The choice holds until the program ends; only remembering it failed.
            _log.warning("%s", error)
