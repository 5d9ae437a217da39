# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be on a picture: coloured shapes, a word, a number, and where they stand."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.models.vlm.architecture import PICTURE_SIDE

Color = tuple[int, int, int]
Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom in canvas units."""

COLORS: dict[str, Color] = {
    "red": (220, 40, 40),
    "green": (40, 165, 60),
    "blue": (45, 85, 225),
    "yellow": (240, 205, 40),
    "purple": (150, 55, 190),
}
SHAPES = ("circle", "square", "triangle", "star")
CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
MAX_CHARACTERS = 6
MAX_ITEMS = 4

WORDS = """OPEN SAVE EXIT HELP FILE EDIT VIEW COPY CUT UNDO REDO FIND NEXT BACK HOME STOP PLAY
PAUSE START RESET LOGIN EMAIL PHONE PHOTO MUSIC VIDEO GAME CHAT CALL SEND READ WRITE PRINT CLOSE
DONE YES NO OK ON OFF UP DOWN LEFT RIGHT TOP NEW OLD BIG SMALL FAST SLOW HOT COLD DAY NIGHT SUN
MOON STAR TREE BIRD FISH CAT DOG COW PIG HORSE APPLE LEMON GRAPE PEACH BREAD MILK WATER TEA RIVER
LAKE OCEAN FIELD ROAD STREET HOUSE DOOR FLOOR TABLE CHAIR LAMP CLOCK BOOK PAPER PEN MAP BUS TRAIN
PLANE SHIP BIKE CAR WHEEL JUMP WALK QUIZ ZEBRA FOX KIWI VEX""".split()  # noqa: SIM905 - easier to read and mend than a list
"""Words the model was trained on."""

HELD_OUT_WORDS = """HELLO WORLD ERROR SEARCH BUTTON WINDOW MENU PASS FAIL BLUE QUICK BROWN JAZZ
LIGHT ROBOT MOUSE PIXEL GREEN WAIT EXTRA YELLOW VOICE KEY BOX ZERO""".split()  # noqa: SIM905
"""Words it has never seen, to measure with."""


@dataclass(frozen=True)
class Item:
    """A coloured shape."""

    shape: str
    color: str
    box: Rectangle


@dataclass(frozen=True)
class Line:
    """A word or a number."""

    text: str
    box: Rectangle
    unit: float
    """Side of one dot of the 5 x 7 font, in canvas units."""
    font: str = "bitmap"
    """ "bitmap", or "sans" for Pillow's built-in font."""


@dataclass(frozen=True)
class Style:
    """Everything about a picture that no question asks for."""

    dark: bool = False
    background: Color = (238, 238, 238)
    bar: bool = False
    """A title bar with three buttons."""
    panel: bool = False
    """A slightly different ground."""
    bar_color: Color = (90, 90, 100)
    scale: float = 4.0
    """Pixels for a canvas unit, where the caller of `render` does not say."""
    jitter: tuple[Color, ...] = ()
    """What is added to each item's colour."""
    text_color: Color = (20, 20, 20)


@dataclass
class Scene:
    """A picture before it is drawn. The longer side is PICTURE_SIDE canvas units."""

    width: float = PICTURE_SIDE
    height: float = PICTURE_SIDE
    items: list[Item] = field(default_factory=list)
    word: Line | None = None
    number: Line | None = None
    style: Style = field(default_factory=Style)

    def left_to_right(self) -> list[Item]:
        """The shapes as a reader meets them."""
        return sorted(self.items, key=lambda item: item.box[0] + item.box[2])

    def count(self, shape: str | None = None, color: str | None = None) -> int:
        """How many items have this shape and this colour; None is any."""
        return sum(shape in (None, item.shape) and color in (None, item.color) for item in self.items)

    def lines(self) -> list[Line]:
        """The word and the number, as far as they are there."""
        return [line for line in (self.word, self.number) if line]

    def text(self) -> str:
        """What is written, as an answer says it."""
        return " and ".join(line.text for line in self.lines())


def arrange(items: Sequence[tuple[str, str]] = (), *, word: str = "", number: str = "") -> Scene:
    """A plain, tidy picture of just these things: shapes in a row (or two), then the word, then the number.

    Args:
        items: Up to four pairs of colour and shape, from left to right: `[("red", "circle")]`.
        word: Up to six capitals, preferably of WORDS.
        number: Up to four digits.
    """
    if len(items) > MAX_ITEMS:
        raise ValueError("at most four shapes fit")
    scene = Scene()
    rows = (len(items) + 2) // 3
    for k, (color, shape) in enumerate(items):
        x, y = 6.0 + 30 * (k % 3) + 8 * (k // 3), 6.0 + 26 * (k // 3)
        scene.items.append(Item(shape, color, (x, y, x + 22, y + 22)))
    y = 8.0 + 27 * rows
    for name, text in (("word", word), ("number", number)):
        if text:
            unit = 2.25
            setattr(scene, name, Line(text, (6.0, y, 6.0 + len(text) * 6 * unit, y + 7 * unit), unit))
            y += 20
    scene.style = replace(scene.style, jitter=((0, 0, 0),) * len(items))
    return scene


def make_scene(
    rng: random.Random,
    *,
    held_out: bool = False,
    n_items: int | None = None,
    text: str | None = None,
    aspect: float | None = None,
    sans: float = 0.0,
) -> Scene:
    """A random picture.

    Args:
        rng: Where chance comes from; the same state gives the same scene.
        held_out: Take words that were never used in training.
        n_items: How many shapes to try to place, 0 to 4; None draws it.
        text: "none", "word", "number" or "both"; None draws it.
        aspect: Width divided by height; None draws it.
        sans: Share of lines set in Pillow's built-in font instead of the bitmap font.
    """
    aspect = aspect or rng.choice([1.0, 1.0, 4 / 3, 16 / 10, 16 / 9, 3 / 4])
    width, height = (PICTURE_SIDE, PICTURE_SIDE / aspect) if aspect >= 1 else (PICTURE_SIDE * aspect, PICTURE_SIDE)
    style = _random_style(rng)
    scene = Scene(width, height)
    layout = _Layout(rng, width, height, top=9 if style.bar else 1)
    kind = text or rng.choices(["none", "word", "number", "both"], [20, 37, 30, 13])[0]
    if kind in ("word", "both"):
        scene.word = layout.place_line(_random_word(rng, held_out), sans)
    if kind in ("number", "both"):
        digits = str(rng.randint(1, 9)) + "".join(rng.choice("0123456789") for _ in range(rng.randint(1, 3)))
        scene.number = layout.place_line(digits, sans)

    if n_items is None:
        n_items = rng.choices(range(5), [7, 34, 27, 20, 12])[0]
    favourite = rng.choice(SHAPES) if rng.random() < 0.4 else None
    for _ in range(n_items):
        size = rng.uniform(15, 25)
        box = layout.place(size, size)
        if box:
            shape = favourite if favourite and rng.random() < 0.7 else rng.choice(SHAPES)
            scene.items.append(Item(shape, rng.choice(list(COLORS)), box))
    jitter = tuple((rng.randint(-18, 18), rng.randint(-18, 18), rng.randint(-18, 18)) for _ in scene.items)
    grey = rng.randint(200, 255) if style.dark else rng.randint(0, 60)
    scene.style = replace(style, jitter=jitter, text_color=(grey, grey, grey))
    return scene


def _random_style(rng: random.Random) -> Style:
    dark = rng.random() < 0.4
    tint = [rng.randint(-6, 6) for _ in range(3)]
    base = rng.randint(15, 50) if dark else rng.randint(225, 250)
    red, green, blue = (max(0, min(255, base + shift)) for shift in tint)
    return Style(
        dark=dark,
        background=(red, green, blue),
        bar=rng.random() < 0.25,
        panel=rng.random() < 0.3,
        bar_color=rng.choice([(90, 90, 100), (60, 70, 90), (160, 165, 175)]),
        scale=rng.uniform(2.0, 3.6),
    )


def _random_word(rng: random.Random, held_out: bool) -> str:
    if held_out:
        return rng.choice(HELD_OUT_WORDS)
    if rng.random() < 0.65:  # letters in any order, so that reading cannot become guessing
        value = "".join(rng.choice(CHARACTERS[:26]) for _ in range(rng.randint(2, MAX_CHARACTERS)))
        return "OPEN" if value in HELD_OUT_WORDS else value
    return rng.choice(WORDS)


class _Layout:
    """Finds free places; things never touch."""

    def __init__(self, rng: random.Random, width: float, height: float, top: float) -> None:
        self._rng = rng
        self._width, self._height, self._top = width, height, top
        self._used: list[Rectangle] = []

    def place(self, width: float, height: float, tries: int = 40) -> Rectangle | None:
        """A free rectangle, or None where none was found."""
        if width > self._width - 4 or height > self._height - self._top - 3:
            return None
        for _ in range(tries):
            x = self._rng.uniform(2, self._width - 2 - width)
            y = self._rng.uniform(self._top + 1, self._height - 2 - height)
            box = (x, y, x + width, y + height)
            if all(_apart(box, other) for other in self._used):
                self._used.append(box)
                return box
        return None

    def place_line(self, text: str, sans: float) -> Line | None:
        """A line of text, or None where it does not fit."""
        unit = self._rng.uniform(2.0, 2.5)
        if len(text) * 6 * unit > self._width - 5:
            unit = 2.0
        box = self.place(len(text) * 6 * unit, 7 * unit)
        font = "sans" if self._rng.random() < sans else "bitmap"
        return Line(text, box, unit, font) if box else None


def _apart(a: Rectangle, b: Rectangle) -> bool:
    return a[2] + 2 < b[0] or b[2] + 2 < a[0] or a[3] + 2 < b[1] or b[3] + 2 < a[1]
