# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the history's file: private, migrated, checked; a damaged one is set aside and the rest of it saved.

One program at a time: what others would find half done is done under a lock beside the file.
"""

import contextlib
import logging
import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from assistant.conversation.salvage import salvage
from assistant.conversation.schema import MIGRATIONS
from assistant.conversation.soundness import is_damage, is_sound, version_of
from assistant.errors import HistoryError
from assistant.phrase import Phrase

_log = logging.getLogger(__name__)

BUSY_SECONDS = 5.0
"""How long a write waits for another program's; ours take some milliseconds."""

_LOCK_SECONDS = 120.0
"""How long to wait while another program saves the rest of a damaged history."""

Connect = Callable[[Path], sqlite3.Connection]
"""Opens a connection in autocommit mode that any thread may use, one at a time."""


@dataclass(frozen=True)
class DatabaseFile:
    """A file and the way to open it."""

    path: Path
    connect: Connect
    lock: Path
    """Held by whoever opens, repairs or moves the history."""


@dataclass(frozen=True)
class Opened:
    """A file that is ready for use."""

    connection: sqlite3.Connection
    notices: tuple[str, ...] = ()
    """Sentences for the user: what was repaired, and what was lost."""


def connect(path: Path) -> sqlite3.Connection:
    """The usual way to open a plain file."""
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def plain_file(path: Path) -> DatabaseFile:
    """A file that is not encrypted."""
    return DatabaseFile(path, connect, path.with_name(f"{path.name}.lock"))


def open_locked(file: DatabaseFile, *, is_suspect: bool = False) -> Opened:
    """Open the file, make it if it is missing, and bring it up to date. The caller is the `only_one` at `file.lock`.

    Blocks for as long as SQLite takes to check the file (about 0.2 s for 100 MB), so never on the GUI thread.

    Args:
        file: Which one.
        is_suspect: Damage was met in it: check it more thoroughly than usual.

    Raises:
        HistoryError: It cannot be read or written, or a newer Kibitz wrote it. The file is left as it is.
    """
    try:
        _make_private(file.path)
        try:
            connection = _prepared(file)
            try:
                if is_sound(connection, file.path, is_suspect=is_suspect):
                    _migrate(connection, file)
                    return Opened(connection)
            except BaseException:
                connection.close()
                raise
            connection.close()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if not is_damage(error):
                raise  # but out of reach: locked, read-only, disk full
            _log.warning("The history's file is damaged.")
        return _repaired(file)
    except (sqlite3.Error, OSError) as error:
        raise _unusable(file.path, error) from error


@contextlib.contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Wait until no other program, and no other thread, opens or moves the history.

    Raises:
        HistoryError: That takes too long, or the folder cannot be written.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - needed only here, on the history thread

    try:
        lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = FileLock(lock, mode=0o600, timeout=_LOCK_SECONDS)
        held.acquire()
    except Timeout as error:
        raise HistoryError(
            "Another program has been working on the history for minutes.", "Wait until it is done, then try again."
        ) from error
    except OSError as error:
        raise _unusable(lock.parent, error) from error
    try:
        yield
    finally:
        held.release()


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


def _make_private(path: Path) -> None:
    """Only the user may read the folder and the file; SQLite gives its side files the modes of the file.

    A file that is there is not opened: closing it would end the locks that this process has on it (POSIX).
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def connected(file: DatabaseFile) -> sqlite3.Connection:
    """A connection that gives also a text in which a byte has decayed: the rest of it can be read."""
    connection = file.connect(file.path)
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    return connection


def _prepared(file: DatabaseFile) -> sqlite3.Connection:
    connection = connected(file)
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


def _migrate(connection: sqlite3.Connection, file: DatabaseFile) -> None:
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise HistoryError(
            "The history was written by a newer Kibitz than this one.",
            Phrase("Use the newer one, or move {path} away to begin a new history.", path=file.path),
        )
    if 0 < version < len(MIGRATIONS):
        _back_up(connection, file.path.with_name(f"{file.path.name}.v{version}.bak"), file.connect)
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
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    _make_private(part)
    copy = connect(part)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    part.replace(to)


def _repaired(file: DatabaseFile) -> Opened:
    """Set the damaged file aside and carry what can be read of it into a new one."""
    path = file.path
    aside = path.with_name(f"{path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(2)}")
    path.replace(aside)
    for suffix in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(aside.with_name(aside.name + suffix))
    _make_private(path)
    fresh = _prepared(file)
    try:
        _migrate(fresh, file)
        saved = salvage(connected(replace(file, path=aside)), fresh)
    except BaseException:
        fresh.close()
        raise
    sentence = Phrase(
        "The history was damaged. {conversations} conversations with {turns} questions could be saved; "
        "the damaged file was kept as {aside}.",
        conversations=saved.conversations,
        turns=saved.turns,
        aside=aside,
    )
    return Opened(fresh, (sentence,))


def reason_of(error: Exception) -> str:
    """Why something failed, for people."""
    said = str(error)
    if isinstance(error, OSError):
        return error.strerror or said
    for part, reason in _REASONS.items():
        if part in said:
            return reason
    return said


_REASONS = {
    "full": Phrase("the disk is full"),
    "readonly": Phrase("it may not be written"),
    "unable to open": Phrase("its folder may not be written"),
    "locked": Phrase("another program is writing to it"),
    "disk I/O": Phrase("the disk does not read or write it"),
}
"""By what SQLite says."""


def _unusable(path: Path, error: Exception) -> HistoryError:
    return HistoryError(
        Phrase("The history {path} cannot be used: {reason}.", path=path, reason=reason_of(error)),
        "Kibitz works on without it; what is said now is kept until it can be written, or the window is closed.",
    )
