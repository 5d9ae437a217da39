# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history tells, taken to the parts of the main window that show it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from assistant.conversation.history_events import ConversationsListed, HistoryDone, HistoryFailed
from assistant.conversation.records import ConversationSummary
from ui.history.bridge import HistoryBridge
from ui.history.door import HistoryDoor
from ui.history.past import Past
from ui.shown_turn import ShownTurn
from ui.words import tr

if TYPE_CHECKING:
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
        self._is_kept = True
        self.bridge.listed.connect(past.show_listed)
        self.bridge.listed.connect(self._listed)
        self.bridge.turn_kept.connect(window.model.kept)
        self.bridge.pictures_loaded.connect(window.past_pictures.take_in)
        self.bridge.searched.connect(past.show_found)
        self.bridge.opened.connect(self._opened)
        self.bridge.done.connect(self._done)
        self.bridge.failed.connect(self._failed)
        if progress := window.history_progress:
            self.bridge.progressed.connect(progress.show_progress)
            self.bridge.done.connect(progress.end)
            self.bridge.failed.connect(progress.end)
        past.deleted.connect(self._deleted)
        window.turns.deleted.connect(self._turn_deleted)

    @Slot(object, object)
    def _opened(self, turns: list[ShownTurn], show: int | None) -> None:
        self._window.model.replace(turns)
        if show is not None:
            self._window.conversation.show_turn(show)
        switched_to, self._window.turns.switched_to = self._window.turns.switched_to, None
        if show is not None and any((show, switched_to) == (shown.turn, shown.row) for shown in turns):
            self._window.conversation.focus_branches(show)
        else:
            self._window.composer.edit.setFocus()

    @Slot(ConversationsListed)
    def _listed(self, event: ConversationsListed) -> None:
        self._window.private_note.setVisible(not event.is_kept)
        if self._is_kept and not event.is_kept:
            self._window.model.not_kept()
        self._is_kept = event.is_kept

    @Slot(HistoryDone)
    def _done(self, event: HistoryDone) -> None:
        self._window.banners.show_notice(event.sentence)

    @Slot(HistoryFailed)
    def _failed(self, event: HistoryFailed) -> None:
        self._window.banners.show_error(event.error)

    @Slot(object)
    def _turn_deleted(self, deleted: ShownTurn) -> None:
        row = deleted.row
        if row is not None:
            self._window.banners.offer(
                tr("The question was deleted, with what followed it."),
                tr("Undo"),
                lambda: self._history.restore_turn(row),
                _UNDO_SECONDS,
            )

    @Slot(ConversationSummary)
    def _deleted(self, deleted: ConversationSummary) -> None:
        was_current = deleted.id == self._past.model.current
        if was_current:
            self._window.start_again()

        def undo() -> None:
            self._history.restore(deleted.id)
            if was_current:
                self._history.open(deleted.id)

        self._window.banners.offer(tr("“{title}” was deleted.", title=deleted.title), tr("Undo"), undo, _UNDO_SECONDS)
