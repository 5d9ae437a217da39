# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera's key and button: look first, or take a picture at once, as the user has set it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtWidgets import QWidget

from assistant.values import Picture
from ui.front_door import FrontDoor
from ui.look.theme import Theme
from ui.preferences import Preferences

if TYPE_CHECKING:
    from ui.camera.dialog import CameraDialog


class CameraControl(QObject):
    """One camera window at most.

    Args:
        assistant: Looks through the camera.
        preferences: Hold which camera, and whether to look first.
        theme: Of the window.
        memory: Keeps how the camera is shown.
        window: Over which the camera is shown.
        attach: Takes the picture for the next question.
        snap: Takes a picture at once.
    """

    def __init__(
        self,
        assistant: FrontDoor,
        preferences: Preferences,
        theme: Theme,
        memory: QSettings,
        window: QWidget,
        attach: Callable[[Picture], None],
        snap: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._assistant = assistant
        self._preferences = preferences
        self._theme = theme
        self._memory = memory
        self._window = window
        self._attach = attach
        self._snap = snap
        self.dialog: CameraDialog | None = None
        """While it is open."""

    @Slot()
    def begin(self) -> None:
        """The key or the button was pressed; pressed again, it does what the window's main button does."""
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            self.dialog.press()
            return
        devices = self._preferences.settings.devices
        if not devices.camera_preview:
            self._snap()
            return
        from ui.camera.dialog import CameraDialog  # noqa: PLC0415 - the window does not wait for its dialogs

        dialog = CameraDialog(devices.camera, self._assistant.camera, self._theme, self._memory, self._window)
        dialog.used.connect(self._attach)
        dialog.chosen.connect(self._remember)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.show()

    @Slot(str)
    def _remember(self, source: str) -> None:
        settings = self._preferences.settings
        self._preferences.change(replace(settings, devices=replace(settings.devices, camera=source)))

    @Slot()
    def _closed(self) -> None:
        self.dialog = None
