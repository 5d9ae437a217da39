# SPDX-License-Identifier: GPL-3.0-or-later
"""Scripted engines: they fit the Protocols, answer at once, and remember what they were asked.

Opened through settings (as in an engine process), a non-empty `model` is the script.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Self

import numpy as np

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.spoken_pieces import spoken_pieces
from assistant.errors import Cancelled, PromptTooLong
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.speech.timeline import Position
from assistant.values import SAMPLE_RATE, Audio, EngineInfo, Progress, Prompt, Role, Segment, Token

_SILENCE = 1e-3
"""Peak below which a take counts as silent."""


def _check(cancelled: IsCancelled) -> None:
    if cancelled():
        raise Cancelled


class FakeEars:
    """Hears the scripted answers one after the other, the last one ever again; silence stays silence."""

    def __init__(self, answers: Sequence[str] = ("What is this?",)) -> None:
        self.answers = list(answers)
        self.takes: list[Audio] = []
        """What it was given."""
        self.closed = False

    @classmethod
    def open(cls, settings: EarsSettings, host: EngineHost) -> Self:
        """Hear `settings.model`, if that is not empty."""
        return cls([settings.model]) if settings.model else cls()

    @property
    def info(self) -> EngineInfo:
        """A fake that understands English."""
        return EngineInfo(Role.EARS, "fake", "Fake ears", languages=("en",))

    def transcribe(
        self, take: Audio, *, language: str, prompt: str, cancelled: IsCancelled
    ) -> Iterator[Segment | Progress]:
        """Give the next answer as one segment."""
        _check(cancelled)
        self.takes.append(take)
        text = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        yield Progress("listening", 0, 1)
        _check(cancelled)
        if text and take.samples.size and np.abs(take.samples).max() > _SILENCE:
            yield Segment(text, 0.0, take.seconds, language="en")

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True


class FakeEyes:
    """Writes the scripted reply word by word."""

    def __init__(self, reply: str | Callable[[Prompt], str] = "This is a picture.", context_tokens: int = 4096) -> None:
        self.script = reply
        self.context_tokens = context_tokens
        """A word is a token, and so is a picture."""
        self.prompts: list[Prompt] = []
        """What it was asked."""
        self.prepared: list[Prompt] = []
        """What it was told to get ready for."""
        self.samplings: list[Sampling] = []
        self.closed = False

    @classmethod
    def open(cls, settings: EyesSettings, host: EngineHost) -> Self:
        """Reply `settings.model`, if that is not empty."""
        return cls(settings.model) if settings.model else cls()

    @property
    def info(self) -> EngineInfo:
        """A fake that sees."""
        return EngineInfo(Role.EYES, "fake", "Fake eyes", sees_pictures=True, context_tokens=self.context_tokens)

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Iterator[Progress]:
        """Look at the pictures ahead of the question."""
        _check(cancelled)
        self.prepared.append(prompt)
        yield from self._look(prompt, cancelled)

    def reply(self, prompt: Prompt, *, sampling: Sampling, cancelled: IsCancelled) -> Iterator[Token | Progress]:
        """Look at the pictures, then write."""
        _check(cancelled)
        newest = prompt.newest
        if len(newest.text.split()) + len(newest.pictures) > self.context_tokens:
            raise PromptTooLong("The question is too long for this model.", "Ask something shorter.")
        self.prompts.append(prompt)
        self.samplings.append(sampling)
        yield from self._look(prompt, cancelled)
        text = self.script if isinstance(self.script, str) else self.script(prompt)
        for word in re.findall(r"\s*\S+", text)[: sampling.max_tokens]:
            _check(cancelled)
            yield Token(word, logprob=0.0)

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True

    @staticmethod
    def _look(prompt: Prompt, cancelled: IsCancelled) -> Iterator[Progress]:
        count = len(prompt.newest.pictures)
        for number in range(1, count + 1):
            _check(cancelled)
            yield Progress("looking", number, count)


class FakeVoice:
    """Hums: 0.05 s of a tone for each word."""

    SECONDS_PER_WORD = 0.05

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed
        self.texts: list[str] = []
        """What it was told to say."""
        self.closed = False

    @classmethod
    def open(cls, settings: VoiceSettings, host: EngineHost) -> Self:
        """Hum at the speed of the settings."""
        return cls(settings.speed)

    @property
    def info(self) -> EngineInfo:
        """A fake that hums at 16 kHz."""
        return EngineInfo(Role.VOICE, "fake", "Fake voice", sample_rate=SAMPLE_RATE, languages=("en",))

    def synthesize(self, text: str, *, cancelled: IsCancelled, first: bool = False) -> Iterator[Audio]:
        """Hum a sentence at a time."""
        _check(cancelled)
        self.texts.append(text)
        for sentence in spoken_pieces(text):
            _check(cancelled)
            yield self._tone(len(re.findall(r"\w+", sentence)) * self.SECONDS_PER_WORD / self.speed)

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True

    @staticmethod
    def _tone(seconds: float) -> Audio:
        time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
        return Audio((0.5 * np.sin(2 * np.pi * 440 * time)).astype(np.float32), SAMPLE_RATE)


class Recording:
    """A sink that keeps the sound instead of playing it."""

    def __init__(self) -> None:
        self.pieces: list[Audio] = []
        self.position = Position()

    def play(self, audio: Audio, on_heard: Callable[[], None] | None = None, *, continues: bool = False) -> None:
        self.pieces.append(audio)
        if on_heard:
            self.position = Position(self.position.clause + 1, is_whole=True)
            on_heard()

    def drain(self, cancelled: IsCancelled) -> None:
        """Nothing to wait for."""

    def stop(self) -> None:
        """What has been said is kept."""

    def close(self) -> None:
        """Nothing to give back."""
