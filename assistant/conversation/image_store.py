# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the history: one file for each, named by what is in it, and a small one beside it."""

import contextlib
import os
import re
import time
from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path

from assistant.conversation.home import YOUNG_SECONDS, HistoryHome, Place, Unsealable, put_where_it_is
from assistant.errors import PictureUnreadable
from assistant.phrase import Phrase
from assistant.values import Picture, PictureSource
from assistant.vision.images import encode_png, picture_from_bytes, thumbnail

THUMBNAIL_PIXELS = 480
"""The longer side of a thumbnail: sharp at 240 points on a screen of double density."""

_NAME = re.compile(r"[0-9a-f]{64}((\.small)?\.png|\.sealed)")

_FOLDER = "pictures"
_TROUBLE = Phrase("A picture cannot be kept in {folder}: {reason}.")


def images_in(folder: Path, home: HistoryHome | None = None) -> "ImageStore":
    """The pictures of the history in this folder, encrypted or not.

    Args:
        folder: Where it is.
        home: What is known of that folder already; saves asking the keyring again.
    """
    return ImageStore((home or HistoryHome(folder)).place)


class ImageStore:
    """A folder of PNG files, exact to the pixel and without anything a camera wrote beside it. Any thread; blocks.

    A file is complete before its name is there, so that a killed program leaves nothing half.

    Every method raises `HistoryError` if the history is encrypted and its key is out of reach.

    Args:
        find: Says where the history is now; its folder is made when the first picture is kept.
        now: Seconds since 1970.
    """

    def __init__(self, find: Callable[[], Place], *, now: Callable[[], float] = time.time) -> None:
        self._find = find
        self._now = now

    def keep(self, picture: Picture) -> None:
        """Put a picture on disk, unless it is there. To be called before the database refers to it.

        Raises:
            HistoryError: It cannot be written.
        """
        put_where_it_is(self._find, partial(_keep, picture), _TROUBLE)

    def load(self, sha256: str, source: PictureSource = PictureSource.FILE, name: str = "") -> Picture:
        """A picture as it was.

        Raises:
            PictureUnreadable: It is missing, or its file was changed.
        """
        picture = picture_from_bytes(self.png(sha256), source, name or "picture")
        if picture.sha256 != sha256:
            raise PictureUnreadable("A picture of this conversation was changed on disk.")
        return picture

    def png(self, sha256: str) -> bytes:
        """A picture as a PNG file, without looking whether it is whole.

        Raises:
            PictureUnreadable: It is missing, or its file was changed.
        """
        return self._read(_name(sha256))

    def load_thumbnail(self, sha256: str) -> Picture:
        """A picture made smaller, at most `THUMBNAIL_PIXELS` long; its digest is another than the picture's.

        Raises:
            PictureUnreadable: Both the thumbnail and the picture are missing or damaged.
        """
        try:
            return picture_from_bytes(self._read(_small_name(sha256)))
        except PictureUnreadable:
            return thumbnail(self.load(sha256), THUMBNAIL_PIXELS)

    def discard(self, digests: Collection[str]) -> None:
        """Remove the files of these pictures at once; nothing may refer to them any more."""
        for sha256 in digests:
            self.path(sha256).unlink(missing_ok=True)
            self.thumbnail_path(sha256).unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """The file of a picture, whether it exists or not; encrypted where the history is."""
        return self._find().path(_name(sha256))

    def thumbnail_path(self, sha256: str) -> Path:
        """The file of its thumbnail."""
        return self._find().path(_small_name(sha256))

    def collect(self, used: Collection[str]) -> int:
        """Remove the files of pictures that nothing refers to any more; gives how many bytes that freed.

        Safe to be killed in: the database is asked first, and what is removed is not in it.
        """
        freed = 0
        place = self._find()
        names = {place.path(name).name for sha256 in used for name in (_name(sha256), _small_name(sha256))}
        for file in _files(place):
            with contextlib.suppress(FileNotFoundError):  # another program collects, too
                state = file.stat()
                if file.name not in names and self._now() - state.st_mtime > YOUNG_SECONDS:
                    file.unlink()
                    freed += state.st_size
        return freed

    def missing(self, used: Collection[str]) -> list[str]:
        """Which of these pictures are not there."""
        return [sha256 for sha256 in used if not self.path(sha256).exists()]

    def _read(self, name: str) -> bytes:
        place = self._find()
        try:
            return place.read(name)
        except OSError as error:
            now = self._find()
            if now != place:  # it was moved while this looked
                return self._read(name)
            raise PictureUnreadable("A picture of this conversation is missing.") from error
        except Unsealable as error:
            raise PictureUnreadable("A picture of this conversation was changed on disk.") from error


def _keep(picture: Picture, place: Place) -> None:
    path = place.path(_name(picture.sha256))
    if path.exists():
        os.utime(path)  # so that it is not collected before the database refers to it again
        return
    place.write(_small_name(picture.sha256), encode_png(thumbnail(picture, THUMBNAIL_PIXELS)))
    place.write(_name(picture.sha256), encode_png(picture))


def _name(sha256: str) -> str:
    return f"{_FOLDER}/{sha256[:2]}/{sha256}.png"


def _small_name(sha256: str) -> str:
    return f"{_FOLDER}/{sha256[:2]}/{sha256}.small.png"


def _files(place: Place) -> Iterator[Path]:
    """Pictures, thumbnails, and what a killed program left half written; nothing that is not ours."""
    for folder in (place.folder / _FOLDER).glob("??"):
        yield from (file for file in folder.iterdir() if _NAME.fullmatch(file.name) or file.suffix == ".part")
