# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine process and its supervisor.

Engines run in a process of their own, because a damaged model or a failed native assertion must cost one answer, not
the window and the conversation; because memory really comes back when a process ends; and because its low priority
keeps the window smooth. If it ends by itself, or hangs, it is started again, its engines are loaded again, and what
was asked of it is asked once more.
"""

import copy
import itertools
import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import Any

from assistant.cancellation import Cancellation
from assistant.engines.process.calls import OpenCalls, PendingCall, Work
from assistant.engines.process.idle import IdleTimer
from assistant.engines.process.link import Link
from assistant.engines.process.messages import Adjust, Answer, Cancel, Finished, Happened, Item
from assistant.engines.process.proxies import EarsProxy, EyesProxy, VoiceProxy
from assistant.engines.process.roster import LOAD_ORDER, Roster
from assistant.engines.process.slots import State, StepDown, limits, sections
from assistant.engines.process.supervision import Duties, end, supervise
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.errors import Cancelled
from assistant.events import EngineProcessDied, Event
from assistant.phrase import Phrase
from assistant.settings import Settings
from assistant.values import EngineInfo, Progress, Role

_log = logging.getLogger(__name__)

_LOADING_PATIENCE = 5
"""A large model comes slowly from a slow disk, and some libraries report nothing meanwhile."""


class EngineProcess:
    """Runs the engines in another process, and keeps that process going.

    All methods may be called by any thread; only `info` and the proxies' calls block. Events are published by the
    supervising thread.

    Args:
        settings: Which engines, by name; not "auto".
        publish: Told what happens to the engines.
        in_process: Run them on a thread of this process instead, for tests and debugging: nothing protects from a
            crash then, and an engine that hangs cannot be stopped.
        silence_limit: Seconds without a sign of life after which a working engine process counts as hung (five times
            as many while an engine is loaded). Every step and every `EngineHost.progress` is a sign of life; it must
            be longer than the longest step without one on a slow computer, such as encoding a large picture.
        step_down: Names something lesser for what cannot be loaded, if no engine was in use before.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        publish: Callable[[Event], None],
        in_process: bool = False,
        silence_limit: float = 60.0,
        step_down: StepDown | None = None,
    ) -> None:
        self._publish = publish
        self._in_process = in_process
        self._silence_limit = silence_limit
        self._numbers = itertools.count(1)
        # Re-entrant: a signal handler may cancel a call in the middle of another.
        self._changed = threading.Condition(threading.RLock())
        self._roster = Roster(sections(settings), limits(settings), step_down)
        self._idle = IdleTimer(self._unload, settings.memory.unload_after_minutes * 60)
        self._calls = OpenCalls()
        self._link: Link | None = None
        self._unloaded: Link | None = None  # told to end because it had nothing to do
        self._closed = False
        self._supervisor: threading.Thread | None = None
        self.ears = EarsProxy(self._perform, lambda: self.info(Role.EARS))
        self.eyes = EyesProxy(self._perform, lambda: self.info(Role.EYES))
        self.voice = VoiceProxy(self._perform, lambda: self.info(Role.VOICE))

    # ── any thread ─────────────────────────────────────────────────────────────────────────────────────────────

    def start(self, roles: Iterable[Role] = LOAD_ORDER) -> None:
        """Start the process and load engines in the background; the others are loaded when they are first needed."""
        with self._changed:
            for role in roles:
                self._roster.want(role)
            self._load_wanted()

    def apply(self, settings: Settings) -> None:
        """Use other settings from the next call on; engines whose section is as before are left alone.

        A load that is no longer wanted is broken off. What an engine is working on is finished before it is replaced;
        one that cannot be replaced stays in use.
        """
        with self._changed:
            self._roster.limit(limits(settings))
            for role, section in sections(settings).items():
                self._roster.choose(role, section)
            link, load = self._link, self._roster.load
            if link and load and self._roster[load.role].state is State.WANTED:
                link.send(Cancel(load.number))
            if link and link.offline != self._roster.is_offline:
                # A process can give the network away, but never get it back.
                link.kill(Phrase("The engines start anew, because it has changed whether they need the network."))
            self._send_adjustments()
            self._load_wanted()
        self._idle.set(settings.memory.unload_after_minutes * 60)

    def rest(self) -> None:
        """Give all memory back until something is asked; engines that have work stay."""
        self._unload()

    def info(self, role: Role, cancelled: Cancellation | None = None) -> EngineInfo:
        """What is in use for a role; blocks until something is. While it is being replaced that is the old engine.

        Raises:
            EngineError: The engine could not be loaded.
            Cancelled: By `cancelled`, or because everything was closed.
        """
        while True:
            with self._changed:
                if info := self._roster[role].info:
                    return info
            for _ in self._perform(role, None, cancelled or Cancellation()):
                pass

    @property
    def is_sealed(self) -> bool:
        """The system itself refuses the engine process the network; false while there is none."""
        with self._changed:
            return self._link is not None and self._link.is_sealed

    def close(self) -> None:
        """Cancel everything and end the engine process, within a second; calling again does nothing."""
        with self._changed:
            self._closed = True
            self._idle.close()
            for call in list(self._calls.values()):
                self._calls.abandon(call)
            link, supervisor = self._link, self._supervisor
            self._changed.notify_all()
        end(link, supervisor)

    # ── calls, on their callers' threads ───────────────────────────────────────────────────────────────────────

    def _perform(self, role: Role, work: Work | None, cancelled: IsCancelled) -> Iterator[Any]:
        if cancelled():
            raise Cancelled
        call = PendingCall(next(self._numbers), role, work)
        with ExitStack() as stack:
            stack.callback(self._abandon, call)
            self._submit(call)
            if isinstance(cancelled, Cancellation):
                stack.callback(cancelled.on_cancel(lambda: self._abandon(call)))
            yield from call.items(cancelled)

    def _submit(self, call: PendingCall) -> None:
        """Send the call, or keep it until its engine is loaded."""
        self._idle.touch()
        with self._changed:
            if self._closed:
                raise Cancelled
            self._roster.want(call.role)
            slot = self._roster[call.role]
            if slot.error:
                raise copy.copy(slot.error)
            self._calls[call.number] = call
            self._load_wanted()
            if self._link and slot.state is State.READY:
                call.go_to(self._link)

    def _abandon(self, call: PendingCall) -> None:
        with self._changed:
            self._calls.abandon(call)

    def _load_wanted(self) -> None:
        """Have the next wanted engine loaded; the lock is held."""
        if self._closed or not (self._link or self._roster.is_wanting):
            return
        if self._supervisor is None:
            self._supervisor = threading.Thread(target=self._supervise, name="engine-supervisor", daemon=True)
            self._supervisor.start()
        self._changed.notify_all()
        if self._link:
            waited_for = {call.role for call in self._calls.values()}
            if load := self._roster.next_load(next(self._numbers), waited_for):
                self._link.send(load)

    def _send_adjustments(self) -> None:
        """Tell engines that are ready what has changed and needs no loading; the lock is held."""
        for role, settings in self._roster.adjustments():
            if self._link:
                self._link.send(Adjust(next(self._numbers), role, settings))

    def _unload(self) -> None:
        """Nothing was asked for long: end the engine process, for only then all memory comes back."""
        with self._changed:
            link = self._link
            if self._calls or self._roster.load or not link or self._closed:
                self._idle.touch()
                return
            self._link = None  # what is asked from now on starts another one
            self._roster.unload()
            self._unloaded = link
        link.end()

    # ── the supervising thread ─────────────────────────────────────────────────────────────────────────────────

    def _supervise(self) -> None:
        duties = Duties(
            self._is_wanted,
            self._began,
            self._handle,
            self._after_death,
            self._patience,
            lambda: self._roster.is_offline,
            lambda: self._closed,
        )
        try:
            supervise(duties, in_process=self._in_process)
        finally:
            self.close()

    def _is_wanted(self) -> bool:
        """Wait until an engine is wanted; false when all is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._roster.is_wanting)
            return not self._closed

    def _began(self, link: Link) -> None:
        with self._changed:
            self._link = link
            self._load_wanted()

    def _patience(self) -> float:
        return self._silence_limit * (_LOADING_PATIENCE if self._roster.load else 1)

    def _handle(self, answer: Answer) -> None:
        match answer:
            case Happened(event):
                self._tell(event)
            case Item(number, value) if (load := self._roster.load) and load.number == number:
                self._on_load(value)
            case Item(number, value):
                with self._changed:
                    self._calls.deliver(number, value)
            case Finished(number, error) if (load := self._roster.load) and load.number == number:
                self._on_load_finished(load.role, error)
            case Finished(number, error):
                self._idle.touch()
                with self._changed:
                    self._calls.finish(number, error)
                    if error is None:
                        self._roster.worked()

    def _on_load(self, value: object) -> None:
        with self._changed:
            if isinstance(value, EngineInfo):
                self._roster.loaded(value)
            told = self._roster.progressed(value) if isinstance(value, Progress) else []
        self._tell(*told)

    def _on_load_finished(self, role: Role, error: Exception | None) -> None:
        with self._changed:
            told = self._roster.finished(error)
            self._send_adjustments()
            self._load_wanted()
        self._tell(*told)
        self._idle.touch()
        self._release_waiting(role)

    def _after_death(self, link: Link | None, reason: str) -> None:
        with self._changed:
            self._link = None
            unloaded, self._unloaded = self._unloaded, None
            if self._closed or (link and link is unloaded):
                return
            had_calls = self._calls.lose_all()
            failures = self._roster.died(reason, had_started=link is not None and link.started, had_calls=had_calls)
        self._tell(EngineProcessDied(reason), *failures)
        for role in Role:
            self._release_waiting(role)

    def _release_waiting(self, role: Role) -> None:
        """Let the calls go on that waited for an engine, if it is ready now, or cannot be had."""
        with self._changed:
            slot = self._roster[role]
            if slot.state is State.READY or slot.error:
                self._calls.release(role, self._link, slot.error)

    def _tell(self, *events: Event) -> None:
        for event in events:
            try:
                self._publish(event)
            except Exception as error:  # noqa: BLE001 - who listens must not be able to stop the engines
                _log.error("A listener failed at %s (%s).", type(event).__name__, type(error).__name__)
