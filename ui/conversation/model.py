# SPDX-License-Identifier: GPL-3.0-or-later
"""What was asked and answered, as the window shows it: one row for each turn."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from assistant.conversation.history_events import TurnKept
from assistant.settings import Detail
from assistant.timings import Timings
from assistant.turn_events import (
    Outcome,
    Stage,
    TokenWritten,
    TurnFinished,
    TurnStarted,
)
from assistant.values import EngineInfo, Picture
from ui.past_pictures import ShownPicture
from ui.shown_turn import ShownTurn, TurnEvent, apply, apply_replay, detail_of


class ConversationModel(QAbstractListModel):
    """Rows are turns in the order of asking."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turns: list[ShownTurn] = []
        self._rows: dict[int, int] = {}
        self.answering: EngineInfo | None = None
        """The engine that answers, as far as that is known; new answers are labelled by it until they are finished."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of turns."""
        return 0 if parent.isValid() else len(self._turns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The words of a turn; what else there is, `turn_at` gives."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        shown = self._turns[index.row()]
        return f"{shown.question}\n{shown.answer}"

    def turn_at(self, row: int) -> ShownTurn:
        """The turn in a row."""
        return self._turns[row]

    def row_of(self, turn: int) -> int | None:
        """Where a turn is, if it is shown."""
        return self._rows.get(turn)

    @property
    def sees_pictures(self) -> bool:
        """The engine that answers sees pictures; taken for granted until it is known."""
        return self.answering is None or self.answering.sees_pictures

    @property
    def running(self) -> ShownTurn | None:
        """The newest turn, while it is not finished."""
        return self._turns[-1] if self._turns and self._turns[-1].is_running else None

    @property
    def is_answering(self) -> bool:
        """A question is being answered, or an answer heard."""
        return self.running is not None or self.spoken is not None

    @property
    def newest(self) -> ShownTurn | None:
        """The newest turn, finished or not."""
        return self._turns[-1] if self._turns else None

    @property
    def newest_answer(self) -> ShownTurn | None:
        """The newest turn that has an answer."""
        return next((shown for shown in reversed(self._turns) if shown.answer), None)

    def answers(self) -> list[tuple[str, Timings]]:
        """The engine and the timings of each answer, newest first."""
        return [
            (shown.engine, shown.timings)
            for shown in reversed(self._turns)
            if shown.outcome is Outcome.ANSWERED and shown.engine
        ]

    @property
    def spoken(self) -> ShownTurn | None:
        """The turn that is being heard, or paused."""
        return next((shown for shown in reversed(self._turns) if shown.is_spoken), None)

    @Slot(bool)
    def speech_paused(self, paused: bool) -> None:
        """What is being heard was paused, or goes on."""
        shown = self.spoken
        if shown is not None:
            shown.is_paused = paused
            self._changed(self._rows[shown.turn])

    def picture(self, sha256: str) -> ShownPicture | None:
        """A picture shown in this conversation, the newest turns first."""
        pictures = (picture for shown in reversed(self._turns) for picture in shown.pictures)
        return next((picture for picture in pictures if picture.sha256 == sha256), None)

    def pictures_beside(self, picture: ShownPicture) -> tuple[ShownPicture, ...]:
        """The pictures that were shown together with this one, and itself, in their order."""
        sets = (shown.pictures for shown in reversed(self._turns))
        return next((beside for beside in sets if picture.sha256 in {one.sha256 for one in beside}), (picture,))

    def replays(self, turn: int, of: int) -> None:
        """Turn number `turn` only speaks the answer of turn `of` again: its events are shown there."""
        row = self._rows.get(of)
        if row is None:
            return
        self._rows[turn] = row
        self._turns[row].is_replayed = True
        self._changed(row)

    def give_back_pictures(self, turn: int) -> tuple[Picture, ...]:
        """Take the pictures out of a spoken turn that never got its words, so that they can be asked about again."""
        row = self._rows.get(turn)
        if row is None or self._turns[row].question:
            return ()
        pictures, self._turns[row].pictures = self._turns[row].pictures, ()
        return tuple(picture for picture in pictures if isinstance(picture, Picture))

    def clear(self) -> None:
        """Forget everything; later events of forgotten turns are passed over."""
        self.replace([])

    def replace(self, turns: list[ShownTurn]) -> None:
        """Forget everything, and have these finished turns in its place."""
        self.beginResetModel()
        self._turns = turns
        self._rows = {shown.turn: row for row, shown in enumerate(turns)}
        self.endResetModel()

    def cut(self, turn: int) -> None:
        """Take a turn and what followed it out of sight: another takes its place. Later events of them go by."""
        first = self._rows.get(turn)
        if first is None:
            return
        self.beginRemoveRows(QModelIndex(), first, len(self._turns) - 1)
        del self._turns[first:]
        self._rows = {number: row for number, row in self._rows.items() if row < first}
        self.endRemoveRows()

    @Slot(TurnKept)
    def kept(self, event: TurnKept) -> None:
        """A turn is in the history now."""
        row = self._rows.get(event.turn)
        if row is not None:
            self._turns[row].row, self._turns[row].branches = event.row, event.branches
            self._changed(row)

    @Slot()
    def not_kept(self) -> None:
        """This conversation is not in the history any more."""
        for row, shown in enumerate(self._turns):
            if shown.row is not None:
                shown.row, shown.branches = None, ()
                self._changed(row)

    @Slot(int)
    def begin_with(self, turn: int) -> None:
        """A new conversation begins with this turn: forget those before it."""
        kept = [shown for shown in self._turns if shown.turn >= turn]
        self.clear()
        self.extend(kept)

    def extend(self, turns: list[ShownTurn]) -> None:
        """Add turns that are already known, such as those of an older conversation."""
        if not turns:
            return
        first = len(self._turns)
        self.beginInsertRows(QModelIndex(), first, first + len(turns) - 1)
        for row, shown in enumerate(turns, first):
            self._rows[shown.turn] = row
        self._turns += turns
        self.endInsertRows()

    def asked(self, turn: int, question: str, pictures: tuple[Picture, ...], detail: Detail | None = None) -> None:
        """A question was asked; one without words was spoken, and they follow. Known turns are passed over."""
        if turn not in self._rows:
            stage = Stage.THINKING if question else Stage.TRANSCRIBING
            shown = ShownTurn(turn, question, pictures, stage=stage, detail=detail)
            shown.detail = detail or detail_of(shown)
            self.extend([shown])

    def apply(self, event: TurnEvent) -> None:
        """Take one event of a turn in."""
        if isinstance(event, TurnStarted):
            self.asked(event.turn, event.question.text, event.question.pictures, event.question.detail)
            return
        row = self._rows.get(-1 if event.turn is None else event.turn)
        if row is None:
            return
        shown = self._turns[row]
        if shown.turn == event.turn:
            if isinstance(event, TurnFinished) and event.answer is not None:
                self._nothing_to_go_on_with()
            apply(shown, event)
            if isinstance(event, TokenWritten) and self.answering is not None:
                shown.from_starter = self.answering.starter
        else:
            apply_replay(shown, event)
        self._changed(row)

    def _nothing_to_go_on_with(self) -> None:
        for row, shown in enumerate(self._turns):
            if shown.can_go_on:
                shown.can_go_on = False
                self._changed(row)

    def _changed(self, row: int) -> None:
        changed = self.index(row)
        self.dataChanged.emit(changed, changed)
