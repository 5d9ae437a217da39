# SPDX-License-Identifier: GPL-3.0-or-later
"""Which windows can be seen, asked of the system itself: one small file for each."""

import sys

from assistant.capture.screens import ScreenWindow


def windows_of_this_system() -> tuple[ScreenWindow, ...]:
    """Windows that can be seen, the foremost first; none where the system does not tell."""
    if sys.platform == "win32":
        from assistant.capture.screen_windows_win32 import list_windows  # noqa: PLC0415 - another on each system
    elif sys.platform == "darwin":
        from assistant.capture.screen_windows_macos import list_windows  # noqa: PLC0415
    else:
        from assistant.capture.screen_windows_x11 import list_windows  # noqa: PLC0415
    return list_windows()
