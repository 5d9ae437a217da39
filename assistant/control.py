# SPDX-License-Identifier: GPL-3.0-or-later
"""How the running window is told from outside what to do: one line to a socket that only this user can reach.

The window answers "ok", or "no" and a sentence. On Windows it is a named pipe, elsewhere a Unix socket.
"""

import getpass
import os
import socket
import struct
import sys
from enum import StrEnum
from pathlib import Path

from assistant.errors import NotAnswering, NotRunning
from assistant.paths import runtime_folder
from assistant.phrase import Phrase

_ANSWER_SECONDS = 5.0
_PEER = struct.Struct("3i")
MOST_BYTES = 1000
"""No line is longer."""


class Order(StrEnum):
    """What the window can be told; a line begins with one of these."""

    TALK = "talk"
    """Begin to listen, or end the question."""
    PRESS = "press"
    """The talk key went down."""
    RELEASE = "release"
    """The talk key went up."""
    SHOW = "show"
    """Behind it there may be a token that lets the window come to the front (Wayland)."""
    STOP = "stop"
    REGION = "region"
    """Let the user choose a part of the screen."""
    SCREEN = "screen"
    CAMERA = "camera"
    NOT_MY_SCREEN = "not-my-screen"
    """Ask without the picture of the screen."""
    DESCRIBE = "describe"
    DESCRIBE_BRIEF = "describe-brief"
    DESCRIBE_NORMAL = "describe-normal"
    DESCRIBE_FULL = "describe-full"
    """As `settings.Detail`; without one, what the settings say, and more of it soon after."""
    REPEAT = "repeat"
    NOTHING = "nothing"
    """Only answer."""
    QUIT = "quit"


def address() -> str:
    """Where the window listens: a path, on Windows the name of a pipe."""
    return f"kibitz-{getpass.getuser()}" if sys.platform == "win32" else str(runtime_folder() / "control")


def make_private_folder(folder: Path) -> None:
    """Make the socket's folder, for this user alone.

    Raises:
        OSError: It cannot be made, or belongs to somebody else.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32":
        if folder.lstat().st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to another user.")
        folder.chmod(0o700)


def tell(order: Order, *, where: str = "") -> str:
    """Tell the running window what to do; gives what it says against that, mostly nothing.

    Args:
        order: What to do.
        where: As `address` gives it, if not there.

    Raises:
        NotRunning: Nobody listens.
        NotAnswering: Somebody listens, but has not answered within five seconds.
    """
    line = order.value
    if order is Order.SHOW and (token := os.environ.get("XDG_ACTIVATION_TOKEN", "")):
        line = f"{line} {token}"
    try:
        answer = _exchange(where or address(), f"{line}\n".encode()[:MOST_BYTES])
    except OSError as error:
        raise NotRunning("Kibitz is not running.", "Start it with “kibitz”, or from the desktop's menu.") from error
    verdict, _, sentence = answer.decode("utf-8", "replace").strip().partition(" ")
    return "" if verdict == "ok" else sentence or "The window gave no answer."


def _exchange(where: str, line: bytes) -> bytes:
    if sys.platform == "win32":
        # Windows lets only the program in front say who may come there.
        import ctypes  # noqa: PLC0415

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
        with Path(rf"\\.\pipe\{where}").open("r+b", buffering=0) as pipe:
            pipe.write(line)
            return pipe.readline(MOST_BYTES)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_ANSWER_SECONDS)
        connection.connect(where)
        try:
            connection.sendall(line)
            with connection.makefile("rb") as answers:
                return answers.readline(MOST_BYTES)
        except TimeoutError as error:
            raise NotAnswering("Kibitz is running, but does not answer.", _way_out(connection)) from error


def _way_out(connection: socket.socket) -> str:
    """How to end who does not answer."""
    if sys.platform != "linux":
        return "Wait a moment, or end it and start it again."
    # Of `struct ucred` (unix(7)): process, user and group of who listens.
    process, _, _ = _PEER.unpack(connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size))
    return Phrase(
        "Wait a moment. If that does not help, end it in the system monitor, where it is process {process}, and start "
        "it again.",
        process=str(process),
    )
