# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept, and what keeps it safe."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import msgspec


class Keep(StrEnum):
    """How long conversations are kept."""

    ALWAYS = "always"
    MONTH = "30 days"
    WEEK = "7 days"
    NOTHING = "nothing"
    """They end with the window."""

    @property
    def days(self) -> int:
        """Conversations that were not changed for longer go; 0: none do."""
        return {Keep.MONTH: 30, Keep.WEEK: 7}.get(self, 0)


@dataclass(frozen=True)
class HistorySettings:
    """What becomes of conversations."""

    keep: Keep = Keep.ALWAYS
    """Starred ones stay as long as they are starred."""
    new_after_minutes: Annotated[int, msgspec.Meta(ge=0, le=10_080)] = 0
    """A question so long after the last answer begins a new conversation; 0: never."""
    read_pictures: bool = True
    """What is written in pictures of past conversations is read while nothing else goes on, so that it can be found."""
    keep_takes: bool = False
    """What was said is kept as sound, too, with the question; otherwise only its words are."""
    protect: bool = False
    """Conversations and their pictures are encrypted, with a key in the system's keyring. Turning it off decrypts them;
    lost settings do not. Whoever loses the keyring loses the history."""


@dataclass(frozen=True)
class PrivacySettings:
    """How this computer is kept from being left; the network lock itself cannot be opened."""

    seal_engines: bool = True
    """Where the system can, it takes the network from the engine process. Off only for a graphics driver that does not
    work then: the network lock stays."""
