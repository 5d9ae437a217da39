# SPDX-License-Identifier: GPL-3.0-or-later
"""A large picture in a scene: halves of it are kept, so that no more is ever scaled than is seen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from assistant.values import Picture

_SMALLEST = 600
"""Pixels of the shorter side; what is smaller is scaled in no time."""
_BAND = 64
"""Rows."""


def halves_of(picture: Picture) -> tuple[QImage, ...]:
    """The whole picture, half of it, a quarter, … The first lives on the picture's own pixels. On any thread."""
    rgb = picture.rgb
    halves = [QImage(rgb.data, picture.width, picture.height, rgb.strides[0], QImage.Format.Format_RGB888)]
    while min(halves[-1].width(), halves[-1].height()) >= 2 * _SMALLEST:
        halves.append(_half(halves[-1]))
    return tuple(halves)


def _half(image: QImage) -> QImage:
    """In bands: at once, Qt would take up 16 bytes for each pixel, and the window waits while that is found."""
    width, height = image.width() // 2, image.height() // 2
    half = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(half) as painter:
        for top in range(0, height, _BAND):
            rows = min(_BAND, height - top)
            band = image.copy(0, 2 * top, 2 * width, 2 * rows)
            painter.drawImage(0, top, band.scaled(QSize(width, rows), mode=Qt.TransformationMode.SmoothTransformation))
    return half


class PictureItem(QGraphicsItem):
    """Draws of a picture what is to be seen, at any zoom; empty until the pixels are there."""

    def __init__(self, size: QSize) -> None:
        """`size`: of the whole picture, in its own pixels, which are the units of the scene."""
        super().__init__()
        self._whole = QRectF(0, 0, size.width(), size.height())
        self._picture: Picture | None = None
        self._halves: tuple[QImage, ...] = ()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # tells what is to be drawn

    @property
    def halves(self) -> tuple[QImage, ...]:
        """As `halves_of` gives them."""
        return self._halves

    def show_pixels(self, picture: Picture, halves: tuple[QImage, ...]) -> None:
        """The pixels are there: `halves` are those of `picture`."""
        self._picture, self._halves = picture, halves
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole picture."""
        return self._whole

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw the smallest of the halves that has as many pixels as the screen needs."""
        if not self._halves:
            return
        seen: QRectF = option.exposedRect & self._whole
        zoom = painter.deviceTransform().m11()
        image = next(half for half in reversed(self._halves) if half is self._halves[0] or self._scale(half) >= zoom)
        scale = self._scale(image)
        source = QRectF(seen.topLeft() * scale, seen.size() * scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=zoom < 1)
        painter.drawImage(seen, image, source)

    def _scale(self, half: QImage) -> float:
        return half.width() / self._whole.width()
