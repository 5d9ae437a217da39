# SPDX-License-Identifier: GPL-3.0-or-later
"""Deletes everything that Kibitz keeps on this computer, and says what it deleted.

Files are deleted as the system deletes files; what was on a disk may be found there with special tools until it is
written over. Whoever must prevent that encrypts the disk.
"""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from assistant import paths
from assistant.autostart import Autostart
from assistant.errors import HistoryError, OutputError
from assistant.phrase import Phrase
from assistant.privacy.places import Place, files_below, places, roots
from assistant.privacy.running import RunningMark


@dataclass(frozen=True)
class Wiped:
    """What was deleted, and what could not be."""

    places: tuple[Place, ...]
    """With what they held before."""
    left: tuple[tuple[Path, str], ...]
    """Files that are still there, and why."""


def wipe(*, models: bool = False) -> Wiped:
    """Delete settings, conversations, ledger, logs, caches and window memory. The window must not be running.

    Args:
        models: Delete models, too; they can be downloaded again, but that takes long.

    Raises:
        OutputError: The window is running, or nothing can be deleted there.
    """
    with RunningMark(paths.running_file()) as mark:
        _take(mark)
        found = tuple(place for place in places() if place.files and (models or place.name != "models"))
        spared = () if models else (paths.models_folder(),)
        # Before the files that name them. Without its key nobody can read what may still be on the disk.
        keys = tuple(_forget_keys(paths.history_folder()))
        left = keys + tuple(
            entry for root in roots(models=models) for entry in _empty(root, (*spared, paths.running_file()))
        )
    with contextlib.suppress(OSError):
        paths.running_file().unlink()
    try:
        Autostart().switch(on=False)
    except OutputError as error:
        left += ((paths.autostart_file(), error.sentence),)
    for root in roots(models=models):
        with contextlib.suppress(OSError):  # not empty: models are in it, or what could not be deleted
            root.rmdir()
    return Wiped(found, left)


def _take(mark: RunningMark) -> None:
    try:
        is_mine = mark.take()
    except OSError as error:
        raise OutputError(
            Phrase(
                "Nothing was deleted: {data_folder} cannot be written: {reason}.",
                data_folder=paths.data_folder(),
                reason=error.strerror,
            ),
            "Is its disk read-only, or does the folder belong to somebody else?",
        ) from error
    if not is_mine:
        raise OutputError("Kibitz is running, so nothing was deleted.", "Close its window and try again.")


def _forget_keys(history: Path) -> Iterable[tuple[Path, str]]:
    """Remove the keys of encrypted histories from the system's keyring, also of those that were set aside."""
    for card in sorted(history.glob("*/key.*")):
        try:
            name = msgspec.json.decode(card.read_bytes())["name"]
        except (OSError, msgspec.DecodeError, LookupError, TypeError):
            continue  # it names no key
        try:
            from assistant.privacy.system_keyring import SystemKeyring  # noqa: PLC0415 - only where there is a key

            SystemKeyring().remove(name)
        except (HistoryError, ImportError) as error:
            yield card, Phrase("its key “{name}” stays in the system's keyring: {error}", name=name, error=error)


def _empty(root: Path, spared: Iterable[Path]) -> Iterable[tuple[Path, str]]:
    """Delete what is in a folder, but nothing that only a link there leads to; give what could not be deleted."""
    spared = tuple(spared)
    for file in list(files_below(root, spared)):
        try:
            file.unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            yield file, error.strerror or str(error)
    # The deepest first, so that each is empty when its turn comes.
    folders = (folder for folder in root.rglob("*") if folder.is_dir() and not folder.is_symlink())
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        if folder not in spared:
            with contextlib.suppress(OSError):
                folder.rmdir()
