# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen, as a picture: all monitors are read at once, and what is wanted is cut out of that."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from assistant.capture.own_windows import without_ours
from assistant.capture.pointer import pointer_position
from assistant.capture.screen_portal import screenshot_through_portal, screenshots_are_granted
from assistant.capture.screen_windows import windows_of_this_system
from assistant.capture.screens import Area, FrozenScreens, MonitorShot, ScreenWindow, shot_of
from assistant.errors import ScreenError
from assistant.settings import ScreenExtent
from assistant.values import Picture

_NO_SCREEN = "Start this program in a desktop session, or give it a picture file instead."


def take_screenshot(extent: ScreenExtent = ScreenExtent.MONITOR) -> Picture:
    """What is meant by the screen, as it is now. Blocks as `freeze_screens` does.

    Raises:
        ScreenError: There is no screen, it may not be read, or the user said no.
    """
    return freeze_screens().take(extent)


def freeze_screens(
    *,
    environment: Mapping[str, str] = os.environ,
    open_screen: Callable[[], Any] | None = None,
    ask_portal: Callable[[], Picture] = screenshot_through_portal,
    find_pointer: Callable[[], tuple[int, int] | None] = pointer_position,
    list_windows: Callable[[], Sequence[ScreenWindow]] = windows_of_this_system,
) -> FrozenScreens:
    """All monitors, as they are now; takes about a tenth of a second.

    On Wayland the desktop takes the picture, of all monitors in one, and may ask the user first; call it on a worker
    thread. There nobody is told about windows and the pointer. Elsewhere our own windows are left out.

    Args:
        environment: Tells the kind of desktop.
        open_screen: Opens the screen as `mss.MSS` does.
        ask_portal: Takes the picture on Wayland.
        find_pointer: Where the mouse pointer is.
        list_windows: Tells which windows can be seen, the foremost first.

    Raises:
        ScreenError: There is no screen, it may not be read, or the user said no.
    """
    # Not by whether DISPLAY works: on Wayland it does, and gives a black picture.
    if environment.get("WAYLAND_DISPLAY"):
        return FrozenScreens((shot_of(ask_portal()),))
    _check_permission()
    # Pixels first: they are what must be of this very moment.
    monitors = _grab(open_screen or _mss)
    if not any(shot.pixels[:, :, :3].any() for shot in monitors):
        raise ScreenError(
            "The picture of the screen is all black.", "Wake the screen, or allow this program to record it."
        )
    windows = list_windows()
    others = tuple(window for window in windows if not window.is_ours)
    return FrozenScreens(without_ours(monitors, windows), others, find_pointer())


def may_look_unasked(
    *,
    environment: Mapping[str, str] = os.environ,
    is_granted: Callable[[], bool] = screenshots_are_granted,
) -> bool:
    """Whether the screen can be read without a question to the user. Asks the desktop: call it on a worker thread.

    Args:
        environment: Tells the kind of desktop.
        is_granted: Tells, on Wayland, whether the user has allowed it before.
    """
    return not environment.get("WAYLAND_DISPLAY") or is_granted()


def _mss() -> Any:  # noqa: ANN401 - mss is met only here
    import mss  # noqa: PLC0415 - each system has its own libraries behind it

    if sys.platform == "darwin":
        import mss.darwin  # noqa: PLC0415

        mss.darwin.IMAGE_OPTIONS = 0  # all pixels of a Retina monitor, not one for each point
    return mss.MSS()


def _grab(open_screen: Callable[[], Any]) -> tuple[MonitorShot, ...]:
    from mss.exception import ScreenShotError  # noqa: PLC0415

    try:
        with open_screen() as screen:
            # The first entry is all of them together.
            shots = tuple(_shot(screen, monitor) for monitor in screen.monitors[1:])
    except (ScreenShotError, OSError) as error:
        raise ScreenError("There is no screen to take a picture of.", _NO_SCREEN) from error
    if not shots:
        raise ScreenError("There is no screen to take a picture of.", _NO_SCREEN)
    return shots


def _shot(screen: Any, monitor: Mapping[str, Any]) -> MonitorShot:  # noqa: ANN401
    shot = screen.grab(monitor)
    pixels = np.frombuffer(shot.raw, np.uint8).reshape(shot.height, shot.width, 4)
    area = Area(monitor["left"], monitor["top"], monitor["width"], monitor["height"])
    return MonitorShot(
        area, pixels, name=monitor.get("output", ""), is_primary=bool(monitor.get("is_primary"))
    )  # fmt: skip


def _check_permission() -> None:
    """MacOS gives the bare wallpaper, and no error, to a program that may not record the screen."""
    if sys.platform == "darwin":
        graphics = ctypes.CDLL("/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics")
        graphics.CGPreflightScreenCaptureAccess.restype = ctypes.c_bool
        if not graphics.CGPreflightScreenCaptureAccess():
            graphics.CGRequestScreenCaptureAccess()
            raise ScreenError(
                "This program may not record the screen.",
                "Allow it in System Settings, Privacy & Security, Screen Recording; then start it again.",
            )
