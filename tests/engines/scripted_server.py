# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server on loopback that answers as a test tells it, and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias

from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost
from assistant.engines.remote.eyes import RemoteEyes
from assistant.settings import EyesSettings


class Request:
    """One request, and the means to answer it."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        self._handler = handler
        self.path = handler.path
        self.headers = dict(handler.headers)
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        self.body: dict[str, Any] = json.loads(body) if body else {}

    def answer(self, status: int, body: object, **headers: str) -> None:
        """Answer at once: a string as HTML, anything else as JSON."""
        is_page = isinstance(body, str)
        data = str(body).encode() if is_page else json.dumps(body).encode()
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", "text/html" if is_page else "application/json")
        for name, value in headers.items():
            self._handler.send_header(name, value)
        self._handler.end_headers()
        self._handler.wfile.write(data)

    def stream(self, *lines: str) -> None:
        """Send lines of an event stream, of which more may follow."""
        if not getattr(self, "_streaming", False):
            self._streaming = True
            self._handler.send_response(200)
            self._handler.send_header("Content-Type", "text/event-stream")
            self._handler.end_headers()
        self._handler.wfile.write("".join(line + "\n" for line in lines).encode())
        self._handler.wfile.flush()

    def wait_until_hung_up(self) -> None:
        """Block until the other side closes the connection."""
        self._handler.rfile.read(1)


Script: TypeAlias = Callable[[Request], None]


class ScriptedServer(ThreadingHTTPServer):
    """Answers questions with `script`, and the list of models with `models`."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.requests: list[Request] = []
        self.script: Script = lambda request: request.stream(*said("Yes."), DONE)
        self.models: Script = lambda request: request.answer(200, {"object": "list", "data": [{"id": "tiny"}]})

    @property
    def host(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.server_port}"

    @property
    def address(self) -> str:
        """What the user would type."""
        return f"http://{self.host}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: ScriptedServer

    def do_GET(self) -> None:
        request = Request(self)
        self.server.requests.append(request)
        self.server.models(request)

    def do_POST(self) -> None:
        request = Request(self)
        self.server.requests.append(request)
        self.server.script(request)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@contextmanager
def serving() -> Iterator[ScriptedServer]:
    """A server that runs until the end of the block."""
    with ScriptedServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def open_remote(address: str, *, model: str = "", key: str = "") -> RemoteEyes:
    """The remote engine, opened with this address."""
    settings = EyesSettings(address=address, remote_model=model, remote_key=key)
    return RemoteEyes.open(settings, EngineHost(threads=1, abort=AbortFlag()))


DONE = "data: [DONE]\n"


def event(content: str, **more: Any) -> str:
    """One piece of an answer as these servers send it."""
    choice = {"index": 0, "delta": {"content": content}, "finish_reason": None} | more
    return f"data: {json.dumps({'choices': [choice]}, ensure_ascii=False)}\n"


def said(*pieces: str) -> list[str]:
    """An answer in pieces."""
    return [event(piece) for piece in pieces]
