# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the talk key and the talk button to the core, which alone decides what a press means."""

from PySide6.QtCore import QObject, QTimer, Slot

from assistant.events import LevelChanged, TakeLost, TalkChanged, TalkState
from assistant.settings import TalkMode
from ui.composer.talk_button import TalkButton
from ui.front_door import FrontDoor
from ui.widgets.cards import Banners
from ui.words import mark, tr

_RECOVER = mark("Recover")
_LOST = mark("What you said ({seconds} s) was not sent.")
_LOST_SILENCE = mark("The recording ({seconds} s) was not sent. No speech was noticed in it.")


class TalkControl(QObject):
    """Passes on what is pressed and let go, and shows where talking stands."""

    def __init__(self, assistant: FrontDoor, button: TalkButton, banners: Banners, parent: QObject) -> None:
        """`banners` offer to bring back what was cancelled."""
        super().__init__(parent)
        self._assistant = assistant
        self._button = button
        self._banners = banners
        self._offer_ends = QTimer(self, singleShot=True)
        self._offer_ends.timeout.connect(self._withdraw)
        button.held.connect(self.begin)
        button.let_go.connect(self.end)
        button.locked.connect(self.lock)

    @property
    def is_recording(self) -> bool:
        """True from key down until the take is handed over, and for as long as hands-free talking lasts."""
        return self._button.talk.state is not TalkState.IDLE

    @property
    def is_waiting(self) -> bool:
        """Hands-free, and nobody speaks."""
        return self._button.talk.state is TalkState.WAITING

    @Slot()
    def begin(self) -> None:
        """The key or the button went down."""
        talk = self._button.talk
        if talk.state is TalkState.IDLE and talk.mode is not TalkMode.HANDS_FREE:
            # Shown before the core confirms it: the answer to a key must be immediate.
            self._button.show_talk(TalkChanged(TalkState.ARMING, mode=talk.mode))
        self._assistant.talking.key_down()

    @Slot(bool)
    def end(self, certain: bool = True) -> None:
        """The key or the button went up; X11 is not always certain of that."""
        self._assistant.talking.key_up(certain=certain)

    @Slot()
    def lock(self) -> None:
        """Go on without holding."""
        self._assistant.talking.lock()

    def cancel(self) -> None:
        """Do not ask what was said, and end hands-free talking."""
        self._assistant.talking.cancel()

    @Slot(TalkChanged)
    def talk_changed(self, event: TalkChanged) -> None:
        """The core moved on."""
        self._button.show_talk(event)

    @Slot(TakeLost)
    def take_lost(self, event: TakeLost) -> None:
        """Offer to ask it after all, for as long as it is kept."""
        self._withdraw()
        seconds = max(1, round(event.seconds))
        sentence = _LOST if event.holds_speech else _LOST_SILENCE
        self._banners.offer(
            tr(sentence, seconds=seconds),
            tr(_RECOVER),
            self._assistant.talking.recover,
        )
        self._offer_ends.start(round(1000 * event.kept_seconds))

    @Slot()
    def _withdraw(self) -> None:
        self._banners.withdraw(tr(_RECOVER))

    @Slot(LevelChanged)
    def level_changed(self, event: LevelChanged) -> None:
        """Show what the microphone hears; what the loudspeaker plays is shown below the answer."""
        if not event.speaking:
            self._button.waveform.add_level(event.rms)
