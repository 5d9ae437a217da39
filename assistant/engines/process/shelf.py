# SPDX-License-Identifier: GPL-3.0-or-later
"""The loaded engines of the engine process: one for each role, replaced and closed on the compute thread."""

import gc
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import replace

import psutil

from assistant.engines.abort import AbortFlag
from assistant.engines.footprint import footprint
from assistant.engines.process.messages import Adjust, Load, RoleSettings
from assistant.engines.protocols import AdjustableEngine, Engine, EngineHost
from assistant.engines.registry import engine_class
from assistant.errors import EngineUnavailable
from assistant.phrase import Phrase
from assistant.values import Progress, Role

_log = logging.getLogger(__name__)


class EngineShelf:
    """Holds the engines. Only the compute thread may call it.

    Args:
        abort: Stops native code.
        progress: What engines report to while they load or work long.
    """

    def __init__(self, abort: AbortFlag, progress: Callable[[Progress], None]) -> None:
        self._engines: dict[Role, Engine] = {}
        self._loaded: dict[Role, tuple[RoleSettings, int]] = {}
        """What was asked for when each engine was loaded: its settings and threads."""
        self._host = EngineHost(_free_cores(), abort, progress)
        self.loading: int | None = None
        """Number of the load that is under way."""

    def engine(self, role: Role) -> Engine | None:
        """The engine of a role, if one is loaded."""
        return self._engines.get(role)

    def close(self) -> None:
        """Close all engines."""
        for role in list(self._engines):
            self._close(role)

    def load(self, request: Load) -> Iterator[object]:
        """Steps that load an engine in place of the role's old one; the last gives its `EngineInfo`."""
        role, wanted = request.role, (request.settings, request.threads)
        if self._loaded.get(role) == wanted and not _exceeds(request.memory_limit):
            yield self._engines[role].info
            return
        yield Progress("loading", 0, 0)
        self._make_room(request)
        host = replace(self._host, threads=request.threads or self._host.threads)
        self.loading = request.number
        try:
            engine = engine_class(role, request.settings.engine).open(request.settings, host)
        finally:
            self.loading = None
        self._close(role)
        self._engines[role], self._loaded[role] = engine, wanted
        yield engine.info

    def adjust(self, request: Adjust) -> Iterator[object]:
        """Give a loaded engine those settings that need no loading; one that does not care is left alone."""
        engine, loaded = self._engines.get(request.role), self._loaded.get(request.role)
        if engine and loaded:
            self._loaded[request.role] = (request.settings, loaded[1])
            if isinstance(engine, AdjustableEngine):
                engine.adjust(request.settings)
        yield from ()

    def _make_room(self, request: Load) -> None:
        """Close the role's old engine if the new one may need its memory; otherwise it is kept until that is ready.

        Raises:
            EngineUnavailable: It would still be more than the user allows.
        """
        needed = footprint(request.settings).total
        # Voices share a library whose state is global, and are loaded in a moment.
        if (
            request.role is Role.VOICE
            or needed > psutil.virtual_memory().available
            or _exceeds(request.memory_limit, needed)
        ):
            self._close(request.role)
        if _exceeds(request.memory_limit, needed):
            raise EngineUnavailable(
                Phrase(
                    "The {role} engine needs about {needed:.1f} GB of memory, "
                    "and all engines together may take {limit:.1f} GB.",
                    role=request.role,
                    needed=needed / 1e9,
                    limit=request.memory_limit / 1e9,
                ),
                "Choose a smaller model, or raise the memory limit in the settings.",
            )

    def _close(self, role: Role) -> None:
        engine = self._engines.pop(role, None)
        self._loaded.pop(role, None)
        if engine is None:
            return
        try:
            engine.close()
        except Exception as error:  # noqa: BLE001 - it is given up either way
            _log.warning("The %s engine did not close cleanly (%s).", role, type(error).__name__)
        del engine
        gc.collect()  # large models often hang in reference cycles; their memory is wanted for the next one


def _exceeds(limit: int, more: int = 0) -> bool:
    """Whether this process takes more memory than it may, or would with so many bytes more."""
    return limit > 0 and psutil.Process().memory_info().rss + more > limit


def _free_cores() -> int:
    """Physical cores that this process may use: a second thread on a core makes native code slower."""
    physical = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else physical
    return min(physical, usable)
