# SPDX-License-Identifier: GPL-3.0-or-later
"""Remembers what the vision encoder made of pictures, so that the same picture is looked at once."""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TypeAlias

from assistant.engines.llama_projector import Chunk, Embedding, Projector
from assistant.errors import EngineError
from assistant.values import Picture, Progress

DEFAULT_BYTES = 256 << 20
"""About 30 to 80 screenshots, depending on the model."""
_BYTES_PER_PIXEL = 12
"""Prepared pictures are three 32-bit floats for each pixel."""


@dataclass(frozen=True)
class Tile:
    """One chunk of a picture as it stands in the KV cache: equal tiles have equal cells."""

    sha256: str
    """Digest of the whole picture."""
    index: int
    """Which of its chunks."""
    cells: int
    positions: int


Entry: TypeAlias = int | Tile
"""What the KV cache holds, one after another: a text token's id (one cell, one position), or a tile."""


@dataclass
class _Kept:
    chunks: list[Chunk]
    prepared_bytes: int
    """Estimate of the prepared pixels; 0 once all chunks are encoded and the pixels are gone."""
    embeddings: dict[int, Embedding] = field(default_factory=dict)

    @property
    def size_bytes(self) -> int:
        return self.prepared_bytes + sum(embedding.nbytes for embedding in self.embeddings.values())

    def free(self) -> None:
        for chunk in self.chunks:
            chunk.free()


class PictureCache:
    """Embeddings of the pictures used last.

    Args:
        projector: Encodes what is not known yet.
        limit_bytes: The pictures not used for longest are dropped above this; the one in use never is.
    """

    def __init__(self, projector: Projector, limit_bytes: int = DEFAULT_BYTES) -> None:
        self._projector = projector
        self._limit_bytes = limit_bytes
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._entries: dict[str, list[Entry]] = {}
        """Of all pictures ever seen: a few numbers each, enough to find them in the KV cache."""

    @property
    def size_bytes(self) -> int:
        """Memory in use, an estimate for pictures that are not encoded yet."""
        return sum(kept.size_bytes for kept in self._kept.values())

    def entries(self, picture: Picture) -> list[Entry]:
        """What a picture will be in the KV cache; prepares it, but does not look at it yet."""
        if picture.sha256 not in self._entries:
            self._get(picture)
        return self._entries[picture.sha256]

    def has_embedding(self, tile: Tile) -> bool:
        """Whether this tile has been encoded and is still remembered."""
        return tile.sha256 in self._kept and tile.index in self._kept[tile.sha256].embeddings

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
        kept = self._get(picture)
        if tile.index not in kept.embeddings:
            kept.embeddings[tile.index] = self._projector.encode(kept.chunks[tile.index], progress)
            if len(kept.embeddings) == len(kept.chunks):
                for chunk in kept.chunks:
                    chunk.forget_pixels()
                kept.prepared_bytes = 0
            self._shrink()
        return kept.embeddings[tile.index]

    def chunk(self, picture: Picture, tile: Tile) -> Chunk:
        """The native chunk of a tile, valid until the next call."""
        return self._get(picture).chunks[tile.index]

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
        entries: list[Entry] = []
        chunks: list[Chunk] = []
        for part in self._projector.split(picture):
            if isinstance(part, Chunk):
                entries.append(Tile(picture.sha256, len(chunks), part.cells, part.positions))
                chunks.append(part)
            else:
                entries.append(part)
        if not chunks:
            raise EngineError("The model cannot take this picture.", "Try another picture.")
        self._entries[picture.sha256] = entries
        return _Kept(chunks, picture.width * picture.height * _BYTES_PER_PIXEL)

    def _shrink(self) -> None:
        while len(self._kept) > 1 and self.size_bytes > self._limit_bytes:
            _, oldest = self._kept.popitem(last=False)
            oldest.free()
