# SPDX-License-Identifier: GPL-3.0-or-later
"""The microphone is the chosen one where that is there, and never the loudspeaker."""

import threading
from collections.abc import Callable, Iterator
from typing import Self

import numpy as np
import pytest

from assistant.capture.watched_microphone import Microphones
from assistant.errors import MicrophoneError
from assistant.speech.sound_server import ServerDevice
from assistant.values import Samples

HEADSET = ServerDevice(1, "headset", "Headset", is_muted=False)
WEBCAM = ServerDevice(2, "webcam", "Webcam", is_muted=False)
MONITOR = ServerDevice(3, "speaker.monitor", "Monitor of Speaker", is_muted=False)


class Scripted:
    """A microphone that gives three frames, or less if it is closed before."""

    is_silent = False

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_closed = False

    def __enter__(self) -> Self:
        if self.name == "unplugged":
            raise MicrophoneError("It cannot be opened.")
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.is_closed = True

    def frames(self, urgent: threading.Event | None = None) -> Iterator[Samples]:
        for _ in range(3):
            if self.is_closed:
                return
            yield np.zeros(512, np.float32)


class Scene:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.opened: list[str] = []
        self.is_watching = False
        self.microphones = Microphones(self.told.append, open_named=self._open, watch=self._watch)

    def _open(self, name: str) -> Scripted:
        self.opened.append(name)
        return Scripted(name)

    def _watch(self, on_change: Callable[[ServerDevice], None]) -> "Scene":
        self.server_says = on_change
        self.is_watching = True
        return self

    def close(self) -> None:
        self.is_watching = False


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_the_chosen_microphone_is_opened_and_watched_while_it_is_open(scene: Scene) -> None:
    with scene.microphones.open("headset") as microphone:
        was_watching = scene.is_watching
        frames = list(microphone.frames())

    assert scene.opened == ["headset"]
    assert len(frames) == 3
    assert was_watching
    assert not scene.is_watching


def test_while_it_is_not_there_the_usual_one_is_taken_and_that_is_told_once(scene: Scene) -> None:
    for _ in range(2):
        with scene.microphones.open("unplugged") as microphone:
            assert len(list(microphone.frames())) == 3

    assert scene.told == ["The chosen microphone is not there. The computer's usual one is used."]


def test_a_microphone_that_becomes_the_loudspeaker_is_gone(scene: Scene) -> None:
    with scene.microphones.open("") as microphone:
        frames = microphone.frames()
        next(frames)
        scene.server_says(HEADSET)
        scene.server_says(MONITOR)

        with pytest.raises(MicrophoneError, match="is gone"):
            next(frames)


def test_going_on_with_another_microphone_is_told(scene: Scene) -> None:
    with scene.microphones.open(""):
        scene.server_says(HEADSET)
        scene.server_says(WEBCAM)

    assert scene.told == ["Recording goes on with the microphone “Webcam”."]


def test_muting_is_told_and_unmuting_is_not(scene: Scene) -> None:
    with scene.microphones.open(""):
        scene.server_says(HEADSET)
        scene.server_says(ServerDevice(1, "headset", "Headset", is_muted=True))
        scene.server_says(HEADSET)

    assert scene.told == ["The microphone was muted."]
