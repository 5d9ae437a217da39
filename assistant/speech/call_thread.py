# SPDX-License-Identifier: GPL-3.0-or-later
"""One thread that makes all calls to a library which is not thread-safe and may block without end."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

_T = TypeVar("_T")


class CallThread:
    """Makes calls one after the other, in the order in which they were asked for. Any thread may ask."""

    def __init__(self, name: str) -> None:
        self._calls: SimpleQueue[tuple[Callable[[], Any], Future[Any]]] = SimpleQueue()
        # A daemon: a call that blocks must not keep the program from ending.
        threading.Thread(target=self._run, name=name, daemon=True).start()

    def submit(self, function: Callable[[], _T]) -> "Future[_T]":
        """Have `function` called; does not wait."""
        future: Future[_T] = Future()
        self._calls.put((function, future))
        return future

    def call(self, function: Callable[[], _T], seconds: float, too_late: Callable[[_T], None] = lambda _: None) -> _T:
        """Have `function` called, and wait for what it returns or raises.

        Args:
            function: Must not raise `TimeoutError`.
            seconds: How long to wait, also for the calls before it.
            too_late: Gets the result if it comes later than that.

        Raises:
            TimeoutError: It takes longer. If it has not begun, it never will.
        """
        future = self.submit(function)
        try:
            return future.result(seconds)
        except TimeoutError:
            if not future.cancel():
                future.add_done_callback(lambda done: None if done.exception() else too_late(done.result()))
            raise

    def _run(self) -> None:
        while True:
            function, future = self._calls.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(function())
            except BaseException as error:  # noqa: BLE001 - it is raised again where the result is asked for
                future.set_exception(error)
