# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window looks, and which keys work everywhere."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import msgspec


class Pill(StrEnum):
    """The small panel that tells, over other programs, that Kibitz listens or answers."""

    OFF = "off"
    MINIMAL = "minimal"
    """It never grows: where talking stands, and how long."""
    LIVE = "live"
    """It also shows what was understood so far, and the answer."""


class Latency(StrEnum):
    """What is told below an answer about how long it took."""

    OFF = "off"
    FIRST = "first sound"
    """When the first sound came, or the first word."""
    ALL = "all"
    """A bar with each stage, too."""


class Contrast(StrEnum):
    """How strongly text and frames stand out from what is behind them."""

    SYSTEM = "system"
    """As the system is set."""
    NORMAL = "normal"
    HIGH = "high"


class Motion(StrEnum):
    """Whether anything in the window moves."""

    SYSTEM = "system"
    """As the system is set."""
    REDUCED = "reduced"
    """Nothing glides or scrolls by itself; what changes, changes at once."""
    FULL = "full"


@dataclass(frozen=True)
class WindowSettings:
    """How the window looks, and how it keeps out of the way."""

    language: str = "system"
    """ "system", "en" or "de"; counts from the next start."""
    theme: str = "system"
    """ "system", "light" or "dark"."""
    contrast: Contrast = Contrast.SYSTEM
    text_percent: Annotated[int, msgspec.Meta(ge=100, le=200)] = 100
    """Size of text, and of everything that goes with it, in hundredths of the system's."""
    motion: Motion = Motion.SYSTEM
    pill: Pill = Pill.LIVE
    """Shown while the window is not in front. Not on Wayland, where it would take the keyboard from other programs."""
    latency: Latency = Latency.ALL
    close_to_tray: bool = False
    """Closing the window leaves Kibitz in the tray. On a desktop without a tray, closing always ends it."""
    notifications: bool = True
    """The desktop tells, while the window is not in front, that what took long is done or has failed."""


@dataclass(frozen=True)
class KeysSettings:
    """Keys that work in every program, such as “Ctrl+Alt+Space”; empty is none. The desktop may have the last word."""

    talk: str = "Ctrl+Alt+Space"
    region: str = "Ctrl+Alt+S"
    """Choose a part of the screen, to ask about it."""
    screen: str = "Ctrl+Alt+W"
    """Take a picture of the screen for the next question."""
    camera: str = "Ctrl+Alt+C"
    describe: str = "Ctrl+Alt+D"
    """Say what is on the screen."""
    not_my_screen: str = "Ctrl+Alt+X"
    """Ask without the picture of the screen that was taken when the talk key was pressed."""
    stop: str = "Esc"
    """Taken from other programs only while there is something to stop. Not on Wayland, where that cannot be done."""
    repeat: str = "Ctrl+Alt+R"
    """Speak the newest answer once more."""
    show: str = "Ctrl+Alt+E"
    """Bring the window to the front."""
