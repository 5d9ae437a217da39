# SPDX-License-Identifier: GPL-3.0-or-later
"""The thread that transcribes while the user speaks; the ears wait until the test lets them hear."""

import logging
import queue
import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.errors import Cancelled, EngineError
from assistant.events import Event
from assistant.pipeline.live_transcript import FinishedTake, LiveTranscript
from assistant.turn_events import PartialTranscript
from assistant.values import SAMPLE_RATE, Audio, Progress, Samples, Segment, Transcription

FRAME = 512
WAIT = 10
"""Seconds after which a test gives up; none of them waits so long."""


class LoudnessVad:
    """Takes all that is loud for speech."""

    frame_samples = FRAME

    def probability(self, frame: Samples) -> float:
        return float(np.abs(frame).max())

    def reset(self) -> None:
        pass


class PatientEars:
    """Hear what they are told to, once they are told; an exception is raised."""

    def __init__(self) -> None:
        self.asked: queue.Queue[dict[str, object]] = queue.Queue()
        self.answered: queue.Queue[bool] = queue.Queue()
        self.begun: queue.Queue[bool] = queue.Queue()
        self.is_free = threading.Event()
        """No other work is in the way."""
        self.is_free.set()
        self._answers: list[str | Exception] = []
        self._changed = threading.Condition()

    def transcribe(
        self, take: Audio, *, language: str, prompt: str, cancelled: IsCancelled, partial: bool = False
    ) -> Iterator[Segment | Progress]:
        self.asked.put({"seconds": round(take.seconds, 1), "language": language, "partial": partial})
        assert isinstance(cancelled, Cancellation)
        cancelled.on_cancel(self._wake)
        with self._changed:
            assert self._changed.wait_for(lambda: cancelled() or self.is_free.is_set(), WAIT)
        cancelled.check()
        yield Progress("transcribing", 0, 1)
        self.begun.put(True)
        with self._changed:
            assert self._changed.wait_for(lambda: cancelled() or self._answers, WAIT)
            cancelled.check()
            answer = self._answers.pop(0)
        self.answered.put(True)
        if isinstance(answer, Exception):
            raise answer
        yield Segment(answer, 0.0, take.seconds, "en")

    def answer(self, answer: str | Exception) -> None:
        with self._changed:
            self._answers.append(answer)
        self._wake()

    def be_free(self) -> None:
        self.is_free.set()
        self._wake()

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()


class Talk:
    """A transcript and what it tells."""

    def __init__(self) -> None:
        self.ears = PatientEars()
        self.events: queue.Queue[Event] = queue.Queue()
        self.words: queue.Queue[str] = queue.Queue()
        self.frames: list[Samples] = []
        self.live = LiveTranscript(self.ears, LoudnessVad(), self.events.put, self.words.put)

    def start(self) -> None:
        self.frames = []
        self.live.start()

    def say(self, seconds: float, loudness: float = 1.0) -> None:
        for _ in range(round(seconds * SAMPLE_RATE / FRAME)):
            self.frames.append(np.full(FRAME, loudness, np.float32))
            self.live.feed(self.frames[-1])

    def be_quiet(self, seconds: float) -> None:
        self.say(seconds, 0.0)

    def asked(self) -> dict[str, object]:
        return self.ears.asked.get(timeout=WAIT)

    def told(self) -> Event:
        return self.events.get(timeout=WAIT)

    def finish(self) -> FinishedTake:
        return self.live.finish(Audio(np.concatenate(self.frames)))

    def answer(self, text: str | Exception) -> None:
        self.ears.answer(text)


@pytest.fixture
def talk() -> Iterator[Talk]:
    talk = Talk()
    yield talk
    talk.live.close()


def text(take: FinishedTake) -> str:
    steps = take.transcribe(cancelled=Cancellation())
    return Transcription(tuple(step for step in steps if isinstance(step, Segment))).text


def test_words_are_told_while_the_user_speaks(talk: Talk) -> None:
    talk.start()
    talk.say(1.024)
    assert talk.asked() == {"seconds": 1.0, "language": "auto", "partial": True}
    talk.answer("Where is")
    assert talk.told() == PartialTranscript("", "Where is")

    talk.say(1.024)
    talk.answer("Where is the")

    assert talk.told() == PartialTranscript("Where is", "the")
    assert talk.words.get(timeout=WAIT) == "Where is"


def test_all_words_are_told_at_the_end_of_speech(talk: Talk) -> None:
    talk.start()
    talk.say(0.5)
    talk.be_quiet(0.4)
    talk.answer("Where is it?")

    assert talk.told() == PartialTranscript("", "Where is it?")
    assert talk.words.get(timeout=WAIT) == "Where is it?"


def test_pass_at_the_end_of_speech_is_the_transcription(talk: Talk) -> None:
    talk.start()
    talk.say(0.5)
    talk.be_quiet(0.4)
    talk.answer("Where is it?")
    talk.told()

    take = talk.finish()

    assert text(take) == "Where is it?"
    assert talk.ears.asked.qsize() == 1
    assert take.audio.seconds == pytest.approx(0.9, abs=0.05)


def test_pass_that_still_runs_is_waited_for(talk: Talk) -> None:
    talk.start()
    talk.say(0.5)
    talk.be_quiet(0.4)
    talk.asked()

    take = talk.finish()
    talk.answer("Where is it?")

    assert text(take) == "Where is it?"
    assert talk.ears.asked.empty()


def test_pass_that_still_waits_for_other_work_makes_room_for_the_last_one(talk: Talk) -> None:
    talk.ears.is_free.clear()
    talk.start()
    talk.say(1.024)
    assert talk.asked()["seconds"] == 1.0

    talk.be_quiet(0.096)
    assert talk.asked()["seconds"] == 1.3
    talk.ears.be_free()
    talk.answer("Where is it?")

    assert text(talk.finish()) == "Where is it?"
    assert talk.ears.asked.empty()


def test_pass_that_runs_is_not_stopped_by_the_end_of_speech(talk: Talk) -> None:
    talk.start()
    talk.say(1.3)
    talk.asked()
    talk.ears.begun.get(timeout=WAIT)

    talk.be_quiet(0.4)
    talk.answer("Where")

    assert talk.told() == PartialTranscript("", "Where")


def test_speech_up_to_the_end_is_transcribed_at_once(talk: Talk) -> None:
    talk.start()
    talk.say(1.5)
    talk.asked()

    take = talk.finish()
    steps = take.transcribe(cancelled=Cancellation())
    assert isinstance(next(steps), Progress)

    assert talk.asked() == {"seconds": 1.5, "language": "auto", "partial": False}
    talk.answer("Where is it now?")
    assert [step.text for step in steps if isinstance(step, Segment)] == ["Where is it now?"]


def test_only_what_follows_a_long_pause_is_left_for_the_end(talk: Talk) -> None:
    talk.start()
    talk.say(0.5)
    talk.be_quiet(0.4)
    talk.asked()
    talk.answer("Look.")
    talk.told()
    talk.be_quiet(2)
    talk.say(0.5)

    take = talk.finish()
    talk.answer("What is it?")

    assert text(take) == "Look. What is it?"
    assert talk.asked() == {"seconds": 1.6, "language": "en", "partial": False}


def test_silent_take_needs_no_ears(talk: Talk) -> None:
    talk.start()
    talk.be_quiet(2)

    assert text(talk.finish()) == ""
    assert talk.ears.asked.empty()


def test_frames_that_were_not_fed_are_not_lost(talk: Talk) -> None:
    talk.start()
    talk.be_quiet(0.5)
    talk.frames += [np.ones(FRAME, np.float32)] * 20

    take = talk.finish()
    talk.answer("Stop.")

    assert text(take) == "Stop."


@pytest.mark.parametrize("error", [EngineError("No.", "Again."), ValueError("secret words")])
def test_failed_pass_is_made_good_at_the_end(talk: Talk, caplog: pytest.LogCaptureFixture, error: Exception) -> None:
    caplog.set_level(logging.INFO)
    talk.start()
    talk.say(1.5)
    talk.asked()
    talk.answer(error)
    talk.ears.answered.get(timeout=WAIT)
    talk.be_quiet(0.5)

    take = talk.finish()
    talk.answer("Where is it?")

    assert text(take) == "Where is it?"
    talk.live.close()
    assert talk.events.empty()
    assert type(error).__name__ in caplog.text
    assert "secret" not in caplog.text


def test_failure_of_the_last_pass_reaches_the_turn(talk: Talk) -> None:
    talk.start()
    talk.say(0.5)
    take = talk.finish()
    talk.answer(EngineError("The ears failed.", "Try again."))

    with pytest.raises(EngineError, match="The ears failed"):
        text(take)


def cancelled(talk: Talk) -> None:
    talk.live.cancel()


def started_anew(talk: Talk) -> None:
    talk.start()


@pytest.mark.parametrize("end", [cancelled, started_anew])
def test_cancelled_take_leaves_no_trace(talk: Talk, end: Callable[[Talk], None]) -> None:
    talk.start()
    talk.say(1.5)
    talk.asked()

    end(talk)
    talk.live.close()

    assert talk.events.empty()
    assert talk.words.empty()


def test_next_take_begins_afresh(talk: Talk) -> None:
    talk.start()
    talk.say(0.5)
    talk.be_quiet(0.4)
    talk.answer("No.")
    talk.told()
    talk.live.cancel()

    talk.start()
    talk.say(0.5)
    talk.be_quiet(0.4)
    talk.answer("Where is it?")

    assert talk.told() == PartialTranscript("", "Where is it?")
    assert text(talk.finish()) == "Where is it?"


def test_whoever_is_told_may_cancel(talk: Talk) -> None:
    done: queue.Queue[bool] = queue.Queue()

    def publish(_: Event) -> None:
        live.cancel()
        done.put(True)

    live = LiveTranscript(talk.ears, LoudnessVad(), publish)
    live.start()
    for _ in range(40):
        live.feed(np.ones(FRAME, np.float32))
    talk.answer("Where")

    assert done.get(timeout=WAIT)
    live.close()


def test_cancelled_turn_does_not_wait_for_a_pass(talk: Talk) -> None:
    talk.start()
    talk.say(0.5)
    talk.be_quiet(0.4)
    talk.asked()
    cancellation = Cancellation()
    steps = talk.finish().transcribe(cancelled=cancellation)

    cancellation.cancel()

    with pytest.raises(Cancelled):
        next(steps)


def test_frames_outside_a_take_are_ignored(talk: Talk) -> None:
    talk.say(2)

    talk.live.close()

    assert talk.ears.asked.empty()


def test_take_that_was_never_started_is_transcribed_whole(talk: Talk) -> None:
    take = talk.live.finish(Audio(np.ones(SAMPLE_RATE, np.float32)))
    talk.answer("Stop.")

    assert text(take) == "Stop."
