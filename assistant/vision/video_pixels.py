# SPDX-License-Identifier: GPL-3.0-or-later
"""A decoded frame's pixels: to be looked at, or to be compared."""

import numpy as np
from av.video.frame import VideoFrame

from assistant.values import Pixels
from assistant.vision.video_choice import SIGNATURE, Signature

LONGEST_SIDE = 1280
"""Pixels of a frame: print that was legible in the video still is, and thirty frames take 80 MB."""

_BRIGHTNESS_FIRST = ("yuv420p", "yuvj420p", "yuv422p", "yuvj422p", "yuv444p", "yuvj444p", "nv12", "gray")
"""Formats of pixels whose first plane is brightness, a byte for each pixel: those of nearly all videos."""


def signature(frame: VideoFrame) -> Signature:
    """What the frame is compared by, whatever its size."""
    columns, rows = SIGNATURE
    return np.asarray(frame.reformat(columns, rows, "gray").to_ndarray(), np.uint8)


def glance(frame: VideoFrame) -> Signature:
    """A signature made a hundred times as quickly, of single pixels: enough to tell cuts from what merely moves."""
    if frame.format.name not in _BRIGHTNESS_FIRST:
        return signature(frame)
    plane = frame.planes[0]
    lines = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    columns, rows = SIGNATURE
    across = np.arange(columns) * frame.width // columns
    return np.asarray(lines[np.ix_(np.arange(rows) * frame.height // rows, across)], np.uint8)


def upright(frame: VideoFrame, aspect: float) -> Pixels:
    """As it is meant to be seen: turned, with square pixels, no larger than `LONGEST_SIDE`."""
    width = frame.width * aspect
    scale = min(1.0, LONGEST_SIDE / max(width, frame.height))
    rgb = frame.reformat(max(1, round(width * scale)), max(1, round(frame.height * scale)), "rgb24").to_ndarray()
    # Of phones held upright; FFmpeg counts anticlockwise, as NumPy does.
    return np.ascontiguousarray(np.rot90(rgb, round(frame.rotation / 90) % 4))
