# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes one turn from its question to its answer: transcribe, think, write, speak."""

import logging
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from assistant.conversation.conversation import Conversation, Unfinished
from assistant.engines.protocols import Ears, Eyes, Sampling
from assistant.errors import Cancelled, KibitzError, Unexpected
from assistant.events import Event, Failed, Noticed
from assistant.pipeline import spoken_text
from assistant.pipeline.close_look import told_about, with_close_look
from assistant.pipeline.describing import with_detail, with_room
from assistant.pipeline.heard import Spoken, clause_start, heard_length, wants_to_go_on
from assistant.pipeline.live_transcript import FinishedTake
from assistant.pipeline.review import Review
from assistant.pipeline.speaker import Speaker as SpeakerThread
from assistant.pipeline.timed_eyes import TimedEyes
from assistant.pipeline.turn import Turn
from assistant.settings import AUTO
from assistant.turn_events import (
    AnswerHeard,
    EvidenceFound,
    Outcome,
    Stage,
    StageChanged,
    TokenWritten,
    Transcribed,
    TurnFinished,
    TurnStarted,
    WorkProgressed,
)
from assistant.values import Evidence, Message, Progress, Prompt, Segment, Speaker, Token, Transcription

if TYPE_CHECKING:
    from assistant.speech.clauses import SpeakableClauses

_log = logging.getLogger(__name__)


class Responder:
    """Answers turns, one at a time, on the thread that calls `respond`.

    `language` and `sampling` are asked for each turn, because the user may change them at any time.
    """

    def __init__(
        self,
        ears: Ears,
        eyes: Eyes,
        speaker: SpeakerThread | None,
        conversation: Conversation,
        publish: Callable[[Event], None],
        *,
        language: Callable[[], str] = lambda: AUTO,
        sampling: Callable[[], Sampling] = Sampling,
    ) -> None:
        self._ears = ears
        self._eyes = eyes if isinstance(eyes, TimedEyes) else TimedEyes(eyes)
        self._speaker = speaker
        self._conversation = conversation
        self._publish = publish
        self._language = language
        self._sampling = sampling

    def respond(self, turn: Turn) -> TurnFinished:
        """Take `turn` to its end. Publishes what happens; every turn ends with `TurnFinished`, which is also returned.

        Failures are published as `Failed`; nothing is raised for them.
        """
        self._publish(TurnStarted(turn.number, turn.question))
        draft = _Draft()
        try:
            outcome = self._answer(turn, draft)
        except Cancelled:
            outcome = Outcome.CANCELLED
        except KibitzError as error:
            self._publish(Failed(turn.number, error))
            outcome = Outcome.FAILED
        except Exception as error:  # noqa: BLE001 - the edge of the thread: the next turn must work
            _log.exception("A turn failed")
            self._publish(Failed(turn.number, Unexpected.because_of(error)))
            outcome = Outcome.FAILED
        return self._finish(turn, draft, outcome)

    def repeat(self, turn: Turn, given_in: int | None = None) -> None:
        """Speak the text of `turn` once more: an answer that was given before. Publishes only what is heard.

        `given_in` is the turn in which it was given, if that is known: what was not heard then may be heard now.
        """
        if not self._speaker:
            return
        self._publish(StageChanged(turn.number, Stage.SPEAKING))
        for clause in spoken_text.clauses_of(turn.question.text):
            self._speaker.say(turn, clause)
        self._speaker.finish(turn)
        if given_in is not None:
            is_cut = turn.cancellation() or self._speaker.is_silenced(turn)
            self._note_heard(self._speaker.spoken(turn) if is_cut else None, given_in)
        self._publish(StageChanged(turn.number, Stage.FINISHED))

    def _note_heard(self, spoken: Spoken | None, given_in: int) -> None:
        """An answer was spoken again; None: as a whole."""
        answer = self._conversation.answer_of(given_in)
        if answer is None or answer.heard is None:
            return
        length = heard_length(answer.text, spoken) if spoken and spoken.rest else len(answer.text)
        if length > len(answer.heard):
            heard = None if length == len(answer.text) else answer.text[:length].strip()
            now = self._conversation.hear(given_in, heard, answer.text[clause_start(answer.text, length) :])
            self._publish(AnswerHeard(given_in, now))

    def _answer(self, turn: Turn, draft: "_Draft") -> Outcome:
        if turn.take is not None:
            text = self._transcribe(turn) if turn.holds_speech else ""
            if not text:
                return Outcome.NOTHING_HEARD
            turn.understood(text)
        turn.cancellation.check()
        self._publish(StageChanged(turn.number, Stage.THINKING))
        turn.question = with_close_look(turn.question, self._conversation.prompt(turn.question).messages[:-1])
        turn.question = with_detail(turn.question)
        self._write(turn, draft)
        turn.reached("written")
        if self._speaker and turn.speak:
            self._publish(StageChanged(turn.number, Stage.SPEAKING))
            self._speaker.finish(turn)
        turn.cancellation.check()
        return Outcome.ANSWERED

    def _transcribe(self, turn: Turn) -> str:
        self._publish(StageChanged(turn.number, Stage.TRANSCRIBING))
        segments: list[Segment] = []
        for step in self._hear(turn):
            if isinstance(step, Progress):
                self._publish(WorkProgressed(turn.number, step))
            else:
                segments.append(step)
        turn.reached("transcript")
        heard = Transcription(tuple(segments))
        text = self._reviewed(turn, turn.review, heard) if turn.review else heard.text
        self._publish(Transcribed(turn.number, text))
        return text

    def _reviewed(self, turn: Turn, review: Review, heard: Transcription) -> str:
        text = review.carry_out(turn.number, heard, turn.cancellation)
        # Nobody waits for the answer as long as the question is not sent.
        turn.began += review.seconds
        return text

    def _hear(self, turn: Turn) -> Iterator[Segment | Progress]:
        if isinstance(turn.take, FinishedTake):
            return turn.take.transcribe(cancelled=turn.cancellation)
        assert turn.take is not None
        return self._ears.transcribe(turn.take, language=self._language(), prompt="", cancelled=turn.cancellation)

    def _write(self, turn: Turn, draft: "_Draft") -> None:
        clauses = spoken_text.new_clauses()
        goes_on = self._goes_on_with(turn.question)
        if goes_on:
            draft.engine, draft.from_starter = goes_on.engine, goes_on.from_starter
            self._publish(StageChanged(turn.number, Stage.WRITING))
            rest = goes_on.rest if goes_on.is_complete else f"{goes_on.rest.rstrip()} "
            self._show(turn, draft, Token(rest))
            self._say(turn, clauses.feed(rest))
        if not goes_on or not goes_on.is_complete:
            self._write_on(turn, draft, clauses, self._conversation.prompt(turn.question, goes_on=goes_on is not None))
        self._say(turn, clauses.flush())
        draft.is_complete = True

    def _goes_on_with(self, question: Message) -> Unfinished | None:
        """What was left of the answer before, if the question is only that it goes on."""
        return self._conversation.unfinished if wants_to_go_on(question.text) and not question.pictures else None

    def _write_on(self, turn: Turn, draft: "_Draft", clauses: "SpeakableClauses", prompt: Prompt) -> None:
        looks_closely = turn.question.closely and bool(turn.question.pictures)
        sampling = with_room(self._sampling(), turn.question)
        for step in self._eyes.reply(prompt, sampling=sampling, cancelled=turn.cancellation):
            turn.reached("reading")
            if looks_closely:
                # Asked only now: before the first step the model may still be loading.
                self._publish(Noticed(told_about(self._eyes.info.closely_seconds)))
                looks_closely = False
            if isinstance(step, Progress):
                self._publish(WorkProgressed(turn.number, step))
                continue
            if turn.timings.first_token is None:
                turn.reached("first_token")
                self._note_look(turn)
                # Asked only now: before the first token the model may still be loading.
                draft.engine, draft.from_starter = self._eyes.info.title, self._eyes.info.starter
                self._publish(StageChanged(turn.number, Stage.WRITING))
            self._show(turn, draft, step)
            self._say(turn, clauses.feed(step.text))

    def _note_look(self, turn: Turn) -> None:
        if look := self._eyes.look_at(turn.question.pictures):
            turn.reached("looking", look.began)
            turn.reached("picture_ready", look.ended)

    def _show(self, turn: Turn, draft: "_Draft", token: Token) -> None:
        draft.text += token.text
        if token.text:
            self._publish(TokenWritten(turn.number, token.text))
        if token.evidence:
            draft.evidence += token.evidence
            self._publish(EvidenceFound(turn.number, token.evidence))

    def _say(self, turn: Turn, clauses: Iterator[str]) -> None:
        for clause in clauses:
            turn.reached("first_clause")
            if self._speaker and turn.speak:
                self._speaker.say(turn, clause)

    def _finish(self, turn: Turn, draft: "_Draft", outcome: Outcome) -> TurnFinished:
        if outcome is Outcome.CANCELLED and self._speaker and turn.speak:
            spoken = self._speaker.spoken(turn)
            if spoken.rest or not draft.is_complete:
                draft.heard = heard_length(draft.text, spoken)
        answer = draft.message() if draft.text else None
        if answer and outcome is not Outcome.FAILED:
            self._conversation.add(turn.question, answer, draft.unfinished(), turn=turn.number)
        turn.reached("finished")
        self._publish(StageChanged(turn.number, Stage.FINISHED))
        finished = TurnFinished(turn.number, outcome, answer, turn.timings)
        self._publish(finished)
        return finished


class _Draft:
    """The answer while it is written."""

    def __init__(self) -> None:
        self.text = ""
        self.evidence: tuple[Evidence, ...] = ()
        self.engine = ""
        self.from_starter = False
        self.is_complete = False
        """All of it is written."""
        self.heard: int | None = None
        """Characters that were heard, if it was interrupted; None: all."""

    def unfinished(self) -> Unfinished | None:
        """What is left to say."""
        if self.heard is None:
            return None
        # A starter engine finds its whole answer at once, or nothing.
        rest = self.text[clause_start(self.text, self.heard) :]
        return Unfinished(rest, self.is_complete or self.from_starter, self.engine, self.from_starter)

    def message(self) -> Message:
        return Message(
            Speaker.ASSISTANT,
            self.text.strip(),
            evidence=self.evidence,
            engine=self.engine,
            from_starter=self.from_starter,
            heard=None if self.heard is None else self.text[: self.heard].strip(),
        )
