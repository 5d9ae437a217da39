# SPDX-License-Identifier: GPL-3.0-or-later
"""From the history's thread to the window's: each of its events becomes a typed signal on the GUI thread."""

from typing import assert_never

from PySide6.QtCore import Signal

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


class HistoryBridge(EventBridge[HistoryEvent]):
    """Emits one signal for each kind of event."""

    listed = Signal(ConversationsListed)
    opened = Signal(ConversationOpened)
    turn_kept = Signal(TurnKept)
    pictures_loaded = Signal(PicturesLoaded)
    searched = Signal(SearchFinished)
    progressed = Signal(HistoryProgressed)
    done = Signal(HistoryDone)
    failed = Signal(HistoryFailed)

    def deliver(self, event: HistoryEvent, /) -> None:
        """Emit the signal for this event."""
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
