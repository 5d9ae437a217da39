# SPDX-License-Identifier: GPL-3.0-or-later
"""The videos that will go with the next question: a card for each, with the frames that are shown of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.events import ClipProgressed, ClipTaken
from assistant.values import Clip, Picture
from ui.composer.clip_card import ClipCard, TakingCard
from ui.front_door import FrontDoor
from ui.look.theme import Theme
from ui.widgets.tab_order import order_tabs

_Name: TypeAlias = tuple[str, float, float]
"""Of a frame: its video, how long that is, and when it is."""


class VideoClips(QWidget):
    """Cards of videos, and of those whose frames are being taken. Hidden while empty."""

    changed = Signal()
    """Frames came or went, whatever the reason."""
    chosen = Signal()
    """The user added a video, or took something away."""
    enlarge = Signal(object)
    """A `Picture`."""
    completed = Signal()
    returned = Signal()
    """As `AttachmentStrip` tells them, of frames."""

    def __init__(self, assistant: FrontDoor, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._theme = theme
        self._cards: list[ClipCard] = []
        self._awaited: dict[int, _Awaited] = {}
        self._held: set[_Name] = set()
        """Frames in which something is being covered."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setVisible(False)
        theme.changed.connect(self._dress_again)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Frames of all videos, in the order they came, but for those that are held back."""
        return tuple(frame for frame in self.all_pictures if _moment_of(frame) not in self._held)

    @property
    def all_pictures(self) -> tuple[Picture, ...]:
        """Those that are held back, too."""
        return tuple(frame for card in self._cards for frame in card.clip.frames)

    @property
    def awaits_pictures(self) -> bool:
        """True while frames are being taken, or held back."""
        return bool(self._awaited) or self.holds_back

    @property
    def holds_back(self) -> bool:
        """True while something in a frame is being covered."""
        return any(_moment_of(frame) in self._held for frame in self.all_pictures)

    def is_awaited(self, request: int) -> bool:
        """Frames are being taken by this request."""
        return request in self._awaited

    def progress(self, event: ClipProgressed, name: str = "") -> None:
        """Show that frames are being taken, and how far that is."""
        if event.request not in self._awaited:
            card = TakingCard(name, self._theme, self)
            card.given_up.connect(lambda: self._give_up(event.request))
            self._awaited[event.request] = _Awaited(card)
            self._put(card)
        self._awaited[event.request].card.show_progress(event.done, event.total)

    def take_in(self, event: ClipTaken) -> bool:
        """Frames have come; false if they were not asked for here."""
        awaited = self._awaited.get(event.request)
        if awaited is None:
            return False
        self.settle(event.request)
        if awaited.instead_of in self._cards:
            self._drop(awaited.instead_of)
        self._add(event.clip)
        self.chosen.emit()
        return True

    def settle(self, request: int) -> bool:
        """A request is answered, one way or the other; false if it was not made here."""
        awaited = self._awaited.pop(request, None)
        if awaited is None:
            return False
        awaited.card.hide()
        awaited.card.deleteLater()
        self._changed()
        return True

    def add_frames(self, frames: Sequence[Picture]) -> None:
        """Attach frames of an earlier question; those that are there already are passed over."""
        known = {_moment_of(frame) for frame in self.all_pictures}
        fresh = [frame for frame in frames if _moment_of(frame) not in known]
        for (name, seconds), some in groupby(fresh, _video_of):
            self._add(Clip(Path(name), tuple(some), seconds, 0.0, seconds), is_on_disk=False)
        self.chosen.emit()

    def remove(self, frames: Iterable[Picture]) -> None:
        """Take frames away; those that are not there are passed over."""
        gone = {_moment_of(frame) for frame in frames if frame.moment}
        for card in list(self._cards):
            self._keep(card, [frame for frame in card.clip.frames if _moment_of(frame) not in gone])

    def hold(self, frame: Picture) -> None:
        """Something in it is being covered: until `replace` it goes nowhere."""
        self._held.add(_moment_of(frame))
        self._show_held()

    def replace(self, frame: Picture, by: Picture) -> None:
        """Put a frame in the place of one that was held back; nothing if that has gone."""
        for card in self._cards_with(frame):
            card.show_clip(replace(card.clip, frames=_exchanged(card.clip.frames, by)))
        if self._let_go(frame):
            self.completed.emit()

    def put_back(self, frame: Picture) -> None:
        """A frame that was held back stays as it was."""
        if self._let_go(frame):
            self.returned.emit()

    def _let_go(self, frame: Picture) -> bool:
        """Hold a frame back no more; false if it has gone."""
        self._held.discard(_moment_of(frame))
        self._show_held()
        return bool(self._cards_with(frame))

    def _show_held(self) -> None:
        for card in self._cards:
            card.show_held([frame for frame in card.clip.frames if _moment_of(frame) in self._held])
        self.changed.emit()
        self.chosen.emit()

    def _cards_with(self, frame: Picture) -> list[ClipCard]:
        return [card for card in self._cards if _moment_of(frame) in map(_moment_of, card.clip.frames)]

    def take(self) -> tuple[Picture, ...]:
        """The frames, which go out with a question."""
        frames = self.pictures
        for card in list(self._cards):
            self._drop(card)
        self._held.clear()
        return frames

    def clear(self) -> None:
        """Forget everything, also what is under way."""
        for request in list(self._awaited):
            self._give_up(request)
        self.take()

    def _give_up(self, request: int) -> None:
        self._assistant.give_up_clip(request)
        self.settle(request)

    def _add(self, clip: Clip, *, is_on_disk: bool = True) -> None:
        card = ClipCard(clip, self._theme, self, is_on_disk=is_on_disk)
        card.enlarge.connect(self.enlarge)
        card.removed.connect(lambda: self._drop_chosen(card))
        card.frame_removed.connect(self._remove_chosen)
        card.part_wanted.connect(lambda: self._choose_part(card))
        self._cards.append(card)
        self._put(card)

    def _put(self, card: QWidget) -> None:
        self._column.addWidget(card)
        card.show()
        order_tabs(self)
        self._changed()

    def _choose_part(self, card: ClipCard) -> None:
        from ui.composer.video_part import VideoPartDialog  # noqa: PLC0415 - the window does not wait for its dialogs

        dialog = VideoPartDialog(card.clip, self)
        dialog.chosen.connect(lambda start, end: self._take_part(card, start, end))
        dialog.open()

    def _take_part(self, card: ClipCard, start: float, end: float) -> None:
        clip = card.clip
        request = self._assistant.open_clip(clip.path, start, None if end >= clip.seconds else end)
        self.progress(ClipProgressed(request, 0, 0), clip.path.name)
        self._awaited[request].instead_of = card

    def _drop_chosen(self, card: ClipCard) -> None:
        self._drop(card)
        self.chosen.emit()

    @Slot(object)
    def _remove_chosen(self, frame: Picture) -> None:
        self.remove([frame])
        self.chosen.emit()

    def _keep(self, card: ClipCard, frames: Sequence[Picture]) -> None:
        if len(frames) == len(card.clip.frames):
            return
        if frames:
            card.show_clip(replace(card.clip, frames=tuple(frames)))
            self._changed()
        else:
            self._drop(card)

    def _drop(self, card: ClipCard | None) -> None:
        if card in self._cards:
            self._cards.remove(card)
            card.hide()
            card.deleteLater()
            self._changed()

    def _changed(self) -> None:
        self.setVisible(bool(self._cards or self._awaited))
        self.changed.emit()

    @Slot()
    def _dress_again(self) -> None:
        for card in self._cards:
            card.dress()
        for awaited in self._awaited.values():
            awaited.card.dress()


def _exchanged(frames: Sequence[Picture], by: Picture) -> tuple[Picture, ...]:
    return tuple(by if _moment_of(by) == _moment_of(frame) else frame for frame in frames)


def _video_of(frame: Picture) -> tuple[str, float]:
    return frame.name, frame.moment.of_seconds if frame.moment else 0.0


def _moment_of(frame: Picture) -> _Name:
    return *_video_of(frame), frame.moment.seconds if frame.moment else 0.0


@dataclass
class _Awaited:
    card: TakingCard
    instead_of: ClipCard | None = None
