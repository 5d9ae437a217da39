# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads conversations and their turns from the history's tables."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

import msgspec

from assistant.conversation.records import ConversationSummary, StoredMessage, StoredPicture, StoredTurn
from assistant.errors import HistoryError
from assistant.moments import Moment
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Evidence, PictureSource, Speaker

T = TypeVar("T")

_TURNS = """
    SELECT turns.id, turns.parent, created, outcome, timings
        FROM branch JOIN turns USING (id) ORDER BY distance DESC
"""

_MESSAGES = """
    SELECT messages.id, turn, speaker, text, heard, language, engine, from_starter, evidence
        FROM branch JOIN messages ON turn = branch.id
"""

_PICTURES = """
    SELECT message, sha256, width, height, source, name, seconds, video_seconds
        FROM branch JOIN messages ON turn = branch.id JOIN attachments ON message = messages.id
        JOIN pictures ON sha256 = picture ORDER BY message, position
"""

_SUMMARY = """
    SELECT id, uid, title, created, changed, is_starred,
        (SELECT count(*) FROM turns WHERE conversation = conversations.id AND deleted IS NULL),
        (SELECT count(DISTINCT picture) FROM turns JOIN messages ON messages.turn = turns.id
            JOIN attachments ON message = messages.id WHERE conversation = conversations.id AND turns.deleted IS NULL)
    FROM conversations
"""

_WHOLE_TREE = """
    WITH branch (id, distance) AS (
        SELECT id, -id FROM turns WHERE conversation = :conversation AND deleted IS NULL
    )
"""

# From the newest turn to the first. Each is older than what follows it; a damaged row could make a circle.
_BRANCH = """
    WITH RECURSIVE branch (id, parent, distance) AS (
        SELECT id, parent, 0 FROM turns
            WHERE id = (SELECT newest_turn FROM conversations WHERE id = :conversation)
        UNION ALL
        SELECT turns.id, turns.parent, distance + 1
            FROM turns JOIN branch ON turns.id = branch.parent AND turns.id < branch.id
    )
"""


_EVIDENCE, _TIMINGS = msgspec.json.Decoder(tuple[Evidence, ...]), msgspec.json.Decoder(Timings)


def known(read: Callable[[str], T], written: str | None, otherwise: T) -> T:
    """What a column says; a byte that has decayed in it goes unnoticed by SQLite, and the rest of the row is good."""
    if written is None:
        return otherwise
    try:
        return read(written)
    except (msgspec.DecodeError, ValueError):
        return otherwise


def conversations(connection: sqlite3.Connection, limit: int, *, starred: bool) -> list[ConversationSummary]:
    """Newest first; without empty and deleted ones."""
    which = "WHERE deleted IS NULL AND newest_turn IS NOT NULL" + (" AND is_starred" if starred else "")
    rows = connection.execute(f"{_SUMMARY} {which} ORDER BY changed DESC, id DESC LIMIT ?", (limit,))
    return [_summary(row) for row in rows]


def conversation(connection: sqlite3.Connection, number: int) -> ConversationSummary:
    """One conversation.

    Raises:
        HistoryError: There is none of this number.
    """
    row = connection.execute(f"{_SUMMARY} WHERE id = ? AND deleted IS NULL", (number,)).fetchone()
    if row is None:
        raise HistoryError("This conversation is not in the history any more.")
    return _summary(row)


def conversation_of(connection: sqlite3.Connection, turn: int) -> int:
    """Where a turn belongs.

    Raises:
        HistoryError: There is no such turn.
    """
    row = connection.execute("SELECT conversation FROM turns WHERE id = ?", (turn,)).fetchone()
    if row is None:
        raise HistoryError("This question is not in the history any more.")
    return int(row[0])


def turns(connection: sqlite3.Connection, number: int, *, all_branches: bool = False) -> list[StoredTurn]:
    """The turns of the branch that is shown, or of all, from the first to the newest."""
    named = {"conversation": number}
    which = _WHOLE_TREE if all_branches else _BRANCH
    rows = connection.execute(which + _TURNS, named).fetchall()
    messages = _messages(connection, which, named)
    branches: dict[int | None, list[int]] = defaultdict(list)
    for turn, parent in connection.execute(
        "SELECT id, parent FROM turns WHERE conversation = :conversation AND deleted IS NULL ORDER BY id", named
    ):
        branches[parent].append(turn)
    return [
        StoredTurn(
            turn,
            parent,
            created,
            messages.get((turn, Speaker.USER.value), StoredMessage("")),
            messages.get((turn, Speaker.ASSISTANT.value)),
            known(Outcome, outcome, None),
            known(_TIMINGS.decode, timings, Timings()),
            tuple(branches[parent]),
        )
        for turn, parent, created, outcome, timings in rows
    ]


def branches(connection: sqlite3.Connection, turn: int) -> tuple[int, ...]:
    """Turns with the same parent as this one, which is among them; oldest first."""
    rows = connection.execute(
        "SELECT other.id FROM turns JOIN turns AS other"
        " ON other.conversation = turns.conversation AND other.parent IS turns.parent"
        " WHERE turns.id = ? AND other.deleted IS NULL ORDER BY other.id",
        (turn,),
    )
    return tuple(number for (number,) in rows)


def answer_times(connection: sqlite3.Connection, limit: int) -> list[tuple[str, Timings]]:
    """The engine and the timings of the newest answers, newest first; without those that were stopped or failed."""
    rows = connection.execute(
        "SELECT engine, timings FROM turns JOIN messages ON turn = turns.id AND speaker = ?"
        " WHERE outcome = ? AND deleted IS NULL ORDER BY turns.id DESC LIMIT ?",
        (Speaker.ASSISTANT.value, Outcome.ANSWERED.value, limit),
    )
    return [(engine, known(_TIMINGS.decode, timings, Timings())) for engine, timings in rows]


def pictures(connection: sqlite3.Connection, conversation: int | None = None) -> set[str]:
    """Digests of all pictures that are shown, thrown away or not; or of those of one conversation."""
    rows = connection.execute(
        "SELECT DISTINCT picture FROM attachments JOIN messages ON messages.id = message JOIN turns ON turns.id = turn"
        " WHERE :conversation IS NULL OR conversation = :conversation",
        {"conversation": conversation},
    )
    return {sha256 for (sha256,) in rows}


def point_at_newest(connection: sqlite3.Connection, number: int, through: int | None = None) -> None:
    """Let a conversation show the newest branch that is not thrown away, or the newest through a certain turn."""
    parents = dict(
        connection.execute("SELECT id, parent FROM turns WHERE conversation = ? AND deleted IS NULL", (number,))
    )

    def whole(turn: int) -> bool:
        """Whether all that leads to a turn is there, and the wanted turn is on the way."""
        step: int | None = turn
        on_the_way = through is None
        while step is not None:
            if step not in parents:
                return False
            on_the_way = on_the_way or step == through
            before = parents[step]
            if before is not None and before >= step:  # damaged
                return False
            step = before
        return on_the_way

    newest = next((turn for turn in sorted(parents, reverse=True) if whole(turn)), None)
    connection.execute("UPDATE conversations SET newest_turn = ? WHERE id = ?", (newest, number))


def _messages(
    connection: sqlite3.Connection, which: str, named: dict[str, int]
) -> dict[tuple[int, str], StoredMessage]:
    pictures: dict[int, list[StoredPicture]] = defaultdict(list)
    for message, sha256, width, height, source, name, seconds, length in connection.execute(which + _PICTURES, named):
        pictures[message].append(
            StoredPicture(
                sha256,
                width,
                height,
                known(PictureSource, source, PictureSource.FILE),
                name,
                None if seconds is None else Moment(seconds, length or seconds),
            )
        )
    return {
        (turn, speaker): StoredMessage(
            text,
            tuple(pictures[message]) if message in pictures else (),
            known(_EVIDENCE.decode, evidence, ()) if evidence != "[]" else (),  # as of most messages
            engine,
            bool(from_starter),
            language,
            heard,
        )
        for message, turn, speaker, text, heard, language, engine, from_starter, evidence in connection.execute(
            which + _MESSAGES, named
        )
    }


def _summary(row: tuple[int, str, str, float, float, int, int, int]) -> ConversationSummary:
    number, uid, title, created, changed, is_starred, turns, pictures = row
    return ConversationSummary(number, uid, title, created, changed, bool(is_starred), turns, pictures)
