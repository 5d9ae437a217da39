# SPDX-License-Identifier: GPL-3.0-or-later
"""A thread for work that may hang: in a driver, on a network drive, in a question that the desktop asks the user."""

import logging
import queue
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)


class DetachedWorker:
    """Does one thing after the other. Any thread may ask; the end of the program waits for nothing that is done here.

    That is why it is no `ThreadPoolExecutor`: Python joins the threads of those when it ends, whatever they wait for.
    """

    def __init__(self, name: str) -> None:
        self._work: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._closed = threading.Event()
        threading.Thread(target=self._run, name=name, daemon=True).start()

    def do(self, work: Callable[[], None]) -> None:
        """Do this when its turn comes; nothing happens after `close`. Returns at once."""
        self._work.put(work)

    def close(self) -> None:
        """Begin nothing more, and end the thread as soon as what is under way lets it. Returns at once."""
        self._closed.set()
        self._work.put(lambda: None)

    def _run(self) -> None:
        while not self._closed.is_set():
            work = self._work.get()
            if self._closed.is_set():
                return
            try:
                work()
            except Exception:  # noqa: BLE001 - the edge of the thread: what comes next must be done
                _log.exception("Work on a thread of its own failed")
            del work  # it may hold a picture, and the next one may be long in coming
