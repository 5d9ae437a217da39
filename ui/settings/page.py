# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of the settings: sections of rows that scroll, and that can be searched."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.look.theme import Theme
from ui.settings.fields import Field
from ui.settings.row import Row
from ui.settings.rows import FieldRow, row_of
from ui.widgets.margins import MarginScrollArea
from ui.words import tr

SIDE = 18
"""Pixels between rows and the edge of the window where reading ends; the scroll bar stands in them."""


class SettingsPage(MarginScrollArea):
    """Rows below each other, in sections with a headline.

    Args:
        title: Name of the page.
        sections: Headline and rows; of a field, its row is made.
        theme: Colours and sizes.
    """

    def __init__(self, title: str, sections: Sequence[tuple[str, Sequence[Field | Row]]], theme: Theme) -> None:
        super().__init__(SIDE)
        self.title = title
        self.setObjectName("settingsPage")
        self.setAccessibleName(tr("Settings: {title}", title=title))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # What moves in it gets the focus, not the page itself.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[Row] = []
        self._sections: list[tuple[QWidget, QWidget, list[Row]]] = []
        body = QWidget()
        body.setObjectName("settingsBody")
        self.setWidget(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 0, 16)
        column.setSpacing(6)
        for headline, parts in sections:
            self._add_section(
                column, headline, [row_of(part, theme) if isinstance(part, Field) else part for part in parts]
            )
        column.addStretch(1)

    @property
    def fields(self) -> list[FieldRow]:
        """The rows that hold settings."""
        return [row for row in self.rows if isinstance(row, FieldRow)]

    def row(self, path: str) -> FieldRow:
        """The row of a setting, such as "talk.pre_roll"."""
        return next(row for row in self.fields if row.field.path == path)

    def show_only(self, wanted: Sequence[str]) -> list[Row]:
        """Show the rows in which all these words (in small letters) occur; gives them. No words: all rows."""
        found: list[Row] = []
        for headline, card, rows in self._sections:
            fitting = [row for row in rows if row.matches(wanted)]
            for row in rows:
                row.setVisible(row in fitting)
            headline.setVisible(bool(fitting))
            card.setVisible(bool(fitting))
            found += fitting
        return found

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Go on with the keyboard, and keep what has the focus in sight."""
        moved = super().focusNextPrevChild(next)
        if (focused := self.window().focusWidget()) and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 60)
        return moved

    def _add_section(self, column: QVBoxLayout, headline: str, rows: list[Row]) -> None:
        label = QLabel(headline)
        label.setObjectName("headline")
        label.setWordWrap(True)
        label.setContentsMargins(0, 12, 0, 2)
        card = QFrame()
        card.setObjectName("card")
        card.setAccessibleName(headline)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 4, 0, 4)
        inside.setSpacing(0)
        for row in rows:
            inside.addWidget(row)
        column.addWidget(label)
        column.addWidget(card)
        self.rows += rows
        self._sections.append((label, card, rows))
