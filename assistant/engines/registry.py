# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engines there are: a name and where its class lives. Nothing is imported before it is asked for.

Other packages add engines through the entry-point groups `kibitz.ears`, `kibitz.eyes` and `kibitz.voice`:
the entry point's name is the engine's name, its object a class that fits the Protocol of that role. A class can also
be named directly, as "package.module:Class".
"""

from importlib import import_module
from importlib.metadata import entry_points
from typing import cast

from assistant.engines.protocols import EngineClass
from assistant.errors import EngineUnavailable
from assistant.phrase import Phrase
from assistant.values import Role

BUILT_IN: dict[Role, dict[str, str]] = {
    Role.EARS: {
        "whisper": "assistant.engines.whisper.ears:WhisperEars",
        "pocketsphinx": "assistant.engines.starter.pocketsphinx:PocketSphinxEars",
    },
    Role.EYES: {
        "llama": "assistant.engines.llama.eyes:LlamaEyes",
        "reader": "assistant.engines.starter.reader:ReaderEyes",
        "remote": "assistant.engines.remote.eyes:RemoteEyes",
    },
    Role.VOICE: {
        "piper": "assistant.engines.piper:PiperVoice",
        "espeak": "assistant.engines.starter.espeak:EspeakVoice",
    },
}

STARTERS: dict[Role, str] = {Role.EARS: "pocketsphinx", Role.EYES: "reader", Role.VOICE: "espeak"}
"""The engine of each role that needs no model."""


_REACHING_OUT = {"remote"}
"""Built-in engines that use the network, be it only within this computer."""


def is_offline(role: Role, name: str) -> bool:
    """Whether an engine is known to need no network, not even within this computer."""
    return name in BUILT_IN[role] and name not in _REACHING_OUT


def names(role: Role) -> list[str]:
    """Names of all engines for a role, built-in ones first."""
    return list(BUILT_IN[role]) + [point.name for point in entry_points(group=f"kibitz.{role}")]


def engine_class(role: Role, name: str) -> EngineClass:
    """The class of an engine.

    Raises:
        EngineUnavailable: There is no engine of that name, or its library is not installed.
    """
    try:
        module, is_class, attribute = BUILT_IN[role].get(name, name).partition(":")
        if is_class and (found := getattr(import_module(module), attribute, None)):
            return cast("EngineClass", found)
        for point in entry_points(group=f"kibitz.{role}"):
            if point.name == name:
                return cast("EngineClass", point.load())
    except ImportError as error:
        library = error.name or str(error)
        raise EngineUnavailable(
            Phrase(
                "The {role} engine “{name}” needs the library “{library}”, which is missing or damaged.",
                role=role,
                name=name,
                library=library,
            ),
            "Run packaging/run.sh (or packaging/run.ps1) again to repair the installation.",
        ) from error
    raise EngineUnavailable(
        Phrase("There is no {role} engine called “{name}”.", role=role, name=name),
        Phrase("Choose one of: {names}.", names=", ".join(names(role))),
    )
