# SPDX-License-Identifier: GPL-3.0-or-later
"""Microphone, loudspeaker and screen through the real libraries, on a virtual desktop."""

import itertools
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest

from assistant.capture import devices
from assistant.capture.microphone import Microphone
from assistant.capture.pointer import pointer_position
from assistant.capture.screen import take_screenshot
from assistant.errors import MicrophoneError, SpeakerError
from assistant.speech.audio import write_wav
from assistant.speech.player import Player
from assistant.values import SAMPLE_RATE, Audio, Samples
from tests.desktop.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.desktop

FRAMES_PER_SECOND = 31


def tone(seconds: float, sample_rate: int = 22_050) -> Audio:
    time = np.arange(round(seconds * sample_rate)) / sample_rate
    return Audio((0.4 * np.sin(2 * np.pi * 440 * time)).astype(np.float32), sample_rate)


def audible(samples: Samples) -> Samples:
    """The part from the first to the last sound."""
    loud = np.flatnonzero(np.abs(samples) > 1e-3)
    return samples[loud[0] : loud[-1] + 1] if loud.size else samples[:0]


def energy(audio: Audio) -> float:
    return float(np.sum(audio.samples.astype(np.float64) ** 2)) / audio.sample_rate


def pitch(audio: Audio) -> float:
    spectrum = np.abs(np.fft.rfft(audio.samples))
    return float(np.argmax(spectrum)) * audio.sample_rate / len(audio.samples)


def kibitz(desktop: VirtualDesktop, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "assistant", *arguments]
    return subprocess.run(
        command, env=desktop.env, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )


def play_aloud(player: Player, sound: Audio) -> None:
    """Play, and return when the sound begins to be heard."""
    begun = threading.Event()
    player.play(sound, on_heard=begun.set)
    assert begun.wait(10)


@pytest.fixture
def told() -> SimpleQueue[str]:
    """What the player said about its troubles."""
    return SimpleQueue()


@pytest.fixture
def player(told: SimpleQueue[str]) -> Iterator[Player]:
    player = Player(on_trouble=told.put)
    yield player
    player.close()


@pytest.fixture
def frozen_sound(on_desktop: VirtualDesktop) -> Iterator[Callable[[], None]]:
    """Freezes the sound server; it goes on after the test."""
    yield on_desktop.freeze_sound
    on_desktop.thaw_sound()


def test_devices_are_listed_with_the_default_marked(on_desktop: VirtualDesktop) -> None:
    microphones, speakers = devices.microphones(), devices.speakers()

    assert [(device.name, device.is_default) for device in microphones.devices] == [("mic", True)]
    assert ("speaker", True) in [(device.name, device.is_default) for device in speakers.devices]


def test_without_a_sound_server_the_reason_is_given(on_desktop: VirtualDesktop) -> None:
    on_desktop.stop_sound()

    assert devices.microphones() == devices.DeviceList(problem="There is no microphone.")
    assert devices.speakers() == devices.DeviceList(problem="There is no loudspeaker.")


def test_a_hung_sound_server_is_given_as_the_reason(frozen_sound: Callable[[], None]) -> None:
    frozen_sound()

    assert "does not answer" in devices.microphones().problem


def test_the_microphone_hears_what_is_said(on_desktop: VirtualDesktop, tmp_path: Path) -> None:
    said = tone(1.0)
    write_wav(tmp_path / "tone.wav", said)

    with Microphone() as microphone:
        frames = microphone.frames()
        next(frames)
        on_desktop.say(tmp_path / "tone.wav")
        heard = np.concatenate(list(itertools.islice(frames, 2 * FRAMES_PER_SECOND)))

    assert energy(Audio(heard)) == pytest.approx(energy(said), rel=0.1)
    assert pitch(Audio(heard)) == pytest.approx(440, abs=2)


def test_a_muted_microphone_is_noticed(on_desktop: VirtualDesktop) -> None:
    on_desktop.pactl("set-source-mute", "mic", "1")

    with Microphone() as microphone:
        for _ in itertools.islice(microphone.frames(), 2 * FRAMES_PER_SECOND + 2):
            pass
        was_silent = microphone.is_silent
    on_desktop.pactl("set-source-mute", "mic", "0")

    assert was_silent


def test_the_loudspeaker_is_not_taken_for_an_unplugged_microphone(on_desktop: VirtualDesktop) -> None:
    on_desktop.pactl("unload-module", "module-remap-source")

    with pytest.raises(MicrophoneError, match="There is no microphone"), Microphone():
        pass

    on_desktop.stop_sound()


def test_a_microphone_that_does_not_exist_is_named(on_desktop: VirtualDesktop) -> None:
    with pytest.raises(MicrophoneError, match="“nothing” cannot be opened"), Microphone("nothing"):
        pass


def test_recording_survives_the_end_of_the_sound_server(on_desktop: VirtualDesktop) -> None:
    with Microphone() as microphone, pytest.raises(MicrophoneError, match="is gone"):
        for number, _ in enumerate(microphone.frames()):
            if number == 3:
                on_desktop.stop_sound()

    on_desktop.start_sound()
    with Microphone() as microphone:
        assert len(next(microphone.frames())) == 512


def test_a_sound_server_that_hangs_while_recording_is_told(frozen_sound: Callable[[], None]) -> None:
    with Microphone() as microphone, pytest.raises(MicrophoneError, match="no sound any more"):
        for number, _ in enumerate(microphone.frames()):
            if number == 3:
                frozen_sound()


@pytest.mark.parametrize("sample_rate", [16_000, 22_050, 48_000])
def test_all_of_the_sound_is_heard(on_desktop: VirtualDesktop, player: Player, sample_rate: int) -> None:
    on_desktop.record_start()
    for piece in np.array_split(tone(0.5, sample_rate).samples, 4):
        player.play(Audio(piece, sample_rate))
    player.drain()
    heard = on_desktop.record_stop()

    # Energy, not length: a busy computer may stretch the sound by a gap, but nothing may be missing.
    assert energy(heard) == pytest.approx(energy(tone(0.5)), rel=0.02)
    assert pitch(heard) == pytest.approx(440, abs=2)


def test_stopping_cuts_the_sound_short(on_desktop: VirtualDesktop, player: Player, tmp_path: Path) -> None:
    write_wav(tmp_path / "pause.wav", Audio(np.zeros(SAMPLE_RATE // 2, np.float32)))
    on_desktop.record_start()
    player.play(tone(3.0))
    on_desktop.say(tmp_path / "pause.wav")  # half a second passes

    player.stop()

    on_desktop.say(tmp_path / "pause.wav")
    heard = audible(on_desktop.record_stop().samples)
    assert 0.2 < len(heard) / 48_000 < 1.5


def test_what_was_heard_is_what_the_loudspeaker_has_played(
    on_desktop: VirtualDesktop, player: Player, tmp_path: Path
) -> None:
    write_wav(tmp_path / "pause.wav", Audio(np.zeros(SAMPLE_RATE, np.float32)))
    on_desktop.record_start()
    play_aloud(player, tone(3.0))
    on_desktop.say(tmp_path / "pause.wav")  # a second passes

    player.stop()

    on_desktop.say(tmp_path / "pause.wav")
    heard = audible(on_desktop.record_stop().samples)
    # Within a block of the loudspeaker and one of the recording.
    assert player.position.seconds == pytest.approx(len(heard) / 48_000, abs=0.1)


def test_a_pause_loses_nothing(on_desktop: VirtualDesktop, player: Player, tmp_path: Path) -> None:
    write_wav(tmp_path / "pause.wav", Audio(np.zeros(SAMPLE_RATE // 2, np.float32)))
    on_desktop.record_start()
    play_aloud(player, tone(1.5))
    on_desktop.say(tmp_path / "pause.wav")

    player.pause()
    on_desktop.say(tmp_path / "pause.wav")
    player.resume()
    player.drain()

    assert energy(on_desktop.record_stop()) == pytest.approx(energy(tone(1.5)), rel=0.06)


def test_speaking_goes_on_when_the_sound_server_comes_back(
    on_desktop: VirtualDesktop, player: Player, told: SimpleQueue[str]
) -> None:
    play_aloud(player, tone(3.0))
    on_desktop.stop_sound()
    on_desktop.start_sound()

    player.drain()

    assert told.get_nowait() == "The loudspeaker is gone. Speaking goes on as soon as it works again."
    assert told.empty()


def test_a_sound_server_that_ends_for_good_while_speaking_is_told(on_desktop: VirtualDesktop, player: Player) -> None:
    play_aloud(player, tone(3.0))
    on_desktop.stop_sound()

    with pytest.raises(SpeakerError, match="is gone"):
        player.drain()

    on_desktop.start_sound()
    player.play(tone(0.1))
    player.drain()


def test_speaking_goes_on_after_a_sound_server_hung(
    frozen_sound: Callable[[], None], on_desktop: VirtualDesktop, player: Player, told: SimpleQueue[str]
) -> None:
    play_aloud(player, tone(3.0))
    frozen_sound()

    assert told.get(timeout=10).startswith("The loudspeaker does not take any more sound.")

    on_desktop.thaw_sound()
    player.drain()


def test_the_screen_is_photographed(on_desktop: VirtualDesktop) -> None:
    picture = take_screenshot()

    assert (picture.width, picture.height) == (1280, 900)
    assert picture.rgb.mean() > 200


def test_the_pointer_is_found(on_desktop: VirtualDesktop) -> None:
    on_desktop.click(321, 123)

    assert pointer_position() == (321, 123)


def test_the_command_line_lists_the_devices(desktop: VirtualDesktop) -> None:
    done = kibitz(desktop, "devices", "--json")

    lists = json.loads(done.stdout)
    assert [device["name"] for device in lists["microphones"]["devices"]] == ["mic"]
    assert "speaker" in [device["name"] for device in lists["loudspeakers"]["devices"]]


def test_the_command_line_plays_back_what_it_hears(desktop: VirtualDesktop, tmp_path: Path) -> None:
    write_wav(tmp_path / "tone.wav", tone(6.0))
    desktop.record_start()
    saying = threading.Thread(target=desktop.say, args=[tmp_path / "tone.wav"])
    saying.start()

    done = kibitz(desktop, "devices", "--test", "--microphone", "Microphone")
    saying.join()

    assert done.stdout.strip() == "The microphone works."
    assert pitch(Audio(audible(desktop.record_stop().samples), 48_000)) == pytest.approx(440, abs=2)


def test_a_device_that_is_not_there_is_named(desktop: VirtualDesktop) -> None:
    done = kibitz(desktop, "devices", "--test", "--microphone", "nothing")

    assert done.returncode == 3
    assert "There is no microphone “nothing”." in done.stderr


def test_without_a_sound_server_nothing_can_be_tried(desktop: VirtualDesktop) -> None:
    desktop.stop_sound()

    done = kibitz(desktop, "devices", "--test")

    assert done.returncode == 5
    assert "There is no microphone." in done.stderr
