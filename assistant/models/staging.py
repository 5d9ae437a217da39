# SPDX-License-Identifier: GPL-3.0-or-later
"""Where models are put together before they are installed, and how they take their place in one step.

Below the models folder, and so on the same disk, where one rename moves a whole folder:

    ears/ID/             an installed model: always complete
    .staging/ears.ID/            one that is still arriving
    .staging/ears.ID.old/        what it replaces; put back if Kibitz ends at the wrong moment
    .staging/ears.ID.removed/    what is being removed; never looked at again
    .staging/ears.ID.lock        held by whoever works on it, so that window and command line do not meet there
"""

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import KibitzError, OutputError
from assistant.models.catalog_check import MANIFEST_NAME
from assistant.models.manifest import Manifest, read_manifest, written
from assistant.models.part_file import left_over_bytes
from assistant.phrase import Phrase
from assistant.values import Role

_STAGING = ".staging"
_REMOVED = ".removed"
_FULL = (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC)


class Place:
    """Where one model lives, is put together and is taken away.

    Args:
        models: The models folder.
        role: What the model is for.
        model_id: Its id; checked before, for it becomes a folder's name.
    """

    def __init__(self, models: Path, role: Role, model_id: str) -> None:
        self.folder = models / role / model_id
        """Where the model is when it is complete."""
        self.staged = models / _STAGING / f"{role}.{model_id}"
        self._old = self.staged.with_name(self.staged.name + ".old")
        self._lock = self.staged.with_name(self.staged.name + ".lock")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep others away from this model, and mend what an earlier run left half done.

        Raises:
            OutputError: Another Kibitz works on it, or the folder cannot be written.
        """
        with writing(self.staged.parent):
            self.staged.parent.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._lock, blocking=False)
            try:
                lock.acquire()
            except Timeout as error:
                raise OutputError(
                    Phrase("“{name}” is being installed or removed by another Kibitz already.", name=self.folder.name),
                    "Wait for it, or end it.",
                ) from error
        try:
            self._recover()
            yield
        finally:
            lock.release()

    def begin(self, manifest: Manifest) -> None:
        """Make the staging folder ready; files of another version, or of nothing known, are thrown away.

        Raises:
            OSError: The disk failed, or the model's place is on another one, where no rename leads to.
        """
        self.staged.mkdir(parents=True, exist_ok=True)
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        if self.folder.parent.stat().st_dev != self.staged.stat().st_dev:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        before = self._staged_manifest()
        same = {f.target for f in manifest.files if before and f in before.files}
        keep = {MANIFEST_NAME} | {name + ending for name in same for ending in ("", ".part", ".part.json")}
        for path in self.staged.iterdir():
            if path.name not in keep or path.is_symlink() or not path.is_file():
                _delete(path)
        write_safely(self.staged / MANIFEST_NAME, written(manifest))

    def finish(self) -> None:
        """Put what was staged into its place, instead of what was there: all of it, or nothing.

        Raises:
            OSError: The old model is in use (Windows), or the disk failed.
        """
        sync_folder(self.staged)
        if self.folder.exists():
            self.folder.replace(self._old)
        try:
            self.staged.replace(self.folder)
        except OSError:
            self._recover()
            raise
        sync_folder(self.folder.parent)
        _delete(self._old)

    def discard(self) -> None:
        """Throw away what has been staged."""
        _delete(self.staged)

    def remove(self) -> None:
        """Take the installed model away in one step, then free its room.

        Raises:
            OSError: It is in use (Windows), or the disk failed.
        """
        gone = self.staged.with_name(self.staged.name + _REMOVED)
        self.folder.replace(gone)
        sync_folder(self.folder.parent)
        _delete(gone)

    def staged_bytes(self) -> int:
        """How much of an unfinished installation has arrived; 0 if there is none."""
        with suppress(KibitzError):
            if manifest := self._staged_manifest():
                return sum(left_over_bytes(self.staged / file.target) for file in manifest.files)
        return 0

    def _staged_manifest(self) -> Manifest | None:
        with suppress(KibitzError):
            return read_manifest(self.staged)
        return None

    def _recover(self) -> None:
        for gone in self.staged.parent.glob(f"*{_REMOVED}"):
            shutil.rmtree(gone, ignore_errors=True)
        if self._old.exists():
            if self.folder.exists():
                _delete(self._old)
            else:
                self._old.replace(self.folder)


@contextmanager
def writing(where: Path) -> Iterator[None]:
    """Turn what the disk says into a sentence.

    Raises:
        OutputError: Instead of an OSError.
    """
    try:
        yield
    except KibitzError:
        raise
    except PermissionError as error:
        hint = Phrase("Is a model there in use? Close Kibitz, then try again.") if sys.platform == "win32" else ""
        raise OutputError(
            Phrase("{filename} cannot be written: {reason}.", filename=error.filename or where, reason=error.strerror),
            hint,
        ) from error
    except OSError as error:
        hint = Phrase("Make room on the disk; what has arrived is kept.") if error.errno in _FULL else ""
        if error.errno == errno.EFBIG:
            hint = Phrase("FAT cannot hold files of more than 4 GB: format the stick with exFAT.")
        if error.errno == errno.EXDEV:
            hint = Phrase("All of the models folder must be on one disk: move it as a whole, not a folder in it.")
        raise OutputError(
            Phrase("{where} cannot be written: {reason}.", where=where, reason=error.strerror or error), hint
        ) from error


def write_safely(path: Path, data: bytes) -> None:
    """Write a small file so that a power loss leaves the old or the new one."""
    fresh = path.with_name(path.name + ".new")
    with fresh.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)


def sync_folder(folder: Path) -> None:
    """Bring names in a folder to the disk. Windows does so by itself, and cannot be asked."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _delete(path: Path) -> None:
    """Remove a file or folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
