# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures come back to the pixel; only those that nothing refers to go away."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import THUMBNAIL_PIXELS, ImageStore
from assistant.errors import HistoryError, PictureUnreadable
from assistant.values import Picture, PictureSource
from tests.conversation.conftest import Clock

NOISE = Picture.from_rgb(np.random.default_rng(1).integers(0, 255, (600, 900, 3), np.uint8))


@pytest.fixture
def images(tmp_path: Path, clock: Clock) -> ImageStore:
    return ImageStore(HistoryHome(tmp_path).place, now=clock)


def test_a_picture_comes_back_to_the_pixel_with_a_thumbnail(images: ImageStore) -> None:
    images.keep(NOISE)
    loaded = images.load(NOISE.sha256, PictureSource.SCREEN, "Editor")
    assert np.array_equal(loaded.rgb, NOISE.rgb)
    assert (loaded.source, loaded.name) == (PictureSource.SCREEN, "Editor")
    with Image.open(images.thumbnail_path(NOISE.sha256)) as small:
        assert max(small.size) == THUMBNAIL_PIXELS


def test_a_missing_and_a_changed_picture_are_told(images: ImageStore) -> None:
    with pytest.raises(PictureUnreadable):
        images.load(NOISE.sha256)
    images.keep(NOISE)
    Image.new("RGB", (5, 5)).save(images.path(NOISE.sha256))
    with pytest.raises(PictureUnreadable, match="changed on disk"):
        images.load(NOISE.sha256)


def test_only_old_unused_files_are_collected(images: ImageStore, clock: Clock) -> None:
    used, unused = NOISE, Picture.from_rgb(np.zeros((4, 4, 3), np.uint8))
    for picture in (used, unused):
        images.keep(picture)
    half = images.path(unused.sha256).with_name("abc.part")
    half.write_bytes(b"half")
    foreign = images.path(unused.sha256).with_name("holiday.png")
    foreign.write_bytes(b"not ours")

    clock.seconds = half.stat().st_mtime + 10
    assert images.collect({used.sha256}) == 0

    clock.seconds += 2 * 3600
    assert images.collect({used.sha256}) > 0
    assert images.missing({used.sha256, unused.sha256}) == [unused.sha256]
    assert not half.exists()
    assert foreign.exists()


def test_a_folder_that_cannot_be_written_is_told(images: ImageStore, tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("in the way")
    with pytest.raises(HistoryError, match="cannot be kept"):
        images.keep(NOISE)
