# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries what can still be read of a damaged history into a new one."""

import contextlib
import sqlite3
import time
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from assistant.conversation.search_index import index_all
from assistant.turn_events import Outcome

_TABLES = {
    "conversations": ("id", ""),
    "turns": ("id", ""),
    "messages": ("id", ""),
    "attachments": ("message", "SELECT id FROM messages"),
    "pictures": ("sha256", "SELECT DISTINCT picture FROM attachments"),
    "takes": ("turn", "SELECT id FROM turns"),
}
"""Every table but the search index, in the order of saving. What a scan does not reach is looked up by this column:
by every number, or by the values that the tables saved before say there should be."""

_LARGEST_GAP = 100_000
"""Numbers that are tried one by one past a damaged page, before the rest of a table is given up."""


@dataclass(frozen=True)
class Saved:
    """How much was carried over."""

    conversations: int
    turns: int


def salvage(damaged: sqlite3.Connection, fresh: sqlite3.Connection) -> Saved:
    """Copy row by row what can be read. Closes `damaged`.

    Turns whose conversation is lost get another one, and so do messages whose turn is. The search index is made anew.
    """
    with contextlib.closing(damaged):
        # Tables that are still named rightly can be read, though others are not.
        damaged.execute("PRAGMA writable_schema = ON")
        # What a row refers to may come later: a conversation names its newest turn, a turn its parent.
        fresh.execute("PRAGMA foreign_keys = OFF")
        fresh.execute("BEGIN IMMEDIATE")
        for table, (key, known) in _TABLES.items():
            columns = [row[1] for row in fresh.execute(f"PRAGMA table_info({table})")]
            marks = ", ".join("?" * len(columns))
            select = f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608 - names are ours
            keys = (value for (value,) in fresh.execute(known).fetchall()) if known else None
            for row in _rows(damaged, select, key, keys):
                with contextlib.suppress(sqlite3.IntegrityError):  # what a damaged page says may be nonsense
                    fresh.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)  # noqa: S608 - names are ours
        _adopt_orphans(fresh)
        _drop_orphans(fresh)
        index_all(fresh)
        fresh.execute("COMMIT")
        fresh.execute("PRAGMA foreign_keys = ON")
    return Saved(_count(fresh, "conversations"), _count(fresh, "turns"))


def _rows(
    damaged: sqlite3.Connection, select: str, key: str, keys: Iterator[object] | None
) -> Iterator[tuple[object, ...]]:
    last = 0
    try:
        for row in damaged.execute(select):
            yield row
            last = row[0]
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        # Each search goes another way through the file, past the damaged page. What was read before comes again.
        select = f"{select} WHERE {key} = ?"
        yield from _rows_of(damaged, select, keys) if keys else _rows_past(damaged, select, last)


def _rows_past(damaged: sqlite3.Connection, select: str, last: int) -> Iterator[tuple[object, ...]]:
    """Look up number after number."""
    missed = 0
    for number in count(last + 1):
        rows = list(_rows_of(damaged, select, [number]))
        yield from rows
        missed = 0 if rows else missed + 1
        if missed > _LARGEST_GAP:
            return


def _rows_of(damaged: sqlite3.Connection, select: str, keys: Iterable[object]) -> Iterator[tuple[object, ...]]:
    for value in keys:
        with contextlib.suppress(sqlite3.DatabaseError, UnicodeDecodeError):
            yield from damaged.execute(select, (value,)).fetchall()


_TITLE = "Saved from a damaged history"


def _adopt_orphans(fresh: sqlite3.Connection) -> None:
    lost = "SELECT DISTINCT turn FROM messages WHERE turn NOT IN (SELECT id FROM turns)"
    if fresh.execute(f"{lost} LIMIT 1").fetchone():
        now = time.time()
        sql = "INSERT INTO conversations (uid, title, created, changed) VALUES (?, ?, ?, ?) RETURNING id"
        (number,) = fresh.execute(sql, (uuid.uuid4().hex, _TITLE, now, now)).fetchone()
        # One after the other in the order of their numbers: nothing else is known of them.
        before = None
        for (turn,) in fresh.execute(f"{lost} ORDER BY turn").fetchall():
            row = (turn, number, before, now, Outcome.CANCELLED.value)
            fresh.execute("INSERT INTO turns (id, conversation, parent, created, outcome) VALUES (?, ?, ?, ?, ?)", row)
            before = turn
    fresh.execute(
        "INSERT INTO conversations (id, uid, title, created, changed)"
        " SELECT conversation, lower(hex(randomblob(16))), ?, min(created), max(created) FROM turns"
        " WHERE conversation NOT IN (SELECT id FROM conversations) GROUP BY conversation",
        (_TITLE,),
    )


def _drop_orphans(fresh: sqlite3.Connection) -> None:
    # A turn whose parent is lost becomes the beginning of its branch. What it follows is always older.
    fresh.execute("UPDATE turns SET parent = NULL WHERE parent NOT IN (SELECT id FROM turns) OR parent >= id")
    fresh.execute("DELETE FROM attachments WHERE message NOT IN (SELECT id FROM messages)")
    fresh.execute("DELETE FROM attachments WHERE picture NOT IN (SELECT sha256 FROM pictures)")
    fresh.execute("DELETE FROM takes WHERE turn NOT IN (SELECT id FROM turns)")
    fresh.execute(
        "UPDATE conversations SET newest_turn = (SELECT max(id) FROM turns WHERE conversation = conversations.id)"
        " WHERE newest_turn IS NULL OR newest_turn NOT IN (SELECT id FROM turns)"
    )


def _count(fresh: sqlite3.Connection, table: str) -> int:
    return int(fresh.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - names are ours
