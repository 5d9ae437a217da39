# SPDX-License-Identifier: GPL-3.0-or-later
"""What the icon in the tray looks like: the program's own, with a badge for what goes on."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from ui.look import icons
from ui.words import mark, tr

_SIDE = 64
_STATE_BADGE = QRectF(34, 34, 28, 28)
_TROUBLE_BADGE = QRectF(34, 2, 28, 26)
_WHITE = "#ffffff"
_TROUBLE_COLOUR = "#b06000"


class TrayState(StrEnum):
    """Where Kibitz stands."""

    RESTING = "resting"
    LISTENING = "listening"
    WORKING = "working"
    SPEAKING = "speaking"
    PAUSED = "paused"
    """Nothing is listened for until the user lets it."""

    @property
    def words(self) -> str:
        """For people."""
        return tr(_WORDS[self])


_WORDS = {
    TrayState.RESTING: mark("Kibitz"),
    TrayState.LISTENING: mark("Kibitz listens"),
    TrayState.WORKING: mark("Kibitz is thinking"),
    TrayState.SPEAKING: mark("Kibitz speaks"),
    TrayState.PAUSED: mark("Kibitz does not listen until you let it"),
}

_COLOURS = {
    TrayState.LISTENING: "#b3372a",
    TrayState.WORKING: "#60656b",
    TrayState.SPEAKING: "#0b6a57",
    TrayState.PAUSED: "#60656b",
}
"""On white, whatever the panel's own colour is. Dark enough for 3:1 and more."""


def tray_icon(state: TrayState, *, has_trouble: bool) -> QIcon:
    """Told by shape, for colour is not enough: a disc, three dots, a triangle, two bars; and a sign for trouble."""
    if state is TrayState.RESTING and not has_trouble:
        return icons.app_icon()
    pixels = QPixmap(_SIDE, _SIDE)
    pixels.fill(Qt.GlobalColor.transparent)
    with QPainter(pixels) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.app_icon().paint(painter, pixels.rect())
        if state is not TrayState.RESTING:
            _draw_state(painter, state)
        if has_trouble:
            _draw_trouble(painter)
    return QIcon(pixels)


def _draw_state(painter: QPainter, state: TrayState) -> None:
    colour = QColor(_COLOURS[state])
    painter.setPen(QPen(QColor(_WHITE), 3))
    painter.setBrush(colour if state is TrayState.LISTENING else QColor(_WHITE))
    painter.drawEllipse(_STATE_BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle = _STATE_BADGE.center()
    if state is TrayState.WORKING:
        for shift in (-8, 0, 8):
            painter.drawEllipse(middle + QPointF(shift, 0), 3, 3)
    elif state is TrayState.SPEAKING:
        painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in ((-5, -8), (9, 0), (-5, 8))]))
    elif state is TrayState.PAUSED:
        for shift in (-7, 2):
            painter.drawRect(QRectF(middle + QPointF(shift, -8), middle + QPointF(shift + 5, 8)))


def _draw_trouble(painter: QPainter) -> None:
    """A triangle with a stroke and a dot, as signs of warning are everywhere."""
    box = _TROUBLE_BADGE
    pen = QPen(QColor(_WHITE), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(_TROUBLE_COLOUR))
    painter.drawPolygon(QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()]))
    middle = box.center()
    painter.drawLine(middle + QPointF(0, -3), middle + QPointF(0, 4))
    painter.drawPoint(middle + QPointF(0, 9))
