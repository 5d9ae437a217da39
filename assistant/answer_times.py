# SPDX-License-Identifier: GPL-3.0-or-later
"""How long people usually wait for an answer here, model by model."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.timings import Timings

COUNTED = 50
"""Answers of each model that count: enough for the slow ones among them, and new enough to be about this computer."""


@dataclass(frozen=True)
class UsualWait:
    """How long the first sound (or word) of a model's answers takes."""

    engine: str
    """Name of the model, for people."""
    answers: int
    """How many were counted, at most `COUNTED`."""
    median: float
    """Seconds; half of them came sooner."""
    slow: float
    """Seconds; nine of ten came sooner."""


def usual_waits(answers: Iterable[tuple[str, Timings]]) -> tuple[UsualWait, ...]:
    """What is usual.

    Args:
        answers: The engine and the timings of each, newest first.

    Returns:
        One for each engine, that of the newest answer first.
    """
    waits: dict[str, list[float]] = {}
    for engine, timings in answers:
        if timings.wait is not None:
            waits.setdefault(engine, []).append(timings.wait)
    return tuple(
        UsualWait(engine, len(newest), percentile(newest, 0.5), percentile(newest, 0.9))
        for engine, newest in ((engine, known[:COUNTED]) for engine, known in waits.items())
    )


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that this share (0 to 1) of them, not none, does not exceed: the nearest rank."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]
