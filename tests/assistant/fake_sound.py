# SPDX-License-Identifier: GPL-3.0-or-later
"""Streams of sound without a sound card: the test plays the part of PortAudio's thread."""

from collections.abc import Callable

import numpy as np

from assistant.speech.portaudio import StreamRequest
from assistant.values import Samples

Hook = Callable[[], None]


class FakeStream:
    """A stream whose blocks come when the test says so."""

    def __init__(self, request: StreamRequest, sample_rate: int, latency: float = 0.1) -> None:
        self.request = request
        self.sample_rate = sample_rate
        self.latency = latency
        self.is_started = False
        self.is_closed = False
        self.when_started: Hook = lambda: None

    def start(self) -> None:
        self.is_started = True
        self.when_started()

    def close(self) -> None:
        self.is_closed = True

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
        self.streams: list[FakeStream] = []
        self.before_opening: Hook = lambda: None
        self.when_started: Callable[[FakeStream], None] = lambda _: None

    def open(self, request: StreamRequest) -> FakeStream:
        """Open a stream at the wanted rate, or at the only one this device knows."""
        self.before_opening()
        stream = FakeStream(request, self._sample_rate or request.sample_rate)
        stream.when_started = lambda: self.when_started(stream)
        self.streams.append(stream)
        return stream

    @property
    def stream(self) -> FakeStream:
        """The newest stream."""
        return self.streams[-1]
