# SPDX-License-Identifier: GPL-3.0-or-later
"""A history in a folder of the test's own, with a clock that the test turns."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.conversation.store import Store


@dataclass
class Clock:
    """Seconds since 1970, as the test says."""

    seconds: float = 1_700_000_000.0

    def __call__(self) -> float:
        """What time it is."""
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    """One clock for the test and the store."""
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "history" / "history.db"


@pytest.fixture
def store(path: Path, clock: Clock) -> Iterator[Store]:
    """An empty history."""
    store = Store(path, now=clock)
    yield store
    store.close()
