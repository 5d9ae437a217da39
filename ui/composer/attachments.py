# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures that will go with the next question: small, enlargeable, removable."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QGraphicsOpacityEffect, QLabel, QVBoxLayout, QWidget

from assistant.values import Picture
from ui.look import icons
from ui.look.theme import Theme
from ui.pictures import PictureThumbnail, describe
from ui.widgets.flow import flow
from ui.widgets.tab_order import follow, order_tabs
from ui.words import tr

_TILE = QSize(92, 58)
_HELD_OPACITY = 0.35
_OVERHANG = 8  # how far the remove button stands out from its picture


class AttachmentStrip(QWidget):
    """Pictures that are there, and places of those still on their way. Hidden while empty."""

    changed = Signal()
    """A picture came or went, whatever the reason."""
    chosen = Signal()
    """The user added a picture or took one away."""
    completed = Signal()
    """A picture that was held back is there, changed, or was taken away: what waited for it can go on."""
    returned = Signal()
    """A picture that was held back is there as it was, or not at all: whoever waited for it has to be asked again."""
    enlarge = Signal(object)
    """A `Picture`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._awaited: dict[int, QFrame] = {}
        self._tiles: list[AttachedPicture] = []
        self._in_order: list[AttachedPicture] = []
        """Those that the Tab key comes to in their order."""
        self.setVisible(False)
        theme.changed.connect(self._dress_again)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """In the order they came, but for those that are held back."""
        return tuple(tile.picture for tile in self._tiles if not tile.is_held)

    @property
    def all_pictures(self) -> tuple[Picture, ...]:
        """Those that are held back, too."""
        return tuple(tile.picture for tile in self._tiles)

    @property
    def awaits_pictures(self) -> bool:
        """True while a picture is on its way, or held back."""
        return bool(self._awaited) or self.holds_back

    @property
    def holds_back(self) -> bool:
        """True while something in a picture is being covered."""
        return any(tile.is_held for tile in self._tiles)

    def expect(self, requests: Mapping[int, str]) -> None:
        """Pictures are on their way: keep a place for each, with these words in it."""
        for request, words in requests.items():
            self._awaited[request] = _Place(words, self)
        self._arrange()

    def settle(self, request: int) -> bool:
        """A request is answered, one way or the other; false if it was not made here."""
        place = self._awaited.pop(request, None)
        if place is None:
            return False
        place.hide()
        place.deleteLater()
        self._arrange()
        return True

    def add(self, picture: Picture, *, held: bool = False) -> None:
        """Attach a picture, or hold it back at once; one that is there already stays alone."""
        if any(picture.sha256 == other.sha256 for other in self.all_pictures):
            return
        self._add_tile(picture)
        self._tiles[-1].hold(held=held)
        self._arrange()
        self.changed.emit()
        self.chosen.emit()

    def remove(self, pictures: Iterable[Picture]) -> None:
        """Take pictures away; those that are not there are passed over."""
        gone = {picture.sha256 for picture in pictures}
        for tile in [tile for tile in self._tiles if tile.picture.sha256 in gone]:
            self._drop(tile)
        self._arrange()
        self.changed.emit()

    def hold(self, picture: Picture) -> None:
        """Something in it is being covered: until `replace` it goes nowhere, and what was made of it is forgotten."""
        for tile in self._tiles_of(picture):
            tile.hold(held=True)
            self.changed.emit()
            self.chosen.emit()

    def replace(self, picture: Picture, by: Picture) -> None:
        """Put a picture in the place of one that was held back; nothing if that has gone."""
        if self._exchange(picture, by):
            self.completed.emit()

    def put_back(self, picture: Picture) -> None:
        """A picture that was held back stays as it was."""
        if self._exchange(picture, picture):
            self.returned.emit()

    def drop_held(self, picture: Picture) -> None:
        """A picture that was held back is not wanted after all."""
        self.remove([picture])
        self.chosen.emit()
        self.returned.emit()

    def take(self) -> tuple[Picture, ...]:
        """The pictures, which go out with a question; those on their way, or held back, stay for the next one."""
        pictures = self.pictures
        for tile in [tile for tile in self._tiles if not tile.is_held]:
            self._drop(tile)
        self._arrange()
        self.changed.emit()
        return pictures

    def clear(self) -> None:
        """Forget all pictures, also those on their way."""
        for request in list(self._awaited):
            self.settle(request)
        self.remove(self.all_pictures)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Break lines anew."""
        self._arrange()

    def _exchange(self, picture: Picture, by: Picture) -> bool:
        tiles = self._tiles_of(picture)
        for tile in tiles:
            place = self._tiles.index(tile)
            self._drop(tile)
            if all(by.sha256 != other.sha256 for other in self.all_pictures):
                self._add_tile(by)
                self._tiles.insert(place, self._tiles.pop())
            self._arrange()
            self.changed.emit()
            self.chosen.emit()
        return bool(tiles)

    def _remove_chosen(self, picture: Picture) -> None:
        self.remove([picture])
        self.chosen.emit()
        self.completed.emit()  # a question may have waited for it

    def _add_tile(self, picture: Picture) -> None:
        tile = AttachedPicture(picture, self._theme, self)
        tile.removed.connect(lambda: self._remove_chosen(picture))
        tile.enlarged.connect(lambda: self.enlarge.emit(picture))
        self._tiles.append(tile)

    def _tiles_of(self, picture: Picture) -> list["AttachedPicture"]:
        return [tile for tile in self._tiles if tile.picture.sha256 == picture.sha256]

    def _drop(self, tile: "AttachedPicture") -> None:
        self._tiles.remove(tile)
        tile.hide()
        tile.deleteLater()

    def _arrange(self) -> None:
        parts: list[QWidget] = [*self._tiles, *self._awaited.values()]
        size = flow(parts, max(self.width(), _TILE.width() + _OVERHANG))
        for part in parts:
            part.show()
        self.setFixedHeight(size.height())
        self.setVisible(bool(parts))
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Of those that are new; where one has gone, and around places, which take no focus, the order stays."""
        new = [tile for tile in self._tiles if tile not in self._in_order]
        self._in_order = list(self._tiles)
        for tile in new:
            before = self._tiles.index(tile) - 1
            if before < 0:
                order_tabs(self)
                return
            follow(self._tiles[before], tile)

    def _dress_again(self) -> None:
        for before in list(self._tiles):
            self._drop(before)
            self._add_tile(before.picture)
            self._tiles[-1].hold(held=before.is_held)
        self._arrange()


class AttachedPicture(QWidget):
    """One picture with the button that removes it."""

    removed = Signal()
    enlarged = Signal()

    def __init__(self, picture: Picture, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture = picture
        thumbnail = PictureThumbnail(picture, _TILE, theme, self, badge=False)
        thumbnail.move(0, _OVERHANG)
        thumbnail.clicked.connect(self.enlarged)
        thumbnail.setToolTip(tr("{name}\nPress to enlarge it, or to cover parts of it", name=describe(picture)))
        self._thumbnail = thumbnail
        self.is_held = False
        """Something in it is being covered."""
        remove = _RemoveButton(theme, self)
        remove.setAccessibleName(tr("Remove picture: {picture}", picture=describe(picture)))
        remove.clicked.connect(self.removed)
        self._size = thumbnail.size() + QSize(_OVERHANG, _OVERHANG)
        remove.move(self._size.width() - remove.width(), 0)

    def hold(self, *, held: bool) -> None:
        """Show that it goes nowhere for the time being, or that it does."""
        self.is_held = held
        self._thumbnail.setEnabled(not held)
        self._thumbnail.setAccessibleDescription(
            tr("It is being covered, and not sent before that is done.") if held else ""
        )
        effect = QGraphicsOpacityEffect(self._thumbnail)
        effect.setOpacity(_HELD_OPACITY if held else 1.0)
        effect.setEnabled(held)
        self._thumbnail.setGraphicsEffect(effect)

    def sizeHint(self) -> QSize:
        """Picture and overhanging button."""
        return self._size


class _RemoveButton(QAbstractButton):
    """A round cross on the corner of a picture."""

    _SIDE = 20

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        side = theme.scaled(self._SIDE)
        self.setFixedSize(side, side)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Remove this picture"))

    def paintEvent(self, _event: object) -> None:
        colours = self._theme.colours
        ground = colours.accent if self.hasFocus() or self.underMouse() else colours.text
        ink = colours.on_accent if self.hasFocus() or self.underMouse() else colours.window
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
            margin = self.width() // 5
            side = self.width() - 2 * margin
            painter.drawPixmap(margin, margin, icons.pixmap("close", ink, side, self.devicePixelRatioF()))


class _Place(QFrame):
    """Where a picture will be."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        label = QLabel(words)
        label.setObjectName("caption")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(label)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return _TILE
