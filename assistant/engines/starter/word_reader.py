# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what is written in pictures, without haste: in a process of its own that gives way to everything else.

Not in the engine process: a step there would stand in the way of a turn that begins, and the models would have to
share their memory with a text reader that nobody waits for. This one is simply ended when the user wants something.
"""

import logging
import os
import sys
from contextlib import ExitStack
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

import numpy as np

from assistant.cancellation import Cancellation
from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost
from assistant.errors import EngineDied, EngineError, KibitzError
from assistant.phrase import Phrase
from assistant.privacy import network_lock
from assistant.privacy.quiet_libraries import switch_off_reporting
from assistant.privacy.seal import seal
from assistant.values import Picture, Pixels

if TYPE_CHECKING:
    from assistant.engines.starter.text_recogniser import TextRecogniser

_MOST_CHARACTERS = 20_000
"""Of one picture: several pages of print. More is a pattern taken for letters."""

_JOIN_SECONDS = 1.0
"""A process that was told to end, or was killed, is waited for so long."""


class WordReader:
    """Owns the process; starts it when it is first needed. One thread only, but `cancelled` may come from any."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def read(self, picture: Picture, *, cancelled: Cancellation) -> str:
        """All words of a picture in reading order, a line for each row; empty if there are none. Takes seconds.

        Raises:
            EngineUnavailable, ModelDamaged: The text reader is not whole.
            EngineError: This picture cannot be read.
            Cancelled: At once, and the process has ended.
        """
        cancelled.check()
        process, connection = self._started()
        with ExitStack() as stack:
            stack.callback(cancelled.on_cancel(process.kill))
            try:
                connection.send(picture.rgb)
                answer: str | KibitzError = connection.recv()
            except (EOFError, OSError) as error:
                self.close()
                cancelled.check()
                raise EngineDied("Reading a picture ended the text reader.") from error
        if isinstance(answer, KibitzError):
            raise answer
        return answer

    def close(self) -> None:
        """End the process, which gives its memory back (some 300 MB); calling again does nothing."""
        process, self._process = self._process, None
        if process is not None and self._connection is not None:
            process.kill()
            process.join(_JOIN_SECONDS)
            self._connection.close()

    def _started(self) -> tuple[BaseProcess, Connection]:
        if self._process is None or self._connection is None:
            context = get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs,), name="kibitz-words", daemon=True)
            self._process.start()
            theirs.close()
        return self._process, self._connection


# ── in the other process ───────────────────────────────────────────────────────────────────────────────────────────


def _serve(connection: Connection) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    logging.disable()
    _give_way()
    network_lock.install()
    switch_off_reporting(os.environ, engines=True)
    seal()
    # Only here: native libraries belong into the process that may be ended at any time.
    from assistant.engines.starter.text_recogniser import TextRecogniser  # noqa: PLC0415

    recogniser: TextRecogniser | None = None
    while True:
        try:
            pixels: Pixels = connection.recv()
        except (EOFError, OSError):
            return  # whoever asked is gone
        try:
            # More threads would be faster, and be noticed.
            recogniser = recogniser or TextRecogniser(EngineHost(threads=1, abort=AbortFlag()))
            connection.send(_words(recogniser, pixels))
        except KibitzError as error:
            connection.send(error)
        except Exception as error:  # noqa: BLE001 - whatever a library raises must cost one picture only
            connection.send(EngineError(Phrase("The text reader failed ({name}).", name=type(error).__name__)))


def _words(recogniser: "TextRecogniser", pixels: Pixels) -> str:
    steps = recogniser.read(np.ascontiguousarray(pixels), lambda: False)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            rows = (" ".join(line.text for line in row) for row in end.value.rows)
            return "\n".join(rows)[:_MOST_CHARACTERS]


def _give_way() -> None:
    """Run only where nothing else wants to."""
    if sys.platform == "win32":
        import psutil  # noqa: PLC0415 - for one system only

        psutil.Process().nice(psutil.IDLE_PRIORITY_CLASS)
    else:
        os.nice(19)
