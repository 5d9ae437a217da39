# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are used only if they were written for this model by this version, and are whole.

Native code that is given damaged data may end the process. A file that is refused costs only time.
"""

import hashlib
import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from assistant.whole_files import remove_parts, write_whole

if TYPE_CHECKING:
    from assistant.engines.llama.files import ModelFiles

_log = logging.getLogger(__name__)

_MAGIC = b"KIBITZ STATE 1\n"
_DIGEST_BYTES = hashlib.sha256().digest_size

Header = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Held:
    """What a file holds."""

    header: Header
    data: NDArray[np.uint8]


class CheckedFiles:
    """The files of one kind and one model in a folder. Not thread-safe.

    Args:
        folder: Made here. Once it is gone, nothing is written any more: somebody did not want what was kept.
        suffix: Of their names: the kind.
        fingerprint: Stands for the model; files of another one are left alone.
        limit_bytes: Of all files of this kind together; those not used for longest are deleted above this.
    """

    def __init__(self, folder: Path, suffix: str, fingerprint: str, limit_bytes: int) -> None:
        self._folder = folder
        self._suffix = suffix
        self._fingerprint = fingerprint
        self._limit_bytes = limit_bytes
        with suppress(OSError):  # then nothing can be written, which is told when that is tried
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_parts(folder)

    def path(self, name: str) -> Path:
        """Where something of this name is, or would be."""
        return self._folder / (hashlib.sha256(f"{self._fingerprint} {name}".encode()).hexdigest() + self._suffix)

    def headers(self) -> list[tuple[Path, Header]]:
        """What the files say that they hold, the one used last comes last; whether it is true `read` finds out."""
        found = []
        for path in _oldest_first(self._folder, self._suffix):
            try:
                with path.open("rb") as file:
                    file.seek(len(_MAGIC) + _DIGEST_BYTES)
                    header = json.loads(file.readline())
                if header["fingerprint"] == self._fingerprint:
                    found.append((path, header))
            except (OSError, ValueError, KeyError, TypeError, RecursionError):
                continue
        return found

    def read(self, path: Path) -> Held | None:
        """What a file holds; None, and it is deleted, if it is not what it should be."""
        try:
            content = np.fromfile(path, np.uint8)
        except OSError:
            return None
        held = self._checked(content)
        with suppress(OSError):
            if held:
                path.touch()  # used last
            else:
                _log.warning("A file of what was read before is damaged, and is not used.")
                path.unlink()
        return held

    def write(self, path: Path, header: Header, data: NDArray[Any]) -> bool:
        """Write a file; false if that could not be done, or the folder was deleted meanwhile."""
        # Another engine, or the window, may have deleted everything while this one was still open.
        if not self._folder.exists():
            return False
        raw = np.ascontiguousarray(data).view(np.uint8)
        head = json.dumps({**header, "fingerprint": self._fingerprint, "bytes": raw.nbytes}).encode() + b"\n"
        digest = hashlib.sha256(head)
        digest.update(raw.data)
        try:
            write_whole(path, _MAGIC, digest.digest(), head, raw)
        except OSError as error:
            _log.warning("What was read cannot be kept on disk: %s", error.strerror)
            return False
        self._make_room()
        return True

    def _checked(self, content: NDArray[np.uint8]) -> Held | None:
        start = len(_MAGIC) + _DIGEST_BYTES
        if content[: len(_MAGIC)].tobytes() != _MAGIC:
            return None
        if hashlib.sha256(content[start:].data).digest() != content[len(_MAGIC) : start].tobytes():
            return None
        head, _, _ = content[start:].tobytes().partition(b"\n")
        header = json.loads(head)  # as it was written, for the digest is right
        data = content[start + len(head) + 1 :].copy()  # aligned
        is_ours = header["fingerprint"] == self._fingerprint and header["bytes"] == data.nbytes
        return Held(header, data) if is_ours else None

    def _make_room(self) -> None:
        sizes = {path: path.stat().st_size for path in _oldest_first(self._folder, self._suffix)}
        while len(sizes) > 1 and sum(sizes.values()) > self._limit_bytes:
            oldest = next(iter(sizes))
            del sizes[oldest]
            with suppress(OSError):
                oldest.unlink()


def fingerprint_of(files: "ModelFiles") -> str:
    """Stands for a model and for what evaluates it: what one made of something means nothing to another."""
    digest = hashlib.sha256(version("llama-cpp-python").encode())
    for path in (files.model, files.projector):
        if path:
            stat = path.stat()
            digest.update(f"{path.name} {stat.st_size} {stat.st_mtime_ns}".encode())
    return digest.hexdigest()


def delete_files(folder: Path, *suffixes: str) -> None:
    """Delete the files of all models, and what was being written; whoever has the folder open writes no more."""
    remove_parts(folder)
    for path in _oldest_first(folder, *suffixes):
        with suppress(OSError):
            path.unlink()
    with suppress(OSError):
        folder.rmdir()


def _oldest_first(folder: Path, *suffixes: str) -> list[Path]:
    try:
        found = [(path.stat().st_mtime_ns, path) for path in folder.iterdir() if path.suffix in suffixes]
    except OSError:
        return []
    return [path for _, path in sorted(found)]
