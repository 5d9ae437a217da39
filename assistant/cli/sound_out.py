# SPDX-License-Identifier: GPL-3.0-or-later
"""Speech as a file: `--out` of several verbs."""

import os
import shutil
import struct
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from assistant.engines.protocols import Cancelled
from assistant.errors import OutputError
from assistant.speech.audio import at_rate, to_pcm16
from assistant.speech.timeline import Position
from assistant.values import Audio

_SILENT_RATE = 22_050
"""Hz of a file without sound: that of most voices."""

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
"""RIFF with one "fmt " chunk of 16 bytes for PCM, and the head of its "data" chunk."""

_MOST_BYTES = 0xFFFF_FFFF - _HEADER.size
"""A WAV file states its size in 32 bits: 27 hours of speech at 22 kHz."""


class SpeechFile:
    """A WAV file of 16-bit mono sound, written as it is spoken: a whole book takes no memory.

    The sound is gathered beside its place as “NAME.part”. `keep` puts it there; leaving the `with` block without that
    leaves what was there before, and nothing else. A device or pipe, such as /dev/stdout, gets all of it in the end.

    Args:
        path: The file.

    Raises:
        OutputError: Nothing can be written there. `play` and `keep` raise it too, for example when the disk is full.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._partial = path.with_name(path.name + ".part") if path.name else None
        self._sample_rate = 0
        self._size = 0
        self._position = Position()
        with self._explained():
            self._is_file = not path.exists() or path.is_file()
            self._check()
            self._file = self._opened()
            self._file.write(bytes(_HEADER.size))

    def __enter__(self) -> Self:
        """Only so that `keep` or nothing happens."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Leave nothing behind that was not kept."""
        with suppress(OSError):  # what cannot be written any more is not wanted any more
            self._file.close()
        if self._is_file and self._partial:
            self._partial.unlink(missing_ok=True)

    def play(
        self,
        audio: Audio,
        on_heard: Callable[[], None] | None = None,
        *,
        continues: bool = False,  # noqa: ARG002 - nobody skips sentences here
    ) -> None:
        """Write a piece."""
        self._sample_rate = self._sample_rate or audio.sample_rate
        data = to_pcm16(at_rate(audio, self._sample_rate).samples).astype("<i2").tobytes()
        if self._size + len(data) > _MOST_BYTES:
            raise OutputError(f"The speech is longer than the WAV file {self._path} can hold.", "Give a shorter text.")
        with self._explained():
            self._file.write(data)
        self._size += len(data)
        if on_heard:
            self._position = Position(self._position.clause + 1, is_whole=True)
            on_heard()

    @property
    def position(self) -> Position:
        """What is written counts as heard."""
        return self._position

    def drain(self, cancelled: Cancelled) -> None:
        """Nothing to wait for."""

    def stop(self) -> None:
        """What has been said stays."""

    def close(self) -> None:
        """Nothing to give back: the `with` block does."""

    def keep(self) -> None:
        """Put the file in its place; nothing spoken gives a file without sound."""
        with self._explained():
            self._file.seek(0)
            self._file.write(_header(self._sample_rate or _SILENT_RATE, self._size))
            self._file.flush()
            if self._is_file and self._partial:
                self._file.close()
                self._partial.replace(self._path)
                return
            self._file.seek(0)
            with self._path.open("wb") as device:
                shutil.copyfileobj(self._file, device)

    def _check(self) -> None:
        folder = self._path.parent
        if not folder.is_dir():
            raise OutputError(
                f"There is no folder {folder} to write {self._path.name} into.", "Create it, or choose another."
            )
        if self._path.is_dir() or (self._path.exists() and not os.access(self._path, os.W_OK)):
            raise OutputError(f"{self._path} cannot be written.", "Choose another place with --out.")

    def _opened(self) -> IO[bytes]:
        return self._partial.open("wb") if self._is_file and self._partial else tempfile.TemporaryFile()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
            raise OutputError(
                f"The sound cannot be written to {self._path}: {getattr(error, 'strerror', None) or error}.",
                "Choose another place with --out.",
            ) from error


def _header(sample_rate: int, size: int) -> bytes:
    pcm, channels, bytes_per_sample = 1, 1, 2
    return _HEADER.pack(
        b"RIFF", _HEADER.size - 8 + size, b"WAVE",
        b"fmt ", 16, pcm, channels, sample_rate, sample_rate * bytes_per_sample, bytes_per_sample, 8 * bytes_per_sample,
        b"data", size,
    )  # fmt: skip
