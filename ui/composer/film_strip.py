# SPDX-License-Identifier: GPL-3.0-or-later
"""Frames of a video side by side, each with its time."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from assistant.values import Picture
from ui.composer.attachments import AttachedPicture
from ui.look.theme import Theme
from ui.pictures import PictureThumbnail
from ui.widgets.tab_order import order_tabs


class FilmStrip(QScrollArea):
    """Frames with their times; Delete leaves the one with the focus out."""

    removed = Signal(object)
    """A `Picture`."""
    enlarge = Signal(object)
    """A `Picture`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: list[Picture] = []
        self._order: tuple[Picture, ...] = ()
        self.shown: list[_Frame] = []
        """In the order of the video."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = QWidget()
        self._row = QHBoxLayout(line)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self.setWidget(line)
        self.viewport().setAutoFillBackground(False)
        line.setAutoFillBackground(False)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._add_next)

    def show_frames(self, frames: Sequence[Picture]) -> None:
        """Show these; new ones one at a time, so that nothing else waits for their small versions."""
        self._order = tuple(frames)
        self._waiting = [frame for frame in frames if all(frame is not one.picture for one in self.shown)]
        for one in [one for one in self.shown if all(one.picture is not frame for frame in frames)]:
            self._drop(one)
        if self._waiting:
            self._add_next()
            self._timer.start(0)

    def show_held(self, held: Collection[Picture]) -> None:
        """Something in these is being covered."""
        for one in self.shown:
            if one.tile.is_held is not (is_held := any(one.picture is frame for frame in held)):
                one.tile.hold(held=is_held)

    def dress(self) -> None:
        """Take the theme's colours."""
        frames = [one.picture for one in self.shown] + self._waiting
        self.show_frames(())
        self.show_frames(frames)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the scroll bar only where there is one."""
        super().resizeEvent(event)
        self._fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete leaves a frame out; a frame that gets the focus comes into sight."""
        if isinstance(watched, PictureThumbnail):
            if event.type() is QEvent.Type.FocusIn:
                self.ensureWidgetVisible(watched)
            if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                if event.type() is QEvent.Type.ShortcutOverride:  # the window has another use for the key
                    event.accept()
                    return True
                if event.type() is QEvent.Type.KeyPress:
                    self.removed.emit(watched.picture)
                    return True
        return super().eventFilter(watched, event)

    def _add_next(self) -> None:
        if not self._waiting:  # they were taken back meanwhile
            self._timer.stop()
            return
        one = _Frame(self._waiting.pop(0), self._theme, self)
        one.tile.removed.connect(lambda: self.removed.emit(one.picture))
        one.tile.enlarged.connect(lambda: self.enlarge.emit(one.picture))
        for thumbnail in one.tile.findChildren(PictureThumbnail):
            thumbnail.installEventFilter(self)
        place = sum(self._place(other.picture) < self._place(one.picture) for other in self.shown)
        self.shown.insert(place, one)
        self._row.insertWidget(place, one)
        one.show()
        self._fit_height()
        if not self._waiting:
            self._timer.stop()
            order_tabs(self)

    def _place(self, picture: Picture) -> int:
        return next(place for place, frame in enumerate(self._order) if frame is picture)

    def _drop(self, one: "_Frame") -> None:
        if one.isAncestorOf(self.focusWidget() or self):
            self._focus_neighbour(self.shown.index(one))
        self.shown.remove(one)
        one.hide()
        one.deleteLater()
        self._fit_height()

    def _fit_height(self) -> None:
        """As high as its frames, and as the scroll bar where there is one."""
        sizes = [one.sizeHint() for one in self.shown]
        wide = sum(size.width() + self._row.spacing() for size in sizes)
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.width() else 0
        self.setFixedHeight(max((size.height() for size in sizes), default=0) + bar + 4)

    def _focus_neighbour(self, place: int) -> None:
        others = [one for number, one in enumerate(self.shown) if number != place]
        if others:
            neighbour = others[min(place, len(others) - 1)]
            neighbour.tile.findChildren(PictureThumbnail)[0].setFocus()


class _Frame(QWidget):
    """A frame and its time."""

    def __init__(self, picture: Picture, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture = picture
        self.tile = AttachedPicture(picture, theme, self)
        self.tile.setFixedSize(self.tile.sizeHint())
        time = QLabel(picture.moment.clock if picture.moment else "", self)
        time.setObjectName("caption")
        time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(time)
