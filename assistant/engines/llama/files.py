# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a language model's files, and what they will need, before native code sees them.

llama.cpp answers some of these mistakes by ending the process, and the rest by "failed to load model".
"""

import re
from dataclasses import dataclass
from pathlib import Path

import psutil

from assistant.engines.llama.gguf import Header, read_header
from assistant.errors import EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase
from assistant.settings import EyesSettings

_CACHE_BYTES_PER_VALUE = 2
"""Keys and values are kept as 16-bit floats, llama.cpp's default."""
_WORKING_BYTES = 256 << 20
"""Room for the graphs' intermediate results."""
STATES_BYTES = 256 << 20
"""Conversations that were left are kept in memory up to this: about 6000 tokens of a model of 0.5 billion parameters,
2000 of one of 2 billion."""
PICTURES_BYTES = 256 << 20
"""As are pictures that were looked at: about 30 to 80 screenshots, depending on the model."""
_PROJECTOR_ARCHITECTURE = "clip"


@dataclass(frozen=True)
class ModelFiles:
    """Files that are whole and fit to be loaded."""

    model: Path
    projector: Path | None
    """None for a model without pictures."""
    header: Header
    context_tokens: int
    """Size of the context window: what the user wants, but no more than the model was trained for."""
    trained_tokens: int
    """What the model was trained for; 0 if the file does not say."""
    model_bytes: int
    projector_bytes: int

    @property
    def model_percent(self) -> int:
        """How far loading has come when the model is loaded and the projector is not."""
        return round(100 * self.model_bytes / max(1, self.model_bytes + self.projector_bytes))


def check_files(settings: EyesSettings) -> ModelFiles:
    """Check the files that the settings name.

    Raises:
        EngineUnavailable: No model is chosen, or a file is missing.
        ModelDamaged: A file is cut off, or is something else than it should be.
    """
    if not settings.model:
        raise EngineUnavailable("No language model is chosen.", "Choose or install one.")
    model = Path(settings.model)
    header = read_header(model)
    if header.architecture == _PROJECTOR_ARCHITECTURE:
        raise ModelDamaged(
            Phrase("{name} is a projector, the part that sees; the language model itself is missing.", name=model.name),
            "Name the language model as the model, and this file as its projector.",
        )
    model_bytes = header.size_bytes + sum(read_header(part).size_bytes for part in _other_parts(model, header))
    projector_bytes = 0
    projector = Path(settings.projector) if settings.projector else None
    if projector:
        seeing = read_header(projector)
        if seeing.architecture != _PROJECTOR_ARCHITECTURE:
            raise ModelDamaged(
                Phrase("{name} is a language model, not a projector.", name=projector.name),
                "Choose the file that belongs to the model and has “mmproj” in its name.",
            )
        projector_bytes = seeing.size_bytes
    trained = header.number("context_length")
    context = min(settings.context_tokens, trained) if trained else settings.context_tokens
    return ModelFiles(model, projector, header, context, trained, model_bytes, projector_bytes)


def check_memory(files: ModelFiles, free_bytes: int | None = None) -> tuple[str, ...]:
    """Check that the context window fits into memory; llama.cpp would grow until the system ends the process.

    Args:
        files: What is to be loaded.
        free_bytes: Memory to be had; None asks the system.

    Returns:
        Sentences about what will be slow.

    Raises:
        EngineUnavailable: It does not fit.
    """
    free = psutil.virtual_memory().available if free_bytes is None else free_bytes
    per_token = cache_bytes_per_token(files.header)
    needed = per_token * files.context_tokens + _WORKING_BYTES
    if needed > free:
        fitting = max(0, free - _WORKING_BYTES) // per_token // 256 * 256 if per_token else 0
        raise EngineUnavailable(
            Phrase(
                "A context window of {context_tokens} tokens needs {needed} of memory, and {free} are free.",
                context_tokens=files.context_tokens,
                needed=_gigabytes(needed),
                free=_gigabytes(free),
            ),
            Phrase("Set eyes.context_tokens to {fitting} or less.", fitting=fitting)
            if fitting
            else "Close other programs.",
        )
    remembered = remembered_bytes(sees_pictures=files.projector is not None)
    everything = needed + files.model_bytes + files.projector_bytes + remembered
    if everything > free:
        return (
            Phrase(
                "{needed} of memory are needed and {free} were free: it will be slow.",
                needed=_gigabytes(everything),
                free=_gigabytes(free),
            ),
        )
    return ()


def remembered_bytes(*, sees_pictures: bool) -> int:
    """What conversations that were left, and pictures that were looked at, take of memory at most."""
    return STATES_BYTES + (PICTURES_BYTES if sees_pictures else 0)


def gpu_layer_steps(wanted: int, files: ModelFiles) -> tuple[int, ...]:
    """How many layers to put on the graphics card, try after try; what remains then is the processor alone.

    Args:
        wanted: -1 is all.
        files: Of the model.
    """
    layers = files.header.number("block_count") if wanted < 0 else wanted
    return (wanted, layers // 2) if layers > 1 else (wanted,)


def cache_bytes_per_token(header: Header) -> int:
    """What one token of context costs in memory: its keys and values in all layers."""
    layers, heads = header.number("block_count"), header.number("attention.head_count")
    if not layers or not heads:
        return 0  # a recurrent model: its state does not grow
    head_size = header.number("embedding_length") // heads
    sizes = header.number("attention.key_length", head_size) + header.number("attention.value_length", head_size)
    key_value_heads = sum(header.per_layer("attention.head_count_kv", layers, heads))
    values = key_value_heads * sizes
    if compressed := header.number("attention.kv_lora_rank"):
        # Multi-head latent attention (DeepSeek) keeps one compressed vector for all heads.
        values = layers * (compressed + header.number("rope.dimension_count"))
    return values * _CACHE_BYTES_PER_VALUE


def _other_parts(first: Path, header: Header) -> list[Path]:
    """The other files of a model that was split as llama.cpp does it: name-00001-of-00003.gguf."""
    named = re.fullmatch(r"(.*)-00001-of-(\d{5})\.gguf", first.name)
    count = header.metadata.get("split.count", 0)
    if not isinstance(count, int) or count < 2:
        return []
    if not named:
        raise ModelDamaged(
            Phrase("{name} is only a part of a model.", name=first.name),
            "Choose the file that ends in -00001-of-….gguf.",
        )
    return [first.with_name(f"{named[1]}-{part:05}-of-{named[2]}.gguf") for part in range(2, count + 1)]


def _gigabytes(size: int) -> Phrase:
    return Phrase("{amount:.1f} GB", amount=size / 1e9)
