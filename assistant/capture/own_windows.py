# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaves our own windows out of what monitors showed: their words are not what the user asks about.

They change with every answer, too, so that a screen with one of them on it would never be the same as before. Hiding
them first would be better to look at, but takes 0.3 s, in which menus and tooltips of other programs are gone.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from assistant.capture.screens import MonitorShot, ScreenWindow

BLANK = 128
"""Of 255 levels: a calm grey."""
_TOO_MUCH = 0.95
"""Of a monitor that shows hardly anything else, the picture stays as it is."""


def without_ours(monitors: Sequence[MonitorShot], windows: Sequence[ScreenWindow]) -> tuple[MonitorShot, ...]:
    """The same with grey where our windows can be seen.

    Args:
        monitors: What they showed.
        windows: The foremost first.
    """
    if not any(window.is_ours for window in windows):
        return tuple(monitors)
    return tuple(_blanked(shot, windows) for shot in monitors)


def _blanked(shot: MonitorShot, windows: Sequence[ScreenWindow]) -> MonitorShot:
    ours = np.zeros(shot.pixels.shape[:2], np.bool_)
    for window in reversed(windows):  # what lies above covers
        area = shot.in_pixels(window.area)
        ours[area.top : area.bottom, area.left : area.right] = window.is_ours
    if not 0 < ours.mean() <= _TOO_MUCH:
        return shot
    pixels = shot.pixels.copy()
    pixels[ours] = BLANK
    return replace(shot, pixels=pixels)
