# SPDX-License-Identifier: GPL-3.0-or-later
"""Which microphones, loudspeakers and cameras there are, for people to choose from. Nothing here raises."""

import sys
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import DeviceError
from assistant.phrase import Phrase
from assistant.speech import sound_server
from assistant.speech.portaudio import portaudio
from assistant.speech.portaudio_devices import MICROPHONE, SPEAKER, Kind
from assistant.speech.sound_server import Direction


@dataclass(frozen=True)
class Device:
    """A device that can be chosen."""

    name: str
    """What the settings hold."""
    title: str
    """For people."""
    is_default: bool = False


@dataclass(frozen=True)
class DeviceList:
    """The devices of one kind."""

    devices: tuple[Device, ...] = ()
    problem: str = ""
    """If there are none: why, in one sentence."""


@dataclass(frozen=True)
class AllDevices:
    """The devices of every kind."""

    microphones: DeviceList = DeviceList()
    speakers: DeviceList = DeviceList()
    cameras: DeviceList = DeviceList()


def all_devices() -> AllDevices:
    """Every device there is; takes 50 ms, and some seconds while the sound server hangs."""
    return AllDevices(microphones(), speakers(), cameras())


def microphones() -> DeviceList:
    """Microphones that can be recorded from."""
    return _sound_devices(Direction.RECORDING, MICROPHONE)


def speakers() -> DeviceList:
    """Loudspeakers and headphones."""
    return _sound_devices(Direction.PLAYING, SPEAKER)


def cameras(system_folder: Path = Path("/sys/class/video4linux")) -> DeviceList:
    """Cameras. Only Linux can list them without switching them on."""
    if not sys.platform.startswith("linux"):
        return DeviceList((Device("0", "First camera", is_default=True),))
    # A camera has several video devices; those with an index above 0 carry no pictures (Linux: v4l2 device naming).
    found = [
        Device(device.name.removeprefix("video"), _first_line(device / "name") or device.name)
        for device in sorted(system_folder.glob("video*"), key=lambda device: int(device.name.removeprefix("video")))
        if _first_line(device / "index") in {"", "0"}
    ]
    if not found:
        return DeviceList(problem="There is no camera.")
    return DeviceList((Device(found[0].name, found[0].title, is_default=True), *found[1:]))


def hears_the_loudspeaker() -> bool:
    """True if the system's default microphone is no microphone but what the loudspeaker plays."""
    try:
        return sound_server.default_name(Direction.RECORDING).endswith(".monitor")
    except TimeoutError:
        return False


def _sound_devices(direction: Direction, kind: Kind) -> DeviceList:
    try:
        listed = sound_server.devices(direction)
        if listed is None:
            plain, default = portaudio().device_names(kind)
            names = {name: name for name in plain}
        else:
            default = sound_server.default_name(direction)
            names = {device.name: device.title for device in listed if not device.is_loudspeaker_output}
    except TimeoutError:
        return DeviceList(problem="The sound server of this computer does not answer.")
    except DeviceError as error:
        return DeviceList(problem=error.sentence)
    if not names:
        return DeviceList(problem=Phrase("There is no {noun}.", noun=kind.noun))
    return DeviceList(tuple(Device(name, title, name == default) for name, title in names.items()))


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
