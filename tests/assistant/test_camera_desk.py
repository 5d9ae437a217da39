# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking through a camera: it is told while it is used, and one is let go before another is opened."""

import queue
import threading
from collections.abc import Iterator

import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.capture.camera_source import Frame
from assistant.errors import CameraError, KibitzError, Unexpected
from assistant.events import Event, SensorUsed
from assistant.pipeline.camera_desk import CameraDesk, CameraFrame, CameraNews
from assistant.values import Picture, PictureSource

BEGAN, ENDED = SensorUsed("camera", in_use=True), SensorUsed("camera", in_use=False)


class Scene:
    """What the cameras see: frames that the test gives, and an end or an error."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.frames: queue.Queue[Frame | Exception | None] = queue.Queue()

    def __call__(self, source: str, *, cancelled: Cancellation) -> Iterator[Frame]:
        self.opened.append(source)
        forget = cancelled.on_cancel(lambda: self.frames.put(None))
        while (given := self.frames.get(timeout=10)) is not None:
            if isinstance(given, Exception):
                raise given
            yield given
        forget()


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def events() -> "queue.Queue[Event]":
    return queue.Queue()


@pytest.fixture
def told() -> "queue.Queue[CameraNews]":
    return queue.Queue()


@pytest.fixture
def desk(scene: Scene, events: "queue.Queue[Event]") -> Iterator[CameraDesk]:
    made = CameraDesk(events.put, scene)
    yield made
    made.close()


def blue(width: int, height: int, level: int = 200) -> Frame:
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[:, :, 0] = level
    return pixels


def test_what_the_camera_sees_is_told_small_and_in_the_right_colours(
    desk: CameraDesk, scene: Scene, told: "queue.Queue[CameraNews]"
) -> None:
    desk.open("0", told.put)
    scene.frames.put(blue(1920, 1080))

    seen = told.get(timeout=10)

    assert isinstance(seen, CameraFrame)
    assert seen.rgb.shape == (540, 960, 3)
    assert seen.rgb[9, 9].tolist() == [0, 0, 200]
    assert not seen.is_black


def test_a_black_view_is_known(desk: CameraDesk, scene: Scene, told: "queue.Queue[CameraNews]") -> None:
    desk.open("0", told.put)
    scene.frames.put(blue(64, 48, 3))

    seen = told.get(timeout=10)

    assert isinstance(seen, CameraFrame)
    assert seen.is_black


def test_a_picture_has_all_pixels(desk: CameraDesk, scene: Scene, told: "queue.Queue[CameraNews]") -> None:
    desk.open("0", told.put)
    desk.snap()
    scene.frames.put(blue(1920, 1080))
    scene.frames.put(blue(1920, 1080))

    picture, after = told.get(timeout=10), told.get(timeout=10)

    assert isinstance(picture, Picture)
    assert (picture.width, picture.height, picture.source) == (1920, 1080, PictureSource.CAMERA)
    assert isinstance(after, CameraFrame)


def test_the_camera_is_told_as_used_until_it_is_closed(
    desk: CameraDesk, scene: Scene, events: "queue.Queue[Event]", told: "queue.Queue[CameraNews]"
) -> None:
    desk.open("0", told.put)
    assert events.get(timeout=10) == BEGAN

    desk.close()

    assert events.get(timeout=10) == ENDED
    assert told.empty()


def test_one_camera_is_let_go_before_another_is_opened(
    desk: CameraDesk, scene: Scene, events: "queue.Queue[Event]", told: "queue.Queue[CameraNews]"
) -> None:
    desk.open("0", lambda _: pytest.fail("nothing is told of a camera that is not wanted any more"))
    assert events.get(timeout=10) == BEGAN

    desk.open("2", told.put)

    assert [events.get(timeout=10), events.get(timeout=10)] == [ENDED, BEGAN]
    scene.frames.put(blue(64, 48))
    assert isinstance(told.get(timeout=10), CameraFrame)
    assert scene.opened == ["0", "2"]


@pytest.mark.parametrize(
    ("error", "kind"), [(CameraError("There is no camera."), CameraError), (ValueError("x"), Unexpected)]
)
def test_trouble_is_told_and_ends_the_view(
    desk: CameraDesk,
    scene: Scene,
    events: "queue.Queue[Event]",
    told: "queue.Queue[CameraNews]",
    error: Exception,
    kind: type[KibitzError],
) -> None:
    desk.open("0", told.put)
    scene.frames.put(error)

    assert isinstance(told.get(timeout=10), kind)
    assert [events.get(timeout=10), events.get(timeout=10)] == [BEGAN, ENDED]


def test_a_file_that_is_not_there_is_told(
    desk: CameraDesk, events: "queue.Queue[Event]", told: "queue.Queue[CameraNews]"
) -> None:
    desk.open("no such film.mp4", told.put)

    error = told.get(timeout=10)

    assert isinstance(error, KibitzError)
    assert "There is no file" in error.sentence
    desk.end()
    assert events.empty()  # no camera was used


def test_cameras_are_listed_on_another_thread(desk: CameraDesk) -> None:
    listed: queue.Queue[str] = queue.Queue()

    desk.list_cameras(lambda _found: listed.put(threading.current_thread().name))

    assert listed.get(timeout=10) == "camera-list"


def test_a_camera_that_is_closed_before_its_turn_came_is_not_told_as_used(
    desk: CameraDesk, scene: Scene, events: "queue.Queue[Event]", told: "queue.Queue[CameraNews]"
) -> None:
    go_on = threading.Event()
    before: queue.Queue[CameraNews] = queue.Queue()

    def hold_up(news: CameraNews) -> None:
        before.put(news)
        assert go_on.wait(10)

    desk.open("0", hold_up)
    scene.frames.put(blue(20, 10))
    before.get(timeout=10)

    desk.open("1", told.put)
    desk.close()
    go_on.set()
    desk.end()

    assert [events.get_nowait() for _ in range(events.qsize())] == [BEGAN, ENDED]
    assert scene.opened == ["0"]
