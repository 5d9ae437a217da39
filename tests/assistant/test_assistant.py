# SPDX-License-Identifier: GPL-3.0-or-later
"""The front door: a spoken question through all parts, with the tiny trained models on threads of this process."""

import queue
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self, TypeVar

import numpy as np
import pytest

from assistant.capture.screens import FrozenScreens, shot_of
from assistant.events import (
    EngineFailed,
    EngineReady,
    Event,
    Failed,
    Noticed,
    PictureFailed,
    PictureTaken,
    ScreenDropped,
    ScreenSeen,
    SensorUsed,
    TakeHeardAgain,
    TakeLost,
    TalkChanged,
    TalkState,
)
from assistant.pipeline import picture_desk
from assistant.pipeline.build import build_assistant
from assistant.settings import (
    EarsSettings,
    EyesSettings,
    Review,
    ScreenSettings,
    Settings,
    TalkMode,
    TalkSettings,
    VoiceSettings,
)
from assistant.turn_events import (
    Outcome,
    PartialTranscript,
    PicturesChanged,
    Transcribed,
    TranscriptReady,
    TurnFinished,
    TurnStarted,
)
from assistant.values import Picture, PictureSource, Role, Samples
from tests.conftest import TinyVlm
from tests.fakes import Recording
from tests.models.vlm.world import arrange, render
from tests.models.whisper.speak import spoken

FRAME = 512

T = TypeVar("T", bound=Event)


class Said:
    """A microphone that hears one sentence as fast as anyone listens, and then as much silence as it is told."""

    is_silent = False

    def __init__(self, sentence: str) -> None:
        self._samples = spoken(sentence).samples
        self.all_said = queue.SimpleQueue[None]()
        self._silence = queue.SimpleQueue[Samples | None]()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._silence.put(None)

    def frames(self, urgent: threading.Event | None = None) -> Iterator[Samples]:
        for start in range(0, len(self._samples) - FRAME, FRAME):
            yield self._samples[start : start + FRAME]
        self.all_said.put(None)
        while (frame := self._silence.get()) is not None:
            yield frame

    def be_silent(self) -> None:
        """One second of silence."""
        for _ in range(31):
            self._silence.put(np.zeros(FRAME, np.float32))


class Scene:
    def __init__(self, settings: Settings, said: Said) -> None:
        self.settings = settings
        self.said = said
        self.settings = settings
        self.heard = Recording()
        self.events: queue.Queue[Event] = queue.Queue()
        self.assistant = build_assistant(
            settings, sink=self.heard, open_microphone=lambda: said, engines_in_process=True
        )
        self.assistant.subscribe(self.events.put)
        self.assistant.start()
        self.seen: list[Event] = []

    def press(self, *, look_at_screen: bool = False) -> None:
        """Hold the talk key down."""
        self.assistant.talking.key_down(look_at_screen=look_at_screen, mode=TalkMode.HOLD)

    def let_go(self, pictures: Sequence[Picture] = ()) -> None:
        """Of the talk key, and ask about these."""
        self.assistant.talking.show(pictures)
        self.assistant.talking.key_up()

    def wait_for(self, kind: type[T]) -> T:
        while True:
            self.seen.append(event := self.events.get(timeout=60))
            if isinstance(event, kind):
                return event


@pytest.fixture
def scene(tiny_whisper: Path, tiny_vlm: TinyVlm, tiny_voice: Path) -> Iterator[Scene]:
    settings = replace(
        Settings(threads=2),
        ears=EarsSettings("whisper", str(tiny_whisper)),
        eyes=EyesSettings("llama", str(tiny_vlm.model), str(tiny_vlm.projector), context_tokens=2048),
        voice=VoiceSettings("piper", str(tiny_voice)),
        talk=TalkSettings(pre_roll=False),  # the microphone of this test begins to speak when it is opened
    )
    made = Scene(settings, Said("How many shapes are there?"))
    yield made
    made.assistant.close()


def shown(*items: tuple[str, str]) -> Picture:
    return Picture.from_rgb(np.asarray(render(arrange(items)).convert("RGB")))


def test_a_spoken_question_is_answered_aloud(scene: Scene) -> None:
    picture = shown(("blue", "star"), ("green", "star"))
    scene.assistant.look_ahead([picture])

    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.let_go([picture])
    scene.said.be_silent()

    assert scene.wait_for(Transcribed).text == "How many shapes are there?"
    finished = scene.wait_for(TurnFinished)
    assert finished.outcome is Outcome.ANSWERED
    assert finished.answer and finished.answer.text == "There are two shapes."
    assert sum(piece.seconds for piece in scene.heard.pieces) > 0.5
    timings = finished.timings
    assert timings.spoken_seconds
    assert timings.first_sound
    assert timings.transcript
    assert timings.key_down is not None
    assert timings.key_down < 0 < (timings.recorded or 0.0)
    assert timings.looking is not None
    assert timings.looking < (timings.picture_ready or 0.0) < timings.first_sound


def test_a_cancelled_take_is_not_asked_and_the_next_question_is_answered(scene: Scene) -> None:
    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.assistant.talking.cancel()
    scene.said.be_silent()
    while scene.wait_for(TalkChanged).state is not TalkState.IDLE:
        pass

    turn = scene.assistant.ask("What color is the circle?", [shown(("red", "circle"))])

    finished = scene.wait_for(TurnFinished)
    assert (finished.turn, finished.answer and finished.answer.text) == (turn, "The circle is red.")
    assert not [event for event in scene.seen if isinstance(event, Transcribed)]


def ask_to_be_reviewed(scene: Scene, *pictures: Picture) -> TranscriptReady:
    """Say something about pictures, and wait until it can be looked at."""
    scene.assistant.shows_transcripts = True
    talk = replace(scene.settings.talk, review=Review.ALL, send_after=float("inf"))
    scene.assistant.apply(replace(scene.settings, talk=talk))
    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.let_go(pictures)
    scene.said.be_silent()
    return scene.wait_for(TranscriptReady)


def test_a_question_that_was_looked_at_and_corrected_is_answered(scene: Scene) -> None:
    ready = ask_to_be_reviewed(scene, shown(("red", "circle")))
    assert ready.text == "How many shapes are there?"

    scene.assistant.send_transcript("What color is the circle?")

    assert scene.wait_for(Transcribed).text == "What color is the circle?"
    finished = scene.wait_for(TurnFinished)
    assert finished.answer and finished.answer.text == "The circle is red."


def test_the_screen_can_be_left_out_while_the_words_are_looked_at(scene: Scene) -> None:
    screen = replace(shown(("red", "circle")), source=PictureSource.SCREEN)
    other = shown(("blue", "star"))
    ask_to_be_reviewed(scene, screen, other)

    scene.assistant.leave_screen_out()
    left_out = scene.wait_for(PicturesChanged)
    scene.assistant.send_transcript("What color is the star?")

    assert left_out.pictures == (other,)
    finished = scene.wait_for(TurnFinished)
    assert finished.answer and finished.answer.text == "The star is blue."
    scene.assistant.leave_screen_out()  # too late for this one, and no harm


def say_while_a_picture_is_prepared(scene: Scene) -> None:
    scene.assistant.shows_transcripts = True
    scene.assistant.apply(replace(scene.settings, talk=replace(scene.settings.talk, send_after=0.0)))
    scene.assistant.look_ahead([], more_follow=True)
    scene.press(look_at_screen=True)
    scene.said.all_said.get(timeout=60)


def test_a_spoken_question_waits_for_a_picture_that_is_prepared(scene: Scene) -> None:
    say_while_a_picture_is_prepared(scene)
    scene.assistant.talking.key_up()
    scene.said.be_silent()
    assert scene.wait_for(TranscriptReady).waits

    scene.assistant.look_ahead([picture := shown(("red", "circle"))])
    scene.assistant.send_transcript("What color is the circle?")

    assert scene.wait_for(PicturesChanged).pictures == (picture,)
    finished = scene.wait_for(TurnFinished)
    assert finished.answer and finished.answer.text == "The circle is red."
    assert scene.assistant.talking.shown == ()  # it does not go with the next one, too


def test_a_question_waits_for_the_screen_that_is_covered_while_it_is_said(scene: Scene) -> None:
    scene.assistant.shows_transcripts = True
    scene.assistant.apply(replace(scene.settings, talk=replace(scene.settings.talk, send_after=0.0)))
    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.assistant.look_ahead([], more_follow=True)
    scene.assistant.leave_screen_out()

    scene.assistant.talking.key_up()
    scene.said.be_silent()

    assert scene.wait_for(TranscriptReady).waits
    assert next(event for event in scene.seen if isinstance(event, TurnStarted)).question.pictures == ()


def test_a_picture_that_is_ready_before_the_words_are_understood_goes_along_by_itself(scene: Scene) -> None:
    say_while_a_picture_is_prepared(scene)
    scene.assistant.talking.key_up()
    scene.assistant.look_ahead([picture := shown(("blue", "star"), ("green", "star"))])
    scene.said.be_silent()

    assert scene.wait_for(TurnFinished).outcome is Outcome.ANSWERED
    assert not [event for event in scene.seen if isinstance(event, TranscriptReady)]
    started = next(event for event in scene.seen if isinstance(event, TurnStarted))
    changed = [event for event in scene.seen if isinstance(event, PicturesChanged)]
    assert [*started.question.pictures, *(one for event in changed for one in event.pictures)] == [picture]


def test_a_discarded_question_can_be_had_back(scene: Scene) -> None:
    ask_to_be_reviewed(scene, shown(("red", "circle")))

    scene.assistant.discard_transcript()
    assert scene.wait_for(TurnFinished).outcome is Outcome.CANCELLED
    scene.wait_for(TakeLost)
    scene.assistant.talking.recover()

    assert scene.wait_for(TranscriptReady).text == "How many shapes are there?"


def say_it(scene: Scene, picture: Picture | None = None) -> TurnFinished:
    """Say the sentence about a picture, and wait for the answer."""
    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.let_go([picture or shown(("red", "circle"))])
    scene.said.be_silent()
    return scene.wait_for(TurnFinished)


def test_a_cancelled_take_is_asked_after_all_when_it_is_recovered(scene: Scene) -> None:
    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.assistant.talking.cancel()
    scene.said.be_silent()
    lost = scene.wait_for(TakeLost)
    assert lost.seconds > 1
    assert lost.kept_seconds == 60

    scene.assistant.talking.recover()

    assert scene.wait_for(Transcribed).text == "How many shapes are there?"
    scene.wait_for(TurnFinished)
    scene.assistant.talking.recover()
    assert "nothing to bring back" in scene.wait_for(Noticed).sentence


@pytest.mark.parametrize("with_model", [False, True])
def test_what_was_said_is_heard_again(scene: Scene, tiny_whisper: Path, with_model: bool) -> None:
    turn = say_it(scene).turn

    scene.assistant.hear_again(turn, str(tiny_whisper) if with_model else "")

    again = scene.wait_for(TakeHeardAgain)
    assert (again.turn, again.text) == (turn, "How many shapes are there?")
    assert again.engine
    scene.assistant.ask("What color is the circle?")
    answer = scene.wait_for(TurnFinished).answer
    assert answer
    assert answer.text == "The circle is red."


def test_what_is_not_kept_cannot_be_heard_again(scene: Scene) -> None:
    scene.assistant.hear_again(4711)

    assert "not kept any more" in scene.wait_for(Failed).error.sentence


def test_instead_of_a_model_that_cannot_be_opened_the_ears_in_use_hear_again(scene: Scene, tmp_path: Path) -> None:
    turn = say_it(scene).turn

    scene.assistant.hear_again(turn, str(tmp_path))

    assert "stays in use" in scene.wait_for(Noticed).sentence
    assert scene.wait_for(TakeHeardAgain).text == "How many shapes are there?"


def test_nothing_waits_for_the_user_where_nobody_shows_transcripts(scene: Scene) -> None:
    scene.assistant.shows_transcripts = False
    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.let_go([shown(("red", "circle"))])
    scene.said.be_silent()

    scene.wait_for(TurnFinished)

    assert not [event for event in scene.seen if isinstance(event, TranscriptReady)]


def test_a_new_question_interrupts_the_answer_under_way(scene: Scene) -> None:
    picture = shown(("red", "circle"))

    first = scene.assistant.ask("What color is the circle?", [picture])
    second = scene.assistant.ask("How many shapes are there?", [picture])

    ends = {end.turn: end for end in (scene.wait_for(TurnFinished), scene.wait_for(TurnFinished))}
    assert ends[first].outcome in {Outcome.CANCELLED, Outcome.ANSWERED}
    answer = ends[second].answer
    assert answer
    assert answer.text == "There is one shape."


def test_a_new_conversation_knows_nothing_of_the_old_one(scene: Scene) -> None:
    scene.assistant.ask("What color is the circle?", [shown(("red", "circle"))])
    scene.wait_for(TurnFinished)

    scene.assistant.new_conversation()
    scene.assistant.ask("What color is the circle?", [shown(("blue", "circle"))])

    finished = scene.wait_for(TurnFinished)
    assert finished.answer and finished.answer.text == "The circle is blue."


def test_pictures_are_fetched_in_the_background(scene: Scene, tmp_path: Path) -> None:
    render(arrange([("red", "circle")])).save(path := tmp_path / "circle.png")

    asked = scene.assistant.open_picture(path)
    assert scene.wait_for(PictureTaken).request == asked
    asked = scene.assistant.read_picture(b"no picture", PictureSource.CLIPBOARD, "pasted")
    assert scene.wait_for(PictureFailed).request == asked


def test_words_are_shown_while_they_are_said(scene: Scene) -> None:
    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.said.be_silent()

    words = ""
    while not words:
        partial = scene.wait_for(PartialTranscript)
        words = f"{partial.committed} {partial.tentative}".strip()
    assert words.startswith("How")
    scene.assistant.talking.cancel()
    scene.said.be_silent()


def test_settings_count_from_the_next_question_on(scene: Scene) -> None:
    scene.assistant.apply(replace(scene.settings, eyes=replace(scene.settings.eyes, max_answer_tokens=2)))

    scene.assistant.ask("What color is the circle?", [shown(("red", "circle"))])

    answer = scene.wait_for(TurnFinished).answer
    assert answer and answer.text == "The circle"


def test_a_model_that_cannot_be_loaded_leaves_the_old_one_in_use(scene: Scene, tmp_path: Path) -> None:
    (damaged := tmp_path / "damaged.gguf").write_bytes(b"GGUF")
    while scene.wait_for(EngineReady).info.role is not Role.EYES:
        pass

    scene.assistant.apply(replace(scene.settings, eyes=EyesSettings("llama", str(damaged))))
    assert scene.wait_for(EngineFailed).role is Role.EYES
    assert "stays in use" in scene.wait_for(Noticed).sentence

    scene.assistant.ask("What color is the circle?", [shown(("red", "circle"))])
    finished = scene.wait_for(TurnFinished)
    assert finished.answer and finished.answer.text == "The circle is red."


def test_whether_answers_are_spoken_can_be_changed(scene: Scene) -> None:
    scene.assistant.apply(replace(scene.settings, voice=replace(scene.settings.voice, speak_answers=False)))

    assert scene.assistant.speak_answers is False


def test_pictures_go_with_one_question_only(scene: Scene) -> None:
    picture = shown(("red", "circle"))
    scene.assistant.look_ahead([picture])
    assert say_it(scene, picture).outcome is Outcome.ANSWERED

    scene.press()
    scene.said.all_said.get(timeout=60)
    scene.assistant.talking.key_up()
    scene.said.be_silent()
    scene.wait_for(TurnFinished)

    assert [bool(event.question.pictures) for event in scene.seen if isinstance(event, TurnStarted)] == [True, False]


def test_the_screen_goes_with_a_spoken_question(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = on_screen(monkeypatch, ("blue", "star"), ("green", "star"))

    scene.press(look_at_screen=True)
    scene.said.all_said.get(timeout=60)
    assert scene.wait_for(ScreenSeen).picture is screen
    scene.let_go()
    scene.said.be_silent()

    assert scene.wait_for(TurnStarted).question.pictures == (screen,)
    finished = scene.wait_for(TurnFinished)
    assert finished.answer and finished.answer.text == "There are two shapes."


def test_a_cancelled_take_leaves_no_trace_of_the_screen(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    on_screen(monkeypatch, ("blue", "star"), ("green", "star"))
    scene.press(look_at_screen=True)
    scene.wait_for(ScreenSeen)
    scene.assistant.talking.cancel()
    scene.said.be_silent()
    scene.wait_for(ScreenDropped)

    scene.assistant.ask("What color is the circle?", [shown(("red", "circle"))])

    finished = scene.wait_for(TurnFinished)
    assert finished.answer and finished.answer.text == "The circle is red."
    started = next(event for event in scene.seen if isinstance(event, TurnStarted))
    assert started.question.pictures[0].source is PictureSource.FILE


def test_the_screen_stays_unseen_where_the_user_has_switched_that_off(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_screen(monkeypatch, ("blue", "star"))
    scene.assistant.apply(replace(scene.settings, screen=ScreenSettings(look_when_talking=False)))

    scene.press(look_at_screen=True)
    scene.said.all_said.get(timeout=60)
    scene.let_go()
    scene.said.be_silent()

    assert scene.wait_for(TurnStarted).question.pictures == ()
    assert not [event for event in scene.seen if isinstance(event, SensorUsed) and event.sensor == "screen"]


def test_looking_closely_is_told_and_answered(scene: Scene) -> None:
    scene.assistant.ask("What color is the circle?", [shown(("red", "circle"))], closely=True)

    assert "closely" in scene.wait_for(Noticed).sentence
    finished = scene.wait_for(TurnFinished)
    assert finished.answer and finished.answer.text == "The circle is red."


def on_screen(monkeypatch: pytest.MonkeyPatch, *items: tuple[str, str]) -> Picture:
    """Put this on the screen."""
    picture = replace(shown(*items), source=PictureSource.SCREEN)
    screens = FrozenScreens((shot_of(picture),))
    monkeypatch.setattr(FrozenScreens, "take", lambda *_: picture)
    monkeypatch.setattr(picture_desk, "freeze_screens", lambda: screens)
    return picture


def test_closing_twice_is_harmless(scene: Scene) -> None:
    scene.assistant.close()
    scene.assistant.close()
