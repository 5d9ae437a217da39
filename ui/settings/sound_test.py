# SPDX-License-Identifier: GPL-3.0-or-later
"""The row that tries microphone and loudspeaker: three seconds with a live level, then played back."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent

from assistant.events import CheckStep, Failed, LevelChanged, SoundChecked
from ui.composer.waveform import Waveform
from ui.settings.context import SettingsContext, tool
from ui.settings.row import Row

_TELLS = "Speak for three seconds; what was heard is played back and then forgotten."
_BUTTON, _STOP = "Try them", "Stop"


class SoundTest(Row):
    """Tries the devices that are chosen now."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__("Try microphone and loudspeaker", _TELLS, context.theme, also="test level meter playback")
        self._context = context
        self.is_running = False
        self.button = tool(_BUTTON, _TELLS, self._press)
        self.level = Waveform(self)
        self.level.setAccessibleName("How loud it is")
        context.theme.changed.connect(self._dress)
        self._dress()
        self.place_side_by_side((self.button, self.level))
        context.bridge.sound_checked.connect(self._checked)
        context.bridge.level_changed.connect(self._level)
        context.bridge.failed.connect(self._failed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more: listen no longer."""
        super().hideEvent(event)
        if self.is_running:
            self._context.assistant.sound_check.stop()

    def _press(self) -> None:
        if self.is_running:
            self._context.assistant.sound_check.stop()
            return
        devices = self._context.preferences.settings.devices
        self.tell("")
        self._context.assistant.sound_check.start(devices.microphone, devices.speaker)

    @Slot(SoundChecked)
    def _checked(self, event: SoundChecked) -> None:
        self.is_running = event.step is not CheckStep.DONE
        self.button.setText(_STOP if self.is_running else _BUTTON)
        self.button.setAccessibleName(self.button.text())
        match event.step:
            case CheckStep.RECORDING:
                self.tell("Speak now.", trouble=False)
            case CheckStep.PLAYING:
                self.tell(f"{event.sentence} This is what was heard.", trouble=not event.is_good)
            case CheckStep.DONE if event.sentence:
                self.tell(event.sentence, trouble=not event.is_good)
            case CheckStep.DONE:
                if self.told == "Speak now.":
                    self.tell("")

    @Slot(LevelChanged)
    def _level(self, event: LevelChanged) -> None:
        if self.is_running and not event.speaking:
            self.level.add_level(event.rms)

    @Slot(Failed)
    def _failed(self, event: Failed) -> None:
        if self.is_running:
            self.tell(f"{event.error.sentence} {event.error.hint}".strip())

    def _dress(self) -> None:
        self.level.set_colour(self._context.theme.colours.accent)
