# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the first steps that tries microphone and loudspeaker."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from assistant.capture.devices import AllDevices
from assistant.events import CheckStep, Failed, LevelChanged, SoundChecked
from ui.bridge import Bridge
from ui.errand import Errand
from ui.first_run.pages import Page
from ui.front_door import FrontDoor
from ui.look.theme import Theme
from ui.preferences import Preferences
from ui.widgets.buttons import telling_button
from ui.widgets.labels import words
from ui.widgets.waveform import Waveform
from ui.words import error_words, mark, tr

_DEFAULT = mark("The system's default microphone")


class MicrophonePage(Page):
    """Records three seconds when asked to, and plays them back."""

    def __init__(
        self, assistant: FrontDoor, bridge: Bridge, preferences: Preferences, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(
            tr("Can you be heard?"),
            tr("Say a sentence: Kibitz records three seconds, plays them back, and forgets them."),
            parent,
        )
        self._assistant = assistant
        self._preferences = preferences
        self._theme = theme
        self._is_checking = False
        self.devices = QComboBox()
        self.devices.setAccessibleName(tr("Microphone"))
        self.devices.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.devices.setMinimumContentsLength(24)
        self.devices.addItem(tr(_DEFAULT), "")
        self.devices.activated.connect(self._choose)
        self.check = telling_button(
            tr("Record three seconds"), tr("Record three seconds and play them back"), self._check, "primary"
        )
        self.meter = Waveform(theme.motion, self)
        self.meter.setMinimumHeight(36)
        self.told = words("")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.check)
        line.addWidget(self.meter)
        line.addStretch(1)
        above = QHBoxLayout()
        above.addWidget(self.devices)
        above.addStretch(1)
        self.fill(above, line, self.told)
        self._looks_up = Errand()  # belongs to no window: the answer may come when this one is gone
        self._looks_up.done.connect(self._show_devices)
        bridge.sound_checked.connect(self._checked)
        bridge.level_changed.connect(self._level_changed)
        bridge.failed.connect(self._failed)
        theme.changed.connect(self._dress)
        self._dress()

    def entered(self) -> None:
        """Find out which microphones there are; nothing is recorded yet."""
        self._assistant.sound_check.list_devices(self._looks_up.tell)

    def left(self) -> None:
        """Stop what is being recorded or played."""
        if self._is_checking:
            self._assistant.sound_check.stop()

    @Slot(object)
    def _show_devices(self, found: AllDevices) -> None:
        chosen = self._preferences.settings.devices.microphone
        titles = {device.name: device.title for device in found.microphones.devices}
        self.devices.clear()
        self.devices.addItem(tr(_DEFAULT), "")
        if chosen:
            titles.setdefault(chosen, tr("{} (not connected)").format(chosen))
        for name, title in titles.items():
            self.devices.addItem(title, name)
        self.devices.setCurrentIndex(max(0, self.devices.findData(chosen)))
        if found.microphones.problem:
            self.told.setText(tr(found.microphones.problem))

    @Slot(int)
    def _choose(self, _place: int) -> None:
        settings = self._preferences.settings
        name = str(self.devices.currentData())
        if name == settings.devices.microphone:
            return
        changed = replace(settings, devices=replace(settings.devices, microphone=name))
        self._preferences.change(changed)
        self._assistant.apply(changed)

    def _check(self) -> None:
        if self._is_checking:
            self._assistant.sound_check.stop()
        else:
            self._run()
            self._assistant.sound_check.start(
                str(self.devices.currentData()), self._preferences.settings.devices.speaker
            )

    def _run(self) -> None:
        self._is_checking = True
        self.check.setText(tr("Stop"))
        self.told.setText("")

    @Slot(SoundChecked)
    def _checked(self, event: SoundChecked) -> None:
        if event.step is CheckStep.DONE:
            self._is_checking = False
            self.check.setText(tr("Record again") if event.sentence else tr("Record three seconds"))
        doing = {CheckStep.RECORDING: tr("Recording: say a sentence."), CheckStep.PLAYING: tr("Do you hear yourself?")}
        if event.step is CheckStep.DONE and event.is_good:
            doing[CheckStep.DONE] = tr("If you did not hear yourself, choose another loudspeaker in the settings.")
        self.told.setText(
            " ".join(part for part in (event.sentence, doing.get(event.step, "")) if part) or self.told.text()
        )

    @Slot(LevelChanged)
    def _level_changed(self, event: LevelChanged) -> None:
        if self._is_checking and self.isVisible():
            self.meter.add_level(event.rms)

    @Slot(Failed)
    def _failed(self, event: Failed) -> None:
        if self._is_checking:
            self.told.setText(error_words(event.error))

    def _dress(self) -> None:
        self.meter.set_colour(self._theme.colours.accent)
