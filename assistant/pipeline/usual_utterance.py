# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the user usually talks: looking at the screen has to be done by then.

Only lengths are kept, in seconds; never what was said or when.
"""

import json
import logging
import statistics
from collections import deque
from dataclasses import replace
from pathlib import Path

from assistant.events import Event
from assistant.paths import cache_folder
from assistant.settings import Settings
from assistant.turn_events import Outcome, TurnFinished
from assistant.whole_files import write_whole

_log = logging.getLogger(__name__)

_REMEMBERED = 25
_AT_FIRST_SECONDS = 4.0
_SHARE = 0.8
"""Of the utterance: the recogniser's passes take the rest."""
_SHORTEST_SECONDS, _LONGEST_SECONDS = 1.0, 30.0
"""Nobody is kept from seeing by “yes” and “no”, nor waits half a minute because they once dictated."""


class UsualUtterance:
    """The lengths of the last utterances, in a small file.

    Args:
        path: The file; need not exist. None keeps them in memory only.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._seconds = deque(_read(path) if path else (), maxlen=_REMEMBERED)

    @property
    def looking_seconds(self) -> float:
        """What looking at a picture may take, in seconds, to be done when the user has finished talking."""
        usual = statistics.median(self._seconds) if self._seconds else _AT_FIRST_SECONDS
        return _SHARE * min(max(usual, _SHORTEST_SECONDS), _LONGEST_SECONDS)

    def hear(self, event: Event) -> None:
        """Note the length of an utterance that was a question; on the responder thread."""
        if not isinstance(event, TurnFinished) or event.outcome is Outcome.NOTHING_HEARD:
            return
        if seconds := event.timings.spoken_seconds:
            self._seconds.append(round(seconds, 1))
            self._keep()

    def _keep(self) -> None:
        if self._path:
            try:
                write_whole(self._path, json.dumps({"seconds": list(self._seconds)}).encode())
            except OSError as error:
                _log.warning("How long the user talks could not be kept: %s", error.strerror)


def utterances_file() -> Path:
    """Where the lengths are kept."""
    return cache_folder() / "utterances.json"


def with_looking_time(settings: Settings, seconds: float) -> Settings:
    """Settings in which looking may take `seconds`, unless the user has set how long."""
    if settings.eyes.looking_seconds:
        return settings
    return replace(settings, eyes=replace(settings.eyes, looking_seconds=seconds))


def _read(path: Path) -> list[float]:
    """What the file holds; nothing if it is missing or damaged, for it is only a habit."""
    try:
        held = json.loads(path.read_bytes())["seconds"]
        return [float(seconds) for seconds in held if 0 < float(seconds) < float("inf")]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
