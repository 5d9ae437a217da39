# SPDX-License-Identifier: GPL-3.0-or-later
"""What to try instead of an engine that cannot be loaded: the processor, a smaller model, the starter engine."""

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from assistant.engines.process.messages import RoleSettings
from assistant.engines.process.slots import Lesser, StepDown
from assistant.engines.registry import STARTERS
from assistant.errors import EngineDied, KibitzError
from assistant.models.library import InstalledModel, installed, projector_beside
from assistant.phrase import Phrase
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.values import Role

_MODEL_ENGINES = {Role.EARS: "whisper", Role.EYES: "llama", Role.VOICE: "piper"}
"""Engines that run a model of ours; what runs elsewhere was the user's own choice, and is not replaced."""


def step_down(folder: Callable[[], Path]) -> StepDown:
    """Steps that end with the starter engine: each one is less than the one before.

    Fewer layers on the graphics card are the engine's own affair. What is tried here first is the processor, if the
    engine process ended while it was loading: then a driver may have ended it.

    Args:
        folder: Gives the models folder.
    """

    def lesser(role: Role, settings: RoleSettings, error: KibitzError) -> Lesser | None:
        if settings.engine != _MODEL_ENGINES[role]:
            return None
        if isinstance(error, EngineDied) and (on_processor := _on_processor(settings)):
            return Lesser(on_processor, "It is tried on the processor alone.")
        size = _size(role, Path(settings.model)) or math.inf  # one that is missing is no measure
        sizes = {model: _size(role, model.path) for model in installed(folder(), role)}
        smaller = [model for model in sizes if sizes[model] < size]
        if smaller:
            model = max(smaller, key=sizes.__getitem__)
            return Lesser(with_model(settings, model), Phrase("“{name}” is used instead.", name=model.name))
        starter = replace(settings, engine=STARTERS[role], model="")
        return Lesser(starter, "The starter engine is used instead.")

    return lesser


def with_model(settings: RoleSettings, model: InstalledModel) -> RoleSettings:
    """Settings that use an installed model, and are otherwise the same."""
    engine = _MODEL_ENGINES[model.role]
    if isinstance(settings, EyesSettings):
        return replace(settings, engine=engine, model=str(model.path), projector=str(model.projector or ""))
    return replace(settings, engine=engine, model=str(model.path))


def _on_processor(settings: RoleSettings) -> RoleSettings | None:
    """The same without the graphics card; None if it was not used anyway."""
    match settings:
        case EyesSettings() if settings.gpu_layers:
            return replace(settings, gpu_layers=0)
        case EarsSettings() if settings.device != "cpu":
            return replace(settings, device="cpu")
        case EarsSettings() | EyesSettings() | VoiceSettings():
            return None


def _size(role: Role, model: Path) -> int:
    """Bytes of a model; 0 if it is not there."""
    files = [model / "model.bin"] if role is Role.EARS else [model]
    if role is Role.EYES and (projector := projector_beside(model)):
        files.append(projector)
    try:
        return sum(file.stat().st_size for file in files)
    except OSError:
        return 0
