# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures in their own window: whole or zoomed, with frames around where an answer was found, parts to be covered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.values import Evidence, Picture
from ui.conversation.cover_bar import CoverBar
from ui.conversation.covers import CoverModel
from ui.conversation.picture_canvas import PictureCanvas
from ui.look import icons
from ui.look.theme import Theme
from ui.pictures import describe
from ui.widgets.buttons import Button
from ui.widgets.tab_order import order_tabs
from ui.words import number, tr

_MOST_QUOTES = 6
_MOST_OF_SCREEN = 0.9


class PictureViewer(QDialog):
    """Zoom with the wheel, two fingers or + and -, 0 fits the picture into the window, 1 shows all its pixels.

    Page Up and Page Down turn to the other pictures, Esc closes.
    """

    save_wanted = Signal(object)
    """The `Picture`, to be kept as a file."""
    cover_begun = Signal(object)
    """Parts of this `Picture` are going to be covered: it must not be used any more until that has ended."""
    covered = Signal(object, object)
    """The `Picture` and its `Covers`: they are to become part of it."""
    cover_dropped = Signal(object)
    """The `Picture` stays as it was."""

    def __init__(
        self,
        picture: Picture,
        evidence: Sequence[Evidence],
        theme: Theme,
        parent: QWidget,
        *,
        others: Sequence[Picture] = (),
        can_cover: bool = False,
    ) -> None:
        """Show `picture`, which may be one of `others`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._evidence = tuple(evidence)
        self._pictures = tuple(others) if any(other is picture for other in others) else (picture,)
        self._place = next(place for place, other in enumerate(self._pictures) if other is picture)
        self._coverable = self._pictures if can_cover else ()
        self._bar: CoverBar | None = None
        self.view = PictureCanvas(picture, self._evidence_here, theme, self)
        self._where = QLabel(tr("Where it looked"), self)
        self._where.setObjectName("headline")
        self._quotes = QLabel(self)
        self._quotes.setTextFormat(Qt.TextFormat.PlainText)
        self._quotes.setWordWrap(True)
        self._quotes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._zoom = QLabel(self)
        self._zoom.setObjectName("soft")
        self.previous = self._tool(tr("Previous picture"), "previous", ("PgUp",), lambda: self._turn(-1))
        self.next = self._tool(tr("Next picture"), "next", ("PgDown",), lambda: self._turn(1))
        self._count = QLabel(self)
        self._count.setObjectName("soft")
        self.save = self._tool(tr("Save picture…"), "save", ("Ctrl+S",), self._save, with_words=True)
        self.cover = self._tool(tr("Cover parts…"), "cover", ("C",), self.begin_covering, with_words=True)
        self._arrange()
        self.view.zoomed.connect(self._show_zoom)
        self._show()
        self.resize(self._roomy(picture))
        self.view.setFocus()

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._pictures[self._place]

    @property
    def covers(self) -> CoverModel | None:
        """While parts of the picture are being covered."""
        return self._bar.covers if self._bar else None

    # ── building ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        parts: tuple[QWidget, ...] = (
            self._tool(tr("Zoom out"), "zoom_out", ("-",), self.view.zoom_out),
            self._tool(tr("Zoom in"), "zoom_in", ("+", "="), self.view.zoom_in),
            self._tool(tr("Fit"), "fit", ("0",), self.view.fit),
            self._tool(tr("All pixels"), "actual_size", ("1",), self.view.show_all_pixels),
            self._zoom,
        )
        for group in (parts, (self.previous, self._count, self.next), (self.cover, self.save)):
            if group is not parts:
                row.addStretch(1)
            for part in group:
                row.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(10)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self._where)
        self._column.addWidget(self._quotes)
        self._column.addLayout(row)
        order_tabs(self)

    def _tool(
        self, words: str, icon: str, keys: Sequence[str], act: Callable[[], None], *, with_words: bool = False
    ) -> Button:
        if self.isRightToLeft():
            icon = {"previous": "next", "next": "previous"}.get(icon, icon)
        side = self._theme.scaled(icons.SIDE)
        button = Button(words if with_words else "")
        button.setIcon(icons.icon(icon, self._theme.colours.text, side))
        button.setIconSize(QSize(side, side))
        button.setAccessibleName(words)
        shown = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{words.rstrip('…')} ({shown})")
        button.clicked.connect(lambda _checked=False: act())
        for key in keys:
            QShortcut(QKeySequence(key), self, lambda: None if button.isHidden() else button.click())
        return button

    def _roomy(self, picture: Picture) -> QSize:
        parent = self.parentWidget()
        room = (parent.screen() if parent else self.screen()).availableSize() * 0.8
        size = QSize(picture.width, picture.height)
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        return (size + QSize(30, 110)).expandedTo(QSize(720, 480)).boundedTo(room)

    # ── which picture ──────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def _evidence_here(self) -> tuple[Evidence, ...]:
        return tuple(found for found in self._evidence if found.picture_sha256 == self.picture.sha256)

    def _turn(self, by: int) -> None:
        place = self._place + by
        if 0 <= place < len(self._pictures) and not self._bar:
            self._place = place
            self.view.show_picture(self.picture, self._evidence_here)
            self._show()

    def _show(self) -> None:
        picture, found = self.picture, self._evidence_here
        self.setWindowTitle(f"{tr(picture.name) or tr('Picture')} — {describe(picture)}")
        for part in (self._where, self._quotes):
            part.setVisible(bool(found))
        self._quotes.setText(_quotes(found))
        total = len(self._pictures)
        turning: tuple[QWidget, ...] = (self.previous, self._count, self.next)
        for widget in turning:
            widget.setVisible(total > 1)
        self._count.setText(tr("{place} of {total}", place=self._place + 1, total=total))
        self._enable()
        self._show_zoom()

    def _enable(self) -> None:
        is_covering = self._bar is not None
        self.previous.setEnabled(self._place > 0 and not is_covering)
        self.next.setEnabled(self._place < len(self._pictures) - 1 and not is_covering)
        for button in (self.save, self.cover):
            button.setEnabled(not is_covering)
        self.cover.setVisible(any(self.picture is one for one in self._coverable))

    @Slot()
    def _show_zoom(self) -> None:
        percent = round(100 * self.view.zoom * self.devicePixelRatioF())
        self._zoom.setText(tr("{percent} %", percent=number(percent)))

    def _save(self) -> None:
        self.save_wanted.emit(self.picture)

    def let_cover(self, pictures: Sequence[Picture]) -> None:
        """From now on only these can be covered; what has begun can be ended."""
        self._coverable = tuple(pictures)
        self._enable()

    # ── covering ───────────────────────────────────────────────────────────────────────────────────────────────────

    def begin_covering(self) -> None:
        """Let boxes be drawn; until that has ended, nobody else may use the picture."""
        if self._bar:
            return
        covers = CoverModel(self.picture.width, self.picture.height, self)
        self._bar = CoverBar(covers, self._theme, self)
        self._bar.box_wanted.connect(self.view.add_box)
        self._bar.done.connect(self._cover)
        self._bar.dropped.connect(self._drop)
        self._column.insertWidget(1, self._bar)
        order_tabs(self)
        self._bar.show()  # at once, so that its keys work at once
        room = self.screen().availableSize() * _MOST_OF_SCREEN
        self.resize(self.width(), max(self.height(), min(self.height() + self._bar.sizeHint().height(), room.height())))
        self.view.cover(covers)
        self._enable()
        self.view.setFocus()
        self.cover_begun.emit(self.picture)

    @Slot()
    def _cover(self) -> None:
        covers = self._end_covering()
        if covers and not covers.now.is_empty:
            self.covered.emit(self.picture, covers.now)
            self.close()
        elif covers:
            self.cover_dropped.emit(self.picture)

    @Slot()
    def _drop(self) -> None:
        if self._end_covering():
            self.cover_dropped.emit(self.picture)

    def _end_covering(self) -> CoverModel | None:
        bar, self._bar = self._bar, None
        if bar is None:
            return None
        bar.hide()
        bar.deleteLater()
        self.view.cover(None)
        self._enable()
        return bar.covers

    def reject(self) -> None:
        """Esc gives up covering first."""
        if self._bar:
            self._drop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever drew boxes and closes the window wants them: covering less than was meant would be worse."""
        self._cover()
        super().closeEvent(event)


def _quotes(evidence: Sequence[Evidence]) -> str:
    quotes = [f"“{found.text}”" for found in evidence if found.text]
    more = len(quotes) - _MOST_QUOTES
    return " · ".join(quotes[:_MOST_QUOTES]) + (f" {tr('and {number} more', number=more)}" if more > 0 else "")
