# SPDX-License-Identifier: GPL-3.0-or-later
"""One token per turn: whoever holds it can stop the work, whoever works asks it."""

import threading
from collections.abc import Callable

from assistant.errors import Cancelled


class Cancellation:
    """Says whether the work should stop, and tells those who wait in a blocking call.

    Thread-safe. Once cancelled it stays so; a new piece of work gets a new token.
    """

    def __init__(self) -> None:
        # Re-entrant, because a signal handler may cancel in the middle of `on_cancel` on the same thread.
        self._lock = threading.RLock()
        self._cancelled = threading.Event()
        self._callbacks: list[Callable[[], None]] = []

    def __call__(self) -> bool:
        """True when the work should stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Stop the work. Callbacks run in this thread, each once; calling again does nothing."""
        with self._lock:
            if self._cancelled.is_set():
                return
            self._cancelled.set()
            callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback()

    def on_cancel(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call `callback` when cancelled (at once if that has happened); returns what takes it back."""
        with self._lock:
            if not self._cancelled.is_set():
                self._callbacks.append(callback)
                return lambda: self._forget(callback)
        callback()
        return lambda: None

    def check(self) -> None:
        """Raise `Cancelled` if the work should stop."""
        if self():
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Block for `seconds` or until cancelled; true if cancelled."""
        return self._cancelled.wait(seconds)

    def _forget(self, callback: Callable[[], None]) -> None:
        with self._lock:
            if callback in self._callbacks:
                self._callbacks.remove(callback)
