# SPDX-License-Identifier: GPL-3.0-or-later
"""A connection to the history that follows it: when it is encrypted or repaired meanwhile, and when damage is met."""

import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assistant.conversation.database import (
    DatabaseFile,
    only_one,
    open_locked,
    reason_of,
)
from assistant.conversation.soundness import close_database, is_damage
from assistant.errors import HistoryError
from assistant.phrase import Phrase

_log = logging.getLogger(__name__)


class Session:
    """One connection to the file that is the history now. Thread-safe; its methods raise `HistoryError`.

    Another program, or another part of this one, may put another file in its place at any time. A transaction is only
    ever written into the file that is there when it begins: who moves the history holds its write lock meanwhile.

    Args:
        find: Says which file is the history now.
    """

    def __init__(self, find: Callable[[], DatabaseFile]) -> None:
        self._find = find
        self._lock = threading.RLock()
        self.notices: tuple[str, ...] = ()
        """Sentences for the user about what was repaired."""
        self._open()

    def close(self) -> None:
        """Write everything into the one file and let go of it."""
        with self._lock:
            close_database(self._connection, self._path)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for queries only."""
        with self._lock, self._plain_errors():
            if not self._connection.in_transaction:
                self._follow()
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction: all of it is written, or nothing."""
        with self._lock, self._plain_errors():
            self._follow()
            self._begin()
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have ended the transaction already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _begin(self) -> None:
        """Begin in the file that is the history now: it may have been moved while this waited."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            with only_one(self._find().lock):  # the history is being moved as a whole, which may take longer
                pass
            self._connection.execute("BEGIN IMMEDIATE")
        while not self._is_current():
            self._connection.execute("ROLLBACK")
            self._follow()
            self._connection.execute("BEGIN IMMEDIATE")

    def _open(self, *, is_suspect: bool = False) -> None:
        with only_one(self._find().lock):
            file = self._find()  # it is not moved any more until it is open
            opened = open_locked(file, is_suspect=is_suspect)
        self._connection, self._path = opened.connection, file.path
        self._identity: tuple[int, int] | None = _identity(file.path)
        self.notices += opened.notices

    def _is_current(self) -> bool:
        return self._identity is not None and _identity(self._find().path) == self._identity

    def _follow(self) -> None:
        if not self._is_current():
            with suppress(sqlite3.Error):
                self._connection.close()
            self._open()

    @contextmanager
    def _plain_errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise (self._mended(error) if is_damage(error) else _unwritable(error)) from error

    def _mended(self, error: Exception) -> HistoryError:
        """Damage was met that no check had found: look through the file, save what can be saved, and go on with it."""
        _log.warning("Damage was met in the history.")
        before = self.notices
        with suppress(sqlite3.Error):
            self._connection.close()
        self._identity = None  # should opening it fail, it is tried again with whatever is asked next
        self._open(is_suspect=True)
        told = self.notices[len(before) :]
        self.notices = before
        return HistoryError(told[0], "It can be used again.") if told else _unwritable(error)


def _unwritable(error: Exception) -> HistoryError:
    return HistoryError(
        Phrase("The history cannot be read or written: {reason}.", reason=reason_of(error)),
        "What is said now is kept until it can, or the window is closed.",
    )


def _identity(path: Path) -> tuple[int, int] | None:
    """The same for the same file only: it is not given to another one as long as this is open."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked before each use of the history
    except OSError:
        return None
    return found.st_dev, found.st_ino
