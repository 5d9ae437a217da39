# SPDX-License-Identifier: GPL-3.0-or-later
"""Streams of sound without a sound card: the test plays the part of PortAudio's thread."""

import threading
from collections.abc import Callable

import numpy as np

from assistant.errors import SpeakerError
from assistant.speech.sound_stream import StreamRequest
from assistant.values import Samples

Hook = Callable[[], None]


class FakeStream:
    """A stream whose blocks come when the test says so."""

    def __init__(self, request: StreamRequest, sample_rate: int, latency: float = 0.1) -> None:
        self.request = request
        self.sample_rate = sample_rate
        self.latency = latency
        self.delay = 0.0
        self.is_started = False
        self.is_closed = False
        self.when_started: Hook = lambda: None
        self.when_closed: Hook = lambda: None

    def start(self) -> None:
        self.is_started = True
        self.when_started()

    def close(self) -> None:
        self.is_closed = True
        self.when_closed()

    def deliver(self, samples: Samples) -> None:
        """The microphone heard `samples`."""
        self.request.on_block(samples)

    def ask(self, length: int) -> Samples:
        """The loudspeaker wants `length` samples more."""
        block = np.full(length, 9.0, np.float32)
        self.request.on_block(block)
        return block

    def lose(self) -> None:
        """The device is gone."""
        self.request.on_lost()


class FakeDevice:
    """Opens fake streams, and remembers them."""

    def __init__(self, sample_rate: int | None = None) -> None:
        self._sample_rate = sample_rate
        self._changed = threading.Condition()
        self.streams: list[FakeStream] = []
        self.before_opening: Hook = lambda: None
        self.when_started: Callable[[FakeStream], None] = lambda _: None
        self.when_closed: Hook = lambda: None
        self.refuses = False
        """No device can be opened."""
        self.absent = ""
        """Name of a device that cannot be opened."""

    def open(self, request: StreamRequest) -> FakeStream:
        """Open a stream at the wanted rate, or at the only one this device knows."""
        self.before_opening()
        if self.refuses or (request.device and request.device == self.absent):
            raise SpeakerError("The device refuses.")
        stream = FakeStream(request, self._sample_rate or request.sample_rate)
        stream.when_closed = self.when_closed
        stream.when_started = lambda: self._started(stream)
        with self._changed:
            self.streams.append(stream)
        return stream

    @property
    def stream(self) -> FakeStream:
        """The newest stream."""
        return self.opened(1)

    def opened(self, count: int) -> FakeStream:
        """Wait until so many streams have been started, and give the newest."""
        with self._changed:
            assert self._changed.wait_for(
                lambda: len(self.streams) >= count and all(stream.is_started for stream in self.streams), 10
            )
            return self.streams[-1]

    def _started(self, stream: FakeStream) -> None:
        self.when_started(stream)
        with self._changed:
            self._changed.notify_all()
