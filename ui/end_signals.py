# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens when the system tells the program to end."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer


def quit_on_signals(application: QCoreApplication, quit_: Callable[[], None]) -> None:
    """End in order on Ctrl-C and when the session ends.

    Python runs its signal handlers only between two instructions of its own, and while Qt waits there are none:
    a byte in a socket wakes it up.
    """
    awake, wakes = socket.socketpair()
    awake.setblocking(False)
    wakes.setblocking(False)
    signal.set_wakeup_fd(wakes.fileno())
    notifier = QSocketNotifier(awake.fileno(), QSocketNotifier.Type.Read, application)
    keeper = _Sockets(awake, wakes, notifier)
    notifier.activated.connect(keeper.drain)

    def end(_number: int, _frame: FrameType | None) -> None:
        # In the middle of whatever runs, perhaps of painting: a window that is closed then takes the program with it.
        QTimer.singleShot(0, quit_)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)


class _Sockets(QObject):
    """Keeps both ends open as long as Qt watches them."""

    def __init__(self, awake: socket.socket, wakes: socket.socket, notifier: QSocketNotifier) -> None:
        super().__init__(notifier)
        self._awake = awake
        self._wakes = wakes

    def drain(self) -> None:
        """Take the byte out; the signal's handler runs by itself."""
        self._awake.recv(16)
