# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener's surroundings, scripted: detectors that go by loudness, a microphone line that opens when told."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from assistant.capture.microphone import FrameSource
from assistant.errors import KibitzError
from assistant.events import Event, SensorUsed, TalkChanged, TalkState
from assistant.pipeline.hearing import Hearing, KeyDown, KeyUp, Order
from assistant.pipeline.listening import Listening
from assistant.pipeline.microphone_feed import Heard, Lost, MicrophoneFeed, MicrophoneLine
from assistant.pipeline.takes import Take
from assistant.pipeline.talk import Cause
from assistant.settings import TalkMode, TalkSettings
from assistant.values import Samples

FRAME = 512
FRAME_SECONDS = FRAME / 16_000
VOICE, QUIET, MUTE = 0.5, 0.01, 0.0


class LoudIsVoice:
    """Takes loud sound for speech."""

    frame_samples = FRAME

    def probability(self, frame: Samples) -> float:
        return float(np.abs(frame).max() > 0.1)

    def reset(self) -> None: ...


class ScriptedWakeWord:
    """Notices when the test says so."""

    def __init__(self) -> None:
        self.is_said = False

    def heard_in(self, samples: Samples) -> bool:
        return self.is_said


class SilentLoudspeaker:
    """Sounds when the test says so."""

    def __init__(self) -> None:
        self.silent_since: float | None = float("-inf")
        self.calls: list[str] = []

    def pause(self) -> None:
        self.calls.append("pause")

    def resume(self) -> None:
        self.calls.append("resume")


def no_microphone() -> FrameSource:
    raise AssertionError("Nothing is to be opened here")


class ScriptedFeed(MicrophoneFeed):
    """An opening without a thread."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


class ScriptedLine(MicrophoneLine):
    """Opens feeds that say only what the test says."""

    def __init__(self) -> None:
        super().__init__(no_microphone, lambda _: None)
        self.feeds: list[ScriptedFeed] = []

    def open(self) -> None:
        self.retry_at = None
        if self._feed is None:
            self._feed = ScriptedFeed()
            self.feeds.append(self._feed)


class Scene:
    """A listener on this very thread, in a time that moves on with the sound."""

    def __init__(self, settings: TalkSettings | None = None, *, with_loudspeaker: bool = False) -> None:
        self.settings = settings or TalkSettings()
        self.now = 100.0
        self.line = ScriptedLine()
        self.loudspeaker = SilentLoudspeaker()
        self.wake_word = ScriptedWakeWord()
        self.events: list[Event] = []
        self.takes: list[Take] = []
        self.given_up: list[Take] = []
        self.silenced = 0
        self.heard: list[Samples] = []
        """Every frame so far; all are different."""
        hearing = Hearing(
            no_microphone,
            lambda: "",
            LoudIsVoice,
            lambda: self.wake_word,
            loudspeaker=self.loudspeaker if with_loudspeaker else None,
        )
        self.listening = Listening(
            hearing, self.line, self, self.events.append, lambda: self.settings, lambda: self.now
        )  # fmt: skip

    # what a listener tells

    def silence(self) -> None:
        self.silenced += 1

    def take_complete(self, take: Take) -> None:
        self.takes.append(take)

    def take_given_up(self, take: Take) -> None:
        self.given_up.append(take)

    # what a test does

    def stand_by(self) -> None:
        """The program starts."""
        self.order(Listening.stand_by)

    def set(self, **settings: object) -> None:
        """The user changes settings."""
        self.settings = replace(self.settings, **settings)  # type: ignore[arg-type]
        self.order(Listening.follow_settings)

    def order(self, act: Callable[[Listening], None]) -> None:
        self.listening.handle(Order(act))

    def down(self, mode: TalkMode | None = None) -> None:
        self.listening.handle(KeyDown(self.now, mode or self.settings.mode))

    def up(self, *, certain: bool = True) -> None:
        self.listening.handle(KeyUp(self.now, certain))

    def tap(self) -> None:
        self.down()
        self.up()

    def cause(self, cause: Cause) -> None:
        self.order(lambda listening: listening.move(cause))

    def hear(self, frames: float, loudness: float = VOICE, *, is_silent: bool = False) -> None:
        """Sound comes, and time passes with it."""
        for _ in range(round(frames)):
            frame = np.full(FRAME, loudness, np.float32)
            frame[0] = loudness * (1 - len(self.heard) / 100_000)
            self.heard.append(frame)
            self.now += FRAME_SECONDS
            assert self.line._feed is not None, "nobody listens"
            self.listening.handle(Heard(self.line._feed, frame, is_silent))

    def hear_seconds(self, seconds: float, loudness: float = VOICE) -> None:
        self.hear(seconds / FRAME_SECONDS, loudness)

    def lose(self, error: KibitzError) -> None:
        """The microphone is gone."""
        assert self.line._feed is not None
        self.listening.handle(Lost(self.line._feed, error))

    def pass_time(self, seconds: float) -> None:
        """Nothing comes for so long."""
        self.now += seconds
        due = self.listening.deadline
        if due is not None and due <= self.now:
            self.listening.handle(None)

    def samples(self, first: int, last: int | None = None) -> Samples:
        """What was heard from one frame to another, that excluded."""
        return np.concatenate(self.heard[first:last])

    @property
    def states(self) -> list[TalkState]:
        return [event.state for event in self.events if isinstance(event, TalkChanged)]

    @property
    def microphone(self) -> list[SensorUsed]:
        return [event for event in self.events if isinstance(event, SensorUsed)]
