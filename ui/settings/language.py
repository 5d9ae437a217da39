# SPDX-License-Identifier: GPL-3.0-or-later
"""The row for the language, which is fixed while the program runs: a button starts it anew."""

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.language import LANGUAGES, SYSTEM, locale_of
from ui.settings.context import SettingsContext, tool
from ui.settings.fields import Choice
from ui.settings.rows import ChoiceRow
from ui.words import tr


class LanguageRow(ChoiceRow):
    """Offers the button as long as another language is chosen than the one that is used."""

    def __init__(self, context: SettingsContext) -> None:
        field = Choice(
            path="window.language",
            words=tr("Language"),
            choices=((SYSTEM, tr("As the system")), *LANGUAGES.items()),
            tells=tr("Kibitz shows another one when it starts again."),
            also=tr("language translation English German"),
        )
        super().__init__(field, context.theme)
        self.restart = tool(tr("Restart now"), tr("End Kibitz and start it in this language"), context.restart)
        self._holder = QWidget()
        line = QHBoxLayout(self._holder)
        line.setContentsMargins(0, 6, 0, 0)
        line.addWidget(self.restart)
        line.addStretch(1)
        self._holder.hide()  # shown by itself, it would be a window of its own for a moment
        self.place(self._holder, below=True)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show the language that is chosen."""
        super().show_value(value)
        self._holder.setVisible(locale_of(value).language() is not QLocale().language())
