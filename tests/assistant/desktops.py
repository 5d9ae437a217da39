# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws desktops: a panel with a clock, an editor with text and a caret, perhaps a dialog."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from assistant.values import Picture, PictureSource

TEXT = (
    "Dear Mrs Hill,",
    "thank you for your order of 14 June. The parcel left our house",
    "this morning and should reach you on Thursday. The total of",
    "GBP 148.20 was charged to your account.",
    "Kind regards, the shop",
)


@dataclass(frozen=True)
class Desktop:
    """What is on the screen."""

    size: tuple[int, int] = (1920, 1080)
    clock: str = "12:34"
    clock_at: str = "bottom right"
    """Or "top middle" or "top right"."""
    caret: bool = False
    text: tuple[str, ...] = TEXT
    dialog: str = ""
    font_pixels: int = 16
    scrolled: int = 0
    """Pixels."""

    def picture(self) -> Picture:
        """The screen as it would be captured."""
        width, height = self.size
        image = Image.new("RGB", self.size, (58, 110, 165))
        draw = ImageDraw.Draw(image)
        font = ImageFont.load_default(self.font_pixels)
        panel = round(height / 27)
        top = 0 if self.clock_at.startswith("top") else height - panel
        draw.rectangle((0, top, width, top + panel), fill=(32, 32, 32))
        clock_width = draw.textlength(self.clock, font)
        left = width / 2 - clock_width / 2 if self.clock_at.endswith("middle") else width - clock_width - 12
        draw.text((left, top + panel / 2), self.clock, "white", font, anchor="lm")
        self._draw_editor(draw, font)
        if self.dialog:
            box = (width // 2 - 200, height // 2 - 60, width // 2 + 200, height // 2 + 60)
            draw.rectangle(box, fill=(240, 240, 240), outline="black")
            draw.text((box[0] + 20, box[1] + 20), self.dialog, "black", font)
        return Picture.from_rgb(np.asarray(image), PictureSource.SCREEN, "Screen")

    def _draw_editor(self, draw: ImageDraw.ImageDraw, font: ImageFont.ImageFont | ImageFont.FreeTypeFont) -> None:
        width, height = self.size
        draw.rectangle((width // 8, height // 8, width * 7 // 8, height * 7 // 8), fill="white")
        line_height = round(self.font_pixels * 1.4)
        x, y = width // 8 + 20, height // 8 + 20 - self.scrolled
        for line in self.text:
            draw.text((x, y), line, "black", font)
            y += line_height
        if self.caret:
            end = x + round(draw.textlength(self.text[-1], font)) + 1
            bar = max(1, height // 720)
            draw.rectangle((end, y - line_height, end + bar - 1, y - line_height + self.font_pixels + 3), fill="black")
