# SPDX-License-Identifier: GPL-3.0-or-later
"""The things that travel between rooms. All are frozen; an array is never changed after it is handed on."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from assistant.moments import Moment
from assistant.settings import Detail

Samples = NDArray[np.float32]
"""Mono sound, float32 in [-1, 1], shape (n,)."""

Pixels = NDArray[np.uint8]
"""A picture, RGB, uint8, shape (height, width, 3)."""

SAMPLE_RATE = 16_000
"""Hz; what every speech recogniser and voice activity detector here takes."""


# ── sound ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, eq=False)
class Audio:
    """A stretch of sound: a take, a file, a synthesised clause."""

    samples: Samples
    sample_rate: int = SAMPLE_RATE
    """Hz"""

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.sample_rate


# ── pictures ───────────────────────────────────────────────────────────────────────────────────────────────────────


class PictureSource(StrEnum):
    """Where a picture came from; shown as a badge."""

    FILE = "file"
    SCREEN = "screen"
    CAMERA = "camera"
    CLIPBOARD = "clipboard"
    VIDEO = "video"
    """A frame of a video file."""


@dataclass(frozen=True, eq=False)
class Picture:
    """An upright RGB picture, known by its content."""

    rgb: Pixels
    sha256: str
    """Hex digest of shape and pixels: equal pictures have equal digests."""
    source: PictureSource = PictureSource.FILE
    name: str = ""
    """File name or window title, for people."""
    moment: Moment | None = None
    """For a frame of a video: when."""

    @classmethod
    def from_rgb(
        cls,
        rgb: Pixels,
        source: PictureSource = PictureSource.FILE,
        name: str = "",
        moment: Moment | None = None,
    ) -> Self:
        """Take an array over (it must not change any more) and work out its digest (about 1 ms per MB)."""
        rgb = np.ascontiguousarray(rgb, np.uint8)
        digest = hashlib.sha256(str(rgb.shape).encode())
        digest.update(rgb.data)
        return cls(rgb, digest.hexdigest(), source, name, moment)

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return int(self.rgb.shape[1])

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return int(self.rgb.shape[0])


@dataclass(frozen=True, eq=False)
class Clip:
    """Some frames of a video file."""

    path: Path
    frames: tuple[Picture, ...]
    """In order of time, each with its `moment`; at least one."""
    seconds: float
    """Length of the whole video."""
    start: float
    end: float
    """The part that the frames are of, in seconds from the video's start."""
    note: str = ""
    """A sentence about what is odd in the file; empty if nothing is."""


@dataclass(frozen=True)
class Box:
    """A rectangle in a picture, in its pixels; the right and bottom edges are outside."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True)
class Evidence:
    """Where an answer was found."""

    picture_sha256: str
    box: Box
    text: str
    """What is written there."""


# ── words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Word:
    """One recognised word and when it was said, in seconds from the start of the sound."""

    text: str
    start: float
    end: float
    probability: float


@dataclass(frozen=True)
class Segment:
    """A stretch of recognised speech, in seconds from the start of the sound."""

    text: str
    start: float
    end: float
    language: str = ""
    """ISO 639-1 code, or empty if the engine does not say."""
    average_logprob: float = 0.0
    """Natural log, averaged over tokens; 0.0 where the engine does not say."""
    words: tuple[Word, ...] = ()


@dataclass(frozen=True)
class Transcription:
    """What was said in one take."""

    segments: tuple[Segment, ...] = ()

    @cached_property
    def text(self) -> str:
        """The words, without surrounding white space; empty if there was no speech."""
        return " ".join(segment.text.strip() for segment in self.segments).strip()

    @property
    def language(self) -> str:
        """Language of the first segment that has one."""
        return next((segment.language for segment in self.segments if segment.language), "")


class Speaker(StrEnum):
    """Who speaks in a message; the values are those of chat templates."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True)
class Message:
    """One thing that was said, with the pictures shown along with it."""

    speaker: Speaker
    text: str
    pictures: tuple[Picture, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    engine: str = ""
    """For an answer: which engine and model wrote it, in words for people."""
    from_starter: bool = False
    """True for an answer of a starter engine, which can only read text."""
    closely: bool = False
    """The user wants its pictures looked at in as much detail as the model can take, even if that takes long."""
    detail: Detail | None = None
    """The user wants the screen described, and so much of it told; None: it is a question like any other."""
    heard: str | None = None
    """For a spoken answer that was interrupted: the beginning of its text, as far as it was heard; None: all of it."""


@dataclass(frozen=True)
class Prompt:
    """What a language model is asked: optional system message, history, and the newest user message last."""

    messages: tuple[Message, ...]
    forgotten: tuple[str, ...] = ()
    """Digests of pictures that the user took back before anything was asked about them: nothing may be kept of them."""

    @property
    def newest(self) -> Message:
        """The message to answer."""
        return self.messages[-1]


@dataclass(frozen=True)
class Token:
    """A piece of an answer, as it is written."""

    text: str
    """May be empty while the bytes of one character are incomplete."""
    logprob: float | None = None
    """Natural log of the probability the model gave it; None where the engine has no such thing."""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Progress:
    """Work done so far within one step-wise call, for people and for the scheduler; never part of the result."""

    doing: str
    """A present participle for the status line: "looking", "reading", "loading"."""
    done: int
    total: int


# ── engines ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Role(StrEnum):
    """What an engine is for."""

    EARS = "ears"
    EYES = "eyes"
    VOICE = "voice"


@dataclass(frozen=True)
class EngineInfo:
    """What is known about a loaded engine."""

    role: Role
    name: str
    """Registry name: "whisper", "llama", "reader" ..."""
    title: str
    """For people: "Whisper base.en", "Qwen3-VL 2B · Q4_K_M"."""
    device: str = "CPU"
    starter: bool = False
    """True for the engines that need no model: they work from the first minute, and say what they cannot do."""
    sees_pictures: bool = False
    """Eyes: pictures in the prompt are looked at (or read), not ignored."""
    context_tokens: int = 0
    """Eyes: size of the context window in KV-cache cells; 0 where there is none."""
    closely_seconds: float = 0.0
    """Eyes: about how much longer it takes to look closely at a screen; 0.0 where there is nothing more to see."""
    picture_tokens: int = 0
    """Eyes: cells that a screen takes in the context window; 0 where that is not known."""
    picture_seconds: float = 0.0
    """Eyes: about how long it takes to look at a screen; 0.0 where that is not known."""
    sample_rate: int = 0
    """Voice: Hz of the sound it makes."""
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes it understands or speaks; empty if it does not say."""
    remote: str = ""
    """Host that pictures and words are sent to; empty for everything that runs on this computer."""
    notes: tuple[str, ...] = field(default=())
    """Sentences for `kibitz doctor`: fallbacks taken, limits."""
