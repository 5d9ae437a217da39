# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the network lock into Python's sockets, where an audit hook comes too late or sees too little.

`connect(("name", 80))` asks a name server before its audit event; what a look-up gives and what is sent is no audit
event at all. So these methods of `socket.socket` are replaced by ones that tell the lock first.
"""

# ruff: noqa: ANN401 - the replaced methods take whatever the real ones take

import functools
import socket
import ssl
from collections.abc import Callable
from typing import Any

from assistant.errors import NetworkLocked
from assistant.privacy.addresses import is_local
from assistant.privacy.network_lock import NetworkLock

_Method = Callable[..., Any]


def guard_sockets(lock: NetworkLock) -> None:
    """Have all sockets of this process, also those of TLS, tell `lock` what they do. For good."""
    _replace(socket.socket, "connect", lambda real: _checked(lock, real, "connect to"))
    _replace(socket.socket, "connect_ex", lambda real: _refused_as_error_number(_checked(lock, real, "connect to")))
    _replace(socket.socket, "bind", lambda real: _checked(lock, real, "listen on"))
    for name in ("send", "sendall"):
        _replace(socket.socket, name, lambda real: _counted(lock, real))
    _replace(socket.socket, "sendto", lambda real: _counted_to(lock, real))
    _replace(socket.socket, "sendmsg", lambda real: _counted_message(lock, real))
    for name in ("send", "write"):  # `sendall` calls `send`
        _replace(ssl.SSLSocket, name, lambda real: _counted(lock, real))
    _replace(socket, "getaddrinfo", lambda real: _learning(lock, real))


def _replace(owner: object, name: str, guarded: Callable[[_Method], _Method]) -> None:
    if real := getattr(owner, name, None):  # Windows has no `sendmsg`
        setattr(owner, name, functools.update_wrapper(guarded(real), real))


def _checked(lock: NetworkLock, real: _Method, action: str) -> _Method:
    def guarded(self: socket.socket, address: Any, /) -> Any:
        lock.check_address(action, self.family, address)
        return real(self, address)

    return guarded


def _refused_as_error_number(checked: _Method) -> _Method:
    """`connect_ex` gives a number where `connect` raises."""

    def guarded(self: socket.socket, address: Any, /) -> Any:
        try:
            return checked(self, address)
        except NetworkLocked as refused:
            return refused.errno

    return guarded


def _counted(lock: NetworkLock, real: _Method) -> _Method:
    def guarded(self: socket.socket, data: Any, *flags: Any) -> Any:
        result = real(self, data, *flags)
        # `sendall` gives nothing back: it has sent everything.
        _count(lock, self, memoryview(data).nbytes if result is None else result)
        return result

    return guarded


def _counted_to(lock: NetworkLock, real: _Method) -> _Method:
    def guarded(self: socket.socket, data: Any, *flags_and_address: Any) -> Any:
        lock.check_address("send to", self.family, flags_and_address[-1])
        result = real(self, data, *flags_and_address)
        _count(lock, self, result, flags_and_address[-1])
        return result

    return guarded


def _counted_message(lock: NetworkLock, real: _Method) -> _Method:
    def guarded(
        self: socket.socket, buffers: Any, ancillary: Any = (), flags: int = 0, address: Any = None, /
    ) -> Any:  # fmt: skip
        if address is None:
            result = real(self, buffers, ancillary, flags)
        else:
            lock.check_address("send to", self.family, address)
            result = real(self, buffers, ancillary, flags, address)
        _count(lock, self, result, address)
        return result

    return guarded


def _learning(lock: NetworkLock, real: _Method) -> _Method:
    def guarded(host: Any, *arguments: Any, **named: Any) -> Any:
        found = real(host, *arguments, **named)
        lock.learn(host, [str(entry[4][0]) for entry in found])
        return found

    return guarded


def _count(lock: NetworkLock, sock: socket.socket, size_bytes: int, address: Any = None) -> None:
    if sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    try:
        peer = address or sock.getpeername()
    except OSError:  # gone meanwhile; what was sent to it has not arrived
        return
    if not is_local(sock.family, peer):
        lock.count(str(peer[0]), size_bytes)
