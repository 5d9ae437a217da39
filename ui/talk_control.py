# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the talk key and the talk button to the core: whichever is held, one take is recorded."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from assistant.events import LevelChanged, TalkChanged, TalkState
from assistant.values import Picture
from ui.front_door import FrontDoor
from ui.talk_button import TalkButton


class TalkControl(QObject):
    """Knows whether the user holds something, and tells the core when that begins and ends."""

    def __init__(
        self, assistant: FrontDoor, button: TalkButton, pictures: Callable[[], tuple[Picture, ...]], parent: QObject
    ) -> None:
        """`pictures` gives what goes with the question at the moment the key goes up."""
        super().__init__(parent)
        self._assistant = assistant
        self._button = button
        self._pictures = pictures
        self._is_held = False
        self._waits_for_idle = False
        button.held.connect(self.begin)
        button.let_go.connect(self.end)

    @property
    def is_recording(self) -> bool:
        """True from key down until the take is handed over."""
        return self._button.state is not TalkState.IDLE

    @Slot()
    def begin(self) -> None:
        """The key or the button went down."""
        if self._is_held:
            return
        self._is_held = True
        if self._button.state is TalkState.IDLE:
            self._start()
        else:
            # The end of the last take is still being recorded, and the core would pass a start over.
            self._waits_for_idle = True

    @Slot()
    def end(self) -> None:
        """The key or the button went up."""
        if not self._is_held:
            return
        self._is_held = False
        if self._waits_for_idle:
            self._waits_for_idle = False
        else:
            self._assistant.stop_talking(self._pictures())

    def cancel(self) -> None:
        """Throw away what was said. Still holding the key does nothing more."""
        self._is_held = False
        self._waits_for_idle = False
        self._assistant.cancel_talking()

    @Slot(TalkChanged)
    def talk_changed(self, event: TalkChanged) -> None:
        """The core moved on."""
        self._button.set_state(event.state)
        if event.state is TalkState.IDLE and self._waits_for_idle:
            self._waits_for_idle = False
            self._start()

    @Slot(LevelChanged)
    def level_changed(self, event: LevelChanged) -> None:
        """Show what the microphone hears; what the loudspeaker plays is not shown here."""
        if not event.speaking:
            self._button.waveform.add_level(event.rms)

    def _start(self) -> None:
        # Shown before the core confirms it: the answer to a key must be immediate.
        self._button.set_state(TalkState.ARMING)
        self._assistant.start_talking()
