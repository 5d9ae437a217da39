# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be wrong with an entry of a list of models, each in a sentence.

Lists and packs come from elsewhere: no name in them may lead out of a model's folder, and nothing in them is believed
that is not pinned.
"""

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.values import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.models.catalog import CatalogEntry, CatalogFile

TIERS = ("smallest", "light", "balanced", "best")
ENGINES = {Role.EARS: "whisper", Role.EYES: "llama", Role.VOICE: "piper"}
"""The engine that runs a model of each role."""
MANIFEST_NAME = "kibitz-model.json"
"""In each installed model's folder; no file of a model may have this name."""

_LARGEST_BYTES = 1 << 40
_MOST_FILES = 64
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._ +()-]{0,127}")
_REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}")
_PATH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._+-]*(/[A-Za-z0-9_][A-Za-z0-9._+-]*)*")
_REVISION = re.compile(r"[0-9a-f]{40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices."""


def problem_with_id(model_id: str) -> str:
    """Why this cannot name a model, as a sentence; empty if it can. It becomes a folder's name."""
    if not _ID.fullmatch(model_id) or model_id.endswith(".") or _RESERVED.fullmatch(model_id):
        return "An id has up to 64 letters, digits, dots, dashes and underscores, and begins with a letter or digit."
    return ""


def problem_with_file_name(name: str) -> str:
    """Why this cannot name a file of a model, as a sentence; empty if it can."""
    if not _NAME.fullmatch(name) or name.endswith((".", " ")) or _RESERVED.fullmatch(name) or name == MANIFEST_NAME:
        return f"“{name[:60]}” is no good name for a file: it must have no folder, and only plain characters."
    return ""


def problem_with_engine(role: Role, engine: str) -> str:
    """Why an engine cannot run a model for a role; empty if it can."""
    return "" if engine == ENGINES[role] else f"The engine for “{role}” must be “{ENGINES[role]}”."


def problems_with_files(files: "Iterable[CatalogFile]") -> list[str]:
    """What is wrong with a model's list of files."""
    problems: list[str] = []
    names: set[str] = set()
    for file in files:
        problems += filter(None, [problem_with_file_name(file.target)])
        if file.target.lower() in names:
            problems.append(f"Two files are called “{file.target}”.")
        names.add(file.target.lower())
        if not 0 < file.bytes <= _LARGEST_BYTES:
            problems.append(f"“{file.target[:60]}” cannot have {file.bytes} bytes.")
        if not _SHA256.fullmatch(file.sha256):
            problems.append(f"The sha256 of “{file.target[:60]}” must be 64 hexadecimal digits in lower case.")
    if not 0 < len(names) <= _MOST_FILES:
        problems.append(f"A model has between 1 and {_MOST_FILES} files.")
    return problems


def problem_with_set(role: Role, names: "Sequence[str]") -> str:
    """Which file is missing for a model that the library finds and the engine takes; empty if none."""
    if role is Role.EARS:
        complete = {"model.bin", "config.json", "tokenizer.json"} <= set(names)
        vocabulary = any(name in {"vocabulary.txt", "vocabulary.json"} for name in names)
        ending = "" if complete and vocabulary else "model.bin, config.json, tokenizer.json and a vocabulary"
    elif role is Role.EYES:
        models = [name for name in names if name.endswith(".gguf") and "mmproj" not in name.lower()]
        ending = "" if models else "a .gguf file that is no projector"
    else:
        voices = [name for name in names if name.endswith(".onnx") and f"{name}.json" in names]
        ending = "" if voices else "an .onnx file and its .onnx.json"
    return f"A model for “{role}” needs {ending}." if ending else ""


def problems_with(entry: "CatalogEntry") -> list[str]:
    """Everything that is wrong with an entry; empty for one that can be used."""
    problems = [
        problem_with_id(entry.id), problem_with_engine(entry.role, entry.engine), *problems_with_files(entry.files),
    ]  # fmt: skip
    if not _REPOSITORY.fullmatch(entry.repository):
        problems.append("The repository must be of the form “owner/name”.")
    if not _REVISION.fullmatch(entry.revision):
        problems.append("The revision must be a commit of 40 hexadecimal digits in lower case.")
    paths = [file.path for file in entry.files] + ([entry.card] if entry.card else [])
    problems += [f"“{path[:60]}” is no path within a repository." for path in paths if not _PATH.fullmatch(path)]
    told = {"title": entry.title, "licence": entry.licence, "licence_source": entry.licence_source}
    problems += [f"“{name}” must not be empty." for name, text in told.items() if not text.strip()]
    if unknown := set(entry.tiers) - set(TIERS):
        problems.append(f"“{', '.join(sorted(unknown))}” is no tier; there are {', '.join(TIERS)}.")
    memory = entry.memory
    if (
        memory.weights_bytes <= 0
        or min(memory.projector_bytes, memory.kv_bytes_per_1k_tokens, memory.compute_bytes) < 0
    ):
        problems.append("Sizes in memory must be positive numbers of bytes.")
    problems += [_problem_with_source(entry), problem_with_set(entry.role, [file.target for file in entry.files])]
    return [problem for problem in problems if problem]


def _problem_with_source(entry: "CatalogEntry") -> str:
    hub = urlsplit(entry.source.hub)
    if hub.scheme not in {"https", "http"} or not hub.hostname or hub.query or hub.fragment or hub.username:
        return "The source needs a hub: an address such as https://hub.example."
    if any(not host or host.strip("*.") == "" or "/" in host or ":" in host for host in entry.source.hosts):
        return "A host is a name such as files.example.org or *.example.org."
    return ""
