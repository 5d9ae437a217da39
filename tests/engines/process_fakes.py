# SPDX-License-Identifier: GPL-3.0-or-later
"""Engines that do as they are told, in the engine process: count, hang, fail, kill the process.

What the eyes do is the text of the newest message; what happens while they load is their `model` in the settings.
"""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import numpy as np

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost, Sampling
from assistant.errors import Cancelled, EngineError, KibitzError, ModelDamaged
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.values import Audio, EngineInfo, Progress, Prompt, Role, Segment, Token


class OddError(KibitzError):
    """An error of an engine's own, that cannot be rebuilt from its arguments."""

    def __init__(self, part: str) -> None:
        super().__init__(f"The {part} is odd.", "Mend it.")


def die() -> None:
    """End this process as a failed native assertion would: at once."""
    os.kill(os.getpid(), signal.SIGKILL)


def die_once(mark: str) -> None:
    """End this process, unless `mark` says that it has been done."""
    if not Path(mark).exists():
        Path(mark).touch()
        die()


class ObedientEyes:
    """Yields what the newest message tells it to."""

    opened: int = 0
    """How many are open in this process."""
    ever: int = 0
    """How many have been opened in this process."""

    def __init__(self, settings: EyesSettings, host: EngineHost) -> None:
        self._settings = settings
        self._host = host
        ObedientEyes.opened += 1
        ObedientEyes.ever += 1
        self._serial = ObedientEyes.ever

    @classmethod
    def open(cls, settings: EyesSettings, host: EngineHost) -> Self:
        verb, _, rest = settings.model.partition(" ")
        if verb == "die":
            die()
        if verb == "die-once":
            die_once(rest)
        if verb == "damaged":
            raise ModelDamaged("The model is damaged.", "Download it again.")
        host.progress(Progress("loading", 1, 2))
        if verb == "load-until-cancelled":
            while True:
                host.progress(Progress("loading", 1, 2))
        return cls(settings, host)

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(Role.EYES, "obedient", f"Obedient eyes {self._settings.model}".strip(), sees_pictures=True)

    def adjust(self, settings: EyesSettings) -> None:
        self._settings = settings

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Iterator[Progress]:
        yield Progress("looking", 1, 2)
        while True:
            yield Progress("looking", 2, 2)

    def reply(self, prompt: Prompt, *, sampling: Sampling, cancelled: IsCancelled) -> Iterator[Token | Progress]:
        for order in prompt.newest.text.split(", "):
            verb, _, rest = order.partition(" ")
            self._do(verb, rest)
            yield from self._items(verb, rest, prompt)

    def _items(self, verb: str, rest: str, prompt: Prompt) -> Iterator[Token | Progress]:
        match verb:
            case "progress":
                yield Progress("looking", 1, 1)
            case "count":
                yield from (Token(str(number)) for number in range(int(rest)))
            case "pid":
                yield Token(str(os.getpid()))
            case "opened":
                yield Token(str(ObedientEyes.opened))
            case "serial":
                yield Token(str(self._serial))
            case "titled":
                yield Token(self.info.title)
            case "threads":
                yield Token(str(self._host.threads))
            case "longest":
                yield Token(str(self._settings.max_answer_tokens))
            case "pictures":
                yield from (Token(str(int(p.rgb.sum(dtype=np.int64)))) for m in prompt.messages for p in m.pictures)

    def _do(self, verb: str, rest: str) -> None:
        match verb:
            case "die":
                die()
            case "die-once":
                die_once(rest)
            case "hang":
                threading.Event().wait()
            case "spin":  # as native code does that polls the abort flag
                while not self._host.abort:
                    pass
                raise Cancelled
            case "print":
                print(rest, flush=True)
                os.write(1, rest.encode())
            case "fail":
                raise ValueError(rest)
            case "fail-plainly":
                raise EngineError("It failed.", "Try again.")
            case "fail-oddly":
                raise OddError("rest")

    def close(self) -> None:
        ObedientEyes.opened -= 1


class CountingVoice:
    """Makes a piece of sound for each word, and counts them."""

    pieces: int = 0

    @classmethod
    def open(cls, settings: VoiceSettings, host: EngineHost) -> Self:
        return cls()

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(Role.VOICE, "counting", "Counting voice", sample_rate=16_000)

    def synthesize(self, text: str, *, cancelled: IsCancelled) -> Iterator[Audio]:
        for _ in text.split():
            CountingVoice.pieces += 1
            yield Audio(np.full(100, CountingVoice.pieces, np.float32))

    def close(self) -> None:
        pass


class MeasuringEars:
    """Tells how much it heard, and how much the voice has made so far."""

    @classmethod
    def open(cls, settings: EarsSettings, host: EngineHost) -> Self:
        return cls()

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(Role.EARS, "measuring", "Measuring ears")

    def transcribe(
        self, take: Audio, *, language: str, prompt: str, cancelled: IsCancelled
    ) -> Iterator[Segment | Progress]:
        text = f"{len(take.samples)} samples, the last is {take.samples[-1]:.2f}, {CountingVoice.pieces} pieces spoken"
        yield Segment(text, 0.0, take.seconds)

    def close(self) -> None:
        pass
