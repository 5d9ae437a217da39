# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes small caches so that a reader finds the old file or the new one, and nobody else may read them."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

PART = ".part"
"""How the name of a file ends while it is written."""

Bytes: TypeAlias = bytes | NDArray[np.uint8] | NDArray[np.float32]


def write_whole(path: Path, *parts: Bytes) -> None:
    """Write a file in place of what was there; its folder is made if need be. Only the user may read either.

    It is not forced onto the disk: after a power cut it may be empty or damaged, so whoever reads it has to check.

    Args:
        path: The file.
        parts: What it holds, one after the other.

    Raises:
        OSError: It could not be written; what was there is as it was.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.", suffix=PART)
    try:
        with os.fdopen(handle, "wb") as file:
            for part in parts:
                file.write(part if isinstance(part, bytes) else part.data)
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
