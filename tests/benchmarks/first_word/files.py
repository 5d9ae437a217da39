# SPDX-License-Identifier: GPL-3.0-or-later
"""What both sides are given."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Files:
    """The same weights for both."""

    whisper: Path
    text: Path
    projector: Path
    voice: Path


@dataclass(frozen=True)
class Conditions:
    """The same conditions for both."""

    files: Files
    threads: int
    context_tokens: int = 8192
    nice: int = 10
    """The engine process gives way to the window. So does the obvious way, that other programs disturb both alike."""
