# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera: one picture, taken now."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future

from assistant.cancellation import Cancellation
from assistant.capture.camera_source import (
    TIMEOUT_SECONDS,
    Capture,
    Frame,
    OpenCapture,
    is_black,
    is_live,
    next_frame,
    open_camera,
)
from assistant.errors import CameraError, Cancelled
from assistant.values import Picture, PictureSource
from assistant.vision.images import LONGEST_SIDE, thumbnail

_WARM_UP_SECONDS = 0.7
"""A camera needs so long to find its exposure; meanwhile the frames that waited in buffers are thrown away."""

_LIGHT_SECONDS = 2.0
"""A picture that is still black after so long will stay so."""


def take_picture(
    source: str = "0",
    *,
    cancelled: Cancellation | None = None,
    open_capture: OpenCapture | None = None,
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
    shot = _Shot(source, open_capture, clock)
    forget = cancelled.on_cancel(shot.give_up)
    threading.Thread(target=shot.take, name="kibitz-camera", daemon=True).start()
    try:
        frame = shot.result.result(2 * TIMEOUT_SECONDS + _LIGHT_SECONDS)
    except TimeoutError:
        shot.give_up()
        raise CameraError("The camera does not answer.", "Unplug it and plug it in again.") from None
    finally:
        forget()
    return picture_of(frame)


def picture_of(frame: Frame) -> Picture:
    """A camera's frame as a picture (some 20 ms)."""
    return thumbnail(Picture.from_rgb(frame[:, :, ::-1], PictureSource.CAMERA, "Camera"), LONGEST_SIDE)


class _Shot:
    """One picture on its way, on a thread of its own."""

    def __init__(self, source: str, open_capture: OpenCapture | None, clock: Callable[[], float]) -> None:
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
        capture = open_camera(self._source, self._open_capture)
        try:
            return self._bright_frame(capture) if is_live(self._source) else next_frame(capture)
        finally:
            capture.release()

    def _bright_frame(self, capture: Capture) -> Frame:
        frame = next_frame(capture)
        start = self._clock()
        while not self._given_up.is_set():
            waited = self._clock() - start
            if waited >= _WARM_UP_SECONDS and not is_black(frame):
                break
            if waited >= _LIGHT_SECONDS:
                raise CameraError("The camera's picture is black.", "Open its cover, or give it some light.")
            frame = next_frame(capture)
        return frame
