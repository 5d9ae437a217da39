# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds a model that the user brings: checked first, then copied, and in its place whole or not at all."""

from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadState
from assistant.errors import InputError, KibitzError, OutputError
from assistant.models.catalog import CatalogFile
from assistant.models.installing import install
from assistant.models.manifest import CHUNK_BYTES, Manifest, read_manifest, sha256_of
from assistant.models.meter import Meter, Reading
from assistant.models.model_check import BroughtModel, check_model
from assistant.models.part_file import PartFile
from assistant.phrase import Phrase

_MOST_NAMESAKES = 100
"""Models of the same name, told apart by a number."""


def add_model(
    paths: Sequence[Path],
    models: Path,
    *,
    cancellation: Cancellation,
    tell: Callable[[Reading], None] = lambda _: None,
    check: Callable[[Sequence[Path]], BroughtModel] = check_model,
) -> tuple[Manifest, tuple[str, ...]]:
    """Check a model and copy it into the models folder; blocks for as long as that takes.

    Args:
        paths: Files or folders of one model.
        models: The models folder. Nothing outside it is written, and nothing in it stays if this fails.
        cancellation: Stops it.
        tell: Hears how far it has come.
        check: As `check_model`.

    Returns:
        What was added, and sentences about what is odd with it.

    Raises:
        InputError, EngineError: It cannot be used, in a sentence that says why.
        OutputError: No room, or the disk failed.
        Cancelled: By `cancellation`.
    """
    try:
        brought = check(paths)
    except KibitzError:
        cancellation.check()  # Ctrl-C also ends the process in which the model is tried
        raise
    cancellation.check()
    manifest = _manifest(brought, models, cancellation)
    install(manifest, models, _Copies(brought), Meter(manifest.size_bytes, tell), cancellation)
    return manifest, brought.notes


def _manifest(brought: BroughtModel, models: Path, cancellation: Cancellation) -> Manifest:
    try:
        files = tuple(
            CatalogFile(name, source.stat().st_size, sha256_of(source, cancellation), name)
            for name, source in brought.files.items()
        )
    except OSError as error:
        raise InputError(
            Phrase("{filename} cannot be read: {reason}.", filename=error.filename, reason=error.strerror)
        ) from error
    wanted = Manifest(brought.name, brought.role, brought.engine, brought.name, files, licence="")
    for number in range(1, _MOST_NAMESAKES):
        name = brought.name if number == 1 else f"{brought.name[:60]}-{number}"
        folder = models / brought.role / name
        if not folder.exists() or _is_the_same(folder, wanted):
            return Manifest(name, brought.role, brought.engine, name, files, licence="")
    raise OutputError(Phrase("There are too many models called “{name}”.", name=brought.name), "Remove some of them.")


def _is_the_same(folder: Path, wanted: Manifest) -> bool:
    try:
        present = read_manifest(folder)
    except KibitzError:
        return False
    return present is not None and present.has_same_files(wanted)


class _Copies:
    """Supplies the files from where the user has them."""

    def __init__(self, brought: BroughtModel) -> None:
        self._brought = brought

    def supply(self, file: CatalogFile, part: PartFile, meter: Meter, cancellation: Cancellation) -> None:
        """Copy a file; it may not change meanwhile."""
        source = self._brought.files[file.target]
        if part.size:
            part.start_over()
        meter.enter(DownloadState.COPYING)
        with source.open("rb") as stream:
            while chunk := stream.read(CHUNK_BYTES):
                cancellation.check()
                part.append(chunk)
                meter.arrived(len(chunk))
        if not part.is_whole(file.sha256):
            part.start_over()
            raise InputError(
                Phrase("{source} has changed while it was copied.", source=source), "Try again when it is complete."
            )
