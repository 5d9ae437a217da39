# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one frozen screen with what is chosen on it, and tells which parts of the window change."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

from ui.look.theme import Theme
from ui.region import drawing
from ui.region.geometry import PixelScale, Shown
from ui.region.selection import Selection
from ui.words import mark, tr

HINT = mark("Drag to ask about part. Click a window. Enter = whole screen. Esc = cancel")
_CHOSEN_HINT = mark("Enter, or hold the talk key and ask. Shift adds another part. Esc = cancel")
_SMALL = 0.86


@dataclass(frozen=True)
class View:
    """What is to be seen."""

    selection: Selection
    scale: PixelScale
    window: QRectF
    pointer: QPointF | None
    """In the window; None if it is elsewhere."""


class Canvas:
    """Belongs to the GUI thread."""

    def __init__(self, image: QImage, shown: Shown, theme: Theme) -> None:
        """`image` is a whole frozen picture, of which a part is shown."""
        self._image = image
        self._shown = shown
        self._theme = theme

    def paint(self, painter: QPainter, region: QRegion, view: View) -> None:
        """Paint `region` of the window."""
        look = drawing.Look(self._theme.colours, self._theme.font(), self._theme.font(_SMALL))
        selection, scale = view.selection, view.scale
        self._paint_picture(painter, region, view)
        painter.setClipRegion(region)
        if selection.hovered and not selection.current:
            drawing.hovered(painter, scale.to_window(selection.hovered.rect), look)
        for number, kept in enumerate(selection.kept, 1):
            drawing.kept(painter, scale.to_window(kept.rect), number, look)
        if current := selection.current:
            rect = scale.to_window(current.rect)
            drawing.selected(painter, rect, _size_words(current.rect.size()), view.window, look)
        elif view.pointer and not selection.hovered:
            drawing.crosshair(painter, view.pointer, view.window.size().toSize(), look)
        drawing.hint(painter, _hint(view), view.window, _avoid(view), look)

    def marks(self, view: View) -> QRegion:
        """Everything but the picture, where it is now."""
        selection, scale, small = view.selection, view.scale, self._theme.font(_SMALL)
        region = QRegion(drawing.hint_area(view.window, _avoid(view), _hint(view), self._theme.font()))
        for target in (*selection.chosen, *((selection.hovered,) if selection.hovered else ())):
            region += QRegion(drawing.around(scale.to_window(target.rect), small))
        if view.pointer and not selection.current and not selection.hovered:
            region += drawing.crosshair_area(view.pointer, view.window.size().toSize())
        return region

    def _paint_picture(self, painter: QPainter, region: QRegion, view: View) -> None:
        scale, bounds = view.scale, QRectF(region.boundingRect())
        painter.setClipRegion(region)
        source = QRectF(bounds.x() * scale.x, bounds.y() * scale.y, bounds.width() * scale.x, bounds.height() * scale.y)
        painter.drawImage(bounds, self._image, source.translated(QPointF(self._shown.area.topLeft())))
        bright = QRegion()
        selection = view.selection
        for target in (*selection.chosen, *((selection.hovered,) if selection.hovered else ())):
            bright += QRegion(scale.to_window(target.rect).toAlignedRect())
        painter.setClipRegion(region.subtracted(bright))
        painter.fillRect(bounds, drawing.DIMMED)


def _hint(view: View) -> str:
    return tr(_CHOSEN_HINT) if view.selection.chosen else tr(HINT)


def _avoid(view: View) -> QRectF:
    current = view.selection.current
    return view.scale.to_window(current.rect) if current else QRectF()


def _size_words(size: QSize) -> str:
    return f"{size.width()} × {size.height()}"  # noqa: RUF001 - a real multiplication sign
