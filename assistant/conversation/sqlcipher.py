# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypted databases: SQLCipher, made to look like the standard library's sqlite3.

The only file that meets the library. It holds an SQLite of its own beside Python's, and two of them must never open
the same file in one process: closing it in one would end the locks of the other (sqlite.org/howtocorrupt.html, 2.2).
So plain files that are in use are copied by Python's, and only the copy is read here.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import cast

from sqlcipher3 import dbapi2

from assistant.conversation.database import BUSY_SECONDS


def connect_with(key: bytes) -> Callable[[Path], sqlite3.Connection]:
    """What opens files encrypted with this key, 32 random bytes; nothing has to be derived from it, so it is quick."""

    def connect(path: Path) -> sqlite3.Connection:
        with _as_sqlite3():
            connection = dbapi2.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, factory=_Connection
            )
            connection.execute("PRAGMA cipher_log_level = NONE")  # what is wrong is raised
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        # The same interface, but no common class.
        return cast("sqlite3.Connection", connection)

    return connect


def encrypt(plain: Path, encrypted: Path, key: bytes) -> None:
    """Write a plain database, which nobody has open, into an encrypted one that does not exist yet.

    Raises:
        sqlite3.Error: It cannot be read or written.
    """
    with closing(connect_with(key)(encrypted)) as connection:
        connection.execute("ATTACH ? AS plain KEY ''", (str(plain),))
        _export(connection, "plain", "main")


def decrypt(encrypted: Path, plain: Path, key: bytes) -> None:
    """Write an encrypted database into a plain one that does not exist yet.

    Raises:
        sqlite3.Error: It cannot be read or written.
    """
    with closing(connect_with(key)(encrypted)) as connection:
        connection.execute("ATTACH ? AS plain KEY ''", (str(plain),))
        _export(connection, "main", "plain")


def _export(connection: sqlite3.Connection, source: str, target: str) -> None:
    connection.execute("SELECT sqlcipher_export(?, ?)", (target, source)).fetchall()
    # It copies everything but this.
    version = int(connection.execute(f"PRAGMA {source}.user_version").fetchone()[0])
    connection.execute(f"PRAGMA {target}.user_version = {version}")
    connection.execute("DETACH plain")


class _Cursor(dbapi2.Cursor):  # type: ignore[misc]  # no types
    """Raises the errors of sqlite3."""

    def execute(self, *arguments: object) -> "_Cursor":
        with _as_sqlite3():
            super().execute(*arguments)
        return self

    def executemany(self, *arguments: object) -> "_Cursor":
        with _as_sqlite3():
            super().executemany(*arguments)
        return self

    def __next__(self) -> object:
        with _as_sqlite3():
            return super().__next__()

    def fetchone(self) -> object:
        with _as_sqlite3():
            return super().fetchone()

    def fetchmany(self, *arguments: object) -> list[object]:
        with _as_sqlite3():
            return cast("list[object]", super().fetchmany(*arguments))

    def fetchall(self) -> list[object]:
        with _as_sqlite3():
            return cast("list[object]", super().fetchall())


class _Connection(dbapi2.Connection):  # type: ignore[misc]  # no types
    """Raises the errors of sqlite3."""

    def execute(self, sql: str, parameters: object = ()) -> _Cursor:
        return cast("_Cursor", self.cursor(_Cursor)).execute(sql, parameters)

    def executemany(self, sql: str, parameters: object) -> _Cursor:
        return cast("_Cursor", self.cursor(_Cursor)).executemany(sql, parameters)

    def backup(self, *arguments: object, **options: object) -> None:
        with _as_sqlite3():
            super().backup(*arguments, **options)

    def close(self) -> None:
        with _as_sqlite3():
            super().close()


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    """The two libraries name their errors alike (PEP 249)."""
    try:
        yield
    except dbapi2.Error as error:
        raise getattr(sqlite3, type(error).__name__)(*error.args) from error
