# SPDX-License-Identifier: GPL-3.0-or-later
"""Work on the history that may take minutes: it is told how it gets on, and it can be stopped."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from assistant.cancellation import Cancellation
from assistant.conversation.copying import Work
from assistant.conversation.history_events import HistoryEvent, HistoryProgressed

_STEPS = 100
"""Progress is told so often at most."""


class HistoryWork:
    """Knows what goes on. Any thread."""

    def __init__(self, publish: Callable[[HistoryEvent], None]) -> None:
        """`publish` is told on the thread that works."""
        self._publish = publish
        self._lock = threading.Lock()
        self._going_on: dict[int, Cancellation] = {}
        self._is_over = False

    def expect(self, request: int) -> None:
        """It was asked for, and can be stopped from now on."""
        with self._lock:
            self._going_on[request] = Cancellation()
            if self._is_over:
                self._going_on[request].cancel()

    @contextmanager
    def going_on(self, request: int, doing: str, *, protects: bool | None = None) -> Iterator[Work]:
        """Work on a request that was expected; `doing` and `protects` are as `HistoryProgressed` tells them.

        Raises:
            Cancelled: It was stopped before it began.
        """
        with self._lock:
            cancellation = self._going_on[request]
        told = -1

        def tell(share: float) -> None:
            nonlocal told
            if int(share * _STEPS) > told:
                told = int(share * _STEPS)
                self._publish(HistoryProgressed(request, share, doing, protects))

        try:
            work = Work(tell, cancellation)
            work.step(0, 1)
            yield work
        finally:
            with self._lock:
                del self._going_on[request]

    def stop(self, request: int) -> None:
        """End it, if it is not over."""
        with self._lock:
            if found := self._going_on.get(request):
                found.cancel()

    def stop_all(self) -> None:
        """End everything, also what is asked for later: the program ends."""
        with self._lock:
            self._is_over = True
            for cancellation in self._going_on.values():
                cancellation.cancel()
