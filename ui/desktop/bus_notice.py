# SPDX-License-Identifier: GPL-3.0-or-later
"""A notification of a Linux desktop with a button of ours in it, over D-Bus.

Qt shows notifications only where there is a tray, and none with buttons. See the "Desktop Notifications
Specification" of freedesktop.org.
"""

import contextlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from assistant.values import Picture
from assistant.vision.images import thumbnail

_log = logging.getLogger(__name__)

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_CALL_SECONDS = 5.0
_PICTURE_SIDE = 192
"""Pixels: as large as desktops show pictures in notifications on their finest screens."""
_BY_THE_DESKTOP = -1
"""How long it is shown is the desktop's choice."""


class Answer(StrEnum):
    """What became of a notification."""

    CLICKED = "default"
    """Itself, not its button."""
    BUTTON = "button"
    NOT_SHOWN = "not shown"
    """There is nobody to show it."""


@dataclass(frozen=True)
class Notice:
    """What it says."""

    title: str
    sentence: str
    button: str
    picture: Picture | None = None


class BusNotice:
    """Shown at once; its thread sleeps until it is answered or gone.

    Args:
        notice: What it says.
        told: Called on that thread.
    """

    def __init__(self, notice: Notice, told: Callable[[Answer], None]) -> None:
        self._notice = notice
        self._told = told
        self._lock = threading.Lock()
        self._is_over = False
        self._send_close: Callable[[], None] | None = None
        threading.Thread(target=self._run, name="notification", daemon=True).start()

    def close(self) -> None:
        """Take it away; any thread."""
        with self._lock:
            if not self._is_over and self._send_close:
                with contextlib.suppress(OSError):
                    self._send_close()
            self._is_over = True

    # ── the thread ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _run(self) -> None:
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415
        from jeepney.wrappers import DBusErrorResponse  # noqa: PLC0415

        try:
            with open_dbus_connection("SESSION") as connection:
                try:
                    self._show(connection)
                finally:
                    with self._lock:
                        self._send_close = None
        except (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse) as error:
            _log.info("No notification: %s", error)
            with self._lock:
                is_over, self._is_over = self._is_over, True
            if not is_over:
                self._told(Answer.NOT_SHOWN)

    def _show(self, connection: Any) -> None:  # noqa: ANN401 - jeepney has no types
        from jeepney import DBusAddress, HeaderFields, MatchRule, message_bus, new_method_call  # noqa: PLC0415
        from jeepney.io.blocking import Proxy  # noqa: PLC0415
        from jeepney.wrappers import unwrap_msg  # noqa: PLC0415

        server = DBusAddress(_PATH, _NAME, _NAME)
        signals = MatchRule(type="signal", interface=_NAME, path=_PATH)
        with connection.filter(signals, bufsize=64) as arrived:
            # Before the call, for the answer may come before the call's reply.
            Proxy(message_bus, connection).AddMatch(signals)
            call = new_method_call(server, "Notify", "susssasa{sv}i", self._arguments())
            (number,) = unwrap_msg(connection.send_and_get_reply(call, timeout=_CALL_SECONDS))
            close = new_method_call(server, "CloseNotification", "u", (number,))
            with self._lock:
                if self._is_over:
                    connection.send(close)
                self._send_close = lambda: connection.send(close)
            while True:
                message = connection.recv_until_filtered(arrived)
                member, body = message.header.fields[HeaderFields.member], message.body
                if body[0] == number and self._hear(member, body):
                    return

    def _hear(self, member: str, body: tuple[Any, ...]) -> bool:
        """Take in a signal about our notification; true if nothing more comes."""
        if member == "ActionInvoked" and body[1] in (Answer.CLICKED, Answer.BUTTON):
            self._told(Answer(body[1]))
        return bool(member == "NotificationClosed")

    def _arguments(self) -> tuple[object, ...]:
        notice = self._notice
        hints: dict[str, tuple[str, object]] = {"urgency": ("y", 1), "transient": ("b", True)}
        if notice.picture:
            small = thumbnail(notice.picture, _PICTURE_SIDE)
            pixels = (small.width, small.height, 3 * small.width, False, 8, 3, small.rgb.tobytes())
            hints["image-data"] = ("(iiibiiay)", pixels)
        actions = [Answer.CLICKED.value, "Kibitz", Answer.BUTTON.value, notice.button]
        return "Kibitz", 0, "kibitz", notice.title, notice.sentence, actions, hints, _BY_THE_DESKTOP
