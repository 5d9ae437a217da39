# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture, whole or zoomed, with frames around evidence, and boxes over what is not to be seen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPainterPath,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

from assistant.values import Box, Evidence, Picture
from ui.conversation.covers import CoverModel
from ui.conversation.picture_item import PictureItem, halves_of
from ui.errand import Errand
from ui.look.theme import Theme
from ui.pictures import describe
from ui.widgets.tab_frame import TabFrame
from ui.words import tr

STEP = 1.25
LARGEST = 16.0
_FRAME_MARGIN = 4
_COVER, _OUTSIDE = QColor(0, 0, 0), QColor(0, 0, 0, 150)
_MOVE, _FINE_MOVE = 10, 1
"""Pixels of the screen that a box moves by with an arrow key."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class PictureCanvas(QGraphicsView):
    """Drag to move the picture; where parts of it are covered, drag to draw a box."""

    zoomed = Signal()

    def __init__(self, picture: Picture, evidence: Sequence[Evidence], theme: Theme, parent: QWidget) -> None:
        scene = QGraphicsScene(parent)
        super().__init__(scene, parent)
        self._theme = theme
        self._fits = True
        self._covers: CoverModel | None = None
        self._drawn: tuple[QPointF, QPointF] | None = None
        """Corners of the box that is being drawn, in pixels of the picture."""
        self._grabbed: QPointF | None = None
        """Where the pointer was last while it moves a box."""
        self._panned: QPoint | None = None
        self._loading = Errand()
        self._sha256 = ""
        self._item = PictureItem(QSize())
        self.setObjectName("picture")
        TabFrame(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.show_picture(picture, evidence)

    def show_picture(self, picture: Picture, evidence: Sequence[Evidence] = ()) -> None:
        """Show another picture, whole. Its pixels come from a thread of their own: a large one takes a while."""
        self.setAccessibleName(tr("Picture: {description}", description=describe(picture)))
        self._fits = True
        scene = self.scene()
        scene.clear()
        self._item = PictureItem(QSize(picture.width, picture.height))
        scene.addItem(self._item)
        pen = QPen(QColor(self._theme.colours.evidence), 3)
        pen.setCosmetic(True)  # as thick on the screen at any zoom
        for found in evidence:
            frame = _rect(found.box)
            margin = _FRAME_MARGIN
            scene.addRect(frame.adjusted(-margin, -margin, margin, margin), pen)
        self.setSceneRect(QRectF(0, 0, picture.width, picture.height))
        self._loading = Errand()
        self._loading.done.connect(self._show_pixels)
        self._sha256 = picture.sha256
        # Not at once: the thread would hold up the making of the window around this.
        work = partial(self._loading.start, lambda: (picture, halves_of(picture)))
        QTimer.singleShot(0, self._loading, work)
        self.fit()

    def cover(self, covers: CoverModel | None) -> None:
        """Draw boxes from now on, or not any more."""
        self._covers = covers
        self._drawn = self._grabbed = None
        drags = QGraphicsView.DragMode.NoDrag if covers else QGraphicsView.DragMode.ScrollHandDrag
        self.setDragMode(drags)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if covers else Qt.CursorShape.OpenHandCursor)
        if covers:
            covers.changed.connect(self.viewport().update)
        self.viewport().update()

    @Slot(object)
    def _show_pixels(self, loaded: tuple[Picture, tuple[QImage, ...]]) -> None:
        picture, halves = loaded
        if picture.sha256 == self._sha256:  # another picture may have been turned to meanwhile
            self._item.show_pixels(picture, halves)

    # ── zoom ───────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def zoom(self) -> float:
        """Device-independent pixels of the screen for one of the picture."""
        return self.transform().m11()

    def zoom_in(self) -> None:
        """Larger."""
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Smaller, down to where the whole picture is seen."""
        self.zoom_by(1 / STEP)

    def fit(self) -> None:
        """Show the whole picture; a small one is not blown up."""
        self._fits = True
        self.resetTransform()
        whole = self.sceneRect()
        if whole.width() > self.viewport().width() or whole.height() > self.viewport().height():
            self.fitInView(whole, Qt.AspectRatioMode.KeepAspectRatio)
        self.zoomed.emit()

    def show_all_pixels(self) -> None:
        """One pixel of the picture on one pixel of the screen."""
        self.zoom_by(1 / self.devicePixelRatioF() / self.zoom)

    def zoom_by(self, factor: float) -> None:
        """Make it so many times as large, within limits."""
        wanted = min(self.zoom * factor, LARGEST)
        whole = self.sceneRect()
        fitting = min(1.0, self.viewport().width() / whole.width(), self.viewport().height() / whole.height())
        if wanted <= fitting:
            self.fit()
            return
        self._fits = False
        self.scale(wanted / self.zoom, wanted / self.zoom)
        self.zoomed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting, if it did."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self.zoom_by(STEP ** (event.angleDelta().y() / 120))

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touchpad or a touchscreen zoom, too."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom_by(pinch.scaleFactor())
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    # ── keys and pointer ───────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the picture, or the selected box; with Shift they change its size, with Ctrl by a pixel."""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        covers = self._covers
        if arrow and covers and covers.selected >= 0:
            modifiers = event.modifiers()
            pixels = _FINE_MOVE if modifiers & Qt.KeyboardModifier.ControlModifier else max(1, _MOVE / self.zoom)
            change = covers.grow if modifiers & Qt.KeyboardModifier.ShiftModifier else covers.move
            change(round(arrow[0] * pixels), round(arrow[1] * pixels))
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a box, or take hold of one; the middle button moves the picture."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self._panned = event.position().toPoint()
        elif self._covers and event.button() is Qt.MouseButton.LeftButton:
            at = self.mapToScene(event.position().toPoint())
            hit = self._covers.at(at.x(), at.y())
            self._covers.select(hit)
            self._grabbed, self._drawn = (at, None) if hit >= 0 else (None, (at, at))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw or move it."""
        if self._panned is not None:
            moved = event.position().toPoint() - self._panned
            self._panned = event.position().toPoint()
            for bar, by in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
                bar.setValue(bar.value() - by)
        elif self._covers and self._drawn:
            self._drawn = self._drawn[0], self.mapToScene(event.position().toPoint())
            self.viewport().update()
        elif self._covers and self._grabbed is not None:
            at = self.mapToScene(event.position().toPoint())
            step = (at - self._grabbed).toPoint()
            self._covers.move(step.x(), step.y())
            self._grabbed += QPointF(step)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The box is there."""
        if self._panned is not None and event.button() is Qt.MouseButton.MiddleButton:
            self._panned = None
        elif self._covers and event.button() is Qt.MouseButton.LeftButton:
            if self._drawn:
                self._covers.add(_box(QRectF(*self._drawn).normalized()))
            self._drawn = self._grabbed = None
            self.viewport().update()
        else:
            super().mouseReleaseEvent(event)

    def add_box(self) -> None:
        """Cover the middle of what is seen: a box to be moved by keys."""
        if self._covers:
            seen = self.mapToScene(self.viewport().rect()).boundingRect() & self.sceneRect()
            box = QRectF(0, 0, seen.width() / 4, seen.height() / 6)
            box.moveCenter(seen.center())
            self._covers.add(_box(box))
            self.setFocus()

    def drawForeground(self, painter: QPainter, _seen: QRectF | QRect) -> None:
        """The boxes, in pixels of the picture, so that they are right at any zoom."""
        if not self._covers:
            return
        now = self._covers.now
        if now.crop:
            outside = QPainterPath()
            outside.addRect(self.sceneRect())
            kept = QPainterPath()
            kept.addRect(_rect(now.crop))
            painter.fillPath(outside - kept, _OUTSIDE)
        pen = QPen(QColor(self._theme.colours.evidence), 2)
        pen.setCosmetic(True)
        soft = QPen(QColor("#ffffff"), 1)
        soft.setCosmetic(True)
        for index, box in enumerate(now.boxes):
            painter.fillRect(_rect(box), _COVER)
            painter.setPen(pen if index == self._covers.selected else soft)
            painter.drawRect(_rect(box))
        if self._drawn:
            painter.setPen(pen)
            painter.fillRect(QRectF(*self._drawn).normalized() & self.sceneRect(), _OUTSIDE)
            painter.drawRect(QRectF(*self._drawn).normalized() & self.sceneRect())


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)


def _box(rect: QRectF) -> Box:
    """All pixels that a rectangle touches: rather one too many than one too few."""
    whole = rect.toAlignedRect()
    return Box(whole.left(), whole.top(), whole.left() + whole.width(), whole.top() + whole.height())
