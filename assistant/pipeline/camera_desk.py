# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera while somebody looks through it: a live view, and a picture when it is wanted."""

import logging
import math
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from PIL import Image

from assistant.cancellation import Cancellation
from assistant.capture.camera import picture_of
from assistant.capture.camera_source import Frame, check_source, is_black
from assistant.capture.camera_stream import camera_frames
from assistant.capture.devices import DeviceList, cameras
from assistant.errors import KibitzError, Unexpected
from assistant.events import Event, SensorUsed
from assistant.values import Picture, Pixels

_log = logging.getLogger(__name__)

_MOST_PIXELS = 1280
"""Of a side of the live view: as wide as it is shown on most screens."""

_LET_GO_SECONDS = 1.0
"""So long the end of the program waits for a driver."""


@dataclass(frozen=True, eq=False)
class CameraFrame:
    """What the camera sees now, perhaps made smaller."""

    rgb: Pixels
    is_black: bool
    """Nothing can be seen in it."""


CameraNews: TypeAlias = CameraFrame | Picture | KibitzError
"""What is told of a camera: what it sees, a picture that was wanted, or why there is no more of either."""

Tell: TypeAlias = Callable[[CameraNews], None]


class Frames(Protocol):
    """Opens a camera; `camera_frames` is one."""

    def __call__(self, source: str, *, cancelled: Cancellation) -> Iterator[Frame]:
        """Frames, until `cancelled`."""
        ...


class CameraDesk:
    """One camera at a time. Every method returns at once, from any thread.

    Args:
        publish: Told when a camera is used, and when it is not any more.
        frames: Opens a camera.
    """

    def __init__(self, publish: Callable[[Event], None], frames: Frames = camera_frames) -> None:
        self._publish = publish
        self._frames = frames
        self._lock = threading.Lock()
        self._view: _View | None = None

    def list_cameras(self, told: Callable[[DeviceList], None]) -> None:
        """Find out which cameras there are; `told` is called on another thread."""
        threading.Thread(target=lambda: told(cameras()), name="camera-list", daemon=True).start()

    def open(self, source: str, told: Tell) -> None:
        """Look through a camera, and through no other any more.

        Args:
            source: Number, file or address.
            told: Called on another thread, often; not any more after `close` or another `open`, but for a call
                that is under way.
        """
        with self._lock:
            before = self._view
            if before:
                before.cancellation.cancel()
            self._view = _View(source, told, self._publish, self._frames, before)
            self._view.start()

    def snap(self) -> None:
        """The next frame is wanted as a `Picture`, with all its pixels."""
        with self._lock:
            if self._view:
                self._view.is_picture_wanted.set()

    def close(self) -> None:
        """Look no more. A driver that hangs is left behind."""
        with self._lock:
            if self._view:
                self._view.cancellation.cancel()

    def end(self) -> None:
        """Look no more, and wait until the camera has been let go: for a second at most, if its driver hangs."""
        self.close()
        with self._lock:
            view = self._view
        if view:
            view.join(_LET_GO_SECONDS)


class _View(threading.Thread):
    """One camera, from its opening to its end."""

    def __init__(
        self, source: str, told: Tell, publish: Callable[[Event], None], frames: Frames, before: "_View | None"
    ) -> None:
        super().__init__(name="camera-view", daemon=True)
        self.cancellation = Cancellation()
        self.is_picture_wanted = threading.Event()
        self._source = source
        self._told = told
        self._publish = publish
        self._frames = frames
        self._before = before

    def run(self) -> None:
        """Tell what is seen."""
        if self._before:
            self._before.join()  # it ends within half a second, and then tells that its camera is not used any more
            self._before = None
        if self.cancellation():
            return
        try:
            self._look(check_source(self._source))
        except KibitzError as error:
            self._say(error)
        except Exception as error:  # noqa: BLE001 - the edge of the thread: whoever looks must be told
            _log.exception("Looking through a camera failed")
            self._say(Unexpected.because_of(error))

    def _look(self, source: str) -> None:
        self._publish(SensorUsed("camera", in_use=True))
        try:
            for frame in self._frames(source, cancelled=self.cancellation):
                self._tell(frame)
        finally:
            self._publish(SensorUsed("camera", in_use=False))

    def _tell(self, frame: Frame) -> None:
        if self.is_picture_wanted.is_set():
            self.is_picture_wanted.clear()
            self._say(picture_of(frame))
        self._say(CameraFrame(_small(frame), is_black(frame)))

    def _say(self, news: CameraNews) -> None:
        if not self.cancellation():
            self._told(news)


def _small(frame: Frame) -> Pixels:
    """RGB of a frame, made smaller by a whole number: that costs 2 ms where any other scale costs 10."""
    factor = math.ceil(max(frame.shape[:2]) / _MOST_PIXELS)
    if factor > 1:
        frame = np.asarray(Image.fromarray(frame).reduce(factor))
    return np.ascontiguousarray(frame[:, :, ::-1])
