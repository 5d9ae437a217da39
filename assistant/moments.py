# SPDX-License-Identifier: GPL-3.0-or-later
"""Times in a video, and how they are written for people."""

from dataclasses import dataclass


def clock(seconds: float, *, tenths: bool = False) -> str:
    """A time as players show it: "0:12", "1:02:03"; with `tenths` "0:12.4". Cut, not rounded, as a clock is."""
    whole = int(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    text = f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
    return f"{text}.{int(seconds * 10) % 10}" if tenths else text


_TENTHS_BELOW = 20.0
"""Seconds; frames of shorter videos are so close that whole seconds do not tell them apart."""


@dataclass(frozen=True)
class Moment:
    """When a frame of a video is seen."""

    seconds: float
    """From the video's start."""
    of_seconds: float
    """The video's length."""

    @property
    def clock(self) -> str:
        """The time, for people: "0:12"."""
        return clock(self.seconds, tenths=self.of_seconds < _TENTHS_BELOW)
