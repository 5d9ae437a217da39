# SPDX-License-Identifier: GPL-3.0-or-later
"""From the history's thread to the window's: each of its events becomes a typed signal on the GUI thread."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject, Qt, Signal, Slot

from assistant.conversation.history_events import (
    ConversationOpened,
    ConversationsListed,
    HistoryDone,
    HistoryEvent,
    HistoryFailed,
    HistoryProgressed,
    PicturesLoaded,
    SearchFinished,
    TurnKept,
)

Subscribe = Callable[[Callable[[HistoryEvent], None]], Callable[[], None]]


class HistoryBridge(QObject):
    """Subscribes to the history and emits one signal for each kind of event, always on the GUI thread."""

    listed = Signal(ConversationsListed)
    opened = Signal(ConversationOpened)
    turn_kept = Signal(TurnKept)
    pictures_loaded = Signal(PicturesLoaded)
    searched = Signal(SearchFinished)
    progressed = Signal(HistoryProgressed)
    done = Signal(HistoryDone)
    failed = Signal(HistoryFailed)

    _posted = Signal(object)

    def __init__(self, subscribe: Subscribe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = subscribe(self._post)

    def close(self) -> None:
        """Hear nothing more."""
        self._unsubscribe()

    def _post(self, event: HistoryEvent) -> None:
        """Runs on the history thread."""
        self._posted.emit(event)

    @Slot(object)
    def _deliver(self, event: HistoryEvent) -> None:
        match event:
            case ConversationsListed():
                self.listed.emit(event)
            case ConversationOpened():
                self.opened.emit(event)
            case TurnKept():
                self.turn_kept.emit(event)
            case PicturesLoaded():
                self.pictures_loaded.emit(event)
            case SearchFinished():
                self.searched.emit(event)
            case HistoryProgressed():
                self.progressed.emit(event)
            case HistoryDone():
                self.done.emit(event)
            case HistoryFailed():
                self.failed.emit(event)
            case _:
                assert_never(event)
