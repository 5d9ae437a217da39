# SPDX-License-Identifier: GPL-3.0-or-later
"""Inside the engine process: a receiver thread that reads the pipe, and the compute thread that owns the engines."""

import ctypes
import logging
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.connection import Connection

import psutil

from assistant.engines.abort import AbortFlag
from assistant.engines.process.messages import (
    Adjust,
    Alive,
    Answer,
    Call,
    Cancel,
    End,
    Ended,
    Finished,
    Happened,
    Item,
    Load,
    More,
    Received,
    Request,
    Resting,
    Started,
)
from assistant.engines.process.scheduler import Callbacks, Priority, Scheduler, Task
from assistant.engines.process.shelf import EngineShelf
from assistant.engines.process.transfer import Unpacker
from assistant.errors import Cancelled, EngineError, KibitzError
from assistant.events import Event
from assistant.logs import to_stderr
from assistant.phrase import Phrase
from assistant.privacy import network_lock
from assistant.privacy.quiet_libraries import switch_off_reporting
from assistant.privacy.reports import event_of
from assistant.privacy.seal import seal
from assistant.values import Progress, Role

_log = logging.getLogger(__name__)

_LOAD_STEPS = 3
"""Beginning, engine, end: a load waits for nobody."""

_SIGN_OF_LIFE_SECONDS = 1.0
"""Signs of life from within a step are sent no more often than this."""


def main(connection: Connection, parent: int, offline: bool) -> None:
    """The whole life of an engine process.

    Args:
        connection: The pipe to the parent.
        parent: Process id of the parent.
        offline: No engine needs the network: let the system take it away.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole terminal; the parent decides what it means
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _end_with_parent(parent)
    _keep_standard_output_clean()
    _give_way()
    # ggml would start a debugger to print where it aborted: a second lost, and paths on the terminal.
    os.environ["GGML_NO_BACKTRACE"] = "1"
    network_lock.install()
    switch_off_reporting(os.environ, engines=True)
    to_stderr()
    is_sealed = offline and seal()
    worker = Worker(connection, orphaned=lambda: os._exit(1))
    network_lock.PROCESS_LOCK.listen(lambda report: worker.tell(event_of(report)))
    worker.run(is_sealed=is_sealed)
    # The engines are closed, nothing is left to save, and native libraries' own exit code is not to be trusted.
    os._exit(0)


class Worker:
    """Serves the requests that come through a connection, until told to end.

    Args:
        connection: Where requests come from and answers go.
        orphaned: Called on the receiver thread when the other side is gone; need not return.
    """

    def __init__(self, connection: Connection, orphaned: Callable[[], None] = lambda: None) -> None:
        self._connection = connection
        self._orphaned = orphaned
        self._sending = threading.Lock()
        self._unpacker = Unpacker()
        abort = AbortFlag()
        self._shelf = EngineShelf(abort, self._progress)
        self._scheduler = Scheduler(abort, Callbacks(self._deliver, self._finish, self._rest))
        self._last_sign_of_life = 0.0

    def tell(self, event: Event) -> None:
        """Have the other side publish an event; any thread."""
        self._send(Happened(event))

    def run(self, *, is_sealed: bool = False) -> None:
        """Be the compute thread."""
        self._send(Started(is_sealed))
        receiver = threading.Thread(target=self._receive, name="engine-receiver", daemon=True)
        receiver.start()
        try:
            self._scheduler.run()
            self._shelf.close()
        finally:
            self._send(Ended())
        receiver.join()
        self._connection.close()

    # ── receiver thread ────────────────────────────────────────────────────────────────────────────────────────

    def _receive(self) -> None:
        handled = 0
        try:
            while not isinstance(request := self._connection.recv(), End):
                self._handle(request)
                handled += 1
                self._scheduler.handled(handled)
        except (EOFError, OSError):
            self._orphaned()
        except Exception as error:  # noqa: BLE001 - without its receiver the process is of no use: start it afresh
            _log.error("The engine process could not read a request (%s).", type(error).__name__)
            self._orphaned()
        finally:
            self._scheduler.end()

    def _handle(self, request: Request) -> None:
        match request:
            case Load():
                # As urgent as the first clause: it goes before writing, but not before the end of a question.
                steps = partial(self._shelf.load, request)
                self._scheduler.add(
                    Task(request.number, request.role, steps, Priority.FIRST_CLAUSE, credits=_LOAD_STEPS)
                )
            case Adjust():
                self._scheduler.add(
                    Task(request.number, request.role, partial(self._shelf.adjust, request), Priority.FIRST_CLAUSE)
                )
            case Call():
                arguments = self._unpacker.unpack(request.arguments)
                self._send(Received(request.number))
                task = Task(
                    request.number,
                    request.role,
                    lambda: self._begin(request, arguments, task),
                    request.priority,
                    request.then,
                    request.window,
                    request.speculative,
                )
                self._scheduler.add(task)
            case More():
                self._scheduler.allow(request.number, request.items)
            case Cancel():
                if not self._scheduler.cancel(request.number):
                    self._send(Finished(request.number, Cancelled()))

    # ── compute thread ─────────────────────────────────────────────────────────────────────────────────────────

    def _begin(self, request: Call, arguments: dict[str, object], task: Task) -> Iterator[object]:
        engine = self._shelf.engine(request.role)
        if engine is None:
            raise EngineError(Phrase("The {role} engine is not loaded.", role=request.role))
        steps: Iterator[object] = getattr(engine, request.method)(**arguments, cancelled=task.is_cancelled)
        return steps

    def _progress(self, progress: Progress) -> None:
        """What engines report while they load or work long."""
        task = self._scheduler.running
        if task is None:
            return
        if task.cancelled:
            raise Cancelled
        if task.number == self._shelf.loading:
            self._send(Item(task.number, progress))
        elif time.monotonic() - self._last_sign_of_life > _SIGN_OF_LIFE_SECONDS:
            self._last_sign_of_life = time.monotonic()
            self._send(Alive())

    def _deliver(self, task: Task, item: object) -> bool:
        self._send(Item(task.number, item))
        return not isinstance(item, Progress)

    def _finish(self, task: Task, error: Exception | None) -> None:
        if isinstance(error, KibitzError) and type(error).__module__ != KibitzError.__module__:
            error = EngineError(error.sentence, error.hint)  # the other side may not know or not rebuild its class
        elif error is not None and not isinstance(error, KibitzError | Cancelled):
            error = self._explained(task.lane, error)
        self._send(Finished(task.number, error))

    def _explained(self, role: Role, error: Exception) -> EngineError:
        """An error for a person. The log gets the place, not the text, which may hold what was said or shown."""
        kind = type(error).__name__
        _log.warning("%s in the %s engine:\n%s", kind, role, "".join(traceback.format_tb(error.__traceback__)))
        engine = self._shelf.engine(role)
        name = engine.info.title if engine else Phrase("The {role} engine", role=role)
        if isinstance(error, MemoryError):
            return EngineError(
                Phrase("{name} ran out of memory.", name=name), "Close other programs, or choose a smaller model."
            )
        return EngineError(
            Phrase("{name} failed unexpectedly ({kind}).", name=name, kind=kind), "Try again, or choose another model."
        )

    def _rest(self, handled: int) -> None:
        self._send(Resting(handled))

    def _send(self, answer: Answer) -> None:
        data = pickle.dumps(answer, protocol=5)
        try:
            with self._sending:
                self._connection.send_bytes(data)
        except OSError:
            # The other side is gone; the receiver sees it too.
            self._scheduler.end()


def _give_way() -> None:
    """Let the window go first; at full priority the pointer and the waveform stutter."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)


def _keep_standard_output_clean() -> None:
    """Send what native libraries print to standard error: standard output carries only the parent's answer."""
    try:
        os.dup2(2, 1)
    except OSError:
        # A program without a console has no standard error either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _end_with_parent(parent: int) -> None:
    """Be killed when the parent is, even from within native code that lets no other thread run."""
    if sys.platform != "linux":
        return
    pr_set_pdeathsig = 1  # <linux/prctl.h>
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
