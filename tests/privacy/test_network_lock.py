# SPDX-License-Identifier: GPL-3.0-or-later
"""The network lock: what it refuses, what it lets through, what it remembers."""

import json
import pickle
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from assistant.errors import NetworkLocked
from assistant.privacy.network_lock import NetworkLock, Refusal, Report, Sent

ROOT = Path(__file__).parents[2]
TEST_NET = "192.0.2.1"  # reserved for examples (RFC 5737): nobody is there


@pytest.fixture
def lock() -> NetworkLock:
    """A lock that is not installed: an audit hook would stay in the process that runs the tests."""
    return NetworkLock()


@pytest.mark.parametrize(
    ("family", "address"),
    [
        (socket.AF_INET, ("127.0.0.1", 80)),
        (socket.AF_INET, ("127.4.5.6", 80)),
        (socket.AF_INET, ("localhost", 80)),
        (socket.AF_INET6, ("::1", 80, 0, 0)),
        (socket.AF_INET6, ("::ffff:127.0.0.1", 80, 0, 0)),
        (socket.AF_UNIX, "/run/user/1000/bus"),
        (socket.AF_UNIX, b"\0abstract"),
    ],
)
def test_loopback_and_local_sockets_are_free(lock: NetworkLock, family: int, address: object) -> None:
    lock.check_address("connect to", family, address)

    assert lock.refused == 0


@pytest.mark.parametrize(
    ("family", "address"),
    [
        (socket.AF_INET, (TEST_NET, 443)),
        (socket.AF_INET, ("192.168.1.2", 443)),
        (socket.AF_INET, ("0.0.0.0", 443)),
        (socket.AF_INET, ("", 443)),
        (socket.AF_INET, ("127.0.0.1.example.com", 443)),
        (socket.AF_INET, ("1.2.3.4.localhost.example.com", 443)),
        (socket.AF_INET6, ("2001:db8::1", 443, 0, 0)),
        (socket.AF_INET6, ("::ffff:192.0.2.1", 443, 0, 0)),
        (socket.AF_INET6, ("fe80::1%eth0", 443, 0, 2)),
        (socket.AF_INET, None),
        (-1, (0, 1)),
    ],
)
def test_everything_else_is_refused(lock: NetworkLock, family: int, address: object) -> None:
    with pytest.raises(NetworkLocked):
        lock.check_address("connect to", family, address)

    assert lock.refused == 1


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST", "", None, "127.0.0.1", TEST_NET, b"::1"])
def test_no_name_server_is_needed_for_these(lock: NetworkLock, name: object) -> None:
    lock.check_name(name)


@pytest.mark.parametrize(
    "name", ["example.com", "secret.localhost", "localhost.example.com", b"example.com", "printer", "127.0.0.1.nip.io"]
)
def test_looking_up_a_name_is_refused(lock: NetworkLock, name: object) -> None:
    with pytest.raises(NetworkLocked):
        lock.check_name(name)


def test_an_allowed_host_is_reached_only_at_its_own_addresses(lock: NetworkLock) -> None:
    with lock.allow({"Models.Example.org."}):
        lock.check_name("models.example.org")
        lock.learn("models.example.org", ["192.0.2.7", "2001:db8::7"])

        lock.check_address("connect to", socket.AF_INET, ("192.0.2.7", 443))
        lock.check_address("connect to", socket.AF_INET6, ("2001:DB8:0::7", 443, 0, 0))
        with pytest.raises(NetworkLocked):
            lock.check_address("connect to", socket.AF_INET, ("192.0.2.8", 443))
        with pytest.raises(NetworkLocked):
            lock.check_name("other.example.org")


def test_a_star_allows_what_lies_below_a_name_and_not_what_ends_like_it(lock: NetworkLock) -> None:
    with lock.allow({"*.hf.co"}):
        lock.check_name("cdn-lfs.hf.co")
        for name in ("evilhf.co", "hf.co", "hf.co.example.com"):
            with pytest.raises(NetworkLocked):
                lock.check_name(name)


def test_an_address_in_numbers_can_be_allowed(lock: NetworkLock) -> None:
    with lock.allow({"192.168.1.5"}):
        lock.check_address("connect to", socket.AF_INET, ("192.168.1.5", 8080))
        lock.check_address("connect to", socket.AF_INET6, ("::ffff:192.168.1.5", 8080, 0, 0))


def test_permission_ends_with_its_block(lock: NetworkLock) -> None:
    with lock.allow({TEST_NET}):
        lock.check_address("connect to", socket.AF_INET, (TEST_NET, 443))

    with pytest.raises(NetworkLocked):
        lock.check_address("connect to", socket.AF_INET, (TEST_NET, 443))


def test_permission_is_for_one_thread(lock: NetworkLock) -> None:
    refused: list[Exception] = []

    def reach() -> None:
        try:
            lock.check_address("connect to", socket.AF_INET, (TEST_NET, 443))
        except NetworkLocked as error:
            refused.append(error)

    with lock.allow({TEST_NET}):
        (other := threading.Thread(target=reach)).start()
        other.join()

    assert len(refused) == 1


def test_nobody_may_listen_for_other_computers_even_when_allowed_to_reach_one(lock: NetworkLock) -> None:
    with lock.allow({TEST_NET}), pytest.raises(NetworkLocked):
        lock.check_address("listen on", socket.AF_INET, (TEST_NET, 80))


def test_a_refusal_is_told_and_remembered_without_its_length(lock: NetworkLock) -> None:
    told: list[Report] = []
    lock.listen(told.append)

    with pytest.raises(NetworkLocked):
        lock.check_name("secret" * 100 + ".example.com")

    (refusal,) = lock.refusals
    assert told == [refusal]
    assert isinstance(refusal, Refusal)
    assert len(refusal.where) < 100


def test_a_listener_that_fails_does_not_open_the_lock(lock: NetworkLock) -> None:
    def fail(_: Report) -> None:
        raise RuntimeError

    lock.listen(fail)

    with pytest.raises(NetworkLocked):
        lock.check_name("example.com")


def test_what_is_sent_is_counted_by_the_name_of_the_host(lock: NetworkLock) -> None:
    told: list[Report] = []
    lock.listen(told.append)

    with lock.allow({"models.example.org"}):
        lock.learn("models.example.org", ["192.0.2.7"])
        lock.count("192.0.2.7", 100)
        lock.count("192.0.2.7", 20)

    assert lock.sent == {"models.example.org": 120}
    assert told == [Sent("models.example.org", 100), Sent("models.example.org", 20)]


def test_the_error_is_a_sentence_for_people_and_a_system_error_for_libraries() -> None:
    error: NetworkLocked = pickle.loads(pickle.dumps(NetworkLocked("Refused.", "Nothing was sent.")))

    assert issubclass(NetworkLocked, OSError)
    assert (error.sentence, error.hint, str(error)) == ("Refused.", "Nothing was sent.", "Refused. Nothing was sent.")


_TRIES = """
import json, socket, sys
from assistant.privacy.network_lock import PROCESS_LOCK, install
install(); install()
import _socket, httpx, ssl, urllib.request
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
tcp = socket.socket()
tls = ssl.create_default_context().wrap_socket(socket.socket(), server_hostname="x")
attempts = {
    "create_connection": lambda: socket.create_connection(("192.0.2.1", 9), 1),
    "connect": lambda: tcp.connect(("192.0.2.1", 9)),
    "connect by name": lambda: tcp.connect(("example.com", 9)),
    "native connect": lambda: _socket.socket().connect(("192.0.2.1", 9)),
    "bind": lambda: tcp.bind(("", 0)),
    "sendto": lambda: udp.sendto(b"x", ("192.0.2.1", 9)),
    "sendto by name": lambda: udp.sendto(b"x", 0, ("example.com", 9)),
    "sendmsg": lambda: udp.sendmsg([b"x"], [], 0, ("192.0.2.1", 9)),
    "getaddrinfo": lambda: socket.getaddrinfo("example.com", 80),
    "gethostbyname": lambda: socket.gethostbyname("example.com"),
    "gethostbyname_ex": lambda: socket.gethostbyname_ex("example.com"),
    "gethostbyaddr": lambda: socket.gethostbyaddr("192.0.2.1"),
    "getnameinfo": lambda: socket.getnameinfo(("192.0.2.1", 80), 0),
    "tls": lambda: tls.connect(("192.0.2.1", 9)),
    "httpx": lambda: httpx.get("https://192.0.2.1/"),
    "urllib": lambda: urllib.request.urlopen("http://example.com/"),
}
passed = []
for name, attempt in attempts.items():
    try:
        attempt()
    except Exception as error:
        if "refused" not in str(error):
            passed.append(f"{name}: {error!r}")
    else:
        passed.append(name)
number = tcp.connect_ex(("192.0.2.1", 9))
refused = PROCESS_LOCK.refused
server = socket.create_server(("127.0.0.1", 0))
with socket.create_connection(server.getsockname()) as client:
    client.sendall(b"loopback is free")
socket.getaddrinfo("localhost", 80)
a, b = socket.socketpair()
a.sendmsg([b"x"])
print(json.dumps({
    "passed": passed, "number": number, "refused": refused, "attempts": len(attempts) + 1,
    "refused on loopback": PROCESS_LOCK.refused - refused, "sent": dict(PROCESS_LOCK.sent),
}))
"""


def test_once_installed_every_way_out_of_python_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _TRIES], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )  # fmt: skip

    found = json.loads(done.stdout)
    assert found == {
        "passed": [],
        "number": 13,
        "refused": found["attempts"],
        "attempts": found["attempts"],
        "refused on loopback": 0,
        "sent": {},
    }


_COUNTS = """
import json, socket
from assistant.privacy import addresses, socket_guard
from assistant.privacy.network_lock import PROCESS_LOCK, allow, install
install()
# Everything counts as far away here, so that the counter can be tried without leaving this computer.
socket_guard.is_local = lambda family, address: False
server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
client.sendall(b"x" * 1000)
client.send(bytearray(100))
client.sendmsg([b"x" * 10, b"y" * 7])
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.sendto(b"datagram", server.getsockname())
print(json.dumps(dict(PROCESS_LOCK.sent)))
"""


def test_bytes_are_counted_as_they_are_handed_to_the_socket() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _COUNTS], cwd=ROOT, capture_output=True, text=True, timeout=60,
        check=True,
    )  # fmt: skip

    assert json.loads(done.stdout) == {"127.0.0.1": 1000 + 100 + 17 + len(b"datagram")}
