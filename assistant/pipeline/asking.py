# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked, in writing or aloud: it becomes turns of a conversation, which are answered one after the other."""

from collections.abc import Callable

from assistant.errors import InputError
from assistant.events import Failed
from assistant.pipeline import spoken_text
from assistant.pipeline.conversation_loading import Loaded
from assistant.pipeline.live_transcript import FinishedTake
from assistant.pipeline.parts import Parts
from assistant.pipeline.rehearing import Rehearing
from assistant.pipeline.remembering import Remembering
from assistant.pipeline.review import Review
from assistant.pipeline.takes import Take
from assistant.pipeline.turn import Turn
from assistant.pipeline.turn_queue import TurnQueue
from assistant.settings import Keep
from assistant.settings import Review as ReviewSetting
from assistant.turn_events import ConversationBegan, Outcome, PicturesChanged
from assistant.values import Audio, Message, Speaker


class Asking:
    """Owns the turns, and the conversation that they belong to. Every method but `close` returns at once, any thread.

    Args:
        parts: What answers.
        speak_answers: As the attribute.
    """

    def __init__(self, parts: Parts, *, speak_answers: bool) -> None:
        self.speak_answers = speak_answers
        """Answers of later turns are spoken, not only shown."""
        self.shows_transcripts = False
        """Somebody answers `TranscriptReady` with `send_transcript` or `discard_transcript`; else it is never told."""
        self._parts = parts
        self._remembering = Remembering(
            parts.conversation, parts.recorder, lambda: parts.settings.now.history.keep is not Keep.NOTHING
        )
        self._turns = TurnQueue(
            on_rest=parts.look_ahead.go_on, on_failure=lambda error: parts.stream.publish(Failed(None, error))
        )

    def get_ready(self) -> None:
        """Load what the first answer would have to wait for; then look ahead."""
        self._turns.soon(spoken_text.load)

    @property
    def is_answering(self) -> bool:
        """A turn is not over."""
        return bool(self._turns.open)

    def ask(self, question: Message) -> int:
        """Ask in writing; ends the answer under way. Gives the turn's number."""
        self._parts.talking.asked(question.pictures)
        self.interrupt()
        return self._begin(self._new_turn(question))

    def ask_spoken(self, question: Message, take: Take) -> int:
        """Ask what is said in a take; ends the answer under way. Gives the turn's number."""
        self.interrupt()
        turn = self._new_turn(question, take.live or take.audio)
        # The user has waited since then, not only since the tail was recorded and the take handed over.
        turn.began, turn.holds_speech = take.released, take.holds_speech
        talk, talking = self._parts.settings.now.talk, self._parts.talking
        send_after = talk.send_after if take.is_by_hand else 0.0
        if self.shows_transcripts and (send_after > 0 or talking.awaits_pictures):
            waited = talking.awaits_pictures
            turn.review = Review(
                self._parts.stream.publish,
                send_after=send_after,
                only_doubtful=talk.review is ReviewSetting.DOUBTFUL,
                prepare=lambda text: self._parts.look_ahead.meanwhile(turn.question.pictures, text),
                decided=self._parts.look_ahead.asked,
                awaits_pictures=lambda: waited and talking.awaits_pictures,
                take_along=lambda: self._take_along(turn) if waited else None,
            )
        return self._begin(turn)

    def interrupt(self) -> None:
        """Be silent at once, and end the answer under way."""
        self._turns.stop_all()

    def say_again(self, text: str, given_in: int | None = None) -> int:
        """Speak an answer once more; ends what is being said. Gives a turn number for `ClauseSpoken`.

        `given_in` is the turn that it was given in, if it was.
        """
        self.interrupt()
        turn = self._new_turn(Message(Speaker.ASSISTANT, text))
        return self._turns.add(turn, lambda turn: self._parts.responder.repeat(turn, given_in))

    def close(self) -> None:
        """End the turns, and their thread; blocks until that is over."""
        self._turns.close()

    # ── what was said ──────────────────────────────────────────────────────────────────────────────────────────────

    def leave_screen_out(self) -> None:
        """Take the screen out of spoken questions that are still understood; `PicturesChanged` tells of each."""
        for turn in self._turns_to_understand():
            if turn.leave_screen_out():
                self._parts.stream.publish(PicturesChanged(turn.number, turn.question.pictures))
                if turn.review:
                    turn.review.prepare_anew()

    def send_transcript(self, text: str) -> None:
        """Ask this: what `TranscriptReady` told, or what the user made of it. Empty: as `discard_transcript`."""
        if not text.strip():
            self.discard_transcript()
            return
        for turn in self._turns_to_understand():
            if turn.review:
                turn.review.send(text)

    def discard_transcript(self) -> None:
        """Do not ask what `TranscriptReady` told; the take is lost, but can be brought back."""
        for turn in self._turns_to_understand():
            if turn.review:
                turn.cancellation.cancel()

    def hear_again(self, turn: int, model: str) -> None:
        """Transcribe what was said in a turn once more; arguments and events are those of `Assistant.hear_again`."""
        audio = self._parts.talking.take_of(turn)
        if audio is None:
            self._parts.stream.publish(Failed(None, InputError("What was said then is not kept any more.")))
            return
        stream, settings = self._parts.stream, self._parts.settings
        again = Rehearing(self._parts.engines, lambda: settings.now, stream.publish, turn, model)
        self._turns.add(self._new_turn(Message(Speaker.USER, ""), audio), again.carry_out)

    # ── conversations; all end the answer under way ────────────────────────────────────────────────────────────────

    def take_back(self, turn: int) -> None:
        """Forget a turn and what followed it; in the history they become a branch."""
        self._turns.between(lambda: self._remembering.take_back(turn))

    def begin_conversation(self, *, is_kept: bool) -> None:
        """Forget what was said, for the model; the history has it, unless not `is_kept`."""
        self._turns.between(lambda: self._begin_conversation(is_kept=is_kept))

    def take_up(self, loaded: Loaded, tell: Callable[[list[int]], None]) -> None:
        """Make a conversation of the history the one of now; `tell` is that of `Assistant.take_up`."""

        def take_up() -> None:
            self._parts.screen.begin_anew()
            numbers = [self._turns.next_number() for _ in loaded.turns]
            self._remembering.take_up(loaded, numbers, lambda: tell(numbers))

        self._turns.between(take_up)

    def _begin_conversation(self, *, is_kept: bool) -> None:
        self._remembering.begin(is_kept=is_kept)
        self._parts.talking.forget()
        self._parts.screen.begin_anew()

    # ── turns ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _new_turn(self, question: Message, take: Audio | FinishedTake | None = None) -> Turn:
        turn = Turn(self._turns.next_number(), question, take, self.speak_answers)
        turn.cancellation.on_cancel(self._parts.speaker.stop)
        return turn

    def _begin(self, turn: Turn) -> int:
        turn.note_take()
        return self._turns.add(turn, self._respond, announce=self._parts.look_ahead.asked)

    def _take_along(self, turn: Turn) -> None:
        """What the user still prepared when they had said it."""
        shown = self._parts.talking.shown
        if turn.take_along(shown):
            self._parts.talking.asked(shown)
            self._parts.stream.publish(PicturesChanged(turn.number, turn.question.pictures))

    def _turns_to_understand(self) -> list[Turn]:
        return [turn for turn in self._turns.open if turn.take is not None and not turn.question.text]

    def _respond(self, turn: Turn) -> None:
        self._begin_after_a_pause(turn)
        finished = self._parts.responder.respond(turn)
        self._remembering.turn_ended()
        if turn.sound is None:
            return
        if turn.question.text:
            if self._parts.settings.now.history.keep_takes:
                self._remembering.keep_take(turn.number, turn.sound)
        elif finished.outcome in (Outcome.FAILED, Outcome.CANCELLED):
            self._parts.talking.lose(turn.sound)

    def _begin_after_a_pause(self, turn: Turn) -> None:
        """A question long after the last answer begins another conversation, if the user wants that."""
        if self._remembering.is_stale(self._parts.settings.now.history.new_after_minutes):
            self._begin_conversation(is_kept=True)
            self._parts.stream.publish(ConversationBegan(turn.number))
