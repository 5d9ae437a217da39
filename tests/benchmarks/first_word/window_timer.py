# SPDX-License-Identifier: GPL-3.0-or-later
"""How late a window's timer comes while the engines work: what the user would see as stutter.

A Qt program without a screen, in a process of its own, on the same cores, with a precise timer of 5 ms.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Self

import numpy as np

_INTERVAL_MS = 5


@dataclass(frozen=True)
class Lateness:
    """Of all ticks that were watched, in milliseconds."""

    ticks: int
    p50: float
    p99: float
    most: float

    @classmethod
    def of(cls, milliseconds: list[float]) -> Self | None:
        """None if nothing was watched."""
        if not milliseconds:
            return None
        p50, p99 = (float(value) for value in np.percentile(milliseconds, [50, 99]))
        return cls(len(milliseconds), p50, p99, max(milliseconds))


class WindowTimer:
    """Owns the Qt program."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_tick, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._connection.recv()
        self._milliseconds: list[float] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        """What ticks within this block counts."""
        began = time.monotonic()
        yield
        self._connection.send((began, time.monotonic()))
        self._milliseconds += self._connection.recv()

    @property
    def lateness(self) -> Lateness | None:
        """Of all blocks so far."""
        return Lateness.of(self._milliseconds)

    def close(self) -> None:
        """End the program."""
        self._connection.close()
        self._process.join(5)


def _tick(connection: Connection) -> None:
    from PySide6.QtCore import QCoreApplication, QSocketNotifier, Qt, QTimer  # noqa: PLC0415 - in this process only

    application = QCoreApplication([])
    ticks: list[tuple[float, float]] = []
    before = time.monotonic()

    def on_tick() -> None:
        nonlocal before
        now = time.monotonic()
        # Counted from tick to tick, because Qt shifts all later ticks when one was very late.
        ticks.append((now, max(0.0, now - before - _INTERVAL_MS / 1e3) * 1e3))
        before = now

    def on_request() -> None:
        try:
            began, ended = connection.recv()
        except EOFError:
            application.quit()
            return
        connection.send([late for at, late in ticks if began <= at <= ended])
        ticks.clear()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(on_tick)
    timer.start(_INTERVAL_MS)
    requests = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read)
    requests.activated.connect(on_request)
    connection.send("ready")
    application.exec()
