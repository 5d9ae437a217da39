# SPDX-License-Identifier: GPL-3.0-or-later
"""How far something is, on one line of the terminal that is written over; in a file, a line for every tenth."""

import shutil
import sys
from contextlib import suppress
from types import TracebackType
from typing import Self

from assistant.cli.standard_error import note
from assistant.models.meter import Reading
from assistant.sizes import in_words


class ProgressLine:
    """Shows readings on standard error. A context manager that leaves a clean line."""

    def __init__(self) -> None:
        self._what = ""
        self._tenth = -1
        self._note = ""
        self._is_terminal = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def begin(self, what: str) -> None:
        """Something else is being done now: a present participle and its object."""
        self._what, self._tenth = what, -1

    def show(self, reading: Reading) -> None:
        """How far it is."""
        share = reading.done_bytes / max(1, reading.total_bytes)
        if self._is_terminal:
            text = _told(reading) if reading.note else f"{self._what}: {_told(reading)}"
            width = _width()
            self._write(f"\r{text[:width]:{width}}")
        elif reading.note and reading.note != self._note:
            note(reading.note)
        elif int(share * 10) > self._tenth and reading.done_bytes:
            self._tenth = int(share * 10)
            note(f"{self._what}: {_told(reading)}")
        self._note = reading.note

    def clear(self) -> None:
        """Make the line empty, for something else to be written."""
        if self._is_terminal:
            self._write(f"\r{'':{_width()}}\r")

    def _write(self, text: str) -> None:
        with suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()


def _width() -> int:
    """Columns of the terminal, less the last one, at which some go to the next line."""
    return max(20, shutil.get_terminal_size().columns - 1)


def _told(reading: Reading) -> str:
    text = f"{100 * reading.done_bytes // max(1, reading.total_bytes)} %"
    if reading.note:
        return f"{text}. {reading.note}"
    text += f" of {in_words(reading.total_bytes)}"
    if reading.bytes_per_second:
        text += f", {reading.bytes_per_second / 1e6:.1f} MB/s"
    if reading.seconds_left is not None:
        minutes, seconds = divmod(round(reading.seconds_left), 60)
        text += f", {minutes}:{seconds:02} left"
    return text
