# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that the user gives, from standard input or a file; never more of them than memory can take."""

import sys
from pathlib import Path

from assistant.errors import InputError

STANDARD_INPUT = "-"

_MOST_BYTES = 16 * 2**20
"""A long novel has 3 MB."""


def text_of(argument: str) -> str:
    """The argument itself, or what standard input holds if it is “-”.

    Raises:
        InputError: It is not text, or endless.
    """
    if argument != STANDARD_INPUT:
        return argument
    if sys.stdin is None:
        raise InputError("Standard input is closed, so there is no text to read.", "Give the text as an argument.")
    try:
        data = sys.stdin.buffer.read(_MOST_BYTES + 1)
    except OSError as error:
        raise InputError(f"Standard input cannot be read: {error.strerror or error}.") from error
    return _decoded(data, "The text on standard input")


def text_in(path: Path, what: str) -> str:
    """The text of a file; `what` begins the sentences, such as “The schema”.

    Raises:
        InputError: It cannot be read, is not text, or endless.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise InputError(f"{what} {path} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    return _decoded(data, f"{what} {path}")


def _decoded(data: bytes, what: str) -> str:
    if len(data) > _MOST_BYTES:
        raise InputError(f"{what} has more than {_MOST_BYTES >> 20} MB.", "Give a part of it.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{what} is not text in UTF-8.", "Save it as UTF-8.") from error
