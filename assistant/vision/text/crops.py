# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures made ready for a text recogniser: the whole at a workable size, then each line cut out and made level."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import cv2
import numpy as np

from assistant.values import Box, Pixels
from assistant.vision.text.layout import Quad

LONGEST_SIDE = 1100
"""Pixels; a view of a picture has no longer side.

In a larger one small print on much blank paper is overlooked (measured with PP-OCRv6 small: letters of 15 pixels are
all found in views of 1000, some in 1400, none in 2000), and a step takes longer than half a second.
"""

_SHORTEST_SIDE = 576
"""Small pictures are enlarged to this (RapidOCR takes 736): the same lines are found in two thirds of the time."""

_LARGEST_FACTOR = 4.0
"""But to no more than so many times their size."""

_CLOSE_UP_PIXELS = 4_000_000
"""Pixels of all that is looked at closely. A 4K screen comes at 0.7 of its size; ordinary print stays legible."""

_SLENDER = 2.5
"""A longer picture, in terms of its short side, is looked through in parts: scaled as a whole its text would vanish."""

_SMALL_PRINT = 14
"""Height of a line in a scaled-down view, in pixels, below which some lines are overlooked."""

_FEW = 8
"""Fewer lines than this may be all there is, or small print run together."""

_MARGIN = 64
"""Least size of a view, and what parts overlap at least; paper is added around anything smaller."""


@dataclass(frozen=True)
class View:
    """A part of a picture at the size at which it is looked through."""

    rgb: Pixels
    scale: float
    """Pixels of the view per pixel of the picture."""
    part: Box
    """Which part of the picture it shows."""
    margin: tuple[int, int] = (0, 0)
    """Columns added at the left and right, rows added above and below."""

    def in_picture(self, quad: Sequence[Sequence[float]]) -> Quad:
        """Corners in the view as corners in the picture."""
        left, top = self.part.left - self.margin[0] / self.scale, self.part.top - self.margin[1] / self.scale
        points = [(x / self.scale + left, y / self.scale + top) for x, y in quad]
        part = self.part
        a, b, c, d = [(min(max(x, part.left), part.right), min(max(y, part.top), part.bottom)) for x, y in points]
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


def at_a_glance(rgb: Pixels) -> list[View]:
    """The picture as one view, or as several that overlap where it is long and narrow."""
    height, width = rgb.shape[:2]
    short, long = sorted((width, height))
    parts = _parts(width, height, max(int(_SLENDER * short), LONGEST_SIDE))
    enlarged = max(1.0, min(_SHORTEST_SIDE / short, LONGEST_SIDE / long, _LARGEST_FACTOR))
    return [_view(rgb, part, min(enlarged, LONGEST_SIDE / _longest(part))) for part in parts]


def close_up(rgb: Pixels) -> list[View]:
    """The picture at its own size, or not much less, in parts that overlap."""
    height, width = rgb.shape[:2]
    scale = min(1.0, math.sqrt(_CLOSE_UP_PIXELS / (width * height)))
    return [_view(rgb, part, scale) for part in _parts(width, height, int(LONGEST_SIDE / scale))]


def needs_close_up(rgb: Pixels, quads: Sequence[Quad]) -> bool:
    """True if small print may have been overlooked at a glance: little was found, or a quarter of it came out low."""
    scale = LONGEST_SIDE / max(rgb.shape[:2])
    heights = sorted(_height(quad) * scale for quad in quads)
    return scale < 1 and (len(heights) < _FEW or heights[len(heights) // 4] < _SMALL_PRINT)


def _parts(width: int, height: int, length: int) -> list[Box]:
    """Parts with sides of at most `length`, which overlap so that a line cut by one is whole in another."""
    across, down = _stretches(width, length), _stretches(height, length)
    return [Box(left, top, right, bottom) for top, bottom in down for left, right in across]


def _stretches(whole: int, length: int) -> list[tuple[int, int]]:
    if whole <= length:
        return [(0, whole)]
    overlap = max(length // 10, _MARGIN)
    count = -(-(whole - overlap) // (length - overlap))
    step = (whole - length) / (count - 1)
    return [(round(number * step), min(round(number * step) + length, whole)) for number in range(count)]


def _longest(part: Box) -> int:
    return max(part.right - part.left, part.bottom - part.top)


def _view(rgb: Pixels, part: Box, scale: float) -> View:
    cut: np.ndarray[Any, Any] = rgb[part.top : part.bottom, part.left : part.right]
    if scale != 1:
        size = (max(round(cut.shape[1] * scale), 1), max(round(cut.shape[0] * scale), 1))
        cut = cv2.resize(cut, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    # Text that touches the rim is missed.
    across, down = max(_MARGIN - cut.shape[1], 0) // 2 + 8, max(_MARGIN - cut.shape[0], 0) // 2 + 8
    cut = cv2.copyMakeBorder(cut, down, down, across, across, cv2.BORDER_REPLICATE)
    return View(np.asarray(cut, np.uint8), scale, part, (across, down))


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
