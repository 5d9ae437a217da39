# SPDX-License-Identifier: GPL-3.0-or-later
"""Remembers what the vision encoder made of pictures, so that nothing is looked at twice.

Where the projector's tiles can be told apart by their pixels, that holds for each tile, in whatever picture it comes.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, Self, TypeAlias
from weakref import WeakValueDictionary

import numpy as np
from PIL import Image

from assistant.engines.llama.files import PICTURES_BYTES
from assistant.engines.llama.picture_tiles import TileGrid
from assistant.engines.llama.projector import Chunk, Embedding, Projector
from assistant.errors import EngineError
from assistant.values import Picture, Progress

_BYTES_PER_PIXEL = 12
"""Prepared pictures are three 32-bit floats for each pixel."""
_A_LITTLE_LESS = 0.95
"""Sides are rounded to whole patches, perhaps upwards."""


@dataclass(frozen=True)
class Tile:
    """One chunk of a picture as it stands in the KV cache: equal tiles have equal embeddings."""

    key: str
    """Stands for what the encoder is shown."""
    cells: int
    positions: int
    picture: str = field(compare=False)
    """Digest of the picture that it is cut from, one of perhaps several with this tile."""
    index: int = field(compare=False)
    """Which of that picture's chunks."""
    closely: bool = field(compare=False, default=False)
    """It was cut without a budget."""


@dataclass(frozen=True, eq=False)
class CloseLook(Picture):
    """A picture that the user wants looked at in all detail."""

    @classmethod
    def at(cls, picture: Picture) -> Self:
        """The same picture, to be looked at closely. Its digest differs, for so does what is made of it."""
        return cls(picture.rgb, cls.digest_of(picture.sha256), picture.source, picture.name, picture.moment)

    @staticmethod
    def digest_of(sha256: str) -> str:
        """The digest of a picture that is looked at closely, by the picture's own."""
        return f"{sha256} closely"


Entry: TypeAlias = int | Tile
"""What the KV cache holds, one after another: a text token's id (one cell, one position), or a tile."""


def cells_of(entry: Entry) -> int:
    """Cells of the KV cache that an entry takes."""
    return entry.cells if isinstance(entry, Tile) else 1


@dataclass
class _Kept:
    chunks: list[Chunk]
    keys: list[str]
    """Of the chunks."""
    prepared_bytes: int
    """Estimate of the prepared pixels; 0 once all chunks are encoded and the pixels are gone."""
    embeddings: dict[str, Embedding] = field(default_factory=dict)
    """By key; perhaps shared with other pictures."""

    def take(self, key: str, embedding: Embedding) -> None:
        self.embeddings[key] = embedding
        if self.prepared_bytes and self.embeddings.keys() >= set(self.keys):
            for chunk in self.chunks:
                chunk.forget_pixels()
            self.prepared_bytes = 0

    def free(self) -> None:
        for chunk in self.chunks:
            chunk.free()


class KeptPictures(Protocol):
    """Where embeddings outlive the process."""

    def read_picture(self, key: str, /) -> Embedding | None:
        """What was made of a tile; None if that is not kept."""
        ...

    def write_picture(self, key: str, embedding: Embedding, /) -> None:
        """Keep what was made of a tile."""
        ...


class PictureCache:
    """Embeddings of the pictures used last.

    Args:
        projector: Encodes what is not known yet.
        grid: How the projector cuts pictures, where that is known: then pictures share the tiles they have in common.
        limit_bytes: The pictures not used for longest are dropped above this; the one in use never is.
        closely: The projector has no budget, though there is one.
        kept: Where to look for what is not in memory; None for nowhere.
    """

    def __init__(
        self,
        projector: Projector,
        grid: TileGrid | None = None,
        limit_bytes: int = PICTURES_BYTES,
        *,
        closely: bool = False,
        kept: KeptPictures | None = None,
    ) -> None:
        self.projector = projector
        self._grid = grid
        self._limit_bytes = limit_bytes
        self._closely = closely
        self._on_disk = kept
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._embeddings: WeakValueDictionary[str, Embedding] = WeakValueDictionary()
        """Of all tiles of all pictures in `_kept`, by key."""
        self._entries: dict[str, list[Entry]] = {}
        """Of all pictures ever seen: a few numbers each, enough to find them in the KV cache."""
        self._cells: dict[tuple[int, int], int] = {}
        """By width and height: how a picture is cut depends on nothing else."""
        self._found: Embedding | None = None
        """What was read from disk last, until the picture that it belongs to holds it."""

    @property
    def size_bytes(self) -> int:
        """Memory in use, an estimate for pictures that are not encoded yet."""
        prepared = sum(kept.prepared_bytes for kept in self._kept.values())
        return prepared + sum(embedding.nbytes for embedding in self._embeddings.values())

    def entries(self, picture: Picture) -> list[Entry]:
        """What a picture will be in the KV cache; prepares it, but does not look at it yet."""
        if picture.sha256 not in self._entries:
            self._get(picture)
        return self._entries[picture.sha256]

    def cells(self, picture: Picture) -> int:
        """Cells that a picture takes; prepares it only if none of its size was seen before."""
        size = picture.width, picture.height
        if size not in self._cells:
            self._cells[size] = sum(map(cells_of, self.entries(picture)))
        return self._cells[size]

    def has_embedding(self, tile: Tile) -> bool:
        """Whether this tile has been encoded, for whichever picture, and is still remembered."""
        if tile.key in self._embeddings:
            return True
        known = self._on_disk.read_picture(tile.key) if self._on_disk else None
        if known is None or known.size % tile.cells:
            return False
        self._found = known
        self._embeddings[tile.key] = known
        return True

    def keep(self, tile: Tile) -> None:
        """Keep on disk what was made of a tile, if the user wants that."""
        known = self._embeddings.get(tile.key)
        if self._on_disk and known is not None:
            self._on_disk.write_picture(tile.key, known)

    def embedding(self, picture: Picture, tile: Tile, progress: Progress) -> Embedding:
        """Encode a tile, or give what was encoded before; a stopped encode is never kept.

        Args:
            picture: The picture that the tile is of.
            tile: One of its `entries`.
            progress: What the host is told while the encoder runs.

        Raises:
            Cancelled: Stopped by the host.
            EngineError: The encoder failed.
        """
        known = self._embeddings.get(tile.key)  # before other pictures might be dropped
        kept = self._get(picture)
        if tile.key not in kept.embeddings:
            if known is None:
                known = self.projector.encode(kept.chunks[tile.index], progress)
                self._embeddings[tile.key] = known
            kept.take(tile.key, known)
            self._shrink()
        return kept.embeddings[tile.key]

    def chunk(self, picture: Picture, tile: Tile) -> Chunk:
        """The native chunk of a tile, valid until the next call."""
        return self._get(picture).chunks[tile.index]

    def forget(self, sha256: str) -> None:
        """Let go of all that was made of a picture, but for tiles that other pictures share with it."""
        self._entries.pop(sha256, None)
        if kept := self._kept.pop(sha256, None):
            kept.free()
        self._found = None

    def clear(self) -> None:
        """Forget all pictures and free their native chunks."""
        for kept in self._kept.values():
            kept.free()
        self._kept.clear()

    def _get(self, picture: Picture) -> _Kept:
        kept = self._kept.get(picture.sha256)
        if kept is None:
            kept = self._kept[picture.sha256] = self._prepared(picture)
        self._kept.move_to_end(picture.sha256)
        self._shrink()
        return kept

    def _prepared(self, picture: Picture) -> _Kept:
        shown, parts, keys = self._split(picture)
        chunks = _chunks(parts)
        if not chunks:
            raise EngineError("The model cannot take this picture.", "Try another picture.")
        tiles = iter(
            Tile(key, chunk.cells, chunk.positions, picture.sha256, index, self._closely)
            for index, (key, chunk) in enumerate(zip(keys, chunks, strict=True))
        )
        self._entries[picture.sha256] = [part if isinstance(part, int) else next(tiles) for part in parts]
        kept = _Kept(chunks, keys, shown.width * shown.height * _BYTES_PER_PIXEL)
        for key in keys:
            if (known := self._embeddings.get(key)) is not None:
                kept.take(key, known)
        return kept

    def _split(self, picture: Picture) -> tuple[Picture, list[int | Chunk], list[str]]:
        """Cut a picture: the picture as it was cut, the parts, and the keys of the chunks among them."""
        fitted = self._grid.fit(picture) if self._grid else None
        if self._grid and fitted:
            return fitted, self.projector.split(fitted), self._grid.keys(fitted)
        shown, parts = self._within_budget(picture)
        budget = f" in {self.projector.picture_tokens}" if self.projector.picture_tokens else ""
        return shown, parts, [f"{index} of {picture.sha256}{budget}" for index in range(len(_chunks(parts)))]

    def _within_budget(self, picture: Picture) -> tuple[Picture, list[int | Chunk]]:
        """Cut a picture; a long strip, of which mtmd would make more than the budget, is made shorter before.

        A square picture that is above the budget all the same stays: the projector cannot make less of it.
        """
        parts, budget = self.projector.split(picture), self.projector.picture_tokens
        most, shown = _cells(parts), picture
        while budget and _cells(parts) > budget and not _is_square(shown):
            shown = _shortened(shown, _A_LITTLE_LESS * budget / _cells(parts))
            _free(parts)
            parts = self.projector.split(shown)
        if shown is picture or _cells(parts) < most:
            return shown, parts
        _free(parts)  # it makes the same of every picture: then of the one with the right proportions
        return picture, self.projector.split(picture)

    def _shrink(self) -> None:
        while len(self._kept) > 1 and self.size_bytes > self._limit_bytes:
            _, oldest = self._kept.popitem(last=False)
            oldest.free()


def _is_square(picture: Picture) -> bool:
    return picture.width == picture.height


def _shortened(picture: Picture, scale: float) -> Picture:
    """The picture with its longer side scaled, until it is a square at most."""
    shorter = min(picture.width, picture.height)
    size = [max(shorter, round(side * scale)) if side > shorter else side for side in (picture.width, picture.height)]
    image = Image.fromarray(picture.rgb).resize((size[0], size[1]), Image.Resampling.LANCZOS)
    return Picture.from_rgb(np.asarray(image))


def _chunks(parts: Sequence[int | Chunk]) -> list[Chunk]:
    return [part for part in parts if isinstance(part, Chunk)]


def _cells(parts: Sequence[int | Chunk]) -> int:
    return sum(chunk.cells for chunk in _chunks(parts))


def _free(parts: Sequence[int | Chunk]) -> None:
    for chunk in _chunks(parts):
        chunk.free()
