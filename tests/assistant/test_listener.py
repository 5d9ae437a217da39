# SPDX-License-Identifier: GPL-3.0-or-later
"""The listener thread: orders from anywhere, a microphone on a thread of its own, and an end."""

import queue
import threading
from collections.abc import Callable, Iterator
from typing import Self

import numpy as np
import pytest

from assistant.errors import MicrophoneError, Unexpected
from assistant.events import Event, Failed, LevelChanged, TalkChanged, TalkState
from assistant.pipeline.hearing import Hearing
from assistant.pipeline.listener import Listener
from assistant.pipeline.takes import Take
from assistant.settings import TalkSettings
from assistant.values import Samples
from tests.assistant.hearing_fakes import LoudIsVoice, ScriptedWakeWord

FRAME = np.full(512, 0.5, np.float32)


class ScriptedMicrophone:
    """Gives the frames put into it; an exception put into it is raised."""

    is_silent = False

    def __init__(self) -> None:
        self.feed: queue.Queue[Samples | Exception | None] = queue.Queue()
        self.closed = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def frames(self, urgent: threading.Event | None = None) -> Iterator[Samples]:
        while (item := self.feed.get()) is not None:
            if isinstance(item, Exception):
                raise item
            yield item

    def close(self) -> None:
        self.closed.set()
        self.feed.put(None)


class Scene:
    """A listener, and what it has told so far."""

    def __init__(self, open_microphone: Callable[[], ScriptedMicrophone]) -> None:
        self.now = 100.0
        self.events: list[Event] = []
        self.takes: queue.Queue[Take] = queue.Queue()
        self.given_up: queue.Queue[Take] = queue.Queue()
        self._happened = threading.Condition()
        hearing = Hearing(open_microphone, lambda: "", LoudIsVoice, ScriptedWakeWord)
        self.listener = Listener(hearing, self._publish, lambda: TalkSettings(pre_roll=False), lambda: self.now)
        self.listener.start(self)

    def silence(self) -> None: ...

    def take_complete(self, take: Take) -> None:
        self.takes.put(take)

    def take_given_up(self, take: Take) -> None:
        self.given_up.put(take)

    def _publish(self, event: Event) -> None:
        with self._happened:
            self.events.append(event)
            self._happened.notify_all()

    def wait_for(self, is_wanted: Callable[[Event], bool], count: int = 1) -> None:
        with self._happened:
            seen = self._happened.wait_for(lambda: sum(map(is_wanted, self.events)) >= count, timeout=10)
        assert seen, self.events

    def wait_for_state(self, state: TalkState, count: int = 1) -> None:
        self.wait_for(lambda event: isinstance(event, TalkChanged) and event.state is state, count)


@pytest.fixture
def made() -> Iterator[Callable[..., Scene]]:
    scenes: list[Scene] = []

    def make(*answers: ScriptedMicrophone | Exception) -> Scene:
        left = list(answers)

        def opening() -> ScriptedMicrophone:
            answer = left.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        scenes.append(Scene(opening))
        return scenes[-1]

    yield make
    for scene in scenes:
        scene.listener.close()


def test_a_take_is_recorded_from_key_down_to_key_up(made: Callable[..., Scene]) -> None:
    microphone = ScriptedMicrophone()
    scene = made(microphone)

    scene.listener.key_down()
    for _ in range(12):
        microphone.feed.put(FRAME)
    scene.wait_for(lambda event: isinstance(event, LevelChanged), 12)
    scene.listener.lock()
    scene.listener.key_up()
    scene.now += 1
    scene.wait_for(lambda event: event == TalkChanged(TalkState.RECORDING, latched=True))
    scene.listener.key_down()
    scene.wait_for_state(TalkState.FINALISING)
    for _ in range(24):
        microphone.feed.put(FRAME)

    take = scene.takes.get(timeout=10)
    assert 12 * 512 < len(take.audio.samples) < 36 * 512
    assert take.holds_speech
    scene.wait_for_state(TalkState.IDLE)
    assert microphone.closed.is_set()


def test_a_failure_ends_the_take_and_the_next_one_works(made: Callable[..., Scene]) -> None:
    working = ScriptedMicrophone()
    scene = made(MicrophoneError("There is no microphone."), ZeroDivisionError(), working)

    for count in (1, 2):
        scene.listener.key_down()
        scene.wait_for_state(TalkState.IDLE, count)
        scene.listener.key_up()
        scene.now += 1
    scene.wait_for(lambda event: isinstance(event, Failed), 2)
    scene.listener.key_down()
    working.feed.put(FRAME)
    scene.wait_for_state(TalkState.RECORDING)
    scene.listener.cancel()

    assert len(scene.given_up.get(timeout=10).audio.samples) == 0
    assert [type(event.error) for event in scene.events if isinstance(event, Failed)] == [MicrophoneError, Unexpected]


def test_closing_while_recording_ends_the_thread(made: Callable[..., Scene]) -> None:
    microphone = ScriptedMicrophone()
    scene = made(microphone)
    scene.listener.key_down()
    microphone.feed.put(FRAME)
    scene.wait_for_state(TalkState.RECORDING)

    scene.listener.close()

    assert microphone.closed.is_set()
    assert scene.takes.empty()


def test_closing_before_the_start_is_harmless() -> None:
    hearing = Hearing(ScriptedMicrophone, lambda: "", LoudIsVoice, ScriptedWakeWord)
    Listener(hearing, lambda _: None).close()
