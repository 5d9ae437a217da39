# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of an event from the thread that publishes it to the GUI thread."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

E = TypeVar("E")


class EventBridge(QObject, Generic[E]):
    """Subscribes to a stream of events and hands each to `deliver`, in order, always on its own (the GUI) thread."""

    _posted = Signal(object)

    def __init__(
        self, subscribe: Callable[[Callable[[E], None]], Callable[[], None]], parent: QObject | None = None
    ) -> None:
        """`subscribe` takes what is called with each event, on any thread, and returns what ends that."""
        super().__init__(parent)
        # A decorated method, not a lambda: PySide6 from 6.8 on can crash on undecorated callables that are
        # called across threads (PYSIDE-3124).
        self._posted.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = subscribe(self._post)

    def close(self) -> None:
        """Hear nothing more."""
        self._unsubscribe()

    def deliver(self, event: E, /) -> None:
        """Emit the signal for this event; for the class that knows the events."""
        raise NotImplementedError

    def _post(self, event: E) -> None:
        """Runs on the publisher's thread."""
        self._posted.emit(event)

    @Slot(object)
    def _arrived(self, event: E) -> None:
        self.deliver(event)
