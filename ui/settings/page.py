# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of the settings: sections of rows that scroll, and that can be searched."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.look.theme import Theme
from ui.settings.fields import Field
from ui.settings.row import Row
from ui.settings.rows import FieldRow, row_of
from ui.widgets.margins import MarginScrollArea
from ui.words import tr

SIDE = 18
"""Pixels between rows and the edge of the window where reading ends; the scroll bar stands in them."""


Part: TypeAlias = Field | Callable[[], Row]
"""What a row is made of: a field, or what makes a row that holds more."""


class SettingsPage(MarginScrollArea):
    """Rows below each other, in sections with a headline; they are there after `fill`.

    Args:
        title: Name of the page.
        sections: Headline, and what its rows are made of.
        theme: Colours and sizes.
    """

    filled = Signal()
    """All rows are there."""

    def __init__(self, title: str, sections: Sequence[tuple[str, Sequence[Part]]], theme: Theme) -> None:
        super().__init__(SIDE)
        self.title = title
        self.setObjectName("settingsPage")
        self.setAccessibleName(tr("Settings: {title}", title=title))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # What moves in it gets the focus, not the page itself.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[Row] = []
        self._sections: list[tuple[QWidget, QWidget, list[Row]]] = []
        self._to_come, self._theme = sections, theme
        body = QWidget()
        body.setObjectName("settingsBody")
        self.setWidget(body)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 4, 0, 16)
        self._column.setSpacing(6)

    def fill(self) -> Iterator[None]:
        """Make the rows, one in each step; each takes some milliseconds. To be done once."""
        for headline, parts in self._to_come:
            inside, rows = self._add_section(headline)
            for part in parts:
                row = row_of(part, self._theme) if isinstance(part, Field) else part()
                inside.addWidget(row)
                rows.append(row)
                self.rows.append(row)
                yield
        self._column.addStretch(1)
        self._to_come = ()
        self.filled.emit()

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

    def _add_section(self, headline: str) -> tuple[QVBoxLayout, list[Row]]:
        """Where its rows go, and the list of them."""
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
        self._column.addWidget(label)
        self._column.addWidget(card)
        rows: list[Row] = []
        self._sections.append((label, card, rows))
        return inside, rows
