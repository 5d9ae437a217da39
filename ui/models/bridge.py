# SPDX-License-Identifier: GPL-3.0-or-later
"""From the threads that work on models to the window's: each kind of event becomes a typed signal on the GUI thread."""

from typing import assert_never

from PySide6.QtCore import Signal

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
from ui.event_bridge import EventBridge


class ModelsBridge(EventBridge[ModelEvent]):
    """Emits one signal for each kind of event."""

    listed = Signal(ModelsListed)
    pack_read = Signal(PackRead)
    task_moved = Signal(object)
    """TaskProgressed, TaskFinished, TaskFailed or TaskStopped."""
    tuned = Signal(TuningFinished)

    def deliver(self, event: ModelEvent, /) -> None:
        """Emit the signal for this event."""
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
