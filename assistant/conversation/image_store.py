# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the history: one file for each, named by what is in it, and a small one beside it."""

import contextlib
import os
import re
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from assistant.errors import HistoryError, PictureUnreadable
from assistant.values import Picture, PictureSource
from assistant.vision.images import encode_png, open_picture, thumbnail

THUMBNAIL_PIXELS = 480
"""The longer side of a thumbnail: sharp at 240 points on a screen of double density."""

_YOUNG_SECONDS = 3600.0
"""Files younger than this are not collected: another program may just be about to refer to them."""

_NAME = re.compile(r"[0-9a-f]{64}(\.small)?\.png")


def images_in(folder: Path) -> "ImageStore":
    """The pictures of the history in this folder."""
    return ImageStore(folder / "pictures")


class ImageStore:
    """A folder of PNG files, exact to the pixel and without anything a camera wrote beside it. Any thread; blocks.

    A file is complete before its name is there, so that a killed program leaves nothing half.

    Args:
        folder: Made when the first picture is kept; only the user may read it.
        now: Seconds since 1970.
    """

    def __init__(self, folder: Path, *, now: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._now = now

    def keep(self, picture: Picture) -> None:
        """Put a picture on disk, unless it is there. To be called before the database refers to it.

        Raises:
            HistoryError: It cannot be written.
        """
        path = self.path(picture.sha256)
        try:
            if path.exists():
                os.utime(path)  # so that it is not collected before the database refers to it again
                return
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(self.thumbnail_path(picture.sha256), encode_png(thumbnail(picture, THUMBNAIL_PIXELS)))
            _write(path, encode_png(picture))
        except OSError as error:
            raise HistoryError(
                f"A picture cannot be kept in {self._folder}: {error.strerror or error}.", "Is the disk full?"
            ) from error

    def load(self, sha256: str, source: PictureSource = PictureSource.FILE, name: str = "") -> Picture:
        """A picture as it was.

        Raises:
            PictureUnreadable: It is missing, or its file was changed.
        """
        picture = open_picture(self.path(sha256), source, name or "picture")
        if picture.sha256 != sha256:
            raise PictureUnreadable("A picture of this conversation was changed on disk.")
        return picture

    def load_thumbnail(self, sha256: str) -> Picture:
        """A picture made smaller, at most `THUMBNAIL_PIXELS` long; its digest is another than the picture's.

        Raises:
            PictureUnreadable: Both the thumbnail and the picture are missing or damaged.
        """
        try:
            return open_picture(self.thumbnail_path(sha256))
        except PictureUnreadable:
            return thumbnail(self.load(sha256), THUMBNAIL_PIXELS)

    def discard(self, digests: Collection[str]) -> None:
        """Remove the files of these pictures at once; nothing may refer to them any more."""
        for sha256 in digests:
            self.path(sha256).unlink(missing_ok=True)
            self.thumbnail_path(sha256).unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """The file of a picture, whether it exists or not."""
        return self._folder / sha256[:2] / f"{sha256}.png"

    def thumbnail_path(self, sha256: str) -> Path:
        """The file of its thumbnail."""
        return self._folder / sha256[:2] / f"{sha256}.small.png"

    def collect(self, used: Collection[str]) -> int:
        """Remove the files of pictures that nothing refers to any more; gives how many bytes that freed.

        Safe to be killed in: the database is asked first, and what is removed is not in it.
        """
        freed = 0
        for file in self._files():
            with contextlib.suppress(FileNotFoundError):  # another program collects, too
                state = file.stat()
                is_used = file.name.partition(".")[0] in used
                if not is_used and self._now() - state.st_mtime > _YOUNG_SECONDS:
                    file.unlink()
                    freed += state.st_size
        return freed

    def missing(self, used: Collection[str]) -> list[str]:
        """Which of these pictures are not there."""
        return [sha256 for sha256 in used if not self.path(sha256).exists()]

    def _files(self) -> Iterator[Path]:
        """Pictures, thumbnails, and what a killed program left half written; nothing that is not ours."""
        for folder in self._folder.glob("??"):
            yield from (file for file in folder.iterdir() if _NAME.fullmatch(file.name) or file.suffix == ".part")


def _write(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
