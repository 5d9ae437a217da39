# SPDX-License-Identifier: GPL-3.0-or-later
"""“Describe my screen”: one key, the answer aloud wherever the user is, and more of it when it is pressed again."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.engines.text_only import cannot_see
from assistant.errors import KibitzError
from assistant.events import PictureFailed, PictureTaken
from assistant.settings import Detail
from assistant.turn_events import Outcome, Transcribed, TurnFinished
from ui.front_door import FrontDoor
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.region.control import SETTLE_MS
from ui.shown_turn import TurnEvent
from ui.widgets.put_aside import PutAside
from ui.words import error_words, mark, tr

DEEPER_SECONDS = 10.0
"""So long after a description the key means: tell me more."""

WISHES = {
    Detail.BRIEF: mark("Describe my screen in one sentence."),
    Detail.NORMAL: mark("Describe my screen."),
    Detail.FULL: mark("Read my screen to me, word for word."),
}
"""What the conversation shows as the question."""

_DEEPER = {Detail.BRIEF: Detail.NORMAL, Detail.NORMAL: Detail.FULL, Detail.FULL: Detail.FULL}


class Describing(QObject):
    """Takes the picture, asks, and knows how much was told last. Lives as long as its window."""

    failed = Signal(KibitzError)
    """There is nobody who could describe anything."""

    def __init__(
        self,
        window: MainWindow,
        assistant: FrontDoor,
        preferences: Preferences,
        clock: Callable[[], float] = monotonic,
        is_here: Callable[[], bool] = lambda: False,
    ) -> None:
        """`clock` tells seconds; `is_here`, whether one of our windows is in front."""
        super().__init__(window)
        self._window = window
        self._assistant = assistant
        self._preferences = preferences
        self._clock = clock
        self._is_here = is_here
        self._aside = PutAside(window)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._take)
        self._request: int | None = None
        self._detail = Detail.BRIEF
        self._turn: int | None = None
        """The description that is being given, or was given last."""
        self._ended: float | None = None
        """When; None while it goes on."""
        window.bridge.picture_taken.connect(self._picture_taken)
        window.bridge.picture_failed.connect(self._picture_failed)
        window.bridge.turn_moved.connect(self._turn_moved)

    @property
    def next_detail(self) -> Detail:
        """How much the key would tell now: more than before if a description goes on, or ended a moment ago."""
        goes_on = self._turn is not None and self._ended is None
        is_fresh = self._ended is not None and self._clock() - self._ended <= DEEPER_SECONDS
        return _DEEPER[self._detail] if goes_on or is_fresh else self._preferences.settings.screen.describe

    def begin(self, detail: Detail | None = None) -> None:
        """Say what is on the screen: so much of it, or what `next_detail` says."""
        if self._request is not None or self._settle.isActive():
            return
        if not self._window.model.sees_pictures:
            self._refuse(cannot_see())
            return
        self._detail = detail or self.next_detail
        if self._is_here():
            self._aside.hide()
            self._settle.start()
        else:
            self._take()

    @Slot()
    def _take(self) -> None:
        self._request = self._assistant.take_screenshot()

    @Slot(PictureTaken)
    def _picture_taken(self, event: PictureTaken) -> None:
        if event.request != self._request:
            return
        self._request, self._ended = None, None
        self._aside.show()
        self._turn = self._window.turns.ask(tr(WISHES[self._detail]), (event.picture,), detail=self._detail)

    @Slot(PictureFailed)
    def _picture_failed(self, event: PictureFailed) -> None:
        if event.request != self._request:
            return
        self._request = self._turn = self._ended = None
        self._aside.show()
        self._tell_aloud(event.error)

    def _refuse(self, error: KibitzError) -> None:
        self.failed.emit(error)
        self._window.banners.show_error(error)
        self._tell_aloud(error)

    def _tell_aloud(self, error: KibitzError) -> None:
        """Whoever asked may not see the window."""
        if self._assistant.speak_answers:
            self._assistant.say_again(error_words(error))

    def _follow_spoken(self, event: Transcribed) -> None:
        """Who has asked for a description by voice hears more of it with the key, too."""
        shown = self._window.model.newest
        if shown and shown.turn == event.turn and shown.detail:
            self._turn, self._detail, self._ended = event.turn, shown.detail, None

    @Slot(object)
    def _turn_moved(self, event: TurnEvent) -> None:
        if isinstance(event, Transcribed):
            self._follow_spoken(event)
        if isinstance(event, TurnFinished) and event.turn == self._turn:
            self._ended = self._clock()
            if event.outcome is not Outcome.ANSWERED:
                self._turn = self._ended = None
