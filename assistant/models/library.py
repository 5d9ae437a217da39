# SPDX-License-Identifier: GPL-3.0-or-later
"""Which models are installed, and which engine a role gets when the user leaves the choice to Kibitz.

A model is a folder below the models folder:

    ears/NAME/    model.bin, config.json, tokenizer.json ...    a Whisper model in CTranslate2's format
    eyes/NAME/    NAME.gguf, and mmproj*.gguf to see pictures   a language model for llama.cpp
    voice/NAME/   NAME.onnx and NAME.onnx.json                  a Piper voice
"""

from dataclasses import dataclass, replace
from pathlib import Path

from assistant.engines.registry import STARTERS
from assistant.errors import InputError
from assistant.phrase import Phrase
from assistant.settings import AUTO, Settings
from assistant.values import Role


@dataclass(frozen=True)
class InstalledModel:
    """A model found on this computer."""

    role: Role
    name: str
    path: Path
    """The file or folder that the engine opens."""
    projector: Path | None = None
    """Eyes: the mmproj file beside it."""

    @property
    def folder(self) -> Path:
        """The folder that holds the model and nothing else."""
        return self.path if self.path.is_dir() else self.path.parent


def installed(folder: Path, role: Role) -> list[InstalledModel]:
    """All models for a role below `folder`, by name. Folders that hold no model are passed over."""
    try:
        candidates = sorted(path for path in (folder / role).iterdir() if path.is_dir())
    except OSError:
        return []
    found = [_FINDERS[role](candidate) for candidate in candidates]
    return [model for model in found if model is not None]


def all_installed(folder: Path) -> list[InstalledModel]:
    """All models below `folder`, by role and name."""
    return [model for role in Role for model in installed(folder, role)]


def named(folder: Path, name: str) -> InstalledModel:
    """The installed model of that name; capitals do not matter.

    Raises:
        InputError: There is none.
    """
    models = all_installed(folder)
    found = [model for model in models if model.name.lower() == name.lower()]
    if not found:
        names = ", ".join(model.name for model in models)
        raise InputError(
            Phrase("No model “{name}” is installed.", name=name),
            Phrase("Installed: {names}.", names=names) if names else "None is installed.",
        )
    return found[0]


def with_engines_chosen(settings: Settings, folder: Path) -> Settings:
    """Settings in which no engine is "auto": the first installed model of each role, or else the starter engine."""
    ears, eyes, voice = settings.ears, settings.eyes, settings.voice
    if ears.engine == AUTO:
        model = _chosen(ears.model, installed(folder, Role.EARS))
        ears = replace(ears, engine="whisper" if model else STARTERS[Role.EARS], model=model)
    if eyes.engine == AUTO:
        model = _chosen(eyes.model, installed(folder, Role.EYES))
        beside = projector_beside(Path(model)) if model else None
        projector = eyes.projector or (str(beside) if beside else "")
        eyes = replace(eyes, engine="llama" if model else STARTERS[Role.EYES], model=model, projector=projector)
    if voice.engine == AUTO:
        model = _chosen(voice.model, installed(folder, Role.VOICE))
        voice = replace(voice, engine="piper" if model else STARTERS[Role.VOICE], model=model)
    return replace(settings, ears=ears, eyes=eyes, voice=voice)


def projector_beside(model: Path) -> Path | None:
    """The mmproj file in the folder of a GGUF model, if there is one."""
    return next((path for path in sorted(model.parent.glob("*.gguf")) if "mmproj" in path.name.lower()), None)


def _chosen(named: str, models: list[InstalledModel]) -> str:
    return named or (str(models[0].path) if models else "")


def _ears(folder: Path) -> InstalledModel | None:
    return InstalledModel(Role.EARS, folder.name, folder) if (folder / "model.bin").is_file() else None


def _eyes(folder: Path) -> InstalledModel | None:
    # A model in several files is opened by its first one, which sorts first.
    model = next((path for path in sorted(folder.glob("*.gguf")) if "mmproj" not in path.name.lower()), None)
    return InstalledModel(Role.EYES, folder.name, model, projector_beside(model)) if model else None


def _voice(folder: Path) -> InstalledModel | None:
    voices = [path for path in sorted(folder.glob("*.onnx")) if path.with_name(path.name + ".json").is_file()]
    return InstalledModel(Role.VOICE, folder.name, voices[0]) if voices else None


_FINDERS = {Role.EARS: _ears, Role.EYES: _eyes, Role.VOICE: _voice}
