# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera: one picture, taken now."""

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from assistant.cancellation import Cancellation
from assistant.errors import CameraError, Cancelled
from assistant.values import Picture, PictureSource
from assistant.vision.images import LONGEST_SIDE, thumbnail

_TIMEOUT_SECONDS = 10.0
# What Linux's video drivers and OpenCV allow for one frame.

_WARM_UP_SECONDS = 0.7
# A camera needs so long to find its exposure; meanwhile the frames that waited in buffers are thrown away.

_LIGHT_SECONDS = 2.0
# A picture that is still black after so long will stay so.

_HIGHEST_INDEX = 999
# Beyond any computer's cameras; OpenCV takes no number of more than 32 bits.

_BLACK_LEVEL = 4.0
# Mean of all values, 0 to 255, below which nothing can be seen.


Frame = NDArray[np.uint8]
"""Blue, green, red: shape (height, width, 3)."""


class Capture(Protocol):
    """The part of `cv2.VideoCapture` that is used."""

    def isOpened(self) -> bool:  # noqa: N802, D102
        ...

    def read(self) -> tuple[bool, Frame | None]:  # noqa: D102
        ...

    def release(self) -> None:  # noqa: D102
        ...


def take_picture(
    source: str = "0",
    *,
    cancelled: Cancellation | None = None,
    open_capture: Callable[[int | str], Capture] | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Picture:
    """One picture; blocks for about a second, so call it on a worker thread.

    Args:
        source: Number of a camera ("0"), a video file or device, or the address of a video stream.
        cancelled: Ends the waiting; the camera is let go as soon as its driver answers.
        open_capture: Opens a source as `cv2.VideoCapture` does.
        clock: Seconds, to wait for the exposure.

    Raises:
        CameraError: There is no camera, it gives no picture, or only black ones.
        Cancelled: `cancelled` is.
    """
    cancelled = cancelled or Cancellation()
    cancelled.check()
    # A driver can block for 10 s, where neither Ctrl-C nor Stop reaches it: so on a thread that may be left behind.
    shot = _Shot(source, open_capture or _opencv, clock)
    forget = cancelled.on_cancel(shot.give_up)
    threading.Thread(target=shot.take, name="kibitz-camera", daemon=True).start()
    try:
        frame = shot.result.result(2 * _TIMEOUT_SECONDS + _LIGHT_SECONDS)
    except TimeoutError:
        shot.give_up()
        raise CameraError("The camera does not answer.", "Unplug it and plug it in again.") from None
    finally:
        forget()
    return thumbnail(Picture.from_rgb(frame[:, :, ::-1], PictureSource.CAMERA, "Camera"), LONGEST_SIDE)


class _Shot:
    """One picture on its way, on a thread of its own."""

    def __init__(self, source: str, open_capture: Callable[[int | str], Capture], clock: Callable[[], float]) -> None:
        self.result: Future[Frame] = Future()
        self._source = source
        self._open_capture = open_capture
        self._clock = clock
        self._given_up = threading.Event()
        self._lock = threading.Lock()

    def give_up(self) -> None:
        """Whoever waits for the result goes on with `Cancelled`. Any thread."""
        self._given_up.set()
        self._finish(Cancelled())

    def take(self) -> None:
        """Work out the result."""
        try:
            self._finish(self._frame())
        except Exception as error:  # noqa: BLE001 - raised again where the result is waited for
            self._finish(error)

    def _finish(self, outcome: Frame | Exception) -> None:
        with self._lock:
            if self.result.done():
                return
            if isinstance(outcome, Exception):
                self.result.set_exception(outcome)
            else:
                self.result.set_result(outcome)

    def _frame(self) -> Frame:
        is_number = self._source.isdecimal()
        if is_number and int(self._source) > _HIGHEST_INDEX:
            raise self._no_camera()
        capture = self._open_capture(int(self._source) if is_number else self._source)
        try:
            if not capture.isOpened():
                raise self._no_camera()
            if is_number or self._source.startswith("/dev/") or "://" in self._source:
                return self._bright_frame(capture)
            return self._next_frame(capture)
        finally:
            capture.release()

    def _bright_frame(self, capture: Capture) -> Frame:
        frame = self._next_frame(capture)
        start = self._clock()
        while not self._given_up.is_set():
            waited = self._clock() - start
            is_black = float(frame.mean()) < _BLACK_LEVEL
            if waited >= _WARM_UP_SECONDS and not is_black:
                break
            if waited >= _LIGHT_SECONDS:
                raise CameraError("The camera's picture is black.", "Open its cover, or give it some light.")
            frame = self._next_frame(capture)
        return frame

    def _next_frame(self, capture: Capture) -> Frame:
        read, frame = capture.read()
        if not read or frame is None:
            raise CameraError(
                "The camera gives no picture.", "Check that it is connected and that no other program uses it."
            )
        return frame

    def _no_camera(self) -> CameraError:
        if self._source == "0":
            return CameraError("There is no camera.", "Connect one, and check that no other program uses it.")
        return CameraError(
            f"The camera “{self._source}” cannot be opened.", "Check its number, file or address, or leave it out."
        )


def _opencv(source: int | str) -> Capture:
    # FFmpeg's remarks go past OpenCV's log; its level (AV_LOG_QUIET) is read from here when the first stream opens.
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    import cv2  # noqa: PLC0415 - large, and only needed when a picture is taken

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    video_capture: Callable[..., Capture] = cast("Any", cv2.VideoCapture)
    if isinstance(source, str) and "://" in source:
        timeout = round(1000 * _TIMEOUT_SECONDS)
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, timeout, cv2.CAP_PROP_READ_TIMEOUT_MSEC, timeout]
        return video_capture(source, cv2.CAP_ANY, limits)
    return video_capture(source)
