# SPDX-License-Identifier: GPL-3.0-or-later
"""How the installation of models gets on; part of `events.Event`."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.errors import KibitzError
from assistant.values import Role


class DownloadState(StrEnum):
    """Where the installation of a model stands."""

    WAITING = "waiting"
    """Its turn has not come yet."""
    CHECKING = "checking"
    """What an earlier attempt left is being read, so that nothing is fetched twice."""
    DOWNLOADING = "downloading"
    COPYING = "copying"
    """From or to a pack."""
    RETRYING = "retrying"
    """The connection failed; it is tried again in a moment."""
    PAUSED = "paused"
    CANCELLED = "cancelled"
    """Over: nothing of it is left."""
    FAILED = "failed"
    """What has arrived is kept."""
    INSTALLED = "installed"


@dataclass(frozen=True)
class DownloadProgressed:
    """The installation of a model changed its state, or got on (at most ten times a second)."""

    download: int
    """The number that the call which began it returned."""
    model: str
    """Id in the catalogue."""
    state: DownloadState
    done_bytes: int = 0
    total_bytes: int = 0
    bytes_per_second: float = 0.0
    """Over the last five seconds; 0 if it cannot be said."""
    seconds_left: float | None = None
    """None if it cannot be said."""
    note: str = ""
    """A sentence about what is waited for; mostly empty."""


@dataclass(frozen=True)
class ModelInstalled:
    """A model is complete, checked and in its place. Applying the settings again takes it into use."""

    download: int
    model: str
    role: Role
    folder: Path


@dataclass(frozen=True)
class DownloadFailed:
    """The installation of a model failed; it can be resumed."""

    download: int
    model: str
    error: KibitzError
