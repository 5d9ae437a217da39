# SPDX-License-Identifier: GPL-3.0-or-later
"""The beginning of a file that is still arriving, kept so that neither a kill nor a power loss costs what is good.

Beside `NAME.part` stands a note of a length and the digest of so many bytes, written after these had reached the disk.
What comes after that length is there after a kill, but may be rubbish after a power loss. So when work goes on, all is
kept and hashed; only if the whole file turns out wrong does it fall back to the noted length, and then to nothing.
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from io import BufferedRandom
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from assistant.cancellation import Cancellation
from assistant.models.manifest import CHUNK_BYTES

_NOTE_EVERY_BYTES = 32 << 20
"""About a second on a slow disk; so much of a fast download can be lost to a power loss."""


@dataclass(frozen=True)
class _Note:
    size: int
    sha256: str
    etag: str = ""


class PartFile:
    """An unfinished file, open for appending; a context manager. For one thread.

    Args:
        target: Where the file is to be in the end; the part stands beside it.
        total: Bytes of the whole file.
    """

    def __init__(self, target: Path, total: int) -> None:
        self._target = target
        self._part = target.with_name(target.name + ".part")
        self._note_file = target.with_name(target.name + ".part.json")
        self._total = total
        self._digest = hashlib.sha256()
        self._noted = 0
        self._safe = 0
        """So many bytes of an earlier run had reached the disk."""
        self._safe_digest = hashlib.sha256()
        self._is_doubtful = False
        """Bytes of an earlier run are in it, so a wrong digest may be their fault."""
        self._file: BufferedRandom | None = None
        self.size = 0
        self.etag = ""
        """What the server called this version of the file."""

    def __enter__(self) -> Self:
        self._part.touch()
        self._file = self._part.open("r+b")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if not isinstance(error, OSError):  # the disk is full, or gone
                self.note()
        finally:
            if self._file:
                self._file.close()
                self._file = None

    @property
    def _open(self) -> BufferedRandom:
        assert self._file is not None, "used outside its with block"
        return self._file

    def take_up(self, cancellation: Cancellation, tell: Callable[[int], None]) -> None:
        """Hash what an earlier run left, and go on after it.

        Args:
            cancellation: Stops it; everything stays.
            tell: Hears how many more bytes are there, or, as a negative number, how many are given up.

        Raises:
            Cancelled: The user stopped it; everything stays.
        """
        note = self._read_note()
        while chunk := self._open.read(self._next_chunk(note.size if note else 0)):
            cancellation.check()
            self._digest.update(chunk)
            self.size += len(chunk)
            tell(len(chunk))
            if note and self.size == note.size and self._digest.hexdigest() == note.sha256:
                self._safe = self._noted = self.size
                self._safe_digest = self._digest.copy()
                self.etag = note.etag
        self._is_doubtful = self.size > 0
        if self.size > self._total or (note and note.size <= self.size and not self._safe):
            tell(-self.fall_back())

    def _next_chunk(self, noted: int) -> int:
        return min(CHUNK_BYTES, noted - self.size) if self.size < noted else CHUNK_BYTES

    def append(self, data: bytes) -> None:
        """Write more of the file.

        Raises:
            OSError: The disk is full or failed.
        """
        self._open.write(data)
        self._open.flush()  # to the system, so that the end of the process costs nothing
        self._digest.update(data)
        self.size += len(data)
        if self.size - self._noted >= _NOTE_EVERY_BYTES:
            self.note()

    def note(self) -> None:
        """Bring what is there safely to the disk, and remember that."""
        if self.size == self._noted:
            return
        self._open.flush()
        os.fsync(self._open.fileno())
        note = _Note(self.size, self._digest.hexdigest(), self.etag)
        fresh = self._note_file.with_name(self._note_file.name + ".new")
        fresh.write_bytes(msgspec.json.encode(note))
        fresh.replace(self._note_file)
        self._noted = self.size

    def fall_back(self) -> int:
        """Give up what is least certain; returns how many bytes that were, 0 if only the source can be to blame."""
        before = self.size
        if not self._is_doubtful:
            return 0
        if not 0 < self._safe < min(self.size, self._total):
            return self.start_over()
        self._truncate(self._safe)
        self._digest, self._noted = self._safe_digest.copy(), self._safe
        self._safe = 0  # if that does not help, they were wrong from the start
        return before - self.size

    def start_over(self) -> int:
        """Give up everything; returns how many bytes that were."""
        before = self.size
        self._note_file.unlink(missing_ok=True)
        self._truncate(0)
        self._digest, self._noted, self._safe = hashlib.sha256(), 0, 0
        self._is_doubtful = False
        self.etag = ""
        return before

    def is_whole(self, sha256: str) -> bool:
        """Whether every byte is there and right."""
        return self.size == self._total and self._digest.hexdigest() == sha256

    def finish(self) -> None:
        """Put the file under its own name, safely on the disk. The block may be left after that, no more."""
        self._open.flush()
        os.fsync(self._open.fileno())
        self._open.close()
        self._noted = self.size
        self._part.replace(self._target)
        self._note_file.unlink(missing_ok=True)

    def _truncate(self, size: int) -> None:
        self._open.seek(size)
        self._open.truncate()
        self.size = size

    def _read_note(self) -> _Note | None:
        try:
            note = msgspec.json.decode(self._note_file.read_bytes(), type=_Note)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None  # none yet, or torn by a power loss: the bytes themselves are what counts
        return note if note.size > 0 else None


def left_over_bytes(target: Path) -> int:
    """How much of a file is there already, whole or in part, unchecked."""
    for path in (target, target.with_name(target.name + ".part")):
        try:
            return path.stat().st_size
        except OSError:
            continue
    return 0
