# SPDX-License-Identifier: GPL-3.0-or-later
"""The conversation with a desktop's portal, over a real bus; the portal's part is played here."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from assistant.capture.screen_portal import screenshot_through_portal, screenshots_are_granted
from assistant.errors import ScreenError

jeepney = pytest.importorskip("jeepney")
blocking = pytest.importorskip("jeepney.io.blocking")

PORTAL = "org.freedesktop.portal.Desktop"
PERMISSION_STORE = "org.freedesktop.impl.portal.PermissionStore"

Answer = tuple[int, dict[str, Any]]


class FakePortal:
    """Answers one request for a screenshot."""

    def __init__(self, address: str, answer: Answer) -> None:
        self._connection = blocking.open_dbus_connection(address)
        blocking.Proxy(jeepney.message_bus, self._connection).RequestName(PORTAL)
        self._answer = answer
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._thread.join(10)
        self._connection.close()

    def _serve(self) -> None:
        while (request := self._connection.receive(timeout=10)).header.message_type is not (
            jeepney.MessageType.method_call
        ):
            pass
        fields = request.header.fields
        sender = fields[jeepney.HeaderFields.sender].removeprefix(":").replace(".", "_")
        token = request.body[1]["handle_token"][1]
        path = f"/org/freedesktop/portal/desktop/request/{sender}/{token}"
        emitter = jeepney.DBusAddress(path, interface="org.freedesktop.portal.Request")
        # The answer comes before the call returns, which portals are allowed to do.
        self._connection.send(jeepney.new_signal(emitter, "Response", "ua{sv}", self._answer))
        self._connection.send(jeepney.new_method_return(request, "o", (path,)))


@pytest.fixture
def portal_answers(bus: str) -> Iterator[Callable[[Answer], None]]:
    portals: list[FakePortal] = []
    yield lambda answer: portals.append(FakePortal(bus, answer))
    for portal in portals:
        portal.close()


def test_the_screenshot_of_the_portal_is_taken(portal_answers: Callable[[Answer], None], tmp_path: Path) -> None:
    path = tmp_path / "Bildschirm für dich.png"
    Image.new("RGB", (20, 10), "red").save(path)
    portal_answers((0, {"uri": ("s", path.as_uri())}))

    picture = screenshot_through_portal()

    assert (picture.width, picture.height) == (20, 10)
    assert not path.exists()


def test_the_users_refusal_is_told(portal_answers: Callable[[Answer], None]) -> None:
    portal_answers((1, {}))

    with pytest.raises(ScreenError, match="was refused"):
        screenshot_through_portal()


@pytest.mark.usefixtures("bus")
def test_a_bus_without_portal_is_told() -> None:
    with pytest.raises(ScreenError, match="offers no screenshots"):
        screenshot_through_portal()


class FakePermissionStore:
    """Answers one question for permissions."""

    def __init__(self, address: str, permissions: dict[str, list[str]]) -> None:
        self._connection = blocking.open_dbus_connection(address)
        blocking.Proxy(jeepney.message_bus, self._connection).RequestName(PERMISSION_STORE)
        self._permissions = permissions
        self.asked: tuple[str, ...] = ()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._thread.join(10)
        self._connection.close()

    def _serve(self) -> None:
        while (request := self._connection.receive(timeout=10)).header.message_type is not (
            jeepney.MessageType.method_call
        ):
            pass
        self.asked = request.body
        answer = jeepney.new_method_return(request, "a{sas}v", (self._permissions, ("y", 0)))
        self._connection.send(answer)


@pytest.mark.parametrize(
    ("permissions", "granted"),
    [
        ({"": ["yes"]}, True),
        ({"org.kibitz.Kibitz": ["yes"], "org.other.Program": ["no"]}, True),
        ({"": ["no"]}, False),
        ({"": ["ask"]}, False),
        ({"org.other.Program": ["yes"]}, False),
        ({}, False),
    ],
)
def test_only_what_the_user_allowed_for_good_counts(bus: str, permissions: dict[str, list[str]], granted: bool) -> None:
    store = FakePermissionStore(bus, permissions)

    assert screenshots_are_granted() is granted
    store.close()
    assert store.asked == ("screenshot", "screenshot")


@pytest.mark.usefixtures("bus")
def test_a_desktop_without_a_list_of_permissions_has_granted_nothing() -> None:
    assert not screenshots_are_granted()
