# SPDX-License-Identifier: GPL-3.0-or-later
"""Something that takes a while, done on a thread of its own; what comes of it is told on the GUI thread."""

import _thread
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from assistant.errors import KibitzError


class Errand(QObject):
    """Belongs to no window: it may outlive the one that sent it, which then hears nothing more."""

    done = Signal(object)
    """What the work gave, or the `KibitzError` that it ended with."""

    def start(self, work: Callable[[], object]) -> None:
        """Begin to work."""
        # Not `Thread.start`, which waits until the thread runs: the window would, too, for each of many pictures.
        _thread.start_new_thread(self._run, (work,))

    def tell(self, what: object) -> None:
        """Pass on something that is told on another thread."""
        self.done.emit(what)

    def _run(self, work: Callable[[], object]) -> None:
        try:
            came = work()
        except KibitzError as error:
            self.done.emit(error)
        else:
            self.done.emit(came)
