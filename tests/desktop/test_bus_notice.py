# SPDX-License-Identifier: GPL-3.0-or-later
"""The conversation with a desktop that shows notifications, over a real bus; the desktop's part is played here."""

import queue
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.values import Picture
from ui.desktop.bus_notice import Answer, BusNotice, Notice

jeepney = pytest.importorskip("jeepney")
blocking = pytest.importorskip("jeepney.io.blocking")

NAME = "org.freedesktop.Notifications"
NUMBER = 7
PICTURE = Picture.from_rgb(np.full((300, 400, 3), 90, np.uint8))
NOTICE = Notice("Your screen goes along", "Ctrl+Alt+X takes it away.", "Not my screen", PICTURE)


_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""
"""Without the services that are installed here, one of which may show notifications."""


@pytest.fixture
def bus_options(tmp_path: Path) -> list[str]:
    (tmp_path / "bus.conf").write_text(_BUS)
    return [f"--config-file={tmp_path}/bus.conf"]


class FakeDesktop:
    """Shows notifications, and does what the test says."""

    def __init__(self, address: str) -> None:
        self._connection = blocking.open_dbus_connection(address)
        blocking.Proxy(jeepney.message_bus, self._connection).RequestName(NAME)
        self.asked: queue.Queue[tuple[str, tuple[Any, ...]]] = queue.Queue()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def tell(self, signal: str, signature: str, *body: Any) -> None:
        emitter = jeepney.DBusAddress("/org/freedesktop/Notifications", interface=NAME)
        self._connection.send(jeepney.new_signal(emitter, signal, signature, body))

    def close(self) -> None:
        self._thread.join(10)
        self._connection.close()

    def _serve(self) -> None:
        """Until the notification is closed."""
        while True:
            request = self._connection.receive(timeout=10)
            if request.header.message_type is not jeepney.MessageType.method_call:
                continue
            method = request.header.fields[jeepney.HeaderFields.member]
            self.asked.put((method, request.body))
            if method == "Notify":
                self._connection.send(jeepney.new_method_return(request, "u", (NUMBER,)))
            elif method == "CloseNotification":
                self.tell("NotificationClosed", "uu", NUMBER, 3)
                return


@pytest.fixture
def desktop(bus: str) -> Iterator[FakeDesktop]:
    made = FakeDesktop(bus)
    yield made
    made.close()


def test_it_is_shown_with_its_picture_and_its_button(desktop: FakeDesktop) -> None:
    told: queue.Queue[Answer] = queue.Queue()

    notice = BusNotice(NOTICE, told.put)

    method, (name, replaces, _icon, title, sentence, actions, hints, _timeout) = desktop.asked.get(timeout=10)
    assert (method, name, replaces) == ("Notify", "Kibitz", 0)
    assert (title, sentence) == (NOTICE.title, NOTICE.sentence)
    assert actions[2:] == ["button", "Not my screen"]
    width, height, stride, has_alpha, bits, channels, pixels = hints["image-data"][1]
    assert (width, height, stride, has_alpha, bits, channels) == (192, 144, 576, False, 8, 3)
    assert set(pixels) == {90}

    desktop.tell("ActionInvoked", "us", NUMBER + 1, "button")  # another program's
    desktop.tell("ActionInvoked", "us", NUMBER, "button")
    assert told.get(timeout=10) is Answer.BUTTON

    notice.close()
    assert desktop.asked.get(timeout=10) == ("CloseNotification", (NUMBER,))
    assert told.empty()


def test_one_that_is_taken_away_at_once_does_not_stay(desktop: FakeDesktop) -> None:
    BusNotice(NOTICE, lambda _: None).close()

    assert desktop.asked.get(timeout=10)[0] == "Notify"
    assert desktop.asked.get(timeout=10)[0] == "CloseNotification"


@pytest.mark.usefixtures("bus")
def test_a_desktop_that_shows_none_is_told() -> None:
    told: queue.Queue[Answer] = queue.Queue()

    BusNotice(NOTICE, told.put)

    assert told.get(timeout=10) is Answer.NOT_SHOWN


def test_a_computer_without_a_bus_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    told: queue.Queue[Answer] = queue.Queue()

    BusNotice(NOTICE, told.put)

    assert told.get(timeout=10) is Answer.NOT_SHOWN
