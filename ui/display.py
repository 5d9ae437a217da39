# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether there is a display to show a window on. Qt itself would end the program with a message for programmers."""

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_ANSWER_SECONDS = 2.0
_X11_PORT = 6000
"""Display number 0 over the network (X.Org: "X Window System Network Protocol"); number n is n ports above."""


def has_display(environment: Mapping[str, str] | None = None, system: str = sys.platform) -> bool:
    """True if a display answers; Windows and macOS always have one, and who names a Qt platform knows why.

    Args:
        environment: Of the process by default.
        system: As in `sys.platform`.
    """
    variables = os.environ if environment is None else environment
    if system in ("win32", "darwin") or variables.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(variables) or _x11_answers(variables.get("DISPLAY", ""))


def _wayland_answers(variables: Mapping[str, str]) -> bool:
    name = variables.get("WAYLAND_DISPLAY")
    # An absolute name stands for itself.
    return bool(name) and _answers(str(Path(variables.get("XDG_RUNTIME_DIR", "/")) / str(name)))


def _x11_answers(display: str) -> bool:
    parts = re.fullmatch(r"(?:unix/?|(?P<host>[^:/]*)):(?P<number>\d+)(?:\.\d+)?", display)
    if parts is None:
        return bool(display) and _answers(display.rpartition(".")[0] or display)
    host, number = parts["host"], int(parts["number"])
    if host:
        return _answers((host, _X11_PORT + number))
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X servers listen on every Linux
    return _answers(path) or _answers(f"\0{path}")


def _answers(address: str | tuple[str, int]) -> bool:
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(_ANSWER_SECONDS)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True
