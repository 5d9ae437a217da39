# SPDX-License-Identifier: GPL-3.0-or-later
"""Voices installed beside the chosen one, for what is written in a language that this one does not know."""

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from assistant.errors import KibitzError

_log = logging.getLogger(__name__)


class _Closable(Protocol):
    def close(self) -> None: ...


V = TypeVar("V", bound=_Closable)


class OtherVoices(Generic[V]):
    """Looks into the folders beside that of a voice: `voice/NAME/NAME.onnx`. Opens at most one more at a time.

    Args:
        chosen: The .onnx file of the voice that is in use.
        open_voice: Opens another one by its file.
    """

    def __init__(self, chosen: Path, open_voice: Callable[[Path], V]) -> None:
        self._chosen = chosen
        self._open_voice = open_voice
        self._open: tuple[Path, V] | None = None
        self._broken: set[Path] = set()

    @property
    def languages(self) -> tuple[str, ...]:
        """What they speak: ISO 639-1 codes."""
        return tuple(self._by_language())

    @property
    def open_one(self) -> V | None:
        """The one that is open, if any."""
        return self._open[1] if self._open else None

    def speaking(self, language: str) -> V | None:
        """A voice that speaks this language; None if there is none, or none that works."""
        path = self._by_language().get(language)
        if path is None:
            return None
        if self._open is None or self._open[0] != path:
            self.close()
            try:
                self._open = path, self._open_voice(path)
            except KibitzError as error:
                _log.warning("A voice beside the chosen one cannot be used: %s", error)
                self._broken.add(path)
                return None
        return self._open[1]

    def close(self) -> None:
        """Give the memory back."""
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def _by_language(self) -> dict[str, Path]:
        """The first voice for each language, by name. Read anew each time: more may have been installed."""
        found: dict[str, Path] = {}
        for path in sorted(self._chosen.parent.parent.glob("*/*.onnx")):
            if path.parent != self._chosen.parent and path not in self._broken and (language := _language(path)):
                found.setdefault(language, path)
        return found


def _language(voice: Path) -> str:
    """What the description beside a voice says it speaks; empty if it does not say."""
    try:
        description = json.loads(voice.with_name(f"{voice.name}.json").read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    language = description.get("language") if isinstance(description, dict) else None
    family = language.get("family") if isinstance(language, dict) else None
    return family if isinstance(family, str) else ""
