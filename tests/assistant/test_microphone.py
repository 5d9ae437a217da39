# SPDX-License-Identifier: GPL-3.0-or-later
"""The microphone gives even frames, ends when told to, and says in words when something is wrong."""

import threading

import numpy as np
import pytest

from assistant.capture import microphone as microphone_module
from assistant.capture.microphone import FRAME_SAMPLES, LEISURE_SECONDS, Microphone
from assistant.errors import MicrophoneError
from assistant.values import SAMPLE_RATE
from tests.assistant.fake_sound import FakeDevice


def opened(device: FakeDevice, name: str = "") -> Microphone:
    return Microphone(name, open_stream=device.open, hears_the_loudspeaker=lambda: False)


def test_frames_have_one_length_whatever_the_blocks() -> None:
    device = FakeDevice()
    sound = np.linspace(-1, 1, 5 * FRAME_SAMPLES).astype(np.float32)

    with opened(device) as microphone:
        for piece in np.array_split(sound, 7):
            device.stream.deliver(piece)
        microphone.close()
        frames = list(microphone.frames())

    assert [len(frame) for frame in frames] == [FRAME_SAMPLES] * 5
    assert np.array_equal(np.concatenate(frames), sound)


def test_sound_recorded_before_closing_still_comes() -> None:
    device = FakeDevice()
    microphone = opened(device)

    with microphone:
        device.stream.deliver(np.ones(FRAME_SAMPLES, np.float32))

    assert len(list(microphone.frames())) == 1
    assert device.stream.is_closed


def test_while_nothing_is_urgent_sound_gathers_and_then_comes_together() -> None:
    device = FakeDevice()
    sound = np.linspace(-1, 1, 8 * FRAME_SAMPLES, dtype=np.float32).reshape(8, FRAME_SAMPLES)
    waits: list[float | None] = []

    class Leisure(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            waits.append(timeout)
            for frame in sound[4 * len(waits) - 4 :][:4]:
                device.stream.deliver(frame)
            return False

    with opened(device) as microphone:
        frames = microphone.frames(Leisure())
        heard = [next(frames) for _ in sound]

    assert np.array_equal(heard, sound)
    assert waits == [LEISURE_SECONDS] * 2


def test_sound_that_gathered_comes_as_soon_as_it_is_urgent() -> None:
    device = FakeDevice()
    urgent = threading.Event()

    with opened(device) as microphone:
        urgent.set()
        device.stream.deliver(np.ones(FRAME_SAMPLES, np.float32))

        assert len(next(microphone.frames(urgent))) == FRAME_SAMPLES


def test_a_device_with_another_rate_is_resampled() -> None:
    device = FakeDevice(sample_rate=44_100)
    time = np.arange(44_100) / 44_100
    tone = np.sin(2 * np.pi * 1000 * time).astype(np.float32)

    with opened(device) as microphone:
        for start in range(0, len(tone), 1411):
            device.stream.deliver(tone[start : start + 1411])
        microphone.close()
        heard = np.concatenate(list(microphone.frames()))

    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    assert abs(int(np.argmax(spectrum)) * SAMPLE_RATE / len(heard) - 1000) < 3
    assert SAMPLE_RATE - len(heard) < 3 * FRAME_SAMPLES


def test_a_lost_microphone_is_told() -> None:
    device = FakeDevice()

    with opened(device) as microphone:
        device.stream.lose()
        with pytest.raises(MicrophoneError, match="is gone"):
            list(microphone.frames())


def test_a_microphone_that_delivers_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphone_module, "PATIENCE_SECONDS", 0.0)

    with opened(FakeDevice()) as microphone, pytest.raises(MicrophoneError, match="no sound any more"):
        list(microphone.frames())


def test_a_microphone_that_stops_delivering_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphone_module, "_STALL_SECONDS", 0.0)
    device = FakeDevice()

    with opened(device) as microphone:
        device.stream.deliver(np.ones(FRAME_SAMPLES, np.float32))
        frames = microphone.frames()
        next(frames)
        with pytest.raises(MicrophoneError, match="no sound any more"):
            next(frames)


def test_two_seconds_of_nothing_count_as_silent() -> None:
    device = FakeDevice()
    with opened(device) as microphone:
        frames = microphone.frames()
        for _ in range(63):
            device.stream.deliver(np.zeros(FRAME_SAMPLES, np.float32))
            next(frames)
        was_silent = microphone.is_silent

        device.stream.deliver(np.full(FRAME_SAMPLES, 1e-4, np.float32))
        next(frames)

        assert was_silent
        assert not microphone.is_silent


def test_the_loudspeaker_is_never_taken_for_a_microphone() -> None:
    device = FakeDevice()

    with (
        pytest.raises(MicrophoneError, match="There is no microphone"),
        Microphone(open_stream=device.open, hears_the_loudspeaker=lambda: True),
    ):
        pass

    assert not device.streams


def test_a_chosen_microphone_is_opened_by_name() -> None:
    device = FakeDevice()

    with opened(device, "usb-mic"):
        pass

    assert device.stream.request.device == "usb-mic"
    assert device.stream.request.sample_rate == SAMPLE_RATE
