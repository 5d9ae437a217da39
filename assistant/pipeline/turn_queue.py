# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns one after the other, on a thread of their own."""

import itertools
import logging
import queue
import threading
from collections.abc import Callable

from assistant.errors import Cancelled, KibitzError, Unexpected
from assistant.pipeline.turn import Turn

_log = logging.getLogger(__name__)


class TurnQueue:
    """Owns the responder thread, and what waits for it. All methods but `close` return at once, from any thread.

    Args:
        on_rest: Called on the responder thread whenever nothing waits any more.
        on_failure: Told there why something could not be done, apart from what the work on a turn tells itself.
    """

    def __init__(self, on_rest: Callable[[], None], on_failure: Callable[[KibitzError], None]) -> None:
        self._on_rest = on_rest
        self._on_failure = on_failure
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._open: list[Turn] = []
        self._queue: queue.Queue[Callable[[], None] | None] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="responder", daemon=True)
        self._thread.start()

    def next_number(self) -> int:
        """A number that no turn has; they grow from 1."""
        return next(self._numbers)

    @property
    def open(self) -> tuple[Turn, ...]:
        """Turns that are not over, the oldest first."""
        with self._lock:
            return tuple(self._open)

    def add(self, turn: Turn, work: Callable[[Turn], object], *, announce: Callable[[], None] = lambda: None) -> int:
        """Have a turn worked on after those before; gives its number.

        Args:
            turn: From now on it is open, and there is no rest.
            work: Takes it to its end, on the responder thread.
            announce: Called when it is open and before it is worked on, on the caller's thread.
        """

        def carry_out() -> None:
            try:
                work(turn)
            finally:
                with self._lock:
                    self._open.remove(turn)

        with self._lock:
            self._open.append(turn)
        announce()
        self._queue.put(carry_out)
        return turn.number

    def soon(self, work: Callable[[], None]) -> None:
        """Do this after what waits already, on the responder thread."""
        self._queue.put(work)

    def between(self, work: Callable[[], None]) -> None:
        """Do this once the turns before are over, which they are soon: they are stopped."""
        self.stop_all()
        self._queue.put(work)

    def stop_all(self) -> None:
        """Cancel every turn that is not over."""
        for turn in self.open:
            turn.cancellation.cancel()

    def close(self) -> None:
        """End the thread after what waits for it; stop the turns first."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while work := self._queue.get():
            self._guarded(work)
            if not self.open:
                self._guarded(self._on_rest)

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Cancelled:
            pass
        except KibitzError as error:
            self._on_failure(error)
        except Exception as error:  # noqa: BLE001 - the edge of the thread: the next turn must work
            _log.exception("Work on the responder thread failed")
            self._on_failure(Unexpected.because_of(error))
