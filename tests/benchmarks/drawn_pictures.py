# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures with printed text, drawn with Pillow's own font, so that they look the same on every machine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from assistant.values import Picture

Colour: TypeAlias = str

MARGIN = 24


@dataclass(frozen=True)
class Style:
    """Size and colours of a drawing."""

    size: int = 22
    """Height of the letters' em square in pixels."""
    ink: Colour = "#202020"
    paper: Colour = "#ffffff"


LIGHT = Style()
DARK = Style(ink="#e0e0e0", paper="#1e1f22")
FAINT = Style(ink="#707070", paper="#f4f1e8")
SMALL = Style(size=14)
LARGE = Style(size=40)


@dataclass
class Sheet:
    """A sheet that grows downwards line by line."""

    width: int
    style: Style = LIGHT
    y: float = MARGIN
    words: list[tuple[float, float, str, float, str]] = field(default_factory=list)
    """Left, top, text, size and anchor of everything written so far."""

    def write(self, text: str, *, left: float = MARGIN, scale: float = 1.0, advance: bool = True) -> None:
        """One line of text."""
        self.words.append((left, self.y, text, self.style.size * scale, "la"))
        if advance:
            self.skip(scale)

    def write_right(self, text: str, *, right: float | None = None) -> None:
        """Text that ends at the right margin (or at `right`) of the current line; does not move on."""
        self.words.append((self.width - MARGIN if right is None else right, self.y, text, self.style.size, "ra"))

    def centre(self, text: str, *, scale: float = 1.0) -> None:
        """One line of centred text."""
        self.words.append((self.width / 2, self.y, text, self.style.size * scale, "ma"))
        self.skip(scale)

    def skip(self, lines: float = 1.0) -> None:
        """Move down."""
        self.y += self.style.size * 1.5 * lines

    def picture(self, name: str) -> Picture:
        """What was drawn."""
        return Picture.from_rgb(np.asarray(self.image()), name=name)

    def image(self) -> Image.Image:
        """What was drawn, as Pillow keeps it."""
        image = Image.new("RGB", (self.width, int(self.y + MARGIN)), self.style.paper)
        draw = ImageDraw.Draw(image)
        for left, top, text, size, anchor in self.words:
            draw.text((left, top), text, fill=self.style.ink, font=ImageFont.load_default(size=size), anchor=anchor)
        return image


def receipt(
    shop: str,
    head: Iterable[str],
    items: Iterable[tuple[str, str]],
    totals: Iterable[tuple[str, str]],
    foot: Iterable[str] = (),
    style: Style = LIGHT,
    width: int = 460,
) -> Sheet:
    """A shop's receipt: letterhead, items with prices, totals."""
    sheet = Sheet(width, style)
    sheet.centre(shop, scale=1.6)
    for line in head:
        sheet.centre(line)
    sheet.skip()
    for group in (items, totals):
        for label, amount in group:
            sheet.write_right(amount)
            sheet.write(label)
        sheet.skip(0.5)
    for line in foot:
        sheet.centre(line)
    return sheet


def form(
    title: str,
    rows: Iterable[tuple[str, str]],
    *,
    style: Style = LIGHT,
    width: int = 760,
    value_left: float = 320,
    above: bool = False,
    buttons: str = "",
) -> Sheet:
    """A settings window or a form: labels with their values beside them, or below them (`above`)."""
    sheet = Sheet(width, style)
    sheet.centre(title, scale=1.2)
    sheet.skip(0.6)
    for label, value in rows:
        sheet.write(label, advance=above)
        sheet.write(value, left=MARGIN if above else value_left)
        sheet.skip(0.5)
    if buttons:
        sheet.write_right(buttons)
        sheet.skip()
    return sheet


def table(
    title: str,
    rows: Sequence[Sequence[str]],
    *,
    style: Style = LIGHT,
    column: int = 210,
) -> Sheet:
    """A table whose first row is its header."""
    sheet = Sheet(MARGIN * 2 + column * len(rows[0]), style)
    if title:
        sheet.write(title, scale=1.5)
        sheet.skip(0.4)
    for row in rows:
        for number, cell in enumerate(row):
            sheet.write(cell, left=MARGIN + number * column, advance=False)
        sheet.skip()
    return sheet


def page(
    lines: Iterable[str], *, title: str = "", style: Style = LIGHT, width: int = 900, title_scale: float = 1.8
) -> Sheet:
    """Lines as they stand; an empty one separates paragraphs."""
    sheet = Sheet(width, style)
    if title:
        sheet.write(title, scale=title_scale)
        sheet.skip(0.5)
    for line in lines:
        if line:
            sheet.write(line)
        else:
            sheet.skip(0.7)
    return sheet


def columns(left: Iterable[str], right: Iterable[str], *, style: Style = LIGHT, width: int = 1000) -> Sheet:
    """Two columns of text."""
    sheet = Sheet(width, style)
    top = sheet.y
    for line in left:
        sheet.write(line)
    bottom, sheet.y = sheet.y, top
    for line in right:
        sheet.write(line, left=width / 2 + MARGIN)
    sheet.y = max(bottom, sheet.y)
    return sheet
