# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of the engine of one role: what the user wants, what is used, and how far it has come."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeAlias

from assistant.engines.process.messages import RoleSettings
from assistant.errors import KibitzError
from assistant.settings import EarsSettings, EyesSettings, Settings, VoiceSettings
from assistant.values import EngineInfo, Role

_ADJUSTABLE: dict[type[RoleSettings], tuple[str, ...]] = {
    EarsSettings: ("language",),
    EyesSettings: ("temperature", "max_answer_tokens"),
    VoiceSettings: ("speed", "volume", "speak_answers"),
}
"""Settings that come with each call, are none of the engine's business, or that it can take over while it is loaded."""


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

    chosen: RoleSettings
    """What the user wants."""
    settings: RoleSettings
    """What is used, or tried: something lesser, if what the user wants could not be loaded."""
    state: State = State.UNWANTED
    info: EngineInfo | None = None
    """Of the engine in the engine process; while another is being loaded it is still the old one."""
    previous: RoleSettings | None = None
    """Of the old engine, as long as the chosen one has not been loaded."""
    told: RoleSettings | None = None
    """What the engine that is ready was loaded with, or told later."""
    notes: tuple[str, ...] = ()
    """Why something lesser is used."""
    error: KibitzError | None = None
    """Why it failed or was stopped."""
    deaths: int = 0
    """Engine processes that ended while they loaded it, in a row."""


@dataclass(frozen=True)
class Limits:
    """What engines may take."""

    threads: int = 0
    """Native threads for each; 0 is one per physical core."""
    memory: int = 0
    """Bytes for all together; 0 is no limit."""
    may_seal: bool = True
    """The system may take the network from the engine process where no engine needs it."""


@dataclass(frozen=True)
class Lesser:
    """What is tried instead of an engine that cannot be loaded."""

    settings: RoleSettings
    sentence: str
    """Says what it is: "Qwen3-VL-2B is used instead."."""


StepDown: TypeAlias = Callable[[Role, RoleSettings, KibitzError], Lesser | None]
"""Names something lesser for what could not be loaded, and why; None if there is nothing. Must return quickly."""


def sections(settings: Settings) -> dict[Role, RoleSettings]:
    """The part of the settings that belongs to each role."""
    return {Role.EARS: settings.ears, Role.EYES: settings.eyes, Role.VOICE: settings.voice}


def with_adjustable(settings: RoleSettings, other: RoleSettings) -> RoleSettings:
    """`settings`, with what needs no loading taken from `other`, which is of the same role."""
    return replace(settings, **{name: getattr(other, name) for name in _ADJUSTABLE[type(settings)]})


def limits(settings: Settings) -> Limits:
    """What the settings allow."""
    return Limits(settings.threads, round(settings.memory.limit_gb * 1e9), settings.privacy.seal_engines)
