# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera's pictures on their way to the screen: made to fit on the core's thread, drawn on the GUI thread."""

import threading
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage

from assistant.errors import KibitzError
from assistant.pipeline.camera_desk import CameraFrame, CameraNews
from assistant.values import Picture, Pixels
from ui.front_door import Camera


class CameraFeed(QObject):
    """One window's view of the camera. If the window is slow, frames are left out.

    Has no parent: the core may still tell something when the window is gone already.
    """

    frame_came = Signal(QImage, bool)
    """As large as it is shown, and whether it is black."""
    picture_came = Signal(object, QImage)
    """The `Picture`, and how it is shown."""
    failed = Signal(object)
    """A `KibitzError`; no more frames come."""
    _posted = Signal()
    _told = Signal(int, object, QImage)

    def __init__(self, camera: Camera) -> None:
        super().__init__()
        self._camera = camera
        self._lock = threading.Lock()
        self._opening = 0
        """Counts them: what is told of an earlier camera comes too late."""
        self._size = QSize()
        self._is_mirrored = False
        self._newest: tuple[QImage, bool] | None = None
        self._posted.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def open(self, source: str) -> None:
        """Look through this camera."""
        with self._lock:
            self._opening += 1
            self._newest = None
        self._camera.open(source, partial(self._take, self._opening))

    def snap(self) -> None:
        """The next frame is wanted."""
        self._camera.snap()

    def close(self) -> None:
        """Look no more, and tell nothing more."""
        with self._lock:
            self._opening += 1
            self._newest = None
        self._camera.close()

    def fit(self, size: QSize, *, mirrored: bool) -> None:
        """How frames are shown from the next one on.

        Args:
            size: Pixels of the device; frames keep their proportions within it.
            mirrored: Left is right, as in a mirror. Pictures that are taken never are.
        """
        with self._lock:
            self._size, self._is_mirrored = size, mirrored

    # ── the core's thread ──────────────────────────────────────────────────────────────────────────────────────────

    def _take(self, opening: int, news: CameraNews) -> None:
        with self._lock:
            if opening != self._opening:
                return
            size, is_mirrored = self._size, self._is_mirrored
        if not isinstance(news, CameraFrame):
            rgb = news.rgb if isinstance(news, Picture) else None
            self._told.emit(opening, news, QImage() if rgb is None else fitted(rgb, size))
            return
        image = fitted(news.rgb, size, mirrored=is_mirrored)
        with self._lock:
            if opening != self._opening:
                return
            is_behind = self._newest is not None
            self._newest = image, news.is_black
        if not is_behind:  # else the window is told already, and takes this one instead of the one before
            self._posted.emit()

    # ── the GUI thread ─────────────────────────────────────────────────────────────────────────────────────────────

    @Slot()
    def _show(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest:
            self.frame_came.emit(*newest)

    @Slot(int, object, QImage)
    def _tell(self, opening: int, news: Picture | KibitzError, image: QImage) -> None:
        if opening != self._opening:
            return
        if isinstance(news, Picture):
            self.picture_came.emit(news, image)
        else:
            self.failed.emit(news)


def fitted(rgb: Pixels, size: QSize, *, mirrored: bool = False) -> QImage:
    """Pixels as an image within `size`, or as they are if that is empty; ready to be drawn without more work."""
    height, width = rgb.shape[:2]
    image = QImage(rgb.data, width, height, rgb.strides[0], QImage.Format.Format_RGB888)
    if mirrored:
        image = image.flipped(Qt.Orientation.Horizontal) if hasattr(image, "flipped") else image.mirrored(True, False)
    if not size.isEmpty():
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, keep, smooth)
    # Also makes a copy, for the array may be gone before the image is drawn.
    return image.convertToFormat(QImage.Format.Format_RGB32)
