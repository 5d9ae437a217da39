# SPDX-License-Identifier: GPL-3.0-or-later
"""The row that tries microphone and loudspeaker: three seconds with a live level, then played back."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent

from assistant.events import CheckStep, Failed, LevelChanged, SoundChecked
from ui.settings.context import SettingsContext, tool
from ui.settings.row import Row
from ui.widgets.waveform import Waveform
from ui.words import error_words, mark, tr

_TELLS = mark("Speak for three seconds; what was heard is played back and then forgotten.")
_SPEAK = mark("Speak now.")
_BUTTON, _STOP = mark("Try them"), mark("Stop")


class SoundTest(Row):
    """Tries the devices that are chosen now."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__(
            tr("Try microphone and loudspeaker"), tr(_TELLS), context.theme, also=tr("test level meter playback")
        )
        self._context = context
        self.is_running = False
        self.button = tool(tr(_BUTTON), tr(_TELLS), self._press)
        self.level = Waveform(context.theme.motion, self)
        self.level.setAccessibleName(tr("How loud it is"))
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
        self.button.setText(tr(_STOP) if self.is_running else tr(_BUTTON))
        self.button.setAccessibleName(self.button.text())
        match event.step:
            case CheckStep.RECORDING:
                self.tell(tr(_SPEAK), trouble=False)
            case CheckStep.PLAYING:
                self.tell(f"{tr(event.sentence)} {tr('This is what was heard.')}", trouble=not event.is_good)
            case CheckStep.DONE if event.sentence:
                self.tell(tr(event.sentence), trouble=not event.is_good)
            case CheckStep.DONE:
                if self.told == tr(_SPEAK):
                    self.tell("")

    @Slot(LevelChanged)
    def _level(self, event: LevelChanged) -> None:
        if self.is_running and not event.speaking:
            self.level.add_level(event.rms)

    @Slot(Failed)
    def _failed(self, event: Failed) -> None:
        if self.is_running:
            self.tell(error_words(event.error))

    def _dress(self) -> None:
        self.level.set_colour(self._context.theme.colours.accent)
