# SPDX-License-Identifier: GPL-3.0-or-later
"""The core's pictures as Qt's: whole, or small with a badge that tells where they came from."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFont,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from assistant.capture.screens import ALL_SCREENS, PART
from assistant.values import Box, Picture, PictureSource
from ui.errand import Errand
from ui.look.theme import Theme
from ui.past_pictures import PastPictures, ShownPicture
from ui.words import mark, tr

_MISSING = mark("This picture is not on this computer any more")
_SMALL_PIXELS = 500_000
"""What is larger is made small on a thread of its own: that takes longer than a frame."""
_LEAST_WITH_WORDS = QSize(150, 64)

_SOURCES = {
    PictureSource.FILE: mark("File"),
    PictureSource.SCREEN: mark("Screen"),
    PictureSource.CAMERA: mark("Camera"),
    PictureSource.CLIPBOARD: mark("Pasted"),
    PictureSource.VIDEO: mark("Video"),
}


def describe(picture: ShownPicture) -> str:
    """Where a picture came from and its size, in words; of a video's frame also its time."""
    is_part_named = picture.source is PictureSource.SCREEN and picture.name in (ALL_SCREENS, PART)
    source = tr(picture.name if is_part_named else _SOURCES[picture.source])
    moment = f" · {picture.moment.clock}" if picture.moment else ""
    return f"{source}{moment} · {picture.width} × {picture.height}"  # noqa: RUF001 - a real multiplication sign


def image_of(picture: Picture) -> QImage:
    """The whole picture, copied (about 1 ms per megapixel)."""
    rgb = picture.rgb
    borrowed = QImage(rgb.data, picture.width, picture.height, rgb.strides[0], QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)  # which Qt draws and scales fastest


def thumbnail_of(picture: Picture, size: QSize) -> QImage:
    """The picture at this size, in pixels of the device. On any thread.

    Most rows and columns of a large picture are left out before it is scaled, so that even a photograph of
    50 megapixels costs a few milliseconds.
    """
    step = max(1, min(picture.width // (3 * size.width()), picture.height // (3 * size.height())))
    rgb = np.ascontiguousarray(picture.rgb[::step, ::step])
    image = QImage(rgb.data, rgb.shape[1], rgb.shape[0], rgb.strides[0], QImage.Format.Format_RGB888)
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _fitting(picture: ShownPicture, most: QSize, device_pixel_ratio: float) -> QSize:
    """Pixels of the device for a picture that must fit `most` (device-independent); a small one keeps its size."""
    target = QSize(picture.width, picture.height)
    bound = most * device_pixel_ratio
    if target.width() > bound.width() or target.height() > bound.height():
        target.scale(bound, Qt.AspectRatioMode.KeepAspectRatio)
    return target.expandedTo(QSize(1, 1))


class PictureThumbnail(QAbstractButton):
    """A small picture with round corners; pressing it is meant to enlarge it, dragging it takes it elsewhere.

    A picture on disk keeps its place until it comes, or until it is known that it is missing.
    """

    RADIUS = 8
    BADGE_INSET = 6
    FOCUS_WIDTH = 2
    MOST_BOXES = 4

    def __init__(
        self,
        picture: ShownPicture,
        most: QSize,
        theme: Theme,
        parent: QWidget,
        *,
        badge: bool = True,
        past: PastPictures | None = None,
    ) -> None:
        """`past` gets the pixels of pictures that are on disk."""
        super().__init__(parent)
        self.picture = picture
        self._theme = theme
        self._most = most
        self._past = past
        self._boxes: tuple[Box, ...] = ()
        self._badge = (picture.moment.clock if picture.moment else describe(picture)) if badge else ""
        self._pixels: QPixmap | None = None
        self._errand: Errand | None = None
        self._large: Picture | None = None
        """Still to be made small."""
        self._pressed_at: QPoint | None = None
        self.is_missing = False
        """There are no pixels of it on this computer any more."""
        name = describe(picture)
        if picture.name and tr(picture.name) not in name:
            name = f"{name}, {tr(picture.name)}"
        self.setAccessibleName(tr("Picture: {name}", name=name))
        self.setToolTip(f"{name}\n{tr('Press to enlarge')}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if past and not isinstance(picture, Picture):
            past.thumbnail_loaded.connect(self._loaded)
        self._draw()
        self.setFixedSize(self._size())

    def show_boxes(self, boxes: Iterable[Box]) -> None:
        """Draw frames around these parts (in pixels of the whole picture), unless they would cover it."""
        found = tuple(boxes)
        shown = found if len(found) <= self.MOST_BOXES else ()
        if shown != self._boxes:  # a turn that is being answered says so thirty times a second
            self._boxes = shown
            self.update()

    def sizeHint(self) -> QSize:
        """As large as the small picture, and wide enough for its badge."""
        return self._size()

    def paintEvent(self, _event: object) -> None:
        """Picture, frames, badge, focus."""
        if self._pixels and not self._errand and self._pixels.devicePixelRatio() != self.devicePixelRatioF():
            self._draw()
        if self._large:
            self._make_small(self._large)
        outline = QPainterPath()
        outline.addRoundedRect(self._ground(), self.RADIUS, self.RADIUS)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(outline)
            painter.fillRect(self.rect(), QColor(self._theme.colours.raised))
            if self._pixels:
                painter.drawPixmap(self._picture_rect().topLeft(), self._pixels)
                self._paint_boxes(painter)
            if self.is_missing:
                self._paint_words(painter)
            elif self._badge:
                self._paint_badge(painter)
            if self.hasFocus() or self.underMouse():
                pen = QPen(QColor(self._theme.colours.accent), 2 * self.FOCUS_WIDTH)
                painter.strokePath(outline, pen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It may be the beginning of a drag."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the whole picture to another program, or into the next question."""
        moved = event.position().toPoint() - (self._pressed_at or QPoint())
        if not self._pressed_at or not self._pixels or moved.manhattanLength() < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._pressed_at = None
        self.setDown(False)
        if isinstance(self.picture, Picture):
            drag, data = QDrag(self), QMimeData()
            data.setImageData(image_of(self.picture))
            drag.setMimeData(data)
            drag.setPixmap(self._pixels)
            drag.exec(Qt.DropAction.CopyAction)

    @Slot(str)
    def _loaded(self, sha256: str) -> None:
        if sha256 == self.picture.sha256:
            self._draw()
            self.update()

    def _draw(self) -> None:
        picture = self.picture
        if not isinstance(picture, Picture):
            small = self._past.thumbnail(picture) if self._past else None
            self.is_missing = self._past is not None and self._past.is_missing(picture)
            if self.is_missing:
                self.setEnabled(False)
                self.setToolTip(tr(_MISSING))
                self.setAccessibleName(f"{tr(_MISSING)}: {tr(picture.name) or describe(picture)}")
                self.setCursor(Qt.CursorShape.ArrowCursor)
            if small is None:
                return
            picture = small
        size = _fitting(self.picture, self._most, self.devicePixelRatioF())
        if picture.width * picture.height <= _SMALL_PIXELS:
            self._show_pixels(thumbnail_of(picture, size))
        else:
            self._large = picture
            self.update()

    def _make_small(self, large: Picture) -> None:
        """Only once it is painted: begun earlier, the threads of many pictures hold up the making of their turn."""
        self._large, self._errand = None, Errand()
        size = _fitting(self.picture, self._most, self.devicePixelRatioF())
        self._errand.done.connect(self._show_pixels)
        self._errand.start(lambda: thumbnail_of(large, size))

    @Slot(object)
    def _show_pixels(self, image: QImage) -> None:
        self._errand = None
        self._pixels = QPixmap.fromImage(image)
        self._pixels.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._theme.colours.muted))
        painter.setFont(self._badge_font())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(8, 4, -8, -4), flags, tr(_MISSING))

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
        ground.moveBottomLeft(self._ground().bottomLeft() + QPoint(self.BADGE_INSET, -self.BADGE_INSET))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 22, 24, 225))
        painter.drawRoundedRect(ground, 5, 5)
        painter.setPen(QColor("#ffffff"))
        painter.setFont(font)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, self._badge)

    def _badge_font(self) -> QFont:
        return self._theme.font(0.79)

    def _size(self) -> QSize:
        size = self._badged_size()
        if not isinstance(self.picture, Picture):
            size = size.expandedTo(_LEAST_WITH_WORDS)  # it may turn out to be missing
        return size

    def _badged_size(self) -> QSize:
        size = self._drawn_size().toSize()
        if self._badge:
            words = QFontMetrics(self._badge_font()).size(0, self._badge)
            inset = 2 * self.BADGE_INSET
            size = size.expandedTo(QSize(words.width() + 12 + inset, words.height() + 4 + inset))
        return size.expandedTo(QSize(32, 32))

    def _ground(self) -> QRectF:
        """What is painted: of the room for words that say it is missing, a picture that is there leaves some free."""
        ground = QRectF(self.rect())
        if self._pixels and not isinstance(self.picture, Picture):
            ground.setSize(QSizeF(self._badged_size()))
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                ground.moveRight(self.width())
        return ground

    def _drawn_size(self) -> QSizeF:
        ratio = self.devicePixelRatioF()
        return QSizeF(_fitting(self.picture, self._most, ratio)) / ratio

    def _picture_rect(self) -> QRectF:
        drawn = QRectF(QPointF(0, 0), self._drawn_size())
        drawn.moveCenter(self._ground().center())
        return drawn
