# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells whether the history's file is damaged, without reading it through at every start.

What SQLite has closed and nobody has changed since is as sound as it was. What decays on the disk meanwhile is found by
the check every few days, or when it is met: then `session` has the file looked through and repaired at once.
"""

import contextlib
import sqlite3
import time
from pathlib import Path

from assistant.conversation.schema import SEARCH_SINCE

_CHECKED_AGAIN_SECONDS = 3 * 86_400.0
"""A file that nobody has changed is read through so often at most."""

_JUST_CHECKED_SECONDS = 60.0
"""Programs that open the history one after the other, as the parts of the window do, check it once."""


def is_sound(connection: sqlite3.Connection, path: Path, *, is_suspect: bool) -> bool:
    """Whether a file is not damaged, as far as that is looked at.

    Args:
        connection: To the file.
        path: Where it is.
        is_suspect: Damage was met in it: look whatever is known, and more thoroughly.
    """
    if not is_suspect and _needs_no_check(path):
        return True
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        return False
    # What a quick check does not read: whether indexes and the search index fit the tables.
    if is_suspect and connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        return False
    if is_suspect and version_of(connection) >= SEARCH_SINCE:
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    _remember(path, time.time())
    return True


def is_damage(error: Exception) -> bool:
    """Whether an error comes from a damaged file, and not from one that is out of reach or a wrong statement."""
    if isinstance(error, UnicodeDecodeError):  # SQLite's own sentence quotes what it cannot read
        return True
    if isinstance(error, sqlite3.OperationalError):
        return any(sign in str(error) for sign in _SIGNS)
    return isinstance(error, sqlite3.DatabaseError) and not isinstance(
        error, sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.InterfaceError
    )


_SIGNS = ("malformed", "no such table", "no such column", "already exists", "unsupported file format")
"""What SQLite says of a file in whose first page, which names the tables, something has decayed."""


def _needs_no_check(path: Path) -> bool:
    checked = _checked(path)
    if checked is None:
        return False
    seconds, state = checked
    # A clock that was put back makes the age negative: then nothing is known.
    age = time.time() - seconds
    if _has_wal(path):  # somebody has it open, or was killed with it open
        return 0 <= age < _JUST_CHECKED_SECONDS
    return 0 <= age < _CHECKED_AGAIN_SECONDS and state == _state(path)


def _checked(path: Path) -> tuple[float, str] | None:
    """When the file was found sound, and what it was like when it was closed last."""
    try:
        seconds, state = _mark(path).read_text().split(maxsplit=1)
        return float(seconds), state
    except (OSError, ValueError):
        return None


def _remember(path: Path, seconds: float) -> None:
    partial = _mark(path).with_name(f"{_mark(path).name}.part")
    partial.write_text(f"{seconds} {_state(path)}")
    partial.chmod(0o600)
    partial.replace(_mark(path))


def _mark(path: Path) -> Path:
    return path.with_name(f"{path.name}.checked")


def _state(path: Path) -> str:
    found = path.stat()
    return f"{found.st_size} {found.st_mtime_ns}"


def _has_wal(path: Path) -> bool:
    wal = path.with_name(f"{path.name}-wal")
    return wal.exists() and wal.stat().st_size > 0


def close_database(connection: sqlite3.Connection, path: Path) -> None:
    """Write everything into the one file, let go of it, and remember what it is like if nobody else has it open."""
    connection.close()
    with contextlib.suppress(OSError):  # then it is checked at the next start
        if not _has_wal(path):
            checked = _checked(path)
            if checked:
                _remember(path, checked[0])


def version_of(connection: sqlite3.Connection) -> int:
    """How many migrations the file has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
