# SPDX-License-Identifier: GPL-3.0-or-later
"""How a selection looks on a frozen screen. What lies below can have any colour: every line has two."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QRegion

from ui.look.colours import Colours
from ui.region.geometry import Handle, place_of

DIMMED = QColor(0, 0, 0, 102)
"""40 % black."""

_LINE, _HANDLE, _DASH = 2.0, 8.0, 4.0
_PADDING, _GAP, _FROM_EDGE, _RADIUS = 8, 6, 24, 6


@dataclass(frozen=True)
class Look:
    """Colours and fonts."""

    colours: Colours
    font: QFont
    small: QFont


def selected(painter: QPainter, rect: QRectF, words: str, screen: QRectF, look: Look) -> None:
    """Dashed frame, eight handles, and a badge with the size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.colours.surface), _LINE))
    painter.drawRect(rect)
    dashed = QPen(QColor(look.colours.accent), _LINE, Qt.PenStyle.CustomDashLine)
    dashed.setDashPattern([_DASH, _DASH])
    painter.setPen(dashed)
    painter.drawRect(rect)
    painter.setPen(QPen(QColor(look.colours.accent), 1.5))
    painter.setBrush(QColor(look.colours.surface))
    for handle in Handle:
        knob = QRectF(0, 0, _HANDLE, _HANDLE)
        knob.moveCenter(place_of(handle, rect))
        painter.drawRect(knob)
    _badge(painter, _badge_area(rect, words, screen, look.small), words, look)


def kept(painter: QPainter, rect: QRectF, number: int, look: Look) -> None:
    """A solid frame with a number: it is taken, too."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.colours.surface), _LINE + 2))
    painter.drawRect(rect)
    painter.setPen(QPen(QColor(look.colours.accent), _LINE))
    painter.drawRect(rect)
    area = _words_area(str(number), look.small)
    area.moveTopLeft(rect.topLeft())
    _badge(painter, area, str(number), look)


def hovered(painter: QPainter, rect: QRectF, look: Look) -> None:
    """A frame around the window that a click takes."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.colours.surface), _LINE + 2))
    painter.drawRect(rect.adjusted(2, 2, -2, -2))
    painter.setPen(QPen(QColor(look.colours.accent), _LINE))
    painter.drawRect(rect.adjusted(2, 2, -2, -2))


def crosshair(painter: QPainter, at: QPointF, size: QSize, look: Look) -> None:
    """Lines through the pointer, across the screen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for colour, shift in ((look.colours.surface, 0), (look.colours.accent, 1)):
        painter.setPen(QPen(QColor(colour), 1))
        painter.drawLine(QPointF(at.x() + shift, 0), QPointF(at.x() + shift, size.height()))
        painter.drawLine(QPointF(0, at.y() + shift), QPointF(size.width(), at.y() + shift))


def crosshair_area(at: QPointF, size: QSize) -> QRegion:
    """Where the lines are."""
    x, y = int(at.x()), int(at.y())
    return QRegion(QRect(x - 1, 0, 4, size.height())) + QRegion(QRect(0, y - 1, size.width(), 4))


def hint(painter: QPainter, words: str, screen: QRectF, avoid: QRectF, look: Look) -> None:
    """What can be done, at the top, or at the bottom if the selection is there."""
    area = QRectF(hint_area(screen, avoid, words, look.font)).adjusted(1, 1, -1, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.colours.border), 1))
    painter.setBrush(QColor(look.colours.surface))
    painter.drawRoundedRect(area, _RADIUS, _RADIUS)
    painter.setPen(QColor(look.colours.text))
    painter.setFont(look.font)
    inside = area.adjusted(2 * _PADDING, _PADDING, -2 * _PADDING, -_PADDING)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)


def hint_area(screen: QRectF, avoid: QRectF, words: str, font: QFont) -> QRect:
    """Where the hint is."""
    most = QRect(0, 0, int(screen.width()) - 2 * _FROM_EDGE - 4 * _PADDING, int(screen.height()) // 3)
    flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
    needed = QFontMetrics(font).boundingRect(most, flags, words)
    area = QRectF(0, 0, needed.width() + 4 * _PADDING + 2, needed.height() + 2 * _PADDING + 2)
    area.moveTop(screen.top() + _FROM_EDGE)
    area.moveLeft(screen.center().x() - area.width() / 2)
    if area.intersects(avoid):
        area.moveBottom(screen.bottom() - _FROM_EDGE)
    return area.toAlignedRect()


def around(rect: QRectF, font: QFont) -> QRect:
    """Everything that is drawn for a selection, with room for its badge."""
    badge = _words_area("00000 × 00000", font)  # noqa: RUF001 - a real multiplication sign
    room = _HANDLE + _GAP + badge.height()
    wide = rect.adjusted(-_HANDLE, -room, _HANDLE, room)
    wide.setWidth(max(wide.width(), badge.width() + 2 * _HANDLE))
    if wide.width() > rect.width() + 2 * _HANDLE:  # the badge may reach to either side at the edge of the screen
        wide.adjust(-badge.width(), 0, 0, 0)
    return wide.toAlignedRect()


def _badge(painter: QPainter, area: QRectF, words: str, look: Look) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colours.accent))
    painter.drawRoundedRect(area, _RADIUS, _RADIUS)
    painter.setPen(QColor(look.colours.on_accent))
    painter.setFont(look.small)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


def _badge_area(rect: QRectF, words: str, screen: QRectF, font: QFont) -> QRectF:
    """Above the selection, below it if there is no room, or else inside; always on the screen."""
    area = _words_area(words, font)
    area.moveBottomLeft(rect.topLeft() - QPointF(0, _GAP))
    if area.top() < screen.top():
        area.moveTop(rect.bottom() + _GAP)
    if area.bottom() > screen.bottom():
        area.moveTop(rect.top() + _GAP + _HANDLE)
    area.moveLeft(max(screen.left(), min(area.left(), screen.right() - area.width())))
    return area


def _words_area(words: str, font: QFont) -> QRectF:
    size = QFontMetrics(font).size(0, words)
    return QRectF(0, 0, size.width() + 2 * _PADDING, size.height() + _PADDING)
