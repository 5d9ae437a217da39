# SPDX-License-Identifier: GPL-3.0-or-later
"""A mark that the window is running: a lock on a file, which ends with the process, however that ends."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class RunningMark:
    """Held by the window while it runs, and by whoever wipes everything meanwhile. A context manager.

    Args:
        file: Which file is locked; it is made if it does not exist.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None

    def take(self) -> bool:
        """Hold the mark; false if another process, or another mark of this one, holds it.

        Raises:
            OSError: The file cannot be made.
        """
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        if not _locked(handle):
            os.close(handle)
            return False
        self._handle = handle
        os.utime(self._file)  # for `running_since`
        return True

    def release(self) -> None:
        """Let go. Calling again does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def running_since(file: Path) -> datetime | None:
    """When the window was started that holds this mark now, in UTC; None if none does."""
    try:
        handle = os.open(file, os.O_RDWR)
    except OSError:
        return None
    try:
        return None if _locked(handle) else datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:  # it was ended, and everything deleted, this very moment
        return None
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
