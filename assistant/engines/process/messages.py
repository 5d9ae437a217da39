# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window and the engine process say to each other over their pipe.

Every call has a number that is never used again. Loading an engine is a call too: it gives `Progress`, and at the
end the `EngineInfo`.
"""

from dataclasses import dataclass
from typing import TypeAlias

from assistant.engines.process.scheduler import Priority
from assistant.engines.process.transfer import Parcel
from assistant.events import Event
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.values import Role

RoleSettings: TypeAlias = EarsSettings | EyesSettings | VoiceSettings


# ── to the engine process ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Load:
    """Load the engine that the settings name, in place of the role's old one.

    The old one is kept until the new one is ready, if there is memory for both; so it is still there if that fails.
    """

    number: int
    role: Role
    settings: RoleSettings
    threads: int = 0
    """Native threads; 0 for one per physical core."""
    memory_limit: int = 0
    """Bytes that the engine process may take; 0 for no limit."""


@dataclass(frozen=True)
class Adjust:
    """Tell a loaded engine those of its settings that need no loading; nothing is answered."""

    number: int
    role: Role
    settings: RoleSettings


@dataclass(frozen=True)
class Call:
    """Call a method of an engine that yields items."""

    number: int
    role: Role
    method: str
    arguments: Parcel
    """Keyword arguments, as a dictionary; `cancelled` is added on the other side."""
    priority: Priority
    then: Priority | None
    window: int
    """So many items may be on their way; `More` allows further ones."""
    speculative: bool


@dataclass(frozen=True)
class More:
    """The caller has taken `items` items and has room for as many."""

    number: int
    items: int


@dataclass(frozen=True)
class Cancel:
    """Nobody wants the result of this call any more; `Finished` comes in any case."""

    number: int


@dataclass(frozen=True)
class End:
    """Stop everything, close the engines and end."""


Request: TypeAlias = Load | Adjust | Call | More | Cancel | End


# ── from the engine process ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Started:
    """The engine process is ready for requests."""

    is_sealed: bool = False
    """The system refuses it the network."""


@dataclass(frozen=True)
class Happened:
    """Something that belongs to no call, for whoever listens."""

    event: Event


@dataclass(frozen=True)
class Received:
    """The arguments of a call have arrived; their shared memory is no longer needed."""

    number: int


@dataclass(frozen=True)
class Item:
    """What a call gave."""

    number: int
    value: object


@dataclass(frozen=True)
class Finished:
    """The last that is heard of a call."""

    number: int
    error: Exception | None
    """A `KibitzError`, `Cancelled`, or None."""


@dataclass(frozen=True)
class Alive:
    """A sign of life from within a long step."""


@dataclass(frozen=True)
class Resting:
    """All work is done, or waits for `More`."""

    handled: int
    """How many requests have arrived so far; if more were sent, they are still on their way."""


@dataclass(frozen=True)
class Ended:
    """The engines are closed; nothing more comes."""


Answer: TypeAlias = Started | Happened | Received | Item | Finished | Alive | Resting | Ended
