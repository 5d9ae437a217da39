# SPDX-License-Identifier: GPL-3.0-or-later
"""Small videos for tests, drawn and encoded on the spot."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from assistant.values import Pixels

Draw = Callable[[float], Pixels]
"""The frame of a time in seconds."""

COLOURS = ((200, 30, 30), (30, 160, 40), (30, 60, 200), (220, 200, 40), (120, 20, 140), (240, 240, 240))


def scene(number: int, width: int = 320, height: int = 180) -> Pixels:
    """A plain picture that looks like no other number's."""
    rgb = np.empty((height, width, 3), np.uint8)
    rgb[:] = COLOURS[number % len(COLOURS)]
    rgb[: height // 4, : width // 2] = COLOURS[(number + 3) % len(COLOURS)]  # what is up shows
    return rgb


def scenes(seconds_each: float) -> Draw:
    """One scene after the other."""
    return lambda time: scene(int(time / seconds_each + 1e-9))


def written(words: Sequence[str], seconds_each: float) -> Draw:
    """Words on white, one after the other."""

    def draw(time: float) -> Pixels:
        image = Image.new("RGB", (640, 360), "white")
        text = words[min(len(words) - 1, int(time / seconds_each + 1e-9))]
        ImageDraw.Draw(image).text((40, 140), text, "black", ImageFont.load_default(48))
        return np.array(image)

    return draw


def write_video(
    path: Path,
    draw: Draw,
    seconds: float,
    *,
    fps: int = 10,
    gop: int = 10,
    codec: str = "mpeg4",
    container: str | None = None,
    rotation: int = 0,
    aspect: Fraction | None = None,
    times: Sequence[float] | None = None,
    with_sound: bool = False,
    options: dict[str, str] | None = None,
) -> Path:
    """Encode what `draw` gives, at `times` or evenly."""
    with av.open(str(path), "w", format=container, options=options or {}) as file:
        first = draw(0.0)
        stream: Any = file.add_stream(codec, rate=fps, options={"g": str(gop), "sc_threshold": "1000000000"})
        stream.width, stream.height, stream.pix_fmt = first.shape[1], first.shape[0], "yuv420p"
        stream.bit_rate = 2_000_000
        stream.codec_context.time_base = Fraction(1, 1000) if times else Fraction(1, fps)
        if rotation:
            stream.set_display_rotation(rotation)
        if aspect:
            stream.codec_context.sample_aspect_ratio = aspect
        sound: Any = file.add_stream("aac", rate=16_000, layout="mono") if with_sound else None
        for number, time in enumerate(times or [index / fps for index in range(round(seconds * fps))]):
            frame = av.VideoFrame.from_ndarray(draw(time), "rgb24")
            frame.pts = round(time * 1000) if times else number
            frame.time_base = stream.codec_context.time_base
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
        if sound:
            _write_sound(file, sound, seconds)
    return path


def write_sound(path: Path, seconds: float = 1.0) -> Path:
    """A file with sound and no pictures."""
    with av.open(str(path), "w") as file:
        _write_sound(file, file.add_stream("aac", rate=16_000, layout="mono"), seconds)
    return path


def _write_sound(file: av.container.OutputContainer, stream: Any, seconds: float) -> None:
    frame = av.AudioFrame.from_ndarray(np.zeros((1, round(16_000 * seconds)), np.float32), "fltp", "mono")
    frame.sample_rate, frame.pts = 16_000, 0
    fifo = av.AudioFifo()
    fifo.write(frame)
    while part := fifo.read(1024, partial=True):
        file.mux(stream.encode(part))
    file.mux(stream.encode(None))
