# SPDX-License-Identifier: GPL-3.0-or-later
"""What the listener hears with, what it is told, and whom it tells."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from assistant.capture.microphone import FrameSource
from assistant.engines.protocols import VoiceActivityDetector
from assistant.events import Event, SensorUsed, TalkChanged
from assistant.pipeline.live_transcript import LiveTranscript
from assistant.pipeline.microphone_feed import FeedMessage
from assistant.pipeline.standby import WakeWord
from assistant.pipeline.takes import Take
from assistant.pipeline.talk import Step
from assistant.settings import TalkMode
from assistant.speech.echo_canceller import EchoCanceller
from assistant.speech.echo_gate import Loudspeaker

if TYPE_CHECKING:
    from assistant.pipeline.listening import Listening


@dataclass(frozen=True)
class Hearing:
    """What a listener hears with."""

    open_microphone: Callable[[], FrameSource]
    """Gives the microphone, each time it is opened."""
    microphone: Callable[[], str]
    """Tells which one that is; an open one is opened anew when this changes."""
    make_vad: Callable[[], VoiceActivityDetector]
    """Gives detectors, when they are first needed: loading one takes 0.1 s."""
    make_wake_word: Callable[[], WakeWord]
    make_live: Callable[[], LiveTranscript] | None = None
    """Gives what transcribes takes while they grow; called once, when the first one begins."""
    loudspeaker: Loudspeaker | None = None
    """Plays the answers."""
    canceller: EchoCanceller | None = None
    """Is told what the loudspeaker plays."""


class TakeReceiver(Protocol):
    """Who is told of takes, on the listener thread; must return at once."""

    def silence(self) -> None:
        """The answer is not wanted any more."""
        ...

    def take_complete(self, take: Take) -> None:
        """Somebody asked this."""
        ...

    def take_given_up(self, take: Take) -> None:
        """This is not to be asked: the user cancelled, or the microphone failed."""
        ...


@dataclass(frozen=True)
class KeyDown:
    """The talk key went down."""

    time: float
    mode: TalkMode


@dataclass(frozen=True)
class KeyUp:
    """The talk key went up; unless that is certain, it may be a repeat."""

    time: float
    certain: bool


@dataclass(frozen=True)
class Order:
    """Something that is to be done on the listener thread; None ends it."""

    act: "Callable[[Listening], None] | None"


Message: TypeAlias = FeedMessage | KeyDown | KeyUp | Order


class Changes:
    """Publishes where the microphone and talking stand, when that has changed."""

    def __init__(self, publish: Callable[[Event], None]) -> None:
        self._publish = publish
        self._sensor: SensorUsed | None = SensorUsed("microphone", in_use=False)
        self._talk = TalkChanged(Step.IDLE.state)

    def tell_microphone_again(self) -> None:
        """Something else has told of the microphone since: the next `now` tells where it stands, changed or not."""
        self._sensor = None

    def now(self, step: Step, mode: TalkMode, *, is_open: bool) -> None:
        """This is how they stand."""
        sensor = SensorUsed("microphone", in_use=is_open, standing_by=is_open and step is Step.IDLE)
        if sensor != self._sensor:
            self._sensor = sensor
            self._publish(sensor)
        talk = TalkChanged(step.state, latched=step.is_latched, hands_free=step.is_hands_free, mode=mode)
        if talk != self._talk:
            self._talk = talk
            self._publish(talk)
