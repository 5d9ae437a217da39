# SPDX-License-Identifier: GPL-3.0-or-later
"""A turn as it is now, and what of it is on disk."""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from assistant.timings import Timings
from assistant.turn_events import (
    AnswerHeard,
    EvidenceFound,
    Outcome,
    PicturesChanged,
    TokenWritten,
    Transcribed,
    TurnFinished,
)
from assistant.values import Message, Speaker

TurnChange: TypeAlias = (
    PicturesChanged | Transcribed | TokenWritten | EvidenceFound | AnswerHeard | TurnFinished
)  # fmt: skip
"""What changes a turn that is known."""


@dataclass(eq=False)
class RecordedConversation:
    """What turns are written into; on disk from its first turn on. Belongs to the recorder thread."""

    row: int | None = None
    """Its number in the history."""
    is_kept: bool = True


@dataclass(eq=False)
class RecordedTurn:
    """A turn that is being recorded, or follows in the conversation of now. Belongs to the recorder thread."""

    conversation: RecordedConversation
    parent: "RecordedTurn | None"
    question: Message = field(default_factory=lambda: Message(Speaker.USER, ""))
    answer: Message | None = None
    outcome: Outcome | None = None
    timings: Timings = field(default_factory=Timings)
    row: int | None = None
    """Its number in the history."""

    @property
    def row_before(self) -> int | None:
        """What this follows in the history; a take without words is not there."""
        before = self.parent
        while before and before.row is None:
            before = before.parent
        return before.row if before else None

    def add(self, event: TurnChange) -> None:
        """The turn went on."""
        answer = self.answer or Message(Speaker.ASSISTANT, "")
        match event:
            case PicturesChanged():
                self.question = replace(self.question, pictures=event.pictures)
            case Transcribed():
                self.question = replace(self.question, text=event.text)
            case TokenWritten():
                self.answer = replace(answer, text=answer.text + event.text)
            case EvidenceFound():
                self.answer = replace(answer, evidence=answer.evidence + event.evidence)
            case AnswerHeard():
                self.answer = event.answer
            case TurnFinished():
                self.answer, self.outcome, self.timings = event.answer or self.answer, event.outcome, event.timings
