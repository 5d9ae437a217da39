# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings that name other models: an installed one, the starter engine, or what tuning has found."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assistant.engines.process.messages import RoleSettings
from assistant.engines.process.slots import sections
from assistant.engines.registry import STARTERS
from assistant.models.library import InstalledModel
from assistant.models.step_down import with_model
from assistant.settings import AUTO, EarsSettings, EyesSettings, Settings, VoiceSettings
from assistant.values import Role


def using(settings: Settings, models: Sequence[InstalledModel]) -> Settings:
    """Settings that use these installed models, each for its role."""
    for model in models:
        settings = _with_section(settings, with_model(sections(settings)[model.role], model))
    return settings


def using_starter(settings: Settings, role: Role) -> Settings:
    """Settings that use the starter engine for a role."""
    return _with_section(settings, _naming_none(sections(settings)[role], STARTERS[role]))


def as_before(settings: Settings, before: Settings, role: Role) -> Settings:
    """Settings that use for a role what `before` names, and are otherwise the same."""
    return _with_section(settings, sections(before)[role])


def without(settings: Settings, model: InstalledModel) -> Settings:
    """Settings for when a model is gone: where it is named, the choice is left to Kibitz again."""
    section = sections(settings)[model.role]
    return _with_section(settings, _naming_none(section, AUTO)) if uses(settings, model) else settings


def uses(settings: Settings, model: InstalledModel) -> bool:
    """Whether the settings name a model."""
    path = sections(settings)[model.role].model
    return bool(path) and Path(path).is_relative_to(model.folder)


def with_what_won(settings: Settings, won: Settings) -> Settings:
    """What tuning changes, and nothing else: an engine that is left to Kibitz stays so."""
    eyes = replace(
        settings.eyes,
        flash_attention=won.eyes.flash_attention,
        kv_type=won.eyes.kv_type,
        batch_tokens=won.eyes.batch_tokens,
        picture_tokens=won.eyes.picture_tokens,
    )
    return replace(settings, threads=won.threads, eyes=eyes)


def _naming_none(section: RoleSettings, engine: str) -> RoleSettings:
    if isinstance(section, EyesSettings):
        return replace(section, engine=engine, model="", projector="")
    return replace(section, engine=engine, model="")


def _with_section(settings: Settings, section: RoleSettings) -> Settings:
    match section:
        case EarsSettings():
            return replace(settings, ears=section)
        case EyesSettings():
            return replace(settings, eyes=section)
        case VoiceSettings():
            return replace(settings, voice=section)
