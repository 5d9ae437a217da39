# SPDX-License-Identifier: GPL-3.0-or-later
"""An answer that is interrupted is known only as far as it was heard, and goes on from there when asked to."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from assistant.cancellation import Cancellation
from assistant.conversation.conversation import Conversation, Unfinished
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.pipeline.responder import Responder
from assistant.pipeline.speaker import Speaker
from assistant.pipeline.turn import Turn
from assistant.speech.timeline import Position
from assistant.turn_events import AnswerHeard, ClauseSpoken, Outcome, TurnFinished
from assistant.values import Audio, Message, Prompt
from assistant.values import Speaker as Who
from tests.fakes import FakeEars, FakeEyes, FakeVoice

if TYPE_CHECKING:
    from assistant.events import Event

ANSWER = "The first one is red. The second one is blue. The third one is green."


class Loudspeaker:
    """Plays clause after clause at once; the user stops it in the middle of a given one."""

    def __init__(self, stopped_in: int = -1, when_stopped: Callable[[], None] = lambda: None) -> None:
        self.position = Position()
        self.stopped_in = stopped_in
        self.when_stopped = when_stopped

    def play(self, audio: Audio, on_heard: Callable[[], None] | None = None, *, continues: bool = False) -> None:
        if on_heard is None:
            return
        number = self.position.clause + 1
        is_stopped = number == self.stopped_in
        self.position = Position(number, 0.5 if is_stopped else 1.0, 1.0, is_whole=True)
        on_heard()
        if is_stopped:
            self.when_stopped()

    def drain(self, cancelled: IsCancelled) -> None:
        self.position = Position() if not cancelled() else self.position

    def stop(self) -> None:
        """It has been told already."""

    def close(self) -> None:
        """Nothing to give back."""


class Scene:
    def __init__(self, eyes: FakeEyes | None = None) -> None:
        self.eyes = eyes or FakeEyes(ANSWER)
        self.sink = Loudspeaker()
        self.events: list[Event] = []
        self.conversation = Conversation("Be brief.")
        self.speaker = Speaker(FakeVoice(), self.sink, self.events.append)
        self.responder = Responder(FakeEars(), self.eyes, self.speaker, self.conversation, self.events.append)
        self._number = 0

    def ask(self, text: str, stopped_in: int = -1) -> TurnFinished:
        self._number += 1
        cancellation = Cancellation()
        self.sink.position, self.sink.stopped_in = Position(), stopped_in
        self.sink.when_stopped = cancellation.cancel
        self.events.clear()
        return self.responder.respond(Turn(self._number, Message(Who.USER, text), cancellation=cancellation))

    def say_again(self, stopped_in: int = -1) -> None:
        """The first answer."""
        self._number += 1
        cancellation = Cancellation()
        self.sink.position, self.sink.stopped_in = Position(), stopped_in
        self.sink.when_stopped = cancellation.cancel
        self.events.clear()
        answer = self.conversation.answer_of(1)
        assert answer
        self.responder.repeat(Turn(self._number, answer, cancellation=cancellation), given_in=1)

    @property
    def heard(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, ClauseSpoken)]


@pytest.fixture
def scene() -> Iterator[Scene]:
    scene = Scene()
    yield scene
    scene.speaker.close()


def test_an_interrupted_answer_is_kept_whole_with_what_was_heard(scene: Scene) -> None:
    finished = scene.ask("Which?", stopped_in=1)

    assert finished.outcome is Outcome.CANCELLED
    assert finished.answer is not None
    assert finished.answer.text.startswith("The first one is red. The second one is blue.")
    assert finished.answer.heard == "The first one is red. The second"


def test_the_model_knows_only_what_was_heard(scene: Scene) -> None:
    scene.ask("Which?", stopped_in=1)

    scene.ask("What did you say last?")

    assert [message.text for message in scene.eyes.prompts[-1].messages[1:]] == [
        "Which?",
        "The first one is red. The second",
        "What did you say last?",
    ]


def test_an_answer_of_which_nothing_was_heard_is_not_known_to_the_model(scene: Scene) -> None:
    conversation = scene.conversation

    conversation.add(Message(Who.USER, "Which?"), Message(Who.ASSISTANT, ANSWER, heard=""))

    assert [message.text for message in conversation.prompt(Message(Who.USER, "Well?")).messages[1:]] == ["Well?"]


def test_it_goes_on_with_the_sentence_that_was_cut(scene: Scene) -> None:
    scene.ask("Which?", stopped_in=1)

    finished = scene.ask("Go on.")

    assert scene.heard[0] == "The second one is blue."
    assert finished.outcome is Outcome.ANSWERED
    assert finished.answer is not None
    assert finished.answer.text.startswith("The second one is blue.")
    assert finished.answer.engine == "Fake eyes"


def test_what_was_not_written_yet_is_written_now() -> None:
    """The model is stopped while it writes: it goes on from what it wrote, heard or not."""
    scripts = iter([ANSWER, "The fourth one is white."])
    scene = Scene(FakeEyes(lambda _: next(scripts)))
    cancellation = Cancellation()
    write = scene.eyes.reply

    def stop_after_six_words(prompt: Prompt, **options: object) -> Iterator[object]:
        for number, step in enumerate(write(prompt, **options)):  # type: ignore[arg-type]
            if number == 6 and len(scene.eyes.prompts) == 1:
                cancellation.cancel()
            yield step

    scene.eyes.reply = stop_after_six_words  # type: ignore[method-assign, assignment]
    scene.responder.respond(Turn(1, Message(Who.USER, "Which?"), cancellation=cancellation))

    finished = scene.ask("continue")

    asked = [message.text for message in scene.eyes.prompts[-1].messages[1:]]
    assert asked[0] == "Which?"
    assert asked[1].startswith("The first one is red.")
    assert asked[2] == "continue"
    assert finished.answer is not None
    assert finished.answer.text.endswith("The fourth one is white.")
    scene.speaker.close()


def test_after_an_answer_that_was_heard_going_on_is_a_question(scene: Scene) -> None:
    scene.ask("Which?")

    scene.ask("Go on.")

    assert scene.eyes.prompts[-1].newest.text == "Go on."


def test_a_new_conversation_has_nothing_to_go_on_with(scene: Scene) -> None:
    scene.ask("Which?", stopped_in=1)
    scene.conversation.begin()

    scene.ask("Go on.")

    assert scene.eyes.prompts[-1].newest.text == "Go on."


# ── an interrupted answer that is spoken again ─────────────────────────────────────────────────────────────────────


def known_of_first(scene: Scene) -> str:
    """What the model is told of the first answer."""
    return scene.conversation.prompt(Message(Who.USER, "And?")).messages[2].text


def test_what_is_heard_when_an_answer_is_spoken_again_counts_as_heard(scene: Scene) -> None:
    scene.ask("Which?", stopped_in=1)

    scene.say_again()

    (told,) = [event for event in scene.events if isinstance(event, AnswerHeard)]
    assert (told.turn, told.answer.heard) == (1, None)
    assert known_of_first(scene) == told.answer.text


def test_speaking_again_that_gets_further_counts_so_far(scene: Scene) -> None:
    scene.ask("Which?", stopped_in=0)
    before = known_of_first(scene)

    scene.say_again(stopped_in=1)

    assert len(known_of_first(scene)) > len(before)
    assert "The first one is red." in known_of_first(scene)
    (told,) = [event for event in scene.events if isinstance(event, AnswerHeard)]
    assert told.answer.heard == known_of_first(scene)


@pytest.mark.parametrize(("is_complete", "is_left"), [(True, False), (False, True)])
def test_when_all_was_heard_only_what_was_not_written_is_left_to_go_on_with(is_complete: bool, is_left: bool) -> None:
    conversation = Conversation("Be brief.")
    answer = Message(Who.ASSISTANT, "Red. Blue", heard="Red.")
    conversation.add(Message(Who.USER, "Which?"), answer, Unfinished("Blue", is_complete), turn=1)

    conversation.hear(1, None, "Blue")

    assert (conversation.unfinished is not None) is is_left


def test_speaking_again_that_is_interrupted_counts_as_far_as_it_went(scene: Scene) -> None:
    scene.ask("Which?", stopped_in=1)
    heard = known_of_first(scene)

    scene.say_again(stopped_in=0)
    assert known_of_first(scene) == heard  # not further than the first time
    assert not [event for event in scene.events if isinstance(event, AnswerHeard)]


def test_what_was_heard_whole_stays_so_when_speaking_again_is_interrupted(scene: Scene) -> None:
    answer = scene.ask("Which?").answer
    assert answer

    scene.say_again(stopped_in=0)

    assert known_of_first(scene) == answer.text
    assert not [event for event in scene.events if isinstance(event, AnswerHeard)]
