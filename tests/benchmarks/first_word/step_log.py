# SPDX-License-Identifier: GPL-3.0-or-later
"""A record of each step that the engines make: what, from when to when. Written by the engine process, read by us.

Times are those of `time.monotonic`, which is one clock for all processes.
"""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from assistant.values import Progress

Item = TypeVar("Item")

_FILE = "steps.jsonl"


class Step(NamedTuple):
    """One step on the compute thread."""

    pid: int
    role: str
    work: str
    """ "transcribe", "synthesize", "looking", "reading", "writing" or "laying out"."""
    speculative: bool
    begin: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it took."""
        return self.end - self.begin


class StepLog:
    """Writes steps; one for each engine."""

    def __init__(self, folder: Path, role: str) -> None:
        self._role = role
        self._path = folder / _FILE

    def steps(self, work: str, steps: Iterator[Any], *, speculative: bool = False) -> Iterator[Any]:
        """Pass the steps of a call on, and write down each. A `Progress` says what the step after it is about."""
        try:
            while True:
                begin = time.monotonic()
                try:
                    item = next(steps)
                finally:
                    step = Step(os.getpid(), self._role, work, speculative, begin, time.monotonic())
                    with self._path.open("a") as file:
                        file.write(json.dumps(step) + "\n")
                if self._role == "eyes":
                    work = item.doing if isinstance(item, Progress) else "writing"
                yield item
        except StopIteration:
            return
        finally:
            getattr(steps, "close", lambda: None)()


def read_steps(folder: Path, since: float = 0.0) -> list[Step]:
    """All steps that ended after `since`, in order."""
    path = folder / _FILE
    lines = path.read_text().splitlines() if path.exists() else []
    steps = (Step(*json.loads(line)) for line in lines)
    return [step for step in steps if step.end > since]
