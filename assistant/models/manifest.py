# SPDX-License-Identifier: GPL-3.0-or-later
"""What a model on this computer consists of, to the byte: a small file in its folder, and the list in a pack."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from assistant.cancellation import Cancellation
from assistant.errors import ModelDamaged
from assistant.models.catalog import CatalogEntry, CatalogFile
from assistant.models.catalog_check import (
    MANIFEST_NAME,
    problem_with_engine,
    problem_with_id,
    problem_with_set,
    problems_with_files,
)
from assistant.phrase import Phrase
from assistant.values import Role

CHUNK_BYTES = 1 << 20
"""Read at once, and between two looks at whether the user has stopped it."""
_MAX_MANIFEST_BYTES = 1 << 16
"""A model of 64 files needs some 10 kB."""


@dataclass(frozen=True)
class Manifest:
    """Which files make a model, and under which licence it came."""

    id: str
    role: Role
    engine: str
    title: str
    files: tuple[CatalogFile, ...]
    licence: str = ""
    """Empty if it is not known."""
    licence_source: str = ""
    licence_note: str = ""
    licence_page: str = ""
    repository: str = ""
    revision: str = ""
    languages: tuple[str, ...] = ()

    @classmethod
    def of(cls, entry: CatalogEntry) -> "Manifest":
        """Of a model in the catalogue."""
        return cls(
            entry.id,
            entry.role,
            entry.engine,
            entry.title,
            entry.files,
            entry.licence,
            entry.licence_source,
            entry.licence_note,
            entry.licence_page,
            entry.repository,
            entry.revision,
            entry.languages,
        )

    @property
    def size_bytes(self) -> int:
        """Of all files together."""
        return sum(file.bytes for file in self.files)

    def has_same_files(self, other: "Manifest") -> bool:
        """Whether both are the same model, to the byte."""
        return {(f.target, f.bytes, f.sha256) for f in self.files} == {
            (f.target, f.bytes, f.sha256) for f in other.files
        }


def problems_with_manifest(manifest: Manifest) -> list[str]:
    """Why a manifest from elsewhere cannot be used, in sentences."""
    problems = [
        problem_with_id(manifest.id),
        problem_with_engine(manifest.role, manifest.engine),
        problem_with_set(manifest.role, [file.target for file in manifest.files]),
        *problems_with_files(manifest.files),
        "" if len(written(manifest)) <= _MAX_MANIFEST_BYTES else Phrase("It is too long."),
    ]
    return [problem for problem in problems if problem]


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in a model's folder; None for a folder that Kibitz has not installed.

    Raises:
        ModelDamaged: There is one, and it cannot be read.
    """
    file = folder / MANIFEST_NAME
    try:
        with file.open("rb") as stream:
            data = stream.read(_MAX_MANIFEST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ModelDamaged(
            Phrase("{file} cannot be read: {reason}.", file=file, reason=error.strerror), _AGAIN
        ) from error
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ModelDamaged(Phrase("{file} is damaged.", file=file), _AGAIN) from error
    if problems := problems_with_manifest(manifest):
        raise ModelDamaged(Phrase("{file} is damaged: {problems}", file=file, problems=problems[0]), _AGAIN)
    return manifest


def written(manifest: Manifest) -> bytes:
    """A manifest as it stands in its file."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2)


def sha256_of(path: Path, cancellation: Cancellation, tell: Callable[[int], None] = lambda _: None) -> str:
    """Hex digest of a file, about 1 s for each GB.

    Args:
        path: Of the file.
        cancellation: Asked after every MB.
        tell: Hears how many more bytes have been read.

    Raises:
        OSError: It cannot be read.
        Cancelled: The user stopped it.
    """
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK_BYTES):
            cancellation.check()
            digest.update(chunk)
            tell(len(chunk))
    return digest.hexdigest()


_AGAIN = "Install the model again."
