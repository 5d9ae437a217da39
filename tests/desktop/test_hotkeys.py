# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that work everywhere, on a real X server, and through a desktop portal that stands on a real bus."""

import queue
import threading
from collections.abc import Iterator

import pytest

from assistant.settings import KeysSettings
from tests.desktop.virtual_desktop import VirtualDesktop
from ui.hotkeys.actions import Action, chords_in
from ui.hotkeys.chord import parse
from ui.hotkeys.hotkeys import HotkeyEvent, Locked, Pressed, Refused, Released, Watched
from ui.hotkeys.portal import PortalHotkeys
from ui.hotkeys.x11 import X11Hotkeys

jeepney = pytest.importorskip("jeepney")
blocking = pytest.importorskip("jeepney.io.blocking")

CHORDS, _ = chords_in(KeysSettings())


class Heard:
    """What is told, in order, from whatever thread."""

    def __init__(self) -> None:
        self._events: queue.SimpleQueue[HotkeyEvent] = queue.SimpleQueue()
        self.tell = self._events.put

    def next(self) -> HotkeyEvent:
        return self._events.get(timeout=30)

    @property
    def is_silent(self) -> bool:
        return self._events.empty()


# ── X11 ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def keys(desktop: VirtualDesktop, heard: Heard) -> Iterator[X11Hotkeys]:
    made = X11Hotkeys(heard.tell, desktop.env["DISPLAY"])
    made.watch(CHORDS)
    assert heard.next() == Watched({action: str(chord) for action, chord in CHORDS.items()})
    yield made
    made.close()


@pytest.mark.desktop
def test_a_held_key_is_one_press_and_one_release_however_often_it_repeats(
    desktop: VirtualDesktop, keys: X11Hotkeys, heard: Heard
) -> None:
    desktop.keydown("ctrl+alt+space")
    assert heard.next() == Pressed(Action.TALK)
    desktop._run(["xdotool", "sleep", "1.2"])  # it repeats after 0.66 s
    assert heard.is_silent
    desktop.keyup("ctrl+alt+space")

    assert heard.next() == Released(Action.TALK, certain=False)
    desktop.key("ctrl+alt+e")
    assert heard.next() == Pressed(Action.SHOW)


@pytest.mark.desktop
@pytest.mark.parametrize("part", ["ctrl", "alt"])
def test_letting_go_of_any_part_ends_it(desktop: VirtualDesktop, keys: X11Hotkeys, heard: Heard, part: str) -> None:
    desktop.keydown("ctrl+alt+space")
    heard.next()

    desktop.keyup(part)

    assert heard.next() == Released(Action.TALK)
    desktop.keyup("space")
    desktop.keyup("ctrl+alt")


@pytest.mark.desktop
@pytest.mark.parametrize("lock", ["Caps_Lock", "Num_Lock"])
def test_it_works_with_every_lock(desktop: VirtualDesktop, keys: X11Hotkeys, heard: Heard, lock: str) -> None:
    desktop.key(lock)
    try:
        desktop.key("ctrl+alt+space")
        assert heard.next() == Pressed(Action.TALK)
    finally:
        desktop.key(lock)


@pytest.mark.desktop
def test_while_it_is_held_return_locks_and_esc_stops(desktop: VirtualDesktop, keys: X11Hotkeys, heard: Heard) -> None:
    desktop.keydown("ctrl+alt+space")
    heard.next()

    desktop.key("Return")
    assert heard.next() == Locked(Action.TALK)
    desktop.key("Escape")
    assert (heard.next(), heard.next()) == (Pressed(Action.STOP), Released(Action.STOP))

    desktop.keyup("ctrl+alt+space")


@pytest.mark.desktop
def test_while_the_talk_key_is_held_esc_stops_though_it_is_not_watched(
    desktop: VirtualDesktop, keys: X11Hotkeys, heard: Heard
) -> None:
    keys.watch({Action.TALK: CHORDS[Action.TALK]})
    heard.next()
    desktop.keydown("ctrl+alt+space")
    heard.next()

    desktop.key("Escape")
    assert (heard.next(), heard.next()) == (Pressed(Action.STOP), Released(Action.STOP))

    desktop.keyup("ctrl+alt+space")


@pytest.mark.desktop
def test_what_another_program_has_is_told_and_comes_when_it_is_free(
    desktop: VirtualDesktop, keys: X11Hotkeys, heard: Heard
) -> None:
    late = Heard()
    second = X11Hotkeys(late.tell, desktop.env["DISPLAY"])
    wanted = {Action.TALK: CHORDS[Action.TALK], Action.SHOW: parse("Ctrl+Alt+F8")}

    second.watch(wanted)
    assert late.next() == Watched({Action.SHOW: "Ctrl+Alt+F8"})
    refused = late.next()
    assert isinstance(refused, Refused)
    assert refused.error.sentence == "Ctrl+Alt+Space (“Talk”) belongs to another program or to the desktop."

    keys.close()
    second.watch(wanted)
    heard.next()
    assert late.next() == Watched({Action.SHOW: "Ctrl+Alt+F8", Action.TALK: "Ctrl+Alt+Space"})
    second.close()


def test_a_display_that_is_not_there_is_told(heard: Heard) -> None:
    pytest.importorskip("Xlib")
    X11Hotkeys(heard.tell, "no display").close()

    refused = heard.next()
    assert isinstance(refused, Refused)
    assert refused.actions == tuple(Action)


# ── Wayland ────────────────────────────────────────────────────────────────────────────────────────────────────────

PORTAL, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS, SESSION = "org.freedesktop.portal.GlobalShortcuts", "/org/freedesktop/portal/desktop/session/1/kibitz"


class FakePortal:
    """Answers the two requests for shortcuts with a code, then does what the test wants."""

    def __init__(self, address: str, code: int = 0) -> None:
        self._connection = blocking.open_dbus_connection(address)
        blocking.Proxy(jeepney.message_bus, self._connection).RequestName(PORTAL)
        self._code = code
        self.wanted: dict[str, str] = {}
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def send(self, member: str, action: str) -> None:
        self._signal(SHORTCUTS, PATH, member, "osta{sv}", (SESSION, action, 1, {}))

    def close(self) -> None:
        self._thread.join(10)
        self._connection.close()

    def _serve(self) -> None:
        for _ in range(1 if self._code else 2):
            while (call := self._connection.receive(timeout=10)).header.message_type is not (
                jeepney.MessageType.method_call
            ):
                pass
            results: dict[str, tuple[str, object]] = {"session_handle": ("s", SESSION)}
            if call.header.fields[jeepney.HeaderFields.member] == "BindShortcuts":
                self.wanted = {name: told["preferred_trigger"][1] for name, told in call.body[1]}
                named = [(name, {"trigger_description": ("s", f"press {name}")}) for name in self.wanted]
                results = {"shortcuts": ("a(sa{sv})", named)}
            fields = call.header.fields
            sender = fields[jeepney.HeaderFields.sender].removeprefix(":").replace(".", "_")
            path = f"{PATH}/request/{sender}/{call.body[-1]['handle_token'][1]}"
            self._connection.send(jeepney.new_method_return(call, "o", (path,)))
            self._signal("org.freedesktop.portal.Request", path, "Response", "ua{sv}", (self._code, results))

    def _signal(self, interface: str, path: str, member: str, signature: str, body: tuple[object, ...]) -> None:
        emitter = jeepney.DBusAddress(path, interface=interface)
        self._connection.send(jeepney.new_signal(emitter, member, signature, body))


def test_the_portal_is_asked_for_each_chord_and_tells_press_and_release(bus: str, heard: Heard) -> None:
    portal, keys = FakePortal(bus), PortalHotkeys(heard.tell)
    keys.watch({Action.TALK: CHORDS[Action.TALK], Action.SHOW: CHORDS[Action.SHOW]})

    assert heard.next() == Watched({Action.TALK: "press talk", Action.SHOW: "press show"})
    assert portal.wanted == {"talk": "CTRL+ALT+space", "show": "CTRL+ALT+e"}
    for member, action in (("Activated", "talk"), ("Activated", "unknown"), ("Deactivated", "talk")):
        portal.send(member, action)
    assert (heard.next(), heard.next()) == (Pressed(Action.TALK), Released(Action.TALK))

    keys.close()
    keys.close()
    portal.close()


def test_the_users_no_is_told_with_another_way(bus: str, heard: Heard) -> None:
    portal, keys = FakePortal(bus, code=1), PortalHotkeys(heard.tell)

    keys.watch(CHORDS)

    refused = heard.next()
    assert isinstance(refused, Refused)
    assert "may not have keys" in refused.error.sentence
    assert "“kibitz talk”" in refused.error.hint
    keys.close()
    portal.close()


@pytest.mark.usefixtures("bus")
def test_a_desktop_without_such_a_portal_is_told_with_another_way(heard: Heard) -> None:
    keys = PortalHotkeys(heard.tell)

    keys.watch(CHORDS)

    refused = heard.next()
    assert isinstance(refused, Refused)
    assert refused.error.sentence == "This desktop does not let programs have keys that work everywhere."
    keys.close()


def test_a_session_without_a_bus_is_told(monkeypatch: pytest.MonkeyPatch, heard: Heard) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    keys = PortalHotkeys(heard.tell)

    keys.watch(CHORDS)

    refused = heard.next()
    assert isinstance(refused, Refused)
    assert refused.actions == tuple(CHORDS)
    keys.close()
