# SPDX-License-Identifier: GPL-3.0-or-later
"""The core's pictures as Qt's: whole, or small with a badge that tells where they came from."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from assistant.values import Box, Picture, PictureSource
from ui.theme import Theme

_SOURCES = {
    PictureSource.FILE: "File",
    PictureSource.SCREEN: "Screen",
    PictureSource.CAMERA: "Camera",
    PictureSource.CLIPBOARD: "Pasted",
}


def describe(picture: Picture) -> str:
    """Where a picture came from and its size, in words."""
    return f"{_SOURCES[picture.source]} · {picture.width} × {picture.height}"  # noqa: RUF001 - a real multiplication sign


def image_of(picture: Picture) -> QImage:
    """The whole picture, copied (about 1 ms per megapixel)."""
    rgb = picture.rgb
    return QImage(rgb.data, picture.width, picture.height, rgb.strides[0], QImage.Format.Format_RGB888).copy()


def thumbnail_of(picture: Picture, most: QSize, device_pixel_ratio: float) -> QPixmap:
    """The picture scaled down to fit `most` (device-independent pixels); a small one keeps its size.

    Most rows and columns of a large picture are left out before it is scaled, so that even a photograph of
    50 megapixels costs the GUI thread a few milliseconds.
    """
    target = QSize(picture.width, picture.height)
    bound = most * device_pixel_ratio
    if target.width() > bound.width() or target.height() > bound.height():
        target.scale(bound, Qt.AspectRatioMode.KeepAspectRatio)
    target = target.expandedTo(QSize(1, 1))
    step = max(1, min(picture.width // (3 * target.width()), picture.height // (3 * target.height())))
    rgb = np.ascontiguousarray(picture.rgb[::step, ::step])
    image = QImage(rgb.data, rgb.shape[1], rgb.shape[0], rgb.strides[0], QImage.Format.Format_RGB888)
    pixels = QPixmap.fromImage(
        image.scaled(target, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    )
    pixels.setDevicePixelRatio(device_pixel_ratio)
    return pixels


class PictureThumbnail(QAbstractButton):
    """A small picture with round corners; pressing it is meant to enlarge it."""

    RADIUS = 8
    BADGE_INSET = 6
    FOCUS_WIDTH = 2
    MOST_BOXES = 4

    def __init__(self, picture: Picture, most: QSize, theme: Theme, parent: QWidget, *, badge: bool = True) -> None:
        super().__init__(parent)
        self.picture = picture
        self._theme = theme
        self._most = most
        self._boxes: tuple[Box, ...] = ()
        self._badge = describe(picture) if badge else ""
        self._pixels = thumbnail_of(picture, most, self.devicePixelRatioF())
        name = f"{describe(picture)}, {picture.name}" if picture.name else describe(picture)
        self.setAccessibleName(f"Picture: {name}")
        self.setToolTip(f"{name}\nPress to enlarge")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self._size())

    def show_boxes(self, boxes: Iterable[Box]) -> None:
        """Draw frames around these parts (in pixels of the whole picture), unless they would cover it."""
        found = tuple(boxes)
        self._boxes = found if len(found) <= self.MOST_BOXES else ()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the small picture, and wide enough for its badge."""
        return self._size()

    def paintEvent(self, _event: object) -> None:
        """Picture, frames, badge, focus."""
        if self._pixels.devicePixelRatio() != self.devicePixelRatioF():
            self._pixels = thumbnail_of(self.picture, self._most, self.devicePixelRatioF())
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), self.RADIUS, self.RADIUS)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(outline)
            painter.fillRect(self.rect(), QColor(self._theme.colours.raised))
            painter.drawPixmap(self._picture_rect().topLeft(), self._pixels)
            self._paint_boxes(painter)
            if self._badge:
                self._paint_badge(painter)
            if self.hasFocus() or self.underMouse():
                pen = QPen(QColor(self._theme.colours.accent), 2 * self.FOCUS_WIDTH)
                painter.strokePath(outline, pen)

    def _paint_boxes(self, painter: QPainter) -> None:
        drawn = self._picture_rect()
        scale = drawn.width() / self.picture.width
        painter.setPen(QPen(QColor(self._theme.colours.evidence), 2))
        for box in self._boxes:
            frame = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
            scaled = QRectF(frame.topLeft() * scale, frame.size() * scale).adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(scaled.translated(drawn.topLeft()), 2, 2)

    def _paint_badge(self, painter: QPainter) -> None:
        font = self._badge_font()
        words = QFontMetrics(font).size(0, self._badge)
        ground = QRectF(0, 0, words.width() + 12, words.height() + 4)
        ground.moveBottomLeft(QRectF(self.rect()).bottomLeft() + QPoint(self.BADGE_INSET, -self.BADGE_INSET))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 22, 24, 225))
        painter.drawRoundedRect(ground, 5, 5)
        painter.setPen(QColor("#ffffff"))
        painter.setFont(font)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, self._badge)

    def _badge_font(self) -> QFont:
        return self._theme.font(0.79)

    def _size(self) -> QSize:
        size = self._pixels.deviceIndependentSize().toSize()
        if self._badge:
            words = QFontMetrics(self._badge_font()).size(0, self._badge)
            inset = 2 * self.BADGE_INSET
            size = size.expandedTo(QSize(words.width() + 12 + inset, words.height() + 4 + inset))
        return size.expandedTo(QSize(32, 32))

    def _picture_rect(self) -> QRectF:
        drawn = QRectF(QPoint(0, 0), self._pixels.deviceIndependentSize())
        drawn.moveCenter(QRectF(self.rect()).center())
        return drawn
