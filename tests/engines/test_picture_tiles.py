# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures share the tiles they have in common, and what is shared is what the encoder would have said.

All that is claimed about mtmd's own cutting is compared with it bit by bit, so another version cannot change it unseen.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama import picture_tiles
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.llama.gguf import Header, read_header
from assistant.engines.llama.picture_cache import PictureCache, Tile
from assistant.engines.llama.picture_tiles import TileGrid
from assistant.engines.llama.projector import Chunk, Embedding, Projector
from assistant.engines.protocols import EngineHost
from assistant.settings import EyesSettings
from assistant.values import Picture, Progress
from tests.engines import random_models
from tests.engines.asking import UNHURRIED, noise, prepare, reply, say, user

LOOKING = Progress("looking", 0, 1)


@pytest.fixture(scope="module")
def tiled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return random_models.write_tiled_model(tmp_path_factory.mktemp("tiled"))


@pytest.fixture
def eyes(tiled: tuple[Path, Path]) -> Iterator[LlamaEyes]:
    eyes = opened(*tiled)
    yield eyes
    eyes.close()


@pytest.fixture
def projector(eyes: LlamaEyes) -> Projector:
    assert eyes._sight is not None
    return eyes._sight.projector


@pytest.fixture
def grid(projector: Projector) -> TileGrid:
    return TileGrid(projector, 64)


def fit(grid: TileGrid, picture: Picture) -> Picture:
    fitted = grid.fit(picture)
    assert fitted is not None
    return fitted


def with_clock(picture: Picture, time: int) -> Picture:
    """The same screen a little later: a few pixels near the lower right corner have changed."""
    pixels = picture.rgb.copy()
    height, width, _ = pixels.shape
    pixels[height * 9 // 10 : height * 19 // 20, width * 9 // 10 : width * 19 // 20] = time
    return Picture.from_rgb(pixels)


def encoded(projector: Projector, picture: Picture) -> list[Embedding]:
    """What the encoder says about a picture without any cache."""
    chunks = [part for part in projector.split(picture) if isinstance(part, Chunk)]
    embeddings = [projector.encode(chunk, LOOKING) for chunk in chunks]
    for chunk in chunks:
        chunk.free()
    return embeddings


def tiles_of(pictures: PictureCache, picture: Picture) -> list[Tile]:
    return [entry for entry in pictures.entries(picture) if isinstance(entry, Tile)]


@pytest.mark.parametrize(("width", "height"), [(320, 180), (180, 320), (64, 64), (1366, 768), (500, 20), (129, 128)])
def test_the_keys_tell_apart_what_mtmd_shows_the_encoder(
    projector: Projector, grid: TileGrid, width: int, height: int
) -> None:
    """Change each tile in turn: the keys that change are those of the chunks whose embeddings change."""
    fitted = fit(grid, noise(1, width, height))
    keys, embeddings = grid.keys(fitted), encoded(projector, fitted)

    for y in range(32, fitted.height, 64):
        for x in range(32, fitted.width, 64):
            pixels = fitted.rgb.copy()
            pixels[y, x] ^= 128
            changed = Picture.from_rgb(pixels)
            same_keys = [one == other for one, other in zip(keys, grid.keys(changed), strict=True)]
            same = [
                np.array_equal(one, other) for one, other in zip(embeddings, encoded(projector, changed), strict=True)
            ]

            assert same == same_keys
            assert same_keys.count(False) == 2  # the tile and the overview


def test_a_changed_clock_costs_two_tiles(eyes: LlamaEyes) -> None:
    screen = noise(1)
    say(eyes, user("What is it?", screen))
    before = eyes.encoded_tiles

    say(eyes, user("What is it?", with_clock(screen, 0)))

    assert before == 5
    assert eyes.encoded_tiles - before == 2


def test_reused_tiles_are_bit_identical_to_a_real_encode(eyes: LlamaEyes, projector: Projector, grid: TileGrid) -> None:
    assert eyes._sight is not None
    pictures, screen = eyes._sight.pictures, noise(2)
    for picture in (screen, with_clock(screen, 0), with_clock(screen, 255)):
        expected = encoded(projector, fit(grid, picture))
        tiles = tiles_of(pictures, picture)

        for tile, embedding in zip(tiles, expected, strict=True):
            assert np.array_equal(pictures.embedding(picture, tile, LOOKING), embedding)


def test_a_screen_that_changed_below_is_evaluated_from_the_change_on(eyes: LlamaEyes) -> None:
    screen = noise(3)
    whole = prepare(eyes, user("", screen))[0].total

    changed = prepare(eyes, user("", with_clock(screen, 0)))[0].total

    assert changed < whole / 2


def test_answers_with_shared_tiles_are_those_of_a_fresh_engine(eyes: LlamaEyes, tiled: tuple[Path, Path]) -> None:
    screens = [with_clock(noise(4), time) for time in (0, 100, 200)]
    for screen in screens:
        say(eyes, user("What time is it?", screen))
    question = user("What changed between them?", *reversed(screens))
    answer, tokens, _ = reply(eyes, question)
    fresh = opened(*tiled)

    expected, expected_tokens, _ = reply(fresh, question)
    fresh.close()

    assert answer == expected
    assert [one.text for one in tokens] == [one.text for one in expected_tokens]


def test_shared_tiles_survive_the_picture_they_were_first_seen_in(projector: Projector, grid: TileGrid) -> None:
    screen = noise(5)
    later = with_clock(screen, 0)
    pictures = PictureCache(projector, grid)
    for picture in (screen, later):
        tiles = tiles_of(pictures, picture)
        for tile in tiles:
            pictures.embedding(picture, tile, LOOKING)
        pictures._limit_bytes = pictures.size_bytes  # of the first picture: no room for both

    known = [pictures.has_embedding(tile) for tile in (*tiles_of(pictures, screen), *tiles)]
    kept = list(pictures._kept)
    pictures.clear()

    assert kept == [later.sha256]
    assert known == [True, True, True, False, False] + [True] * 5


def test_forgotten_pictures_take_their_tiles_with_them(projector: Projector, grid: TileGrid) -> None:
    picture = noise(6)
    pictures = PictureCache(projector, grid)
    for tile in tiles_of(pictures, picture):
        pictures.embedding(picture, tile, LOOKING)

    pictures.clear()

    assert pictures.size_bytes == 0


def test_shared_tiles_are_counted_once(projector: Projector, grid: TileGrid) -> None:
    screen = noise(7)
    pictures = PictureCache(projector, grid)
    sizes = []
    for picture in (screen, with_clock(screen, 0)):
        for tile in tiles_of(pictures, picture):
            pictures.embedding(picture, tile, LOOKING)
        sizes.append(pictures.size_bytes)
    pictures.clear()

    assert sizes[1] == sizes[0] * 7 / 5


def test_a_picture_of_one_tile_is_looked_at_once(tmp_path: Path) -> None:
    model, projector = random_models.write_tiled_model(tmp_path, longest_edge=64)
    eyes = opened(model, projector)
    picture = noise(9)
    say(eyes, user("What is it?", picture))
    assert eyes._sight is not None and eyes._sight.pictures._grid is not None
    expected = encoded(eyes._sight.projector, fit(eyes._sight.pictures._grid, picture))
    eyes.close()

    assert eyes.encoded_tiles == 1
    assert np.array_equal(expected[0], expected[1])


def opened(model: Path, projector: Path, picture_tokens: int = 0) -> LlamaEyes:
    settings = EyesSettings(
        model=str(model), projector=str(projector), picture_tokens=picture_tokens, looking_seconds=UNHURRIED
    )
    return LlamaEyes.open(settings, EngineHost(threads=2, abort=AbortFlag()))


@pytest.mark.parametrize("picture_tokens", [8, 20, 28, 40])
def test_any_picture_budget_gives_what_a_real_encode_gives(tmp_path: Path, picture_tokens: int) -> None:
    """With a budget mtmd cuts some sizes otherwise once they are resized; those pictures are taken as they come."""
    eyes = opened(*random_models.write_tiled_model(tmp_path, longest_edge=256), picture_tokens)
    assert eyes._sight is not None and eyes._sight.pictures._grid is not None
    pictures, projector, grid = eyes._sight.pictures, eyes._sight.projector, eyes._sight.pictures._grid

    for picture in (noise(1, 320, 180), noise(2, 180, 320), noise(3, 500, 500)):
        fitted = grid.fit(picture)
        tiles = tiles_of(pictures, picture)
        embeddings = [pictures.embedding(picture, tile, LOOKING) for tile in tiles]
        expected = encoded(projector, fitted or picture)

        assert all(np.array_equal(one, other) for one, other in zip(embeddings, expected, strict=True))
        assert all((picture.sha256 in tile.key) == (fitted is None) for tile in tiles)
        assert len(tiles) == sum(isinstance(part, Chunk) for part in projector.split(picture))
    eyes.close()


def test_only_projectors_of_a_known_kind_have_a_grid(projector: Projector, tiled: tuple[Path, Path]) -> None:
    known = read_header(tiled[1])
    assert TileGrid.of(projector, known) is not None

    for change in ({"clip.projector_type": "llava"}, {"clip.vision.image_size": 0}):
        assert TileGrid.of(projector, Header({**known.metadata, **change}, 0, 0, 0)) is None


def test_what_is_not_a_grid_is_not_taken_for_one() -> None:
    """Rows of different lengths, or no overview: a version of mtmd that cuts in another way."""
    for before in ([], [2], [2, 2], [2, 2, 3, 2, 2, 3], [2, 3, 2, 3]):
        assert picture_tiles._shape_from(before) is None
    assert picture_tiles._shape_from([2, 2, 3, 2, 3]) == (2, 2)
