# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages of the desktop about what took long, for those who have turned to something else meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from assistant.conversation.history_events import HistoryDone, HistoryFailed
from assistant.download_events import DownloadFailed, ModelInstalled
from assistant.events import EngineFailed, EngineLoading, EngineReady
from assistant.turn_events import Outcome, TurnFinished
from ui.desktop.actions import DesktopActions
from ui.desktop.tray import Tray
from ui.front import is_in_front
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.shown_turn import TurnEvent
from ui.words import error_words, tr

if TYPE_CHECKING:
    from assistant.values import Role

LONG_SECONDS = 8.0
"""Whoever waited longer for an answer may have turned away; what was spoken was heard all the same."""


class Notifications(QObject):
    """Tells it while the window is not in front, unless the user has switched that off. A click leads to the place.

    What was asked and answered is not in them: a locked screen may show them to anybody.
    """

    def __init__(
        self, window: MainWindow, tray: Tray, preferences: Preferences, actions: DesktopActions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._tray = tray
        self._preferences = preferences
        self._actions = actions
        self._failed: set[Role] = set()
        bridge = window.bridge
        bridge.turn_moved.connect(self._turn_moved)
        bridge.download_changed.connect(self._download_changed)
        bridge.engine_changed.connect(self._engine_changed)
        if window.past_events:
            window.past_events.bridge.done.connect(self._history_done)
            window.past_events.bridge.failed.connect(self._history_failed)

    def tell(self, title: str, sentence: str = "", lead_there: Callable[[], object] | None = None) -> None:
        """Tell it; `lead_there` shows more than the window. Without a tray the window's entry in the taskbar is lit."""
        if is_in_front() or not self._preferences.settings.window.notifications:
            return

        def show() -> None:
            self._actions.show()
            if lead_there:
                lead_there()

        if not self._tray.notify(title, sentence, show):
            QApplication.alert(self._window)

    @Slot(object)
    def _turn_moved(self, event: TurnEvent) -> None:
        if not isinstance(event, TurnFinished) or event.timings.first_sound is not None:
            return
        if (event.timings.finished or 0.0) <= LONG_SECONDS:
            return
        if event.outcome is Outcome.ANSWERED:
            self.tell(tr("Your answer is ready"), tr("It is in the window of Kibitz."), self._show_answer(event.turn))
        elif event.outcome is Outcome.FAILED:
            self.tell(tr("Your question was not answered"), tr("The window of Kibitz says why."))

    def _show_answer(self, turn: int) -> Callable[[], object]:
        return lambda: self._window.conversation.show_turn(turn)

    @Slot(object)
    def _download_changed(self, event: object) -> None:
        models = self._window.models
        if isinstance(event, ModelInstalled):
            model = models.work.find(event.model)
            name = model.offer.title if model else event.model
            self.tell(tr("A model is installed"), tr("{model} can be used now.", model=name), models.show)
        elif isinstance(event, DownloadFailed):
            self.tell(tr("A download failed"), error_words(event.error), models.show)

    @Slot(object)
    def _engine_changed(self, event: EngineLoading | EngineReady | EngineFailed) -> None:
        """That a model can be used is news only after it could not."""
        if isinstance(event, EngineFailed):
            self._failed.add(event.role)
            self.tell(tr("A model cannot be used"), error_words(event.error), self._window.models.show)
        elif isinstance(event, EngineReady) and event.info.role in self._failed:
            self._failed.remove(event.info.role)
            self.tell(tr("A model can be used again"), event.info.title)

    @Slot(HistoryDone)
    def _history_done(self, event: HistoryDone) -> None:
        self.tell(tr("Done"), tr(event.sentence))

    @Slot(HistoryFailed)
    def _history_failed(self, event: HistoryFailed) -> None:
        if event.request is not None:
            self.tell(tr("That did not work"), error_words(event.error))
