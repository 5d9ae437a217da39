# SPDX-License-Identifier: GPL-3.0-or-later
"""The models on offer: which files each one has, where they come from, what they may be used for, what they need.

The list of this project is `models/catalog.toml`; a user's own lists, in the same form, join it. What is wrong with an
entry is told in a sentence, and the others stay usable.
"""

import difflib
import os
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from assistant.errors import CatalogUnreadable, InputError
from assistant.models.catalog_check import problems_with
from assistant.phrase import Phrase
from assistant.values import Role

FORMAT = 1
"""Of the TOML files; another number is refused."""
_MAX_FILE_BYTES = 4 << 20


@dataclass(frozen=True)
class CatalogFile:
    """One file of a model."""

    path: str
    """Within the repository."""
    bytes: int
    sha256: str
    """Hex digest of the whole file, in lower case."""
    name: str = ""
    """Its name on this computer, if that is not its path."""

    @property
    def target(self) -> str:
        """Its name in the model's folder."""
        return self.name or self.path


@dataclass(frozen=True)
class Memory:
    """An estimate of what the model takes while it runs, in bytes; what was measured here counts more."""

    weights_bytes: int
    projector_bytes: int = 0
    kv_bytes_per_1k_tokens: int = 0
    """For 1000 tokens of conversation, with keys and values in 16 bits."""
    compute_bytes: int = 0


@dataclass(frozen=True)
class Source:
    """Where the files of a list come from."""

    hub: str = ""
    """Address that repositories are below, such as https://hub.example."""
    hosts: tuple[str, ...] = ()
    """Which hosts may be asked or redirected to; “*.example.org” is everything below a name."""


@dataclass(frozen=True)
class CatalogEntry:
    """A model on offer. A language model and the projector that lets it see are one."""

    id: str
    """Names the model's folder, too."""
    role: Role
    engine: str
    title: str
    repository: str
    revision: str
    """Commit of the repository, 40 hexadecimal digits."""
    licence: str
    licence_source: str
    """Who says so."""
    files: tuple[CatalogFile, ...]
    memory: Memory
    licence_note: str = ""
    """What else to know before using it: doubts, duties, what it was trained from."""
    card: str = ""
    """Path of the page about the model and its licence within the repository; empty for its front page."""
    summary: str = ""
    tiers: tuple[str, ...] = ()
    """For which kinds of computers it is the choice: "smallest", "light", "balanced", "best"."""
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes (some of Whisper's have three letters); empty if many or not known."""
    parameters: int = 0
    """0 if not known."""
    quantisation: str = ""
    source: Source = field(default_factory=Source)

    @property
    def size_bytes(self) -> int:
        """Of all files together."""
        return sum(file.bytes for file in self.files)

    @property
    def licence_page(self) -> str:
        """Address of the page that tells of the licence."""
        base = f"{self.source.hub.rstrip('/')}/{self.repository}"
        return f"{base}/blob/{self.revision}/{self.card}" if self.card else f"{base}/tree/{self.revision}"


@dataclass(frozen=True)
class Catalog:
    """All models on offer."""

    entries: tuple[CatalogEntry, ...] = ()

    def entry(self, model_id: str) -> CatalogEntry:
        """The entry of that id.

        Raises:
            InputError: There is none; the hint names similar ones.
        """
        if found := self.find(model_id):
            return found
        similar = difflib.get_close_matches(model_id, [entry.id for entry in self.entries], 3, 0.5)
        hint = (
            Phrase("Did you mean {names}?", names=" or ".join(similar))
            if similar
            else Phrase("kibitz models list shows all.")
        )
        raise InputError(Phrase("There is no model “{model_id}” in the catalogue.", model_id=model_id), hint)

    def find(self, model_id: str) -> CatalogEntry | None:
        """The entry of that id, if there is one; capitals do not matter."""
        return next((entry for entry in self.entries if entry.id.lower() == model_id.lower()), None)


def load_catalogs(files: Iterable[Path]) -> tuple[Catalog, list[str]]:
    """Read several lists, and sentences about what in them cannot be used. A missing file is such a sentence, too."""
    entries: list[CatalogEntry] = []
    problems: list[str] = []
    for file in files:
        try:
            found, wrong = load_catalog(file)
        except CatalogUnreadable as error:
            problems.append(str(error))
            continue
        problems += wrong
        for entry in found:
            if Catalog(tuple(entries)).find(entry.id):
                problems.append(
                    Phrase("{file}: there is a model “{id}” already; give this one another id.", file=file, id=entry.id)
                )
            else:
                entries.append(entry)
    return Catalog(tuple(entries)), problems


def load_catalog(file: Path) -> tuple[list[CatalogEntry], list[str]]:
    """Read one list: the entries that can be used, and a sentence about each mistake in the others.

    Raises:
        CatalogUnreadable: The file is missing, no TOML, or of another format.
    """
    data = _toml(file)
    if data.get("format") != FORMAT:
        raise CatalogUnreadable(
            Phrase("{file} is not a list of models in format {format}.", file=file, format=FORMAT),
            "It must say: format = 1.",
        )
    try:
        source = msgspec.convert(data.get("source", {}), Source)
        models = msgspec.convert(data.get("model", []), list[dict[str, Any]])
    except msgspec.ValidationError as error:
        raise CatalogUnreadable(Phrase("{file} has a mistake: {plain}.", file=file, plain=_plain(error))) from error
    entries: list[CatalogEntry] = []
    problems: list[str] = []
    for number, model in enumerate(models, start=1):
        name = f"{file}, model {number} “{str(model.get('id', ''))[:60]}”"
        try:
            entry = replace(msgspec.convert(model, CatalogEntry), source=_source_of(model, source))
        except msgspec.ValidationError as error:
            problems.append(f"{name}: {_plain(error)}.")
            continue
        if wrong := problems_with(entry) + _unknown(model):
            problems += [f"{name}: {problem}" for problem in wrong]
        else:
            entries.append(entry)
    return entries, problems


def file_url(entry: CatalogEntry, file: CatalogFile, hub: str = "") -> str:
    """The address of a file at the pinned revision, on the entry's own hub or on a mirror of it."""
    return f"{(hub or entry.source.hub).rstrip('/')}/{entry.repository}/resolve/{entry.revision}/{file.path}"


def catalog_files(own: Path, named: Sequence[str], shipped: Path) -> list[Path]:
    """The lists to read, in order: the project's, the user's in the settings folder, those the settings name."""
    return [shipped, *([own] if own.is_file() else []), *(Path(name).expanduser() for name in named)]


def _source_of(model: dict[str, Any], default: Source) -> Source:
    """An entry may come from elsewhere than the rest of its list."""
    return msgspec.convert(model["source"], Source) if "source" in model else default


def _toml(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > _MAX_FILE_BYTES:
                raise CatalogUnreadable(Phrase("The list of models {file} is too large.", file=file))
            return tomllib.load(stream)
    except FileNotFoundError as error:
        raise CatalogUnreadable(
            Phrase("There is no list of models {file}.", file=file), "Correct its path in the settings."
        ) from error
    except OSError as error:
        raise CatalogUnreadable(
            Phrase("The list of models {file} cannot be read: {reason}.", file=file, reason=error.strerror)
        ) from error
    except (ValueError, RecursionError) as error:
        raise CatalogUnreadable(
            Phrase("The list of models {file} is not valid TOML: {error}.", file=file, error=error)
        ) from error


_FIELDS = set(CatalogEntry.__dataclass_fields__)


def _unknown(model: dict[str, Any]) -> list[str]:
    return [f"“{name}” is no field of a model." for name in model if name not in _FIELDS]


def _plain(error: msgspec.ValidationError) -> str:
    """What msgspec says, such as “Expected `int`, got `str` - at `$.files[0].bytes`”, for a person."""
    what, _, where = str(error).partition(" - at ")
    what = what.replace("Object missing required field", "there is no field").replace("`", "“", 1).replace("`", "”", 1)
    what = what.replace("`", "")
    return f"{what[:1].lower()}{what[1:]}" + (f" (at {where.strip('`').removeprefix('$.')})" if where else "")
