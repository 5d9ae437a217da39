# SPDX-License-Identifier: GPL-3.0-or-later
"""Past conversations by day, or what a search has found, as rows of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.conversation.records import ConversationSummary
from assistant.conversation.search import Found

_KINDS = {
    "question": "in a question",
    "answer": "in an answer",
    "picture": "in a picture",
    "name": "in a name",
    "title": "in a title",
}


@dataclass(frozen=True)
class Heading:
    """A day, or how much was found."""

    text: str


@dataclass(frozen=True)
class Remark:
    """Why there is nothing."""

    text: str


Row: TypeAlias = Heading | Remark | ConversationSummary | Found

_NONE_YET = "Your conversations will be listed here as soon as you ask something. They stay on this computer."
_NONE_FIT = "No conversation fits the filters."
_NOT_FOUND = "Nothing was found. Try fewer or other words."
_NOT_FOUND_FILTERED = "Nothing was found with these filters. Try without them, or other words."


class PastModel(QAbstractListModel):
    """What is listed now; a row is given whole by `row_at`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.current: int | None = None
        """The conversation of now."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Headings and remarks count, too."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A row in words: what a screen reader says, and what typing letters jumps to."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Heading | Remark) else row.title or "New conversation"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and not isinstance(
            row, Heading | Remark
        ):
            star = "starred, " if isinstance(row, ConversationSummary) and row.is_starred else ""
            now = "this conversation, " if isinstance(row, ConversationSummary) and row.id == self.current else ""
            return f"{row.title or 'New conversation'}, {now}{star}{details(row)}"
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Only conversations and what was found can be chosen."""
        if index.isValid() and isinstance(self._rows[index.row()], Heading | Remark):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def row_at(self, row: int) -> Row:
        """What is in a row."""
        return self._rows[row]

    def row_of(self, conversation: int) -> int | None:
        """Where a conversation is listed."""
        return next(
            (
                number
                for number, row in enumerate(self._rows)
                if isinstance(row, ConversationSummary) and row.id == conversation
            ),
            None,
        )

    def show_conversations(
        self, conversations: Iterable[ConversationSummary], current: int | None, *, is_filtered: bool = False
    ) -> None:
        """List conversations by day: starred ones first, then from the newest to the oldest."""
        self.current = current
        rows: list[Row] = []
        listed = tuple(conversations)
        starred = [summary for summary in listed if summary.is_starred]
        if starred:
            rows += [Heading("Starred"), *starred]
        heading = ""
        for summary in listed:
            if summary.is_starred:
                continue
            day = day_in_words(summary.changed, datetime.now().astimezone())
            if day != heading:
                rows.append(Heading(day))
                heading = day
            rows.append(summary)
        self._show(rows or [Remark(_NONE_FIT if is_filtered else _NONE_YET)])

    def show_found(self, found: tuple[Found, ...], *, is_filtered: bool = False) -> None:
        """List what was found."""
        if found:
            self._show([Heading("1 place" if len(found) == 1 else f"{len(found)} places"), *found])
        else:
            self._show([Remark(_NOT_FOUND_FILTERED if is_filtered else _NOT_FOUND)])

    def _show(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def details(row: ConversationSummary | Found) -> str:
    """The small line below a title."""
    moment = datetime.fromtimestamp(row.changed if isinstance(row, ConversationSummary) else row.created).astimezone()
    if isinstance(row, Found):
        return f"{moment:%d %b %Y} · {_KINDS[row.kind]}"
    parts = [f"{moment:%H:%M}"]
    if row.pictures:
        parts.append("1 picture" if row.pictures == 1 else f"{row.pictures} pictures")
    elif row.turns > 1:
        parts.append(f"{row.turns} questions")
    return " · ".join(parts)


def day_in_words(seconds: float, now: datetime) -> str:
    """Today, yesterday, a weekday of the last week, or a month.

    Args:
        seconds: Since 1970, UTC.
        now: In the zone whose days are meant.
    """
    day = datetime.fromtimestamp(seconds, now.tzinfo).date()
    today = now.date()
    if day >= today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    if today - day < timedelta(days=7):
        return f"{day:%A}"
    return f"{day:%B}" if day.year == today.year else f"{day:%B %Y}"
