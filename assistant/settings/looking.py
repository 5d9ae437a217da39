# SPDX-License-Identifier: GPL-3.0-or-later
"""What is looked at, and how much of it is told."""

from dataclasses import dataclass
from enum import StrEnum


class Detail(StrEnum):
    """How much is told of a screen that is to be described."""

    BRIEF = "brief"
    """One sentence: which program, and what it is about."""
    NORMAL = "normal"
    """What is where, and the main text."""
    FULL = "full"
    """All text, word for word, and where it stands."""


class ScreenExtent(StrEnum):
    """What is meant by the screen."""

    MONITOR = "monitor"
    """The monitor with the mouse pointer."""
    ALL = "all"
    """All monitors, side by side."""
    WINDOW = "window"
    """The window in front; where the system does not tell which that is, the monitor."""


@dataclass(frozen=True)
class ScreenSettings:
    """When Kibitz looks at the screen by itself, and at how much of it."""

    look_when_talking: bool = True
    """It looks when you press the key that works everywhere, and only then, so that you can ask about what you see. The
    picture is shown before it is asked about, and can be taken away."""
    extent: ScreenExtent = ScreenExtent.MONITOR
    """Not all monitors, because small print is lost when as many pixels have to show two of them; not the window,
    because menus and messages that one asks about are windows of their own. On Wayland always everything."""
    describe: Detail = Detail.BRIEF
    """What “Describe my screen” tells first; the key pressed again soon after tells more."""
