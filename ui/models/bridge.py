# SPDX-License-Identifier: GPL-3.0-or-later
"""From the threads that work on models to the window's: each kind of event becomes a typed signal on the GUI thread."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject, Qt, Signal, Slot

from assistant.models.model_events import (
    ModelEvent,
    ModelsListed,
    PackRead,
    TaskFailed,
    TaskFinished,
    TaskProgressed,
    TaskStopped,
    TuningFinished,
)

Subscribe = Callable[[Callable[[ModelEvent], None]], Callable[[], None]]


class ModelsBridge(QObject):
    """Subscribes to the core and emits one signal for each kind of event, always on the GUI thread."""

    listed = Signal(ModelsListed)
    pack_read = Signal(PackRead)
    task_moved = Signal(object)
    """TaskProgressed, TaskFinished, TaskFailed or TaskStopped."""
    tuned = Signal(TuningFinished)

    _posted = Signal(object)

    def __init__(self, subscribe: Subscribe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = subscribe(self._post)

    def close(self) -> None:
        """Hear nothing more."""
        self._unsubscribe()

    def _post(self, event: ModelEvent) -> None:
        """Runs on the publisher's thread."""
        self._posted.emit(event)

    @Slot(object)
    def _deliver(self, event: ModelEvent) -> None:
        match event:
            case ModelsListed():
                self.listed.emit(event)
            case PackRead():
                self.pack_read.emit(event)
            case TaskProgressed() | TaskFinished() | TaskFailed() | TaskStopped():
                self.task_moved.emit(event)
            case TuningFinished():
                self.tuned.emit(event)
            case _:
                assert_never(event)
