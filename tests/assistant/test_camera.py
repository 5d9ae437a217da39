# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera: one well exposed picture, or one sentence."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.capture import camera_source
from assistant.capture.camera import take_picture
from assistant.capture.camera_source import Frame, check_source
from assistant.capture.camera_stream import camera_frames
from assistant.errors import CameraError, Cancelled, InputError
from assistant.values import PictureSource


def frame(level: int) -> Frame:
    """Blue is `level`, green 20 less, red 0."""
    pixels = np.zeros((4, 6, 3), np.uint8)
    pixels[:, :, 0] = level
    pixels[:, :, 1] = max(level - 20, 0)
    return pixels


class FakeCamera:
    """Gives frames of growing brightness, a tenth of a second apart."""

    def __init__(self, levels: list[int], *, is_there: bool = True) -> None:
        self._levels = levels
        self._is_there = is_there
        self.now = 0.0
        self.is_released = threading.Event()
        self.source: int | str | None = None

    def open(self, source: int | str) -> "FakeCamera":
        self.source = source
        return self

    def clock(self) -> float:
        return self.now

    def isOpened(self) -> bool:  # noqa: N802
        return self._is_there

    def read(self) -> tuple[bool, Frame | None]:
        self.now += 0.1
        if not self._levels:
            return False, None
        return True, frame(self._levels.pop(0) if len(self._levels) > 1 else self._levels[0])

    def get(self, propId: int, /) -> float:  # noqa: N803
        return 0.0

    def release(self) -> None:
        self.is_released.set()


def test_the_first_frames_are_thrown_away_until_the_exposure_is_found() -> None:
    camera = FakeCamera([30, 40, 50, 60, 70, 80, 90, 100, 200])

    picture = take_picture("0", open_capture=camera.open, clock=camera.clock)

    assert picture.rgb[0, 0].tolist() == [0, 80, 100]
    assert picture.source is PictureSource.CAMERA
    assert camera.is_released.is_set()


def test_a_dark_camera_is_given_more_time() -> None:
    camera = FakeCamera([0] * 12 + [150])

    picture = take_picture("0", open_capture=camera.open, clock=camera.clock)

    assert picture.rgb[0, 0].tolist() == [0, 130, 150]


def test_a_camera_that_stays_black_is_told() -> None:
    camera = FakeCamera([0])

    with pytest.raises(CameraError, match="is black"):
        take_picture("0", open_capture=camera.open, clock=camera.clock)

    assert camera.is_released.is_set()


@pytest.mark.parametrize(
    ("source", "opened"), [("0", 0), ("2", 2), ("http://127.0.0.1:1/x", "http://127.0.0.1:1/x"), ("a.mp4", "a.mp4")]
)
def test_numbers_files_and_addresses_are_sources(source: str, opened: int | str) -> None:
    camera = FakeCamera([100])

    take_picture(source, open_capture=camera.open, clock=camera.clock)

    assert camera.source == opened


def test_of_a_file_the_first_frame_is_taken() -> None:
    camera = FakeCamera([100, 200])

    picture = take_picture("film.mp4", open_capture=camera.open, clock=camera.clock)

    assert picture.rgb[0, 0].tolist() == [0, 80, 100]


@pytest.mark.parametrize(("source", "sentence"), [("0", "There is no camera"), ("3", "“3” cannot be opened")])
def test_a_missing_camera_is_told(source: str, sentence: str) -> None:
    camera = FakeCamera([], is_there=False)

    with pytest.raises(CameraError, match=sentence):
        take_picture(source, open_capture=camera.open, clock=camera.clock)


def test_a_camera_without_frames_is_told() -> None:
    camera = FakeCamera([])

    with pytest.raises(CameraError, match="gives no picture"):
        take_picture("0", open_capture=camera.open, clock=camera.clock)


class HangingCamera(FakeCamera):
    """Its driver does not answer until told to."""

    def __init__(self) -> None:
        super().__init__([100])
        self.reading = threading.Event()
        self.goes_on = threading.Event()

    def read(self) -> tuple[bool, Frame | None]:
        self.reading.set()
        self.goes_on.wait(10)
        return super().read()


@pytest.fixture
def hanging() -> Iterator[HangingCamera]:
    camera = HangingCamera()
    yield camera
    camera.goes_on.set()
    assert camera.is_released.wait(10)


def test_cancelling_does_not_wait_for_the_driver(hanging: HangingCamera) -> None:
    cancellation = Cancellation()

    def stop() -> None:
        hanging.reading.wait(10)
        cancellation.cancel()

    stopper = threading.Thread(target=stop)
    stopper.start()

    with pytest.raises(Cancelled):
        take_picture("0", cancelled=cancellation, open_capture=hanging.open)

    stopper.join()


def test_a_camera_that_hangs_is_told(hanging: HangingCamera, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.capture.camera.TIMEOUT_SECONDS", 0.0)
    monkeypatch.setattr("assistant.capture.camera._LIGHT_SECONDS", 0.05)

    with pytest.raises(CameraError, match="does not answer"):
        take_picture("0", open_capture=hanging.open)


def test_nothing_is_opened_once_cancelled() -> None:
    camera = FakeCamera([100])
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        take_picture("0", cancelled=cancellation, open_capture=camera.open)

    assert camera.source is None


# ── a live view ────────────────────────────────────────────────────────────────────────────────────────────────


class SteppingCamera(FakeCamera):
    """Gives a frame whenever the test lets it."""

    def __init__(self, levels: list[int]) -> None:
        super().__init__(levels)
        self.next = threading.Semaphore(0)
        self.given = threading.Semaphore(0)

    def read(self) -> tuple[bool, Frame | None]:
        self.given.release()  # the frame before has been taken over
        assert self.next.acquire(timeout=10)
        return super().read()

    def step(self, frames: int = 1) -> None:
        for _ in range(frames):
            self.next.release()
            assert self.given.acquire(timeout=10)


@pytest.fixture
def stepping() -> Iterator[SteppingCamera]:
    camera = SteppingCamera([10, 20, 30, 40, 50])
    yield camera
    camera.next.release(2)
    assert camera.is_released.wait(10)


def test_a_view_shows_the_newest_frame_and_leaves_out_those_before(stepping: SteppingCamera) -> None:
    frames = camera_frames("0", cancelled=Cancellation(), open_capture=stepping.open)
    stepping.next.release()
    assert next(frames)[0, 0, 0] == 10
    assert stepping.given.acquire(timeout=10)
    assert stepping.given.acquire(timeout=10)

    stepping.step(3)

    assert next(frames)[0, 0, 0] == 40
    frames.close()  # type: ignore[attr-defined]


def test_cancelling_a_view_does_not_wait_for_the_driver(hanging: HangingCamera) -> None:
    cancellation = Cancellation()

    def stop() -> None:
        hanging.reading.wait(10)
        cancellation.cancel()

    stopper = threading.Thread(target=stop)
    stopper.start()

    assert list(camera_frames("0", cancelled=cancellation, open_capture=hanging.open)) == []

    stopper.join()


def test_a_view_ends_when_the_camera_is_unplugged() -> None:
    camera = FakeCamera([])

    with pytest.raises(CameraError, match="gives no picture"):
        next(camera_frames("0", cancelled=Cancellation(), open_capture=camera.open))

    assert camera.is_released.wait(10)


class ShortFilm(FakeCamera):
    """Two frames long, and played as fast as a film may be."""

    def __init__(self) -> None:
        super().__init__([])
        self.opened = 0

    def open(self, source: int | str) -> "ShortFilm":
        self.opened += 1
        self._levels = [50, 60]
        return self

    def get(self, propId: int, /) -> float:  # noqa: N803
        return 60.0

    def read(self) -> tuple[bool, Frame | None]:
        return (True, frame(self._levels.pop(0))) if self._levels else (False, None)


def test_a_film_is_played_again_and_again() -> None:
    film = ShortFilm()
    frames = camera_frames("film.mp4", cancelled=Cancellation(), open_capture=film.open)

    while film.opened < 3:
        next(frames)
    frames.close()  # type: ignore[attr-defined]


# ── what can stand for a camera ────────────────────────────────────────────────────────────────────────────────


def test_numbers_addresses_and_files_can_be_cameras(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.touch()

    assert check_source(" 2 ") == "2"
    assert check_source("rtsp://user@desk.local:554/live") == "rtsp://user@desk.local:554/live"
    assert check_source(f" {film} ") == str(film)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "No camera is named"),
        ("ftp://host/film.mp4", "begins with “ftp://” cannot be used"),
        ("rtsp://", "is no address"),
        ("http://[", "is no address"),
        ("missing.mp4", "There is no file “missing.mp4”"),
        ("\0", "There is no file"),
        ("x" * 5000, "There is no file"),
        ("/", "is a folder"),
    ],
)
def test_what_is_no_camera_is_told(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence) as caught:
        check_source(text)
    assert caught.value.hint


def test_a_camera_that_another_program_uses_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    device = tmp_path / "video7"
    device.touch()
    monkeypatch.setattr(camera_source, "is_device", lambda source: True)
    monkeypatch.setattr("sys.platform", "linux")
    camera = FakeCamera([], is_there=False)

    with pytest.raises(CameraError, match="cannot be used now") as caught:
        take_picture(str(device), open_capture=camera.open)

    assert "Close other programs" in caught.value.hint
    assert camera.is_released.is_set()


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Ten frames, as a camera of fifteen years ago would have kept them."""
    cv2 = pytest.importorskip("cv2")
    path = tmp_path / "film.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 50, (64, 48))
    for level in range(100, 200, 10):
        writer.write(np.full((48, 64, 3), (level, 0, 0), np.uint8))
    writer.release()
    return path


def test_a_real_film_can_stand_for_a_camera(film: Path) -> None:
    frames = camera_frames(str(film), cancelled=Cancellation())

    first = next(frames)
    frames.close()  # type: ignore[attr-defined]

    assert first.shape == (48, 64, 3)
    assert abs(int(first[9, 9, 0]) - 100) < 8
    assert take_picture(str(film)).rgb[9, 9].tolist() == pytest.approx([0, 0, 100], abs=8)


def test_a_file_that_is_no_film_is_told(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"no film at all")

    with pytest.raises(CameraError, match="cannot be opened"):
        next(camera_frames(str(path), cancelled=Cancellation()))
