# SPDX-License-Identifier: GPL-3.0-or-later
"""whisper-base in CTranslate2's format and int8, with random weights; each word is one token."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import tokenizers
from ctranslate2.specs import whisper_spec
from faster_whisper.tokenizer import _LANGUAGE_CODES
from numpy.typing import NDArray

from tests.benchmarks.shapes.vocabulary import filled, pieces_of

_WIDTH, _LAYERS, _HEADS, _MELS = 512, 6, 8, 80
"""openai/whisper-base, config.json."""
_ORDINARY = 50257
_VOCABULARY = 51865
_LANGUAGES = 99
_TIMESTAMPS = 1501


def write_whisper_base(folder: Path, texts: tuple[str, ...]) -> Path:
    """Write the model's folder, about 110 MB; each word of `texts` is one token."""
    pieces, merges = pieces_of(texts)
    ordinary = filled(pieces, _ORDINARY)
    special = _special_tokens()
    spec = whisper_spec.WhisperSpec(_LAYERS, _HEADS, _LAYERS, _HEADS)
    _fill(spec, np.random.default_rng(4))
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [_ORDINARY]
    spec.config.alignment_heads = [[layer, head] for layer in range(_LAYERS // 2, _LAYERS) for head in range(_HEADS)]
    spec.config.lang_ids = list(range(_ORDINARY + 2, _ORDINARY + 2 + _LANGUAGES))
    spec.register_vocabulary([*ordinary, *special])
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    _tokenizer(ordinary, merges, special).save(str(folder / "tokenizer.json"))
    features = {"feature_size": _MELS, "sampling_rate": 16000, "hop_length": 160, "n_fft": 400, "chunk_length": 30}
    (folder / "preprocessor_config.json").write_text(json.dumps(features))
    return folder


def _special_tokens() -> list[str]:
    """In the order of openai/whisper, tokenizer.py; ids follow the ordinary tokens."""
    languages = list(_LANGUAGE_CODES)[:_LANGUAGES]
    tasks = ("translate", "transcribe", "startoflm", "startofprev", "nospeech", "notimestamps")
    return [
        "<|endoftext|>",
        "<|startoftranscript|>",
        *(f"<|{language}|>" for language in languages),
        *(f"<|{task}|>" for task in tasks),
        *(f"<|{step * 0.02:.2f}|>" for step in range(_TIMESTAMPS)),
    ]


def _tokenizer(ordinary: list[str], merges: tuple[tuple[str, str], ...], special: list[str]) -> tokenizers.Tokenizer:
    numbers = {token: number for number, token in enumerate(ordinary)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=numbers, merges=list(merges)))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = tokenizers.decoders.ByteLevel()
    tokenizer.add_special_tokens(special)
    return tokenizer


def _fill(layer: Any, random: np.random.Generator, path: str = "") -> None:
    """Give each variable of a CTranslate2 layer its shape's worth of random numbers."""
    for name, value in list(vars(layer).items()):
        if name.startswith("_"):
            continue
        if isinstance(value, list):
            for index, part in enumerate(value):
                _fill(part, random, f"{path}{name}.{index}.")
        elif type(value).__name__.endswith("Spec"):
            _fill(value, random, f"{path}{name}.")
        elif shape := _shape(path + name):
            setattr(layer, name, _numbers(name, shape, random))


def _numbers(name: str, shape: tuple[int, ...], random: np.random.Generator) -> NDArray[np.float32]:
    if name == "gamma":
        return np.ones(shape, np.float32)
    spread = 0.02 if len(shape) < 2 else shape[-1] ** -0.5
    return random.standard_normal(shape, dtype=np.float32) * np.float32(spread)


def _shape(path: str) -> tuple[int, ...] | None:
    """Shape of a variable; None for those that CTranslate2 sets itself."""
    leaf = path.rsplit(".", 1)[-1]
    if "position_encodings" in path:
        return ((1500 if path.startswith("encoder") else 448), _WIDTH) if leaf == "encodings" else None
    if leaf in ("gamma", "beta"):
        return (_WIDTH,)
    if leaf not in ("weight", "bias"):
        return None
    if path.startswith("decoder.projection") and leaf == "bias":
        return None
    whole = next((shape for part, shape in _SHAPES if part in path), (_WIDTH, _WIDTH))
    return whole if leaf == "weight" else whole[:1]


_SHAPES: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("embeddings", (_VOCABULARY, _WIDTH)),
    ("projection", (_VOCABULARY, _WIDTH)),
    ("conv1", (_WIDTH, _MELS, 3)),
    ("conv2", (_WIDTH, _WIDTH, 3)),
    ("ffn.linear_0", (4 * _WIDTH, _WIDTH)),
    ("ffn.linear_1", (_WIDTH, 4 * _WIDTH)),
    ("self_attention.linear.0", (3 * _WIDTH, _WIDTH)),  # queries, keys and values
    (".attention.linear.1", (2 * _WIDTH, _WIDTH)),  # keys and values of what was heard
)
"""The first that occurs in a variable's path; all others are square."""
