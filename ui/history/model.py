# SPDX-License-Identifier: GPL-3.0-or-later
"""Past conversations by day, or what a search has found, as rows of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, QTime

from assistant.conversation.records import ConversationSummary
from assistant.conversation.search import Found
from ui.words import date_words, mark, tr

_KINDS = {
    "question": mark("in a question"),
    "answer": mark("in an answer"),
    "picture": mark("in a picture"),
    "name": mark("in a name"),
    "title": mark("in a title"),
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

_NONE_YET = mark("Your conversations will be listed here as soon as you ask something. They stay on this computer.")
_NONE_FIT = mark("No conversation fits the filters.")
_NOT_FOUND = mark("Nothing was found. Try fewer or other words.")
_NOT_FOUND_FILTERED = mark("Nothing was found with these filters. Try without them, or other words.")


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
            return row.text if isinstance(row, Heading | Remark) else row.title or tr("New conversation")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and not isinstance(
            row, Heading | Remark
        ):
            star = f"{tr('starred')}, " if isinstance(row, ConversationSummary) and row.is_starred else ""
            now = (
                f"{tr('this conversation')}, "
                if isinstance(row, ConversationSummary) and row.id == self.current
                else ""
            )
            return f"{row.title or tr('New conversation')}, {now}{star}{details(row)}"
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
            rows += [Heading(tr("Starred")), *starred]
        heading = ""
        for summary in listed:
            if summary.is_starred:
                continue
            day = day_in_words(summary.changed, datetime.now().astimezone())
            if day != heading:
                rows.append(Heading(day))
                heading = day
            rows.append(summary)
        self._show(rows or [Remark(tr(_NONE_FIT) if is_filtered else tr(_NONE_YET))])

    def show_found(self, found: tuple[Found, ...], *, is_filtered: bool = False) -> None:
        """List what was found."""
        if found:
            self._show([Heading(tr("%n places", count=len(found))), *found])
        else:
            self._show([Remark(tr(_NOT_FOUND_FILTERED) if is_filtered else tr(_NOT_FOUND))])

    def _show(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def details(row: ConversationSummary | Found) -> str:
    """The small line below a title."""
    moment = datetime.fromtimestamp(row.changed if isinstance(row, ConversationSummary) else row.created).astimezone()
    if isinstance(row, Found):
        return f"{date_words(moment)} · {tr(_KINDS[row.kind])}"
    parts = [QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)]
    if row.pictures:
        parts.append(tr("%n pictures", count=row.pictures))
    elif row.turns > 1:
        parts.append(tr("%n questions", count=row.turns))
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
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    if today - day < timedelta(days=7):
        return QLocale().standaloneDayName(day.isoweekday())
    month = QLocale().standaloneMonthName(day.month)
    return month if day.year == today.year else tr("{month} {year}", month=month, year=day.year)
