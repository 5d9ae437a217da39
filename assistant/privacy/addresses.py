# SPDX-License-Identifier: GPL-3.0-or-later
"""Which addresses and names stay within this computer."""

import ipaddress
import socket
from collections.abc import Iterable

# Not what ends in “.localhost”: some systems ask name servers for that.
_LOCAL_NAMES = ("", "localhost", "ip6-localhost", "ip6-loopback")
_LONGEST_SHOWN = 80
"""Characters of a name that are told."""

_LOCAL_FAMILIES = {
    int(getattr(socket, name)) for name in ("AF_UNIX", "AF_NETLINK", "AF_ALG") if hasattr(socket, name)
}  # fmt: skip
"""Unix sockets carry D-Bus, X11 and the sound server; netlink and alg reach the kernel only."""

_INTERNET = (socket.AF_INET, socket.AF_INET6)


def is_local(family: int, address: object) -> bool:
    """Whether what is sent to this socket address stays within this computer.

    Args:
        family: Of the socket, such as `socket.AF_INET`.
        address: As Python's `connect` takes it.
    """
    if family in _LOCAL_FAMILIES:
        return True
    if family not in _INTERNET:
        return False
    host = host_of(address)
    return host == "localhost" or is_loopback(host)


def host_of(address: object) -> str:
    """The host of an internet socket address, as text; any other address in a readable form."""
    if isinstance(address, tuple) and address:
        address = address[0]
    return plain(address)


def is_loopback(host: str) -> bool:
    """Whether the text is an address of this computer that no other can be reached by."""
    address = _parsed(host)
    return address is not None and address.is_loopback


def needs_no_lookup(host: str) -> bool:
    """Whether a name server is never asked about this: an address in numbers, or a name of this computer."""
    return host in _LOCAL_NAMES or _parsed(host) is not None


def same_address(host: str) -> str:
    """An address in numbers in its only form; a name unchanged."""
    address = _parsed(host)
    return str(address) if address else host


def plain(host: object) -> str:
    """A host as people and name servers compare it: lower case, no final dot, printable, not endlessly long."""
    text = bytes(host).decode("ascii", "replace") if isinstance(host, bytes | bytearray) else str(host or "")
    text = "".join(character if character.isprintable() else "?" for character in text)
    return text.strip("[]").rstrip(".").lower()


def shown(host: str) -> str:
    """A host for a sentence or a log: a name could carry anything, so it is cut."""
    return host if len(host) <= _LONGEST_SHOWN else host[:_LONGEST_SHOWN] + "…"


def is_among(host: str, patterns: Iterable[str]) -> bool:
    """Whether a plain host is one of these: in full, or, as in “*.example.org”, below it."""
    return any(
        host == pattern or (pattern.startswith("*.") and host.endswith(pattern[1:])) for pattern in patterns
    )  # fmt: skip


def _parsed(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return None
    # ::ffff:127.0.0.1 is 127.0.0.1, and ::ffff:192.0.2.1 must not pass for anything else.
    return (address.ipv4_mapped or address) if isinstance(address, ipaddress.IPv6Address) else address
