# SPDX-License-Identifier: GPL-3.0-or-later
"""Between rows and settings: what is chosen is checked and used at once; what changed elsewhere is shown."""

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Slot

from assistant.settings import Settings
from ui.preferences import Preferences
from ui.settings.rows import FieldRow
from ui.words import tr


class SettingsForm(QObject):
    """Joins rows to the preferences."""

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._rows: list[FieldRow] = []
        preferences.changed.connect(self._show)

    def join(self, rows: Sequence[FieldRow]) -> None:
        """Fill rows, and use what is chosen in them from now on."""
        for row in rows:
            self._rows.append(row)
            row.show_value(row.field.read(self._preferences.settings))
            row.edited.connect(lambda value, row=row: row.tell(self._problem(row, value)))
            row.changed.connect(lambda value, row=row: self._use(row, value))

    def reset(self, rows: Sequence[FieldRow]) -> Settings:
        """Use the defaults for these rows; gives the settings from before, for `bring_back`."""
        before = self._preferences.settings
        self._copy(Settings(), rows)
        return before

    def bring_back(self, before: Settings, rows: Sequence[FieldRow]) -> None:
        """Use for these rows what was used before."""
        self._copy(before, rows)

    def is_default(self, rows: Sequence[FieldRow]) -> bool:
        """Whether there is nothing to reset."""
        now, defaults = self._preferences.settings, Settings()
        return all(row.field.read(now) == row.field.read(defaults) for row in rows)

    def _copy(self, source: Settings, rows: Sequence[FieldRow]) -> None:
        settings = self._preferences.settings
        for row in rows:
            settings = row.field.write(settings, row.field.read(source))
        self._preferences.change(settings)
        for row in rows:
            row.discard()
            row.tell("")

    def _use(self, row: FieldRow, value: Any) -> None:  # noqa: ANN401
        settings = self._preferences.settings
        problem = self._problem(row, value)
        row.tell(problem)
        if problem:
            # What is written stays, to be corrected; a switch or a list goes back.
            row.show_value(row.field.read(settings))
        else:
            self._preferences.change(row.field.write(settings, value))

    def _problem(self, row: FieldRow, value: Any) -> str:  # noqa: ANN401
        """Why a value cannot be used; empty if it can."""
        settings = self._preferences.settings
        if problem := row.field.check(settings, value):
            return problem
        try:
            row.field.write(settings, value)
        except msgspec.ValidationError:
            return tr("This value is not possible here.")
        return ""

    @Slot(object)
    def _show(self, settings: Settings) -> None:
        for row in self._rows:
            row.show_value(row.field.read(settings))
