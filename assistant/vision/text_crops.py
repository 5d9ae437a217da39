# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures made ready for a text recogniser: the whole at a workable size, then each line cut out and made level."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import cv2
import numpy as np

from assistant.values import Box, Pixels
from assistant.vision.text_layout import Quad

LONGEST_SIDE = 2000
"""Pixels; a picture is looked through at this size at most. Print of 13 pixels on a 4K screen is still read."""

_SLENDER = 2.5
"""A longer picture, in terms of its short side, is looked through in parts: scaled as a whole its text would vanish."""


@dataclass(frozen=True)
class View:
    """A part of a picture at the size at which it is looked through."""

    rgb: Pixels
    scale: float
    """Pixels of the view per pixel of the picture."""
    part: Box
    """Which part of the picture it shows."""
    padding: int
    """Rows added above and below."""

    def in_picture(self, quad: Sequence[Sequence[float]]) -> Quad:
        """Corners in the view as corners in the picture."""
        points = [(x / self.scale + self.part.left, (y - self.padding) / self.scale + self.part.top) for x, y in quad]
        right, bottom = self.part.right, self.part.bottom
        a, b, c, d = [(min(max(x, 0.0), float(right)), min(max(y, 0.0), float(bottom))) for x, y in points]
        return a, b, c, d

    def cuts(self, quad: Quad, width: int, height: int) -> bool:
        """True if the text runs into an edge of the part that is no edge of the picture."""
        across, down = [x for x, _ in quad], [y for _, y in quad]
        near = 3 / self.scale
        return (
            (self.part.left > 0 and min(across) < self.part.left + near)
            or (self.part.top > 0 and min(down) < self.part.top + near)
            or (self.part.right < width and max(across) > self.part.right - near)
            or (self.part.bottom < height and max(down) > self.part.bottom - near)
        )


def views(rgb: Pixels) -> list[View]:
    """The picture as one view, or as several that overlap where it is long and narrow."""
    height, width = rgb.shape[:2]
    return [_view(rgb, part) for part in _parts(width, height)]


def _parts(width: int, height: int) -> list[Box]:
    short, long = sorted((width, height))
    if long <= _SLENDER * short or long <= LONGEST_SIDE:
        return [Box(0, 0, width, height)]
    length, overlap = int(_SLENDER * short), max(short // 4, 64)
    starts = range(0, max(long - overlap, 1), max(length - overlap, 1))
    ends = [(start, min(start + length, long)) for start in starts]
    if width > height:
        return [Box(start, 0, end, height) for start, end in ends]
    return [Box(0, start, width, end) for start, end in ends]


def _view(rgb: Pixels, part: Box) -> View:
    cut: np.ndarray[Any, Any] = rgb[part.top : part.bottom, part.left : part.right]
    height, width = cut.shape[:2]
    scale = min(1.0, LONGEST_SIDE / max(height, width))
    if scale < 1:
        size = (max(round(width * scale), 1), max(round(height * scale), 1))
        cut = cv2.resize(cut, size, interpolation=cv2.INTER_AREA)
    # Text that touches the rim is missed, and the recogniser stretches the short side to a fixed length: a single
    # line needs paper above and below.
    padding = max(16 - cut.shape[0] // 8, cut.shape[1] // 16 - cut.shape[0] // 2, 0)
    if padding:
        cut = cv2.copyMakeBorder(cut, padding, padding, 0, 0, cv2.BORDER_REPLICATE)
    return View(np.asarray(cut, np.uint8), scale, part, padding)


def is_sideways(quads: Sequence[Quad]) -> bool:
    """True if most text stands upright on its end: the picture was turned by a quarter."""
    tall = sum(_height(quad) for quad in quads if _height(quad) > 1.5 * _width(quad))
    flat = sum(_width(quad) for quad in quads if _width(quad) > 1.5 * _height(quad))
    return tall > flat


def as_read(quad: Quad, *, sideways: bool) -> Quad:
    """The corners in the order in which the text is read, for text that runs from bottom to top.

    In a level picture only a very tall piece is turned: "1" and "I" stand taller than wide, too.
    """
    tall = _height(quad) > (1.0 if sideways else 2.6) * _width(quad)
    return (quad[1], quad[2], quad[3], quad[0]) if tall else quad


def upside_down(quad: Quad) -> Quad:
    """The corners of text that is read with the picture turned by half."""
    return quad[2], quad[3], quad[0], quad[1]


def shrunk(quad: Quad, share: float) -> Quad:
    """The same line with `share` of its height taken off above and below."""
    top_left, top_right, bottom_right, bottom_left = (np.array(point) for point in quad)
    down_left, down_right = (bottom_left - top_left) * share, (bottom_right - top_right) * share
    corners = (top_left + down_left, top_right + down_right, bottom_right - down_right, bottom_left - down_left)
    a, b, c, d = [(float(x), float(y)) for x, y in corners]
    return a, b, c, d


def cut_out(rgb: Pixels, quad: Quad) -> Pixels:
    """One line of text, level, at the picture's own resolution."""
    width, height = max(round(_width(quad)), 4), max(round(_height(quad)), 4)
    level = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    matrix = cv2.getPerspectiveTransform(np.array(quad, np.float32), level)
    flat = cv2.warpPerspective(rgb, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, np.uint8)


def without_doubles(quads: Sequence[Quad]) -> list[Quad]:
    """Text that two overlapping views both found, once."""
    kept: list[Quad] = []
    for quad in sorted(quads, key=_width, reverse=True):
        reach = median((_height(quad), _width(quad))) / 2
        if not any(_near(quad, other, reach) for other in kept):
            kept.append(quad)
    return kept


def _near(quad: Quad, other: Quad, reach: float) -> bool:
    one, two = _middle(quad), _middle(other)
    return abs(one[0] - two[0]) < reach and abs(one[1] - two[1]) < min(_height(quad), _height(other)) / 2


def _middle(quad: Quad) -> tuple[float, float]:
    return sum(x for x, _ in quad) / 4, sum(y for _, y in quad) / 4


def _width(quad: Quad) -> float:
    return max(_distance(quad[0], quad[1]), _distance(quad[3], quad[2]))


def _height(quad: Quad) -> float:
    return max(_distance(quad[0], quad[3]), _distance(quad[1], quad[2]))


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(np.hypot(one[0] - other[0], one[1] - other[1]))
