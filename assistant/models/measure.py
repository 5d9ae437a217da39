# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast the chosen models are on this computer: measured through the engines themselves, in half a minute."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np

from assistant.cancellation import Cancellation
from assistant.engines.process.slots import sections
from assistant.engines.protocols import Ears, Eyes, Sampling, Voice
from assistant.errors import OutputError
from assistant.models.hardware import Hardware
from assistant.phrase import Phrase
from assistant.settings import Settings
from assistant.values import SAMPLE_RATE, Audio, Message, Picture, Progress, Prompt, Role, Speaker, Token
from assistant.whole_files import write_whole

_SECONDS_FOR_ANSWER = 12.0
_ANSWER_TOKENS = 48
_WORDS_PER_TOKEN = 0.75
"""English, with the vocabularies of today's models."""
_SPEECH_SECONDS = 5.0
"""What is spoken for the ears to be measured with: about as long as a question."""
_SENTENCE = "The quick brown fox jumps over the lazy dog, and nobody in the house has seen it."
_GREETING = "Hello."
_QUESTION = "What does this picture show?"

Tell = Callable[[Progress], None]
"""Told how far measuring has come."""


class Engines(Protocol):
    """Where ears, eyes and voice come from; an engine process is one."""

    @property
    def ears(self) -> Ears: ...  # noqa: D102
    @property
    def eyes(self) -> Eyes: ...  # noqa: D102
    @property
    def voice(self) -> Voice: ...  # noqa: D102


@dataclass(frozen=True)
class Answering:
    """How long an answer about a picture takes that was never seen before."""

    first_word_seconds: float
    """From the question to the first token: looking, and reading the question."""
    tokens_per_second: float
    """Of writing; 0 where an engine writes everything at once."""
    piece_seconds: float
    """Of looking, for each piece of the picture; all of it, if it is not looked at in pieces."""


@dataclass(frozen=True)
class Measurement:
    """What was measured with three models on this computer."""

    models: dict[Role, str]
    """Names of the models, by role."""
    computer: str
    """Which computer, and which engine settings: figures of another one count for nothing."""
    answering: Answering
    hearing_factor: float
    """Seconds of work for one second of speech."""
    first_sound_seconds: float
    """From a sentence to its first sound."""

    @property
    def sentence(self) -> str:
        """For people."""
        words = self.answering.tokens_per_second * _WORDS_PER_TOKEN
        seconds = self.answering.first_word_seconds
        if words < 1:
            return Phrase(
                "Measured here: the first word about a new picture comes after {seconds:.1f} s; "
                "it is sooner in use, because looking begins while you talk.",
                seconds=seconds,
            )
        return Phrase(
            "Measured here: the first word about a new picture comes after {seconds:.1f} s, then {words:.0f} words "
            "a second; it is sooner in use, because looking begins while you talk.",
            seconds=seconds,
            words=words,
        )


def measure(
    engines: Engines, settings: Settings, hardware: Hardware, *, cancelled: Cancellation, tell: Tell
) -> Measurement:
    """Try all three engines; they are loaded first if they are not. Takes up to 30 s after loading.

    Raises:
        EngineError: One of them failed.
        Cancelled: By `cancelled`.
    """
    tell(Progress("loading", 0, 4))
    for engine in (engines.ears, engines.eyes, engines.voice):
        _ = engine.info
        cancelled.check()
    tell(Progress("speaking", 1, 4))
    first_sound, speech = _speak(engines.voice, cancelled)
    tell(Progress("listening", 2, 4))
    began = time.monotonic()
    _last(engines.ears.transcribe(speech, language=settings.ears.language, prompt="", cancelled=cancelled))
    hearing = (time.monotonic() - began) / max(speech.seconds, 0.1)
    tell(Progress("looking", 3, 4))
    answering = answer_about(detailed_picture(time.monotonic_ns()), engines.eyes, cancelled)
    tell(Progress("looking", 4, 4))
    names = {role: _model_name(role, section.model, section.engine) for role, section in sections(settings).items()}
    return Measurement(names, computer_of(hardware, settings), answering, hearing, first_sound)


def answer_about(
    picture: Picture, eyes: Eyes, cancelled: Cancellation, seconds: float = _SECONDS_FOR_ANSWER
) -> Answering:
    """Have a question about a picture answered, and take the times; ends soon after `seconds` of writing."""
    # Weights come from the disk when they are first needed, and that is over before anybody asks.
    warm_up = Prompt((Message(Speaker.USER, _GREETING),))
    _last(eyes.reply(warm_up, sampling=Sampling(max_tokens=2), cancelled=cancelled))
    prompt = Prompt((Message(Speaker.USER, _QUESTION, (picture,)),))
    began = time.monotonic()
    looks: list[float] = []
    tokens: list[float] = []
    reply = eyes.reply(prompt, sampling=Sampling(max_tokens=_ANSWER_TOKENS), cancelled=cancelled)
    for step in reply:
        now = time.monotonic()
        if isinstance(step, Token):
            tokens.append(now)
            if now - tokens[0] > seconds:
                break
        elif step.doing == "looking":
            looks.append(now)
    first = (tokens or [time.monotonic()])[0]
    writing = tokens[-1] - first if len(tokens) > 1 else 0.0
    looking = (looks[-1] - began) / len(looks) if looks else first - began
    return Answering(first - began, (len(tokens) - 1) / writing if writing else 0.0, looking)


def detailed_picture(number: int = 0) -> Picture:
    """A picture of a megapixel with much detail, another one for each number: none is known already."""
    rng = np.random.default_rng(number)
    rgb = np.kron(rng.integers(0, 255, (48, 80, 3), np.uint8), np.ones((16, 16, 1), np.uint8))
    return Picture.from_rgb(rgb, name="test picture")


def computer_of(hardware: Hardware, settings: Settings) -> str:
    """Names a computer and how the engines are set; what is measured depends on both."""
    eyes = settings.eyes
    cards = ", ".join(card.name for card in hardware.cards)
    options = f"{eyes.gpu_layers} {eyes.picture_tokens} {eyes.flash_attention} {eyes.kv_type} {eyes.batch_tokens}"
    return f"{hardware.cores} cores, {hardware.memory_bytes >> 30} GB, {cards}; {settings.threads} {options}"


# ── what was measured before ───────────────────────────────────────────────────────────────────────────────────────


def load_measurements(file: Path, computer: str) -> dict[frozenset[str], Measurement]:
    """What was measured on a computer, by the names of the models; nothing if the file cannot be used."""
    try:
        found = msgspec.json.decode(file.read_bytes(), type=list[Measurement])
    except (OSError, msgspec.DecodeError):
        return {}  # it can be measured again at any time
    return {frozenset(one.models.values()): one for one in found if one.computer == computer}


def keep(measurement: Measurement, file: Path) -> None:
    """Add a measurement to a file; one of the same models on the same computer is replaced.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        known = msgspec.json.decode(file.read_bytes(), type=list[Measurement])
    except (OSError, msgspec.DecodeError):
        known = []
    same = (measurement.models, measurement.computer)
    known = [one for one in known if (one.models, one.computer) != same] + [measurement]
    try:
        write_whole(file, msgspec.json.encode(known))
    except OSError as error:
        raise OutputError(
            Phrase("What was measured cannot be kept in {file}: {reason}.", file=file, reason=error.strerror)
        ) from error


def _speak(voice: Voice, cancelled: Cancellation) -> tuple[float, Audio]:
    """Seconds to the first sound, and about five seconds of speech, for the ears."""
    began = time.monotonic()
    first = 0.0
    pieces: list[Audio] = []
    while sum(piece.seconds for piece in pieces) < _SPEECH_SECONDS:
        before = len(pieces)
        for audio in voice.synthesize(_SENTENCE, cancelled=cancelled):
            first = first or time.monotonic() - began
            pieces.append(audio)
        if len(pieces) == before:
            break
    rate = pieces[0].sample_rate if pieces else SAMPLE_RATE
    samples = np.concatenate([piece.samples for piece in pieces]) if pieces else np.zeros(SAMPLE_RATE, np.float32)
    return first, Audio(samples, rate)


def _model_name(role: Role, model: str, engine: str) -> str:
    """The folder an installed model is in, which is its id in the catalogue; the engine's name without a model."""
    path = Path(model)
    return (path.name if role is Role.EARS else path.parent.name) or engine


def _last(steps: Iterable[object]) -> None:
    for _ in steps:
        pass
