# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen, as a picture."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from assistant.capture.pointer import pointer_position
from assistant.capture.screen_portal import screenshot_through_portal, screenshots_are_granted
from assistant.errors import ScreenError
from assistant.values import Picture, PictureSource, Pixels
from assistant.vision.images import LONGEST_SIDE, thumbnail

_NO_SCREEN = "Start this program in a desktop session, or give it a picture file instead."


def take_screenshot(
    *,
    all_monitors: bool = False,
    environment: Mapping[str, str] = os.environ,
    open_screen: Callable[[], Any] | None = None,
    ask_portal: Callable[[], Picture] = screenshot_through_portal,
    find_pointer: Callable[[], tuple[int, int] | None] = pointer_position,
) -> Picture:
    """The monitor under the mouse pointer, or the primary one if nobody knows where that is.

    On Wayland the desktop takes the picture, of all monitors, and may ask the user first; call it on a worker thread.

    Args:
        all_monitors: Take everything, side by side.
        environment: Tells the kind of desktop.
        open_screen: Opens the screen as `mss.MSS` does.
        ask_portal: Takes the picture on Wayland.
        find_pointer: Where the mouse pointer is.

    Raises:
        ScreenError: There is no screen, it may not be read, or the user said no.
    """
    # Not by whether DISPLAY works: on Wayland it does, and gives a black picture.
    if environment.get("WAYLAND_DISPLAY"):
        return thumbnail(ask_portal(), LONGEST_SIDE)
    _check_permission()
    rgb = _grab(open_screen or _mss, all_monitors, find_pointer)
    if not rgb.any():
        raise ScreenError(
            "The picture of the screen is all black.", "Wake the screen, or allow this program to record it."
        )
    return thumbnail(Picture.from_rgb(rgb, PictureSource.SCREEN, "Screen"), LONGEST_SIDE)


def may_look_unasked(
    *,
    environment: Mapping[str, str] = os.environ,
    is_granted: Callable[[], bool] = screenshots_are_granted,
) -> bool:
    """Whether `take_screenshot` will work without a question to the user. Asks the desktop: call it on a worker thread.

    Args:
        environment: Tells the kind of desktop.
        is_granted: Tells, on Wayland, whether the user has allowed it before.
    """
    return not environment.get("WAYLAND_DISPLAY") or is_granted()


def _mss() -> Any:  # noqa: ANN401 - mss is met only here
    import mss  # noqa: PLC0415 - each system has its own libraries behind it

    return mss.MSS()


def _grab(
    open_screen: Callable[[], Any], all_monitors: bool, find_pointer: Callable[[], tuple[int, int] | None]
) -> Pixels:
    from mss.exception import ScreenShotError  # noqa: PLC0415

    try:
        with open_screen() as screen:
            monitor = screen.monitors[0] if all_monitors else _under(find_pointer(), screen)
            shot = screen.grab(monitor)
    except (ScreenShotError, OSError) as error:
        raise ScreenError("There is no screen to take a picture of.", _NO_SCREEN) from error
    bgra = np.frombuffer(shot.raw, np.uint8).reshape(shot.height, shot.width, 4)
    return np.ascontiguousarray(bgra[:, :, 2::-1])


def _under(point: tuple[int, int] | None, screen: Any) -> dict[str, Any]:  # noqa: ANN401
    monitor: dict[str, Any]
    if point is not None:
        x, y = point
        for monitor in screen.monitors[1:]:  # the first entry is all of them together
            left, top = monitor["left"], monitor["top"]
            if left <= x < left + monitor["width"] and top <= y < top + monitor["height"]:
                return monitor
    monitor = screen.primary_monitor
    return monitor


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
