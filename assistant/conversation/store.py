# SPDX-License-Identifier: GPL-3.0-or-later
"""The history of conversations on disk: what was asked and answered, as it happens."""

import sqlite3
import time
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec

from assistant.conversation import recall
from assistant.conversation.database import DatabaseFile, plain_file
from assistant.conversation.home import HistoryHome
from assistant.conversation.protection import tidy_up
from assistant.conversation.records import ConversationSummary, StoredTurn
from assistant.conversation.search_index import index_conversation, index_message
from assistant.conversation.session import Session
from assistant.conversation.titles import name_after_question
from assistant.errors import HistoryError
from assistant.moments import Moment
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Message, Picture, Speaker

_WRITE_MESSAGE = """
    INSERT INTO messages (turn, speaker, text, heard, language, engine, from_starter, evidence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (turn, speaker) DO UPDATE SET
        text = excluded.text, heard = excluded.heard, engine = excluded.engine,
        language = coalesce(nullif(excluded.language, ''), language),
        from_starter = excluded.from_starter, evidence = excluded.evidence
    RETURNING id
"""

_DROP_UNUSED_PICTURES = "DELETE FROM pictures WHERE sha256 NOT IN (SELECT picture FROM attachments)"


def store_in(folder: Path, home: HistoryHome | None = None) -> "Store":
    """The history in this folder, encrypted or not.

    Args:
        folder: Where it is.
        home: What is known of that folder already; saves asking the keyring again.
    """
    home = home or HistoryHome(folder)
    tidy_up(home)
    return Store(home.database)


class Store:
    """One file of conversations. Thread-safe; every call blocks for some milliseconds, so none on the GUI thread.

    A conversation is a tree of turns: asking again, or asking an edited question, adds a turn beside the old one.
    The branch that is shown ends with the conversation's newest turn.

    Everything raises `HistoryError` if the file cannot be read or written; nothing is changed then.

    Args:
        where: The file, made if it is missing, repaired if it is damaged; or what says which it is now.
        now: Seconds since 1970.
    """

    def __init__(self, where: Path | Callable[[], DatabaseFile], *, now: Callable[[], float] = time.time) -> None:
        self._session = Session((lambda: plain_file(where)) if isinstance(where, Path) else where)
        self._now = now

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences for the user about what was repaired."""
        return self._session.notices

    def close(self) -> None:
        """Write everything into the one file and let go of it."""
        self._session.close()

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """The connection, for queries only."""
        return self._session.reading()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """The connection in a transaction: all of it is written, or nothing."""
        return self._session.writing()

    # ── turns, as they happen ──────────────────────────────────────────────────────────────────────────────────────

    def begin_conversation(self) -> int:
        """Make an empty conversation; gives its number."""
        now = self._now()
        with self.writing() as connection:
            sql = "INSERT INTO conversations (uid, created, changed) VALUES (?, ?, ?) RETURNING id"
            return int(connection.execute(sql, (uuid.uuid4().hex, now, now)).fetchone()[0])

    def begin_turn(self, conversation: int, parent: int | None, question: Message) -> int:
        """Put a question on disk before it is answered; gives the turn's number.

        Args:
            conversation: Where it belongs.
            parent: The turn it follows; None for the first of a conversation, or an edited first question.
            question: Its text may be empty until it is transcribed; its pictures must be in the `ImageStore` already.
        """
        with self.writing() as connection:
            sql = "INSERT INTO turns (conversation, parent, created) VALUES (?, ?, ?) RETURNING id"
            turn = int(connection.execute(sql, (conversation, parent, self._now())).fetchone()[0])
            self._write_message(connection, turn, question)
            # A clock that was put back must not send a conversation down the list.
            connection.execute(
                "UPDATE conversations SET newest_turn = ?, changed = max(changed, ?) WHERE id = ?",
                (turn, self._now(), conversation),
            )
            return turn

    def write(self, turn: int, message: Message, *, language: str = "") -> None:
        """Put a message of a running turn on disk as far as it goes; takes the place of what was there of it.

        A conversation without a title is called by its first question.
        """
        with self.writing() as connection:
            self._write_message(connection, turn, message, language)

    def finish_turn(self, turn: int, outcome: Outcome, timings: Timings) -> None:
        """The turn is over: its words can be found from now on."""
        with self.writing() as connection:
            connection.execute(
                "UPDATE turns SET outcome = ?, timings = ? WHERE id = ?",
                (outcome.value, msgspec.json.encode(timings).decode(), turn),
            )
            for (message,) in connection.execute("SELECT id FROM messages WHERE turn = ?", (turn,)).fetchall():
                index_message(connection, message)

    def finish_interrupted(self) -> int:
        """Finish what a program that was killed had begun; gives how many turns that were. Call it once at start.

        Not while another program may be answering: its turn would be marked as stopped, until it is finished there.
        """
        with self.reading() as connection:
            turns = connection.execute("SELECT id FROM turns WHERE outcome IS NULL").fetchall()
        for (turn,) in turns:
            self.finish_turn(turn, Outcome.CANCELLED, Timings())
        return len(turns)

    # ── reading ────────────────────────────────────────────────────────────────────────────────────────────────────

    def conversations(self, limit: int = -1, *, starred: bool = False) -> list[ConversationSummary]:
        """Newest first; without empty and deleted ones."""
        with self.reading() as connection:
            return recall.conversations(connection, limit, starred=starred)

    def conversation(self, conversation: int) -> ConversationSummary:
        """One of them, also an empty one.

        Raises:
            HistoryError: There is no such conversation (any more).
        """
        with self.reading() as connection:
            return recall.conversation(connection, conversation)

    def turns(self, conversation: int) -> list[StoredTurn]:
        """The turns of the branch that is shown, from the first to the newest."""
        with self.reading() as connection:
            return recall.turns(connection, conversation)

    def all_turns(self, conversation: int) -> list[StoredTurn]:
        """The turns of all branches, in the order of asking: every turn after the one it followed."""
        with self.reading() as connection:
            return recall.turns(connection, conversation, all_branches=True)

    # ── working with conversations ─────────────────────────────────────────────────────────────────────────────────

    def rename(self, conversation: int, title: str) -> None:
        """Give a conversation a title that stays; an empty one calls it by its first question again."""
        with self.writing() as connection:
            connection.execute(
                "UPDATE conversations SET title = ?, is_named = ? WHERE id = ?",
                (title.strip(), bool(title.strip()), conversation),
            )
            index_conversation(connection, conversation)
            name_after_question(connection, conversation)

    def star(self, conversation: int, *, is_starred: bool) -> None:
        """Mark a conversation, or not any more."""
        self._set(conversation, "is_starred", is_starred)

    def delete(self, conversation: int) -> None:
        """Throw a conversation away; `restore` brings it back until `purge`."""
        self._set(conversation, "deleted", self._now())

    def restore(self, conversation: int) -> None:
        """Bring a conversation back that was thrown away."""
        self._set(conversation, "deleted", None)

    def delete_turn(self, turn: int) -> None:
        """Throw a turn away with everything that followed it; `restore_turn` brings it back until `purge`."""
        with self.writing() as connection:
            connection.execute("UPDATE turns SET deleted = ? WHERE id = ?", (self._now(), turn))
            recall.point_at_newest(connection, recall.conversation_of(connection, turn))

    def restore_turn(self, turn: int) -> None:
        """Bring a turn back, and show its branch."""
        with self.writing() as connection:
            connection.execute("UPDATE turns SET deleted = NULL WHERE id = ?", (turn,))
        self.show_branch(turn)

    def show_branch(self, turn: int) -> None:
        """Show the branch through this turn, to its newest end."""
        with self.writing() as connection:
            recall.point_at_newest(connection, recall.conversation_of(connection, turn), through=turn)

    def purge(self, deleted_before: float, *, unused_since: float | None = None) -> int:
        """Remove for good what was thrown away, or left empty, before a moment; gives how many rows.

        Args:
            deleted_before: Seconds since 1970.
            unused_since: Also conversations that have not changed since, unless they are starred.
        """
        with self.writing() as connection:
            before = connection.total_changes
            connection.execute("DELETE FROM turns WHERE deleted < ?", (deleted_before,))
            connection.execute("DELETE FROM conversations WHERE deleted < ?", (deleted_before,))
            connection.execute(
                "DELETE FROM conversations WHERE created < ?"
                " AND NOT EXISTS (SELECT 1 FROM turns WHERE conversation = conversations.id)",
                (deleted_before,),
            )
            if unused_since is not None:
                connection.execute("DELETE FROM conversations WHERE changed < ? AND NOT is_starred", (unused_since,))
            connection.execute(_DROP_UNUSED_PICTURES)
            return connection.total_changes - before

    def vacuum(self) -> None:
        """Give the room of what was removed back to the disk; takes some seconds for a large history."""
        with self.reading() as connection:
            connection.execute("INSERT INTO words (words) VALUES ('optimize')")
            connection.execute("VACUUM")

    def withdraw(self, conversation: int) -> None:
        """Take a conversation out of the list and the search; the next `purge` removes it for good."""
        self._set(conversation, "deleted", 0.0)

    def bring_back(self, conversation: int) -> bool:
        """Undo `withdraw`; false if it is too late for that."""
        with self.writing() as connection:
            sql = "UPDATE conversations SET deleted = NULL WHERE id = ?"
            return connection.execute(sql, (conversation,)).rowcount > 0

    def forget(self, conversation: int) -> set[str]:
        """Remove a conversation for good, at once; gives the digests of pictures that nothing shows any more."""
        with self.writing() as connection:
            shown = recall.pictures(connection, conversation)
            connection.execute("DELETE FROM conversations WHERE id = ?", (conversation,))
            connection.execute(_DROP_UNUSED_PICTURES)
            return shown - recall.pictures(connection)

    def used_pictures(self) -> set[str]:
        """Digests of all pictures that a conversation shows, thrown away or not."""
        with self.reading() as connection:
            return recall.pictures(connection)

    def _set(self, conversation: int, column: str, value: float | None) -> None:
        with self.writing() as connection:
            sql = f"UPDATE conversations SET {column} = ? WHERE id = ?"  # noqa: S608 - the name is ours
            if not connection.execute(sql, (value, conversation)).rowcount:
                raise HistoryError("This conversation is not in the history any more.")

    # ── rows ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _write_message(self, connection: sqlite3.Connection, turn: int, message: Message, language: str = "") -> None:
        values = (
            turn, message.speaker.value, message.text, message.heard, language, message.engine, message.from_starter,
            msgspec.json.encode(message.evidence).decode(),
        )  # fmt: skip
        (number,) = connection.execute(_WRITE_MESSAGE, values).fetchone()
        for position, picture in enumerate(message.pictures):
            _attach(connection, number, position, picture)
        if message.speaker is Speaker.USER and message.text:
            name_after_question(connection, recall.conversation_of(connection, turn))


def moment_columns(moment: Moment | None) -> tuple[float | None, float | None]:
    """The columns `seconds` and `video_seconds` of an attachment."""
    return (moment.seconds, moment.of_seconds) if moment else (None, None)


def _attach(connection: sqlite3.Connection, message: int, position: int, picture: Picture) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO pictures (sha256, width, height, bytes) VALUES (?, ?, ?, ?)",
        (picture.sha256, picture.width, picture.height, picture.rgb.nbytes),
    )
    connection.execute(
        "INSERT OR REPLACE INTO attachments (message, position, picture, source, name, seconds, video_seconds)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (message, position, picture.sha256, picture.source.value, picture.name, *moment_columns(picture.moment)),
    )
