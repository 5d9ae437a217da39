# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history tells, taken to the parts of the main window that show it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from assistant.conversation.history_events import ConversationOpened, HistoryDone, HistoryFailed
from assistant.conversation.records import ConversationSummary, StoredTurn
from assistant.events import Outcome, Stage
from ui.conversation_model import ShownTurn
from ui.history_bridge import HistoryBridge
from ui.past import HistoryDoor, Past

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.values import Picture
    from ui.main_window import MainWindow

_UNDO_SECONDS = 30
"""Long enough to notice; the history itself keeps what is deleted for longer."""


class PastEvents(QObject):
    """Joins the history to one window; lives as long as that."""

    def __init__(self, window: "MainWindow", history: HistoryDoor, past: Past) -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._past = past
        self.bridge = HistoryBridge(history.subscribe, self)
        self.bridge.listed.connect(past.show_listed)
        self.bridge.searched.connect(past.show_found)
        self.bridge.opened.connect(self._opened)
        self.bridge.done.connect(self._done)
        self.bridge.failed.connect(self._failed)
        past.deleted.connect(self._deleted)

    @Slot(ConversationOpened)
    def _opened(self, event: ConversationOpened) -> None:
        self._window.model.clear()
        self._window.model.extend([shown_turn(number, turn, event.pictures) for number, turn in event.turns])
        if event.show is not None:
            self._window.conversation.show_turn(event.show)
        self._window.composer.edit.setFocus()

    @Slot(HistoryDone)
    def _done(self, event: HistoryDone) -> None:
        self._window.banners.show_notice(event.sentence)

    @Slot(HistoryFailed)
    def _failed(self, event: HistoryFailed) -> None:
        self._window.banners.show_error(event.error)

    @Slot(ConversationSummary)
    def _deleted(self, deleted: ConversationSummary) -> None:
        was_current = deleted.id == self._past.model.current
        if was_current:
            self._window.start_again()

        def undo() -> None:
            self._history.restore(deleted.id)
            if was_current:
                self._history.open(deleted.id)

        self._window.banners.offer(f"“{deleted.title}” was deleted.", "Undo", undo, _UNDO_SECONDS)


def shown_turn(number: int, stored: StoredTurn, pictures: "Mapping[str, Picture]") -> ShownTurn:
    """A turn of the history as the conversation shows it."""
    answer = stored.answer
    return ShownTurn(
        number,
        stored.question.text,
        tuple(pictures[picture.sha256] for picture in stored.question.pictures if picture.sha256 in pictures),
        answer.text if answer else "",
        answer.engine if answer else "",
        from_starter=bool(answer and answer.from_starter),
        evidence=answer.evidence if answer else (),
        stage=Stage.FINISHED,
        heard=answer.heard if answer else None,
        # The program ended before the turn did: that stopped it.
        outcome=stored.outcome or Outcome.CANCELLED,
        timings=stored.timings,
    )
