# SPDX-License-Identifier: GPL-3.0-or-later
"""What the list of past conversations, and the search in it, is narrowed to."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from assistant.conversation.records import ConversationSummary
from assistant.conversation.search import Filters
from ui.look import icons
from ui.look.theme import Theme
from ui.words import mark, tr

_SIDE = 30


@dataclass(frozen=True)
class Since:
    """A span of time up to now."""

    words: str
    days: int | None
    """Whole days before today; None: all time."""


_SPANS = (
    Since(mark("Any time"), None),
    Since(mark("Today"), 0),
    Since(mark("Last 7 days"), 6),
    Since(mark("Last 30 days"), 29),
)


class FilterButton(QToolButton):
    """A sign with a menu; a mark on it and its words tell what is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("filter")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # Kept: when PySide's object for a menu goes and comes again, those for its actions become unusable.
        self._menu = menu = QMenu(self)
        self._picture = _choice(menu, tr("With a picture"))
        self._starred = _choice(menu, tr("Starred"))
        menu.addSeparator()
        self._spans = QActionGroup(menu)
        for span in _SPANS:
            action = _choice(menu, tr(span.words))
            action.setData(span.days)
            self._spans.addAction(action)
        self._any_time = self._spans.actions()[0]
        self._any_time.setChecked(True)
        menu.addSeparator()
        self._none = menu.addAction(tr("No filters"))
        self._none.triggered.connect(self.clear)
        self.setMenu(menu)
        for action in (self._picture, self._starred, *self._spans.actions()):
            action.toggled.connect(self._chosen)
        self._words: list[str] = []
        """What is chosen, for the tooltip; nothing if all is shown."""
        self._none.setEnabled(False)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_active(self) -> bool:
        """Something is left out."""
        return bool(self._words)

    def filters(self, now: datetime) -> Filters:
        """What is chosen.

        Args:
            now: In the user's zone; a day begins there at midnight.
        """
        checked = self._spans.checkedAction()
        days = checked.data() if checked else None
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        since = (midnight - timedelta(days=days)).timestamp() if days is not None else None
        return Filters(self._picture.isChecked(), self._starred.isChecked(), since)

    def clear(self) -> None:
        """Leave nothing out."""
        self._picture.setChecked(False)
        self._starred.setChecked(False)
        self._any_time.setChecked(True)

    def _chosen(self) -> None:
        chosen = [action for action in (self._picture, self._starred, *self._spans.actions()) if action.isChecked()]
        self._words = [action.text().lower() for action in chosen if action is not self._any_time]
        self._none.setEnabled(self.is_active)
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        colours, words = self._theme.colours, self._words
        side = self._theme.scaled(_SIDE)
        self.setFixedSize(side, side)
        self.setIcon(icons.icon("filter", colours.accent if words else colours.muted, self._theme.scaled(icons.SIDE)))
        self.setProperty("active", bool(words))
        self.style().unpolish(self)
        self.style().polish(self)
        tip = tr("Only: {choices}", choices=", ".join(words)) if words else tr("Filters: show only some conversations")
        self.setToolTip(tip)
        self.setAccessibleName(tip)


def fits(summary: ConversationSummary, filters: Filters) -> bool:
    """Whether a conversation is shown under these filters."""
    return (
        (not filters.has_picture or summary.pictures > 0)
        and (not filters.is_starred or summary.is_starred)
        and (filters.since is None or summary.changed >= filters.since)
    )


def _choice(menu: QMenu, words: str) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    return action
