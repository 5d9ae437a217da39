# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the history's file: private, migrated, checked; a damaged one is set aside and the rest of it saved."""

import contextlib
import logging
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.conversation.salvage import salvage
from assistant.conversation.schema import MIGRATIONS
from assistant.errors import HistoryError

_log = logging.getLogger(__name__)

BUSY_SECONDS = 5.0
"""How long a write waits for another program's; ours take some milliseconds."""

Connect = Callable[[Path], sqlite3.Connection]
"""Opens a connection in autocommit mode that any thread may use, one at a time."""


@dataclass(frozen=True)
class Opened:
    """A file that is ready for use."""

    connection: sqlite3.Connection
    notices: tuple[str, ...] = ()
    """Sentences for the user: what was repaired, and what was lost."""


def connect(path: Path) -> sqlite3.Connection:
    """The usual way to open a plain file."""
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def open_database(path: Path, *, connect: Connect = connect) -> Opened:
    """Open the file, make it if it is missing, and bring it up to date.

    Blocks for as long as SQLite takes to check the file (about 0.2 s for 100 MB), so never on the GUI thread.

    Raises:
        HistoryError: It cannot be read or written, or a newer Kibitz wrote it. The file is left as it is.
    """
    try:
        _make_private(path)
        try:
            connection = _prepared(path, connect)
            if _is_sound(connection):
                _migrate(connection, path, connect)
                return Opened(connection)
            connection.close()
        except sqlite3.OperationalError:
            raise  # not damaged, but out of reach: locked, read-only, disk full
        except sqlite3.DatabaseError:
            _log.warning("The history's file is damaged.")
        return _repaired(path, connect)
    except (sqlite3.Error, OSError) as error:
        raise _unusable(path, error) from error


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Everything in it is written, or nothing. Waits for other programs' writes before it reads."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have ended the transaction already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version_of(connection: sqlite3.Connection) -> int:
    """How many migrations the file has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _make_private(path: Path) -> None:
    """Only the user may read the folder and the file; SQLite gives its side files the modes of the file."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    os.close(handle)


def _prepared(path: Path, connect: Connect) -> sqlite3.Connection:
    connection = connect(path)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # Readers and a writer do not wait for each other; a killed program loses nothing that was committed, and a
        # power cut at most the last moments.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        # What is deleted is overwritten with zeros.
        connection.execute("PRAGMA secure_delete = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _is_sound(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _migrate(connection: sqlite3.Connection, path: Path, connect: Connect) -> None:
    version = version_of(connection)
    if version > len(MIGRATIONS):
        connection.close()
        raise HistoryError(
            "The history was written by a newer Kibitz than this one.",
            f"Use the newer one, or move {path} away to begin a new history.",
        )
    if 0 < version < len(MIGRATIONS):
        _back_up(connection, path.with_name(f"{path.name}.v{version}.bak"), connect)
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        with transaction(connection):
            # Another program may have been faster.
            if version_of(connection) < number:
                for statement in statements_of(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")


def statements_of(script: str) -> Iterator[str]:
    """The statements of a script, one by one: `executescript` would commit what is under way."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _back_up(connection: sqlite3.Connection, to: Path, connect: Connect) -> None:
    """A copy that is complete or not there."""
    partial = to.with_name(f"{to.name}.part")
    partial.unlink(missing_ok=True)
    _make_private(partial)
    copy = connect(partial)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    partial.replace(to)


def _repaired(path: Path, connect: Connect) -> Opened:
    """Set the damaged file aside and carry what can be read of it into a new one."""
    aside = path.with_name(f"{path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}")
    path.replace(aside)
    for suffix in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(aside.with_name(aside.name + suffix))
    _make_private(path)
    fresh = _prepared(path, connect)
    _migrate(fresh, path, connect)
    saved = salvage(connect(aside), fresh)
    sentence = (
        f"The history was damaged. {saved.conversations} conversations with {saved.turns} questions could be saved; "
        f"the damaged file was kept as {aside}."
    )
    return Opened(fresh, (sentence,))


def _unusable(path: Path, error: Exception) -> HistoryError:
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
    elif "full" in str(error):
        reason = "the disk is full"
    elif "readonly" in str(error) or "unable to open" in str(error):
        reason = "its folder may not be written"
    elif "locked" in str(error):
        reason = "another program is writing to it"
    else:
        reason = str(error)
    return HistoryError(
        f"The history {path} cannot be used: {reason}.",
        "Kibitz works on without it; what is said now is kept until it can be written, or the window is closed.",
    )
