# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts pictures into tiles just as mtmd does, so that two pictures that share a tile are found out.

Some projectors look at a picture in tiles that know nothing of each other, and then at the whole, made small. mtmd
first resizes the picture to whole tiles, but tells nobody what came out. A picture that already has that size it
leaves as it is: so the resizing is done here, and each tile is known by its pixels. When a clock on the screen has
changed, one tile and the overview have to be looked at again, not all thirteen.
"""

import hashlib
import math
from typing import Self

import numpy as np
from PIL import Image

from assistant.engines.gguf import Header
from assistant.values import Picture, Pixels

_PROJECTOR = "idefics3"
"""SmolVLM's kind: the only one whose tiles were compared, bit by bit, with those of mtmd."""


class TileGrid:
    """How one projector cuts pictures.

    Args:
        tile_edge: Pixels along each side of a tile.
        longest_edge: Pixels of the longer side of every resized picture; whole tiles.
    """

    def __init__(self, tile_edge: int, longest_edge: int) -> None:
        self._tile_edge = tile_edge
        self._longest_edge = longest_edge

    @classmethod
    def of(cls, projector: Header) -> Self | None:
        """The grid of a projector; None for one that cuts in other ways, or not at all."""
        tile_edge, longest_edge = projector.number("vision.image_size"), projector.number("vision.preproc_image_size")
        if projector.metadata.get("clip.projector_type") != _PROJECTOR or not tile_edge or not longest_edge:
            return None
        return None if longest_edge % tile_edge else cls(tile_edge, longest_edge)

    def fit(self, picture: Picture) -> Picture:
        """Resize a picture to whole tiles, the longer side to the longest edge (about 70 ms for a screenshot)."""
        scale = self._longest_edge / max(picture.width, picture.height)
        size = self._whole_tiles(picture.width * scale), self._whole_tiles(picture.height * scale)
        if size == (picture.width, picture.height):
            return picture
        # Lanczos, as the models were trained with (huggingface/transformers, idefics3/image_processing_idefics3.py).
        return Picture.from_rgb(np.asarray(Image.fromarray(picture.rgb).resize(size, Image.Resampling.LANCZOS)))

    def keys(self, fitted: Picture) -> list[str]:
        """Digests of what the projector is shown of a fitted picture: its tiles row by row, the overview last."""
        edge = self._tile_edge
        corners = [(y, x) for y in range(0, fitted.height, edge) for x in range(0, fitted.width, edge)]
        tiles = [_digest(fitted.rgb[y : y + edge, x : x + edge]) for y, x in corners]
        # The overview of a single tile is that tile.
        return [*tiles, tiles[0] if len(tiles) == 1 else f"overview of {fitted.sha256}"]

    def _whole_tiles(self, edge: float) -> int:
        # A little less, because a float that should be a whole number of tiles may come out just above it.
        return max(1, math.ceil(edge / self._tile_edge - 1e-6)) * self._tile_edge


def _digest(pixels: Pixels) -> str:
    return hashlib.sha256(np.ascontiguousarray(pixels).data).hexdigest()
