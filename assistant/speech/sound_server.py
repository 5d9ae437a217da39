# SPDX-License-Identifier: GPL-3.0-or-later
"""What Linux's sound server (PulseAudio, or PipeWire in its place) says about devices, by its program `pactl`.

PortAudio shows such a server as one device; names, what is muted, and where a stream went when its device was
unplugged are known to the server only. Elsewhere, and where `pactl` is missing, nothing is known here.
"""

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

_ANSWER_SECONDS = 2.0
"""How long the server may take to answer; a healthy one needs 10 ms."""


class Direction(Enum):
    """Recording or playing; the value is what the server calls such a device, and a program's stream to it."""

    RECORDING = "source", "source-output"
    PLAYING = "sink", "sink-input"

    @property
    def device_noun(self) -> str:
        """As in `pactl list sources`."""
        return self.value[0]

    @property
    def stream_noun(self) -> str:
        """As in `pactl list source-outputs`."""
        return self.value[1]


@dataclass(frozen=True)
class ServerDevice:
    """A microphone or loudspeaker as the server knows it."""

    index: int
    name: str
    title: str
    """For people."""
    is_muted: bool

    @property
    def is_loudspeaker_output(self) -> bool:
        """It is no microphone, but gives what a loudspeaker plays."""
        return self.name.endswith(".monitor")


def devices(direction: Direction) -> list[ServerDevice] | None:
    """All devices of a kind, also those that give what loudspeakers play; None where there is no such server.

    Raises:
        TimeoutError: It hangs.
    """
    listed = _pactl("list", f"{direction.device_noun}s")
    if not isinstance(listed, list):
        return None
    return [
        ServerDevice(
            entry["index"], entry["name"], entry.get("description") or entry["name"], bool(entry.get("mute"))
        )
        for entry in listed
    ]  # fmt: skip


def default_name(direction: Direction) -> str:
    """Name of the device that the server takes if none is named; empty if it does not say.

    Raises:
        TimeoutError: It hangs.
    """
    information = _pactl("info")
    known = information if isinstance(information, dict) else {}
    return str(known.get(f"default_{direction.device_noun}_name", ""))


def device_in_use(direction: Direction) -> ServerDevice | None:
    """The device that this very program records from, or plays to; None if it does neither, or nothing is known.

    Raises:
        TimeoutError: The server hangs.
    """
    ours = str(os.getpid())
    for stream in _pactl("list", f"{direction.stream_noun}s") or ():
        if stream.get("properties", {}).get("application.process.id") == ours:
            index = stream.get(direction.device_noun)
            return next((device for device in devices(direction) or () if device.index == index), None)
    return None


class Watch(Protocol):
    """Something that tells until it is closed."""

    def close(self) -> None:
        """End it; does not wait. Calling again does nothing."""
        ...


StartWatch = Callable[[Callable[[ServerDevice], None]], Watch]
"""Begins to tell which device is used."""


class StreamWatch:
    """Tells which device this program uses, at first and whenever that changes or is muted.

    Args:
        direction: Recording or playing.
        on_change: Told on a thread of the watch.
    """

    def __init__(self, direction: Direction, on_change: Callable[[ServerDevice], None]) -> None:
        self._direction = direction
        self._on_change = on_change
        self._process: subprocess.Popen[str] | None = None
        self._is_closed = False
        self._known: ServerDevice | None = None
        threading.Thread(target=self._run, name="sound-server-watch", daemon=True).start()

    def close(self) -> None:
        """End it; does not wait. Calling again does nothing."""
        self._is_closed = True
        process = self._process
        if process is not None:
            process.kill()

    def _run(self) -> None:
        command = _command("subscribe")
        if not command:
            return
        process = subprocess.Popen(  # noqa: S603 - fixed words only
            command,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, env=os.environ | {"LC_ALL": "C"},
        )  # fmt: skip
        with process:
            self._process = process
            if self._is_closed:  # before there was anything to kill
                process.kill()
            assert process.stdout is not None
            self._look()
            # "Event 'change' on source-output #7", "Event 'change' on source #2", "Event 'new' on client #9"
            nouns = {self._direction.device_noun, self._direction.stream_noun}
            for line in process.stdout:
                if nouns & set(line.split()):
                    self._look()

    def _look(self) -> None:
        try:
            device = device_in_use(self._direction)
        except TimeoutError:
            return  # the stream itself stalls, too, and that is noticed
        if device is not None and device != self._known and not self._is_closed:
            self._known = device
            self._on_change(device)


def _pactl(*command: str) -> Any:  # noqa: ANN401 - JSON
    """What the server says, or None where none runs."""
    words = _command("--format=json", *command)
    if not words:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - fixed words only
            words,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=_ANSWER_SECONDS, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    except (subprocess.SubprocessError, OSError, ValueError):
        return None


def _command(*words: str) -> list[str]:
    """`pactl` with these words; empty where there is none."""
    program = shutil.which("pactl")
    if program is None:
        return []
    # A server that hangs keeps `pactl` waiting: it must not outlive this program, however that ends.
    guard = shutil.which("setpriv")
    return [*([guard, "--pdeathsig", "KILL"] if guard else []), program, *words]
