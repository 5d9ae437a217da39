# SPDX-License-Identifier: GPL-3.0-or-later
"""What has happened, told to whoever listens: the window, the command line, the tests.

Facts are frozen dataclasses named in the past tense. Those of a turn are in `turn_events`, those of installing models
in `download_events`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.download_events import DownloadFailed, DownloadProgressed, ModelInstalled
from assistant.errors import KibitzError
from assistant.settings import TalkMode
from assistant.turn_events import (
    AnswerHeard,
    ClauseSpoken,
    ConversationBegan,
    EvidenceFound,
    PartialTranscript,
    PicturesChanged,
    SpeechPaused,
    StageChanged,
    TokenWritten,
    Transcribed,
    TranscriptReady,
    TurnFinished,
    TurnStarted,
    WorkProgressed,
)
from assistant.values import Clip, EngineInfo, Picture, PictureSource, Progress, Role


class TalkState(StrEnum):
    """Where push-to-talk stands. Owned by the listener."""

    IDLE = "idle"
    ARMING = "arming"
    """The key is down, the microphone is not yet delivering."""
    RECORDING = "recording"
    FINALISING = "finalising"
    """The key is up; the tail is still recorded."""
    WAITING = "waiting"
    """Hands-free: a take begins as soon as somebody speaks."""


# ── microphone and keys ────────────────────────────────────────────────────────────────────────────────────────────


class CheckStep(StrEnum):
    """Where trying a microphone and a loudspeaker stands."""

    RECORDING = "recording"
    PLAYING = "playing"
    """What was recorded is played back."""
    DONE = "done"


@dataclass(frozen=True)
class SoundChecked:
    """Trying a microphone and a loudspeaker got on."""

    step: CheckStep
    sentence: str = ""
    """What was heard, in words, once that is known."""
    is_good: bool = False
    """A voice would be understood."""


@dataclass(frozen=True)
class LevelChanged:
    """One block of sound was heard, or (`speaking`) played: about 30 a second while there is sound.

    What is played is told when it is heard, and not while it is muted.
    """

    peak: float
    """0 to 1"""
    rms: float
    """0 to 1"""
    speaking: bool = False
    bands: tuple[float, ...] = ()
    """How loud it is by pitch, from low to high, each 0 to 1 and calmed; empty where nobody measured that."""


@dataclass(frozen=True)
class TalkChanged:
    """Push-to-talk moved on."""

    state: TalkState
    latched: bool = False
    """Nothing has to be held: a press ends the take."""
    hands_free: bool = False
    """Speech itself begins and ends takes, until a press ends that."""
    mode: TalkMode = TalkMode.AUTO
    """What the next press will mean."""


@dataclass(frozen=True)
class SensorUsed:
    """Microphone, camera or screen was switched on or off; what the privacy strip shows."""

    sensor: str
    """ "microphone", "camera" or "screen"."""
    in_use: bool
    standing_by: bool = False
    """The microphone is open, but half a second is all that is kept of it, in memory, for the first word."""


@dataclass(frozen=True)
class BytesSent:
    """Something left this computer: for a server that the user named, or a download that the user began."""

    host: str
    size_bytes: int
    """Since the last such event; what TLS and TCP add does not count."""


@dataclass(frozen=True)
class ConnectionRefused:
    """Something tried to leave this computer, and the network lock refused it."""

    sentence: str


@dataclass(frozen=True)
class TakeLost:
    """What was said is not going to be asked: the user cancelled, or it could not be transcribed."""

    seconds: float
    """Its length."""
    kept_seconds: float
    """For so long from now it can be brought back, unless another take is lost meanwhile."""
    holds_speech: bool = True
    """Somebody was noticed to speak in it."""


@dataclass(frozen=True)
class TakeHeardAgain:
    """What was said in an earlier turn has been transcribed once more."""

    turn: int
    """The turn in which it was said."""
    text: str
    """Empty if there was no speech."""
    engine: str
    """Which recogniser it was, for people."""


# ── pictures for the next question ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class PictureTaken:
    """A picture the user asked for is there, ready to be attached."""

    picture: Picture
    request: int
    """The number that the call which asked for it returned."""


@dataclass(frozen=True)
class PictureFailed:
    """A picture the user asked for could not be had."""

    request: int
    source: PictureSource
    error: KibitzError


@dataclass(frozen=True)
class ClipTaken:
    """Frames of a video the user asked for are there, ready to be attached."""

    clip: Clip
    request: int
    """As in `PictureTaken`."""


@dataclass(frozen=True)
class ClipProgressed:
    """Taking frames from a video got on; the first one tells that what was asked for is a video."""

    request: int
    done: int
    total: int


@dataclass(frozen=True)
class ScreenSeen:
    """The screen was looked at because the user began to talk.

    Unless `ScreenDropped` follows, it goes with the question: `TurnStarted` has it among the pictures.
    """

    picture: Picture
    unchanged: bool
    """It shows what it showed at an earlier question, apart from clock and caret: this is that question's picture."""
    is_part: bool = False
    """It is the part that the user chose for the question before, as it is now, and not the whole screen."""


@dataclass(frozen=True)
class ScreenDropped:
    """The picture that `ScreenSeen` told of is forgotten: the user does not want it, shows another, or said nothing."""


# ── engines and trouble ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class EngineLoading:
    """An engine is being loaded; comes again as it gets on."""

    role: Role
    name: str
    progress: Progress | None = None


@dataclass(frozen=True)
class EngineReady:
    """An engine can be used."""

    info: EngineInfo


@dataclass(frozen=True)
class EngineFailed:
    """An engine could not be loaded. Questions that need it fail with the same error until that changes."""

    role: Role
    error: KibitzError


@dataclass(frozen=True)
class EngineProcessDied:
    """The engine process ended by itself; it is being started again."""

    reason: str


# ── the rest ───────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Failed:
    """Something went wrong; `turn` is None if it belongs to no turn."""

    turn: int | None
    error: KibitzError


@dataclass(frozen=True)
class Noticed:
    """Something worth one sentence, that is no error."""

    sentence: str
    passing: bool = False
    """It is about how microphone or loudspeaker are just now: true until the next take or answer."""


Event: TypeAlias = (
    LevelChanged | TalkChanged | TakeLost | TakeHeardAgain | SensorUsed | BytesSent | ConnectionRefused
    | PictureTaken | PictureFailed | ClipTaken | ClipProgressed | ScreenSeen | ScreenDropped
    | ConversationBegan
    | TurnStarted | StageChanged | WorkProgressed | PartialTranscript | TranscriptReady | Transcribed | PicturesChanged
    | TokenWritten | EvidenceFound | ClauseSpoken | AnswerHeard | SpeechPaused | SoundChecked | TurnFinished
    | EngineLoading | EngineReady | EngineFailed | EngineProcessDied
    | DownloadProgressed | ModelInstalled | DownloadFailed | Failed | Noticed
)  # fmt: skip
