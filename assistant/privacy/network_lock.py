# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses every connection that would leave this computer, unless a thread has been allowed that very host.

    with allow({"huggingface.co", "*.hf.co"}):     # this thread, these hosts, until the block ends
        ...

Two layers, because each sees what the other does not. An audit hook (PEP 578) is told by CPython of every connection,
look-up and datagram, whichever library makes it, and cannot be taken away again. A guard on `socket.socket` looks at
addresses *before* names in them are looked up, learns which addresses belong to an allowed host, and counts what is
sent. What neither sees is native code that makes system calls of its own: the engine process, where most such code
runs, is therefore sealed by the system too, where that is possible (`seal.py`). Not seen either are programs that
Kibitz starts, such as `pactl`, and asyncio's way to connect on Windows, which nothing here uses.

Permission is for a thread: a library that opens connections on threads of its own has to be told so there.
"""

import logging
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from assistant.errors import NetworkLocked
from assistant.phrase import Phrase
from assistant.privacy.addresses import host_of, is_among, is_local, is_loopback, needs_no_lookup, plain, same_address
from assistant.privacy.addresses import shown as cut

_log = logging.getLogger(__name__)

_REFUSALS_KEPT = 100
"""To be shown; all are counted."""
_SENTENCES = {
    "connect to": Phrase("Kibitz refused to connect to {host}."),
    "look up": Phrase("Kibitz refused to look up {host}."),
    "send to": Phrase("Kibitz refused to send to {host}."),
    "listen on": Phrase("Kibitz refused to listen on {host}."),
}
_WAY_OUT = "Nothing was sent. Only a download you start and a server you name may be reached."


@dataclass(frozen=True)
class Refusal:
    """An attempt to leave this computer that was refused."""

    action: str
    """ "connect to", "look up", "send to" or "listen on"."""
    where: str
    """Host or address, shortened."""
    thread: str
    """Name of the thread that tried."""

    @property
    def sentence(self) -> str:
        """For people."""
        return Phrase(_SENTENCES[self.action], host=self.where)


@dataclass(frozen=True)
class Sent:
    """Bytes were handed to a connection that leaves this computer."""

    host: str
    size_bytes: int


Report: TypeAlias = Refusal | Sent


class _Permit:
    """The hosts that a thread may reach, and which addresses those turned out to have."""

    def __init__(self, hosts: Iterable[str]) -> None:
        self.hosts = frozenset(plain(host) for host in hosts)
        self.addresses = {same_address(host) for host in self.hosts if needs_no_lookup(host)}


class NetworkLock:
    """Decides what may be reached, remembers what was refused and counts what was sent. Any thread.

    It bites once `install` has been called; until then it only keeps the books.
    """

    def __init__(self) -> None:
        # Re-entrant: a signal handler may open a connection in the middle of this.
        self._lock = threading.RLock()
        self._of_thread = threading.local()
        self._refusals: deque[Refusal] = deque(maxlen=_REFUSALS_KEPT)
        self._refused = 0
        self._names: dict[str, str] = {}
        """Names of addresses that allowed hosts turned out to have."""
        self._sent: Counter[str] = Counter()
        self._listeners: tuple[Callable[[Report], None], ...] = ()
        self.is_installed = False

    # ── permission ─────────────────────────────────────────────────────────────────────────────────────────────

    @contextmanager
    def allow(self, hosts: Iterable[str]) -> Iterator[None]:
        """Let the current thread reach these hosts, and no others, until the block ends.

        Args:
            hosts: Names, addresses in numbers, or “*.example.org” for everything below a name.
        """
        permits, permit = self._permits(), _Permit(hosts)
        permits.append(permit)
        try:
            yield
        finally:
            permits.remove(permit)  # not simply the newest: blocks of generators may end in any order

    def learn(self, host: object, addresses: Iterable[str]) -> None:
        """A host was looked up and has these addresses: if the thread may reach the host, it may reach them."""
        name = plain(host)
        for permit in self._permits():
            if is_among(name, permit.hosts):
                found = {same_address(address) for address in addresses}
                permit.addresses |= found
                with self._lock:
                    self._names.update(dict.fromkeys(found, name))

    # ── decisions; each raises NetworkLocked ───────────────────────────────────────────────────────────────────

    def check_address(self, action: str, family: int, address: object) -> None:
        """Something is about to be done with a socket address."""
        if is_local(family, address):
            return
        host = same_address(host_of(address))
        if action == "listen on" or not any(host in permit.addresses for permit in self._permits()):
            self._refuse(action, host)

    def check_name(self, host: object) -> None:
        """A host is about to be looked up."""
        name = plain(host)
        if not needs_no_lookup(name) and not any(is_among(name, permit.hosts) for permit in self._permits()):
            self._refuse("look up", name)

    def check_reverse(self, address: object) -> None:
        """The name of an address is about to be looked up."""
        host = same_address(host_of(address))
        if not (host == "localhost" or is_loopback(host)):
            if any(host in permit.addresses or is_among(host, permit.hosts) for permit in self._permits()):
                return
            self._refuse("look up", host)

    # ── the books ──────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """The last hundred attempts that were refused, oldest first."""
        with self._lock:
            return tuple(self._refusals)

    @property
    def refused(self) -> int:
        """How many attempts were refused since the start."""
        return self._refused

    @property
    def sent(self) -> Mapping[str, int]:
        """Bytes sent since the start, by host: what was handed to connections, without what TLS and TCP add."""
        with self._lock:
            return dict(self._sent)

    def count(self, host: str, size_bytes: int) -> None:
        """Bytes were sent to a host or address."""
        with self._lock:
            name = self._names.get(same_address(plain(host)), host)
            self._sent[name] += size_bytes
        self._report(Sent(name, size_bytes))

    def listen(self, listener: Callable[[Report], None]) -> Callable[[], None]:
        """Call back for each refusal and for what is sent, on the thread that tried; returns what ends that."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def forget() -> None:
            with self._lock:
                self._listeners = tuple(other for other in self._listeners if other is not listener)

        return forget

    def install(self) -> None:
        """Lock this process, for as long as it lives. Calling again does nothing."""
        with self._lock:
            if self.is_installed:
                return
            self.is_installed = True
        from assistant.privacy.socket_guard import guard_sockets  # noqa: PLC0415 - it knows the lock

        guard_sockets(self)
        sys.addaudithook(_audit_hook(self))

    def _permits(self) -> list[_Permit]:
        permits: list[_Permit] | None = getattr(self._of_thread, "permits", None)
        if permits is None:
            permits = self._of_thread.permits = []
        return permits

    def _refuse(self, action: str, where: str) -> None:
        refusal = Refusal(action, cut(where) or Phrase("all networks"), threading.current_thread().name)
        with self._lock:
            self._refusals.append(refusal)
            self._refused += 1
        _log.warning("%s (thread %s)", refusal.sentence, refusal.thread)
        self._report(refusal)
        raise NetworkLocked(refusal.sentence, _WAY_OUT)

    def _report(self, report: Report) -> None:
        for listener in self._listeners:
            try:
                listener(report)
            except Exception as error:  # noqa: BLE001 - who listens must not be able to open the lock
                _log.error("A listener of the network lock failed (%s).", type(error).__name__)


def _audit_hook(lock: NetworkLock) -> Callable[[str, tuple[Any, ...]], None]:
    """What CPython calls for everything it reports: hundreds of times a second, so all else is dismissed at once."""
    checks: dict[str, Callable[..., None]] = {
        "socket.connect": lambda sock, address: lock.check_address("connect to", sock.family, address),
        "socket.bind": lambda sock, address: lock.check_address("listen on", sock.family, address),
        "socket.sendto": lambda sock, address: lock.check_address("send to", sock.family, address),
        "socket.sendmsg": lambda sock, address: (
            None if address is None else lock.check_address("send to", sock.family, address)
        ),
        "socket.getaddrinfo": lambda host, *_: lock.check_name(host),
        "socket.gethostbyname": lock.check_name,
        "socket.gethostbyaddr": lock.check_reverse,
        "socket.getnameinfo": lock.check_reverse,
    }
    find = checks.get

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if check := find(event):
            check(*arguments)

    return hook


PROCESS_LOCK = NetworkLock()
"""The lock of this process. An audit hook belongs to the process and stays for ever, so this object does, too."""

install = PROCESS_LOCK.install
allow = PROCESS_LOCK.allow
