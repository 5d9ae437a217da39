# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the steps of many calls on one thread, the most urgent first.

Ears, eyes and voice share the same cores, and native thread pools that spin against each other cost 4 to 10 times.
So one thread, the compute thread, makes all native calls; every call is cut into steps, and between two steps the
work that the user waits for goes first.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from assistant.engines.abort import AbortFlag
from assistant.errors import Cancelled
from assistant.values import Role

_log = logging.getLogger(__name__)

_END = object()
_AT_ONCE = 0
"""Before every `Priority`: what was cancelled makes room first."""


class Priority(IntEnum):
    """What goes first; the smaller number wins."""

    TRANSCRIPTION = 1
    """The take is complete; the turn waits for its words."""
    PROMPT = 2
    """From the end of the question to the first token of the answer."""
    FIRST_CLAUSE = 3
    """Nothing is being heard yet."""
    NEXT_CLAUSE = 4
    GENERATION = 5
    """Every token after the first."""
    PARTIAL_TRANSCRIPTION = 6
    """The user still speaks."""
    PREFILL = 7
    """Work ahead, for a question that is not complete."""


@dataclass(eq=False)
class Task:
    """A call, or the loading of an engine, cut into steps."""

    number: int
    """Grows with every task; the order among equals."""
    lane: Role
    """Tasks of one lane never interleave: an engine has one state."""
    begin: Callable[[], Iterator[object]]
    """Gives the steps; called on the compute thread."""
    priority: Priority
    then: Priority | None = None
    """Priority after the first piece of the result."""
    credits: int = 1
    """How many more items may be delivered before the receiver asks for more."""
    speculative: bool = False
    """Work ahead, which ends early (after its running step, which is not wasted) when its lane is wanted."""

    started: bool = field(default=False, init=False)
    cancelled: bool = field(default=False, init=False)
    displaced: bool = field(default=False, init=False)
    steps: Iterator[object] | None = field(default=None, init=False)

    def is_cancelled(self) -> bool:
        """True once the caller no longer wants the result."""
        return self.cancelled

    @property
    def is_stopping(self) -> bool:
        """No further step of it will run."""
        return self.cancelled or self.displaced


@dataclass(frozen=True)
class Callbacks:
    """Whom the scheduler tells. All are called on the compute thread, without a lock held."""

    deliver: Callable[[Task, object], bool]
    """An item; true if it is a piece of the result rather than progress. What it raises ends the task."""
    finish: Callable[[Task, Exception | None], None]
    """The last thing heard of a task."""
    rest: Callable[[int], None]
    """Nothing can be done now; so many requests have been `handled`."""


class Scheduler:
    """Owns the tasks. `run` is the compute thread's; everything else may be called by any other thread."""

    def __init__(self, abort: AbortFlag, callbacks: Callbacks) -> None:
        self._abort = abort
        self._callbacks = callbacks
        self._changed = threading.Condition()
        self._tasks: list[Task] = []
        self._running: Task | None = None
        self._ended = False
        self._handled = 0

    # ── any thread ─────────────────────────────────────────────────────────────────────────────────────────────

    def add(self, task: Task) -> None:
        """Queue a task. Speculative tasks of its lane end after their running step."""
        with self._changed:
            for other in self._tasks:
                if other.lane == task.lane and other.speculative:
                    other.displaced = True
            self._tasks.append(task)
            self._changed.notify()

    def cancel(self, number: int) -> bool:
        """Stop a task, in the middle of its step if that is running; false if there is none of that number."""
        with self._changed:
            task = next((task for task in self._tasks if task.number == number), None)
            if task is None:
                return False
            task.cancelled = True
            # Set only while a step of this very task runs, and cleared under the same lock when it has ended: so the
            # flag can never stop another task's step.
            if task is self._running:
                self._abort.set()
            self._changed.notify()
            return True

    def allow(self, number: int, items: int) -> None:
        """Let a task deliver so many items more."""
        with self._changed:
            for task in self._tasks:
                if task.number == number:
                    task.credits += items
            self._changed.notify()

    def handled(self, count: int) -> None:
        """Say that `count` requests have been taken in altogether; `Callbacks.rest` reports it back."""
        with self._changed:
            self._handled = count
            self._changed.notify()

    def end(self) -> None:
        """Make `run` return as soon as the running step lets it."""
        with self._changed:
            self._ended = True
            if self._running:
                self._running.cancelled = True
                self._abort.set()
            self._changed.notify()

    # ── compute thread ─────────────────────────────────────────────────────────────────────────────────────────

    @property
    def running(self) -> Task | None:
        """The task whose step is running."""
        return self._running

    def run(self) -> None:
        """Run steps until `end` is called. Tasks left over are closed without a word."""
        while (task := self._next()) is not None:
            if task.is_stopping:
                _close(task)
                self._finish(task, Cancelled() if task.cancelled else None)
            else:
                self._step(task)
        for task in self._tasks:
            _close(task)

    def _next(self) -> Task | None:
        reported = 0
        while True:
            with self._changed:
                while not (self._ended or (task := self._most_urgent()) or reported != self._handled):
                    self._changed.wait()
                if self._ended:
                    return None
                if task:
                    self._running = None if task.is_stopping else task
                    return task
                reported = self._handled
            self._callbacks.rest(reported)

    def _most_urgent(self) -> Task | None:
        """The task to go on with; the lock is held."""
        ready: list[tuple[int, int, Task]] = []
        for lane in {task.lane for task in self._tasks}:
            tasks = [task for task in self._tasks if task.lane == lane]
            ready += [(_AT_ONCE, task.number, task) for task in tasks if task.is_stopping]
            first = min(tasks, key=lambda task: (not task.started, task.number))
            if first.credits > 0:
                # The first one stands in the way of the others, so it is as urgent as the most urgent of them.
                ready.append((min(task.priority for task in tasks), first.number, first))
        return min(ready)[2] if ready else None

    def _step(self, task: Task) -> None:
        task.started = True
        error: Exception | None = None
        item: object = None
        is_result = False
        try:
            if task.steps is None:
                task.steps = task.begin()
            item = next(task.steps, _END)
            if item is not _END and not task.cancelled:
                is_result = self._callbacks.deliver(task, item)
        except Exception as caught:  # noqa: BLE001 - the edge: whatever an engine raises belongs to its caller
            error = caught
        with self._changed:
            self._running = None
            self._abort.clear()
            task.credits -= 1
            if is_result and task.then is not None:
                task.priority = task.then
        if error or item is _END:
            if error:
                _close(task)
            self._finish(task, Cancelled() if task.cancelled else error)

    def _finish(self, task: Task, error: Exception | None) -> None:
        with self._changed:
            self._tasks.remove(task)
        self._callbacks.finish(task, error)


def _close(task: Task) -> None:
    """Let an unfinished task clean up behind itself."""
    close = getattr(task.steps, "close", None)
    if close is None:
        return
    try:
        close()
    except Cancelled:
        pass
    except Exception as error:  # noqa: BLE001 - the task is over either way; the next ones must go on
        # Only the type: the text may hold what was said or shown.
        _log.warning("The %s engine did not stop cleanly (%s).", task.lane, type(error).__name__)
