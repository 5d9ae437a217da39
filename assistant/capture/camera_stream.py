# SPDX-License-Identifier: GPL-3.0-or-later
"""What a camera sees, picture after picture, always the newest."""

import threading
from collections.abc import Iterator

from assistant.cancellation import Cancellation
from assistant.capture.camera_source import (
    TIMEOUT_SECONDS,
    Capture,
    Frame,
    OpenCapture,
    is_live,
    next_frame,
    open_camera,
)
from assistant.errors import CameraError, KibitzError, Unexpected

_FPS = 5
"""`cv2.CAP_PROP_FPS`"""
_LET_GO_SECONDS = 0.5
"""A camera that works is let go after the frame that it is about to give, the slowest within a fifth of a second."""
_USUAL_FPS, _MOST_FPS = 25.0, 60.0
"""Of a video file that does not say, or says something odd."""


def camera_frames(source: str, *, cancelled: Cancellation, open_capture: OpenCapture | None = None) -> Iterator[Frame]:
    """Frames as they come; those that come while the consumer is busy are left out. A file plays again and again.

    Cancelling, or closing the generator, ends it within a frame, when the camera has been let go; with a driver that
    hangs within half a second, and then the camera is let go on another thread as soon as its driver answers.

    Args:
        source: As for `camera.take_picture`.
        cancelled: Ends the stream.
        open_capture: Opens a source as `cv2.VideoCapture` does.

    Raises:
        CameraError: It cannot be opened, gives no picture any more, or does not answer.
    """
    reader = _Reader(source, open_capture)
    forget = cancelled.on_cancel(reader.end)
    try:
        reader.thread.start()
        while (frame := reader.newest()) is not None:
            yield frame
    finally:
        forget()
        reader.end()
        reader.thread.join(_LET_GO_SECONDS)


class _Reader:
    """Reads on a thread of its own, which a driver may block for as long as it likes."""

    def __init__(self, source: str, open_capture: OpenCapture | None) -> None:
        self._source = source
        self._open_capture = open_capture
        self._changed = threading.Condition()
        self._over = threading.Event()
        self._frame: Frame | None = None
        self._error: KibitzError | None = None
        self.thread = threading.Thread(target=self._run, name="kibitz-camera", daemon=True)

    def end(self) -> None:
        """Read no more, and release who waits for a frame. Any thread."""
        with self._changed:
            self._over.set()
            self._changed.notify_all()

    def newest(self) -> Frame | None:
        """The newest frame that was not given yet; blocks until there is one. None: it is over.

        Raises:
            CameraError: There is none any more, or the camera does not answer.
        """
        with self._changed:
            answered = self._changed.wait_for(
                lambda: self._over.is_set() or self._frame is not None or self._error is not None, 2 * TIMEOUT_SECONDS
            )
            if self._over.is_set():
                return None
            if not answered:
                raise CameraError("The camera does not answer.", "Unplug it and plug it in again.")
            frame, self._frame = self._frame, None
            if frame is None and self._error is not None:
                raise self._error
            return frame

    # ── its own thread ─────────────────────────────────────────────────────────────────────────────────────────────

    def _run(self) -> None:
        try:
            self._read()
        except KibitzError as error:
            self._fail(error)
        except Exception as error:  # noqa: BLE001 - raised again where frames are waited for
            self._fail(Unexpected.because_of(error))

    def _read(self) -> None:
        while not self._over.is_set():
            capture = open_camera(self._source, self._open_capture)
            try:
                if is_live(self._source):
                    self._read_camera(capture)
                else:
                    self._play(capture)
            finally:
                capture.release()

    def _read_camera(self, capture: Capture) -> None:
        # All the time, though not all is wanted: drivers hand out old frames first where some have waited.
        while not self._over.is_set():
            self._put(next_frame(capture))

    def _play(self, capture: Capture) -> None:
        """Play a file once, as fast as it was recorded."""
        told = capture.get(_FPS)
        seconds = 1 / (told if 1 <= told <= _MOST_FPS else _USUAL_FPS)
        self._put(next_frame(capture))
        while not self._over.wait(seconds):
            read, frame = capture.read()
            if not read or frame is None:
                return
            self._put(frame)

    def _put(self, frame: Frame) -> None:
        with self._changed:
            self._frame = frame
            self._changed.notify_all()

    def _fail(self, error: KibitzError) -> None:
        with self._changed:
            self._error = error
            self._changed.notify_all()
