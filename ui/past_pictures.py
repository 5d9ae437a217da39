# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of older turns: their pixels come from the disk when they are needed, small ones first."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from assistant.conversation.history_events import PicturesLoaded
from assistant.conversation.records import StoredPicture
from assistant.values import Picture
from ui.history.door import HistoryDoor

ShownPicture: TypeAlias = Picture | StoredPicture
"""A picture with its pixels, or one whose pixels are on the disk. Equal pictures have equal digests."""

Fetched: TypeAlias = Callable[[tuple[Picture, ...]], None]

_THUMBNAILS_KEPT = 64
"""Those seen last (about 0.4 MB each), so that nothing flickers when one scrolls back."""


class PastPictures(QObject):
    """Asks the history for pixels. Belongs to the GUI thread and never blocks it."""

    thumbnail_loaded = Signal(str)
    """A digest: `thumbnail` knows more of it now."""

    def __init__(self, history: HistoryDoor | None, parent: QObject) -> None:
        """Without `history` there are no older turns, and nobody asks."""
        super().__init__(parent)
        self._history = history
        self._thumbnails: OrderedDict[str, Picture | None] = OrderedDict()
        self._awaited: set[str] = set()
        self._fetching: dict[int, tuple[tuple[ShownPicture, ...], Fetched]] = {}

    def thumbnail(self, picture: StoredPicture) -> Picture | None:
        """A small version, if it is there already; otherwise it is fetched, and `thumbnail_loaded` tells."""
        if picture.sha256 in self._thumbnails:
            self._thumbnails.move_to_end(picture.sha256)
            return self._thumbnails[picture.sha256]
        if self._history and picture.sha256 not in self._awaited:
            self._awaited.add(picture.sha256)
            self._history.load_pictures((picture,), small=True)
        return None

    def is_missing(self, picture: StoredPicture) -> bool:
        """It is known that there are no pixels on this computer any more."""
        return self._thumbnails.get(picture.sha256, picture) is None

    def fetch(self, pictures: Sequence[ShownPicture], then: Fetched) -> None:
        """Have the whole pictures, at once if all are in memory; `then` gets them without those that are missing."""
        stored = tuple(picture for picture in pictures if isinstance(picture, StoredPicture))
        if stored and self._history:
            self._fetching[self._history.load_pictures(stored)] = (tuple(pictures), then)
        else:
            then(tuple(picture for picture in pictures if isinstance(picture, Picture)))

    @Slot(PicturesLoaded)
    def take_in(self, event: PicturesLoaded) -> None:
        """Pixels have come."""
        if event.request in self._fetching:
            pictures, then = self._fetching.pop(event.request)
            whole = (
                event.pictures.get(shown.sha256) if isinstance(shown, StoredPicture) else shown for shown in pictures
            )
            then(tuple(picture for picture in whole if picture is not None))
            return
        for picture in event.wanted:
            self._awaited.discard(picture.sha256)
            self._thumbnails[picture.sha256] = event.pictures.get(picture.sha256)
            self.thumbnail_loaded.emit(picture.sha256)
        while len(self._thumbnails) > _THUMBNAILS_KEPT:
            self._thumbnails.popitem(last=False)
