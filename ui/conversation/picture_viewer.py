# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture in its own window: whole or zoomed, with frames around where an answer was found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen, QPixmap, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.values import Evidence, Picture
from ui.look import icons
from ui.look.theme import Theme
from ui.pictures import describe, image_of
from ui.words import tr

_STEP = 1.25
_LARGEST = 16.0
_FRAME_MARGIN = 4
_MOST_QUOTES = 6


class PictureViewer(QDialog):
    """Zoom with the wheel or + and -, 0 fits the picture into the window, Esc closes."""

    save_wanted = Signal(object)
    """The `Picture`, to be kept as a file."""

    def __init__(self, picture: Picture, evidence: Sequence[Evidence], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{picture.name or tr('Picture')} — {describe(picture)}")
        self.view = PictureCanvas(picture, evidence, theme, self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, icon, keys, act in (
            (tr("Zoom in"), "zoom_in", (QKeySequence("+"), QKeySequence("=")), self.view.zoom_in),
            (tr("Zoom out"), "zoom_out", (QKeySequence("-"),), self.view.zoom_out),
            (tr("Fit"), "fit", (QKeySequence("0"),), self.view.fit),
            (tr("Save picture…"), "save", (QKeySequence("Ctrl+S"),), lambda: self.save_wanted.emit(picture)),
        ):
            button = QPushButton(icons.icon(icon, theme.colours.text), words)
            button.setIconSize(QSize(icons.SIDE, icons.SIDE))
            button.setAccessibleName(words)
            button.setToolTip(f"{words.rstrip('…')} ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})")
            button.setAutoDefault(False)
            button.clicked.connect(act)
            for key in keys:
                QShortcut(key, self, act)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.view, 1)
        if evidence:
            headline = QLabel(tr("Where it looked"))
            headline.setObjectName("headline")
            column.addWidget(headline)
            found = QLabel(_quotes(evidence))
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setWordWrap(True)
            found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(found)
        column.addLayout(row)
        room = parent.screen().availableSize() * 0.8
        size = QSize(picture.width, picture.height)
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        self.resize((size + QSize(30, 110)).expandedTo(QSize(480, 380)).boundedTo(room))


def _quotes(evidence: Sequence[Evidence]) -> str:
    quotes = [f"“{found.text}”" for found in evidence if found.text]
    more = len(quotes) - _MOST_QUOTES
    return " · ".join(quotes[:_MOST_QUOTES]) + (f" {tr('and {number} more', number=more)}" if more > 0 else "")


class PictureCanvas(QGraphicsView):
    """The picture; drag to move it."""

    def __init__(self, picture: Picture, evidence: Sequence[Evidence], theme: Theme, parent: QWidget) -> None:
        scene = QGraphicsScene(parent)
        super().__init__(scene, parent)
        self.setObjectName("picture")
        self.setAccessibleName(tr("Picture: {picture}", picture=describe(picture)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._fits = True
        item = scene.addPixmap(QPixmap.fromImage(image_of(picture)))
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        pen = QPen(QColor(theme.colours.evidence), 3)
        pen.setCosmetic(True)  # as thick on the screen at any zoom
        for found in evidence:
            box = found.box
            frame = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
            margin = _FRAME_MARGIN
            scene.addRect(frame.adjusted(-margin, -margin, margin, margin), pen)
        self.setSceneRect(item.boundingRect())

    @property
    def zoom(self) -> float:
        """Device-independent pixels of the screen for one of the picture."""
        return self.transform().m11()

    def zoom_in(self) -> None:
        """Larger."""
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        """Smaller, down to where the whole picture is seen."""
        self._zoom_by(1 / _STEP)

    def fit(self) -> None:
        """Show the whole picture; a small one is not blown up."""
        self._fits = True
        self.resetTransform()
        whole = self.sceneRect()
        if whole.width() > self.viewport().width() or whole.height() > self.viewport().height():
            self.fitInView(whole, Qt.AspectRatioMode.KeepAspectRatio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting, if it did."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self._zoom_by(_STEP ** (event.angleDelta().y() / 120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the picture."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _zoom_by(self, factor: float) -> None:
        wanted = min(self.zoom * factor, _LARGEST)
        whole = self.sceneRect()
        fitting = min(1.0, self.viewport().width() / whole.width(), self.viewport().height() / whole.height())
        if wanted <= fitting:
            self.fit()
            return
        self._fits = False
        self.scale(wanted / self.zoom, wanted / self.zoom)
