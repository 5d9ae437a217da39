# SPDX-License-Identifier: GPL-3.0-or-later
"""Where models are measured and tuned for the window."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from assistant.cancellation import Cancellation
from assistant.models.hardware import Hardware
from assistant.models.measure import Engines, Measurement, measure
from assistant.models.tune import EyesBench, Tuned, tune
from assistant.settings import Settings
from assistant.values import Progress

TellProgress: TypeAlias = Callable[[Progress], None]


class Bench(Protocol):
    """What measures and tunes."""

    def measure(
        self, settings: Settings, hardware: Hardware, cancelled: Cancellation, tell: TellProgress
    ) -> Measurement:
        """As `measure.measure`."""
        ...

    def tune(self, settings: Settings, hardware: Hardware, cancelled: Cancellation, tell: TellProgress) -> Tuned:
        """As `tune.tune`."""
        ...


class EngineBench:
    """Measures the engines in use, and tunes with engines of its own.

    Args:
        engines: Those in use.
        rest: Takes them out of memory, so that there is room for tuning.
        wake: Loads them again.
    """

    def __init__(self, engines: Engines, rest: Callable[[], None], wake: Callable[[], None]) -> None:
        self._engines = engines
        self._rest = rest
        self._wake = wake

    def measure(
        self, settings: Settings, hardware: Hardware, cancelled: Cancellation, tell: TellProgress
    ) -> Measurement:
        """As `measure.measure`."""
        return measure(self._engines, settings, hardware, cancelled=cancelled, tell=tell)

    def tune(self, settings: Settings, hardware: Hardware, cancelled: Cancellation, tell: TellProgress) -> Tuned:
        """As `tune.tune`."""
        self._rest()
        try:
            return tune(settings, hardware, EyesBench(cancelled), cancelled=cancelled, tell=tell)
        finally:
            self._wake()
