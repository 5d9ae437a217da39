# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engines are wanted, being loaded, ready or given up: the bookkeeping of the engine process, without threads."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from assistant.engines.process.messages import Load, RoleSettings
from assistant.engines.process.slots import Lesser, Limits, Slot, State, StepDown, with_adjustable
from assistant.engines.registry import is_offline
from assistant.errors import EngineDied, KibitzError
from assistant.events import EngineFailed, EngineLoading, EngineReady, Event, Noticed
from assistant.phrase import Phrase, in_a_row
from assistant.values import EngineInfo, Progress, Role

LOAD_ORDER = (Role.EARS, Role.EYES, Role.VOICE)
"""The order in which a spoken question needs them; a role that somebody waits for goes first."""

_DEATHS_IN_ONE_LOAD = 2
_DEATHS_AT_REST = 3
"""After so many deaths of the process while it loads an engine, or has no work, nothing is tried again unasked."""


class Roster:
    """The engines of all roles. One is loaded at a time. Not thread-safe."""

    def __init__(
        self,
        settings: Mapping[Role, RoleSettings],
        limits: Limits | None = None,
        step_down: StepDown | None = None,
    ) -> None:
        self._slots = {role: Slot(settings[role], settings[role]) for role in LOAD_ORDER}
        self._limits = limits or Limits()
        self._step_down = step_down or _give_up
        self._fresh: EngineInfo | None = None
        """Of the engine that has just been loaded."""
        self._progress: Progress | None = None
        """How far the load has come that is under way."""
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
    def is_offline(self) -> bool:
        """No engine needs the network, and the system may take it away."""
        return self._limits.may_seal and all(is_offline(role, slot.chosen.engine) for role, slot in self._slots.items())

    @property
    def load(self) -> Load | None:
        """The load that the engine process is busy with."""
        return self._load

    def want(self, role: Role) -> None:
        """Load the engine of this role if that has not happened or failed."""
        slot = self._slots[role]
        if slot.state in {State.UNWANTED, State.STOPPED}:
            slot.state, slot.error = State.WANTED, None

    def choose(self, role: Role, settings: RoleSettings) -> None:
        """Use other settings for this role; what failed before is forgotten.

        If they need no loading, an engine that is ready stays so, and has to be told them.
        """
        slot = self._slots[role]
        if settings == slot.chosen:
            return
        if not slot.error and settings == with_adjustable(slot.chosen, settings):
            slot.chosen, slot.settings = settings, with_adjustable(slot.settings, settings)
            return
        previous = slot.settings if slot.state is State.READY else slot.previous
        state = State.UNWANTED if slot.state is State.UNWANTED else State.WANTED
        self._slots[role] = Slot(settings, settings, state, slot.info, previous)
        self._deaths_at_rest = 0

    def adjustments(self) -> list[tuple[Role, RoleSettings]]:
        """What engines that are ready have to be told, once: settings that have changed and need no loading."""
        news = [
            (role, slot)
            for role, slot in self._slots.items()
            if slot.state is State.READY and slot.told != slot.settings
        ]
        for _, slot in news:
            slot.told = slot.settings
        return [(role, slot.settings) for role, slot in news]

    def limit(self, limits: Limits) -> None:
        """Load with other threads or less memory from now on: also what is loaded already, as far as it matters."""
        before, self._limits = self._limits, limits
        if limits.threads != before.threads:
            self._load_again(LOAD_ORDER)
        elif limits.memory != before.memory:
            self._load_again((Role.EYES,))  # by far the largest

    def unload(self) -> list[Role]:
        """The engine process is to end because it has nothing to do; gives the roles that had engines."""
        ready = [role for role, slot in self._slots.items() if slot.state is State.READY]
        for role in ready:
            self._slots[role].state, self._slots[role].info = State.UNWANTED, None
        return ready

    def next_load(self, number: int, waited_for: Collection[Role]) -> Load | None:
        """Begin to load the engine that is most wanted, unless one is being loaded."""
        wanted = [role for role, slot in self._slots.items() if slot.state is State.WANTED]
        if self._load or not wanted:
            return None
        role = min(wanted, key=lambda role: role not in waited_for)
        self._slots[role].state = State.LOADING
        self._load = Load(number, role, self._slots[role].settings, self._limits.threads, self._limits.memory)
        self._fresh = self._progress = None
        return self._load

    def progressed(self, progress: Progress) -> list[Event]:
        """The load got on; nothing is told twice, for engines report the same again as a sign of life."""
        if not (current := self._current()) or progress == self._progress:
            return []
        load, _ = current
        self._progress = progress
        return [EngineLoading(load.role, load.settings.engine, progress if progress.total else None)]

    def loaded(self, info: EngineInfo) -> None:
        """The engine is loaded; `finished` follows."""
        if self._current():
            self._fresh = info

    def finished(self, error: Exception | None) -> list[Event]:
        """The load is over; tells what is new, which is nothing if another engine is wanted by now."""
        current = self._current()
        self._load = None
        if not current:
            return []
        load, slot = current
        if self._fresh:
            slot.info = replace(self._fresh, notes=slot.notes + self._fresh.notes)
            slot.told = load.settings
            slot.state, slot.previous, slot.deaths = State.READY, None, 0
            return [EngineReady(slot.info)]
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
            slot.info = None
            if slot.state in {State.LOADING, State.READY}:
                slot.state = State.WANTED
        if current:
            return self._died_loading(*current, reason)
        return [] if had_calls else self._died_at_rest(reason)

    def _died_loading(self, load: Load, slot: Slot, reason: str) -> list[Event]:
        slot.deaths += 1
        if slot.deaths < _DEATHS_IN_ONE_LOAD:
            return []
        error = EngineDied(
            Phrase(
                "Loading the {role} engine “{engine}” ended the engine process {deaths_in_one_load} times. {reason}",
                role=load.role,
                engine=load.settings.engine,
                deaths_in_one_load=_DEATHS_IN_ONE_LOAD,
                reason=reason,
            ),
            "Its model may be damaged, or too large for the memory of this computer: choose another one.",
        )
        return self._fail(load.role, error)

    def _died_at_rest(self, reason: str) -> list[Event]:
        self._deaths_at_rest += 1
        if self._deaths_at_rest < _DEATHS_AT_REST:
            return []
        error = EngineDied(
            Phrase(
                "The engine process ended {deaths_at_rest} times without having work. {reason}",
                deaths_at_rest=self._deaths_at_rest,
                reason=reason,
            ),
            "Ask again to have it started once more; if that does not help, choose other engines.",
        )
        wanted = [role for role, slot in self._slots.items() if slot.state is State.WANTED]
        for role in wanted:
            self._slots[role].state, self._slots[role].error = State.STOPPED, error
        return [EngineFailed(role, error) for role in wanted]

    def _load_again(self, roles: Collection[Role]) -> None:
        """Load what the user wants, which may not have been possible before."""
        for role in roles:
            slot = self._slots[role]
            if slot.state in {State.LOADING, State.READY, State.FAILED}:
                previous = slot.settings if slot.state is State.READY and slot.settings != slot.chosen else None
                self._slots[role] = Slot(slot.chosen, slot.chosen, State.WANTED, slot.info, previous)

    def _current(self) -> tuple[Load, Slot] | None:
        """The load and its slot, if its engine is still the wanted one."""
        if self._load and (slot := self._slots[self._load.role]).state is State.LOADING:
            return self._load, slot
        return None

    def _fail(self, role: Role, error: KibitzError) -> list[Event]:
        """The engine cannot be loaded: try something lesser, if there is any."""
        slot = self._slots[role]
        failed = EngineFailed(role, error)
        if slot.previous and slot.previous != slot.settings:
            lesser: Lesser | None = Lesser(slot.previous, Phrase("{name} stays in use.", name=_name(slot.previous)))
        else:
            lesser = self._step_down(role, slot.settings, error)
        if lesser is None:
            slot.state, slot.error, slot.info = State.FAILED, error, None
            return [failed]
        self._slots[role] = Slot(
            slot.chosen, lesser.settings, State.WANTED, slot.info, notes=(*slot.notes, error.sentence, lesser.sentence)
        )
        return [failed, Noticed(in_a_row(error.sentence, lesser.sentence))]


def _give_up(_role: Role, _settings: RoleSettings, _error: KibitzError) -> None:
    return None


def _name(settings: RoleSettings) -> str:
    """An engine for people: its model, or the engine itself where it has none."""
    return f"“{Path(settings.model).stem or settings.engine}”"
