# SPDX-License-Identifier: GPL-3.0-or-later
"""Work in small steps, between which the window answers whatever else comes."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class Steps(QObject):
    """Takes one step in each turn of the event loop; belongs to what is made, and ends with it."""

    done = Signal()
    """The last step was taken."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Iterator[object] = iter(())
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._take_next)

    @property
    def are_done(self) -> bool:
        """No step is left."""
        return not self._turn.isActive()

    def begin(self, steps: Iterator[object]) -> None:
        """Take these steps instead of those that are left, the first one soon; what it yields is passed over."""
        self._left = steps
        self._turn.start()

    @Slot()
    def _take_next(self) -> None:
        for _ in self._left:
            return
        self._turn.stop()
        self.done.emit()
