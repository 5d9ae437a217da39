# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys on Wayland, where only the desktop itself may watch them: its portal is asked over D-Bus.

The user is asked once, by the desktop, and can give every action another key there. See "Global Shortcuts" in the
documentation of XDG Desktop Portal.
"""

import logging
import secrets
from collections.abc import Mapping
from typing import Any

from ui.bus_thread import BusThread
from ui.hotkeys.actions import Action
from ui.hotkeys.chord import Chord
from ui.hotkeys.hotkeys import HotkeyError, Pressed, Refused, Released, Tell, Watched
from ui.hotkeys.xkb_names import trigger
from ui.words import mark, tr

_log = logging.getLogger(__name__)

_DESKTOP = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST = "org.freedesktop.portal.Request"

_CALL_SECONDS = 10.0
_SUCCESS = 0

_WAY_OUT = mark(
    "Let a key of the desktop's own settings run “kibitz talk”: it begins to listen, and ends when it is run again."
)


class PortalHotkeys:
    """One connection to the session bus for each set of chords, on a thread that sleeps until a message comes.

    Args:
        tell: Called on that thread.
    """

    changes_at_once = False
    """The desktop may ask the user about every change."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._session: _Session | None = None

    def watch(self, chords: Mapping[Action, Chord]) -> None:
        """Watch these chords, and no others any more."""
        self.close()
        if chords:
            self._session = _Session(chords, self._tell)

    def close(self) -> None:
        """Give all keys back: the desktop does so when the connection ends."""
        if self._session:
            self._session.close()
            self._session = None


class _Session:
    """What the portal calls a session: its shortcuts can be named only once."""

    def __init__(self, chords: Mapping[Action, Chord], tell: Tell) -> None:
        self._chords = dict(chords)
        self._tell = tell
        self._bus = BusThread("hotkeys", self._serve, self._failed)

    def close(self) -> None:
        self._bus.close()

    # ── the thread ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _failed(self, error: Exception) -> None:
        _log.warning("The desktop does not watch keys: %s", error)
        self._refuse(tr("The desktop's service for keys that work everywhere does not answer."))

    def _serve(self, connection: Any) -> None:  # noqa: ANN401 - jeepney has no types
        from jeepney import MatchRule, message_bus  # noqa: PLC0415
        from jeepney.io.blocking import Proxy  # noqa: PLC0415
        from jeepney.wrappers import DBusErrorResponse  # noqa: PLC0415

        signals = MatchRule(type="signal", interface=_SHORTCUTS, path=_PATH)
        with connection.filter(signals, bufsize=64) as arrived:
            try:
                Proxy(message_bus, connection).AddMatch(signals)
                handle = self._bind(connection)
            except DBusErrorResponse as error:
                _log.info("No global shortcuts: %s", error)
                self._refuse(tr("This desktop does not let programs have keys that work everywhere."))
                return
            while handle:
                message = connection.recv_until_filtered(arrived)
                if message.body[0] == handle:
                    self._hear(message)

    def _bind(self, connection: Any) -> str:  # noqa: ANN401
        """Name the chords; gives the session's handle, empty if the user does not want that."""
        options = {"session_handle_token": ("s", f"kibitz_{secrets.token_hex(8)}")}
        code, results = _request(connection, "CreateSession", "a{sv}", (), options)
        handle = ""
        if code == _SUCCESS:
            handle = results["session_handle"][1]
            code, results = _request(
                connection, "BindShortcuts", "oa(sa{sv})sa{sv}", (handle, self._shortcuts(), ""), {}
            )
        if code != _SUCCESS:
            self._refuse(tr("The desktop was told that Kibitz may not have keys that work everywhere."))
            return ""
        self._tell(Watched(_triggers(results.get("shortcuts", ("", []))[1])))
        return handle

    def _shortcuts(self) -> list[tuple[str, dict[str, tuple[str, str]]]]:
        return [
            (action.value, {"description": ("s", action.words), "preferred_trigger": ("s", trigger(chord))})
            for action, chord in self._chords.items()
        ]

    def _hear(self, message: Any) -> None:  # noqa: ANN401
        from jeepney import HeaderFields  # noqa: PLC0415

        member = message.header.fields[HeaderFields.member]
        if member == "ShortcutsChanged":
            self._tell(Watched(_triggers(message.body[1])))
        elif (action := _action(message.body[1])) and member == "Activated":
            self._tell(Pressed(action))
        elif action and member == "Deactivated":
            self._tell(Released(action))

    def _refuse(self, sentence: str) -> None:
        self._tell(Refused(tuple(self._chords), HotkeyError(sentence, tr(_WAY_OUT))))


def _request(
    connection: Any,  # noqa: ANN401
    method: str,
    signature: str,
    arguments: tuple[object, ...],
    options: dict[str, tuple[str, str]],
) -> tuple[int, dict[str, Any]]:
    """Call a method whose answer comes later, as a signal; gives a response code and results.

    Waits as long as the user takes to answer the desktop.

    Raises:
        DBusErrorResponse: There is no such portal.
        OSError: The connection was closed meanwhile.
    """
    from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # noqa: PLC0415
    from jeepney.io.blocking import Proxy  # noqa: PLC0415
    from jeepney.wrappers import unwrap_msg  # noqa: PLC0415

    token = f"kibitz_{secrets.token_hex(8)}"
    sender = connection.unique_name.removeprefix(":").replace(".", "_")
    answer = MatchRule(type="signal", interface=_REQUEST, member="Response", path=f"{_PATH}/request/{sender}/{token}")
    call = new_method_call(
        DBusAddress(_PATH, _DESKTOP, _SHORTCUTS),
        method,
        signature,
        (*arguments, options | {"handle_token": ("s", token)}),
    )
    bus = Proxy(message_bus, connection)
    with connection.filter(answer) as answers:
        # Before the call, for the answer may come before the call's reply.
        bus.AddMatch(answer)
        unwrap_msg(connection.send_and_get_reply(call, timeout=_CALL_SECONDS))
        code, results = connection.recv_until_filtered(answers).body
        bus.RemoveMatch(answer)
    return code, results


def _triggers(shortcuts: list[tuple[str, dict[str, Any]]]) -> dict[Action, str]:
    known = [(_action(name), told) for name, told in shortcuts]
    return {action: str(told.get("trigger_description", ("s", ""))[1]) for action, told in known if action}


def _action(name: str) -> Action | None:
    return next((action for action in Action if action.value == name), None)
