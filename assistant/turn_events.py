# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to one question and its answer. A turn is known by its number, which grows from 1."""

from dataclasses import dataclass, field
from enum import StrEnum

from assistant.timings import Timings
from assistant.values import Evidence, Message, Picture, Progress


class Stage(StrEnum):
    """Where a turn stands. Owned by the responder."""

    TRANSCRIBING = "transcribing"
    REVIEWING = "reviewing"
    """The user looks at what was understood; only with `TalkSettings.send_after`."""
    THINKING = "thinking"
    """Looking at pictures, evaluating the prompt; no word yet."""
    WRITING = "writing"
    SPEAKING = "speaking"
    """Everything is written; the rest is being spoken."""
    FINISHED = "finished"


class Outcome(StrEnum):
    """How a turn ended."""

    ANSWERED = "answered"
    CANCELLED = "cancelled"
    FAILED = "failed"
    NOTHING_HEARD = "nothing heard"
    """The take held no speech; nothing was asked."""


@dataclass(frozen=True)
class TurnStarted:
    """A question is on its way. A spoken one has no text yet: `Transcribed` brings it."""

    turn: int
    question: Message


@dataclass(frozen=True)
class ConversationBegan:
    """A question came so long after the last answer that it begins a conversation of its own."""

    turn: int
    """Its first turn."""


@dataclass(frozen=True)
class StageChanged:
    """A turn moved on."""

    turn: int
    stage: Stage


@dataclass(frozen=True)
class WorkProgressed:
    """A stage that takes long got on: "looking, 3 of 13"."""

    turn: int
    progress: Progress


@dataclass(frozen=True)
class PartialTranscript:
    """What the user has said so far in a take that is still being recorded; replaces the one before."""

    committed: str
    """Words that will hardly change any more; the complete take has the last word."""
    tentative: str
    """What was heard after them last."""


@dataclass(frozen=True)
class TranscriptReady:
    """What the user said can be looked at before it is asked. Goes on with `Assistant.send_transcript`."""

    turn: int
    text: str
    doubtful: tuple[tuple[int, int], ...]
    """Where in the text words begin and end that were probably misheard."""
    send_after: float
    """Seconds after which it is to be sent if the user does nothing; infinite: never."""
    waits: bool = False
    """A picture that is to go along is still being prepared: it is to be sent as soon as that is ready."""


@dataclass(frozen=True)
class Transcribed:
    """What the user said is known."""

    turn: int
    text: str


@dataclass(frozen=True)
class PicturesChanged:
    """Other pictures go with a spoken question whose words are not decided about.

    The user has left the screen out, or another picture is ready to go along.
    """

    turn: int
    pictures: tuple[Picture, ...]
    """Of the question from now on."""


@dataclass(frozen=True)
class TokenWritten:
    """The answer grew."""

    turn: int
    text: str


@dataclass(frozen=True)
class EvidenceFound:
    """Where in a picture the answer was found."""

    turn: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class ClauseSpoken:
    """A clause of the answer begins to be heard."""

    turn: int
    text: str


@dataclass(frozen=True)
class AnswerHeard:
    """More of an answer that was interrupted has been heard: it was spoken again."""

    turn: int
    """In which it was given."""
    answer: Message
    """As it is now; `heard` is None if all of it was heard."""


@dataclass(frozen=True)
class SpeechPaused:
    """The answer being spoken was paused, or goes on."""

    paused: bool


@dataclass(frozen=True)
class TurnFinished:
    """The turn is over; nothing more comes for it."""

    turn: int
    outcome: Outcome
    answer: Message | None = None
    """What was written, also of a turn that was stopped; None if nothing was."""
    timings: Timings = field(default_factory=Timings)
