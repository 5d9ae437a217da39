# SPDX-License-Identifier: GPL-3.0-or-later
"""Models on a stick: written on one computer, read on another that has no network, checked to the byte on both.

    FOLDER/kibitz-pack.json     which models there are, with the digest of every file; written last
    FOLDER/ears/ID/model.bin …

A pack may come from anybody. No name in it leads out of its folder or the models folder, links are not followed, and
what is not in the catalogue is as trustworthy as whoever made the pack.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadState
from assistant.errors import PackUnreadable
from assistant.models.catalog import Catalog, CatalogFile
from assistant.models.manifest import CHUNK_BYTES, Manifest, problems_with_manifest
from assistant.models.meter import Meter
from assistant.models.part_file import PartFile
from assistant.phrase import Phrase

PACK_NAME = "kibitz-pack.json"
FORMAT = 1
_MAX_LIST_BYTES = 4 << 20
_MOST_MODELS = 1000
"""More than one disk holds."""


@dataclass(frozen=True)
class PackList:
    """What `PACK_NAME` holds."""

    format: int
    models: tuple[Manifest, ...]


def read_pack(folder: Path) -> tuple[Manifest, ...]:
    """Which models a pack holds; their files are looked at only when they are imported.

    Raises:
        PackUnreadable: It is no pack, or its list is damaged or wants something it must not.
    """
    try:
        with _opened(folder, (PACK_NAME,)) as stream:
            data = stream.read(_MAX_LIST_BYTES + 1)
    except FileNotFoundError as error:
        raise PackUnreadable(
            Phrase("{folder} holds no models packed by Kibitz.", folder=folder),
            Phrase("It must have a file {pack_name}; kibitz models export makes one.", pack_name=PACK_NAME),
        ) from error
    except OSError as error:
        raise PackUnreadable(
            Phrase("{path} cannot be read: {reason}.", path=folder / PACK_NAME, reason=error.strerror)
        ) from error
    try:
        listed = msgspec.json.decode(data, type=PackList)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PackUnreadable(Phrase("The list of models in {folder} is damaged.", folder=folder), _AGAIN) from error
    if listed.format != FORMAT:
        raise PackUnreadable(
            Phrase("The pack in {folder} was made by another version of Kibitz.", folder=folder),
            "Update the older one.",
        )
    places = {(model.role, model.id.lower()) for model in listed.models}
    if len(listed.models) > _MOST_MODELS or len(places) < len(listed.models):
        raise PackUnreadable(Phrase("The list of models in {folder} is damaged.", folder=folder), _AGAIN)
    for model in listed.models:
        if problems := problems_with_manifest(model):
            raise PackUnreadable(
                Phrase("The pack in {folder} cannot be used: {problems}", folder=folder, problems=problems[0]), _AGAIN
            )
    return listed.models


def check_against(catalog: Catalog, manifest: Manifest) -> bool:
    """Whether the catalogue knows this very model, so that the pack need not be trusted.

    Raises:
        PackUnreadable: It has the id of a model in the catalogue, but is another one.
    """
    entry = catalog.find(manifest.id)
    if entry is None:
        return False
    known = Manifest.of(entry)
    if known.role is not manifest.role or not known.has_same_files(manifest):
        raise PackUnreadable(
            Phrase("“{id}” in the pack is not the model that the catalogue calls so.", id=manifest.id),
            "It may be of another version of Kibitz: update both. It was not installed.",
        )
    return True


@dataclass(frozen=True)
class PackSupply:
    """Supplies the files of a model from a pack."""

    pack: Path
    manifest: Manifest

    def supply(self, file: CatalogFile, part: PartFile, meter: Meter, cancellation: Cancellation) -> None:
        """Append what is missing until the part is the whole file.

        Raises:
            PackUnreadable: The file is missing, a link, or not what the pack's list says.
            OSError: The disk is full or failed.
            Cancelled: The user stopped it.
        """
        meter.enter(DownloadState.COPYING)
        while not part.is_whole(file.sha256):
            self._copy(file, part, meter, cancellation)
            if not part.is_whole(file.sha256):
                given_up = part.fall_back()
                meter.found(-(given_up or part.start_over()))
                if not given_up:
                    raise self._damaged(file)

    def _copy(self, file: CatalogFile, part: PartFile, meter: Meter, cancellation: Cancellation) -> None:
        try:
            with _opened(self.pack, (self.manifest.role, self.manifest.id, file.target)) as stream:
                if os.fstat(stream.fileno()).st_size != file.bytes:
                    raise self._damaged(file)
                stream.seek(part.size)
                chunks = chunks_of(stream, file.bytes - part.size, cancellation)
                for chunk in chunks:
                    part.append(chunk)
                    meter.arrived(len(chunk))
        except FileNotFoundError as error:
            raise PackUnreadable(
                Phrase("{target} of “{id}” is missing in the pack.", target=file.target, id=self.manifest.id), _AGAIN
            ) from error

    def _damaged(self, file: CatalogFile) -> PackUnreadable:
        return PackUnreadable(
            Phrase("{target} of “{id}” is damaged in the pack.", target=file.target, id=self.manifest.id), _AGAIN
        )


@contextmanager
def _opened(folder: Path, names: Sequence[str]) -> Iterator[BinaryIO]:
    """A regular file below a folder, reached without following a link."""
    path = folder
    for number, name in enumerate(names, start=1):
        path = path / name
        mode = path.lstat().st_mode
        if not (stat.S_ISREG(mode) if number == len(names) else stat.S_ISDIR(mode)):
            raise PackUnreadable(Phrase("{path} in the pack is a link or no plain file.", path=path), _AGAIN)
    # The file could have been replaced in this moment: then it is not followed, nor waited for.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | _NOT_WAITING)
    with os.fdopen(handle, "rb") as stream:
        yield stream


def chunks_of(stream: BinaryIO, count: int, cancellation: Cancellation) -> Iterator[bytes]:
    """The next `count` bytes, a megabyte at a time, or fewer if there are not so many; raises `Cancelled`."""
    while count > 0 and (chunk := stream.read(min(CHUNK_BYTES, count))):
        cancellation.check()
        count -= len(chunk)
        yield chunk


_NOT_WAITING = getattr(os, "O_NONBLOCK", 0)
_AGAIN = "Export it again."
