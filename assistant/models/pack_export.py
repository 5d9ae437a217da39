# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes installed models to a stick, as a pack that another computer can read."""

import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadState
from assistant.errors import InputError, ModelDamaged, OutputError
from assistant.models.catalog import CatalogFile
from assistant.models.catalog_check import ENGINES, MANIFEST_NAME, problem_with_file_name, problem_with_id
from assistant.models.library import InstalledModel
from assistant.models.manifest import Manifest, read_manifest, sha256_of
from assistant.models.meter import Meter
from assistant.models.packs import FORMAT, PACK_NAME, PackList, chunks_of, read_pack
from assistant.models.staging import sync_folder, write_safely, writing
from assistant.phrase import Phrase
from assistant.sizes import in_words


def manifest_for(model: InstalledModel, cancellation: Cancellation) -> Manifest:
    """What an installed model consists of; one that was put there by hand is hashed now.

    Raises:
        InputError: Its names cannot be used elsewhere.
        ModelDamaged: Its manifest is damaged.
    """
    if (manifest := read_manifest(model.folder)) is not None:
        return manifest
    names = sorted(path.name for path in model.folder.iterdir() if path.is_file() and path.name != MANIFEST_NAME)
    for problem in [problem_with_id(model.name), *map(problem_with_file_name, names)]:
        if problem:
            raise InputError(
                Phrase("“{name}” cannot be exported. {problem}", name=model.name, problem=problem),
                "Rename it in the models folder.",
            )
    files = []
    for name in names:
        path = model.folder / name
        files.append(CatalogFile(name, path.stat().st_size, sha256_of(path, cancellation)))
    return Manifest(model.name, model.role, ENGINES[model.role], model.name, tuple(files))


def export_pack(
    models: Sequence[tuple[InstalledModel, Manifest]], target: Path, meter: Meter, cancellation: Cancellation
) -> None:
    """Copy installed models into a pack; models that it holds already stay in it. Blocks for as long as that takes.

    Args:
        models: The models, and what they consist of.
        target: Folder of the pack; made if it does not exist.
        meter: Is told how far it is; its total is that of all models.
        cancellation: Stops it; what is complete is not copied again the next time.

    Raises:
        ModelDamaged: An installed model is not what its manifest says.
        PackUnreadable: There is a pack already, and it is damaged.
        OutputError: No room, or the disk failed.
        Cancelled: The user stopped it.
    """
    with writing(target):
        target.mkdir(parents=True, exist_ok=True)
        there = read_pack(target) if (target / PACK_NAME).exists() else ()
        meter.enter(DownloadState.COPYING)
        _check_room(models, target)
        for model, manifest in models:
            folder = target / manifest.role / manifest.id
            folder.mkdir(parents=True, exist_ok=True)
            for file in manifest.files:
                _export(model.folder / file.target, folder / file.target, file, meter, cancellation)
            sync_folder(folder)
        fresh = {(manifest.role, manifest.id): manifest for _, manifest in models}
        kept = {(manifest.role, manifest.id): manifest for manifest in there}
        listed = PackList(FORMAT, tuple((kept | fresh).values()))
        write_safely(target / PACK_NAME, msgspec.json.format(msgspec.json.encode(listed), indent=2))


def _export(source: Path, target: Path, file: CatalogFile, meter: Meter, cancellation: Cancellation) -> None:
    if _has_size(target, file.bytes) and sha256_of(target, cancellation) == file.sha256:
        meter.found(file.bytes)
        return
    fresh = target.with_name(target.name + ".part")
    digest = hashlib.sha256()
    try:
        with source.open("rb") as reader, fresh.open("wb") as writer:
            for chunk in chunks_of(reader, file.bytes, cancellation):
                digest.update(chunk)
                writer.write(chunk)
                meter.arrived(len(chunk))
            writer.flush()
            os.fsync(writer.fileno())
        if digest.hexdigest() != file.sha256:
            raise ModelDamaged(
                Phrase("{source} is damaged.", source=source), "Install the model again, then export it."
            )
        fresh.replace(target)
    except FileNotFoundError as error:
        raise ModelDamaged(
            Phrase("{source} is missing.", source=source), "Install the model again, then export it."
        ) from error
    finally:
        fresh.unlink(missing_ok=True)


def _check_room(models: Iterable[tuple[InstalledModel, Manifest]], target: Path) -> None:
    missing = sum(
        file.bytes
        for _, manifest in models
        for file in manifest.files
        if not _has_size(target / manifest.role / manifest.id / file.target, file.bytes)
    )
    free = shutil.disk_usage(target).free
    if free < missing:
        raise OutputError(
            Phrase(
                "There is no room in {target}: {needed} are needed, and {free} are free.",
                target=target,
                needed=in_words(missing),
                free=in_words(free),
            )
        )


def _has_size(path: Path, size: int) -> bool:
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == size
