# SPDX-License-Identifier: GPL-3.0-or-later
"""One question to a server and its answer, line by line, without ever blocking for long.

The reading is done on a thread of its own: the compute thread looks in from time to time, so that the other engines get
their turns while a server thinks, and closes the connection the moment nobody wants the answer any more.
"""

import contextlib
import queue
import socket
import threading
from collections.abc import Generator, Iterator
from typing import Any, Self, TypeAlias

import httpx

from assistant.cancellation import Cancellation
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.errors import Cancelled
from assistant.privacy import network_lock

CONNECT_SECONDS = 5.0
SILENCE_SECONDS = 120.0
"""A large model on a slow machine can take this long over a picture before its first word."""
_LOOK_IN_SECONDS = 0.1
"""How long one step of waiting lasts; nothing is asked of the server for it."""
_ERROR_BYTES = 65_536
"""What is read of an answer that is no answer."""
_LONGEST_LINE_BYTES = 1 << 20
"""Of an answer that comes in words."""


class Refused(Exception):
    """The server answered with an error or a redirection."""

    def __init__(self, status: int, body: bytes, location: str) -> None:
        super().__init__(status)
        self.status = status
        self.body = body
        self.location = location


class _End:
    """Nothing more comes."""


_Item: TypeAlias = str | Exception | _End


class Exchange:
    """Sends a JSON body and gives the lines of the answer. A context manager; leaving it closes the connection.

    Args:
        client: Without kept-alive connections: each exchange has its own to close.
        path: Below the client's base address.
        body: What is asked.
    """

    def __init__(self, client: httpx.Client, path: str, body: dict[str, Any]) -> None:
        self._client = client
        self._path = path
        self._body = body
        self._items: queue.Queue[_Item | None] = queue.Queue()
        """Lines, then an exception or `_End`; None wakes whoever waits."""
        self._lock = threading.Lock()
        self._closed = False
        self._socket: socket.socket | None = None
        self._thread = threading.Thread(target=self._run, name="remote-exchange", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._closed = True
            self._hang_up()
        if self._socket:
            self._thread.join(CONNECT_SECONDS)

    def lines(self, cancelled: IsCancelled) -> Generator[str | None, None, None]:
        """Give the lines as they come, and None each time that nothing has come for a moment.

        Raises:
            Refused: The server did not answer with success.
            httpx.HTTPError: The connection failed, or broke.
            Cancelled: Nobody wants the rest.
        """
        with contextlib.ExitStack() as stack:
            if isinstance(cancelled, Cancellation):
                stack.callback(cancelled.on_cancel(lambda: self._items.put(None)))
            while True:
                if cancelled():
                    raise Cancelled
                try:
                    item = self._items.get(timeout=_LOOK_IN_SECONDS)
                except queue.Empty:
                    item = None
                if isinstance(item, _End):
                    return
                if isinstance(item, Exception):
                    raise item
                yield item

    def _run(self) -> None:
        try:
            trace = {"trace": self._on_trace}
            with (
                network_lock.allow({self._client.base_url.raw_host.decode()}),
                self._client.stream("POST", self._path, json=self._body, extensions=trace) as response,
            ):
                check(response)
                for line in _lines(response):
                    self._items.put(line)
            self._items.put(_End())
        except Exception as error:  # noqa: BLE001 - raised again in `lines`, on the thread that asked
            self._items.put(error)

    def _on_trace(self, event: str, details: dict[str, Any]) -> None:
        """Told by httpcore what it is doing; gets hold of the socket, which httpx does not give away."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            with self._lock:
                self._socket = details["return_value"].get_extra_info("socket")
                if self._closed:
                    self._hang_up()

    def _hang_up(self) -> None:
        # Unlike close, shutdown wakes a thread that is blocked in reading.
        if self._socket:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def check(response: httpx.Response) -> None:
    """Raise `Refused` unless the server answers with success."""
    if response.is_success:
        return
    body = b""
    for part in response.iter_bytes():
        body += part
        if len(body) > _ERROR_BYTES:
            break
    raise Refused(response.status_code, body[:_ERROR_BYTES], response.headers.get("location", ""))


def _lines(response: httpx.Response) -> Iterator[str]:
    """Lines as the answer comes. httpx's own reader would also cut at characters such as U+2028 within a text."""
    rest = b""
    for part in response.iter_bytes():
        *lines, rest = (rest + part).split(b"\n")
        for line in lines:
            yield line.decode("utf-8", "replace").rstrip("\r")
        if len(rest) > _LONGEST_LINE_BYTES:
            raise httpx.DecodingError("endless line", request=response.request)
    if rest:
        yield rest.decode("utf-8", "replace")
