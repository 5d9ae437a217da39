# SPDX-License-Identifier: GPL-3.0-or-later
"""Screenshots on Wayland, where only the desktop itself may take them: its portal is asked over D-Bus."""

import logging
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from assistant.capture.screens import PART, SCREEN
from assistant.errors import PictureUnreadable, ScreenError
from assistant.values import Picture, PictureSource
from assistant.vision.images import open_picture

_PORTAL = "/org/freedesktop/portal/desktop"
_ANSWER_SECONDS = 120.0
"""The desktop may show the user a question first."""

_PERMISSIONS = "/org/freedesktop/impl/portal/PermissionStore"
_PERMISSION_STORE = "org.freedesktop.impl.portal.PermissionStore"
# Table and entry are both called "screenshot" (flatpak/xdg-desktop-portal, doc/permission-store.rst).
_LOOKUP_SECONDS = 1.0
_OUR_NAME = "kibitz"

_SUCCESS, _REFUSED = 0, 1
"""Response codes of org.freedesktop.portal.Request."""

_log = logging.getLogger(__name__)

_INSTEAD = "Take a screenshot with the desktop's own key, and paste or attach it."


def screenshot_through_portal(*, interactive: bool = False) -> Picture:
    """All monitors, as the desktop gives them. Blocks until the user has answered, if asked.

    Args:
        interactive: Let the user choose what is to be in the picture, with the desktop's own means.

    Raises:
        ScreenError: The user said no, or the desktop has no portal for screenshots.
    """
    code, results = _request_screenshot(interactive=interactive)
    if code == _REFUSED:
        raise ScreenError("The screenshot was refused.", "Allow it when the desktop asks, or attach a picture instead.")
    if code != _SUCCESS or "uri" not in results:
        raise ScreenError("The desktop took no screenshot.", _INSTEAD)
    path = Path(unquote(urlsplit(results["uri"][1]).path))
    try:
        return open_picture(path, PictureSource.SCREEN, PART if interactive else SCREEN)
    except PictureUnreadable as error:
        raise ScreenError("The desktop's screenshot cannot be read.", _INSTEAD) from error
    finally:
        _delete(path)


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:  # the desktop's own, where this program may only read
        _log.warning("The desktop's file of a screenshot cannot be deleted: %s", error.strerror)


def screenshots_are_granted() -> bool:
    """Whether the user has allowed this program screenshots for good; false if the desktop keeps no such list."""
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415
    from jeepney.wrappers import DBusErrorResponse, unwrap_msg  # noqa: PLC0415

    store = DBusAddress(_PERMISSIONS, _PERMISSION_STORE, _PERMISSION_STORE)
    try:
        with open_dbus_connection("SESSION") as connection:
            call = new_method_call(store, "Lookup", "ss", ("screenshot", "screenshot"))
            permissions: dict[str, list[str]]
            permissions, _ = unwrap_msg(connection.send_and_get_reply(call, timeout=_LOOKUP_SECONDS))
    except (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse):
        return False
    return any("yes" in answers for program, answers in permissions.items() if _is_us(program))


def _is_us(program: str) -> bool:
    """A program outside a sandbox has no name of its own, or that of the window it was started from."""
    return not program or _OUR_NAME in program.lower()


def _request_screenshot(*, interactive: bool) -> tuple[int, dict[str, Any]]:
    """Ask, and wait for the answer: a response code and results such as {"uri": ("s", "file:///...")}."""
    from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # noqa: PLC0415
    from jeepney.io.blocking import Proxy, open_dbus_connection  # noqa: PLC0415
    from jeepney.wrappers import DBusErrorResponse, unwrap_msg  # noqa: PLC0415

    token = f"kibitz_{secrets.token_hex(8)}"
    try:
        with open_dbus_connection("SESSION") as connection:
            sender = connection.unique_name.removeprefix(":").replace(".", "_")
            answer = MatchRule(
                type="signal",
                interface="org.freedesktop.portal.Request",
                member="Response",
                path=f"{_PORTAL}/request/{sender}/{token}",
            )
            portal = DBusAddress(_PORTAL, "org.freedesktop.portal.Desktop", "org.freedesktop.portal.Screenshot")
            options = {"handle_token": ("s", token), "interactive": ("b", interactive)}
            with connection.filter(answer) as answers:
                # Before the call, for the answer may come before the call's reply.
                Proxy(message_bus, connection).AddMatch(answer)
                call = new_method_call(portal, "Screenshot", "sa{sv}", ("", options))
                unwrap_msg(connection.send_and_get_reply(call, timeout=_ANSWER_SECONDS))
                code, results = connection.recv_until_filtered(answers, timeout=_ANSWER_SECONDS).body
                return code, results
    except TimeoutError as error:
        raise ScreenError("The desktop did not answer the request for a screenshot.", _INSTEAD) from error
    except (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse) as error:
        raise ScreenError(
            "This desktop offers no screenshots to programs.",
            "Install its portal (xdg-desktop-portal and the part for your desktop), or attach a picture instead.",
        ) from error
