# SPDX-License-Identifier: GPL-3.0-or-later
"""One question and its answer as the window shows them, and what the events of its turn change in it."""

from dataclasses import dataclass, field
from time import monotonic
from typing import assert_never

from assistant.errors import KibitzError
from assistant.events import Failed
from assistant.pipeline.describing import detail_in
from assistant.settings import Detail
from assistant.timings import Timings
from assistant.turn_events import (
    AnswerHeard,
    ClauseSpoken,
    EvidenceFound,
    Outcome,
    PicturesChanged,
    Stage,
    StageChanged,
    TokenWritten,
    Transcribed,
    TurnFinished,
    TurnStarted,
    WorkProgressed,
)
from assistant.values import Evidence, Progress
from ui.past_pictures import ShownPicture

TurnEvent = (
    TurnStarted | StageChanged | WorkProgressed | Transcribed | PicturesChanged
    | TokenWritten | EvidenceFound | ClauseSpoken | AnswerHeard | TurnFinished | Failed
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


def no_turn() -> ShownTurn:
    """For what shows no turn now, but will again."""
    return ShownTurn(-1, outcome=Outcome.CANCELLED)


def detail_of(shown: ShownTurn) -> Detail | None:
    """How much of the screen the question wants to be told, by its words."""
    return detail_in(shown.question, (picture.source for picture in shown.pictures))


def apply_replay(shown: ShownTurn, event: TurnEvent) -> None:
    """Take in an event of a turn that only speaks this one's answer again."""
    match event:
        case ClauseSpoken(text=text):
            shown.spoken_clause = text
        case StageChanged(stage=Stage.FINISHED):
            shown.is_replayed = shown.is_paused = False
            shown.spoken_clause = ""
        case Failed(error=error):
            shown.error = error


def apply(shown: ShownTurn, event: TurnEvent) -> None:  # noqa: C901 - one case for each kind of event
    """Take in an event of the turn itself."""
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
        case PicturesChanged(pictures=pictures):
            shown.pictures = pictures
        case TokenWritten(text=text):
            shown.answer += text
        case EvidenceFound(evidence=evidence):
            shown.evidence += evidence
        case ClauseSpoken(text=text):
            shown.spoken_clause = text
        case Failed(error=error):
            shown.error = error
        case AnswerHeard(answer=answer):
            shown.heard = answer.heard
            shown.can_go_on = shown.can_go_on and answer.heard is not None
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
