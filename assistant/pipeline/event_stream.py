# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells everyone who listens what has happened."""

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Fact = TypeVar("Fact")

_log = logging.getLogger(__name__)


class EventStream(Generic[Fact]):
    """Passes each event to all subscribers, in the publisher's thread and in the order of subscription."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._subscribers: tuple[Callable[[Fact], None], ...] = ()

    def subscribe(self, subscriber: Callable[[Fact], None]) -> Callable[[], None]:
        """Call `subscriber` for each event from now on; returns what ends that. Subscribers must return quickly."""
        with self._lock:
            self._subscribers = (*self._subscribers, subscriber)
        return lambda: self._unsubscribe(subscriber)

    def publish(self, event: Fact) -> None:
        """Tell everyone. A subscriber that raises is logged and does not harm the others or the publisher."""
        for subscriber in self._subscribers:
            try:
                subscriber(event)
            except Exception:  # noqa: BLE001 - whatever a subscriber does, the loop goes on
                _log.exception("A subscriber failed on %s", type(event).__name__)

    def _unsubscribe(self, subscriber: Callable[[Fact], None]) -> None:
        with self._lock:
            self._subscribers = tuple(other for other in self._subscribers if other is not subscriber)
