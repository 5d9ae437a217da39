# SPDX-License-Identifier: GPL-3.0-or-later
"""Someone else than Kibitz who sees which network calls a program makes: strace, the system's own tracer.

Where the system allows it, the program also runs in a network namespace of its own, which holds nothing but a
switched-off loopback: then nothing could leave even if it tried.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.privacy.addresses import is_loopback

_STRACE = ("strace", "-f", "-qq", "-s", "0", "-e", "trace=network,io_uring_setup", "-o")
"""All threads and children; no text of what is sent."""
_NAMESPACE = ("unshare", "--user", "--map-root-user", "--net")
_QUICK_SECONDS = 10.0
"""Trying whether a tracer works takes milliseconds; one that hangs does not work."""

_CALL = re.compile(r"^(?:\d+\s+)?(?P<name>\w+)\((?P<arguments>.*)$")
_FAMILY = re.compile(r"sa_family=(AF_\w+)")
_SOCKET = re.compile(r"^(AF_\w+)")
_IPV4 = re.compile(r'inet_addr\("([^"]+)"\)')
_IPV6 = re.compile(r'inet_pton\(AF_INET6, "([^"]+)"')
_UNIX = re.compile(r'sun_path=(@?"[^"]*")')
_REACHING = {"connect", "bind", "sendto", "sendmsg", "sendmmsg"}
"""Calls that name an address."""
_WITHIN = {"AF_UNIX": "a local socket", "AF_NETLINK": "the kernel", "AF_UNSPEC": "nothing (disconnects)"}


@dataclass(frozen=True)
class Calls:
    """A kind of network call, to where, and how often it was made."""

    call: str
    where: str
    count: int
    leaves: bool
    """It reaches, or would reach, beyond this computer."""


@dataclass(frozen=True)
class Witness:
    """How a program is watched."""

    traces: bool
    """strace lists its network calls."""
    isolates: bool
    """It runs in a network namespace of its own."""

    def command(self, command: Sequence[str], report: Path) -> list[str]:
        """The command that runs `command` under this witness; strace writes what it sees to `report`."""
        isolated = list(_NAMESPACE) if self.isolates else []
        traced = [*_STRACE, str(report)] if self.traces else []
        return [*isolated, *traced, *command]

    @property
    def title(self) -> str:
        """For people."""
        names = (["strace"] if self.traces else []) + (
            ["a network namespace without any route"] if self.isolates else []
        )
        return " in ".join(names) or "nobody but Kibitz itself"


def find_witness() -> tuple[Witness, tuple[str, ...]]:
    """The best witness that works here, and sentences about what is missing."""
    if sys.platform != "linux":
        return Witness(traces=False, isolates=False), (
            "On this system Kibitz knows no tracer that needs no administrator; on Linux it uses strace.",
        )
    isolates = _works([*_NAMESPACE, "true"])
    traces = _works(["strace", "-f", "-qq", "-o", "/dev/null", "true"])
    missing: list[str] = []
    if not traces:
        way_out = (
            "install it (sudo apt install strace)" if not shutil.which("strace") else "this system forbids tracing"
        )
        missing.append(f"strace, which lists every network call: {way_out}.")
    if not isolates:
        missing.append("a network namespace: this system does not give one to ordinary users.")
    return Witness(traces=traces, isolates=isolates), tuple(missing)


def read_report(lines: Iterable[str]) -> list[Calls]:
    """What strace saw: calls that name an address, and kinds of sockets, most telling first."""
    counted: Counter[tuple[bool, str, str]] = Counter()
    for line in lines:
        if (match := _CALL.match(line)) and (found := _where(match["name"], match["arguments"])):
            where, leaves = found
            counted[leaves, match["name"], where] += 1
    return [Calls(call, where, count, leaves) for (leaves, call, where), count in sorted(counted.items(), reverse=True)]


def _where(call: str, arguments: str) -> tuple[str, bool] | None:
    """Where a call leads, and whether that is beyond this computer; None if it names no address."""
    if call == "socket":
        family = _SOCKET.match(arguments)
        refused = " (refused by the system)" if "EACCES" in arguments or "EPERM" in arguments else ""
        return f"of kind {family[1] if family else '?'}{refused}", False
    if call == "io_uring_setup":
        return "a way around system calls", "ENOSYS" not in arguments and "EPERM" not in arguments
    if call not in _REACHING or not (family := _FAMILY.search(arguments)):
        return None
    if address := _IPV4.search(arguments) or _IPV6.search(arguments):
        return address[1], not is_loopback(address[1])
    if path := _UNIX.search(arguments):
        return f"local socket {path[1]}", False
    return _WITHIN.get(family[1], family[1]), family[1] not in _WITHIN


def _works(command: Sequence[str]) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_QUICK_SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
