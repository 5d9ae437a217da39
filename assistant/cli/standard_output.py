# SPDX-License-Identifier: GPL-3.0-or-later
"""Standard output, which carries only the answer: written so that a failure is told once, by an exit code."""

import io
import json
import os
import sys
from contextlib import suppress

import msgspec

from assistant.errors import OutputError


class ReaderGone(OutputError):
    """Whoever read the answer has had enough, as `head` does: nothing to complain about."""


def answer(text: str, end: str = "\n") -> None:
    """Write a part of the answer, for the reader to have at once.

    Raises:
        ReaderGone: The reader of the pipe has ended.
        OutputError: The disk is full, or standard output is closed.
    """
    if sys.stdout is None:
        raise OutputError("Standard output is closed, so the answer cannot be written.")
    try:
        sys.stdout.write(text + end)
        sys.stdout.flush()
    except BrokenPipeError as error:
        _give_up()
        raise ReaderGone("The reader of the answer has ended.") from error
    except OSError as error:
        _give_up()
        raise OutputError(
            f"The answer cannot be written to standard output: {error.strerror or error}.",
            "Make room, or write it elsewhere.",
        ) from error


def answer_json(content: object) -> None:
    """Write the whole answer as JSON, for programs; raises as `answer`.

    Args:
        content: Whatever msgspec knows, such as dataclasses; the rest, such as paths, becomes text.
    """
    answer(json.dumps(msgspec.to_builtins(content, enc_hook=str), indent=2, ensure_ascii=False))


def accept_any_character() -> None:
    """Have characters that the terminal's encoding lacks, or that only a file's name has, written as escapes."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _give_up() -> None:
    """Python writes what is left when it ends, and would complain once more: let it."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
