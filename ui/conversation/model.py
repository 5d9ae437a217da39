# SPDX-License-Identifier: GPL-3.0-or-later
"""What was asked and answered, as the window shows it: one row for each turn."""

from dataclasses import dataclass, field
from time import monotonic
from typing import Any, assert_never

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from assistant.conversation.history_events import TurnKept
from assistant.errors import KibitzError
from assistant.events import Failed
from assistant.pipeline.describing import detail_in
from assistant.settings import Detail
from assistant.timings import Timings
from assistant.turn_events import (
    ClauseSpoken,
    EvidenceFound,
    Outcome,
    ScreenLeftOut,
    Stage,
    StageChanged,
    TokenWritten,
    Transcribed,
    TurnFinished,
    TurnStarted,
    WorkProgressed,
)
from assistant.values import EngineInfo, Evidence, Picture, Progress
from ui.history.pictures import ShownPicture

TurnEvent = (
    TurnStarted | StageChanged | WorkProgressed | Transcribed | ScreenLeftOut
    | TokenWritten | EvidenceFound | ClauseSpoken | TurnFinished | Failed
)  # fmt: skip


@dataclass
class ShownTurn:
    """One question and its answer, as far as they are known. Belongs to the GUI thread."""

    turn: int
    question: str = ""
    pictures: tuple[ShownPicture, ...] = ()
    answer: str = ""
    engine: str = ""
    from_starter: bool = False
    evidence: tuple[Evidence, ...] = ()
    stage: Stage = Stage.THINKING
    progress: Progress | None = None
    began: float = field(default_factory=monotonic)
    """Seconds on the monotonic clock."""
    spoken_clause: str = ""
    """The clause being heard now; empty while nothing is."""
    is_paused: bool = False
    """Speaking was interrupted to go on later."""
    heard: str | None = None
    """The beginning of an interrupted answer, as far as it was heard; None: all, or it was not spoken."""
    outcome: Outcome | None = None
    """None while the turn runs."""
    timings: Timings = field(default_factory=Timings)
    error: KibitzError | None = None
    is_replayed: bool = False
    """The finished answer is being spoken once more."""

    can_go_on: bool = False
    """It was interrupted, and nothing was answered since: the rest can still be spoken."""

    detail: Detail | None = None
    """It describes a screen, with so much of it told."""
    is_past: bool = False
    """It was asked before its conversation was opened again."""
    was_said: bool = False
    """The question was spoken in this session."""
    row: int | None = None
    """Its number in the history; None if it is not kept there."""
    branches: tuple[int, ...] = ()
    """Numbers in the history of the turns that can be shown in its place, and its own; oldest first."""

    @property
    def is_running(self) -> bool:
        """True until the turn is finished."""
        return self.outcome is None

    @property
    def is_spoken(self) -> bool:
        """True while it is being heard, or paused in the middle."""
        return bool(self.spoken_clause)


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
    def running(self) -> ShownTurn | None:
        """The newest turn, while it is not finished."""
        return self._turns[-1] if self._turns and self._turns[-1].is_running else None

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
        self.beginResetModel()
        self._turns = []
        self._rows = {}
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
            _apply(shown, event)
            if isinstance(event, TokenWritten) and self.answering is not None:
                shown.from_starter = self.answering.starter
        else:
            _apply_replay(shown, event)
        self._changed(row)

    def _nothing_to_go_on_with(self) -> None:
        for row, shown in enumerate(self._turns):
            if shown.can_go_on:
                shown.can_go_on = False
                self._changed(row)

    def _changed(self, row: int) -> None:
        changed = self.index(row)
        self.dataChanged.emit(changed, changed)


def detail_of(shown: ShownTurn) -> Detail | None:
    """How much of the screen the question wants to be told, by its words."""
    return detail_in(shown.question, (picture.source for picture in shown.pictures))


def _apply_replay(shown: ShownTurn, event: TurnEvent) -> None:
    match event:
        case ClauseSpoken(text=text):
            shown.spoken_clause = text
        case StageChanged(stage=Stage.FINISHED):
            shown.is_replayed = shown.is_paused = False
            shown.spoken_clause = ""
        case Failed(error=error):
            shown.error = error


def _apply(shown: ShownTurn, event: TurnEvent) -> None:  # noqa: C901 - one case for each kind of event
    match event:
        case TurnStarted():
            pass  # its row is there already
        case StageChanged(stage=stage):
            shown.stage = stage
            shown.progress = None
        case WorkProgressed(progress=progress):
            shown.progress = progress
        case Transcribed(text=text):
            shown.question, shown.was_said = text, True
            shown.detail = detail_of(shown)
        case ScreenLeftOut(pictures=pictures):
            shown.pictures = pictures
        case TokenWritten(text=text):
            shown.answer += text
        case EvidenceFound(evidence=evidence):
            shown.evidence += evidence
        case ClauseSpoken(text=text):
            shown.spoken_clause = text
        case Failed(error=error):
            shown.error = error
        case TurnFinished(outcome=outcome, answer=answer, timings=timings):
            shown.outcome = outcome
            shown.timings = timings
            shown.stage = Stage.FINISHED
            shown.spoken_clause = ""
            shown.is_paused = False
            if answer is not None:
                shown.answer = answer.text
                shown.heard = answer.heard
                shown.can_go_on = answer.heard is not None
                shown.engine = answer.engine
                shown.from_starter = answer.from_starter
                shown.evidence = answer.evidence or shown.evidence
        case _:
            assert_never(event)
