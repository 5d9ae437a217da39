# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of a model hub, and how long it is waited for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Patience:
    """How long a silent server is waited for, in seconds."""

    connect: float = 15.0
    stall: float = 60.0


@dataclass(frozen=True)
class Wanted:
    """A file as it is pinned, and where to begin."""

    url: str
    total: int
    """Bytes."""
    sha256: str
    start: int = 0
    """Bytes that are there already."""
    etag: str = ""
    """What the server called the version that those bytes are of; empty if it did not say."""
