# SPDX-License-Identifier: GPL-3.0-or-later
"""Trying microphone and loudspeaker: what was said comes back, and what is wrong is said."""

import queue
import threading
from collections.abc import Iterator
from typing import Self

import numpy as np
import pytest

from assistant.capture.devices import AllDevices, Device, DeviceList
from assistant.errors import Cancelled, MicrophoneError
from assistant.events import CheckStep, Event, Failed, LevelChanged, SensorUsed, SoundChecked
from assistant.pipeline import sound_check
from assistant.pipeline.sound_check import SoundCheck, judge, record
from assistant.speech.player import Player
from assistant.values import SAMPLE_RATE, Audio, Samples
from tests.assistant.fake_sound import FakeDevice


class Hears:
    """A microphone that hears a tone without end."""

    is_silent = False

    def __init__(self, loudness: float = 0.3, frames: int | None = None) -> None:
        self._frame = (loudness * np.sin(np.linspace(0, 100, 512))).astype(np.float32)
        self._left = frames
        self.is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.is_closed = True

    def frames(self, urgent: threading.Event | None = None) -> Iterator[Samples]:
        while not self.is_closed and self._left != 0:
            self._left = None if self._left is None else self._left - 1
            yield self._frame


def sound(loudness: float) -> Audio:
    return Audio((loudness * np.sin(np.linspace(0, 5000, SAMPLE_RATE))).astype(np.float32))


def test_so_much_is_recorded_and_the_microphone_is_given_back() -> None:
    microphone = Hears()
    levels: list[float] = []

    recording = record(microphone, seconds=1.0, on_level=lambda peak, _: levels.append(peak))

    assert recording.seconds == pytest.approx(1.0, abs=0.033)
    assert microphone.is_closed
    assert levels[0] == pytest.approx(0.3, abs=0.01)


def test_a_microphone_that_gives_nothing_is_told() -> None:
    with pytest.raises(MicrophoneError, match="no sound"):
        record(Hears(frames=0))


def test_recording_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        record(Hears(), cancelled=lambda: True)


@pytest.mark.parametrize(
    ("loudness", "words"),
    [(0.0, "is silent"), (0.004, "Hardly anything"), (0.3, "works"), (1.5, "too loud")],
)
def test_the_verdict_says_what_to_do(loudness: float, words: str) -> None:
    verdict = judge(Audio(np.clip(sound(loudness).samples, -1, 1)))

    assert words in verdict.sentence
    assert verdict.is_good == (words == "works")


class Scene:
    def __init__(self, microphone: Hears) -> None:
        self.device = FakeDevice()
        self.events: queue.Queue[Event] = queue.Queue()
        self.seen: list[Event] = []
        self.let_go = threading.Event()
        self.check = SoundCheck(
            lambda _: microphone, lambda _: Player(open_stream=self.device.open), self.events.put, self.let_go.set
        )

    def wait_for(self, step: CheckStep) -> SoundChecked:
        while True:
            self.seen.append(event := self.events.get(timeout=10))
            if isinstance(event, SoundChecked) and event.step is step:
                return event


def test_what_was_recorded_is_played_back() -> None:
    scene = Scene(Hears())

    scene.check.start()
    scene.wait_for(CheckStep.PLAYING)
    stream = scene.device.stream
    heard = [stream.ask(48_000)]
    while not stream.is_closed:
        heard.append(stream.ask(4800))
    done = scene.wait_for(CheckStep.DONE)

    assert done.is_good
    assert np.abs(np.concatenate(heard)).max() == pytest.approx(0.3, abs=0.02)
    assert any(isinstance(event, LevelChanged) for event in scene.seen)
    assert [event.in_use for event in scene.seen if isinstance(event, SensorUsed)] == [True, False]
    assert scene.let_go.is_set()


def test_it_can_be_stopped_while_it_plays() -> None:
    scene = Scene(Hears())
    scene.check.start()
    scene.wait_for(CheckStep.PLAYING)
    stream = scene.device.stream

    scene.check.stop()

    scene.wait_for(CheckStep.DONE)
    assert not stream.ask(1536).any()


def test_what_fails_is_told_and_it_is_over() -> None:
    scene = Scene(Hears(frames=0))

    scene.check.start()

    scene.wait_for(CheckStep.DONE)
    assert any(isinstance(event, Failed) for event in scene.seen)


def test_the_devices_are_listed_without_making_anybody_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    found = AllDevices(DeviceList((Device("usb", "Headset"),)))
    monkeypatch.setattr(sound_check, "all_devices", lambda: found)
    told: queue.Queue[AllDevices] = queue.Queue()

    Scene(Hears()).check.list_devices(told.put)

    assert told.get(timeout=10) is found
