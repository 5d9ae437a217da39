# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of the screen a picture shows, so that a later question can be about the same part."""

from dataclasses import dataclass

from assistant.capture.screens import Area, FrozenScreens, Part, ScreenWindow
from assistant.values import Picture

_MOST_PARTS = 16
"""More are seldom chosen at once; a place takes no memory worth mentioning."""


@dataclass(frozen=True)
class _Place:
    """A part, and what stood around it."""

    part: Part
    monitors: tuple[Area, ...]
    front: ScreenWindow | None


class ChosenParts:
    """The newest parts of the screen that the user chose. Belongs to one thread."""

    def __init__(self) -> None:
        self._places: dict[str, _Place] = {}

    def remember(self, picture: Picture, part: Part, screens: FrozenScreens) -> None:
        """`picture` is this part of these screens."""
        self._places.pop(picture.sha256, None)
        self._places[picture.sha256] = _Place(part, _layout(screens), screens.front)
        for oldest in list(self._places)[:-_MOST_PARTS]:
            del self._places[oldest]

    def find(self, sha256: str, screens: FrozenScreens) -> Part | None:
        """Where on these screens the part is that a picture showed.

        None for other pictures, and if something else may be there now: other monitors, another window in front, or
        the same one in another place.
        """
        place = self._places.get(sha256)
        if place is None or place.monitors != _layout(screens) or not _is_same(place.front, screens.front):
            return None
        return place.part


def _layout(screens: FrozenScreens) -> tuple[Area, ...]:
    return tuple(shot.area for shot in screens.monitors)


def _is_same(before: ScreenWindow | None, now: ScreenWindow | None) -> bool:
    """Titles change all the time: with the document, or what is being done to it."""
    if before is None or now is None:
        return before is now
    return (before.number, before.area) == (now.number, now.area)
