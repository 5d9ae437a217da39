# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz doctor`: would a voice turn work here, and if not, what is missing and how to get it?"""

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version

import psutil

from assistant import __version__
from assistant.cancellation import Cancellation
from assistant.capture.devices import DeviceList, cameras, microphones, speakers
from assistant.cli.exit_codes import NO_VOICE_TURN, OK
from assistant.cli.session import engines_for, settings_for, stopped_by_ctrl_c
from assistant.cli.standard_output import answer
from assistant.engines.process import EngineProcess
from assistant.errors import KibitzError
from assistant.models.library import installed
from assistant.paths import assets_folder, models_folder
from assistant.privacy.network_lock import PROCESS_LOCK
from assistant.privacy.places import Place, places
from assistant.privacy.seal import can_seal
from assistant.sizes import in_words
from assistant.values import Role

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


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; exit code 0 means that a voice turn would work."""
    if arguments.paths:
        _tell_paths(as_json=arguments.json)
        return OK
    findings: list[Finding] = []
    for finding in _examine(arguments):
        findings.append(finding)
        if not arguments.json:
            answer(_line(finding))
    missing = [finding.subject for finding in findings if finding.needed and not finding.works]
    if arguments.json:
        answer(json.dumps({"voice_turn": not missing, "findings": [asdict(f) for f in findings]}, indent=2))
    elif missing:
        answer(f"\nA voice turn would not work here: {', '.join(missing)} missing.")
    else:
        answer("\nA voice turn works here.")
    return NO_VOICE_TURN if missing else OK


def _line(finding: Finding) -> str:
    mark = "ok" if finding.works else ("MISSING" if finding.needed else "none")
    way_out = f"\n{'':22}→ {finding.way_out}" if finding.way_out else ""
    return f"{mark:8}{finding.subject:14}{finding.what}{way_out}"


def _examine(arguments: argparse.Namespace) -> Iterator[Finding]:
    yield _system()
    yield Finding("libraries", works=True, what=_libraries())
    yield from _models()
    cancellation = Cancellation()
    settings = settings_for(arguments)
    with stopped_by_ctrl_c(cancellation), engines_for(settings, set(Role)) as engines:
        for role in Role:
            yield _engine(engines, role, cancellation)
        yield _network(engines)
    yield _devices("microphone", microphones, needed=True)
    yield _devices("loudspeaker", speakers, needed=True)
    yield _devices("camera", cameras, needed=False)
    yield _screen()


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
            found.append(f"{name} missing")
    return ", ".join(found)


def _models() -> Iterator[Finding]:
    for role in Role:
        models = installed(models_folder(), role)
        names = ", ".join(model.name for model in models) or "none installed; the starter engine is used"
        way_out = (
            ""
            if models
            else f"See kibitz models list --role {role}, or put a model's folder into {models_folder() / role}."
        )
        yield Finding(f"{role} models", works=bool(models), what=names, way_out=way_out)


def _engine(engines: EngineProcess, role: Role, cancellation: Cancellation) -> Finding:
    started = time.monotonic()
    try:
        info = engines.info(role, cancellation)
    except KibitzError as error:
        return Finding(role, works=False, what=error.sentence, way_out=error.hint, needed=True)
    what = f"{info.title} ({info.name}) on {info.device}, ready after {time.monotonic() - started:.1f} s"
    if info.remote:
        what += f"; pictures and words are sent to {info.remote}"
    if info.starter:
        what += "; a starter engine"
    return Finding(role, works=True, what=what, way_out=" ".join(info.notes), needed=True)


def _network(engines: EngineProcess) -> Finding:
    what = f"{'' if PROCESS_LOCK.is_installed else 'not '}refused by Kibitz in both processes"
    if engines.is_sealed:
        return Finding("network", works=True, what=f"{what}, and in the engine process by the system, too")
    reason = "this system has no way that Kibitz knows"
    if can_seal():
        reason = "an engine may use it, or privacy.seal_engines is off"
    return Finding("network", works=True, what=f"{what}; not by the system: {reason}")


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


def _tell_paths(*, as_json: bool) -> None:
    found = [*places(), Place("program", assets_folder(), "pictures and texts that belong to Kibitz itself")]
    if as_json:
        answer(json.dumps([asdict(place) | {"path": str(place.path)} for place in found], indent=2))
        return
    for place in found:
        size = in_words(place.size_bytes) if place.files else ("" if place.name == "program" else "nothing")
        answer(f"{place.name:9} {size:>9}  {place.path}\n{'':21}{place.holds}")
