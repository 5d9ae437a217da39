# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engines hear, see and speak, how, and what they may take."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import msgspec

from assistant.settings.kinds import AUTO, Count, Fraction


@dataclass(frozen=True)
class EarsSettings:
    """How speech becomes text."""

    engine: str = AUTO
    """Engine name; "auto" takes the first installed model, or else the starter engine."""
    model: str = ""
    """Path of the model's folder."""
    language: str = AUTO
    """ISO 639-1 code, or "auto"."""
    device: str = AUTO
    """ "auto", "cpu" or "cuda"."""


class FlashAttention(StrEnum):
    """A quicker way to compute attention, which not every device has; `kibitz models tune` tries it."""

    AUTO = "auto"
    """llama.cpp decides."""
    ON = "on"
    OFF = "off"


class KvType(StrEnum):
    """How the keys and values of the context window are kept."""

    F16 = "f16"
    Q8_0 = "q8_0"
    """Half the memory, slightly less exact. Needs flash attention."""


@dataclass(frozen=True)
class EyesSettings:
    """What looks and thinks."""

    engine: str = AUTO
    model: str = ""
    """Path of the GGUF file of the language model."""
    projector: str = ""
    """Path of the mmproj GGUF file that goes with it; empty for a model without pictures."""
    context_tokens: Annotated[int, msgspec.Meta(ge=256, le=1_048_576)] = 8192
    picture_tokens: Count = 0
    """At most so many tokens for one picture; 0 follows how fast this computer is."""
    looking_seconds: Annotated[float, msgspec.Meta(ge=0.0, le=600.0)] = 0.0
    """Looking at a screen may take about so long; 0 follows how long you usually talk."""
    keep_on_disk: bool = False
    """What was read of conversations and pictures is kept on this computer, so that they are ready at once after a
    restart. Off, because it holds what was on the screen; and never while `history.protect` encrypts conversations."""
    gpu_layers: Annotated[int, msgspec.Meta(ge=-1)] = -1
    """Layers on the graphics card; -1 is all of them, 0 none."""
    flash_attention: FlashAttention = FlashAttention.AUTO
    kv_type: KvType = KvType.F16
    batch_tokens: Annotated[int, msgspec.Meta(ge=32, le=4096)] = 512
    """So many tokens are computed at once while a picture is read; more take more memory."""
    max_answer_tokens: Annotated[int, msgspec.Meta(ge=1)] = 512
    temperature: Annotated[float, msgspec.Meta(ge=0.0, le=2.0)] = 0.0
    address: str = ""
    """Only for the engine "remote": base address of an OpenAI-compatible server, such as http://127.0.0.1:8080/v1."""
    remote_model: str = ""
    """Only for "remote": the model's name on that server; empty takes the first it offers."""
    remote_key: str = ""
    """Only for "remote": a key, if the server wants one."""


@dataclass(frozen=True)
class VoiceSettings:
    """How text becomes speech."""

    engine: str = AUTO
    model: str = ""
    """Path of a Piper voice (.onnx, with its .onnx.json beside it)."""
    language: str = "en"
    speed: Annotated[float, msgspec.Meta(ge=0.25, le=4.0)] = 1.0
    volume: Fraction = 1.0
    speak_answers: bool = True
    """Answers are spoken; otherwise only shown."""


@dataclass(frozen=True)
class MemorySettings:
    """What the models may take of this computer's memory."""

    limit_gb: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0
    """Gigabytes (10⁹ bytes) for all engines together; 0 is no limit of our own."""
    unload_after_minutes: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0
    """Without work for so long, the models leave the memory until they are needed again; 0 is never."""


@dataclass(frozen=True)
class ModelsSettings:
    """Where models come from."""

    mirror: str = ""
    """Address that is asked for files instead of the catalogue's hub; empty takes HF_ENDPOINT, if that is set."""
    catalogues: tuple[str, ...] = ()
    """Files with more models to offer."""
    downloads_at_once: Annotated[int, msgspec.Meta(ge=1, le=8)] = 2
