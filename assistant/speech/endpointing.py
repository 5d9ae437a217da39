# SPDX-License-Identifier: GPL-3.0-or-later
"""Where speech begins and ends.

`Endpointer` is pure logic over frame probabilities. `Splitter` uses it to cut sound of any length into short voiced
pieces and drops the rest: recognisers invent words for silence and noise, so they never get to hear any.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import VoiceActivityDetector
from assistant.errors import Cancelled
from assistant.values import SAMPLE_RATE, Audio, Progress, Samples

FRAME_SECONDS = 512 / SAMPLE_RATE
"""Length of one frame of the voice activity detector."""

LEAST_SPEECH_SECONDS = 0.2
"""A piece with less voiced sound holds no word: it is a click, a key, a breath. Silero finds 0.26 s in a curt "up"."""

_FEED_SECONDS = 5
"""Sound looked at between two looks at whether somebody has stopped it."""


@dataclass(frozen=True)
class Endpointing:
    """How soon speech is believed to have begun and ended."""

    threshold: float = 0.5
    """From this probability on a frame is voiced."""
    release: float = 0.35
    """Below this it is silent; in between, things stay as they are. 0.15 below the threshold is Silero's own choice."""
    onset_seconds: float = 0.1
    """Speech has begun after so much voice without silence."""
    hangover_seconds: float = 0.5
    """Speech has ended after so much silence; shorter pauses belong to it."""
    padding_seconds: float = 0.3
    """Taken along before and after, because soft consonants are not voiced. At most the hangover."""


@dataclass(frozen=True)
class SpeechStarted:
    """Speech began with this frame, pre-roll included. Known a little later."""

    frame: int

    @property
    def seconds(self) -> float:
        """When, from the first frame on."""
        return self.frame * FRAME_SECONDS


@dataclass(frozen=True)
class SpeechEnded:
    """Speech ended before this frame, tail included. Known a little later."""

    frame: int

    @property
    def seconds(self) -> float:
        """When, from the first frame on."""
        return self.frame * FRAME_SECONDS


Endpoint: TypeAlias = SpeechStarted | SpeechEnded


class Endpointer:
    """Turns the probabilities of successive frames into starts and ends, which alternate and never overlap."""

    def __init__(self, endpointing: Endpointing | None = None) -> None:
        self.endpointing = endpointing or Endpointing()
        self.frames = 0
        """How many frames were fed."""
        self.in_speech = False
        self._onset = _frames(self.endpointing.onset_seconds)
        self._hangover = _frames(self.endpointing.hangover_seconds)
        self._padding = min(_frames(self.endpointing.padding_seconds), self._hangover)
        self.lookback = self._onset + self._padding
        """A start lies at most so many frames back when it becomes known."""
        self._voiced_since: int | None = None
        self._silent_since: int | None = None
        self._last_end = 0

    def feed(self, probability: float) -> Endpoint | None:
        """Take the next frame's probability in [0, 1]; says if speech has begun or ended."""
        frame = self.frames
        self.frames += 1
        if probability >= self.endpointing.threshold:
            self._silent_since = None
            self._voiced_since = frame if self._voiced_since is None else self._voiced_since
        elif probability < self.endpointing.release:
            self._voiced_since = None
            self._silent_since = frame if self._silent_since is None else self._silent_since
        if self.in_speech:
            return self._ended(self._silent_since) if self._lasts(self._silent_since, self._hangover) else None
        return self._started(self._voiced_since) if self._lasts(self._voiced_since, self._onset) else None

    def finish(self) -> SpeechEnded | None:
        """Say that no more comes; ends speech that has not ended."""
        if not self.in_speech:
            return None
        return self._ended(self.frames if self._silent_since is None else self._silent_since)

    def _lasts(self, since: int | None, frames: int) -> bool:
        return since is not None and self.frames - since >= frames

    def _started(self, frame: int | None) -> SpeechStarted:
        assert frame is not None
        self.in_speech = True
        return SpeechStarted(max(frame - self._padding, self._last_end))

    def _ended(self, frame: int | None) -> SpeechEnded:
        assert frame is not None
        self.in_speech = False
        self._last_end = min(frame + self._padding, self.frames)
        return SpeechEnded(self._last_end)


@dataclass(frozen=True, eq=False)
class Piece:
    """A stretch of voiced sound, cut from a longer one."""

    start: float
    """Seconds from the start of the whole."""
    audio: Audio


class Splitter:
    """Cuts a stream of 16-kHz sound into voiced pieces; keeps no more than the piece that is still growing.

    Args:
        vad: Reset here; not to be used elsewhere meanwhile.
        longest_seconds: No piece is longer. Speech that goes on is cut where it is least voiced, in the second half.
        gap_seconds: A longer pause ends a piece; shorter ones stay inside.
    """

    def __init__(self, vad: VoiceActivityDetector, *, longest_seconds: float = 28.0, gap_seconds: float = 2.0) -> None:
        vad.reset()
        self._vad = vad
        self._endpointer = Endpointer()
        self._longest = _frames(longest_seconds)
        self._gap = _frames(gap_seconds)
        self._rest: Samples = np.zeros(0, np.float32)
        self._samples_fed = 0
        self._frames: list[Samples] = []
        self._probabilities: list[float] = []
        self._first = 0
        """Number of the first frame that is kept."""
        self._start: int | None = None
        """First frame of the growing piece."""
        self._end = 0
        """Where the last speech in it ended."""

    def feed(self, block: Audio) -> Iterator[Piece]:
        """Take the next block, of any length; gives the pieces that it completes.

        Raises:
            ValueError: The block is not at 16 kHz.
        """
        if block.sample_rate != SAMPLE_RATE:
            raise ValueError(f"sound must be at {SAMPLE_RATE} Hz, not {block.sample_rate}")
        self._samples_fed += len(block.samples)
        samples = np.concatenate((self._rest, block.samples)) if len(self._rest) else block.samples
        size = self._vad.frame_samples
        whole = len(samples) // size * size
        self._rest = samples[whole:]
        for frame in samples[:whole].reshape(-1, size):
            yield from self._feed_frame(frame)

    def finish(self) -> Iterator[Piece]:
        """Say that no more comes; gives the last piece, if there is one."""
        if len(self._rest):
            yield from self._feed_frame(np.pad(self._rest, (0, self._vad.frame_samples - len(self._rest))))
        ended = self._endpointer.finish()
        if ended:
            self._end = ended.frame
        yield from self._cut(self._end)

    def _feed_frame(self, frame: Samples) -> Iterator[Piece]:
        probability = self._vad.probability(frame)
        self._frames.append(frame)
        self._probabilities.append(probability)
        match self._endpointer.feed(probability):
            case SpeechStarted(start) if self._start is None:
                self._start = start
            case SpeechEnded(end):
                self._end = end
        now = self._endpointer.frames
        if self._start is None:
            self._forget_before(now - self._endpointer.lookback)
        elif not self._endpointer.in_speech and now - self._end >= self._gap:
            yield from self._cut(self._end)
        elif now - self._start >= self._longest:
            yield from self._cut_in_speech()

    def _cut_in_speech(self) -> Iterator[Piece]:
        if not self._endpointer.in_speech:
            yield from self._cut(self._end)
            return
        assert self._start is not None
        first = self._start - self._first
        # Averaged over 5 frames (160 ms), so that a pause between words wins over a single unvoiced consonant.
        smooth = np.convolve(self._probabilities[first:], np.full(5, 0.2), mode="same")
        half = len(smooth) // 2
        quietest = self._start + half + int(np.argmin(smooth[half:-2]))
        yield from self._cut(quietest)
        self._start = quietest

    def _cut(self, end: int) -> Iterator[Piece]:
        if self._start is None:
            return
        first, last = self._start - self._first, end - self._first
        threshold = self._endpointer.endpointing.threshold
        voiced = sum(probability >= threshold for probability in self._probabilities[first:last])
        if voiced * FRAME_SECONDS >= LEAST_SPEECH_SECONDS:
            offset = self._start * self._vad.frame_samples
            samples = np.concatenate(self._frames[first:last])[: self._samples_fed - offset]
            yield Piece(offset / SAMPLE_RATE, Audio(samples))
        self._start = None
        self._forget_before(end)

    def _forget_before(self, frame: int) -> None:
        surplus = frame - self._first
        if surplus > 0:
            del self._frames[:surplus], self._probabilities[:surplus]
            self._first = frame


def split_at_silence(
    blocks: Iterable[Audio], vad: VoiceActivityDetector, *, longest_seconds: float = 28.0, gap_seconds: float = 2.0
) -> Iterator[Piece]:
    """Cut a stream of 16-kHz blocks into voiced pieces while it comes; a two-hour file needs the memory of one piece.

    28 s leave a recogniser with a window of 30 s, as Whisper's, some room.
    """
    splitter = Splitter(vad, longest_seconds=longest_seconds, gap_seconds=gap_seconds)
    for block in blocks:
        yield from splitter.feed(block)
    yield from splitter.finish()


def steps_of_take(take: Audio, splitter: Splitter, cancelled: IsCancelled) -> Iterator[Piece | Progress]:
    """Cut a take, at 16 kHz, into voiced pieces, with a `Progress` after every 5 s that were looked through.

    Raises:
        Cancelled: Asked to stop.
    """
    size = _FEED_SECONDS * SAMPLE_RATE
    for start in range(0, len(take.samples), size):
        block = Audio(take.samples[start : start + size])
        for piece in splitter.feed(block):
            _check(cancelled)
            yield piece
        _check(cancelled)
        done = (start + len(block.samples)) // SAMPLE_RATE
        yield Progress("transcribing", done, max(1, round(take.seconds)))
    for piece in splitter.finish():
        _check(cancelled)
        yield piece


def voiced(audio: Audio, vad: VoiceActivityDetector) -> list[tuple[float, float]]:
    """Starts and ends of speech in 16-kHz sound, in seconds, with some padding; in order, never overlapping."""
    pieces = split_at_silence([audio], vad, longest_seconds=float(len(audio.samples)), gap_seconds=0.0)
    return [(piece.start, piece.start + piece.audio.seconds) for piece in pieces]


def holds_speech(audio: Audio, vad: VoiceActivityDetector) -> bool:
    """Whether 16-kHz sound holds speech at all; what has none need not be transcribed."""
    return next(split_at_silence([audio], vad), None) is not None


def _frames(seconds: float) -> int:
    return max(1, round(seconds / FRAME_SECONDS))


def _check(cancelled: IsCancelled) -> None:
    if cancelled():
        raise Cancelled
