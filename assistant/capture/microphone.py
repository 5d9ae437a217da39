# SPDX-License-Identifier: GPL-3.0-or-later
"""The microphone: a stream of short frames of sound."""

import threading
from collections.abc import Callable, Iterator
from enum import Enum
from queue import Empty, SimpleQueue
from typing import Protocol, Self

import numpy as np
import soxr

from assistant.capture.devices import hears_the_loudspeaker
from assistant.errors import MicrophoneError
from assistant.speech.portaudio import PATIENCE_SECONDS, portaudio
from assistant.speech.sound_stream import OpenStream, Stream, StreamRequest
from assistant.values import SAMPLE_RATE, Samples

FRAME_SAMPLES = 512
"""Samples in a frame, 32 ms: what the voice activity detector takes (Silero VAD, 16 kHz)."""

_STALL_SECONDS = 1.5
"""A hung sound server gives no error, only no more blocks. Between two blocks of a healthy one lie 32 ms."""

LEISURE_SECONDS = 0.2
"""So late sound may come while it is only kept: waking up for each frame is most of what standing by costs."""

_SILENT_SAMPLES = 2 * SAMPLE_RATE
"""Even in a quiet room a real microphone never gives exact zeros for so long: it is muted or not allowed."""


class FrameSource(Protocol):
    """Where frames of sound come from."""

    def __enter__(self) -> Self:
        """Open it. Raises `MicrophoneError`."""
        ...

    def __exit__(self, *_: object) -> None:
        """Close it."""
        ...

    def frames(self, urgent: threading.Event | None = None) -> Iterator[Samples]:
        """Frames, float32, shape (FRAME_SAMPLES,), at SAMPLE_RATE, until it is closed. Raises `MicrophoneError`.

        While `urgent` is clear, they may come LEISURE_SECONDS late, several at once; when it is set, those that wait
        come.
        """
        ...

    def close(self) -> None:
        """End the frames: those already recorded still come. Any thread; does not wait; calling again is harmless."""
        ...

    @property
    def is_silent(self) -> bool:
        """True while nothing but exact zeros has come for 2 s: muted, or not allowed to be heard."""
        ...


class _End(Enum):
    CLOSED = "closed"
    LOST = "lost"


class Microphone:
    """A microphone, opened once, as a context manager.

    `frames` belongs to one thread, which may be another than the one that opens; `close` may be called from any.

    Args:
        device: Name as `capture.devices` lists it; empty for the system's default.
        open_stream: How a stream is opened; by default through PortAudio.
        hears_the_loudspeaker: Whether the system's default microphone is really the loudspeaker's output.
    """

    def __init__(
        self,
        device: str = "",
        *,
        open_stream: OpenStream | None = None,
        hears_the_loudspeaker: Callable[[], bool] = hears_the_loudspeaker,
    ) -> None:
        self._device = device
        self._open_stream = open_stream or portaudio().open_microphone
        self._hears_the_loudspeaker = hears_the_loudspeaker
        self._blocks: SimpleQueue[Samples | _End] = SimpleQueue()
        self._stream: Stream | None = None
        self._zeros = 0

    def __enter__(self) -> Self:
        """Open the microphone and start recording; takes about 50 ms.

        Raises:
            MicrophoneError: There is none, it refuses, or the sound system does not answer.
        """
        if not self._device and self._hears_the_loudspeaker():
            # With the last microphone unplugged, the sound server offers what the loudspeaker plays instead.
            raise MicrophoneError(
                "There is no microphone.", "Connect one, and check that sound works on this computer."
            )
        self._stream = self._open_stream(
            StreamRequest(
                device=self._device,
                sample_rate=SAMPLE_RATE,
                block_seconds=FRAME_SAMPLES / SAMPLE_RATE,
                on_block=self._blocks.put,
                on_lost=lambda: self._blocks.put(_End.LOST),
            )
        )
        self._stream.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop recording; frames already recorded still come. Does not wait, even for a sound server that hangs."""
        self._blocks.put(_End.CLOSED)
        if self._stream is not None:
            self._stream.close()

    @property
    def is_silent(self) -> bool:
        """True while nothing but exact zeros has come for 2 s: muted, or not allowed to be heard."""
        return self._zeros >= _SILENT_SAMPLES

    def frames(self, urgent: threading.Event | None = None) -> Iterator[Samples]:
        """Frames as they are recorded, float32 in [-1, 1], shape (FRAME_SAMPLES,), at SAMPLE_RATE, until closed.

        Args:
            urgent: While it is clear, frames may come LEISURE_SECONDS late, several at once; when it is set, those
                that wait come.

        Raises:
            MicrophoneError: It was unplugged, or the sound system went away or hangs.
        """
        carry = np.zeros(0, np.float32)
        for block in self._at_16_khz(self._recorded(urgent)):
            carry = np.concatenate([carry, block])
            while len(carry) >= FRAME_SAMPLES:
                frame, carry = carry[:FRAME_SAMPLES], carry[FRAME_SAMPLES:]
                self._zeros = 0 if frame.any() else self._zeros + FRAME_SAMPLES
                yield frame

    def _recorded(self, urgent: threading.Event | None) -> Iterator[Samples]:
        patience = PATIENCE_SECONDS  # the first block of a Bluetooth headset takes its time
        while True:
            if urgent is not None and self._blocks.empty():
                urgent.wait(LEISURE_SECONDS)
            try:
                block = self._blocks.get(timeout=patience)
            except Empty:
                raise MicrophoneError(
                    "The microphone delivers no sound any more.",
                    "Check that it is connected; if no program hears anything, restart the sound server.",
                ) from None
            if block is _End.CLOSED:
                return
            if block is _End.LOST:
                raise MicrophoneError(
                    "The microphone is gone.", "It was unplugged, or the sound server ended. Connect it and try again."
                )
            yield block
            patience = _STALL_SECONDS

    def _at_16_khz(self, blocks: Iterator[Samples]) -> Iterator[Samples]:
        if self._stream is None or self._stream.sample_rate == SAMPLE_RATE:
            yield from blocks
            return
        resampler = soxr.ResampleStream(self._stream.sample_rate, SAMPLE_RATE, num_channels=1, dtype="float32")
        for block in blocks:
            yield resampler.resample_chunk(block)
