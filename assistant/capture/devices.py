# SPDX-License-Identifier: GPL-3.0-or-later
"""Which microphones, loudspeakers and cameras there are, for people to choose from. Nothing here raises."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import DeviceError
from assistant.speech.portaudio import portaudio

_ANSWER_SECONDS = 2.0
# How long the sound server may take to list its devices; a healthy one needs 10 ms.


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


def microphones() -> DeviceList:
    """Microphones that can be recorded from."""
    return _sound_devices("source", "microphone")


def speakers() -> DeviceList:
    """Loudspeakers and headphones."""
    return _sound_devices("sink", "loudspeaker")


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
        information = _pactl("info")
    except TimeoutError:
        return False
    return isinstance(information, dict) and str(information.get("default_source_name", "")).endswith(".monitor")


def _sound_devices(server_noun: str, noun: str) -> DeviceList:
    try:
        listed, information = _pactl("list", f"{server_noun}s"), _pactl("info")
        if isinstance(listed, list) and isinstance(information, dict):
            default = information.get(f"default_{server_noun}_name")
            names = {entry["name"]: entry.get("description") or entry["name"] for entry in listed}
            names = {name: title for name, title in names.items() if not name.endswith(".monitor")}
        else:
            plain, default = _names_from_portaudio(noun)
            names = {name: name for name in plain}
    except TimeoutError:
        return DeviceList(problem="The sound server of this computer does not answer.")
    except DeviceError as error:
        return DeviceList(problem=error.sentence)
    if not names:
        return DeviceList(problem=f"There is no {noun}.")
    return DeviceList(tuple(Device(name, title, name == default) for name, title in names.items()))


def _names_from_portaudio(noun: str) -> tuple[list[str], str]:
    names = portaudio().device_names()
    return (names[0], names[2]) if noun == "microphone" else (names[1], names[3])


def _pactl(*command: str) -> Any:  # noqa: ANN401 - JSON
    """What PulseAudio or PipeWire says, or None where neither runs. Raises `TimeoutError` if it hangs."""
    program = shutil.which("pactl")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - fixed words only
            [program, "--format=json", *command], capture_output=True, timeout=_ANSWER_SECONDS, check=True
        )
        return json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    except (subprocess.SubprocessError, OSError, ValueError):
        return None


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
