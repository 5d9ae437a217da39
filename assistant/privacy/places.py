# SPDX-License-Identifier: GPL-3.0-or-later
"""Every place on this computer where Kibitz keeps something, with its size and what is in it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant import paths
from assistant.phrase import Phrase


@dataclass(frozen=True)
class Place:
    """A file or folder of Kibitz's; it may not exist yet."""

    name: str
    path: Path
    holds: str
    """For people."""
    size_bytes: int = 0
    files: int = 0


def places() -> list[Place]:
    """All of them, each counted once: a folder does not count what is listed as a place of its own."""
    data, config = paths.data_folder(), paths.config_folder()
    named = [
        (Phrase("settings"), paths.settings_file(), Phrase("what you chose")),
        (Phrase("ledger"), paths.ledger_file(), Phrase("when which sense was used; nothing that was seen or heard")),
        (Phrase("history"), paths.history_folder(), Phrase("conversations with their pictures")),
        (
            Phrase("key"),
            paths.history_key_file(),
            Phrase("which key in the system's keyring opens the encrypted history; not the key"),
        ),
        (Phrase("models"), paths.models_folder(), Phrase("models you installed")),
        (Phrase("cache"), paths.cache_folder(), Phrase("what can be made again")),
        (Phrase("logs"), paths.log_folder(), Phrase("what went wrong; nothing that was said, shown or answered")),
        (Phrase("autostart"), paths.autostart_file(), Phrase("starts Kibitz when you log in, if you want that")),
        (Phrase("window"), config, Phrase("where the window was; settings set aside")),
        (Phrase("data"), data, Phrase("all the rest")),
    ]
    if config == data:  # as on Windows and macOS
        named = [entry for entry in named if entry[0] != "window"]
    listed = [path for _, path, _ in named] + [paths.running_file()]
    return [_measured(Place(name, path, holds), listed) for name, path, holds in named]


def roots(*, models: bool) -> list[Path]:
    """The folders that are Kibitz's alone, which together hold every place.

    Args:
        models: Whether the models' folder is among them if it lies outside the others. It never does by itself.
    """
    log = paths.log_folder()
    # On Linux logs lie in a folder of their own within Kibitz's state folder.
    state = log.parent if log.parent.name == paths.config_folder().name else log
    folders = [paths.config_folder(), paths.data_folder(), paths.cache_folder(), state]
    folders += [paths.models_folder()] if models else []
    unique = list(dict.fromkeys(folders))
    return [folder for folder in unique if not any(other in folder.parents for other in unique)]


def files_below(folder: Path, leave: Iterable[Path] = ()) -> Iterable[Path]:
    """Files and links in a folder and its folders, without those in `leave`; links are not followed."""
    left = set(leave)
    if folder.is_file():
        yield folder
        return
    for parent, folders, names in os.walk(folder):
        here = Path(parent)
        folders[:] = [name for name in folders if here / name not in left]
        yield from (here / name for name in folders if (here / name).is_symlink())
        yield from (here / name for name in names if here / name not in left)


def _measured(place: Place, listed: Iterable[Path]) -> Place:
    size = files = 0
    for path in files_below(place.path, (other for other in listed if other != place.path)):
        try:
            size += path.lstat().st_size
        except OSError:  # gone meanwhile
            continue
        files += 1
    return Place(place.name, place.path, place.holds, size, files)
