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
from ui.event_bridge import EventBridge
from ui.history.shown_turns import shown_turns
from ui.shown_turn import ShownTurn


class HistoryBridge(EventBridge[HistoryEvent]):
    """Emits one signal for each kind of event."""

    listed = Signal(ConversationsListed)
    opened = Signal(object, object)
    """The `ShownTurn`s of a conversation; and the number of the one to show, None for the newest."""
    turn_kept = Signal(TurnKept)
    pictures_loaded = Signal(PicturesLoaded)
    searched = Signal(SearchFinished)
    progressed = Signal(HistoryProgressed)
    done = Signal(HistoryDone)
    failed = Signal(HistoryFailed)

    _made = Signal(object, object)  # not `list`: Qt would make variants of thousands of turns

    def __init__(
        self, subscribe: Callable[[Callable[[HistoryEvent], None]], Callable[[], None]], parent: QObject | None = None
    ) -> None:
        """As `EventBridge`."""
        super().__init__(subscribe, parent)
        self._made.connect(self._tell_opened, Qt.ConnectionType.QueuedConnection)

    def deliver(self, event: HistoryEvent, /) -> None:
        """Emit the signal for this event."""
        match event:
            case ConversationsListed():
                self.listed.emit(event)
            case ConversationOpened():
                self.opened.emit(shown_turns(event), event.show)
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

    def _post(self, event: HistoryEvent) -> None:
        """Thousands of turns would hold up the window: they are made here, on the history's thread."""
        if isinstance(event, ConversationOpened):
            self._made.emit(shown_turns(event), event.show)
        else:
            super()._post(event)

    @Slot(object, object)
    def _tell_opened(self, turns: list[ShownTurn], show: int | None) -> None:
        self.opened.emit(turns, show)
