# SPDX-License-Identifier: GPL-3.0-or-later
"""From a scene to pixels, and from any picture to the pixels the vision tower sees."""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.models.vlm.architecture import PAD_COLOR, PICTURE_SIDE
from tests.models.vlm.font import FONT_5X7
from tests.models.vlm.scene import COLORS, Color, Line, Rectangle, Scene


def render(scene: Scene, width: int | None = None) -> Image.Image:
    """Draw a scene in RGB; `width` is the pixels of the longer side, by default as many as the scene wants."""
    s = width / PICTURE_SIDE if width else scene.style.scale
    picture = Image.new(
        "RGB", (max(8, round(scene.width * s)), max(8, round(scene.height * s))), scene.style.background
    )
    draw = ImageDraw.Draw(picture)
    _draw_ground(draw, scene, picture.size, s)
    for item, jitter in zip(scene.items, scene.style.jitter, strict=True):
        _draw_shape(draw, item.shape, item.box, s, _shifted(COLORS[item.color], jitter))
    for line in scene.lines():
        _draw_line(picture, line, s, scene.style.text_color)
    return picture


def preprocess(picture: Image.Image) -> NDArray[np.uint8]:
    """The picture as mtmd's fixed-size preprocessor makes it: a bicubic letterbox.

    Returns:
        Shape (PICTURE_SIDE, PICTURE_SIDE, 3).
    """
    picture = picture.convert("RGB")
    if picture.size != (PICTURE_SIDE, PICTURE_SIDE):
        side = np.float32(PICTURE_SIDE)
        scale = min(side / np.float32(picture.width), side / np.float32(picture.height))
        width, height = (min(PICTURE_SIDE, math.ceil(np.float32(v) * scale)) for v in picture.size)
        small = picture.resize((width, height), Image.Resampling.BICUBIC)
        picture = Image.new("RGB", (PICTURE_SIDE, PICTURE_SIDE), PAD_COLOR)
        picture.paste(small, ((PICTURE_SIDE - width) // 2, (PICTURE_SIDE - height) // 2))
    return np.asarray(picture)


def _draw_ground(draw: ImageDraw.ImageDraw, scene: Scene, size: tuple[int, int], s: float) -> None:
    style = scene.style
    if style.panel:
        shade = 14 if style.dark else -14
        fill = _shifted(style.background, (shade, shade, shade))
        draw.rectangle((3 * s, size[1] * 0.12, size[0] - 3 * s, size[1] - 3 * s), fill=fill)
    if style.bar:
        draw.rectangle((0, 0, size[0], 8 * s), fill=style.bar_color)
        for k, color in enumerate(((200, 90, 90), (200, 180, 90), (100, 180, 100))):
            draw.ellipse(((3 + 5 * k) * s, 2.5 * s, (6 + 5 * k) * s, 5.5 * s), fill=color)


def _draw_shape(draw: ImageDraw.ImageDraw, shape: str, box: Rectangle, s: float, fill: Color) -> None:
    x0, y0, x1, y1 = (value * s for value in box)
    if shape == "circle":
        draw.ellipse((x0, y0, x1, y1), fill=fill)
    elif shape == "square":
        draw.rectangle((x0, y0, x1, y1), fill=fill)
    elif shape == "triangle":
        draw.polygon([((x0 + x1) / 2, y0), (x1, y1), (x0, y1)], fill=fill)
    else:
        cx, cy, radius = (x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2
        points = []
        for k in range(10):
            reach = radius * (1.08 if k % 2 == 0 else 0.44)
            angle = -math.pi / 2 + k * math.pi / 5
            points.append((cx + reach * math.cos(angle), cy + reach * math.sin(angle)))
        draw.polygon(points, fill=fill)


def _draw_line(picture: Image.Image, line: Line, s: float, color: Color) -> None:
    pitch = 6 * line.unit * s
    width, height = max(3, round(5 * line.unit * s)), max(4, round(7 * line.unit * s))
    ink = Image.new("RGB", (width, height), color)
    for k, character in enumerate(line.text):
        x, y = round(line.box[0] * s + k * pitch + 0.5 * line.unit * s), round(line.box[1] * s)
        picture.paste(ink, (x, y), _glyph(character, line.font, width, height))


@lru_cache(maxsize=20_000)
def _glyph(character: str, font: str, width: int, height: int) -> Image.Image:
    """A character as a grey mask of width x height pixels."""
    if font == "bitmap":
        rows = FONT_5X7[character].split()
        dots = np.array([[255 * int(dot) for dot in row] for row in rows], np.uint8)
        return Image.fromarray(dots.repeat(12, 0).repeat(12, 1)).resize((width, height), Image.Resampling.BOX)
    face = ImageFont.load_default(96)
    x0, y0, x1, y1 = (round(value) for value in face.getbbox(character))
    big = Image.new("L", (x1 - x0, y1 - y0))
    ImageDraw.Draw(big).text((-x0, -y0), character, fill=255, font=face)
    # The letter keeps its own proportions, centred in the cell.
    glyph_width = min(width, max(2, round(big.width * height / big.height)))
    mask = Image.new("L", (width, height))
    mask.paste(big.resize((glyph_width, height), Image.Resampling.BOX), ((width - glyph_width) // 2, 0))
    return mask


def _shifted(color: Color, shift: Color) -> Color:
    red, green, blue = (max(0, min(255, value + by)) for value, by in zip(color, shift, strict=True))
    return red, green, blue
