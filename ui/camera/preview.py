# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the camera's picture is shown, or what keeps it from being shown."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.theme import Theme

_RADIUS = 12
_GROUND, _INK, _SOFT_INK, _SHADE = "#101214", "#f2f3f4", "#b9bec3", QColor(0, 0, 0, 150)
"""The same in both themes: a picture is judged on dark ground, and white on this has 17:1, the softer 9:1."""


class Preview(QWidget):
    """Draws what it is given; knows nothing of cameras."""

    resized = Signal()
    pressed = Signal()
    """Space or Enter, while it has the focus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self._words, self._hint, self._number = "", "", 0
        self.setMinimumSize(420, 260)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)

    @property
    def words(self) -> str:
        """What is written instead of a picture."""
        return " ".join(filter(None, (self._words, self._hint)))

    @property
    def device_size(self) -> QSize:
        """How large pictures can be, in pixels of the device."""
        return self.size() * self.devicePixelRatioF()

    def show_image(self, image: QImage) -> None:
        """Show a picture that fits `device_size`."""
        self._image = image
        self._words = self._hint = ""
        self.update()

    def say(self, words: str, hint: str = "") -> None:
        """Show words instead of a picture."""
        self._image, self._words, self._hint, self._number = None, words, hint, 0
        self.update()

    def count(self, number: int) -> None:
        """Show a number over the picture; 0: none."""
        self._number = number
        self.update()

    def sizeHint(self) -> QSize:
        """Wide, as most cameras see."""
        return QSize(720, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures can have another size now."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter are what one presses without looking."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        """Ground, picture, words, number, focus."""
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(outline)
            painter.fillRect(self.rect(), QColor(_GROUND))
            if self._image is not None:
                painter.drawImage(self._place(self._image), self._image)
            else:
                self._paint_words(painter)
            if self._number:
                self._paint_number(painter)
            painter.setClipping(False)
            if self.hasFocus():
                painter.strokePath(outline, QPen(QColor(self._theme.colours.accent), 2))

    def _place(self, image: QImage) -> QRect:
        # Drawn pixel by pixel where it fits; scaled only until the next frame after a change of size.
        size = image.size() / self.devicePixelRatioF()
        if size.width() > self.width() or size.height() > self.height():
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place

    def _paint_words(self, painter: QPainter) -> None:
        room = self.rect().adjusted(28, 20, -28, -20)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        parts = ((self._words, self._theme.font(1.15, bold=True), _INK), (self._hint, self._theme.font(), _SOFT_INK))
        heights = [self._height(painter, words, font, room, flags) for words, font, _ in parts]
        top = room.center().y() - (sum(heights) + 8) // 2
        for (words, font, ink), height in zip(parts, heights, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(QRect(room.left(), top, room.width(), height), flags, words)
            top += height + 8

    def _height(self, painter: QPainter, words: str, font: QFont, room: QRect, flags: int) -> int:
        painter.setFont(font)
        return painter.boundingRect(room, flags, words).height() if words else 0

    def _paint_number(self, painter: QPainter) -> None:
        side = 6 * self._theme.text_pixels
        disc = QRect(0, 0, side, side)
        disc.moveCenter(self.rect().center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_SHADE)
        painter.drawEllipse(disc)
        painter.setPen(QColor(_INK))
        painter.setFont(self._theme.font(3, bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
