# SPDX-License-Identifier: GPL-3.0-or-later
"""The situations that are measured, and what is needed to bring them about."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from assistant.values import Picture


@dataclass(frozen=True)
class Situation:
    """What was said before, and how the question is asked."""

    key: str
    title: str
    earlier: tuple[bool, ...] = ()
    """The turns before: each with a picture of its own, or without."""
    new_picture: bool = True
    away: bool = False
    """Before the question there was a turn with a picture in another conversation."""
    seconds: int = 5
    """How long the key is held."""
    goal: float | None = None
    """How many times faster than the obvious way it is to be."""


SITUATIONS = (
    Situation("fresh", "fresh screenshot, 5 s of speech", goal=10),
    Situation("follow-up", "follow-up, two pictures before, none new", (True, True), new_picture=False, goal=12),
    Situation("third", "new picture after two with pictures", (True, True), goal=18),
    Situation("tenth", "new picture after 10 turns, two with pictures", (True, True, *[False] * 8)),
    Situation("back", "back from another conversation, none new", (True, True), new_picture=False, away=True),
    Situation("fresh-2", "fresh screenshot, 2 s of speech", seconds=2),
    Situation("fresh-15", "fresh screenshot, 15 s of speech", seconds=15),
)
QUICK = ("fresh", "follow-up", "third")


def screenshot(seed: int, width: int, height: int) -> Picture:
    """A drawn desktop: windows with title bars and lines of text. The same seed gives the same one."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", (width, height), _color(random, 20, 90))
    draw = ImageDraw.Draw(image)
    for _ in range(4):
        left, top = int(random.integers(0, width // 2)), int(random.integers(0, height // 2))
        right = left + int(random.integers(width // 4, width // 2))
        bottom = top + int(random.integers(height // 4, height // 2))
        draw.rectangle((left, top, right, bottom), fill=(245, 245, 245))
        draw.rectangle((left, top, right, top + 24), fill=_color(random, 40, 220))
        for line in range(top + 32, bottom - 14, 16):
            letters = random.integers(97, 123, max(5, (right - left) // 9))
            draw.text((left + 10, line), "".join(map(chr, letters)), fill=(20, 20, 20))
    return Picture.from_rgb(np.asarray(image))


def _color(random: np.random.Generator, low: int, high: int) -> tuple[int, int, int]:
    red, green, blue = (int(value) for value in random.integers(low, high, 3))
    return red, green, blue
