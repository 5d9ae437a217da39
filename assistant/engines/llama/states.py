# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what the KV cache held for conversations that were left, so that coming back costs a copy.

States stay in memory and end with the process, unless the user wants them on disk: they hold what was on the screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from assistant.engines.llama.files import STATES_BYTES
from assistant.engines.llama.model import StateBytes
from assistant.engines.llama.picture_cache import Entry, cells_of


@dataclass(frozen=True, eq=False)
class SavedState:
    """A conversation that was left."""

    entries: tuple[Entry, ...]
    """What its cells stand for."""
    answered_at: int
    """Index of the first entry that the model wrote."""
    data: StateBytes


@dataclass(frozen=True, eq=False)
class KeptState:
    """A conversation that was left and is on disk."""

    entries: tuple[Entry, ...]
    answered_at: int
    answers: tuple[tuple[int, ...], ...]
    """What the model wrote in it, by its tokens."""
    path: Path


class Shelf(Protocol):
    """Where states outlive the process."""

    @property
    def states(self) -> Sequence[KeptState]:
        """What is there."""
        ...

    def read_state(self, kept: KeptState, /) -> SavedState | None:
        """Read a state; None if it is not what it should be."""
        ...

    def write_state(self, state: SavedState, answers: Sequence[Sequence[int]], /) -> None:
        """Keep a state, in place of earlier ones of the same conversation."""
        ...


class SavedStates:
    """The conversations left last.

    They are found by what they begin with, so nobody has to say which conversation a prompt belongs to.

    Args:
        limit_bytes: Those not used for longest are dropped from memory above this.
        shelf: Where they are kept on disk, too; None for memory only.
        answers_in: Gives what the model wrote in a conversation, by its tokens.
    """

    def __init__(
        self,
        limit_bytes: int = STATES_BYTES,
        shelf: Shelf | None = None,
        answers_in: Callable[[Sequence[Entry]], Sequence[Sequence[int]]] = lambda _: (),
    ) -> None:
        self._limit_bytes = limit_bytes
        self._shelf = shelf
        self._answers_in = answers_in
        self._states: list[SavedState] = []
        """The one left last is last."""

    @property
    def size_bytes(self) -> int:
        """Memory in use."""
        return sum(state.data.nbytes for state in self._states)

    def has_room_for(self, size_bytes: int) -> bool:
        """Whether a state of this size may be added. One conversation may not push out all others."""
        return size_bytes <= self._limit_bytes // 2

    def best_for(self, wanted: Sequence[Entry], at_least: int = 0) -> SavedState | None:
        """The state that shares the longest beginning with a prompt; None if none shares so many cells.

        Args:
            wanted: The prompt.
            at_least: Cells.
        """
        found = max(self._states, key=lambda state: cells_in_common(state.entries, wanted), default=None)
        shared = cells_in_common(found.entries, wanted) if found else -1
        kept = max(
            self._shelf.states if self._shelf else (),
            key=lambda state: cells_in_common(state.entries, wanted),
            default=None,
        )
        if self._shelf and kept and cells_in_common(kept.entries, wanted) >= max(shared + 1, at_least):
            taken = self._shelf.read_state(kept)
            if taken:
                self._states.append(taken)
                return taken
        return found if shared >= at_least else None

    def add(self, state: SavedState) -> None:
        """Keep a state, in place of earlier ones of the same conversation."""
        self._states = [other for other in self._states if in_common(other.entries, state.entries) < len(other.entries)]
        self._states.append(state)
        while self.size_bytes > self._limit_bytes:
            del self._states[0]
        if self._shelf:
            self._shelf.write_state(state, self._answers_in(state.entries))

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
