# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps an engine process going: starts one whenever it is wanted, again when it ends by itself, and ends it."""

import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import resource_tracker

from assistant.engines.process.link import Link
from assistant.engines.process.messages import Answer
from assistant.phrase import Phrase

_GRACE_SECONDS = 0.5
"""What is left to the engine process for ending in good order."""


@dataclass(frozen=True)
class Duties:
    """What is called while an engine process lives; all on the thread that supervises."""

    is_wanted: Callable[[], bool]
    """Blocks until an engine process is wanted; false when all is over."""
    began: Callable[[Link], None]
    """A process was started; it takes requests, and works on them when it is ready."""
    handle: Callable[[Answer], None]
    """It said something."""
    ended: Callable[[Link | None, str], None]
    """It ended, and why; without a link if it could not even be started."""
    patience: Callable[[], float]
    """Seconds without a sign of life after which it counts as hung."""
    is_offline: Callable[[], bool]
    """No engine needs the network; asked when a process is started."""
    is_over: Callable[[], bool]
    """Nothing is wanted any more: a process that is still starting can be ended."""


def supervise(duties: Duties, *, in_process: bool) -> None:
    """Run engine processes, one after the other, until none is wanted any more."""
    if hasattr(signal, "pthread_sigmask"):
        # The engine process inherits this, so that Ctrl-C cannot interrupt it before it learns to ignore it.
        # The tracker would be started with it otherwise, and that allows SIGINT again.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    while duties.is_wanted():
        try:
            link = Link(offline=duties.is_offline(), in_process=in_process)
        except OSError as error:
            duties.ended(None, Phrase("The engine process cannot be started: {reason}.", reason=error.strerror))
        else:
            duties.ended(link, _serve(link, duties))


def end(link: Link | None, supervisor: threading.Thread | None) -> None:
    """End the engine process, if there is one, and the thread that supervises it; takes a second at most."""
    if link:
        link.end()
    if supervisor and supervisor is not threading.current_thread():
        supervisor.join(_GRACE_SECONDS)
        if supervisor.is_alive() and link:
            link.kill()
            supervisor.join(_GRACE_SECONDS)


def _serve(link: Link, duties: Duties) -> str:
    """Pass on what the engine process says, until it ends; returns why it did."""
    try:
        duties.began(link)
        while link.started or not duties.is_over():  # once it has started, it is asked to end, and says so
            duties.handle(link.receive(duties.patience))
    except EOFError:
        pass
    finally:
        reason = link.close()
    return reason
