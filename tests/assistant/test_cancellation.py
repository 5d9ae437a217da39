# SPDX-License-Identifier: GPL-3.0-or-later
"""Stopping work."""

import pytest

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled


def test_everyone_who_waits_is_told_once() -> None:
    told: list[str] = []
    cancellation = Cancellation()
    cancellation.on_cancel(lambda: told.append("a"))
    take_back = cancellation.on_cancel(lambda: told.append("b"))
    take_back()

    cancellation.cancel()
    cancellation.cancel()

    assert told == ["a"]
    assert cancellation()


def test_whoever_comes_late_is_told_at_once() -> None:
    told: list[str] = []
    cancellation = Cancellation()
    cancellation.cancel()

    cancellation.on_cancel(lambda: told.append("late"))()

    assert told == ["late"]


def test_check_raises_only_when_cancelled() -> None:
    cancellation = Cancellation()
    cancellation.check()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        cancellation.check()
