# SPDX-License-Identifier: GPL-3.0-or-later
"""A call to an engine, from the side of the one who calls."""

import copy
import queue
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.engines.process.link import Link
from assistant.engines.process.messages import Call, Cancel, More
from assistant.engines.process.scheduler import Priority
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.errors import Cancelled, EngineDied, KibitzError
from assistant.values import Progress, Role


@dataclass(frozen=True)
class Work:
    """What an engine is to do."""

    method: str
    """Name of a method that yields items and takes `cancelled`."""
    arguments: Mapping[str, object]
    """By name, without `cancelled`."""
    priority: Priority
    then: Priority | None = None
    """Priority after the first piece of the result."""
    window: int = 64
    """The engine works at most so many items ahead of the caller."""
    speculative: bool = False
    """Ends early when another call wants the same engine."""


@dataclass(frozen=True)
class _End:
    error: Exception | None


class PendingCall:
    """A call that has not ended. Its `link` belongs to whoever holds the engine process's lock.

    Args:
        number: Never used twice.
        work: None waits only until the engine is loaded.
    """

    def __init__(self, number: int, role: Role, work: Work | None) -> None:
        self.number = number
        self.role = role
        self.work = work
        self.link: Link | None = None
        """Where it was sent; None while its engine is being loaded."""
        self.deaths = 0
        """How many engine processes ended while they had it."""
        self.has_results = False
        self.is_abandoned = False
        self._inbox: queue.SimpleQueue[object] = queue.SimpleQueue()

    # ── the side of the pipe ───────────────────────────────────────────────────────────────────────────────────

    def put(self, value: object) -> None:
        """Give the caller an item."""
        self.has_results = self.has_results or not isinstance(value, Progress)
        self._inbox.put(value)

    def end(self, error: Exception | None = None) -> None:
        """Tell the caller that nothing more comes."""
        self._inbox.put(_End(error))

    def go_to(self, link: Link) -> None:
        """Have the caller send it to an engine process; its thread does that, for large arrays take their time."""
        self.link = link
        self._inbox.put(link)

    def lose(self) -> EngineDied | None:
        """The engine process has ended: tells what the caller gets, or None if the call can be sent once more."""
        self.link = None
        self.deaths += 1
        if self.deaths > 1:
            return EngineDied(
                "The engine stopped twice while it worked on this, so it was not asked again.",
                "Ask something else, or choose another model.",
            )
        if self.has_results:
            return EngineDied(
                "The engine stopped in the middle of this answer.", "It is being started again; ask once more."
            )
        return None

    # ── the caller's side ──────────────────────────────────────────────────────────────────────────────────────

    def items(self, cancelled: IsCancelled) -> Iterator[Any]:
        """What the engine gives, as it comes.

        Raises:
            EngineError: And whatever else the call ended with.
            Cancelled: `cancelled` is true; it is asked before each item.
        """
        window = self.work.window if self.work else 1
        portion = max(1, window // 2)
        taken = 0
        while True:
            value = self._inbox.get()
            if cancelled():
                raise Cancelled
            if isinstance(value, Link):
                self._send(value)
                continue
            if isinstance(value, _End):
                if value.error:
                    raise value.error
                return
            yield value
            taken += 1
            if taken % portion == 0 and (link := self.link):
                link.send(More(self.number, portion))

    def _send(self, link: Link) -> None:
        work = self.work
        assert work
        link.send_with(
            work.arguments,
            lambda parcel: Call(
                self.number, self.role, work.method, parcel, work.priority, work.then, work.window, work.speculative
            ),
        )
        if self.is_abandoned:
            # That may have happened before the call itself was on its way, and then this was not understood.
            link.send(Cancel(self.number))


class OpenCalls(dict[int, PendingCall]):
    """The calls that have not ended, by number. Guarded by the engine process's lock."""

    def deliver(self, number: int, value: object) -> None:
        """The engine process gives an item of a call."""
        call = self.get(number)
        if call and not call.is_abandoned:
            call.put(value)

    def finish(self, number: int, error: Exception | None) -> None:
        """The engine process is done with a call."""
        call = self.pop(number, None)
        if call and not call.is_abandoned:
            call.end(error)

    def abandon(self, call: PendingCall) -> None:
        """Release the caller, and stop the work; nothing happens to a call that has ended."""
        if call.is_abandoned or call.number not in self:
            return
        call.is_abandoned = True
        if call.link and call.work:
            # The engine process still has it, until it says otherwise.
            call.link.send(Cancel(call.number))
        else:
            del self[call.number]
        call.end(Cancelled())

    def lose_all(self) -> bool:
        """The engine process has ended: what cannot be sent once more ends; true if it had any."""
        lost = [call for call in self.values() if call.link]
        for call in lost:
            error = call.lose()
            if error or call.is_abandoned:
                del self[call.number]
                call.end(error)
        return bool(lost)

    def release(self, role: Role, link: Link | None, error: KibitzError | None) -> None:
        """Let the calls go on that waited for an engine: it is ready behind `link`, or cannot be had."""
        for call in [call for call in self.values() if call.role == role and not call.link]:
            if error or not call.work:
                del self[call.number]
                call.end(copy.copy(error))
            elif link:
                call.go_to(link)
