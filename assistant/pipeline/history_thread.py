# SPDX-License-Identifier: GPL-3.0-or-later
"""The thread on which the history is read and changed, with the store that belongs to it."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from assistant.conversation.copying import Work
from assistant.conversation.history_events import HistoryDone, HistoryEvent, HistoryFailed
from assistant.conversation.store import Store
from assistant.errors import Cancelled, KibitzError, Unexpected
from assistant.pipeline.history_work import HistoryWork

_log = logging.getLogger(__name__)


class HistoryThread:
    """Does one thing after the other, and tells what failed. Any thread may ask.

    Args:
        open_store: Opens the history, on this thread, when it is first needed.
        publish: Told what failed or was stopped, on this thread.
    """

    def __init__(self, open_store: Callable[[], Store], publish: Callable[[HistoryEvent], None]) -> None:
        self._open_store = open_store
        self._publish = publish
        self._store: Store | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="history")
        self.work = HistoryWork(publish)
        """What takes long, here or on a thread of its own, and can be stopped."""

    def store(self) -> Store:
        """The history; only on this thread."""
        if self._store is None:
            self._store = self._open_store()
        return self._store

    def do(self, act: Callable[[], None], request: int | None = None) -> None:
        """Do something; `HistoryFailed` tells, with the request's number, if that fails. Returns at once."""

        def guarded() -> None:
            try:
                act()
            except KibitzError as error:
                self._publish(HistoryFailed(request, error))
            except Exception as error:  # noqa: BLE001 - the edge of the thread: the next request must work
                _log.exception("The history failed")
                self._publish(HistoryFailed(request, Unexpected.because_of(error)))

        self._worker.submit(guarded)

    def do_long(self, act: Callable[[Work], None], request: int, doing: str) -> None:
        """Do something that may take minutes, and can be stopped; `doing` says what, in words for people."""
        self.work.expect(request)

        def stoppable() -> None:
            try:
                with self.work.going_on(request, doing) as work:
                    act(work)
            except Cancelled:
                self._publish(HistoryDone(request, "Stopped. What was done before that stays."))

        self.do(stoppable, request)

    def close(self) -> None:
        """End after what was asked for; call `work.stop_all` first to end what takes long."""
        self.do(self._close)
        self._worker.shutdown(wait=True)

    def _close(self) -> None:
        if self._store:
            self._store.close()
