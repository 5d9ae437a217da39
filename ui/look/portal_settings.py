# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Linux desktop lets programs know of its settings, asked over D-Bus.

See "Settings" in the documentation of XDG Desktop Portal. Desktops that follow it answer for all their programs, on
X11 as well as on Wayland.
"""

import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ui.bus_thread import BusThread

_log = logging.getLogger(__name__)

_DESKTOP = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"

_APPEARANCE = "org.freedesktop.appearance"
_GNOME = "org.gnome.desktop.interface"
_GNOME_ACCESS = "org.gnome.desktop.a11y.interface"
_KDE = "org.kde.kdeglobals.KDE"

_CALL_SECONDS = 10.0


@dataclass(frozen=True)
class Wishes:
    """What the desktop's user wants of every program."""

    little_motion: bool = False
    high_contrast: bool = False


class PortalSettings:
    """One connection to the session bus, on a thread that sleeps until a setting changes.

    Args:
        tell: Called on that thread: with the first answer, and with every change. Never, where there is no portal.
    """

    def __init__(self, tell: Callable[[Wishes], None]) -> None:
        self._tell = tell
        self._told: dict[tuple[str, str], Any] = {}
        self._bus = BusThread("desktop settings", self._serve, self._failed)

    def close(self) -> None:
        """Tell nothing any more."""
        self._bus.close()

    def _failed(self, error: Exception) -> None:
        _log.info("The desktop tells nothing of its settings: %s", error)

    def _serve(self, connection: Any) -> None:  # noqa: ANN401 - jeepney has no types
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # noqa: PLC0415
        from jeepney.io.blocking import Proxy  # noqa: PLC0415
        from jeepney.wrappers import DBusErrorResponse, unwrap_msg  # noqa: PLC0415

        changes = MatchRule(type="signal", interface=_SETTINGS, member="SettingChanged", path=_PATH)
        everything = new_method_call(
            DBusAddress(_PATH, _DESKTOP, _SETTINGS),
            "ReadAll",
            "as",
            ([_APPEARANCE, _GNOME, _GNOME_ACCESS, _KDE],),
        )
        with connection.filter(changes, bufsize=64) as arrived:
            try:
                Proxy(message_bus, connection).AddMatch(changes)
                (groups,) = unwrap_msg(connection.send_and_get_reply(everything, timeout=_CALL_SECONDS))
            except DBusErrorResponse as error:
                self._failed(error)
                return
            for group, settings in groups.items():
                for name, (_, value) in settings.items():
                    self._told[group, name] = value
            self._tell(wishes_of(self._told))
            while True:
                group, name, (_, value) = connection.recv_until_filtered(arrived).body
                before = wishes_of(self._told)
                self._told[group, name] = value
                if (now := wishes_of(self._told)) != before:
                    self._tell(now)


def wishes_of(settings: dict[tuple[str, str], Any]) -> Wishes:
    """What settings of the portal mean, by group and name. Values of kinds nobody expects mean nothing."""
    wishes = Wishes()
    if settings.get((_APPEARANCE, "reduced-motion")) == 1 or settings.get((_GNOME, "enable-animations")) is False:
        wishes = replace(wishes, little_motion=True)
    with contextlib.suppress(TypeError, ValueError):
        if float(settings.get((_KDE, "AnimationDurationFactor"), 1)) == 0:
            wishes = replace(wishes, little_motion=True)
    if settings.get((_APPEARANCE, "contrast")) == 1 or settings.get((_GNOME_ACCESS, "high-contrast")) is True:
        wishes = replace(wishes, high_contrast=True)
    return wishes
