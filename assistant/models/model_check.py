# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at a model that the user brings: which files belong to it, and whether it can be used, before it is used.

Files may come from anywhere. Only their content is read, links in the source are followed, and only names that were
made here are ever written.
"""

import re
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from assistant.engines.llama.files import check_files
from assistant.engines.llama.gguf import read_header
from assistant.engines.probes.probe import ask
from assistant.engines.process.messages import RoleSettings
from assistant.engines.whisper.ctranslate2_files import check_model_bin
from assistant.engines.whisper.files import check_model_folder
from assistant.errors import EngineUnavailable, InputError, ModelDamaged
from assistant.models.catalog_check import ENGINES, problem_with_file_name, problem_with_id
from assistant.phrase import Phrase
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.values import Role

_EARS_FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json", "vocabulary.txt")
_EARS_EXTRA = ("preprocessor_config.json",)
_PATIENCE_SECONDS = 300.0
"""A large model comes slowly from a slow disk."""
_LARGEST_DESCRIPTION_BYTES = 64 << 20
"""No vocabulary, tokenizer or description of a voice is larger."""

Ask = Callable[..., Any]
"""As `probe.ask`."""


@dataclass(frozen=True)
class BroughtModel:
    """A model that can be used, and where its files are now."""

    role: Role
    name: str
    """Good as a model's id."""
    files: dict[str, Path]
    """Name in the model's folder → where the file is now."""
    notes: tuple[str, ...] = ()
    """Sentences about what is odd, but does no harm."""

    @property
    def engine(self) -> str:
        """The engine that runs it."""
        return ENGINES[self.role]


_Checked: TypeAlias = tuple[BroughtModel, RoleSettings]
"""A model whose files are in order, and what opens it."""


def check_model(paths: Sequence[Path], ask: Ask = ask) -> BroughtModel:
    """Find out what the user brings: a GGUF file with its projector, a Whisper folder, a Piper voice.

    Args:
        paths: Files or folders, all of one model. What lies beside them under a usual name is found: a projector
            beside a language model, further parts of it, the description beside a voice.
        ask: Opens the model in another process. Takes as long as loading it.

    Raises:
        InputError: They are no model, or several.
        EngineUnavailable, ModelDamaged: They are one that cannot be used.
    """
    found, settings = _checked(_files(paths))
    notes = ask("assistant.engines.probes.trial:try_out", _PATIENCE_SECONDS, settings)
    return BroughtModel(found.role, found.name, found.files, tuple(notes))


def _checked(files: Sequence[Path]) -> _Checked:
    """Find out which of the three kinds of models these files are, and look through them."""
    telling = [file for file in files if file.name == "model.bin" or file.suffix in {".onnx", ".gguf"}]
    if not telling:
        raise InputError(
            "There is no model that Kibitz can use.",
            "Give a .gguf file (with its mmproj file), a folder with a Whisper model in CTranslate2's format, "
            "or a Piper voice (.onnx with its .onnx.json).",
        )
    if len({file.suffix for file in telling}) > 1:
        raise _several(telling, "model")
    return _CHECKS[telling[0].suffix](files)


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files that the user named, and those in the folders that the user named; each of them a real one."""
    files: list[Path] = []
    for path in paths:
        try:
            is_folder = path.is_dir()
            files += sorted(path.iterdir()) if is_folder else [path]
            if not is_folder and not path.exists():
                raise InputError(Phrase("There is no file {path}.", path=path), "Check its name.")
        except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
            raise InputError(
                Phrase("{path} cannot be read.", path=path), "Check its name and its permissions."
            ) from error
    # Reading a pipe or a device would block, or never end.
    return [file for file in dict.fromkeys(files) if _is_regular(file)]


def _is_regular(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except (OSError, ValueError):
        return False


def _ears(files: Sequence[Path]) -> _Checked:
    model = _only([file for file in files if file.name == "model.bin"], Phrase("Whisper model"))
    folder = model.parent
    parts = {name: folder / name for name in _EARS_FILES + _EARS_EXTRA if _is_regular(folder / name)}
    for name, part in parts.items():
        if name != "model.bin" and part.stat().st_size > _LARGEST_DESCRIPTION_BYTES:
            raise ModelDamaged(
                Phrase("{name} is too large for what it should be.", name=part.name), "Download the model again."
            )
    check_model_folder(str(folder))
    check_model_bin(model)
    return BroughtModel(Role.EARS, _id(folder.resolve().name), parts), EarsSettings(
        "whisper", str(folder), device="cpu"
    )


def _voice(files: Sequence[Path]) -> _Checked:
    voice = _only([file for file in files if file.suffix == ".onnx"], Phrase("voice"))
    description = voice.with_name(f"{voice.name}.json")
    if not _is_regular(description):
        raise ModelDamaged(
            Phrase("The voice {name} lacks its description {name_2}.", name=voice.name, name_2=description.name),
            Phrase("Put {name} beside it; both files come from the same place.", name=description.name),
        )
    if description.stat().st_size > _LARGEST_DESCRIPTION_BYTES:
        raise ModelDamaged(
            Phrase("{name} is too large for what it should be.", name=description.name), "Download the voice again."
        )
    name = _file_name(voice.name)
    files_of_it = {name: voice, f"{name}.json": description}
    return BroughtModel(Role.VOICE, _id(voice.stem), files_of_it), VoiceSettings("piper", str(voice))


def _eyes(files: Sequence[Path]) -> _Checked:
    ggufs = [file for file in files if file.suffix == ".gguf"]
    headers = {file: read_header(file) for file in ggufs}
    projectors = [file for file in ggufs if headers[file].architecture == "clip"]
    models = [file for file in ggufs if file not in projectors and not _is_later_part(file)]
    if not models:
        raise ModelDamaged(
            Phrase("{name} is only a part of a model: the language model itself is missing.", name=ggufs[0].name),
            "Give the language model and its projector together.",
        )
    model = _only(models, Phrase("language model"))
    projectors = projectors or [
        file
        for file in sorted(model.parent.glob("*.gguf"))
        if "mmproj" in file.name.lower() and _is_regular(file) and read_header(file).architecture == "clip"
    ]
    projector = _only(projectors, Phrase("projector")) if projectors else None
    settings = EyesSettings("llama", str(model), str(projector or ""))
    checked = check_files(settings)
    if not checked.header.array_lengths.get("tokenizer.ggml.tokens"):
        raise ModelDamaged(
            Phrase("{name} has no vocabulary.", name=model.name), "Download it again, or choose another file."
        )
    parts = {_model_name(part.name): part for part in _parts(model)}
    if projector:
        parts[_projector_name(projector.name)] = projector
    stem = re.sub(r"-00001-of-\d{5}$", "", model.stem)
    return BroughtModel(Role.EYES, _id(stem), parts), settings


_CHECKS: dict[str, Callable[[Sequence[Path]], _Checked]] = {".bin": _ears, ".onnx": _voice, ".gguf": _eyes}
"""By the ending of the file that tells what the others are."""

_PART = re.compile(r"(.*)-(\d{5})-of-(\d{5})\.gguf")


def _is_later_part(file: Path) -> bool:
    part = _PART.fullmatch(file.name)
    return part is not None and part[2] != "00001"


def _parts(model: Path) -> list[Path]:
    part = _PART.fullmatch(model.name)
    if not part:
        return [model]
    return [model.with_name(f"{part[1]}-{number:05}-of-{part[3]}.gguf") for number in range(1, int(part[3]) + 1)]


def _only(files: Sequence[Path], what: str) -> Path:
    if len(files) > 1:
        raise _several(files, what)
    if not files:
        raise EngineUnavailable(Phrase("The {what} is missing.", what=what), "Give all files of the model.")
    return files[0]


def _several(files: Sequence[Path], what: str) -> InputError:
    names = ", ".join(file.name for file in files[:3])
    return InputError(
        Phrase("These are several models ({names}).", names=names), Phrase("Add one {what} at a time.", what=what)
    )


# ── names of our own making ────────────────────────────────────────────────────────────────────────────────────────


def _id(name: str) -> str:
    """A model's id that is as much like a name as it can be."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-._")[:64].rstrip("-.") or "model"
    return plain if not problem_with_id(plain) else f"model-{plain}"[:64]


def _file_name(name: str) -> str:
    """The same name as far as it is plain; how it ends stays, for that says what it is."""
    stem, dot, ending = name.rpartition(".")
    ending = dot + ending
    plain = re.sub(r"[^A-Za-z0-9._+-]+", "-", stem).strip("-.+")[-100:].lstrip("-.+") or "model"
    return f"{plain}{ending}" if not problem_with_file_name(f"{plain}{ending}") else f"model-{plain}{ending}"


def _model_name(name: str) -> str:
    """The library takes a file with “mmproj” in its name for a projector."""
    return _file_name(re.sub("mmproj", "model", name, flags=re.IGNORECASE))


def _projector_name(name: str) -> str:
    return _file_name(name if "mmproj" in name.lower() else f"mmproj-{name}")
