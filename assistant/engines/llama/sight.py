# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of a model that sees: as far as the budget goes, and closely where the user asks for it.

How much detail a projector gives is fixed when it is loaded. So looking closely takes a second one of the same file,
which is loaded when it is first wanted, and stays.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import psutil

from assistant.engines.llama.budget import USUAL_LOOKING_SECONDS, Budget, choose, measure
from assistant.engines.llama.files import ModelFiles
from assistant.engines.llama.gguf import read_header
from assistant.engines.llama.model import LlamaModel
from assistant.engines.llama.picture_cache import CloseLook, Entry, PictureCache, Tile
from assistant.engines.llama.picture_tiles import TileGrid, tile_cells
from assistant.engines.llama.projector import Projector
from assistant.engines.llama.state_files import PictureFiles
from assistant.engines.protocols import EngineHost
from assistant.errors import EngineError, EngineUnavailable
from assistant.phrase import Phrase
from assistant.settings import EyesSettings
from assistant.values import Picture

_log = logging.getLogger(__name__)

_WORKING_BYTES = 512 << 20
"""Room for the encoder's intermediate results with a large picture."""


class Sight:
    """Looks at pictures with one budget, and at those that are a `CloseLook` without.

    Args:
        pictures: With the usual budget.
        open_closely: Loads the projector once more, without a budget; None where it would see no more.
    """

    def __init__(self, pictures: PictureCache, open_closely: Callable[[], PictureCache] | None = None) -> None:
        self.pictures = pictures
        self._open_closely = open_closely
        self._closely: PictureCache | None = None

    @property
    def projector(self) -> Projector:
        """The one with the usual budget."""
        return self.pictures.projector

    def prepare_to_look_closely(self) -> None:
        """Load what looking closely takes, if that is not done and would show more.

        Raises:
            EngineUnavailable: There is not enough memory.
        """
        if self._open_closely and not self._closely:
            self._closely = self._open_closely()

    def entries(self, picture: Picture) -> list[Entry]:
        """What a picture will be in the KV cache; prepares it, but does not look at it yet."""
        return self._cache_for(picture).entries(picture)

    def cells(self, picture: Picture) -> int:
        """Cells that a picture takes; prepares it only if none of its size was seen before."""
        return self._cache_for(picture).cells(picture)

    def cache_of(self, tile: Tile) -> PictureCache:
        """Where the tile comes from."""
        return self._closely if tile.closely and self._closely else self.pictures

    def keep(self, tiles: Iterable[Tile]) -> None:
        """Keep on disk what was made of these, if the user wants that."""
        for tile in tiles:
            self.cache_of(tile).keep(tile)

    def forget(self, digests: Iterable[str]) -> None:
        """Let go of all that was made of pictures, looked at closely or not."""
        for sha256 in digests:
            self.pictures.forget(sha256)
            if self._closely:
                self._closely.forget(sha256)

    def close(self) -> None:
        """Free the pictures, then the projectors."""
        for cache in (self._closely, self.pictures):
            if cache:
                cache.clear()
                cache.projector.close()
        self._closely = None

    def _cache_for(self, picture: Picture) -> PictureCache:
        if isinstance(picture, CloseLook):
            try:
                self.prepare_to_look_closely()
            except EngineError as error:
                # An earlier question looked closely. That is no reason for this one to fail.
                _log.warning("An earlier picture is looked at less closely: %s", error.sentence)
            return self._closely or self.pictures
        return self.pictures


@dataclass(frozen=True)
class Seeing:
    """What is needed to load projectors."""

    files: ModelFiles
    settings: EyesSettings
    model: LlamaModel
    host: EngineHost
    use_gpu: bool

    def open(self) -> tuple[Sight, Budget]:
        """Load the projector and open the model's context; measure what looking costs, and choose the budget.

        Raises:
            ModelDamaged, EngineUnavailable: The projector or the context cannot be loaded.
            Cancelled: The host does not want them any more.
        """
        pictures = self._pictures(0)
        try:
            # The projector first: it knows how large a batch the context must take.
            self.model.open_context(
                self.files.context_tokens, image_batch_tokens=pictures.projector.whole_image_cells()
            )
            cost = measure(pictures.projector, self.model)
        except BaseException:
            pictures.projector.close()
            raise
        seconds = self.settings.looking_seconds or USUAL_LOOKING_SECONDS
        budget = choose(cost, seconds, self.settings.picture_tokens)
        if not budget.picture_tokens:
            return Sight(pictures), budget
        pictures.projector.close()
        pictures = self._pictures(budget.picture_tokens)
        return Sight(pictures, self._pictures_closely if budget.closely_seconds else None), budget

    def _pictures_closely(self) -> PictureCache:
        needed = self.files.projector_bytes + _WORKING_BYTES
        if psutil.virtual_memory().available < needed:
            raise EngineUnavailable(
                Phrase(
                    "There is not enough memory to look closely: that takes {needed:.1f} GB more.", needed=needed / 1e9
                ),
                "Close other programs, or ask without it.",
            )
        return self._pictures(0, closely=True)

    def _pictures(self, picture_tokens: int, *, closely: bool = False) -> PictureCache:
        assert self.files.projector
        header = read_header(self.files.projector)
        kept = PictureFiles.wanted_by(self.settings, self.files)
        projector = Projector(
            self.files,
            self.model,
            picture_tokens=picture_tokens,
            overview_cells=tile_cells(header),
            use_gpu=self.use_gpu,
            host=self.host,
        )
        return PictureCache(projector, TileGrid.of(projector, header), closely=closely, kept=kept)
