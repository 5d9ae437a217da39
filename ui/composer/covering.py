# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins what is drawn over a picture to the question it goes with: nothing of the original is sent or kept."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from assistant.values import Picture
from assistant.vision.images import covered
from ui.errand import Errand
from ui.look.theme import Theme

if TYPE_CHECKING:
    from ui.composer.attachments import AttachmentStrip
    from ui.conversation.covers import Covers
    from ui.conversation.picture_viewer import PictureViewer

Attach = Callable[[Picture], None]


class Holder(Protocol):
    """Holds pictures of the next question: `AttachmentStrip`, `VideoClips`."""

    @property
    def changed(self) -> Any:  # noqa: ANN401 - a signal, for which Qt has no type of its own
        """A picture came or went."""
        ...

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All but those that are held back."""
        ...

    @property
    def all_pictures(self) -> tuple[Picture, ...]:
        """All."""
        ...

    def hold(self, picture: Picture, /) -> None:
        """Let it go nowhere."""
        ...

    def replace(self, picture: Picture, by: Picture, /) -> None:
        """Use this instead."""
        ...

    def put_back(self, picture: Picture, /) -> None:
        """Use it as it was."""
        ...


class Covering(QObject):
    """Opens pictures of the next question, and puts what was covered in their place.

    Args:
        holders: Of the pictures.
        theme: Of the window.
        save: Keeps a picture as a file.
        window: Over which pictures are shown.
    """

    def __init__(
        self, holders: Sequence[Holder], theme: Theme, save: Callable[[Picture], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._holders = tuple(holders)
        self._theme = theme
        self._save = save
        self._window = window
        for holder in holders:
            holder.changed.connect(self._attached_changed)
        self._viewer: PictureViewer | None = None
        """Of an attached picture. Only one, for of two that cover the same picture one could give it back."""
        self._pending: dict[int, tuple[Errand, Attach]] = {}
        """What is being covered; until the original is let go."""
        self._numbers = count()

    @Slot(object)
    def show(self, picture: Picture) -> "PictureViewer":
        """Enlarge an attached picture, so that parts of it can be covered."""
        if self._viewer and self._viewer.covers:
            self._viewer.raise_()
            self._viewer.activateWindow()
            return self._viewer
        if self._viewer:
            self._viewer.close()
        holder = self._holder_of(picture)
        others = holder.pictures if holder else ()
        viewer = self._viewer_of(picture, others=others, can_cover=holder is not None)
        viewer.save_wanted.connect(self._save)
        viewer.cover_begun.connect(self._hold)
        viewer.cover_dropped.connect(self._put_back)
        viewer.covered.connect(self._cover_attached)
        viewer.finished.connect(self._closed)
        self._viewer = viewer
        viewer.show()
        return viewer

    def cover_first(self, picture: Picture, attached: "AttachmentStrip") -> "PictureViewer":
        """Attach a picture once parts of it are covered, and not before; what is asked meanwhile waits for it."""
        attached.add(picture, held=True)
        viewer = self._viewer_of(picture, can_cover=True)
        viewer.covered.connect(self._cover_attached)
        viewer.cover_dropped.connect(attached.drop_held)
        viewer.cover_dropped.connect(viewer.close)
        viewer.begin_covering()
        viewer.show()
        return viewer

    def _viewer_of(self, picture: Picture, *, others: tuple[Picture, ...] = (), can_cover: bool) -> "PictureViewer":
        from ui.conversation.picture_viewer import PictureViewer  # noqa: PLC0415 - only now is it opened

        return PictureViewer(picture, (), self._theme, self._window, others=others, can_cover=can_cover)

    @Slot(object)
    def _hold(self, picture: Picture) -> None:
        if holder := self._holder_of(picture):
            holder.hold(picture)

    @Slot(object)
    def _put_back(self, picture: Picture) -> None:
        if holder := self._holder_of(picture):
            holder.put_back(picture)

    def _holder_of(self, picture: Picture) -> Holder | None:
        return next((one for one in self._holders if any(picture is other for other in one.all_pictures)), None)

    @Slot()
    def _closed(self) -> None:
        if self.sender() is self._viewer:
            self._viewer = None

    @Slot()
    def _attached_changed(self) -> None:
        """What was sent, or taken away, cannot be covered any more."""
        if self._viewer:
            self._viewer.let_cover([picture for holder in self._holders for picture in holder.all_pictures])

    @Slot(object, object)
    def _cover_attached(self, picture: Picture, covers: "Covers") -> None:
        if holder := self._holder_of(picture):
            self._cover(partial(holder.replace, picture), picture, covers)

    def _cover(self, attach: Attach, picture: Picture, covers: "Covers") -> None:
        """On a thread of its own: some 40 ms for a large screen."""
        errand, number = Errand(), next(self._numbers)
        self._pending[number] = errand, attach
        errand.done.connect(self._finish)
        errand.start(lambda: (number, covered(picture, covers.boxes, covers.crop)))

    @Slot(object)
    def _finish(self, result: tuple[int, Picture]) -> None:
        number, picture = result
        _, attach = self._pending.pop(number)
        attach(picture)
