# SPDX-License-Identifier: GPL-3.0-or-later
"""Which way of watching keys this desktop has."""

import os
import sys
from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication

from ui.hotkeys.hotkeys import Hotkeys, Tell


def is_wayland(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether this is a Wayland session.

    Not by whether DISPLAY works: on Wayland it does, and shows neither keys nor the screen of other programs.
    """
    return bool(environment.get("WAYLAND_DISPLAY"))


def hotkeys_of_this_system(tell: Tell) -> Hotkeys | None:
    """Begin to watch keys in the way this desktop has; None if there is no desktop, as in a test."""
    # Each file knows libraries that only its system has.
    if sys.platform == "win32":
        from ui.hotkeys.windows import WindowsHotkeys  # noqa: PLC0415

        return WindowsHotkeys(tell)
    if sys.platform == "darwin":
        from ui.hotkeys.macos import MacHotkeys  # noqa: PLC0415

        return MacHotkeys(tell)
    if is_wayland():
        from ui.hotkeys.portal import PortalHotkeys  # noqa: PLC0415

        return PortalHotkeys(tell)
    if QGuiApplication.platformName() == "xcb":
        from ui.hotkeys.x11 import X11Hotkeys  # noqa: PLC0415

        return X11Hotkeys(tell)
    return None
