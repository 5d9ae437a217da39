# SPDX-License-Identifier: GPL-3.0-or-later
"""Push-to-talk: what is recorded from key down to key up."""

import queue
import threading
from collections.abc import Callable, Iterator
from typing import Self

import numpy as np
import pytest

from assistant.errors import MicrophoneError, Unexpected
from assistant.events import Event, Failed, LevelChanged, Noticed, SensorUsed, TalkChanged, TalkState
from assistant.pipeline.listener import TAIL_SECONDS, Listener
from assistant.pipeline.live_transcript import FinishedTake
from assistant.values import SAMPLE_RATE, Audio, Samples

FRAME = np.full(512, 0.5, np.float32)
TAIL_FRAMES = -(-int(TAIL_SECONDS * SAMPLE_RATE) // 512)


class ScriptedMicrophone:
    """Gives the frames put into it; an exception put into it is raised."""

    def __init__(self) -> None:
        self.feed: queue.Queue[Samples | MicrophoneError | None] = queue.Queue()
        self.closed = threading.Event()
        self.is_silent = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def frames(self) -> Iterator[Samples]:
        while (item := self.feed.get()) is not None:
            if isinstance(item, MicrophoneError):
                raise item
            yield item

    def close(self) -> None:
        self.closed.set()


class Scene:
    """A listener with a scripted microphone; `wait_for` blocks until an event has happened."""

    def __init__(self, open_microphone: Callable[[], ScriptedMicrophone] | None = None) -> None:
        self.microphone = ScriptedMicrophone()
        self.events: list[Event] = []
        self.takes: queue.Queue[Audio] = queue.Queue()
        self._happened = threading.Condition()
        self.listener = Listener(open_microphone or (lambda: self.microphone), self._publish)

    def _publish(self, event: Event) -> None:
        with self._happened:
            self.events.append(event)
            self._happened.notify_all()

    def wait_for(self, event: Event | type[Event], count: int = 1) -> None:
        def seen() -> bool:
            hits = [e for e in self.events if (isinstance(e, event) if isinstance(event, type) else e == event)]
            return len(hits) >= count

        with self._happened:
            assert self._happened.wait_for(seen, timeout=10), f"{event} never came"

    def stop(self) -> None:
        self.listener.stop(self._take)

    def _take(self, take: Audio | FinishedTake) -> None:
        assert isinstance(take, Audio)
        self.takes.put(take)

    def hear(self, frames: int, frame: Samples = FRAME) -> None:
        before = sum(isinstance(e, LevelChanged) for e in self.events)
        for _ in range(frames):
            self.microphone.feed.put(frame)
        self.wait_for(LevelChanged, before + frames)


@pytest.fixture
def scene() -> Iterator[Scene]:
    made = Scene()
    yield made
    made.microphone.feed.put(None)
    made.listener.close()


def test_a_take_holds_everything_from_first_frame_to_tail(scene: Scene) -> None:
    scene.listener.start()
    scene.hear(10)
    scene.stop()
    for _ in range(TAIL_FRAMES + 5):
        scene.microphone.feed.put(FRAME)

    take = scene.takes.get(timeout=10)

    assert len(take.samples) in {(10 + TAIL_FRAMES) * 512, (11 + TAIL_FRAMES) * 512}
    scene.wait_for(TalkChanged(TalkState.IDLE))
    states = [e.state for e in scene.events if isinstance(e, TalkChanged)]
    assert states == [TalkState.ARMING, TalkState.RECORDING, TalkState.FINALISING, TalkState.IDLE]


def test_a_key_pressed_again_during_the_tail_begins_the_next_take(scene: Scene) -> None:
    scene.listener.start()
    scene.hear(2)
    scene.stop()
    scene.hear(1)
    scene.listener.start()
    scene.microphone.feed.put(FRAME)
    first = scene.takes.get(timeout=10)

    scene.hear(4)
    scene.stop()
    for _ in range(TAIL_FRAMES + 1):
        scene.microphone.feed.put(FRAME)
    second = scene.takes.get(timeout=10)

    assert len(first.samples) == 4 * 512
    assert second.seconds >= TAIL_SECONDS + 4 * 512 / SAMPLE_RATE


def test_a_cancelled_take_is_handed_to_nobody(scene: Scene) -> None:
    scene.listener.start()
    scene.hear(3)
    scene.listener.cancel()
    scene.microphone.feed.put(FRAME)

    scene.wait_for(TalkChanged(TalkState.IDLE))

    assert scene.takes.empty()
    assert scene.microphone.closed.is_set()


def test_the_microphone_is_shown_in_use_exactly_while_it_is_open(scene: Scene) -> None:
    scene.listener.start()
    scene.hear(1)
    scene.listener.cancel()
    scene.microphone.feed.put(FRAME)
    scene.wait_for(TalkChanged(TalkState.IDLE))

    uses = [e.in_use for e in scene.events if isinstance(e, SensorUsed)]

    assert uses == [True, False]


def test_a_microphone_lost_while_talking_does_not_lose_what_was_said(scene: Scene) -> None:
    scene.listener.start()
    scene.hear(4)
    scene.microphone.feed.put(MicrophoneError("The microphone went away."))
    scene.wait_for(Failed)
    scene.stop()

    assert len(scene.takes.get(timeout=10).samples) == 4 * 512


def test_a_microphone_that_cannot_be_opened_is_told_and_the_next_try_works() -> None:
    working = ScriptedMicrophone()
    answers: list[ScriptedMicrophone | MicrophoneError] = [MicrophoneError("No microphone."), working]

    def opening() -> ScriptedMicrophone:
        answer = answers.pop(0)
        if isinstance(answer, MicrophoneError):
            raise answer
        return answer

    scene = Scene(opening)
    scene.listener.start()
    scene.wait_for(TalkChanged(TalkState.IDLE))
    scene.microphone = working
    scene.stop()
    scene.listener.start()
    scene.hear(2)
    scene.stop()
    for _ in range(TAIL_FRAMES + 1):
        working.feed.put(FRAME)

    assert scene.takes.get(timeout=10).seconds > 0
    scene.listener.close()


def test_a_mistake_in_the_program_is_told_and_the_next_take_works() -> None:
    working = ScriptedMicrophone()
    answers: list[ScriptedMicrophone | None] = [None, working]

    def opening() -> ScriptedMicrophone:
        answer = answers.pop(0)
        if answer is None:
            raise ZeroDivisionError
        return answer

    scene = Scene(opening)
    scene.listener.start()
    scene.wait_for(TalkChanged(TalkState.IDLE))
    scene.microphone = working
    scene.listener.start()
    scene.hear(2)
    working.feed.put(None)
    scene.stop()

    assert scene.takes.get(timeout=10).seconds > 0
    assert [type(e.error) for e in scene.events if isinstance(e, Failed)] == [Unexpected]
    scene.listener.close()


def test_releasing_a_key_that_was_not_pressed_does_nothing(scene: Scene) -> None:
    scene.stop()
    scene.listener.cancel()
    scene.listener.start()
    scene.hear(1)

    assert scene.takes.empty()


def test_a_muted_microphone_is_told_once(scene: Scene) -> None:
    scene.microphone.is_silent = True
    scene.listener.start()

    scene.hear(3, np.zeros(512, np.float32))

    assert sum(isinstance(e, Noticed) for e in scene.events) == 1


def test_a_microphone_that_was_heard_is_not_called_silent_in_a_pause(scene: Scene) -> None:
    scene.listener.start()
    scene.hear(1)
    scene.microphone.is_silent = True

    scene.hear(3, np.zeros(512, np.float32))

    assert not [e for e in scene.events if isinstance(e, Noticed)]


class EndlessMicrophone(ScriptedMicrophone):
    """Never stops delivering."""

    def frames(self) -> Iterator[Samples]:
        while True:
            yield FRAME


def test_closing_while_recording_ends_the_thread() -> None:
    microphone = EndlessMicrophone()
    scene = Scene(lambda: microphone)
    scene.listener.start()
    scene.wait_for(LevelChanged)

    scene.listener.close()

    assert microphone.closed.is_set()
    assert scene.takes.empty()
