# SPDX-License-Identifier: GPL-3.0-or-later
"""The timer that tells when nothing has happened for a while."""

import queue

from assistant.engines.process.idle import IdleTimer

PATIENCE = 30
A_MOMENT = 0.01


def test_calls_back_once_for_each_time_something_has_happened() -> None:
    called = queue.SimpleQueue[str]()
    timer = IdleTimer(lambda: called.put("idle"), A_MOMENT)

    timer.touch()
    assert called.get(timeout=PATIENCE) == "idle"
    timer.touch()
    assert called.get(timeout=PATIENCE) == "idle"

    timer.close()
    assert called.empty()


def test_a_limit_set_later_counts_from_what_happened_before() -> None:
    called = queue.SimpleQueue[str]()
    timer = IdleTimer(lambda: called.put("idle"))
    timer.touch()

    timer.set(A_MOMENT)

    assert called.get(timeout=PATIENCE) == "idle"
    timer.close()


def test_without_a_limit_there_is_no_thread() -> None:
    timer = IdleTimer(lambda: None)
    timer.touch()

    assert timer._thread is None
