# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks native libraries what they can do here, in a process of its own and with a time limit.

A broken driver can hang or end whoever asks it; so it must not be the window that asks, nor the engines at work.
"""

import os
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from assistant.errors import EngineError, KibitzError
from assistant.phrase import Phrase

_JOIN_SECONDS = 1.0
"""A process that was told to end, or was killed, is waited for so long."""


@dataclass(frozen=True)
class GraphicsCard:
    """A graphics card that an engine's library lists."""

    name: str
    memory_bytes: int
    free_bytes: int
    shares_memory: bool = False
    """It is part of the processor and has no memory of its own."""
    works: bool = True
    """A computation on it gave the right result."""


def ask(question: str, seconds: float, *arguments: object) -> Any:  # noqa: ANN401 - whatever the function returns
    """Call a function in another process.

    Args:
        question: "package.module:function"; it returns something that can be pickled.
        seconds: How long to wait.
        arguments: For the function; they have to be pickled, too.

    Raises:
        EngineError: It did not answer: it hung, failed, or ended its process.
        KibitzError: What the function raised.
    """
    ours, theirs = get_context("spawn").Pipe()
    process = get_context("spawn").Process(
        target=_answer, args=(theirs, question, *arguments), name="kibitz-probe", daemon=True
    )
    process.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise EngineError(Phrase("There was no answer within {seconds:.0f} seconds.", seconds=seconds))
        answer = ours.recv()
    except (EOFError, OSError) as error:
        raise EngineError("The process that asked has crashed.") from error
    finally:
        process.kill()
        process.join(_JOIN_SECONDS)
        ours.close()
    if isinstance(answer, KibitzError):
        raise answer
    return answer


def _answer(connection: Connection, question: str, *arguments: object) -> None:
    """In the other process; what native libraries print is of no interest."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    module, _, function = question.partition(":")
    try:
        connection.send(getattr(import_module(module), function)(*arguments))
    except KibitzError as error:
        connection.send(error)
    except Exception as error:  # noqa: BLE001 - whatever a library raises is an answer, too
        connection.send(EngineError(Phrase("The library failed ({name}).", name=type(error).__name__)))
