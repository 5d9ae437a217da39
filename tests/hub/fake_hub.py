# SPDX-License-Identifier: GPL-3.0-or-later
"""Two web servers on loopback that together behave like a model hub: one redirects, the other has the files.

What goes wrong is scripted by request, so that a test can say: the third answer breaks off after 1000 bytes.
"""

import hashlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias
from urllib.parse import urlsplit

from assistant.models.catalog import CatalogEntry, CatalogFile, Memory, Source
from assistant.values import Role

REVISION = "0123456789abcdef0123456789abcdef01234567"


@dataclass(frozen=True)
class Answer:
    """How one request for a file is answered; the default is as it should be."""

    status: int = 0
    """Other than 0: this, and no file."""
    headers: dict[str, str] = field(default_factory=dict)
    break_after: int | None = None
    """Bytes of the body after which the connection is torn down."""
    stall_after: int | None = None
    """Bytes of the body after which nothing more comes, until the other side hangs up."""
    end_after: int | None = None
    """Bytes after which the body ends as if that were all, with a length that says so."""
    data: bytes | None = None
    """Instead of the file."""
    ignores_range: bool = False
    etag: str | None = None
    without_length: bool = False
    location: str = ""
    """Of the redirect; only for the hub."""


OK = Answer()
Script: TypeAlias = Callable[[int, str], Answer]
"""Gives the answer to the n-th request, from 1, for a path."""


@dataclass(frozen=True)
class Request:
    """What was asked of the servers."""

    path: str
    start: int
    headers: dict[str, str]


class FakeHub:
    """Files by path in the repository `owner/model`. `hub_script` is for the first server, `store_script` the other."""

    def __init__(self, files: dict[str, bytes], revision: str = REVISION) -> None:
        self.files = files
        self.revision = revision
        self.hub_script: Script = lambda number, path: OK
        self.store_script: Script = lambda number, path: OK
        self.hub_requests: list[Request] = []
        self.store_requests: list[Request] = []
        self.served = 0
        """Bytes of bodies that the second server has sent, or was about to send when the other side hung up."""
        self.vouches = True
        """The hub tells the digest of each file when it redirects."""
        self.lock = threading.Lock()
        self.stalled = threading.Event()
        """An answer has fallen silent."""
        self.hub = _Server(_HubHandler, self)
        self.store = _Server(_StoreHandler, self)

    @property
    def address(self) -> str:
        """Of the hub."""
        return f"http://127.0.0.1:{self.hub.server_port}"

    @property
    def total(self) -> int:
        """Bytes of all files."""
        return sum(map(len, self.files.values()))

    def entry(self, model_id: str = "model", role: Role = Role.EYES) -> CatalogEntry:
        """The files as an entry of a catalogue, pinned."""
        files = tuple(
            CatalogFile(path, len(data), hashlib.sha256(data).hexdigest()) for path, data in self.files.items()
        )
        engine = {Role.EARS: "whisper", Role.EYES: "llama", Role.VOICE: "piper"}[role]
        return CatalogEntry(
            model_id, role, engine, "A model", "owner/model", REVISION, "MIT", "its page", files,
            Memory(sum(file.bytes for file in files)), source=Source(self.address, ("127.0.0.1",)),
        )  # fmt: skip

    def close(self) -> None:
        """Stop both servers."""
        for server in (self.hub, self.store):
            server.shutdown()
            server.server_close()


@contextmanager
def fake_hub(files: dict[str, bytes], revision: str = REVISION) -> Iterator[FakeHub]:
    """Both servers, running."""
    hub = FakeHub(files, revision)
    threads = [
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True) for server in (hub.hub, hub.store)
    ]
    for thread in threads:
        thread.start()
    try:
        yield hub
    finally:
        hub.close()
        for thread in threads:
            thread.join()


def as_toml(hub: FakeHub, model_id: str = "model") -> str:
    """The hub's files as a user's own catalogue."""
    entry = hub.entry(model_id)
    files = "".join(
        f'    {{ path = "{file.path}", bytes = {file.bytes}, sha256 = "{file.sha256}" }},\n' for file in entry.files
    )
    return (
        f"format = 1\n[source]\nhub = {json.dumps(hub.address)}\nhosts = []\n\n[[model]]\n"
        f'id = "{model_id}"\nrole = "eyes"\nengine = "llama"\ntitle = "A model"\nrepository = "owner/model"\n'
        f'revision = "{entry.revision}"\nlicence = "MIT"\nlicence_source = "its page"\n'
        f"memory = {{ weights_bytes = {entry.size_bytes} }}\nfiles = [\n{files}]\n"
    )


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, handler: type[BaseHTTPRequestHandler], owner: FakeHub) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.owner = owner

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is nothing to report."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    @property
    def file(self) -> str:
        return self.path.partition(f"/resolve/{self.server.owner.revision}/")[2]

    def log_message(self, *_: object) -> None:
        pass

    def asked(self) -> Request:
        asked = self.headers.get("Range", "")
        start = int(asked.removeprefix("bytes=").partition("-")[0] or 0)
        return Request(self.path, start, dict(self.headers))

    def refuse(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()


class _HubHandler(_Handler):
    def do_GET(self) -> None:
        owner = self.server.owner
        with owner.lock:
            owner.hub_requests.append(self.asked())
            answer = owner.hub_script(len(owner.hub_requests), self.file)
        if answer.status:
            self.refuse(answer)
            return
        data = owner.files.get(self.file)
        if data is None:
            self.refuse(Answer(status=404))
            return
        self.send_response(302)
        if owner.vouches:
            self.send_header("X-Linked-Etag", f'"{hashlib.sha256(data).hexdigest()}"')
            self.send_header("X-Linked-Size", str(len(data)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header(
            "Location",
            answer.location or f"http://127.0.0.1:{owner.store.server_port}{urlsplit(self.path).path}?sign=1",
        )
        self.send_header("Content-Length", "0")
        self.end_headers()


class _StoreHandler(_Handler):
    @property
    def file(self) -> str:
        return super().file.partition("?")[0]

    def do_GET(self) -> None:
        owner = self.server.owner
        request = self.asked()
        with owner.lock:
            owner.store_requests.append(request)
            answer = owner.store_script(len(owner.store_requests), self.file)
        if answer.status:
            self.refuse(answer)
            return
        data = owner.files[self.file] if answer.data is None else answer.data
        start = 0 if answer.ignores_range else request.start
        if start and start >= len(data):
            self.refuse(Answer(status=416, headers={"Content-Range": f"bytes */{len(data)}"}))
            return
        self._send(data, start, answer)

    def _send(self, data: bytes, start: int, answer: Answer) -> None:
        body = data[start:] if answer.end_after is None else data[start : start + answer.end_after]
        self.send_response(206 if start else 200)
        etag = hashlib.md5(data).hexdigest() if answer.etag is None else answer.etag
        if etag:
            self.send_header("ETag", f'"{etag}"')
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        if not answer.without_length:
            self.send_header("Content-Length", str(len(body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        stop = next((stop for stop in (answer.break_after, answer.stall_after) if stop is not None), len(body))
        self._write(body[:stop])
        if answer.stall_after is not None:
            self.connection.settimeout(30)
            self.server.owner.stalled.set()
            self.rfile.read(1)  # returns when the client hangs up
        if answer.break_after is not None:
            # A reset instead of an orderly end, as when a cable is pulled.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 0, 0))
            self.connection.close()

    def _write(self, body: bytes) -> None:
        # Counted first: who has received everything may look at the count at once.
        with self.server.owner.lock:
            self.server.owner.served += len(body)
        self.wfile.write(body)
        self.wfile.flush()
