# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory an engine will take: worked out from its files, before it is loaded.

Compared with the resident memory of an engine process on Linux, after a picture of 0.8 megapixels: Qwen3-VL-2B takes
3.4 GB (estimate 3.2), SmolVLM-500M 0.94 (1.3), whisper-base 0.19 (0.18), a medium Piper voice 0.18 (0.19).
"""

from dataclasses import dataclass
from pathlib import Path

from assistant.engines.llama.files import cache_bytes_per_token, remembered_bytes
from assistant.engines.llama.gguf import Header, read_header
from assistant.errors import KibitzError
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings

MEGABYTE = 1_000_000

_BATCH_TOKENS = 512
"""Rows of the largest text batch; llama.cpp reserves logits for each."""
_USUALLY_REMEMBERED = 0.25
"""Of what may be remembered of pictures and conversations: about ten to twenty screenshots, and a short conversation.
All of it would keep computers of 4 GB from models that work there."""
_VISION_BYTES = 250 * MEGABYTE
"""Graph of a vision encoder for a picture of about a megapixel."""
_USUAL_VOCABULARY = 152_000
"""Tokens of the Qwen family, whose vocabulary is among the largest."""

_WHISPER_OVERHEAD_BYTES = 120 * MEGABYTE
"""Activations of a 30-s window, tokenizer and libraries."""
_VOICE_OVERHEAD_BYTES = 90 * MEGABYTE
"""ONNX Runtime's arena and the pronunciation rules."""
_STARTERS = {"reader": 130 * MEGABYTE, "pocketsphinx": 130 * MEGABYTE, "espeak": 5 * MEGABYTE, "remote": 10 * MEGABYTE}
"""Measured as above."""


@dataclass(frozen=True)
class Footprint:
    """Bytes of memory, by what they are for."""

    weights: int = 0
    projector: int = 0
    context: int = 0
    """Keys and values of the whole context window."""
    working: int = 0
    """Graphs' intermediate results, caches, libraries."""

    @property
    def total(self) -> int:
        """All together."""
        return self.weights + self.projector + self.context + self.working


def footprint(settings: EarsSettings | EyesSettings | VoiceSettings) -> Footprint:
    """What the engine that the settings name will take, wherever its weights are kept.

    A third party's engine counts as nothing, and so does a model whose files cannot be read: loading tells why.
    """
    if settings.engine in _STARTERS:
        return Footprint(working=_STARTERS[settings.engine])
    try:
        if isinstance(settings, EyesSettings) and settings.engine == "llama":
            return _language_model(settings)
        if isinstance(settings, EarsSettings) and settings.engine == "whisper":
            return whisper_footprint((Path(settings.model).expanduser() / "model.bin").stat().st_size)
        if isinstance(settings, VoiceSettings) and settings.engine == "piper":
            return voice_footprint(Path(settings.model).stat().st_size)
    except (OSError, KibitzError):
        pass  # the engine itself says what is wrong with its files, and better
    return Footprint()


def whisper_footprint(file_bytes: int) -> Footprint:
    """A Whisper model in CTranslate2's format. Weights are stored as 16-bit floats and held as 8-bit integers.

    While they are converted a part of them exists twice; that is over before the first question.
    """
    return Footprint(weights=file_bytes // 2, working=_WHISPER_OVERHEAD_BYTES + file_bytes // 10)


def voice_footprint(file_bytes: int) -> Footprint:
    """A Piper voice."""
    return Footprint(weights=file_bytes, working=_VOICE_OVERHEAD_BYTES + file_bytes // 2)


def bytes_beside_model(*, sees_pictures: bool) -> int:
    """What a language model takes for looking, and for what it remembers, beside weights, context and logits."""
    remembered = round(_USUALLY_REMEMBERED * remembered_bytes(sees_pictures=sees_pictures))
    return remembered + (_VISION_BYTES if sees_pictures else 0)


def _language_model(settings: EyesSettings) -> Footprint:
    header = read_header(Path(settings.model))
    trained = header.number("context_length")
    tokens = min(settings.context_tokens, trained) if trained else settings.context_tokens
    projector = read_header(Path(settings.projector)).size_bytes if settings.projector else 0
    return Footprint(
        weights=_all_parts(Path(settings.model), header),
        projector=projector,
        context=cache_bytes_per_token(header) * tokens,
        working=_BATCH_TOKENS * 4 * _vocabulary(header) + bytes_beside_model(sees_pictures=bool(projector)),
    )


def _vocabulary(header: Header) -> int:
    return header.array_lengths.get("tokenizer.ggml.tokens", _USUAL_VOCABULARY)


def _all_parts(model: Path, header: Header) -> int:
    """A model that was split counts whole: its parts lie side by side."""
    stem, _, rest = model.name.rpartition("-00001-of-")
    parts = list(model.parent.glob(f"{_escaped(stem)}-*-of-{_escaped(rest)}")) if stem else []
    return sum(part.stat().st_size for part in parts) if parts else header.size_bytes


def _escaped(text: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)
