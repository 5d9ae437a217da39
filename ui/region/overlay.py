# SPDX-License-Identifier: GPL-3.0-or-later
"""One screen, frozen and dimmed, on which a part is chosen with the mouse or the keyboard."""

from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QScreen,
)
from PySide6.QtWidgets import QDialog

from ui.look.theme import Theme
from ui.region.canvas import HINT, Canvas, View
from ui.region.geometry import Handle, PixelScale, Shown
from ui.region.selection import Selection, Target, Under
from ui.words import mark, tr

_HELP = mark(
    "Arrow keys begin a part in the middle and move it, with Shift they stretch it, with Ctrl by ten pixels. Tab goes "
    "to the next window or screen. Plus adds another part. Enter takes all."
)
_REACH = 9
"""Device-independent units that a handle may be missed by."""
_STEP, _LARGE_STEP = 1, 10

_CURSORS = {
    Handle.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Handle.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Handle.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Handle.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
    Handle.LEFT: Qt.CursorShape.SizeHorCursor,
    Handle.RIGHT: Qt.CursorShape.SizeHorCursor,
    Handle.TOP: Qt.CursorShape.SizeVerCursor,
    Handle.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Under.SELECTION: Qt.CursorShape.SizeAllCursor,
    Under.WINDOW: Qt.CursorShape.PointingHandCursor,
    Under.NOTHING: Qt.CursorShape.CrossCursor,
}


class RegionOverlay(QDialog):
    """Shows its part of the frozen picture, and turns the mouse and the keyboard into a selection."""

    taken = Signal()
    """Enter or a double click: all that is chosen, on every screen."""
    cancelled = Signal()
    began = Signal()
    """A new selection: those on other screens are put away, unless something is added."""
    next_wanted = Signal(int)
    """Tab: 1 for the next window or screen, -1 for the one before."""

    ARROWS: ClassVar = {
        Qt.Key.Key_Left: QPoint(-1, 0),
        Qt.Key.Key_Right: QPoint(1, 0),
        Qt.Key.Key_Up: QPoint(0, -1),
        Qt.Key.Key_Down: QPoint(0, 1),
    }

    def __init__(
        self, screen: QScreen, image: QImage, shown: Shown, windows: list[Target], theme: Theme, number: int
    ) -> None:
        """`image` is a whole frozen picture, of which this screen shows a part; `number` counts screens from 1."""
        super().__init__(None, _window_kind())
        self.shown = shown
        self.selection = Selection(QRect(QPoint(0, 0), shown.area.size()), windows)
        self._canvas = Canvas(image, shown, theme)
        self._pointer: QPointF | None = None
        self._told = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        title = tr("Choose a part of the screen")
        self.setWindowTitle(title)
        self.setAccessibleName(title if number == 1 else tr("Choose a part of screen {number}", number=number))
        self.setAccessibleDescription(f"{tr(HINT)}. {tr(_HELP)}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    @property
    def scale(self) -> PixelScale:
        """From this window to the pixels of its part of the picture."""
        return PixelScale(QSizeF(self.size()), self.shown.area.size())

    @property
    def told(self) -> str:
        """What a screen reader was told last."""
        return self._told

    def open_on_screen(self) -> None:
        """Cover the screen."""
        if QGuiApplication.platformName() == "wayland":
            self.showFullScreen()  # the only way to say where a window is to be
        else:
            self.show()
            self.raise_()

    def take_keyboard(self) -> None:
        """Keys belong to this screen."""
        self.activateWindow()
        self.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def select(self, target: Target | None) -> None:
        """Choose this, and say what it is."""
        before = self._dirty()
        self.selection.select(target)
        self._repaint(before)
        if target:
            self._tell(target.name)

    def keep(self) -> None:
        """Keep what is selected, to select something else, too."""
        before = self._dirty()
        if self.selection.keep():
            self._repaint(before)
            self._announce(tr("%n parts are kept.", count=len(self.selection.kept)))

    def put_away(self) -> None:
        """Select nothing."""
        if self.selection.current:
            before = self._dirty()
            self.selection.select(None)
            self._repaint(before)

    # ── mouse ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Draw a new part, move it, or pull a handle."""
        if event.button() is Qt.MouseButton.RightButton:
            self._back()
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.take_keyboard()
        adds = _adds(event)
        if not adds:
            self.began.emit()
        before = self._dirty()
        self.selection.press(self._pixel(event), self._reach, adds=adds)
        self._repaint(before)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        before = self._dirty()
        self._pointer = event.position()
        if self.selection.is_dragging:
            self.selection.drag(self._pixel(event))
        else:
            self.setCursor(_CURSORS[self.selection.hover(self._pixel(event), self._reach)])
        self._repaint(before)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was drawn stays to be adjusted; a window that was clicked is taken."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.selection.is_dragging:
            return
        before = self._dirty()
        window = self.selection.release(self._pixel(event))
        if window:
            self.selection.select(window)
        self._repaint(before)
        if window and _adds(event):
            self.keep()
        elif window:
            self.taken.emit()
        elif self.selection.current:
            self._tell(self.selection.current.name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take what is selected."""
        if event.button() is Qt.MouseButton.LeftButton and self.selection.chosen:
            self.taken.emit()

    def leaveEvent(self, _event: object) -> None:
        """The pointer is on another screen."""
        before = self._dirty()
        self._pointer = None
        self.selection.hover(None, 0)
        self._repaint(before)

    # ── keyboard ───────────────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything that the mouse can do."""
        key = Qt.Key(event.key())
        if key in self.ARROWS:
            self._arrow(self.ARROWS[key], event.modifiers())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit()
        elif key is Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Insert):
            self.keep()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._back()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes from window to window, and from screen to screen."""
        self.next_wanted.emit(1 if is_next else -1)
        return True

    def reject(self) -> None:
        """The dialog is closed by the system."""
        self.cancelled.emit()

    def _arrow(self, direction: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        before = self._dirty()
        if self.selection.current is None:
            self.began.emit()
        by = direction * (_LARGE_STEP if modifiers & Qt.KeyboardModifier.ControlModifier else _STEP)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.selection.grow(by)
        else:
            self.selection.move(by)
        self._repaint(before)
        self._tell("")

    def _back(self) -> None:
        """Put the newest part away; without one, cancel."""
        before = self._dirty()
        if self.selection.undo():
            self._repaint(before)
        else:
            self.cancelled.emit()

    # ── telling ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _tell(self, name: str) -> None:
        """Say place and size of the selection."""
        if not (current := self.selection.current):
            return
        rect = current.rect
        where = tr(
            "{width} by {height} pixels, {left} from the left, {top} from the top",
            width=rect.width(), height=rect.height(), left=rect.left(), top=rect.top(),
        )  # fmt: skip
        self._announce(f"{tr(name)}: {where}" if name else where)

    def _announce(self, words: str) -> None:
        self._told = words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # ── painting ───────────────────────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frozen picture, dimmed but for what is chosen."""
        with QPainter(self) as painter:
            self._canvas.paint(painter, event.region(), self._view())

    def _view(self) -> View:
        return View(self.selection, self.scale, QRectF(self.rect()), self._pointer)

    def _dirty(self) -> QRegion:
        return self._canvas.marks(self._view())

    def _repaint(self, before: QRegion) -> None:
        self.update(before.united(self._dirty()))

    # ── units ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _pixel(self, event: QMouseEvent) -> QPoint:
        return self.scale.to_picture(event.position())

    @property
    def _reach(self) -> int:
        return round(_REACH * self.scale.x)


def _adds(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _window_kind() -> Qt.WindowType:
    kind = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    kind |= Qt.WindowType.NoDropShadowWindowHint
    if QGuiApplication.platformName() == "xcb":
        # No window manager may put it elsewhere, animate it, or keep the keyboard from it.
        kind |= Qt.WindowType.X11BypassWindowManagerHint
    return kind
