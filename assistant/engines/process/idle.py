# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells when nothing has happened for a while."""

import threading
import time
from collections.abc import Callable


class IdleTimer:
    """Calls back once when `touch` was not called for `seconds`, and again only after another `touch`.

    Its thread exists only while there is a limit; it sleeps until the earliest moment the limit can be reached.

    Args:
        on_idle: Called on the timer's thread; may touch.
        seconds: 0 is never.
    """

    def __init__(self, on_idle: Callable[[], None], seconds: float = 0.0) -> None:
        self._on_idle = on_idle
        self._changed = threading.Condition()
        self._seconds = 0.0
        self._touched: float | None = None
        """When something happened last; None if the callback has been called since."""
        self._closed = False
        self._thread: threading.Thread | None = None
        self.set(seconds)

    def set(self, seconds: float) -> None:
        """Wait for so long from now on; 0 is for ever."""
        with self._changed:
            self._seconds = seconds
            if seconds and self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="idle-timer", daemon=True)
                self._thread.start()
            self._changed.notify()

    def touch(self) -> None:
        """Something has happened. Costs next to nothing: nobody is woken if the timer is running."""
        with self._changed:
            is_running = self._touched is not None
            self._touched = time.monotonic()
            if not is_running:
                self._changed.notify()

    def close(self) -> None:
        """Never call back again; does not wait."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _run(self) -> None:
        while self._is_idle():
            self._on_idle()

    def _is_idle(self) -> bool:
        """Block until nothing has happened for long; false when closed."""
        with self._changed:
            while not self._closed:
                if not self._seconds or self._touched is None:
                    self._changed.wait()
                    continue
                left = self._touched + self._seconds - time.monotonic()
                if left <= 0:
                    self._touched = None
                    return True
                self._changed.wait(left)
            return False
