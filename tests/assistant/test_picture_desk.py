# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures are saved as files, all their pixels, away from the caller's thread."""

import queue
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.events import Event, Failed, Noticed
from assistant.pipeline.picture_desk import PictureDesk
from assistant.values import Picture
from assistant.vision.images import open_picture

PICTURE = Picture.from_rgb(np.arange(60 * 40 * 3, dtype=np.uint32).astype(np.uint8).reshape(40, 60, 3))


@pytest.fixture
def told() -> queue.Queue[Event]:
    return queue.Queue()


@pytest.fixture
def desk(told: queue.Queue[Event]) -> Iterator[PictureDesk]:
    desk = PictureDesk(lambda: "0", told.put)
    yield desk
    desk.close()


def test_a_picture_is_saved_to_the_pixel(desk: PictureDesk, told: queue.Queue[Event], tmp_path: Path) -> None:
    desk.save(PICTURE, tmp_path / "saved.png")
    assert isinstance(told.get(timeout=20), Noticed)
    assert open_picture(tmp_path / "saved.png").sha256 == PICTURE.sha256


def test_a_folder_that_cannot_be_written_is_told(desk: PictureDesk, told: queue.Queue[Event], tmp_path: Path) -> None:
    desk.save(PICTURE, tmp_path / "missing" / "saved.png")
    failed = told.get(timeout=20)
    assert isinstance(failed, Failed)
    assert "cannot be saved" in failed.error.sentence
