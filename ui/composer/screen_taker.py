# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of the screen as the user would see it without this window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.front_door import FrontDoor
from ui.widgets.put_aside import PutAside

_SETTLE_MS = 300
"""Until what was behind the window is drawn; desktops fade windows out within 150 to 250 ms."""


class ScreenTaker(QObject):
    """Hides our windows, has the screen read, and shows them again as they were."""

    def __init__(self, assistant: FrontDoor, window: QWidget, on_asked: Callable[[int], None]) -> None:
        """`on_asked` is told the number of each request."""
        super().__init__(window)
        self._assistant = assistant
        self._aside = PutAside(window)
        self._on_asked = on_asked
        self._request: int | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._take)

    @Slot()
    def take(self) -> None:
        """Begin; while one is under way, does nothing."""
        if self._settle.isActive() or self._request is not None:
            return
        self._aside.hide()
        self._settle.start()

    def answered(self, request: int) -> None:
        """A request was answered: if it was this one, show the window again."""
        if request == self._request:
            self._request = None
            self._aside.show()

    def _take(self) -> None:
        self._request = self._assistant.take_screenshot()
        self._on_asked(self._request)
