# SPDX-License-Identifier: GPL-3.0-or-later
"""One running engine process and the pipe to it, seen from the other side."""

import multiprocessing
import os
import pickle
import queue
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Protocol

from assistant.engines.process.messages import Answer, Call, End, Ended, Received, Request, Resting, Started
from assistant.engines.process.transfer import Block, Packer, Parcel
from assistant.phrase import Phrase

_JOIN_SECONDS = 1.0
"""A killed process is gone within milliseconds; longer only while the system writes out its memory."""


class _Body(Protocol):
    """What runs the worker; `multiprocessing.Process` is one."""

    @property
    def exitcode(self) -> int | None: ...
    def start(self) -> None: ...
    def kill(self) -> None: ...
    def join(self, timeout: float | None = None) -> None: ...


class Link:
    """An engine process, started by the constructor.

    One thread calls `receive`, and `close` when that raised `EOFError`; everything else may be called by any thread
    and never blocks on the pipe.

    Args:
        offline: No engine needs the network: let the system take it away where it can.
        in_process: Use a thread of this process instead; it cannot be killed.

    Raises:
        OSError: The system cannot start a process.
    """

    def __init__(self, *, offline: bool = False, in_process: bool = False) -> None:
        self._connection, theirs = multiprocessing.Pipe()
        self._body = _WorkerThread(theirs) if in_process else _process(theirs, offline=offline)
        self._body.start()
        if not in_process:
            theirs.close()  # else the end of the process would not be the end of the pipe
        self.started = False
        """The process has said that it is ready."""
        self.offline = offline
        self.is_sealed = False
        """The process has said that the system refuses it the network."""
        # Re-entrant, because a signal handler may cancel a call in the middle of another.
        self._lock = threading.RLock()
        self._packing = threading.Lock()
        self._packer = Packer()
        self._blocks: dict[int, Block] = {}
        self._closed = False
        self._sent = 0
        self._handled = 0
        self._last_sign_of_life = time.monotonic()
        self._reason = ""
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write, name="engine-writer", daemon=True)
        self._writer.start()

    # ── any thread ─────────────────────────────────────────────────────────────────────────────────────────────

    def send(self, request: Request) -> None:
        """Queue a request; one to a process that has ended is dropped."""
        data = pickle.dumps(request, protocol=5)
        with self._lock:
            if self.is_at_rest:
                self._last_sign_of_life = time.monotonic()  # it was silent for want of work
            self._sent += 1
            self._outgoing.put(data)

    def send_with(self, arguments: object, call: Callable[[Parcel], Call]) -> None:
        """Queue a call with large arguments; they are copied before this returns."""
        with self._packing:  # parcels must arrive in the order in which they were packed
            parcel, block = self._packer.pack(arguments)
            request = call(parcel)
            with self._lock:
                if block and self._closed:
                    block.release()
                elif block:
                    self._blocks[request.number] = block
            self.send(request)

    @property
    def is_at_rest(self) -> bool:
        """All that was asked has been done, or waits for the caller to take what is there."""
        return self._sent == self._handled

    def end(self) -> None:
        """Ask the process to end, if it is far enough to understand; otherwise kill it."""
        if self.started:
            self.send(End())
        else:
            self.kill()

    def kill(self, reason: str = "") -> None:
        """End the process at once; the reason, as a sentence, is what `close` gives."""
        self._reason = reason or self._reason
        self._body.kill()

    # ── the supervising thread ─────────────────────────────────────────────────────────────────────────────────

    def receive(self, silence_limit: Callable[[], float]) -> Answer:
        """Wait for the next answer.

        Args:
            silence_limit: Seconds without a sign of life after which a process that has work counts as hung; asked
                again and again, since it may depend on the work.

        Raises:
            EOFError: The process has ended or hangs. `close` must follow.
        """
        try:
            while not self._connection.poll(max(0.0, self._patience(silence_limit()))):
                if self._patience(silence_limit()) <= 0:
                    self._reason = Phrase(
                        "The engine process gave no sign of life for {seconds:.0f} seconds.", seconds=silence_limit()
                    )
                    raise EOFError
            answer: Answer = self._connection.recv()
        except OSError as error:
            # Windows says so for every end, Linux if requests were still on their way.
            raise EOFError from error
        self._last_sign_of_life = time.monotonic()
        match answer:
            case Started(is_sealed):
                self.started, self.is_sealed = True, is_sealed
            case Received(number):
                with self._lock:
                    block = self._blocks.pop(number, None)
                if block:
                    block.release()
            case Resting(handled):
                self._handled = handled
            case Ended():
                raise EOFError
        return answer

    def close(self) -> str:
        """Clean up behind a process that has ended or is to end now.

        Returns:
            Why it ended, as a sentence.
        """
        self.send(End())  # what a thread needs, which cannot be killed
        self._body.kill()
        self._body.join(_JOIN_SECONDS)
        # Only now: until then the process might still open a block.
        with self._lock:
            self._closed = True
            for block in self._blocks.values():
                block.release()
            self._blocks.clear()
        self._outgoing.put(None)
        self._writer.join(_JOIN_SECONDS)
        self._connection.close()
        return self._reason or _reason(self._body.exitcode)

    def _patience(self, silence_limit: float) -> float:
        """Seconds until the process counts as hung, or until one at rest is looked at again: it may get work."""
        with self._lock:
            if self.is_at_rest:
                return silence_limit
            return self._last_sign_of_life + silence_limit - time.monotonic()

    def _write(self) -> None:
        while (data := self._outgoing.get()) is not None:
            try:
                self._connection.send_bytes(data)
            except OSError:
                return  # the process has ended; `receive` tells


class _WorkerThread(threading.Thread):
    """The engines on a thread of this process, for tests and debugging."""

    exitcode = None

    def __init__(self, connection: Connection) -> None:
        from assistant.engines.process.worker import Worker  # noqa: PLC0415 - as below

        super().__init__(name="engine-compute", daemon=True)
        self._worker = Worker(connection)

    def run(self) -> None:
        self._worker.run()

    def kill(self) -> None:
        """A thread ends by itself, after its step, when the pipe is closed."""


def _process(connection: Connection, *, offline: bool) -> _Body:
    return multiprocessing.get_context("spawn").Process(
        target=_work, args=(connection, os.getpid(), offline), name="kibitz-engines", daemon=True
    )


def _work(connection: Connection, parent: int, offline: bool) -> None:
    """What the process does, as `worker.main`."""
    from assistant.engines.process.worker import main  # noqa: PLC0415 - nobody else needs what runs engines

    main(connection, parent, offline)


def _reason(exit_code: int | None) -> str:
    if exit_code is not None and exit_code == -getattr(signal, "SIGKILL", 0):
        return Phrase("The engine process was killed; perhaps the computer ran out of memory.")
    if exit_code is not None and exit_code < 0:
        return Phrase("The engine process crashed ({reason}).", reason=signal.strsignal(-exit_code) or -exit_code)
    return Phrase("The engine process ended unexpectedly.")
