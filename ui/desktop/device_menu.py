# SPDX-License-Identifier: GPL-3.0-or-later
"""A menu of the microphones: choosing one takes it into use."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from assistant.capture.devices import AllDevices, Device
from ui.front_door import SoundCheck
from ui.preferences import Preferences
from ui.words import tr


class _Found(QObject):
    """Carries what was found to the GUI thread."""

    devices = Signal(AllDevices)


class MicrophoneMenu(QMenu):
    """Looks for microphones each time it may be shown, on another thread: they come and go."""

    def __init__(self, sound_check: SoundCheck, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(tr("Microphone"), parent)
        self._sound_check = sound_check
        self._preferences = preferences
        self._devices: tuple[Device, ...] = ()
        self._found = _Found(self)
        self._found.devices.connect(self._take_in, Qt.ConnectionType.QueuedConnection)
        preferences.changed.connect(self._fill)
        self._fill()

    def look(self) -> None:
        """Find out which there are; the menu changes when that is known."""
        self._sound_check.list_devices(self._found.devices.emit)

    @Slot(AllDevices)
    def _take_in(self, devices: AllDevices) -> None:
        self._devices = devices.microphones.devices
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        chosen = self._preferences.settings.devices.microphone
        self._add(tr("As the system"), "", is_chosen=not chosen)
        for device in self._devices:
            self._add(device.title, device.name, is_chosen=device.name == chosen)
        if chosen and all(device.name != chosen for device in self._devices):
            # It is set but not plugged in: that stays in sight.
            self._add(chosen, chosen, is_chosen=True)

    def _add(self, words: str, name: str, *, is_chosen: bool) -> None:
        action = self.addAction(words.replace("&", "&&"))  # not a key of the menu
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda _checked=False: self._choose(name))

    def _choose(self, name: str) -> None:
        settings = self._preferences.settings
        self._preferences.change(replace(settings, devices=replace(settings.devices, microphone=name)))
        self._fill()  # also if that was chosen before: a click has taken its mark away
