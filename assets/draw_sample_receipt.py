# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws sample_receipt.png, the picture of the first question. The bakery and everything in it are invented.

Run it from the root of the repository after a change: `python assets/draw_sample_receipt.py`.
The font comes with Pillow, so that the picture is the same on every machine.
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

WIDTH, HEIGHT = 900, 1160
TABLE, PAPER, INK = (190, 160, 128), (253, 252, 247), (38, 38, 42)
LEFT, RIGHT = 190, 710

ITEMS = (
    ("2 x Flat white", "7.60"),
    ("1 x Almond croissant", "3.40"),
    ("1 x Mushroom toast", "9.80"),
    ("1 x Sparkling water", "2.90"),
)


def main() -> None:
    """Draw and write the picture."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), TABLE)
    _paper(picture)
    draw = ImageDraw.Draw(picture)
    y = 110
    for text, size, gap in (
        ("Harbour Lane Bakery", 46, 62),
        ("14 Harbour Lane, Wexmouth", 26, 36),
        ("Tel. 01632 960 144", 26, 66),
    ):
        draw.text((WIDTH / 2, y), text, INK, ImageFont.load_default(size), anchor="ma")
        y += gap
    y = _line(draw, y, "Date: 14 March 2026", "10:42")
    y = _line(draw, y, "Receipt no. 2071", "Table 6")
    y = _rule(draw, y)
    for name, price in ITEMS:
        y = _line(draw, y, name, price)
    y = _rule(draw, y)
    y = _line(draw, y, "Subtotal", "23.70")
    y = _line(draw, y, "Service 10 %", "2.37")
    y = _line(draw, y + 10, "TOTAL", "26.07", size=44) + 16
    y = _line(draw, y, "Paid by card", "26.07")
    y = _rule(draw, y)
    draw.text((WIDTH / 2, y + 8), "You were served by Mira.", INK, ImageFont.load_default(28), anchor="ma")
    draw.text((WIDTH / 2, y + 52), "Thank you, see you soon!", INK, ImageFont.load_default(28), anchor="ma")
    picture.quantize(128).save(Path(__file__).with_name("sample_receipt.png"), optimize=True)


def _paper(picture: Image.Image) -> None:
    shadow = Image.new("L", picture.size, 0)
    ImageDraw.Draw(shadow).rounded_rectangle((142, 62, 770, 1118), 6, 120)
    picture.paste((96, 74, 52), mask=shadow.filter(ImageFilter.GaussianBlur(14)))
    ImageDraw.Draw(picture).rounded_rectangle((134, 50, 766, 1108), 4, PAPER)


def _line(draw: ImageDraw.ImageDraw, y: int, left: str, right: str, size: int = 30) -> int:
    font = ImageFont.load_default(size)
    draw.text((LEFT, y), left, INK, font)
    draw.text((RIGHT, y), right, INK, font, anchor="ra")
    return y + round(size * 1.65)


def _rule(draw: ImageDraw.ImageDraw, y: int) -> int:
    for x in range(LEFT, RIGHT, 16):
        draw.line((x, y + 10, x + 8, y + 10), (150, 148, 142), 2)
    return y + 34


if __name__ == "__main__":
    main()
