# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader meets it: from outside, over the accessibility bus (AT-SPI), without a mouse."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.desktop.test_whole_app import App
from tests.desktop.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.desktop

jeepney = pytest.importorskip("jeepney", reason="jeepney is installed on Linux only")
blocking = pytest.importorskip("jeepney.io.blocking")
wrappers = pytest.importorskip("jeepney.wrappers")

_BUS_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_ACCESSIBLE, _ACTION, _TEXT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Text"))
_CALL_SECONDS = 20.0


T = TypeVar("T")


class Node:
    """Something on the accessibility bus."""

    def __init__(self, reader: "Reader", owner: str, path: str) -> None:
        self._reader, self._owner, self._path = reader, owner, path

    @property
    def name(self) -> str:
        return str(self._property("Name"))

    @property
    def role(self) -> str:
        (role,) = self._call(_ACCESSIBLE, "GetRoleName")
        return str(role)

    @property
    def children(self) -> list["Node"]:
        (children,) = self._call(_ACCESSIBLE, "GetChildren")
        return [Node(self._reader, owner, path) for owner, path in children]

    @property
    def is_showing(self) -> bool:
        (states,) = self._call(_ACCESSIBLE, "GetState")
        return bool(states[0] & (1 << 25))  # ATSPI_STATE_SHOWING of atspi-constants.h

    def press(self) -> None:
        assert self._call(_ACTION, "DoAction", "i", (0,)) == (True,)

    def text(self) -> str:
        (text,) = self._call(_TEXT, "GetText", "ii", (0, -1))
        return str(text)

    def all(self) -> Iterator["Node"]:
        """It and all in it; what goes away meanwhile is passed over."""
        yield self
        try:
            children = self.children
        except wrappers.DBusErrorResponse:
            return
        for child in children:
            yield from child.all()

    def find(self, name: str) -> "Node":
        """The first part in sight of this name, once it is there."""
        found = self._reader.until(lambda: [node for node in self.all() if node.is_in_sight(name)])
        return found[0]

    def is_in_sight(self, name: str) -> bool:
        """It has this name and is shown; false, too, once it has gone away."""
        try:
            return self.name == name and self.is_showing
        except wrappers.DBusErrorResponse:
            return False

    def _property(self, name: str) -> object:
        ((_, value),) = self._call("org.freedesktop.DBus.Properties", "Get", "ss", (_ACCESSIBLE, name))
        return value

    def _call(self, interface: str, method: str, signature: str = "", body: tuple[object, ...] = ()) -> Any:
        return self._reader.call((self._path, self._owner, interface), method, signature, body)


class Reader:
    """What a screen reader is connected to."""

    def __init__(self, session_bus: str) -> None:
        with blocking.open_dbus_connection(session_bus) as session:
            address = jeepney.DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (bus,) = _ask(session, address, "GetAddress")
        self._connection = blocking.open_dbus_connection(bus)
        events = jeepney.MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        blocking.Proxy(jeepney.message_bus, self._connection).AddMatch(events)
        self._events = self._connection.filter(events, bufsize=10_000)
        self._arrived = self._events.__enter__()
        # Programs tell only what somebody wants to hear.
        registry = ("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
        self.call(registry, "RegisterEvent", "s", ("object:",))

    def until(self, found: Callable[[], T]) -> T:
        """What is found, now or after one of the events that programs send."""
        while not (result := found()):
            self._connection.recv_until_filtered(self._arrived, timeout=_CALL_SECONDS)
        return result

    def close(self) -> None:
        self._events.__exit__(None, None, None)
        self._connection.close()

    def call(self, where: tuple[str, str, str], method: str, signature: str, body: tuple[object, ...]) -> Any:
        path, owner, interface = where
        return _ask(self._connection, jeepney.DBusAddress(path, owner, interface), method, signature, body)

    @property
    def programs(self) -> Node:
        return Node(self, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


def _ask(connection: Any, address: Any, method: str, signature: str = "", body: tuple[object, ...] = ()) -> Any:
    call = jeepney.new_method_call(address, method, signature or None, body)
    return wrappers.unwrap_msg(connection.send_and_get_reply(call, timeout=_CALL_SECONDS))


@pytest.fixture
def session_bus(desktop: VirtualDesktop) -> Iterator[str]:
    """A message bus of our own, on which the accessibility bus is started when it is asked for."""
    daemon = shutil.which("dbus-daemon")
    if not daemon or not _BUS_SERVICE.exists():
        pytest.skip("needs dbus-daemon and the accessibility bus (Debian: dbus, at-spi2-core)")
    bus = subprocess.Popen(
        [daemon, "--session", "--print-address", "--nofork"],
        env=desktop.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert bus.stdout
    yield bus.stdout.readline().strip()
    bus.terminate()
    bus.wait(10)
    bus.stdout.close()


@pytest.fixture
def reader(session_bus: str) -> Iterator[Reader]:
    """Before the program, which looks for one when it starts."""
    made = Reader(session_bus)
    yield made
    made.close()


@pytest.fixture
def app(desktop: VirtualDesktop, session_bus: str, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    monkeypatch.setitem(desktop.env, "DBUS_SESSION_BUS_ADDRESS", session_bus)
    monkeypatch.setitem(desktop.env, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    started = App(desktop)
    yield started
    started.close()


@pytest.fixture
def window(app: App, reader: Reader) -> Node:
    app.wait_for("EngineReady.*eyes")
    (program,) = reader.until(lambda: reader.programs.children)
    return next(node for node in program.children if node.role in ("frame", "window"))


def test_a_screen_reader_presses_buttons_and_reads_the_answer(app: App, window: Node) -> None:
    roles = {node.name: node.role for node in window.all() if node.is_showing}
    assert roles["New conversation"] == "push button"
    assert roles["Your question"] == "text"
    assert roles["Speak answers"] == "check box"
    assert roles["Past conversations"] == "list"
    assert "Conversation" not in roles  # there is none yet
    sample = next(name for name in roles if name.startswith("Try: "))

    window.find(sample).press()
    app.wait_for("TurnFinished.*ANSWERED|TurnFinished.*answered")

    assert window.find("Answer").text().strip()
    assert "?" in window.find("Question").text()
    window.find("New conversation").press()
    assert window.find(sample).role == "push button"
