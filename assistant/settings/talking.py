# SPDX-License-Identifier: GPL-3.0-or-later
"""How talking begins and ends, and through which devices."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import msgspec

from assistant.settings.kinds import Fraction


@dataclass(frozen=True)
class DeviceSettings:
    """Which microphone, loudspeaker and camera; empty is the system's default."""

    microphone: str = ""
    speaker: str = ""
    camera: str = "0"
    """Index, file or address of a video stream."""
    camera_preview: bool = True
    """The live picture is shown before one is taken; otherwise one is taken at once."""


class TalkMode(StrEnum):
    """What pressing the talk key means."""

    AUTO = "auto"
    """Hold it while you speak, or tap it to begin and tap it again to end."""
    HOLD = "hold"
    """Only while it is held."""
    TOGGLE = "toggle"
    """A press begins, the next one ends, however long they are."""
    HANDS_FREE = "hands-free"
    """A press begins a conversation, in which takes begin and end as you speak; the next one ends it."""


class Echo(StrEnum):
    """How Kibitz keeps from hearing itself."""

    HALF_DUPLEX = "half-duplex"
    """For loudspeakers: while an answer is spoken, nothing is listened for but, if that is set, “stop”."""
    HEADSET = "headset"
    """The microphone cannot hear the answer: whoever speaks interrupts it."""
    CANCEL = "cancel"
    """For loudspeakers: the answer is removed from what the microphone hears; whoever speaks interrupts it."""


class Review(StrEnum):
    """Which transcripts are shown before they are asked."""

    DOUBTFUL = "doubtful"
    """Those with words that were probably misheard. What was understood well is asked at once."""
    ALL = "all"


@dataclass(frozen=True)
class TalkSettings:
    """How talking begins and ends. All of it counts from the next press on."""

    mode: TalkMode = TalkMode.AUTO
    pre_roll: bool = True
    """The microphone stays open and half a second is kept in memory, so that the first word is never cut. Otherwise
    it is opened at the press of the key, which takes a moment: wait for the sound that says so. A Bluetooth headset
    plays music in poor quality while its microphone is open."""
    echo: Echo = Echo.HALF_DUPLEX
    stop_word: bool = False
    """While an answer is spoken aloud, any short word such as “stop” ends it. Needs `pre_roll` or hands-free mode. Off,
    because it is not certain: say it louder than the loudspeaker, and now and then an answer may pause by itself."""
    wake_word: bool = False
    """“Hey Kibitz”, said while nothing is going on, begins a take that ends when you fall silent. It is listened for
    on this computer only, and needs `pre_roll`. Tried with synthetic voices only: real ones may fare worse."""
    pause_seconds: Annotated[float, msgspec.Meta(ge=0.3, le=5.0)] = 0.8
    """Hands-free: after so much silence what was said is the question."""
    cues: bool = True
    """Short sounds tell that recording begins and ends, that something failed, and that thinking takes long."""
    cue_volume: Fraction = 0.5
    send_after: Annotated[float, msgspec.Meta(ge=0.0)] = 1.2
    """The window shows what it understood for so many seconds, to be corrected or discarded, before it asks; 0 asks at
    once, and `inf` only when you press Enter. Hands-free mode always asks at once."""
    review: Review = Review.DOUBTFUL
