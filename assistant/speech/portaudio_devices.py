# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds microphones and loudspeakers in PortAudio's list, and puts into words why one cannot be opened."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from assistant.errors import DeviceError, MicrophoneError, SpeakerError
from assistant.phrase import Phrase

_MICROPHONE_BUFFER_SECONDS = 0.08
"""The largest with which PulseAudio still delivers blocks evenly; from 0.1 s on they come in bursts of 100 ms."""

_SPEAKER_BUFFER_SECONDS = 0.2
"""Keeps speech whole while the computer is busy thinking. It delays neither the first sound nor the stop."""


@dataclass(frozen=True)
class Kind:
    """Microphone or loudspeaker."""

    noun: Phrase
    """For people."""
    error: type[DeviceError]
    """What is raised."""
    direction: str
    """As in PortAudio's `max_input_channels`."""
    stream_class: str
    """Name in sounddevice. The raw ones, as the others import NumPy anew for each block."""
    buffer_seconds: float
    server_variable: str
    """Environment variable by which PulseAudio's client library is told which device to take."""


MICROPHONE = Kind(
    Phrase("microphone"), MicrophoneError, "input", "RawInputStream", _MICROPHONE_BUFFER_SECONDS, "PULSE_SOURCE"
)
SPEAKER = Kind(Phrase("loudspeaker"), SpeakerError, "output", "RawOutputStream", _SPEAKER_BUFFER_SECONDS, "PULSE_SINK")


class NoDevice(Exception):
    """There is no such device."""


def listed_devices(library: ModuleType, kind: Kind) -> list[dict[str, Any]]:
    """Devices of one host API; on Windows every device is there once for each API."""
    found = [device for device in library.query_devices() if device[f"max_{kind.direction}_channels"] > 0]
    api = _host_api(library, {device["hostapi"] for device in found})
    return [device for device in found if device["hostapi"] == api]


def _host_api(library: ModuleType, present: set[int]) -> int:
    """The API whose names people know: Windows' oldest one, which is the default, cuts them at 31 characters."""
    if sys.platform == "win32":
        for index, api in enumerate(library.query_hostapis()):
            if index in present and api["name"] == "Windows WASAPI":
                return index
    return min(present, default=0)


def find_device(library: ModuleType, kind: Kind, name: str) -> tuple[dict[str, Any], bool]:
    """The device of that name (empty: the default), and whether the sound server has to be told the name.

    Raises:
        NoDevice: There is none.
    """
    if not name:
        try:
            return library.query_devices(kind=kind.direction), False
        except library.PortAudioError as error:
            raise NoDevice from error
    devices = listed_devices(library, kind)
    for device in devices:
        if device["name"] == name:
            return device, False
    if sys.platform.startswith("linux"):
        # PortAudio shows a sound server as one device; which microphone stands behind it, the server decides.
        by_name = {device["name"]: device for device in devices}
        for server in ("pulse", "pipewire", "default"):
            if server in by_name:
                return by_name[server], True
    raise NoDevice


@contextmanager
def server_device(kind: Kind, name: str) -> Iterator[None]:
    """Tell the client library of PulseAudio or PipeWire which device to open; it can be told in no other way."""
    if not name:
        yield
        return
    variables = (kind.server_variable, "PIPEWIRE_NODE")
    before = {variable: os.environ.get(variable) for variable in variables}
    os.environ.update(dict.fromkeys(variables, name))
    try:
        yield
    finally:
        for variable, value in before.items():
            if value is None:
                del os.environ[variable]
            else:
                os.environ[variable] = value


def refusal(kind: Kind, name: str, error: Exception) -> DeviceError:
    """What to tell the user when the device called `name` (empty: the default) cannot be opened."""
    if name:
        return kind.error(
            Phrase("The {noun} “{name}” cannot be opened.", noun=kind.noun, name=name),
            Phrase("Connect it, or choose another one in the settings."),
        )
    if isinstance(error, NoDevice):
        return kind.error(
            Phrase("There is no {noun}.", noun=kind.noun), "Connect one, and check that sound works on this computer."
        )
    return kind.error(
        Phrase("The {noun} cannot be opened.", noun=kind.noun),
        Phrase("Check that it is connected, that this program may use it, and that no other program holds it."),
    )
