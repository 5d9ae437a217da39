# SPDX-License-Identifier: GPL-3.0-or-later
"""How far an installation has come, how fast it goes, and how long it will take: told at most ten times a second."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from assistant.download_events import DownloadState

_TELL_EVERY_SECONDS = 0.1
_SPEED_OVER_SECONDS = 5.0


@dataclass(frozen=True)
class Reading:
    """Where an installation stands."""

    state: DownloadState
    done_bytes: int = 0
    total_bytes: int = 0
    bytes_per_second: float = 0.0
    seconds_left: float | None = None
    """None while it cannot be said."""
    note: str = ""
    """A sentence about what is waited for; mostly empty."""


class Meter:
    """Counts bytes. For one thread.

    Args:
        total: Bytes of all files.
        tell: Hears of each change of state at once, and of progress at most ten times a second.
        clock: Seconds.
    """

    def __init__(
        self, total: int, tell: Callable[[Reading], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._total = total
        self._tell = tell
        self._clock = clock
        self._state = DownloadState.WAITING
        self._note = ""
        self._done = 0
        self._arrivals: deque[tuple[float, int]] = deque()
        self._told = float("-inf")

    def enter(self, state: DownloadState, note: str = "") -> None:
        """The installation is in this state now."""
        if (state, note) != (self._state, self._note):
            self._state, self._note = state, note
            self._arrivals.clear()
            self._told = self._clock()
            self._tell(self.reading())

    def found(self, count: int) -> None:
        """So many bytes were there already; negative if they have to be given up."""
        self._done += count
        self._moved()

    def arrived(self, count: int) -> None:
        """So many bytes have come."""
        self._done += count
        now = self._clock()
        if self._arrivals and now - self._arrivals[-1][0] < _TELL_EVERY_SECONDS:
            since, before = self._arrivals.pop()
            self._arrivals.append((since, before + count))
        else:
            self._arrivals.append((now, count))
        self._moved()

    @property
    def done_bytes(self) -> int:
        """Bytes that are in their place."""
        return self._done

    def reading(self) -> Reading:
        """Where the installation stands now."""
        speed = self._speed()
        left = (self._total - self._done) / speed if speed else None
        return Reading(self._state, self._done, self._total, speed, left, self._note)

    def _moved(self) -> None:
        now = self._clock()
        if now - self._told >= _TELL_EVERY_SECONDS:
            self._told = now
            self._tell(self.reading())

    def _speed(self) -> float:
        now = self._clock()
        while self._arrivals and now - self._arrivals[0][0] > _SPEED_OVER_SECONDS:
            self._arrivals.popleft()
        if not self._arrivals or (passed := now - self._arrivals[0][0]) < _TELL_EVERY_SECONDS:
            return 0.0
        return sum(count for _, count in self._arrivals) / passed
