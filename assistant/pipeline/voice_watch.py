# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether somebody speaks: in a take, while hands-free talking waits for the next one, and during an answer."""

from collections import deque
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

_BESIDE_SHARE = 0.3
_BESIDE_FRAMES = 4
_BESIDE_WINDOW = 6
_BESIDE_PROBABILITY = 0.1
# Somebody speaks when four of six frames are not mostly echo and one of them sounds a little like speech: beside an
# answer the canceller garbles what is said. In 10 minutes of answers recorded on the virtual desktop, with
# walls, at four loudnesses, with and without taps on the table, nothing was taken for somebody; "stop" was noticed
# 0.33 s after its beginning (at most 0.44): 53 of 60 times when it was about as loud as the answer at the microphone,
# 27 of 54 times when it was a third of that.

_CALL_PROBABILITY = 0.4

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
        self._newest: deque[tuple[float, float]] = deque(maxlen=_BESIDE_WINDOW)
        """Probability of speech and share of the newest frames."""
        self._voice: _Voice | None = None

    @property
    def is_judging(self) -> bool:
        """Somebody has begun to speak, and it is not yet known what for."""
        return self._voice is not None

    def reset(self) -> None:
        """Another answer begins."""
        self._vad.reset()
        self._rest = self._rest[:0]
        self._forget()

    def feed(self, samples: Samples, share: float) -> Calling:
        """Take the next sound, and how much of it is not echo; see `Cleared`.

        What follows a decision in the same sound is looked at with the next: one call tells one thing.
        """
        self._rest = np.concatenate([self._rest, samples])
        size = self._vad.frame_samples
        calling = Calling.NOTHING
        while calling is Calling.NOTHING and len(self._rest) >= size:
            frame, self._rest = self._rest[:size], self._rest[size:]
            probability = self._vad.probability(frame)
            if self._voice is None:
                self._newest.append((probability, share))
                calling = self._notice()
            else:
                is_voice = probability >= _CALL_PROBABILITY and share >= _BESIDE_SHARE
                calling = self._judge(self._voice, is_voice=is_voice)
        return calling

    def _notice(self) -> Calling:
        beside = sum(share >= _BESIDE_SHARE for _, share in self._newest)
        if beside < _BESIDE_FRAMES or max(probability for probability, _ in self._newest) < _BESIDE_PROBABILITY:
            return Calling.NOTHING
        self._voice = _Voice(beside)
        return Calling.BEGAN

    def _judge(self, voice: _Voice, *, is_voice: bool) -> Calling:
        voice.frames += 1
        voice.silent = 0 if is_voice else voice.silent + 1
        if voice.silent * FRAME_SECONDS >= FULL_SILENCE_SECONDS:
            self._forget()
            return Calling.CALLED
        if voice.frames * FRAME_SECONDS >= _LONGEST_CALL_SECONDS:
            self._forget()
            return Calling.TALKED
        return Calling.NOTHING

    def _forget(self) -> None:
        self._voice = None
        self._newest.clear()
