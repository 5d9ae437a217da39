# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be chosen, declared: which setting, in which words, within which limits. Rows make controls of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from assistant.engines.registry import BUILT_IN, STARTERS
from assistant.settings import AUTO, Settings
from assistant.values import Role
from ui.words import mark

REMOTE = "remote"
"""The engine that is a server of the user's own."""

Check = Callable[[Settings, Any], str]
"""Says in one sentence why a value cannot be used with these settings; empty if it can."""


def _anything(_settings: Settings, _value: object) -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class Field:
    """One setting."""

    path: str
    """Where it is, such as "talk.pre_roll"."""
    words: str
    """What it is called."""
    tells: str = ""
    """What it does, in a sentence or two."""
    also: str = ""
    """Other words by which it may be looked for."""
    check: Check = _anything

    def read(self, settings: Settings) -> Any:  # noqa: ANN401 - as many types as there are settings
        """Its value."""
        value: Any = settings
        for name in self.path.split("."):
            value = getattr(value, name)
        return value

    def write(self, settings: Settings, value: Any) -> Settings:  # noqa: ANN401
        """The settings with another value.

        Raises:
            msgspec.ValidationError: The settings file would not be understood with it.
        """
        changed: Settings = _with(settings, self.path.split("."), value)
        # What is saved must be readable at the next start, whatever a control or a check has let pass.
        msgspec.convert(msgspec.to_builtins(changed), Settings)
        return changed


@dataclass(frozen=True, kw_only=True)
class Toggle(Field):
    """On or off."""


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of several."""

    choices: tuple[tuple[Any, str], ...] = ()
    """Each value with its words. More can be offered later, as when devices have been found."""
    unknown: str = mark("{} (from the settings file)")
    """What is said of a value that is not offered."""


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """A number within limits."""

    low: float
    high: float
    step: float = 1.0
    decimals: int = 0
    """0: a whole number."""
    unit: str = ""
    lowest: str = ""
    """What the lowest value means, if that is no amount: "No limit"."""


@dataclass(frozen=True, kw_only=True)
class Percent(Field):
    """From nothing to all: 0.0 to 1.0."""


@dataclass(frozen=True, kw_only=True)
class Text(Field):
    """Something to write."""

    example: str = ""
    is_secret: bool = False


@dataclass(frozen=True, kw_only=True)
class ModelChoice(Choice):
    """Which engine and model are used for a role; its values are `Named`."""

    role: Role

    def read(self, settings: Settings) -> "Named":
        """Engine and model, as the settings name them."""
        section = getattr(settings, self.role)
        if section.engine in (*STARTERS.values(), REMOTE):
            return Named(section.engine)
        if section.engine == AUTO and section.model:  # a model that is named is used
            return Named(next(iter(BUILT_IN[self.role])), section.model, getattr(section, "projector", ""))
        return Named(section.engine, section.model, getattr(section, "projector", ""))

    def write(self, settings: Settings, value: "Named") -> Settings:
        """Use this engine and model. With a server, the model of this computer is remembered for later."""
        section = getattr(settings, self.role)
        changes = {"engine": value.engine}
        if value.engine != REMOTE:
            changes["model"] = value.model
            if self.role is Role.EYES:
                changes["projector"] = value.projector
        return replace(settings, **{str(self.role): replace(section, **changes)})


@dataclass(frozen=True)
class Named:
    """An engine and its model, as settings name them."""

    engine: str = AUTO
    model: str = ""
    projector: str = ""


@dataclass(frozen=True, kw_only=True)
class ServerToggle(Toggle):
    """A server of the user's own answers; otherwise the model that was used before."""

    def read(self, settings: Settings) -> bool:
        """Whether a server answers."""
        return settings.eyes.engine == REMOTE

    def write(self, settings: Settings, value: bool) -> Settings:
        """Use the server, or what this computer has."""
        return replace(settings, eyes=replace(settings.eyes, engine=REMOTE if value else AUTO))


def _with(part: Any, names: list[str], value: object) -> Any:  # noqa: ANN401
    """A nested frozen dataclass with one value replaced."""
    first, *rest = names
    return replace(part, **{first: _with(getattr(part, first), rest, value) if rest else value})
