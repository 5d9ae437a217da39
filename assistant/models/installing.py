# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs one model: fetches what is missing, checks every byte, and puts it into its place in one step."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadState
from assistant.errors import ModelDamaged, OutputError
from assistant.models.catalog import CatalogFile
from assistant.models.catalog_check import MANIFEST_NAME
from assistant.models.manifest import Manifest, read_manifest, sha256_of, written
from assistant.models.meter import Meter
from assistant.models.part_file import PartFile, left_over_bytes
from assistant.models.staging import Place, write_safely, writing
from assistant.phrase import Phrase
from assistant.sizes import in_words
from assistant.values import Role

_SPARE_BYTES = 100 << 20
"""Room that is left to everything else on the disk."""


class Supply(Protocol):
    """Where the files of a model come from: a hub, or a pack."""

    def supply(self, file: CatalogFile, part: PartFile, meter: Meter, cancellation: Cancellation) -> None:
        """Append what is missing until the part is the whole file, and right."""
        ...


def install(
    manifest: Manifest,
    models: Path,
    supply: Supply,
    meter: Meter,
    cancellation: Cancellation,
    spoken_for: Callable[[], int] = lambda: 0,
) -> Path:
    """Install a model, or mend one of which files are missing or damaged. Blocks for as long as that takes.

    Whatever happens, there is a whole model in its place or none; what has arrived is kept for the next attempt.

    Args:
        manifest: What it consists of.
        models: The models folder.
        supply: Gives the files.
        meter: Is told how far it is; its total is that of the manifest.
        cancellation: Stops it.
        spoken_for: Bytes of free room that other installations will need.

    Returns:
        The model's folder.

    Raises:
        DownloadError, PackUnreadable: A file cannot be had, or is not the right one.
        OutputError: No room, or the disk failed.
        Cancelled: The user stopped it.
    """
    place = Place(models, manifest.role, manifest.id)
    with place.locked(), writing(place.staged):
        meter.enter(DownloadState.CHECKING)
        if _is_whole(place, manifest, meter, cancellation):
            return place.folder
        place.begin(manifest)
        _take_over(place, manifest, cancellation)
        _check_room(place, manifest, spoken_for())
        for file in manifest.files:
            _complete(place.staged / file.target, file, supply, meter, cancellation)
        place.finish()
        return place.folder


def remove(models: Path, role: Role, name: str) -> None:
    """Remove an installed model: out of its place in one step, then off the disk.

    Raises:
        OutputError: It is in use, being installed, or the disk failed.
    """
    place = Place(models, role, name)
    with place.locked(), writing(place.folder):
        place.remove()


def damage(folder: Path, manifest: Manifest, meter: Meter, cancellation: Cancellation) -> list[str]:
    """What is missing or wrong in an installed model, in sentences. Reads every byte.

    Raises:
        Cancelled: The user stopped it.
    """
    return [
        sentence for file in manifest.files if (sentence := _damage(folder / file.target, file, meter, cancellation))
    ]


def _damage(path: Path, file: CatalogFile, meter: Meter, cancellation: Cancellation) -> str:
    try:
        if path.stat().st_size != file.bytes:
            return Phrase(
                "{target} has {st_size} bytes instead of {bytes}.",
                target=file.target,
                st_size=path.stat().st_size,
                bytes=file.bytes,
            )
        if sha256_of(path, cancellation, meter.found) != file.sha256:
            return Phrase("{target} is damaged.", target=file.target)
    except FileNotFoundError:
        return Phrase("{target} is missing.", target=file.target)
    except OSError as error:
        return Phrase("{target} cannot be read: {reason}.", target=file.target, reason=error.strerror)
    return ""


def _is_whole(place: Place, manifest: Manifest, meter: Meter, cancellation: Cancellation) -> bool:
    """Whether this very model is installed, to the byte. One that was put there by hand is taken into the books."""
    if not place.folder.exists():
        return False
    try:
        present = read_manifest(place.folder)
    except ModelDamaged:
        return False
    if present is not None and not present.has_same_files(manifest):
        if present.repository != manifest.repository or not manifest.repository:
            # Another version of a model takes the old one's place, but a model does not take another's.
            raise OutputError(
                Phrase("Another model called “{id}” is installed already.", id=manifest.id),
                "Remove it first, or rename its folder.",
            )
        return False
    before = meter.done_bytes
    if not damage(place.folder, manifest, meter, cancellation):
        write_safely(place.folder / MANIFEST_NAME, written(manifest))
        return True
    meter.found(before - meter.done_bytes)
    if present is None and any(place.folder.iterdir()):
        raise OutputError(
            Phrase("{folder} exists already, and Kibitz has not installed it.", folder=place.folder),
            "Rename or remove that folder.",
        )
    return False


def _take_over(place: Place, manifest: Manifest, cancellation: Cancellation) -> None:
    """Use what is right in a model that is being mended or replaced."""
    for file in manifest.files:
        old, new = place.folder / file.target, place.staged / file.target
        with suppress(FileNotFoundError):
            if left_over_bytes(new) or old.is_symlink() or old.stat().st_size != file.bytes:
                continue
            if sha256_of(old, cancellation) == file.sha256:
                try:
                    os.link(old, new)
                except OSError:  # FAT has no hard links
                    shutil.copyfile(old, new)


def _check_room(place: Place, manifest: Manifest, spoken_for: int) -> None:
    missing = sum(max(0, file.bytes - left_over_bytes(place.staged / file.target)) for file in manifest.files)
    free = shutil.disk_usage(place.staged).free - spoken_for
    if missing and free < missing + _SPARE_BYTES:
        raise OutputError(
            Phrase(
                "There is no room for “{title}”: it needs {needed}, and {free} are free.",
                title=manifest.title,
                needed=in_words(missing + _SPARE_BYTES),
                free=in_words(max(0, free)),
            ),
            Phrase(
                "Make room on the disk of {parent}, or remove a model (kibitz models remove).",
                parent=place.folder.parent.parent,
            ),
        )


def _complete(path: Path, file: CatalogFile, supply: Supply, meter: Meter, cancellation: Cancellation) -> None:
    """See to it that a staged file is there, whole and right."""
    if path.exists():
        before = meter.done_bytes
        if not _damage(path, file, meter, cancellation):
            return
        meter.found(before - meter.done_bytes)
        path.unlink()
    with PartFile(path, file.bytes) as part:
        meter.enter(DownloadState.CHECKING)
        part.take_up(cancellation, meter.found)
        supply.supply(file, part, meter, cancellation)
        part.finish()
