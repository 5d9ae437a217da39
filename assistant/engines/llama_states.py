# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what the KV cache held for conversations that were left, so that coming back costs a copy.

States stay in memory and end with the process: they hold what was on the screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.engines.llama_files import STATES_BYTES
from assistant.engines.llama_model import StateBytes
from assistant.engines.picture_cache import Entry, cells_of


@dataclass(frozen=True, eq=False)
class SavedState:
    """A conversation that was left."""

    entries: tuple[Entry, ...]
    """What its cells stand for."""
    answered_at: int
    """Index of the first entry that the model wrote."""
    data: StateBytes


class SavedStates:
    """The conversations left last.

    They are found by what they begin with, so nobody has to say which conversation a prompt belongs to.

    Args:
        limit_bytes: Those not used for longest are dropped above this.
    """

    def __init__(self, limit_bytes: int = STATES_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._states: list[SavedState] = []
        """The one left last is last."""

    @property
    def size_bytes(self) -> int:
        """Memory in use."""
        return sum(state.data.nbytes for state in self._states)

    def has_room_for(self, size_bytes: int) -> bool:
        """Whether a state of this size may be added. One conversation may not push out all others."""
        return size_bytes <= self._limit_bytes // 2

    def best_for(self, wanted: Sequence[Entry]) -> SavedState | None:
        """The state that shares the longest beginning with a prompt; None if there are no states."""
        return max(self._states, key=lambda state: cells_in_common(state.entries, wanted), default=None)

    def add(self, state: SavedState) -> None:
        """Keep a state, in place of earlier ones of the same conversation."""
        self._states = [other for other in self._states if in_common(other.entries, state.entries) < len(other.entries)]
        self._states.append(state)
        while self.size_bytes > self._limit_bytes:
            del self._states[0]

    def take(self, state: SavedState) -> None:
        """Give a state away: the cache holds it from now on."""
        self._states.remove(state)


def in_common(one: Sequence[Entry], other: Sequence[Entry]) -> int:
    """How many entries two prompts share at their beginning."""
    same = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        same += 1
    return same


def cells_in_common(one: Sequence[Entry], other: Sequence[Entry]) -> int:
    """How many cells of the KV cache two prompts share at their beginning."""
    return sum(map(cells_of, one[: in_common(one, other)]))
