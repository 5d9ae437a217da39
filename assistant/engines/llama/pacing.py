# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses fewer threads while other programs need the cores.

Native threads wait for each other many times in each step, spinning. If one of them has lost its core to another
program, all wait for it: on two cores, with one other program at work, a token takes 3 s with two threads and 20 ms
with one. So steps are timed; when they take far longer than they should, threads are given up, and taken back when
the other programs rest.
"""

import time
from collections.abc import Callable

import psutil

_SLOW = 3.0
"""Times as long as expected."""
_PATIENCE_SECONDS = 0.25
"""So much time may be lost in slow steps, one after the other, before threads are given up."""
_REST_SECONDS = 5.0
"""For so long the others are watched before threads are taken back; twice as long each time that proves wrong."""
_LONGEST_REST_SECONDS = 60.0
"""Nor longer than this."""
_CALIBRATION_TOKENS = 16
"""With one token and with so many, the cost of a step and of each further token is told apart."""


class OtherPrograms:
    """How much of the processor all programs but this one use."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._cores = self._process.cpu_affinity() if hasattr(self._process, "cpu_affinity") else None
        self._at = time.monotonic()
        self._busy = self._busy_seconds()

    def cores_used(self) -> float:
        """Cores that they used on average since the last call, of those that this program may use."""
        at, busy = time.monotonic(), self._busy_seconds()
        used = (busy - self._busy) / max(at - self._at, 1e-3)
        self._at, self._busy = at, busy
        return max(0.0, used)

    def _busy_seconds(self) -> float:
        try:
            cores, own = psutil.cpu_times(percpu=True), self._process.cpu_times()
        except (OSError, psutil.Error):
            return 0.0  # a hardened system does not tell: then only slow steps do
        mine = [cores[number] for number in self._cores if number < len(cores)] if self._cores else cores
        everyone = sum(sum(core) - core.idle - getattr(core, "iowait", 0.0) - _guests(core) for core in mine)
        return float(everyone - own.user - own.system)


class Pacing:
    """Decides how many threads a model uses. Called on the compute thread only.

    Args:
        threads: The most that may be used.
        use_threads: Told the number for the next step.
        others: Tells how many cores other programs used since the last call; measured if not given.
        clock: Tells seconds.
    """

    def __init__(
        self,
        threads: int,
        use_threads: Callable[[int], None],
        others: Callable[[], float] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.threads = threads
        """Used now."""
        self._most = threads
        self._use_threads = use_threads
        self._others = others or OtherPrograms().cores_used
        self._clock = clock
        self._first_token = self._next_token = 0.0
        """Seconds that a step should take, with all threads: for its first token, and for each further one."""
        self._lost = 0.0
        self._changed_at = clock()
        self._rest = _REST_SECONDS

    def calibrate(self, step: Callable[[int], object]) -> None:
        """Find out how long steps should take, also if other programs are busy now. Takes as long as 40 tokens.

        Args:
            step: Evaluates so many tokens.
        """
        step(1)  # what is done for the first time takes longer
        if self._most == 1:
            return
        one, several = self._quickest(step, 1), self._quickest(step, _CALIBRATION_TOKENS)
        self._first_token, self._next_token = one, max(0.0, several - one) / (_CALIBRATION_TOKENS - 1)

    def took(self, tokens: int, seconds: float) -> None:
        """A step is over: it evaluated so many tokens in so many seconds."""
        if not self._first_token:
            return
        # At worst a step takes so much longer as there are fewer threads.
        expected = (self._first_token + (tokens - 1) * self._next_token) * self._most / self.threads
        self._lost = self._lost + seconds - expected if seconds > _SLOW * expected else 0.0
        if self._lost > _PATIENCE_SECONDS:
            was_wrong = self._clock() - seconds - self._changed_at < self._rest
            self._rest = min(2 * self._rest, _LONGEST_REST_SECONDS) if was_wrong else _REST_SECONDS
            self._change(min(self.threads - 1, self._free()))
        elif self.threads < self._most and self._clock() - self._changed_at > self._rest:
            self._change(max(self.threads, self._free()))

    def _quickest(self, step: Callable[[int], object], tokens: int) -> float:
        """Seconds for a step: all threads are never slower than one, unless other programs are in their way."""
        before = self.threads
        self._change(1)
        alone = self._timed(step, tokens)
        self._change(before)
        if before == 1:
            return alone / self._most
        together = self._timed(step, tokens)
        if together > _SLOW * alone:
            self._change(1)
        return min(alone, together)

    def _timed(self, step: Callable[[int], object], tokens: int) -> float:
        began = self._clock()
        step(tokens)
        return self._clock() - began

    def _free(self) -> int:
        """Threads for which there are cores. Programs that need less than half of one find it between two steps."""
        return round(self._most - self._others())

    def _change(self, threads: int) -> None:
        threads = max(1, min(threads, self._most))
        self._lost, self._changed_at = 0.0, self._clock()
        if threads != self.threads:
            self.threads = threads
            self._use_threads(threads)


def _guests(core: object) -> float:
    """Linux counts the time of virtual machines twice."""
    return float(getattr(core, "guest", 0.0) + getattr(core, "guest_nice", 0.0))
