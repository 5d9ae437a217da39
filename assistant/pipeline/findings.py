# SPDX-License-Identifier: GPL-3.0-or-later
"""What a voice turn needs, and whether this computer has it: the findings of `kibitz doctor` and of the window."""

import os
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import psutil

from assistant import __version__
from assistant.capture.devices import DeviceList, cameras, microphones, speakers
from assistant.errors import KibitzError
from assistant.models.library import installed
from assistant.paths import models_folder
from assistant.phrase import Phrase, in_a_row
from assistant.privacy.network_lock import PROCESS_LOCK
from assistant.privacy.seal import can_seal
from assistant.values import EngineInfo, Role

_LIBRARIES = (
    "faster-whisper", "ctranslate2", "llama-cpp-python", "piper-tts", "onnxruntime", "pocketsphinx", "rapidocr",
    "espeakng-loader", "PySide6-Essentials", "sounddevice", "opencv-python-headless", "pillow", "numpy",
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    subject: str
    works: bool
    what: str
    way_out: str = ""
    needed: bool = False
    """A voice turn needs it."""


def of_installation() -> Iterator[Finding]:
    """This computer, the libraries, the installed models. Takes some milliseconds."""
    yield _system()
    yield Finding("libraries", works=True, what=_libraries())
    yield from _models()


def of_engine(info: EngineInfo, seconds: float | None = None) -> Finding:
    """An engine that is ready; `seconds`: how long that took, if it is known."""
    what = Phrase("{title} ({name}) on {device}", title=info.title, name=info.name, device=info.device)
    if seconds is not None:
        what = Phrase("{what}, ready after {seconds:.1f} s", what=what, seconds=seconds)
    if info.remote:
        what = Phrase("{what}; pictures and words are sent to {server}", what=what, server=info.remote)
    if info.starter:
        what = Phrase("{what}; a starter engine", what=what)
    return Finding(info.role, works=True, what=what, way_out=in_a_row(*info.notes), needed=True)


def of_missing_engine(role: Role, error: KibitzError) -> Finding:
    """An engine that could not be loaded."""
    return Finding(role, works=False, what=error.sentence, way_out=error.hint, needed=True)


def of_network(*, is_sealed: bool) -> Finding:
    """Who refuses the network; `is_sealed`: the system does so to the engine process."""
    what = (
        Phrase("refused by Kibitz in both processes")
        if PROCESS_LOCK.is_installed
        else Phrase("not refused by Kibitz in both processes")
    )
    if is_sealed:
        return Finding(
            "network", works=True, what=Phrase("{what}, and in the engine process by the system, too", what=what)
        )
    reason = Phrase("this system has no way that Kibitz knows")
    if can_seal():
        reason = Phrase("an engine may use it, or privacy.seal_engines is off")
    return Finding("network", works=True, what=Phrase("{what}; not by the system: {reason}", what=what, reason=reason))


def of_devices() -> Iterator[Finding]:
    """Microphone, loudspeaker, camera, screen. Takes 50 ms, and some seconds while the sound server hangs."""
    yield _devices("microphone", microphones, needed=True)
    yield _devices("loudspeaker", speakers, needed=True)
    yield _devices("camera", cameras, needed=False)
    yield _screen()


def in_words(finding: Finding) -> str:
    """A finding in one line, and its way out in another."""
    mark = "ok" if finding.works else ("MISSING" if finding.needed else "none")
    way_out = f"\n{'':22}→ {finding.way_out}" if finding.way_out else ""
    return f"{mark:8}{finding.subject:14}{finding.what}{way_out}"


def _system() -> Finding:
    memory = psutil.virtual_memory()
    cores = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    what = (
        f"Kibitz {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{cores} cores, {memory.total / 2**30:.0f} GB memory ({memory.available / 2**30:.0f} free)"
    )
    return Finding("system", works=True, what=what)


def _libraries() -> str:
    found: list[str] = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(Phrase("{name} missing", name=name))
    return ", ".join(found)


def _models() -> Iterator[Finding]:
    for role in Role:
        models = installed(models_folder(), role)
        names = ", ".join(model.name for model in models) or Phrase("none installed; the starter engine is used")
        way_out = (
            ""
            if models
            else Phrase(
                "See kibitz models list --role {role}, or put a model's folder into {value}.",
                role=role,
                value=models_folder() / role,
            )
        )
        yield Finding(Phrase("{role} models", role=role), works=bool(models), what=names, way_out=way_out)


def _devices(subject: str, listing: Callable[[], DeviceList], *, needed: bool) -> Finding:
    found = listing()
    names = ", ".join(f"{device.title}{' (default)' if device.is_default else ''}" for device in found.devices)
    return Finding(subject, works=bool(found.devices), what=names or found.problem, needed=needed)


def _screen() -> Finding:
    if sys.platform.startswith("linux") and not (os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")):
        return Finding("screen", works=False, what="There is no display.")
    return Finding("screen", works=True, what="Wayland, by the desktop's portal" if _wayland() else "can be read")


def _wayland() -> bool:
    return bool(os.environ.get("WAYLAND_DISPLAY"))
