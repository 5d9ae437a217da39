# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries what lies beside the history's database to another place, while files may still be added."""

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.conversation.database import reason_of
from assistant.conversation.home import FOLDERS, SEALED, Place, Unsealable
from assistant.errors import HistoryError
from assistant.phrase import Phrase

_log = logging.getLogger(__name__)

Progressed = Callable[[float], None]
"""Told how much is done, from 0 to 1."""


@dataclass(frozen=True)
class Work:
    """How a change is watched and stopped."""

    progressed: Progressed = lambda _: None
    cancellation: Cancellation = field(default_factory=Cancellation)

    def step(self, done: int, total: int) -> None:
        """Tell that so many of all steps are done.

        Raises:
            Cancelled: It was stopped.
        """
        self.cancellation.check()
        self.progressed(done / max(total, 1))


class Copying:
    """Copies files from one place to another, each time those that have come since."""

    def __init__(self, source: Place, target: Place, work: Work) -> None:
        self._source = source
        self._target = target
        self._work = work
        self._done: set[Path] = set()

    def go_on(self) -> None:
        """Copy what is not there yet.

        Raises:
            HistoryError: It cannot be read or written.
            Cancelled: It was stopped.
        """
        new = [file for file in _files_in(self._source) if file not in self._done]
        with plain_errors():
            for number, file in enumerate(new):
                self._work.cancellation.check()
                with contextlib.suppress(FileNotFoundError):  # collected meanwhile
                    self._copy(file)
                self._done.add(file)
                self._work.progressed(number / len(new))

    def _copy(self, file: Path) -> None:
        if self._source.seal is None:
            name = file.relative_to(self._source.folder).as_posix()
            if not self._target.path(name).exists():
                self._target.write(name, file.read_bytes())
            return
        try:
            name, data = self._source.seal.unseal(file.read_bytes(), file.stem)
        except Unsealable:
            _log.warning("An encrypted file was changed, and is left out.")
            return
        if not self._target.path(name).exists():
            self._target.write(name, data)


def _files_in(place: Place) -> Iterator[Path]:
    """What lies beside the database and is complete."""
    for folder in FOLDERS:
        for file in (place.folder / folder).rglob("*"):
            if file.is_file() and (file.suffix == SEALED if place.seal else file.suffix != ".part"):
                yield file


@contextlib.contextmanager
def plain_errors() -> Iterator[None]:
    """Say in a sentence why the history cannot be changed."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise HistoryError(
            Phrase("The history cannot be changed: {reason}.", reason=reason_of(error)),
            "It is as it was. It takes as much room again as it has now, until it is done.",
        ) from error
