# SPDX-License-Identifier: GPL-3.0-or-later
"""All screens as they were at one moment, and what can be cut out of them.

Places on the desktop are counted as the system counts them: in pixels on X11 and Windows, in points on macOS. Monitors
to the left of the first one, or above it, have negative places.
"""

from dataclasses import dataclass, field
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assistant.errors import ScreenError
from assistant.phrase import Phrase
from assistant.settings import ScreenExtent
from assistant.values import Picture, PictureSource
from assistant.vision.images import LONGEST_SIDE, thumbnail

ShotPixels = NDArray[np.uint8]
"""Blue, green, red and a byte without meaning, as screens and window systems have them: uint8, (height, width, 4)."""

SCREEN = "Screen"
ALL_SCREENS = Phrase("All screens")
PART = "Part of the screen"
"""What a picture of the screen is called; a picture of a window has the window's title."""

_LONGEST_TITLE = 80
"""Characters of a window's title that name its picture."""


@dataclass(frozen=True)
class Area:
    """A rectangle; the right and bottom edges are outside."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column that does not belong to it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first row that does not belong to it."""
        return self.top + self.height

    @property
    def is_empty(self) -> bool:
        """There is nothing in it."""
        return self.width <= 0 or self.height <= 0

    def holds(self, point: tuple[int, int]) -> bool:
        """Whether a point lies in it."""
        x, y = point
        return self.left <= x < self.right and self.top <= y < self.bottom

    def common(self, other: Self) -> "Area":
        """What belongs to both; empty if nothing does."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        width = max(0, min(self.right, other.right) - left)
        height = max(0, min(self.bottom, other.bottom) - top)
        return Area(left, top, width, height)

    @property
    def size(self) -> int:
        """How much it holds, in squares of its unit."""
        return max(0, self.width) * max(0, self.height)


@dataclass(frozen=True)
class ScreenWindow:
    """A window that can be seen."""

    area: Area
    """On the desktop, with its frame; may reach beyond the monitors."""
    title: str = ""
    is_in_front: bool = False
    """It has the keyboard."""
    number: int = 0
    """What the system knows it by, for as long as it is open."""
    is_ours: bool = False
    """It belongs to this program."""


@dataclass(frozen=True, eq=False)
class MonitorShot:
    """What one monitor showed."""

    area: Area
    """On the desktop."""
    pixels: ShotPixels
    name: str = ""
    """As the system calls it, such as "HDMI-1"; may be empty."""
    is_primary: bool = False

    @property
    def width(self) -> int:
        """Pixels from left to right; on macOS more than points of `area`, where the monitor has them."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return int(self.pixels.shape[0])

    @property
    def scale(self) -> float:
        """Pixels for each unit of `area`."""
        return self.width / self.area.width

    def in_pixels(self, area: Area) -> Area:
        """A part of the desktop, in pixels of this picture and no larger than it; empty if it lies elsewhere."""
        left, top = (area.left - self.area.left) * self.scale, (area.top - self.area.top) * self.scale
        scaled = Area(round(left), round(top), round(area.width * self.scale), round(area.height * self.scale))
        return scaled.common(Area(0, 0, self.width, self.height))


@dataclass(frozen=True)
class Part:
    """What is to be cut out of one monitor."""

    monitor: int
    """Which, counted from 0."""
    area: Area
    """In the pixels of its picture."""
    name: str = PART
    """What the picture is to be called."""


@dataclass(frozen=True, eq=False)
class FrozenScreens:
    """Every monitor at the moment a key was pressed. Cutting takes up to 30 ms: not for the GUI thread."""

    monitors: tuple[MonitorShot, ...]
    """At least one."""
    windows: tuple[ScreenWindow, ...] = field(default=())
    """Of other programs, the foremost first; none where the system does not tell."""
    pointer: tuple[int, int] | None = None
    """Where the mouse pointer was; None where the system does not tell."""

    def take(self, extent: ScreenExtent) -> Picture:
        """What the user means by the screen; where the system does not tell which window is in front, the monitor."""
        if extent is ScreenExtent.ALL and len(self.monitors) > 1:
            return self._all()
        if extent is ScreenExtent.WINDOW and self.front and (part := self.part_of(self.front)):
            return self.cut(part)
        number = self.monitor_under_pointer
        shot = self.monitors[number]
        name = SCREEN if len(self.monitors) == 1 else Phrase("Screen {number}", number=number + 1)
        return self.cut(Part(number, Area(0, 0, shot.width, shot.height), name))

    def cut(self, part: Part) -> Picture:
        """A part of one monitor.

        Raises:
            ScreenError: There is nothing in it.
        """
        shot = self.monitors[part.monitor]
        area = part.area.common(Area(0, 0, shot.width, shot.height))
        if area.is_empty:
            raise ScreenError("There is nothing in this part of the screen.", "Choose a larger part.")
        return _picture(shot.pixels[area.top : area.bottom, area.left : area.right], part.name)

    def part_of(self, window: ScreenWindow) -> Part | None:
        """A window, as far as it is on the monitor that shows most of it; None if none does."""
        number, shot = max(enumerate(self.monitors), key=lambda each: each[1].area.common(window.area).size)
        area = shot.in_pixels(window.area)
        name = window.title[:_LONGEST_TITLE] or PART
        return None if area.is_empty else Part(number, area, name)

    @property
    def front(self) -> ScreenWindow | None:
        """The window that has the keyboard; None if it is none of these, or the system does not tell."""
        return next((window for window in self.windows if window.is_in_front), None)

    @property
    def monitor_under_pointer(self) -> int:
        """Its number; that of the primary monitor if nobody knows where the pointer was."""
        for number, shot in enumerate(self.monitors):
            if self.pointer is not None and shot.area.holds(self.pointer):
                return number
        return next((number for number, shot in enumerate(self.monitors) if shot.is_primary), 0)

    def _all(self) -> Picture:
        """All monitors as they stand; where there is none, it is black."""
        scale = max(shot.scale for shot in self.monitors)
        left, top = min(shot.area.left for shot in self.monitors), min(shot.area.top for shot in self.monitors)
        right, bottom = max(shot.area.right for shot in self.monitors), max(shot.area.bottom for shot in self.monitors)
        whole = np.zeros((round((bottom - top) * scale), round((right - left) * scale), 4), np.uint8)
        for shot in self.monitors:
            pixels = _scaled(shot.pixels, scale / shot.scale)
            x, y = round((shot.area.left - left) * scale), round((shot.area.top - top) * scale)
            place = whole[y : y + pixels.shape[0], x : x + pixels.shape[1]]
            place[:] = pixels[: place.shape[0], : place.shape[1]]
        return _picture(whole, ALL_SCREENS)


def shot_of(picture: Picture) -> MonitorShot:
    """A picture of all monitors together, as Wayland's desktops give it, as if there were one monitor."""
    pixels = np.empty((picture.height, picture.width, 4), np.uint8)
    pixels[:, :, :3] = picture.rgb[:, :, ::-1]
    pixels[:, :, 3] = 255
    return MonitorShot(Area(0, 0, picture.width, picture.height), pixels, is_primary=True)


def _scaled(pixels: ShotPixels, factor: float) -> ShotPixels:
    if factor == 1.0:
        return pixels
    height, width = pixels.shape[:2]
    image = Image.fromarray(pixels, "RGBX").resize((round(width * factor), round(height * factor)))
    return np.asarray(image, np.uint8)


def _picture(bgrx: ShotPixels, name: str) -> Picture:
    rgb = np.ascontiguousarray(bgrx[:, :, 2::-1])
    return thumbnail(Picture.from_rgb(rgb, PictureSource.SCREEN, name), LONGEST_SIDE)
