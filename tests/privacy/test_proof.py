# SPDX-License-Identifier: GPL-3.0-or-later
"""The proof: what strace writes is understood, a whole turn is proved, an attempt is seen."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.privacy.proof import Proof
from assistant.privacy.witness import Calls, find_witness, read_report

ROOT = Path(__file__).parents[2]

_STRACE = r"""
81 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
81 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0
81 connect(3, {sa_family=AF_UNIX, sun_path="/run/user/1000/pulse/native"}, 110) = 0
82 connect(4, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, 16 <unfinished ...>
82 <... connect resumed>)               = 0
82 connect(4, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0
82 sendto(4, ""..., 5, MSG_NOSIGNAL, NULL, 0) = 5
82 getsockname(5, {sa_family=AF_NETLINK, nl_pid=81, nl_groups=00000000}, [12]) = 0
82 bind(5, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 0
83 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = -1 EACCES (Permission denied)
83 io_uring_setup(8, 0x7ff) = -1 ENOSYS (Function not implemented)
83 +++ exited with 0 +++
"""  # noqa: E501

_OUTSIDE = r"""
90 connect(7, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0
90 sendto(8, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(9), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 1
90 sendmsg(9, {msg_name={sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("203.0.113.1")}, msg_namelen=16}, 0) = 1
90 bind(9, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0
90 connect(9, {sa_family=AF_BLUETOOTH, sa_data="..."}, 16) = 0
90 io_uring_setup(8, 0x7ff) = 3
"""  # noqa: E501


def test_what_stays_on_this_computer_is_counted_and_harmless() -> None:
    found = read_report(_STRACE.splitlines())

    assert not any(calls.leaves for calls in found)
    assert Calls("connect", "127.0.0.1", 1, leaves=False) in found
    assert Calls("connect", 'local socket @"/tmp/.X11-unix/X0"', 1, leaves=False) in found
    assert Calls("socket", "of kind AF_INET (refused by the system)", 1, leaves=False) in found


def test_every_call_that_reaches_out_is_found() -> None:
    found = read_report(_OUTSIDE.splitlines())

    assert all(calls.leaves for calls in found)
    assert sum(calls.count for calls in found) == 6


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Proved"),
        ({"calls": (Calls("connect", "192.0.2.1", 1, leaves=True),)}, "tried to leave"),
        ({"refusals": ("Kibitz refused to connect to 192.0.2.1.",)}, "tried to leave"),
        ({"is_watched": False}, "nobody else watched"),
        ({"is_answered": False}, "did not work"),
    ],
)
def test_the_verdict_follows_from_what_was_seen(changes: dict[str, object], words: str) -> None:
    good: dict[str, object] = {
        "witness": "strace", "missing": (), "turn": "26.07", "is_answered": True, "calls": (), "refusals": (),
        "is_watched": True,
    }  # fmt: skip

    proof = Proof(**{**good, **changes})  # type: ignore[arg-type]

    assert words in proof.verdict
    assert proof.holds == (not changes)


def test_a_whole_turn_is_proved_by_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    witness, missing = find_witness()
    if not witness.traces:
        pytest.skip(f"the proof needs a witness: {' '.join(missing)}")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    done = subprocess.run(
        [sys.executable, "-m", "assistant", "privacy", "prove", "--json"],
        cwd=tmp_path, capture_output=True, text=True, timeout=150, check=False,
    )  # fmt: skip

    proof = json.loads(done.stdout)
    assert proof["is_watched"], "the attempt made on purpose was not seen"
    assert proof["is_answered"], proof["turn"]
    assert [calls for calls in proof["calls"] if calls["leaves"]] == []
    assert proof["refusals"] == []
    assert done.returncode == 0
