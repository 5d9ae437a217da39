# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger: which sense was used when, why and for how long. Never what was seen or heard.

A file of JSON lines that only this user may read. A use is written when it begins and again when it ends, so that
none is lost if the program is ended in between; the later line counts. Several programs may write at once: each line
is one append. When the file is full it becomes the old one, and the one before is deleted.
"""

import csv
import io
import json
import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path

from assistant.phrase import Phrase
from assistant.sizes import in_words

_log = logging.getLogger(__name__)

_FULL_BYTES = 512 << 10
"""About four thousand uses; twice as many are kept at most."""


@dataclass(frozen=True)
class Use:
    """One use of a sense, a file or the network."""

    what: str
    """ "microphone", "camera", "screen", "picture file", "clipboard", "sound file" or "network"."""
    why: str
    """In a few words."""
    began: datetime
    """In UTC."""
    seconds: float | None = None
    """How long; None while it lasts, and for ever if the program was ended meanwhile."""
    kept: bool = False
    """What was seen or heard may be kept on this computer, with the conversation; otherwise only in memory."""
    where: str = ""
    """Only for the network: the host."""
    size_bytes: int = 0
    """Only for the network: what was sent."""
    in_use: bool = False
    """It goes on now; not in the file, for there it would soon be wrong."""

    @property
    def lasted(self) -> str:
        """How long, in words."""
        if self.seconds is None:
            return Phrase("in use") if self.in_use else Phrase("end not noted")
        if self.seconds < 0.05:
            return Phrase("a moment")
        if self.seconds < 60:
            return Phrase("{seconds:.1f} s", seconds=self.seconds)
        return Phrase("{minutes:.0f} min {seconds:.0f} s", minutes=self.seconds // 60, seconds=self.seconds % 60)

    @property
    def fate(self) -> str:
        """What became of it, in words."""
        if self.where:
            return Phrase("{size} sent to {host}", size=in_words(self.size_bytes), host=self.where)
        return Phrase("kept with the conversation") if self.kept else Phrase("not kept")


class Ledger:
    """The ledger in a file. Any thread; a file that cannot be written costs a line in the log, not the work.

    Args:
        file: Where it is kept.
        clock: The time now, in UTC.
    """

    def __init__(self, file: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._file = file
        self._old = file.with_suffix(".old" + file.suffix)
        self._clock = clock
        self._lock = threading.Lock()
        self._complained = False

    def begin(self, what: str, why: str, *, kept: bool = False, where: str = "") -> Use:
        """Write down that a use begins; hand it to `end` later."""
        use = Use(what, why, self._clock(), kept=kept, where=where)
        self._write(use)
        return use

    def end(self, use: Use) -> Use:
        """Write down that a use is over."""
        ended = replace(use, seconds=max(0.0, round((self._clock() - use.began).total_seconds(), 3)))
        self._write(ended)
        return ended

    def note(self, what: str, why: str, *, kept: bool = False) -> None:
        """Write down something that took no time worth mentioning."""
        self._write(Use(what, why, self._clock(), 0.0, kept))

    @contextmanager
    def use(self, what: str, why: str) -> Iterator[None]:
        """Write down what happens within the block."""
        use = self.begin(what, why)
        try:
            yield
        finally:
            self.end(use)

    def uses(self, running_since: datetime | None = None) -> list[Use]:
        """All uses that are still in the file, oldest first; lines that cannot be read are left out.

        Args:
            running_since: When the program was started that runs now: what has begun since, and has no end, goes on.
        """
        found: dict[tuple[str, str, datetime], Use] = {}
        for file in (self._old, self._file):
            for line in _lines(file):
                if use := _from_line(line):
                    found[use.what, use.where, use.began] = use
        uses = sorted(found.values(), key=lambda use: use.began)
        if running_since is None:
            return uses
        return [replace(use, in_use=use.seconds is None and use.began >= running_since) for use in uses]

    def _write(self, use: Use) -> None:
        plain = {name: value for name, value in _plain(use).items() if name != "in_use"}
        line = json.dumps(plain, ensure_ascii=False) + "\n"
        try:
            with self._lock:
                self._make_room()
                # A new file belongs to this user alone.
                handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
                with os.fdopen(handle, "ab", buffering=0) as file:
                    file.write(line.encode())
        except OSError as error:
            if not self._complained:
                self._complained = True
                _log.warning("The ledger cannot be written: %s", error.strerror)

    def _make_room(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        try:
            is_full = self._file.stat().st_size >= _FULL_BYTES
        except FileNotFoundError:
            return
        if is_full:
            self._file.replace(self._old)


def as_json(uses: Iterable[Use]) -> str:
    """For other programs: a list of objects."""
    return json.dumps([_plain(use) for use in uses], ensure_ascii=False, indent=2)


def as_csv(uses: Iterable[Use]) -> str:
    """For a spreadsheet."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [field.name for field in fields(Use)])
    writer.writeheader()
    writer.writerows(_plain(use) for use in uses)
    return text.getvalue()


def _plain(use: Use) -> dict[str, object]:
    return asdict(use) | {"began": use.began.isoformat()}


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _from_line(line: str) -> Use | None:
    """A use, or None for a line that was cut off or spoilt."""
    try:
        values = json.loads(line)
        began = datetime.fromisoformat(values["began"])
        seconds = values["seconds"]
        return Use(
            str(values["what"]),
            str(values["why"]),
            began.astimezone(UTC),
            None if seconds is None else float(seconds),
            bool(values["kept"]),
            str(values["where"]),
            int(values["size_bytes"]),
        )
    except (ValueError, TypeError, LookupError, OverflowError):
        return None
