# SPDX-License-Identifier: GPL-3.0-or-later
"""Work that may hang is done one after the other, and the end of the program waits for none of it."""

import logging
import queue
import threading
from collections.abc import Iterator
from functools import partial

import pytest

from assistant.pipeline.detached_worker import DetachedWorker


@pytest.fixture
def worker() -> Iterator[DetachedWorker]:
    worker = DetachedWorker("test")
    yield worker
    worker.close()


def test_one_thing_is_done_after_the_other(worker: DetachedWorker) -> None:
    done: queue.Queue[int] = queue.Queue()

    for number in range(3):
        worker.do(partial(done.put, number))

    assert [done.get(timeout=10) for _ in range(3)] == [0, 1, 2]


def test_what_fails_does_not_keep_the_next_from_being_done(
    worker: DetachedWorker, caplog: pytest.LogCaptureFixture
) -> None:
    done = threading.Event()

    with caplog.at_level(logging.ERROR):
        worker.do(lambda: 1 // 0)  # type: ignore[arg-type]
        worker.do(done.set)
        assert done.wait(10)

    assert "failed" in caplog.text


def test_nothing_is_begun_after_the_end(worker: DetachedWorker) -> None:
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()
    done: list[str] = []

    def first() -> None:
        begun.set()
        go_on.wait()
        ended.set()

    worker.do(first)
    worker.do(lambda: done.append("second"))
    assert begun.wait(10)
    (thread,) = (thread for thread in threading.enumerate() if thread.name == "test")

    worker.close()
    go_on.set()
    thread.join(10)

    assert ended.is_set()
    assert done == []
