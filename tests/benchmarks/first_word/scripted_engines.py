# SPDX-License-Identifier: GPL-3.0-or-later
"""Kibitz's own engines, made to follow the script and to write down their steps."""

from collections.abc import Generator, Iterator
from typing import Any, Self

from assistant.engines.llama.chat_template import Said
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.piper import PiperVoice
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.whisper.ears import WhisperEars
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.values import Audio, Progress, Prompt, Segment, Speaker, Token
from tests.benchmarks.first_word.script import ANSWER, Script
from tests.benchmarks.first_word.scripted_whisper import follow_script
from tests.benchmarks.first_word.step_log import StepLog


class ScriptedEars(WhisperEars):
    """Hears the script's words."""

    log: StepLog

    @classmethod
    def open(cls, settings: EarsSettings, host: EngineHost) -> Self:
        ears = super().open(settings, host)
        script = Script()
        follow_script(ears._model, script)
        ears.log = StepLog(script.folder, "ears")
        return ears

    def transcribe(self, take: Audio, **options: Any) -> Iterator[Segment | Progress]:
        return self.log.steps("transcribe", iter(super().transcribe(take, **options)))


class ScriptedEyes(LlamaEyes):
    """Writes the script's answer."""

    def __init__(self, settings: EyesSettings, host: EngineHost) -> None:
        super().__init__(settings, host)
        self._script = self._model.vocabulary.tokens([Said(ANSWER, Speaker.ASSISTANT)])
        self._log = StepLog(Script().folder, "eyes")

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Generator[Progress, None, None]:
        yield from self._log.steps("laying out", super().prepare(prompt, cancelled=cancelled), speculative=True)

    def reply(
        self, prompt: Prompt, *, sampling: Sampling, cancelled: IsCancelled
    ) -> Generator[Token | Progress, None, None]:
        yield from self._log.steps("laying out", super().reply(prompt, sampling=sampling, cancelled=cancelled))

    def _write(self, sampler: Any, max_tokens: int, cancelled: IsCancelled) -> Iterator[Token]:
        return super()._write(_ScriptedSampler(sampler, self._script), max_tokens, cancelled)  # type: ignore[arg-type]


class ScriptedVoice(PiperVoice):
    """Needs no script: how long speech takes does not depend on the weights."""

    log: StepLog

    @classmethod
    def open(cls, settings: VoiceSettings, host: EngineHost) -> Self:
        voice = super().open(settings, host)
        voice.log = StepLog(Script().folder, "voice")
        return voice

    def synthesize(self, text: str, *, cancelled: IsCancelled) -> Iterator[Audio]:
        steps = super().synthesize(text, cancelled=cancelled)
        log = getattr(self, "log", None)  # there is none yet while the voice warms up
        return log.steps("synthesize", steps) if log else steps


class _ScriptedSampler:
    """Chooses as the real one does, and then takes the script's next token."""

    def __init__(self, sampler: Any, tokens: list[int]) -> None:
        self._sampler = sampler
        self._tokens = iter(tokens)

    def choose(self, logits: Any) -> int | None:
        self._sampler.choose(logits)
        return next(self._tokens, None)

    def accept(self, token: int) -> None:
        self._sampler.accept(token)
