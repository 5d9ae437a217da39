# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the user choose parts of frozen screens, with one overlay for each screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QImage, QScreen

from assistant.capture.screens import PART, SCREEN, Area, FrozenScreens, MonitorShot, Part
from assistant.phrase import Phrase
from ui.look.theme import Theme
from ui.region.geometry import Place, Shown, shown_on
from ui.region.selection import Target

if TYPE_CHECKING:
    from ui.region.overlay import RegionOverlay


class RegionPicker(QObject):
    """Open from `show` on until `taken` or `cancelled`."""

    taken = Signal(object, list)
    """The `FrozenScreens`, and every `Part` that was chosen."""
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frozen: FrozenScreens | None = None
        self.overlays: list[RegionOverlay] = []
        self._leaving: list[RegionOverlay] = []
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._delete_left)
        # What is shown would not be what is there.
        application.screenAdded.connect(self.cancel)
        application.screenRemoved.connect(self.cancel)

    @property
    def is_open(self) -> bool:
        """Something is being chosen."""
        return bool(self.overlays)

    def show(self, frozen: FrozenScreens) -> bool:
        """Begin; false if these pictures do not fit this computer's screens."""
        self.close()
        from ui.region.overlay import RegionOverlay  # noqa: PLC0415 - only now is anything drawn

        screens = QGuiApplication.screens()
        layout = shown_on([_place_of(screen) for screen in screens], [_place_of_shot(shot) for shot in frozen.monitors])
        if layout is None:
            return False
        self._frozen = frozen
        images = [_image(shot) for shot in frozen.monitors]
        for number, (screen, shown) in enumerate(zip(screens, layout, strict=True), 1):
            targets = _windows_on(frozen, shown)
            overlay = RegionOverlay(screen, images[shown.shot], shown, targets, self._theme, number)
            overlay.taken.connect(self.take)
            overlay.cancelled.connect(self.cancel)
            overlay.began.connect(self._began)
            overlay.next_wanted.connect(self._go_on)
            self.overlays.append(overlay)
        for overlay in self.overlays:
            overlay.open_on_screen()
        at = QCursor.pos()
        under = next((overlay for overlay in self.overlays if overlay.geometry().contains(at)), self.overlays[0])
        under.take_keyboard()
        return True

    @Slot()
    def take(self) -> None:
        """Take what is chosen on all screens; if nothing is, the screen that has the keyboard."""
        frozen = self._frozen
        if frozen is None:
            return
        parts = [_part(overlay, target) for overlay in self.overlays for target in overlay.selection.chosen]
        if not parts:
            overlay = self._with_keyboard
            parts = [_part(overlay, self._whole(overlay))]
        self.close()
        self.taken.emit(frozen, parts)

    @Slot()
    def cancel(self) -> None:
        """Choose nothing."""
        if self.is_open:
            self.close()
            self.cancelled.emit()

    def close(self) -> None:
        """Show the screens as they are now."""
        overlays, self.overlays, self._frozen = self.overlays, [], None
        for overlay in overlays:
            overlay.hide()
        self._leaving += overlays
        self._delete_left()

    @Slot()
    def _delete_left(self) -> None:
        """Delete what is hidden and has not the keyboard.

        WORKAROUND: if a window goes that Qt 6.11 believes to have the keyboard, Qt gives that belief to another one of
        our windows, on X11 for as long as another program is in front.
        """
        focused = QGuiApplication.focusWindow()
        for overlay in [each for each in self._leaving if each.windowHandle() is not focused]:
            self._leaving.remove(overlay)
            overlay.deleteLater()

    @property
    def _with_keyboard(self) -> "RegionOverlay":
        return next((overlay for overlay in self.overlays if overlay.isActiveWindow()), self.overlays[0])

    def _whole(self, overlay: "RegionOverlay") -> Target:
        """All of one screen, by the name that its picture has without choosing."""
        is_one_picture = self._frozen is not None and len(self._frozen.monitors) == 1
        number = (self.overlays.index(overlay) if is_one_picture else overlay.shown.shot) + 1
        name = Phrase("Screen {number}", number=number) if len(self.overlays) > 1 else SCREEN
        return Target(overlay.selection.bounds, name)

    @Slot()
    def _began(self) -> None:
        for overlay in self.overlays:
            if overlay is not self.sender():
                overlay.put_away()

    @Slot(int)
    def _go_on(self, step: int) -> None:
        """To the next window or screen, of all screens."""
        choices = [
            (overlay, target)
            for overlay in self.overlays
            for target in (*overlay.selection.windows, self._whole(overlay))
        ]
        now = next(
            (number for number, (overlay, target) in enumerate(choices) if overlay.selection.current == target
             and overlay is self._with_keyboard), None
        )  # fmt: skip
        if now is None:  # from the first of this screen on
            here = [number for number, (overlay, _) in enumerate(choices) if overlay is self._with_keyboard]
            chosen = here[0] if step > 0 else here[-1]
        else:
            chosen = (now + step) % len(choices)
        overlay, target = choices[chosen]
        for other in self.overlays:
            if other is not overlay:
                other.put_away()
        overlay.take_keyboard()
        overlay.select(target)


def _part(overlay: "RegionOverlay", target: Target) -> Part:
    place = target.rect.translated(overlay.shown.area.topLeft())
    return Part(
        overlay.shown.shot, Area(place.left(), place.top(), place.width(), place.height()), target.name or PART
    )  # fmt: skip


def _windows_on(frozen: FrozenScreens, shown: Shown) -> list[Target]:
    """Windows on one screen, as far as they are there, in pixels of what it shows."""
    found: list[Target] = []
    for window in frozen.windows:
        area = frozen.monitors[shown.shot].in_pixels(window.area)
        rect = QRect(area.left, area.top, area.width, area.height).intersected(shown.area)
        if not rect.isEmpty():
            found.append(Target(rect.translated(-shown.area.topLeft()), window.title))
    return found


def _place_of(screen: QScreen) -> Place:
    geometry = screen.geometry()
    return Place(geometry, QSize(geometry.size() * screen.devicePixelRatio()))


def _place_of_shot(shot: MonitorShot) -> Place:
    area = shot.area
    return Place(QRect(QPoint(area.left, area.top), QSize(area.width, area.height)), QSize(shot.width, shot.height))


def _image(shot: MonitorShot) -> QImage:
    """The pixels themselves, not a copy; Qt's object keeps them."""
    return QImage(shot.pixels.data, shot.width, shot.height, shot.pixels.strides[0], QImage.Format.Format_RGB32)
