# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts pictures into tiles just as mtmd does, so that two pictures that share a tile are found out.

Some projectors look at a picture in tiles that know nothing of each other, and then at the whole, made small. mtmd
first resizes the picture to whole tiles, but tells nobody what came out. A picture that already has that size it
leaves as it is: so the resizing is done here, and each tile is known by its pixels. When a clock on the screen has
changed, one tile and the overview have to be looked at again, not all thirteen.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Self

import numpy as np
from PIL import Image

from assistant.engines.llama.gguf import Header
from assistant.engines.llama.projector import Chunk, Projector
from assistant.values import Picture, Pixels

_KIND = "idefics3"
"""SmolVLM's kind: the only one whose tiles were compared, bit by bit, with those of mtmd."""

Shape = tuple[int, int]
"""Columns and rows of tiles."""


def tile_cells(header: Header) -> int:
    """KV-cache cells that a tile takes with the projector of this file; 0 for one that is not known to make tiles."""
    edge, patch = header.number("vision.image_size"), header.number("vision.patch_size")
    scale = header.number("vision.projector.scale_factor")
    if header.metadata.get("clip.projector_type") != _KIND or not (edge and patch and scale):
        return 0
    return int((edge // patch // scale) ** 2)


class TileGrid:
    """How one projector cuts pictures.

    Args:
        projector: Shows how many tiles it makes of a picture.
        tile_edge: Pixels along each side of a tile.
        most_tiles: Of one picture, besides the overview; 0 for as many as the projector likes.
    """

    def __init__(self, projector: Projector, tile_edge: int, most_tiles: int = 0) -> None:
        self._projector = projector
        self._tile_edge = tile_edge
        self._most_tiles = most_tiles
        self._shapes: dict[tuple[int, int], Shape | None] = {}
        """By width and height of the picture."""

    @classmethod
    def of(cls, projector: Projector, header: Header) -> Self | None:
        """The grid of a projector; None for one that cuts in other ways, or not at all.

        Args:
            projector: Loaded.
            header: Of its file.
        """
        tile_edge, cells = header.number("vision.image_size"), tile_cells(header)
        if not tile_edge or not cells:
            return None
        return cls(
            projector, tile_edge, max(1, projector.picture_tokens // cells - 1) if projector.picture_tokens else 0
        )

    def fit(self, picture: Picture) -> Picture | None:
        """Resize a picture to whole tiles; None if mtmd would resize it again.

        Takes about 70 ms for a screenshot; for the first one of each size half a second.
        """
        size = picture.width, picture.height
        if size not in self._shapes:
            self._shapes[size] = self._stable_shape(*size)
        shape = self._shapes[size]
        if not shape:
            return None
        columns, rows = shape
        fitted = columns * self._tile_edge, rows * self._tile_edge
        # Lanczos, as the models were trained with (huggingface/transformers, idefics3/image_processing_idefics3.py).
        image = Image.fromarray(picture.rgb).resize(fitted, Image.Resampling.LANCZOS)
        return Picture.from_rgb(np.asarray(image))

    def keys(self, fitted: Picture) -> list[str]:
        """Digests of what the projector is shown of a fitted picture: its tiles row by row, the overview last."""
        edge = self._tile_edge
        corners = [(y, x) for y in range(0, fitted.height, edge) for x in range(0, fitted.width, edge)]
        tiles = [_digest(fitted.rgb[y : y + edge, x : x + edge]) for y, x in corners]
        # The overview of a single tile is that tile.
        return [*tiles, tiles[0] if len(tiles) == 1 else f"overview of {fitted.sha256}"]

    def _stable_shape(self, width: int, height: int) -> Shape | None:
        """How pictures of a size are cut, if they are cut the same way once they have been resized to whole tiles.

        With a limit on the tokens of a picture there are sizes for which they are not.
        """
        shape = self._shape(width, height)
        if not shape:
            return None
        if self._most_tiles and shape[0] * shape[1] > self._most_tiles:
            # mtmd keeps to its limit for usual proportions only; a long strip gets more tiles than it may have.
            return next((fewer for fewer in _fewer(shape, self._most_tiles) if self._is_stable(fewer)), None)
        return shape if self._is_stable(shape) else None

    def _is_stable(self, shape: Shape) -> bool:
        columns, rows = shape
        return self._shape(columns * self._tile_edge, rows * self._tile_edge) == shape

    def _shape(self, width: int, height: int) -> Shape | None:
        """Ask mtmd how it cuts pictures of a size; None if the answer is not a grid and an overview."""
        parts = self._projector.split(Picture.from_rgb(np.zeros((height, width, 3), np.uint8)))
        before: list[int] = [0]
        """For each chunk, and the end, how many text tokens stand before it."""
        for part in parts:
            if isinstance(part, Chunk):
                part.free()
                before.append(0)
            else:
                before[-1] += 1
        return _shape_from(before[:-1])


def _fewer(shape: Shape, most_tiles: int) -> Iterator[Shape]:
    """Shapes of no more than so many tiles, the largest first, as close to the proportions of `shape` as that goes."""
    columns, rows = shape
    while columns * rows > 1:
        columns, rows = (columns - 1, rows) if columns > rows else (columns, rows - 1)
        if columns * rows <= most_tiles:
            yield columns, rows


def _shape_from(before: Sequence[int]) -> Shape | None:
    """Tiles of a row have two tokens between them, their place; rows, and the overview, stand further apart."""
    tiles = len(before) - 1
    columns = next((index for index, count in enumerate(before) if count != before[0]), 0)
    if not columns or tiles % columns:
        return None
    is_grid = all((before[index] == before[0]) == (index % columns != 0) for index in range(1, tiles))
    return (columns, tiles // columns) if is_grid else None


def _digest(pixels: Pixels) -> str:
    return hashlib.sha256(np.ascontiguousarray(pixels).data).hexdigest()
