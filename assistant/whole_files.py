# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes files so that a reader finds the old one or the new one, and nobody but the user may read them."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:  # who only asks whether Kibitz starts at login does not wait for NumPy
    import numpy as np
    from numpy.typing import NDArray

PART = ".part"
"""How the name of a file ends while it is written."""

Bytes: TypeAlias = "bytes | NDArray[np.uint8] | NDArray[np.float32]"


def write_whole(path: Path, *parts: "Bytes", durable: bool = False) -> None:
    """Write a file in place of what was there; its folder is made if need be. Only the user may read either.

    Args:
        path: The file.
        parts: What it holds, one after the other.
        durable: Force it onto the disk, which takes some milliseconds. Otherwise it may be empty or damaged after a
            power cut, so whoever reads it has to check.

    Raises:
        OSError: It could not be written; what was there is as it was.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.", suffix=PART)
    try:
        with os.fdopen(handle, "wb") as file:
            for part in parts:
                file.write(part if isinstance(part, bytes) else part.data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def remove_parts(folder: Path) -> None:
    """Delete what was being written when the process was ended."""
    for part in _files(folder):
        if part.name.endswith(PART):
            with suppress(OSError):
                part.unlink()


def _files(folder: Path) -> Iterable[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
