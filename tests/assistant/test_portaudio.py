# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of PortAudio, and what becomes of its refusals. PortAudio itself is scripted."""

import os
import sys
import threading
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

from assistant.capture import devices
from assistant.capture.devices import Device
from assistant.errors import MicrophoneError, SpeakerError
from assistant.speech import portaudio as portaudio_module
from assistant.speech import sound_server
from assistant.speech.portaudio import PortAudio
from assistant.speech.portaudio_devices import MICROPHONE
from assistant.speech.sound_stream import StreamRequest
from assistant.values import Samples

INVALID_RATE = -9997


class FakePortAudioError(Exception):
    pass


class FakeStream:
    latency = 0.1

    def __init__(self, library: "FakeLibrary", options: dict[str, Any]) -> None:
        self.options = options
        self.calls: list[str] = []
        library.opened.append(self)

    def __getattr__(self, call: str) -> Any:
        return lambda: self.calls.append(call)


class FakeLibrary(ModuleType):
    """As much of sounddevice as is used."""

    PortAudioError = FakePortAudioError

    def __init__(self, devices: list[dict[str, Any]]) -> None:
        super().__init__("sounddevice")
        self._libname = None  # for ctypes, this very program
        self.devices = devices
        self.opened: list[FakeStream] = []
        self.initialised = 1
        self.refused_rates: set[int] = set()
        self.server_device: list[str | None] = []
        self.before_opening: Any = lambda: None
        self._exit_handler = lambda: None

    def query_devices(self, kind: str | None = None) -> Any:
        if kind is None:
            return self.devices
        for device in self.devices:
            if device[f"max_{kind}_channels"]:
                return device
        raise FakePortAudioError("no default device", -1)

    def RawInputStream(self, **options: Any) -> FakeStream:  # noqa: N802
        self.before_opening()
        self.server_device.append(os.environ.get("PULSE_SOURCE"))
        if options["samplerate"] in self.refused_rates:
            raise FakePortAudioError("Invalid sample rate", INVALID_RATE)
        return FakeStream(self, options)

    RawOutputStream = RawInputStream

    def _initialize(self) -> None:
        self.initialised += 1

    def _terminate(self) -> None:
        pass


def device(index: int, name: str, channels: int = 1) -> dict[str, Any]:
    return {
        "index": index,
        "name": name,
        "hostapi": 0,
        "max_input_channels": channels,
        "max_output_channels": channels,
        "default_samplerate": 44_100.0,
    }


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeLibrary]:
    library = FakeLibrary([device(0, "default"), device(1, "pulse")])
    monkeypatch.setitem(sys.modules, "sounddevice", library)
    monkeypatch.delenv("PULSE_SOURCE", raising=False)
    return library


def request(name: str = "", blocks: list[Samples] | None = None, lost: threading.Event | None = None) -> StreamRequest:
    return StreamRequest(
        device=name,
        sample_rate=16_000,
        block_seconds=0.032,
        on_block=(blocks if blocks is not None else []).append,
        on_lost=lambda: lost.set() if lost else None,
    )


def finish(audio: PortAudio) -> None:
    """Wait until everything that was asked is done."""
    audio.submit(lambda: None).result(10)


def test_the_wanted_rate_is_taken_where_it_is_accepted(library: FakeLibrary) -> None:
    stream = PortAudio().open_microphone(request())

    assert stream.sample_rate == 16_000
    assert library.opened[0].options["blocksize"] == 512


def test_a_device_that_refuses_the_rate_is_opened_at_its_own(library: FakeLibrary) -> None:
    library.refused_rates = {16_000}

    stream = PortAudio().open_microphone(request())

    assert stream.sample_rate == 44_100


def test_stereo_is_mixed_for_a_device_that_knows_nothing_else(library: FakeLibrary) -> None:
    library.devices = [device(0, "default", channels=2)]
    library.refused_rates = {16_000}
    blocks: list[Samples] = []
    audio = PortAudio()
    mono_only = library.RawInputStream

    def stereo_only(**options: Any) -> FakeStream:
        if options["channels"] == 1:
            raise FakePortAudioError("Invalid number of channels", -9998)
        return mono_only(**options)

    library.RawInputStream = stereo_only  # type: ignore[method-assign]
    audio.open_microphone(request(blocks=blocks))
    library.opened[0].options["callback"](np.array([[0.0, 1.0], [0.5, 0.5]], np.float32), 2, None, None)

    assert blocks[0].tolist() == [0.5, 0.5]


def test_both_loudspeakers_get_the_sound(library: FakeLibrary) -> None:
    library.devices = [device(0, "default", channels=2)]

    def stereo_only(**options: Any) -> FakeStream:
        if options["channels"] == 1:
            raise FakePortAudioError("Invalid number of channels", -9998)
        return FakeStream(library, options)

    library.RawOutputStream = stereo_only  # type: ignore[method-assign]
    wanted = StreamRequest("", 48_000, 0.032, lambda block: block.fill(0.5), lambda: None)
    PortAudio().open_speaker(wanted)
    block = np.zeros((4, 2), np.float32)
    library.opened[0].options["callback"](block, 4, SimpleNamespace(currentTime=3.0, outputBufferDacTime=3.2), None)

    assert (block == 0.5).all()


def test_without_a_device_the_list_is_read_again_before_giving_up(library: FakeLibrary) -> None:
    library.devices = []

    with pytest.raises(MicrophoneError, match="There is no microphone"):
        PortAudio().open_microphone(request())

    assert library.initialised == 2


def test_the_list_is_not_read_again_while_a_stream_is_open(library: FakeLibrary) -> None:
    audio = PortAudio()
    audio.open_microphone(request())
    library.devices = []

    with pytest.raises(SpeakerError, match="There is no loudspeaker"):
        audio.open_speaker(request())

    assert library.initialised == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sound servers stand behind PortAudio on Linux only")
def test_the_sound_server_is_told_the_chosen_microphone(library: FakeLibrary) -> None:
    PortAudio().open_microphone(request("usb-mic"))

    assert library.server_device == ["usb-mic"]
    assert library.opened[0].options["device"] == 1
    assert "PULSE_SOURCE" not in os.environ


def test_a_device_that_portaudio_knows_is_taken_by_its_name(library: FakeLibrary) -> None:
    library.devices.append(device(2, "USB microphone"))

    PortAudio().open_microphone(request("USB microphone"))

    assert library.opened[0].options["device"] == 2
    assert library.server_device == [None]


def test_a_chosen_device_that_cannot_be_opened_is_named(library: FakeLibrary) -> None:
    library.devices = []

    with pytest.raises(SpeakerError, match="“headset” cannot be opened"):
        PortAudio().open_speaker(request("headset"))


def test_a_hung_sound_server_is_not_waited_for(library: FakeLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portaudio_module, "PATIENCE_SECONDS", 0.05)
    goes_on = threading.Event()
    library.before_opening = lambda: goes_on.wait(10)
    audio = PortAudio()

    with pytest.raises(MicrophoneError, match="does not answer"):
        audio.open_microphone(request())

    goes_on.set()
    finish(audio)
    finish(audio)
    assert library.opened[0].calls == ["abort", "close"]


def test_closing_does_not_count_as_loss(library: FakeLibrary) -> None:
    lost = threading.Event()
    audio = PortAudio()
    stream = audio.open_microphone(request(lost=lost))

    stream.close()
    stream.close()
    library.opened[0].options["finished_callback"]()
    finish(audio)

    assert library.opened[0].calls == ["abort", "close"]
    assert not lost.is_set()


def test_a_stream_that_ends_by_itself_is_lost(library: FakeLibrary) -> None:
    lost = threading.Event()
    PortAudio().open_microphone(request(lost=lost))

    library.opened[0].options["finished_callback"]()

    assert lost.is_set()


def test_a_closed_stream_is_not_started(library: FakeLibrary) -> None:
    stream = PortAudio().open_speaker(request())

    stream.close()
    stream.start()

    assert "start" not in library.opened[0].calls


def test_a_missing_library_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)

    with pytest.raises(SpeakerError, match="PortAudio library is missing") as caught:
        PortAudio().open_speaker(request())

    assert "packaging/run" in caught.value.hint


def test_on_windows_devices_are_listed_once_and_with_their_whole_names(
    library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    cut, whole = device(0, "Microphone (A very long name of"), device(1, "Microphone (A very long name of a headset)")
    whole["hostapi"] = 1
    library.devices = [cut, whole]
    library.query_hostapis = lambda: ({"name": "MME"}, {"name": "Windows WASAPI"})  # type: ignore[attr-defined]

    assert PortAudio().device_names(MICROPHONE)[0] == ["Microphone (A very long name of a headset)"]


def test_without_a_sound_server_there_are_the_devices_that_portaudio_sees(
    library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_server, "devices", lambda _: None)
    monkeypatch.setattr(devices, "portaudio", PortAudio)
    library.devices = [device(0, "Headset"), device(1, "Screen") | {"max_input_channels": 0}]

    assert devices.microphones().devices == (Device("Headset", "Headset", is_default=True),)
    assert devices.speakers().devices == (Device("Headset", "Headset", is_default=True), Device("Screen", "Screen"))

    library.devices = []
    assert devices.microphones().problem == "There is no microphone."
