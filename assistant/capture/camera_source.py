# SPDX-License-Identifier: GPL-3.0-or-later
"""What can stand for a camera (a number, a file, an address), how it is opened, and why it cannot be."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeAlias, cast
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from assistant.errors import CameraError, InputError
from assistant.phrase import Phrase

TIMEOUT_SECONDS = 10.0
"""What Linux's video drivers and OpenCV allow for one frame."""

_HIGHEST_INDEX = 999
"""Beyond any computer's cameras; OpenCV takes no number of more than 32 bits."""

_WANTED_SIZE = (1920, 1080)
"""Drivers give 640 by 480 unless asked, which is too little to read a page by; they take the nearest size they have."""

_SCHEMES = ("http", "https", "rtsp", "rtsps", "rtmp")
"""Of cameras in the network. FFmpeg knows more, which name files and commands in roundabout ways."""

_BLACK_LEVEL = 4.0
"""Mean of all values, 0 to 255, below which nothing can be seen."""

Frame = NDArray[np.uint8]
"""Blue, green, red: shape (height, width, 3)."""


class Capture(Protocol):
    """The part of `cv2.VideoCapture` that is used."""

    def isOpened(self) -> bool:  # noqa: N802, D102
        ...

    def read(self) -> tuple[bool, Frame | None]:  # noqa: D102
        ...

    def get(self, propId: int, /) -> float:  # noqa: N803, D102
        ...

    def release(self) -> None:  # noqa: D102
        ...


OpenCapture: TypeAlias = Callable[[int | str], Capture]


def is_device(source: str) -> bool:
    """True for a camera of this computer."""
    return source.isdecimal() or source.startswith("/dev/")


def is_live(source: str) -> bool:
    """True unless it is a file, which can be read faster than it was recorded, and ends."""
    return is_device(source) or "://" in source


def is_black(frame: NDArray[np.uint8]) -> bool:
    """True if nothing can be seen in it."""
    return float(frame[::4, ::4].mean()) < _BLACK_LEVEL


def check_source(text: str) -> str:
    """What the user named as a camera, tidied: a number, an address, or the path of a file or device.

    Raises:
        InputError: It can be none of these.
    """
    source = text.strip()
    if not source:
        raise InputError("No camera is named.", "Write the address of a camera, or the path of a video file.")
    if source.isdecimal():
        return source
    if "://" in source:
        return _checked_address(source)
    path = Path(source).expanduser()
    try:
        is_there, is_folder = path.exists(), path.is_dir()
    except (OSError, ValueError):  # too long, or with characters that no path has
        is_there = is_folder = False
    if is_folder:
        raise InputError(Phrase("“{name}” is a folder.", name=source), "Choose a video file in it.")
    if not is_there:
        raise InputError(
            Phrase("There is no file “{name}”.", name=source),
            "Check its name and folder. Addresses begin with http://, https:// or rtsp://.",
        )
    return str(path)


def open_camera(source: str, open_capture: OpenCapture | None = None) -> Capture:
    """Open a camera; blocks for as long as its driver likes. The caller releases it.

    Raises:
        CameraError: It cannot be opened.
    """
    if source.isdecimal() and int(source) > _HIGHEST_INDEX:
        raise _why_not(source)
    capture = (open_capture or _opencv)(int(source) if source.isdecimal() else source)
    if not capture.isOpened():
        capture.release()
        raise _why_not(source)
    return capture


def next_frame(capture: Capture) -> Frame:
    """The next picture; blocks until it is there.

    Raises:
        CameraError: None comes.
    """
    read, frame = capture.read()
    if not read or frame is None:
        raise CameraError(
            "The camera gives no picture.", "Check that it is connected and that no other program uses it."
        )
    return frame


def _checked_address(source: str) -> str:
    try:
        address = urlsplit(source)
        host = address.hostname
    except ValueError:
        host = None
    if not host:
        raise InputError(Phrase("“{address}” is no address.", address=source), "Check it for missing letters.")
    if address.scheme.lower() not in _SCHEMES:
        raise InputError(
            Phrase("An address that begins with “{scheme}” cannot be used.", scheme=f"{address.scheme}://"),
            "Addresses of cameras begin with http://, https:// or rtsp://.",
        )
    return source


def _why_not(source: str) -> CameraError:
    """Why a camera could not be opened, as far as the system tells."""
    device = Path(f"/dev/video{source}" if source.isdecimal() else source)
    if is_device(source) and sys.platform.startswith("linux") and device.exists():
        if not os.access(device, os.R_OK | os.W_OK):
            return CameraError(
                "This account may not use the camera.",
                "Add it to the group “video” and log in again, or ask whoever looks after this computer.",
            )
        return CameraError(
            "The camera is there, but cannot be used now.",
            "Close other programs that use it, such as a video call, and try again.",
        )
    if source == "0":
        return CameraError("There is no camera.", "Connect one, and check that no other program uses it.")
    return CameraError(
        Phrase("The camera “{name}” cannot be opened.", name=source),
        "Check its number, file or address, or leave it out.",
    )


def _opencv(source: int | str) -> Capture:
    # FFmpeg's remarks go past OpenCV's log; its level (AV_LOG_QUIET) is read from here when the first stream opens.
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    import cv2  # noqa: PLC0415 - large, and only needed when a picture is taken

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    video_capture: Callable[..., Capture] = cast("Any", cv2.VideoCapture)
    if isinstance(source, str):
        if "://" not in source:
            return video_capture(source)
        timeout = round(1000 * TIMEOUT_SECONDS)
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, timeout, cv2.CAP_PROP_READ_TIMEOUT_MSEC, timeout]
        return video_capture(source, cv2.CAP_ANY, limits)
    capture: Any = video_capture(source)
    if capture.isOpened():
        # Uncompressed, few cameras give large pictures more than five times a second.
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, _WANTED_SIZE[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _WANTED_SIZE[1])
    return cast("Capture", capture)
