# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engines are wanted, being loaded, ready or given up: the bookkeeping of the engine process, without threads."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from assistant.engines.messages import Load, RoleSettings
from assistant.errors import EngineDied, KibitzError
from assistant.events import EngineFailed, EngineLoading, EngineReady, Event
from assistant.values import EngineInfo, Progress, Role

LOAD_ORDER = (Role.EARS, Role.EYES, Role.VOICE)
"""The order in which a spoken question needs them; a role that somebody waits for goes first."""

_DEATHS_IN_ONE_LOAD = 2
_DEATHS_AT_REST = 3


class State(Enum):
    """Where the engine of a role stands."""

    UNWANTED = auto()
    WANTED = auto()
    LOADING = auto()
    READY = auto()
    STOPPED = auto()
    """The process ended too often; it is started again when somebody asks."""
    FAILED = auto()
    """It stays so until another engine is chosen."""


@dataclass
class Slot:
    """The engine of one role."""

    settings: RoleSettings
    state: State = State.UNWANTED
    info: EngineInfo | None = None
    """Known while it is ready."""
    error: KibitzError | None = None
    """Why it failed or was stopped."""
    deaths: int = 0
    """Engine processes that ended while they loaded it, in a row."""


class Roster:
    """The engines of all roles. One is loaded at a time. Not thread-safe."""

    def __init__(self, settings: Mapping[Role, RoleSettings]) -> None:
        self._slots = {role: Slot(settings[role]) for role in LOAD_ORDER}
        self._load: Load | None = None
        """What the engine process is busy with, even if something else is wanted by now."""
        self._deaths_at_rest = 0
        """Engine processes that ended for no known reason, in a row."""

    def __getitem__(self, role: Role) -> Slot:
        return self._slots[role]

    @property
    def is_wanting(self) -> bool:
        """An engine waits to be loaded."""
        return any(slot.state is State.WANTED for slot in self._slots.values())

    @property
    def load(self) -> Load | None:
        """The load that the engine process is busy with."""
        return self._load

    def want(self, role: Role) -> None:
        """Load the engine of this role if that has not happened or failed."""
        slot = self._slots[role]
        if slot.state in {State.UNWANTED, State.STOPPED}:
            slot.state, slot.error = State.WANTED, None

    def replace(self, role: Role, settings: RoleSettings) -> None:
        """Load another engine for this role; what failed before is forgotten."""
        self._slots[role] = Slot(settings, State.WANTED)
        self._deaths_at_rest = 0

    def next_load(self, number: int, waited_for: Collection[Role]) -> Load | None:
        """Begin to load the engine that is most wanted, unless one is being loaded."""
        wanted = [role for role, slot in self._slots.items() if slot.state is State.WANTED]
        if self._load or not wanted:
            return None
        role = min(wanted, key=lambda role: role not in waited_for)
        self._slots[role].state = State.LOADING
        self._load = Load(number, role, self._slots[role].settings)
        return self._load

    def progressed(self, progress: Progress) -> Event | None:
        """The load got on."""
        if not (current := self._current()):
            return None
        load, _ = current
        return EngineLoading(load.role, load.settings.engine, progress if progress.total else None)

    def loaded(self, info: EngineInfo) -> None:
        """The engine is loaded; `finished` follows."""
        if current := self._current():
            current[1].info = info

    def finished(self, error: Exception | None) -> Event | None:
        """The load is over; tells what is new, which is nothing if another engine is wanted by now."""
        current = self._current()
        self._load = None
        if not current:
            return None
        load, slot = current
        if slot.info:
            slot.state = State.READY
            slot.deaths = 0
            return EngineReady(slot.info)
        failure = error if isinstance(error, KibitzError) else EngineDied("Loading the engine was broken off.")
        return self._fail(load.role, failure)

    def worked(self) -> None:
        """A call has been carried out."""
        self._deaths_at_rest = 0

    def died(self, reason: str, *, had_started: bool, had_calls: bool) -> list[Event]:
        """The engine process ended: all its engines must be loaded again, except those that end it every time.

        Args:
            reason: A sentence.
            had_started: It got as far as taking requests.
            had_calls: It was working on calls; they are looked at elsewhere.

        Returns:
            Which engines have been given up, for good or until somebody asks for them.
        """
        current, self._load = self._current() if had_started else None, None
        for slot in self._slots.values():
            if slot.state in {State.LOADING, State.READY}:
                slot.state, slot.info = State.WANTED, None
        if current:
            load, slot = current
            slot.deaths += 1
            if slot.deaths < _DEATHS_IN_ONE_LOAD:
                return []
            error = EngineDied(
                f"Loading the {load.role} engine “{load.settings.engine}” ended the engine process "
                f"{_DEATHS_IN_ONE_LOAD} times. {reason}",
                "Its model may be damaged, or too large for the memory of this computer: choose another one.",
            )
            return [self._fail(load.role, error)]
        if had_calls:
            return []
        self._deaths_at_rest += 1
        if self._deaths_at_rest < _DEATHS_AT_REST:
            return []
        error = EngineDied(
            f"The engine process ended {self._deaths_at_rest} times without having work. {reason}",
            "Ask again to have it started once more; if that does not help, choose other engines.",
        )
        wanted = [role for role, slot in self._slots.items() if slot.state is State.WANTED]
        return [self._fail(role, error, State.STOPPED) for role in wanted]

    def _current(self) -> tuple[Load, Slot] | None:
        """The load and its slot, if its engine is still the wanted one."""
        if self._load and (slot := self._slots[self._load.role]).state is State.LOADING:
            return self._load, slot
        return None

    def _fail(self, role: Role, error: KibitzError, state: State = State.FAILED) -> Event:
        self._slots[role].state, self._slots[role].error = state, error
        return EngineFailed(role, error)
