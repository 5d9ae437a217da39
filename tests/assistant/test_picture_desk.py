# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures are saved as files, all their pixels, away from the caller's thread."""

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import Unexpected
from assistant.events import Event, Failed, Noticed, PictureFailed, SensorUsed
from assistant.pipeline import picture_desk
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


def broken(*_: object, **__: object) -> Picture:
    """Stands for a library that fails in a way nobody has foreseen."""
    raise RuntimeError


def told_after_the_sensor(told: "queue.Queue[Event]") -> Event:
    while isinstance(event := told.get(timeout=20), SensorUsed):
        pass
    return event


def test_a_screenshot_that_fails_unforeseen_is_told(
    desk: PictureDesk, told: queue.Queue[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_desk, "take_screenshot", broken)

    request = desk.screen()

    failed = told_after_the_sensor(told)
    assert isinstance(failed, PictureFailed)
    assert failed.request == request
    assert isinstance(failed.error, Unexpected)


def test_screens_that_cannot_be_frozen_for_unforeseen_reasons_are_told(
    desk: PictureDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_desk, "freeze_screens", broken)
    outcome: queue.Queue[object] = queue.Queue()

    desk.freeze(outcome.put, outcome.put)

    assert isinstance(outcome.get(timeout=20), Unexpected)


def test_a_glance_that_fails_unforeseen_is_told(desk: PictureDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_desk, "may_look_unasked", broken)
    outcome: queue.Queue[object] = queue.Queue()

    desk.glance(outcome.put, outcome.put)

    assert isinstance(outcome.get(timeout=20), Unexpected)


def test_a_file_that_cannot_be_looked_into_for_unforeseen_reasons_is_told(
    desk: PictureDesk, told: queue.Queue[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.vision.video.is_video", broken)

    request = desk.file(tmp_path / "any.png")

    failed = told.get(timeout=20)
    assert isinstance(failed, PictureFailed)
    assert (failed.request, type(failed.error)) == (request, Unexpected)


def test_a_picture_that_cannot_be_encoded_is_told(
    desk: PictureDesk, told: queue.Queue[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_desk, "encode_png", broken)

    desk.save(PICTURE, tmp_path / "saved.png")

    failed = told.get(timeout=20)
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, Unexpected)


def test_the_end_of_the_program_does_not_wait_for_a_desktop_that_asks_the_user(
    desk: PictureDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    where: queue.Queue[threading.Thread] = queue.Queue()
    answered = threading.Event()

    def ask_the_user() -> None:
        where.put(threading.current_thread())
        answered.wait()

    monkeypatch.setattr(picture_desk, "freeze_screens", ask_the_user)
    desk.freeze(lambda _: None, lambda _: None)
    asking = where.get(timeout=20)

    desk.close()

    assert asking.is_alive()
    assert asking.daemon  # Python joins all others when it ends, also those of executors
    answered.set()
    asking.join(20)
    assert not asking.is_alive()


def test_a_closed_desk_fetches_nothing_more(desk: PictureDesk, told: queue.Queue[Event], tmp_path: Path) -> None:
    desk.close()

    desk.file(tmp_path / "any.png")

    assert told.empty()
