# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the network away from this process by the system itself, where that is possible: Linux on x86-64 and ARM64.

The network lock refuses what Python does; native libraries make system calls of their own. So the engine process asks
the kernel to refuse, to all its threads and for ever (seccomp(2)), every socket but local ones, and to connect any:
programs of this computer that ask name servers for others are out of reach, too. What it talks to the window by was
open before. Local sockets that listen stay possible, because NVIDIA's driver opens one in every program that uses it.
This is against libraries that report or fetch something, not against an attacker who has taken over the process and
has the user's other rights.

Why by hand: Landlock (of which there are young bindings) knows TCP ports only, so datagrams and look-ups of names
would pass; a network namespace needs rights that many systems do not give; pyseccomp needs libseccomp, which many do
not have. The filter is fourteen instructions of the kernel's stable interface.
"""

import ctypes
import errno
import logging
import platform
import socket
import struct
import sys
from dataclasses import dataclass

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Machine:
    """What differs between processors: <linux/audit.h> and the tables of system calls."""

    audit_arch: int
    seccomp: int
    socket: int
    connect: int


_MACHINES = {
    "x86_64": _Machine(0xC000003E, seccomp=317, socket=41, connect=42),
    "aarch64": _Machine(0xC00000B7, seccomp=277, socket=198, connect=203),
}
_IO_URING_SETUP = 425
"""On every processor; a ring can open sockets without the system call for it."""
_X32_BIT = 0x4000_0000
"""System calls of the x32 ABI have numbers of their own."""

# <linux/prctl.h>, <linux/seccomp.h>
_PR_SET_NO_NEW_PRIVS = 38
_SET_MODE_FILTER, _ALL_THREADS = 1, 1
_ALLOW, _REFUSE = 0x7FFF_0000, 0x0005_0000

# <linux/bpf_common.h>: load a word of `struct seccomp_data`, compare, return.
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCH, _FIRST_ARGUMENT = 0, 4, 16


class _Program(ctypes.Structure):
    """`struct sock_fprog`."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def can_seal() -> bool:
    """Whether this system is one where it is worth trying."""
    return sys.platform == "linux" and platform.machine() in _MACHINES and struct.calcsize("P") == 8


def seal() -> bool:
    """Take the network away from this process, all its threads and its children. For good; tells whether it holds."""
    if not can_seal():
        return False
    machine = _MACHINES[platform.machine()]
    code = _filter(machine)
    program = _Program(len(code) // 8, code)
    libc = ctypes.CDLL(None, use_errno=True)
    # Without this the kernel takes filters from root only; nothing that runs here has to gain rights.
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, *map(ctypes.c_ulong, (1, 0, 0, 0))) != 0 or (
        libc.syscall(ctypes.c_long(machine.seccomp), _SET_MODE_FILTER, _ALL_THREADS, ctypes.byref(program)) != 0
    ):
        _log.info("The system does not seal this process: %s.", errno.errorcode.get(ctypes.get_errno(), "unknown"))
        return False
    return is_sealed()


def is_sealed() -> bool:
    """Whether the system refuses this process the network; found out by trying, which sends nothing."""
    try:
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    except PermissionError:
        return True
    return False


def _filter(machine: _Machine) -> bytes:
    """Instructions of `struct sock_filter`; a jump says how many are skipped if true, and if not."""
    refuse, none_such = _REFUSE | errno.EACCES, _REFUSE | errno.ENOSYS
    return b"".join(
        struct.pack("=HBBI", code, if_true, if_not, value)
        for code, if_true, if_not, value in (
            (_LOAD, 0, 0, _ARCH),
            (_IF_EQUAL, 1, 0, machine.audit_arch),
            (_RETURN, 0, 0, none_such),  # calls of another processor's kind, such as 32-bit ones, have other numbers
            (_LOAD, 0, 0, _NUMBER),
            (_IF_AT_LEAST, 0, 1, _X32_BIT),
            (_RETURN, 0, 0, none_such),
            (_IF_EQUAL, 0, 1, _IO_URING_SETUP),
            (_RETURN, 0, 0, none_such),
            (_IF_EQUAL, 3, 0, machine.connect),
            (_IF_EQUAL, 0, 3, machine.socket),
            (_LOAD, 0, 0, _FIRST_ARGUMENT),
            (_IF_EQUAL, 1, 0, socket.AF_UNIX),
            (_RETURN, 0, 0, refuse),
            (_RETURN, 0, 0, _ALLOW),
        )
    )
