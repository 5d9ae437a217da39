# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether somebody speaks: in a take, while hands-free talking waits for the next one, and during an answer."""

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from assistant.engines.protocols import VoiceActivityDetector
from assistant.speech.endpointing import (
    FRAME_SECONDS,
    LEAST_SPEECH_SECONDS,
    Endpointer,
    Endpointing,
    SpeechEnded,
    SpeechStarted,
)
from assistant.values import Samples

FULL_SILENCE_SECONDS = 0.3
"""After so much silence a take can end at once: soft consonants, which are not voiced, are over."""

_LEAST_VOICE_SECONDS = 0.75 * LEAST_SPEECH_SECONDS
# A little less than the recognisers ask for: they have the last word on what is speech.

_BESIDE_PROBABILITY = 0.4
_BESIDE_SHARE = 0.3
_BESIDE_FRAMES = 3
# With simulated rooms, delays and eight voices: 122 of 128 times "stop" was noticed, 0.22 s after its beginning on
# average, and never was the answer itself taken for somebody who speaks.

_LONGEST_CALL_SECONDS = 1.2


class VoiceWatch:
    """Follows sound of any block length, frame by frame; starts anew with `reset`."""

    def __init__(self, vad: VoiceActivityDetector) -> None:
        self._vad = vad
        self._rest: Samples = np.zeros(0, np.float32)
        self.reset(Endpointing())

    def reset(self, endpointing: Endpointing) -> None:
        """Forget what was heard, and judge by `endpointing` when speech begins and ends."""
        self._vad.reset()
        self._rest = self._rest[:0]
        self._endpointer = Endpointer(endpointing)
        self._voiced = 0
        self._silent = 0

    @property
    def holds_speech(self) -> bool:
        """Enough voice was heard since `reset` for a word."""
        return self._voiced * FRAME_SECONDS >= _LEAST_VOICE_SECONDS

    @property
    def silence_seconds(self) -> float:
        """How long nobody has spoken, after speaking; 0.0 before the first word."""
        return self._silent * FRAME_SECONDS if self._voiced else 0.0

    def feed(self, samples: Samples) -> list[SpeechStarted | SpeechEnded]:
        """Take the next sound, at 16 kHz; says if speech has begun or ended."""
        self._rest = np.concatenate([self._rest, samples])
        size = self._vad.frame_samples
        ends = []
        while len(self._rest) >= size:
            frame, self._rest = self._rest[:size], self._rest[size:]
            probability = self._vad.probability(frame)
            endpointing = self._endpointer.endpointing
            self._voiced += probability >= endpointing.threshold
            self._silent = 0 if probability >= endpointing.release else self._silent + 1
            if end := self._endpointer.feed(probability):
                ends.append(end)
        return ends


class Calling(Enum):
    """What somebody does who speaks while an answer is spoken."""

    NOTHING = auto()
    BEGAN = auto()
    """Somebody speaks: fall silent and listen."""
    CALLED = auto()
    """It was a short word, such as “stop”."""
    TALKED = auto()
    """It goes on: people talk with each other, or a television is on."""


@dataclass
class _Voice:
    frames: int = 0
    silent: int = 0


class CallWatch:
    """Listens, beside an answer and its echo, for somebody who calls a short word.

    Args:
        vad: Its own; gets only frames without echo.
    """

    def __init__(self, vad: VoiceActivityDetector) -> None:
        self._vad = vad
        self._rest: Samples = np.zeros(0, np.float32)
        self._in_a_row = 0
        self._voice: _Voice | None = None

    @property
    def is_judging(self) -> bool:
        """Somebody has begun to speak, and it is not yet known what for."""
        return self._voice is not None

    def reset(self) -> None:
        """Another answer begins."""
        self._vad.reset()
        self._rest = self._rest[:0]
        self._in_a_row = 0
        self._voice = None

    def feed(self, samples: Samples, share: float) -> Calling:
        """Take the next sound, and how much of it is not echo; see `Cleared`."""
        self._rest = np.concatenate([self._rest, samples])
        size = self._vad.frame_samples
        calling = Calling.NOTHING
        while len(self._rest) >= size:
            frame, self._rest = self._rest[:size], self._rest[size:]
            is_voice = self._vad.probability(frame) >= _BESIDE_PROBABILITY and share >= _BESIDE_SHARE
            calling = self._judge(is_voice=is_voice)
        return calling

    def _judge(self, *, is_voice: bool) -> Calling:
        if self._voice is None:
            self._in_a_row = self._in_a_row + 1 if is_voice else 0
            if self._in_a_row < _BESIDE_FRAMES:
                return Calling.NOTHING
            self._voice = _Voice(self._in_a_row)
            return Calling.BEGAN
        self._voice.frames += 1
        self._voice.silent = 0 if is_voice else self._voice.silent + 1
        if self._voice.silent * FRAME_SECONDS >= FULL_SILENCE_SECONDS:
            self._forget()
            return Calling.CALLED
        if self._voice.frames * FRAME_SECONDS >= _LONGEST_CALL_SECONDS:
            self._forget()
            return Calling.TALKED
        return Calling.NOTHING

    def _forget(self) -> None:
        self._voice = None
        self._in_a_row = 0
