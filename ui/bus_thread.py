# SPDX-License-Identifier: GPL-3.0-or-later
"""A thread that is connected to the desktop's session bus, and sleeps until a message comes."""

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import Any

_CLOSE_SECONDS = 1.0


class BusThread:
    """Runs from when it is made until `close`, or until `serve` returns.

    Args:
        name: Of the thread.
        serve: Uses the connection (jeepney's blocking one), on the thread.
        failed: Told on the thread why there is no connection, or none any more; not after `close`.
    """

    def __init__(self, name: str, serve: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self._serve = serve
        self._failed = failed
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the connection; blocks for a second at most."""
        with self._lock:
            self._is_closed = True
            if self._socket is not None:
                # Wakes the thread, which closes it.
                with contextlib.suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join(_CLOSE_SECONDS)

    def _run(self) -> None:
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - only where there may be a bus

        try:
            with open_dbus_connection("SESSION") as connection:
                with self._lock:
                    if self._is_closed:
                        return
                    self._socket = connection.sock
                try:
                    self._serve(connection)
                finally:
                    with self._lock:
                        self._socket = None
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            if not self._is_closed:
                self._failed(error)
