# SPDX-License-Identifier: GPL-3.0-or-later
"""One window for each user: a second start shows the first, and a command line can tell it what to do."""

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from assistant.control import MOST_BYTES, Order, address, make_private_folder, tell
from assistant.errors import NotAnswering, NotRunning

_log = logging.getLogger(__name__)

_UNKNOWN = "no This Kibitz does not know how to do that. Start it again if it was updated."


def show_running_window(*, hidden: bool = False) -> bool:
    """If a window of this user runs already, let it come to the front; false if none does.

    With `hidden` it stays where it is: desktops may start the same program at login for two reasons.

    Raises:
        NotAnswering: One runs, but hangs. A second one beside it would share its history, and fight for its keys.
    """
    try:
        objection = tell(Order.NOTHING if hidden else Order.SHOW)
    except NotAnswering:
        raise
    except NotRunning:
        return False
    return hidden or not objection


class ControlSocket(QObject):
    """Takes orders from other processes of the same user, on the GUI thread."""

    ordered = Signal(Order)

    def __init__(self, parent: QObject | None = None, *, where: str = "") -> None:
        """`where` is as `control.address` gives it, if not there."""
        super().__init__(parent)
        self._where = where or address()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    def listen(self) -> bool:
        """Begin; false if that is not possible, which costs nothing but these orders."""
        try:
            if sys.platform != "win32":
                make_private_folder(Path(self._where).parent)
        except OSError as error:
            _log.warning("No orders can be taken: %s", error)
            return False
        # Nobody answered there, so what may still lie there was left by a program that died.
        QLocalServer.removeServer(self._where)
        if not self._server.listen(self._where):
            _log.warning("No orders can be taken: %s", self._server.errorString())
            return False
        return True

    def close(self) -> None:
        """Take no more orders, and leave nothing behind."""
        self._server.close()

    def _accept(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.readyRead.connect(self._reader(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _reader(self, socket: QLocalSocket) -> Callable[[], None]:
        def read() -> None:
            if socket.canReadLine():
                line = bytes(socket.readLine(MOST_BYTES).data()).decode("utf-8", "replace")
                order = _order_in(line)
                socket.write(b"ok\n" if order else f"{_UNKNOWN}\n".encode())
                # Sent before it is carried out, for that may be the end of the program.
                socket.flush()
                socket.disconnectFromServer()
                if order:
                    self.ordered.emit(order)
            elif socket.bytesAvailable() >= MOST_BYTES:
                socket.abort()

        return read


def _order_in(line: str) -> Order | None:
    name, _, token = line.strip().partition(" ")
    order = next((order for order in Order if order.value == name), None)
    if order is Order.SHOW and token and "\0" not in token:
        # Qt looks for it there when the window asks to come to the front.
        os.putenv("XDG_ACTIVATION_TOKEN", token)
    return order
