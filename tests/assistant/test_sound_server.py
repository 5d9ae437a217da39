# SPDX-License-Identifier: GPL-3.0-or-later
"""What `pactl` says about devices, and what becomes of it where there is none, or where it hangs."""

import os
import sys
from pathlib import Path

import pytest

from assistant.capture import devices
from assistant.speech import sound_server
from assistant.speech.sound_server import Direction, StreamWatch

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there are such servers on Linux only")

SOURCES = '[{"index": 0, "name": "speaker.monitor", "description": "Monitor"}, \
{"index": 3, "name": "usb", "description": "Headset", "mute": true}]'


@pytest.fixture
def says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write what the program `pactl` does into this file."""
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    script = tmp_path / "pactl"
    script.write_text("#!/bin/sh\nexit 1\n")
    script.chmod(0o755)
    return script


def answers(script: Path, **replies: str) -> None:
    """Let `pactl` answer, by the last word of the command."""
    cases = "".join(f"*{words.replace('_', '-')}) echo '{reply}';;" for words, reply in replies.items())
    script.write_text(f'#!/bin/sh\ncase "$*" in {cases} *) exit 1;; esac\n')


def test_what_the_loudspeaker_plays_is_no_microphone(says: Path) -> None:
    answers(says, sources=SOURCES, info='{"default_source_name": "usb"}')

    found = devices.microphones()

    assert found.devices == (devices.Device("usb", "Headset", is_default=True),)


def test_a_default_microphone_that_is_the_loudspeaker_is_noticed(says: Path) -> None:
    answers(says, info='{"default_source_name": "speaker.monitor"}')

    assert devices.hears_the_loudspeaker()


def test_our_own_stream_is_found_by_the_number_of_this_process(says: Path) -> None:
    ours, other = os.getpid(), os.getpid() + 1
    streams = ", ".join(
        f'{{"source": {source}, "properties": {{"application.process.id": "{process}"}}}}'
        for source, process in ((0, other), (3, ours))
    )
    answers(says, source_outputs=f"[{streams}]", sources=SOURCES)

    device = sound_server.device_in_use(Direction.RECORDING)

    assert device is not None
    assert (device.name, device.is_muted, device.is_loudspeaker_output) == ("usb", True, False)


@pytest.mark.parametrize("reply", ["", "not JSON", "{}"])
def test_a_server_that_says_nothing_useful_is_as_none(says: Path, reply: str) -> None:
    answers(says, sources=reply, info=reply)

    assert sound_server.devices(Direction.RECORDING) is None
    assert sound_server.default_name(Direction.RECORDING) == ""


def test_a_server_that_hangs_is_told(says: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_server, "_ANSWER_SECONDS", 0.05)
    says.write_text("#!/bin/sh\nexec sleep 60\n")

    assert devices.speakers().problem == "The sound server of this computer does not answer."
    assert not devices.hears_the_loudspeaker()


def test_a_watch_that_is_closed_at_once_starts_nothing_that_stays(says: Path) -> None:
    says.write_text("#!/bin/sh\nexec sleep 60\n")
    watch = StreamWatch(Direction.RECORDING, lambda _: None)

    watch.close()
    watch.close()
