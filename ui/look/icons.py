# SPDX-License-Identifier: GPL-3.0-or-later
"""Line icons, drawn from the SVG files in assets/icons in the colour that is asked for."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from assistant.paths import assets_folder

SIDE = 18
"""Pixels (device independent) of an icon in a button."""

_RATIOS = (1, 2, 3)  # device pixels per pixel; between them Qt scales the next larger one down
_KEPT = 256
"""Icons that are kept: one turn of a conversation has a dozen, the same as every other turn."""


@lru_cache(_KEPT)
def icon(name: str, colour: str, side: int = SIDE) -> QIcon:
    """The icon `name` (assets/icons/NAME.svg) in `colour` (#rrggbb)."""
    drawn = QIcon()
    for ratio in _RATIOS:
        drawn.addPixmap(pixmap(name, colour, side, ratio))
    return drawn


@lru_cache(_KEPT)
def pixmap(name: str, colour: str, side: int = SIDE, device_pixel_ratio: float = 1.0) -> QPixmap:
    """The icon as a square picture of `side` device-independent pixels."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    pixels = QPixmap(QSize(side, side) * device_pixel_ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    with QPainter(pixels) as painter:
        renderer.render(painter, QRectF(pixels.rect()))
    pixels.setDevicePixelRatio(device_pixel_ratio)
    return pixels


def app_icon() -> QIcon:
    """The icon of the program."""
    return QIcon(str(assets_folder() / "kibitz.svg"))


@cache
def _source(name: str) -> str:
    return (assets_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
