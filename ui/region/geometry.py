# SPDX-License-Identifier: GPL-3.0-or-later
"""Rectangles that are drawn, moved and stretched, and how they get from a window's units to pixels of the picture.

Everything chosen is counted in pixels of the frozen picture, so that the keyboard moves by single pixels and what is
shown as a size is the size. Of `QRect` only left, top, width and height are used: its right and bottom lie inside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF

_LIKE = 0.02
"""Scales that differ by less are the same: sizes are rounded to whole pixels."""


class Handle(Enum):
    """Where a rectangle can be taken hold of: which of its edges move, -1 for left and top, 1 for right and bottom."""

    TOP_LEFT = (-1, -1)
    TOP = (0, -1)
    TOP_RIGHT = (1, -1)
    LEFT = (-1, 0)
    RIGHT = (1, 0)
    BOTTOM_LEFT = (-1, 1)
    BOTTOM = (0, 1)
    BOTTOM_RIGHT = (1, 1)


def spanned(one: QPoint, other: QPoint, bounds: QRect) -> QRect:
    """The rectangle between two corners, as far as it lies in `bounds`."""
    lefts = sorted((_within(one.x(), bounds.left(), bounds.width()), _within(other.x(), bounds.left(), bounds.width())))
    tops = sorted((_within(one.y(), bounds.top(), bounds.height()), _within(other.y(), bounds.top(), bounds.height())))
    return QRect(lefts[0], tops[0], lefts[1] - lefts[0], tops[1] - tops[0])


def moved(rect: QRect, by: QPoint, bounds: QRect) -> QRect:
    """The rectangle elsewhere, of the same size, wholly in `bounds`."""
    left = _within(rect.left() + by.x(), bounds.left(), bounds.width() - rect.width())
    top = _within(rect.top() + by.y(), bounds.top(), bounds.height() - rect.height())
    return QRect(left, top, rect.width(), rect.height())


def pulled(rect: QRect, handle: Handle, by: QPoint, bounds: QRect) -> QRect:
    """The rectangle with one handle elsewhere; pulled beyond the other side, it turns over."""
    x, y = handle.value
    left, right = _pulled(rect.left(), rect.width(), by.x(), x)
    top, bottom = _pulled(rect.top(), rect.height(), by.y(), y)
    return spanned(QPoint(left, top), QPoint(right, bottom), bounds)


def grown(rect: QRect, by: QPoint, bounds: QRect) -> QRect:
    """The rectangle with its lower right corner elsewhere, but at least one pixel large: for the keyboard."""
    width = max(1, min(rect.width() + by.x(), bounds.left() + bounds.width() - rect.left()))
    height = max(1, min(rect.height() + by.y(), bounds.top() + bounds.height() - rect.top()))
    return QRect(rect.left(), rect.top(), width, height)


def first(bounds: QRect) -> QRect:
    """Where the keyboard begins: the middle half."""
    width, height = max(1, bounds.width() // 2), max(1, bounds.height() // 2)
    return QRect(
        bounds.left() + (bounds.width() - width) // 2, bounds.top() + (bounds.height() - height) // 2, width, height
    )


def place_of(handle: Handle, rect: QRectF) -> QPointF:
    """Where a handle is."""
    x, y = handle.value
    return QPointF(rect.left() + (x + 1) / 2 * rect.width(), rect.top() + (y + 1) / 2 * rect.height())


def handle_at(rect: QRect, point: QPoint, reach: int) -> Handle | None:
    """The nearest handle of those within `reach`, which is so far in both directions."""
    around = QRectF(rect.left(), rect.top(), rect.width(), rect.height())
    near: list[tuple[float, Handle]] = []
    for handle in Handle:
        away = place_of(handle, around) - QPointF(point)
        if max(abs(away.x()), abs(away.y())) <= reach:
            near.append((away.manhattanLength(), handle))
    return min(near, key=lambda each: each[0])[1] if near else None


def holds(rect: QRect, point: QPoint) -> bool:
    """Whether a point is in it."""
    x, y = point.x() - rect.left(), point.y() - rect.top()
    return 0 <= x < rect.width() and 0 <= y < rect.height()


@dataclass(frozen=True)
class PixelScale:
    """From a window that shows a picture to the picture, and back."""

    window: QSizeF
    """In device-independent units."""
    picture: QSize

    @property
    def x(self) -> float:
        """Pixels of the picture for each unit, from left to right."""
        return self.picture.width() / max(1.0, self.window.width())

    @property
    def y(self) -> float:
        """The same from top to bottom."""
        return self.picture.height() / max(1.0, self.window.height())

    def to_picture(self, point: QPointF) -> QPoint:
        """A place in the window, in pixels of the picture; its edges where the place is outside."""
        x, y = round(point.x() * self.x), round(point.y() * self.y)
        return QPoint(max(0, min(x, self.picture.width())), max(0, min(y, self.picture.height())))

    def to_window(self, rect: QRect) -> QRectF:
        """A part of the picture, in the window's units."""
        return QRectF(rect.left() / self.x, rect.top() / self.y, rect.width() / self.x, rect.height() / self.y)


@dataclass(frozen=True)
class Shown:
    """What one screen shows of the frozen pictures."""

    shot: int
    """Which picture, counted from 0."""
    area: QRect
    """Which part of it, in its pixels."""


@dataclass(frozen=True)
class Place:
    """One monitor: of the pictures, or of the screens that Qt knows."""

    area: QRect
    """On the desktop. Qt gives the corner in the system's own units, and the size in device-independent ones."""
    pixels: QSize
    """How many it has."""


def shown_on(screens: Sequence[Place], shots: Sequence[Place]) -> list[Shown] | None:
    """Which part of which picture belongs on each screen; None if they do not fit together.

    Args:
        screens: As Qt knows them.
        shots: Where the pictures were taken; one for all screens together on Wayland.
    """
    if len(shots) == 1:
        return _parts_of_one(screens, shots[0].pixels)
    found: list[Shown] = []
    for screen in screens:
        # By the corner: both count it in the system's units. Sizes differ where a system scales.
        distances = [(screen.area.topLeft() - shot.area.topLeft()).manhattanLength() for shot in shots]
        nearest = min(range(len(shots)), key=distances.__getitem__)
        if not shots[nearest].area.intersects(screen.area):
            return None
        found.append(Shown(nearest, QRect(QPoint(0, 0), shots[nearest].pixels)))
    return found


def _parts_of_one(screens: Sequence[Place], pixels: QSize) -> list[Shown] | None:
    whole = QRect()
    for screen in screens:
        whole = whole.united(screen.area)
    if whole.isEmpty():
        return None
    scale = pixels.width() / whole.width()
    if abs(pixels.height() / whole.height() / scale - 1) > _LIKE:
        return None
    parts: list[Shown] = []
    for screen in screens:
        place = screen.area.translated(-whole.topLeft())
        # Edges are rounded, not sizes, so that neighbours stay neighbours.
        left, right = round(place.left() * scale), round((place.left() + place.width()) * scale)
        top, bottom = round(place.top() * scale), round((place.top() + place.height()) * scale)
        parts.append(Shown(0, spanned(QPoint(left, top), QPoint(right, bottom), QRect(QPoint(0, 0), pixels))))
    return parts


def _within(value: int, least: int, length: int) -> int:
    return max(least, min(value, least + max(0, length)))


def _pulled(near: int, length: int, by: int, side: int) -> tuple[int, int]:
    return near + (by if side < 0 else 0), near + length + (by if side > 0 else 0)
