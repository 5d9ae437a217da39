# SPDX-License-Identifier: GPL-3.0-or-later
"""From the key that asks about a part of the screen to the pictures in the next question."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from assistant.capture.screens import FrozenScreens, Part
from assistant.errors import KibitzError
from ui.front import is_in_front
from ui.front_door import FrontDoor
from ui.main_window import MainWindow
from ui.region.picker import RegionPicker
from ui.widgets.put_aside import PutAside
from ui.words import tr

SETTLE_MS = 300
"""Until what was behind our window is drawn; desktops fade windows out within 150 to 250 ms."""


class RegionControl(QObject):
    """The screens are frozen at once; what is chosen is attached to the next question, written or spoken."""

    ready = Signal()
    """Something was chosen while another program is in front: it waits for a question."""
    failed = Signal(KibitzError)
    """The screens cannot be read; told where the user is."""
    _frozen = Signal(object)
    _refused = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        assistant: FrontDoor,
        picker: RegionPicker,
        is_here: Callable[[], bool] = is_in_front,
    ) -> None:
        """`is_here` tells whether one of our windows is in front."""
        super().__init__(window)
        self._window = window
        self._aside = PutAside(window)
        self._assistant = assistant
        self._is_here = is_here
        self._is_from_window = False
        self._is_freezing = False
        self.picker = picker
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._freeze)
        # The core calls back on its own thread.
        self._frozen.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._give_up, Qt.ConnectionType.QueuedConnection)
        picker.taken.connect(self._take)
        picker.cancelled.connect(self._come_back)
        window.composer.region_wanted.connect(self.begin)

    @property
    def is_open(self) -> bool:
        """The user is choosing."""
        return self.picker.is_open

    @Slot()
    def begin(self) -> None:
        """Freeze all screens as they are now, and let the user choose; while that goes on, does nothing."""
        if self._is_freezing or self.is_open:
            return
        self._is_freezing = True
        # Another program that is in front must not change, and every moment counts: only what hides it goes away.
        self._is_from_window = self._is_here()
        if self._is_from_window:
            self._aside.hide()
            self._settle.start()
        else:
            self._freeze()

    def finish(self) -> None:
        """Take what is selected now; without a selection nothing: somebody begins to talk."""
        if any(overlay.selection.chosen for overlay in self.picker.overlays):
            self.picker.take()
        else:
            self.picker.cancel()

    def close(self) -> None:
        """Choose no more."""
        self._settle.stop()
        self.picker.close()

    @Slot()
    def _freeze(self) -> None:
        self._assistant.freeze_screens(self._frozen.emit, self._refused.emit)

    @Slot(object)
    def _choose(self, frozen: FrozenScreens) -> None:
        self._is_freezing = False
        if self.picker.show(frozen):
            self._aside.stay()
            return
        # The desktop gave something else than its screens side by side: it has to ask the user itself.
        self._expect(self._assistant.let_desktop_choose())
        self._come_back()

    @Slot(object, list)
    def _take(self, frozen: FrozenScreens, parts: list[Part]) -> None:
        for part in parts:
            self._expect(self._assistant.cut_screen(frozen, part))
        self._come_back()
        if not self._is_from_window:
            self.ready.emit()

    @Slot(object)
    def _give_up(self, error: KibitzError) -> None:
        self._is_freezing = False
        self._come_back()
        self._window.banners.show_error(error)
        if not self._is_from_window:
            self.failed.emit(error)

    def _expect(self, request: int) -> None:
        self._window.composer.expect(request, tr("Part…"))

    @Slot()
    def _come_back(self) -> None:
        """Show our windows again if they had to go."""
        if self._is_from_window:
            self._aside.show()
