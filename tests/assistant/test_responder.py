# SPDX-License-Identifier: GPL-3.0-or-later
"""One turn from question to answer."""

from collections.abc import Callable

import numpy as np
import pytest

from assistant.conversation.conversation import Conversation
from assistant.engines.protocols import Ears, Eyes
from assistant.errors import EngineError, Unexpected
from assistant.events import Event, Failed
from assistant.pipeline.responder import Responder
from assistant.pipeline.speaker import PromptVoice, Speaker
from assistant.pipeline.turn import Turn
from assistant.turn_events import (
    ClauseSpoken,
    Outcome,
    Stage,
    StageChanged,
    TokenWritten,
    Transcribed,
    TurnFinished,
    TurnStarted,
    WorkProgressed,
)
from assistant.values import Audio, Message, Picture, Prompt
from assistant.values import Speaker as Who
from tests.fakes import FakeEars, FakeEyes, FakeVoice, Recording


class Scene:
    """A responder between fakes, and what it published."""

    def __init__(self, ears: Ears | None = None, eyes: Eyes | None = None, voice: PromptVoice | None = None) -> None:
        self.events: list[Event] = []
        self.recording = Recording()
        self.conversation = Conversation("Be brief.")
        self.speaker = Speaker(voice or FakeVoice(), self.recording, self.events.append)
        self.responder = Responder(
            ears or FakeEars(), eyes or FakeEyes(), self.speaker, self.conversation, self.events.append
        )

    def ask(self, text: str = "", *, take: Audio | None = None, pictures: tuple[Picture, ...] = ()) -> TurnFinished:
        return self.responder.respond(Turn(1, Message(Who.USER, text, pictures), take))

    def of(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]


@pytest.fixture
def stage(request: pytest.FixtureRequest) -> Callable[..., Scene]:
    def make(**engines: object) -> Scene:
        made = Scene(**engines)  # type: ignore[arg-type]
        request.addfinalizer(made.speaker.close)
        return made

    return make


NOISE = Audio(np.full(16_000, 0.1, np.float32))
SILENCE = Audio(np.zeros(16_000, np.float32))


def test_a_written_question_is_answered_in_text_and_sound(stage: Callable[..., Scene]) -> None:
    s = stage(eyes=FakeEyes("The total is 14.50, with tax. Keep it."))

    finished = s.ask("What is the total?")

    assert finished.outcome is Outcome.ANSWERED
    assert finished.answer and finished.answer.text == "The total is 14.50, with tax. Keep it."
    assert "".join(e.text for e in s.events if isinstance(e, TokenWritten)) == finished.answer.text
    assert [e.text for e in s.events if isinstance(e, ClauseSpoken)] == ["The total is 14.50,", "with tax.", "Keep it."]
    assert s.recording.pieces


def test_the_loudspeaker_knows_which_clauses_are_one_sentence(
    stage: Callable[..., Scene], monkeypatch: pytest.MonkeyPatch
) -> None:
    continued: list[bool] = []
    s = stage(eyes=FakeEyes("The total is 14.50, with tax. Keep it."))
    play = s.recording.play

    def noting(audio: Audio, on_heard: Callable[[], None] | None = None, *, continues: bool = False) -> None:
        continued.append(continues)
        play(audio, on_heard)

    monkeypatch.setattr(s.recording, "play", noting)

    s.ask("What is the total?")

    assert continued == [False, True, False]


def test_a_spoken_question_is_transcribed_first(stage: Callable[..., Scene]) -> None:
    eyes = FakeEyes("Red.")
    s = stage(ears=FakeEars(["What color is it?"]), eyes=eyes)

    s.ask(take=NOISE)

    assert s.of(Transcribed) == [Transcribed(1, "What color is it?")]
    assert eyes.prompts[0].newest.text == "What color is it?"


def test_silence_is_not_asked(stage: Callable[..., Scene]) -> None:
    eyes = FakeEyes()
    s = stage(eyes=eyes)

    finished = s.ask(take=SILENCE)

    assert finished.outcome is Outcome.NOTHING_HEARD
    assert not eyes.prompts


def test_stages_come_in_order_and_every_turn_ends(stage: Callable[..., Scene]) -> None:
    s = stage()

    s.ask(take=NOISE)

    stages = [e.stage for e in s.events if isinstance(e, StageChanged)]
    assert stages == [Stage.TRANSCRIBING, Stage.THINKING, Stage.WRITING, Stage.SPEAKING, Stage.FINISHED]
    assert isinstance(s.events[0], TurnStarted)
    assert isinstance(s.events[-1], TurnFinished)


def test_progress_of_looking_is_told(stage: Callable[..., Scene]) -> None:
    s = stage()

    s.ask("What?", pictures=(Picture.from_rgb(np.zeros((2, 2, 3), np.uint8)),))

    assert any(isinstance(e, WorkProgressed) and e.progress.doing == "looking" for e in s.events)


def test_the_next_question_knows_what_was_said(stage: Callable[..., Scene]) -> None:
    eyes = FakeEyes("Blue.")
    s = stage(eyes=eyes)

    s.ask("What color is it?")
    s.ask("And now?")

    assert [m.text for m in eyes.prompts[1].messages] == ["Be brief.", "What color is it?", "Blue.", "And now?"]


def test_a_failure_is_told_and_leaves_no_trace_in_the_conversation(stage: Callable[..., Scene]) -> None:
    def fail(_: Prompt) -> str:
        raise EngineError("The model failed.", "Ask again.")

    eyes = FakeEyes(fail)
    s = stage(eyes=eyes)

    finished = s.ask("What?")

    assert finished.outcome is Outcome.FAILED
    failures = [e for e in s.events if isinstance(e, Failed)]
    assert failures[0].turn == 1
    assert failures[0].error.sentence == "The model failed."
    eyes.script = "Fine."
    s.ask("Again?")
    assert [m.text for m in eyes.prompts[-1].messages] == ["Be brief.", "Again?"]


def test_a_stopped_answer_is_kept_as_far_as_it_went(stage: Callable[..., Scene]) -> None:
    s = stage(eyes=FakeEyes("One two three four five."))
    turn = Turn(1, Message(Who.USER, "Count."), speak=False)
    s.events = Stopper(turn, after=2)
    s.responder = Responder(FakeEars(), FakeEyes("One two three."), s.speaker, s.conversation, s.events.append)

    finished = s.responder.respond(turn)

    assert finished.outcome is Outcome.CANCELLED
    assert finished.answer and finished.answer.text == "One two"
    assert s.conversation.prompt(turn.question).messages[-2].text == "One two"


class Stopper(list[Event]):
    """Collects events, and stops the turn after so many tokens."""

    def __init__(self, turn: Turn, after: int) -> None:
        super().__init__()
        self._turn = turn
        self._left = after

    def append(self, event: Event) -> None:
        super().append(event)
        if isinstance(event, TokenWritten):
            self._left -= 1
            if self._left == 0:
                self._turn.cancellation.cancel()


class BrokenVoice(FakeVoice):
    """Never makes a sound."""

    def synthesize(self, text: str, *, cancelled: object, first: bool = False) -> object:  # type: ignore[override]
        raise EngineError("The voice failed.", "Choose another voice.")


def test_a_voice_that_fails_costs_only_the_sound(stage: Callable[..., Scene]) -> None:
    s = stage(voice=BrokenVoice(), eyes=FakeEyes("First sentence here. Second sentence here."))

    finished = s.ask("What?")

    assert finished.outcome is Outcome.ANSWERED
    assert finished.answer and "Second" in finished.answer.text
    assert len(s.of(Failed)) == 1


class MistakenVoice(FakeVoice):
    """Has a mistake in its program."""

    def synthesize(self, text: str, *, cancelled: object, first: bool = False) -> object:  # type: ignore[override]
        raise ZeroDivisionError


def test_a_mistake_in_the_program_ends_the_turn_and_the_next_one_works(stage: Callable[..., Scene]) -> None:
    s = stage(voice=MistakenVoice())

    s.ask("What?")
    finished = s.ask("And now?")

    assert finished.outcome is Outcome.ANSWERED
    assert [type(event.error) for event in s.events if isinstance(event, Failed)] == [Unexpected, Unexpected]


def test_an_answer_can_be_spoken_again(stage: Callable[..., Scene]) -> None:
    s = stage()

    s.responder.repeat(Turn(2, Message(Who.ASSISTANT, "**Yes**, it is the red one.")))

    assert [e.text for e in s.events if isinstance(e, ClauseSpoken)] == ["Yes, it is the red one."]


def test_moments_are_timed_in_order(stage: Callable[..., Scene]) -> None:
    t = stage().ask(take=NOISE).timings

    moments = [t.transcript, t.first_token, t.first_clause, t.first_sound, t.finished]
    assert None not in moments
    assert moments == sorted(m for m in moments if m is not None)
