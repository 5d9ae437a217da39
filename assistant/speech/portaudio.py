# SPDX-License-Identifier: GPL-3.0-or-later
"""PortAudio, met in this file only: streams from microphones and to loudspeakers.

PortAudio is one for the whole process and not thread-safe, and a call to it blocks for as long as a sound server
hangs. So one thread of ours makes every call, and callers wait for it with a time limit.
"""

import atexit
import ctypes
import functools
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from types import ModuleType
from typing import Any, TypeVar

import numpy as np

from assistant.errors import DeviceError
from assistant.phrase import Phrase
from assistant.speech.call_thread import CallThread
from assistant.speech.native_noise import without_sound_library_noise
from assistant.speech.portaudio_devices import (
    MICROPHONE,
    SPEAKER,
    Kind,
    NoDevice,
    find_device,
    listed_devices,
    refusal,
    server_device,
)
from assistant.speech.sound_stream import Stream, StreamRequest

_NO_ANSWER = Phrase("The sound system of this computer does not answer.")
PATIENCE_SECONDS = 4.0
"""How long an answer of the sound system is waited for; switching a Bluetooth headset on takes up to 2 s."""

_LEAVE_SECONDS = 1.0
"""How long the end of the program waits for the sound system to be left in order."""

_MOST_DELAY_SECONDS = 1.0
"""Drivers have been known to give nonsense; the slowest Bluetooth headset takes about half a second."""

_INVALID_CHANNELS, _INVALID_RATE = -9998, -9997
"""paInvalidChannelCount and paInvalidSampleRate (portaudio.h)."""

_T = TypeVar("_T")


class PortAudio:
    """Opens streams. There is one for the process: `portaudio()`."""

    def __init__(self) -> None:
        self._thread = CallThread("kibitz-portaudio")
        self._open_streams: set[_PortAudioStream] = set()  # touched on the call thread only
        atexit.register(self._leave)

    def open_microphone(self, request: StreamRequest) -> Stream:
        """Open a microphone; `start` it next.

        Raises:
            MicrophoneError: None there, it refuses, or the sound system does not answer.
        """
        return self._open(MICROPHONE, request)

    def open_speaker(self, request: StreamRequest) -> Stream:
        """Open a loudspeaker; `start` it next.

        Raises:
            SpeakerError: None there, it refuses, or the sound system does not answer.
        """
        return self._open(SPEAKER, request)

    def device_names(self, kind: Kind) -> tuple[list[str], str]:
        """Names of the microphones or loudspeakers that PortAudio sees, and of the default one ("" for none).

        Raises:
            DeviceError: The library is missing or the sound system does not answer.
        """
        return self.call(lambda: self._device_names(kind), kind.error)

    def call(
        self, function: Callable[[], _T], error: type[DeviceError], too_late: Callable[[_T], None] = lambda _: None
    ) -> _T:
        """Run `function` on the call thread; if that takes too long, raise `error`, and give `too_late` its result."""
        try:
            return self._thread.call(function, PATIENCE_SECONDS, too_late)
        except TimeoutError:
            raise error(_NO_ANSWER, Phrase("Restart its sound server, or log in again.")) from None

    def _leave(self) -> None:
        # The library is imported (and PortAudio initialised) by the first open only.
        library = sys.modules.get("sounddevice")
        if library is not None:
            wait([self._thread.submit(library._terminate)], _LEAVE_SECONDS)  # noqa: SLF001 - it has no public name

    def _open(self, kind: Kind, request: StreamRequest) -> Stream:
        return self.call(lambda: self._open_now(kind, request), kind.error, too_late=lambda stream: stream.close())

    def _open_now(self, kind: Kind, request: StreamRequest) -> "_PortAudioStream":
        library = _library(kind.error)
        try:
            with without_sound_library_noise():
                return self._attempt_twice(library, kind, request)
        except (library.PortAudioError, NoDevice) as error:
            raise refusal(kind, request.device, error) from error

    def _attempt_twice(self, library: ModuleType, kind: Kind, request: StreamRequest) -> "_PortAudioStream":
        try:
            return self._attempt(library, kind, request)
        except (library.PortAudioError, NoDevice):
            # PortAudio knows only the devices that were there when it was initialised.
            if not self._initialise_again(library):
                raise
            return self._attempt(library, kind, request)

    def _attempt(self, library: ModuleType, kind: Kind, request: StreamRequest) -> "_PortAudioStream":
        device, by_server = find_device(library, kind, request.device)
        own_rate = int(device["default_samplerate"])
        most_channels = min(2, device[f"max_{kind.direction}_channels"])
        formats = dict.fromkeys([(request.sample_rate, 1), (own_rate, 1), (own_rate, most_channels)])
        for sample_rate, channels in formats:
            stream = _PortAudioStream(self, kind, request, channels)
            try:
                with server_device(kind, request.device if by_server else ""):
                    stream.open(library, device["index"], sample_rate)
            except library.PortAudioError as error:
                refused = error
                if len(error.args) > 1 and error.args[1] in (_INVALID_CHANNELS, _INVALID_RATE):
                    continue
                raise
            self._open_streams.add(stream)
            return stream
        raise refused

    def _initialise_again(self, library: ModuleType) -> bool:
        """Have PortAudio look for devices again; false if it may not, because a stream is open."""
        if self._open_streams:
            return False
        library._terminate()  # noqa: SLF001 - sounddevice has no public name for it
        library._initialize()  # noqa: SLF001
        return True

    def submit(self, function: Callable[[], None]) -> "Future[None]":
        """Run `function` on the call thread, after all that was asked before; does not wait."""
        return self._thread.submit(function)

    def forget(self, stream: "_PortAudioStream") -> None:
        """Called on the call thread by a stream that was closed."""
        self._open_streams.discard(stream)

    def _device_names(self, kind: Kind) -> tuple[list[str], str]:
        library = _library(kind.error)
        self._initialise_again(library)
        names = [device["name"] for device in listed_devices(library, kind)]
        try:
            return names, find_device(library, kind, "")[0]["name"]
        except NoDevice:
            return names, ""


@functools.cache
def portaudio() -> PortAudio:
    """The one for this process, as the library itself is one for the process."""
    return PortAudio()


class _PortAudioStream:
    """One stream of sounddevice; everything that touches it runs on the call thread."""

    def __init__(self, owner: PortAudio, kind: Kind, request: StreamRequest, channels: int) -> None:
        self._owner = owner
        self._kind = kind
        self._request = request
        self._channels = channels
        self._stream: Any = None
        self._closing = threading.Event()
        self.sample_rate = 0
        self.latency = 0.0
        self.delay = 0.0

    def open(self, library: ModuleType, device: int, sample_rate: int) -> None:
        self._stream = getattr(library, self._kind.stream_class)(
            device=device,
            samplerate=sample_rate,
            channels=self._channels,
            dtype="float32",
            blocksize=round(self._request.block_seconds * sample_rate),
            latency=self._kind.buffer_seconds,
            callback=self._heard if self._kind is MICROPHONE else self._fill,
            finished_callback=self._finished,
        )
        self.sample_rate = sample_rate
        self.latency = float(self._stream.latency)

    def start(self) -> None:
        try:
            self._owner.call(self._start_now, self._kind.error)
        except DeviceError:
            self.close()
            raise

    def close(self) -> None:
        if not self._closing.is_set():
            self._closing.set()
            self._owner.submit(self._close_now)

    def _start_now(self) -> None:
        if self._closing.is_set():
            return
        try:
            self._stream.start()
        except _library(self._kind.error).PortAudioError as error:
            raise refusal(self._kind, self._request.device, error) from error

    def _close_now(self) -> None:
        self._stream.abort()
        self._stream.close()
        self._owner.forget(self)

    # The rest runs on PortAudio's thread.

    def _heard(self, buffer: Any, *_: object) -> None:  # noqa: ANN401 - sounddevice has no types
        block = np.frombuffer(buffer, np.float32).reshape(-1, self._channels)
        self._request.on_block(block[:, 0].copy() if self._channels == 1 else block.mean(axis=1))

    def _fill(self, buffer: Any, _frames: int, moment: Any, *_: object) -> None:  # noqa: ANN401
        block = np.frombuffer(buffer, np.float32).reshape(-1, self._channels)
        self.delay = min(max(moment.outputBufferDacTime - moment.currentTime, 0.0), _MOST_DELAY_SECONDS)
        self._request.on_block(block[:, 0])
        block[:, 1:] = block[:, :1]

    def _finished(self) -> None:
        if not self._closing.is_set():
            self._request.on_lost()


def _library(error: type[DeviceError]) -> ModuleType:
    try:
        import sounddevice  # noqa: PLC0415 - importing it initialises PortAudio, which takes time and makes noise
    except (ImportError, OSError) as missing:
        raise error(
            Phrase("Sound does not work because the PortAudio library is missing."),
            Phrase("Run packaging/run.sh (or packaging/run.ps1) again to install it."),
        ) from missing
    # Its own exit handler closes streams on the main thread, which deadlocks with a close on the call thread, and
    # waits for a hung sound server without end.
    atexit.unregister(sounddevice._exit_handler)  # noqa: SLF001
    # Python unloads the library when it ends, also under a thread of PortAudio that is still waiting for a hung sound
    # server, which is a crash. What ctypes has opened stays.
    ctypes.CDLL(sounddevice._libname)  # noqa: SLF001
    module: ModuleType = sounddevice
    return module
