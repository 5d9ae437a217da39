# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the trained model as a CTranslate2 folder that faster-whisper loads as it is, and compares their numbers."""

import json
import shutil
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import torch
from ctranslate2.specs import whisper_spec
from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer as WhisperTokenizer
from numpy.typing import NDArray

from assistant.values import SAMPLE_RATE
from tests.models.whisper.clips import TEST_TIMBRES, ClipMaker
from tests.models.whisper.dataset import features
from tests.models.whisper.network import Tensor, TinyWhisper
from tests.models.whisper.tokens import Tokens


def export(model: TinyWhisper, tokenizer: Path, out: Path, quantization: str = "float16") -> None:
    """Write the folder anew."""
    tokens = Tokens(tokenizer)
    spec = _spec(model)
    _describe(spec.config, tokens, model)
    spec.register_vocabulary([tokens.tokenizer.id_to_token(k) for k in range(tokens.size)])
    spec.validate()
    spec.optimize(quantization=quantization)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    spec.save(str(out))
    shutil.copy(tokenizer, out / "tokenizer.json")
    extractor = {
        "feature_size": 80, "sampling_rate": SAMPLE_RATE, "hop_length": 160, "chunk_length": 30, "n_fft": 400,
        "feature_extractor_type": "WhisperFeatureExtractor",
    }  # fmt: skip
    (out / "preprocessor_config.json").write_text(json.dumps(extractor, indent=2))
    print({path.name: path.stat().st_size for path in sorted(out.iterdir())})


def check(model: TinyWhisper, out: Path) -> None:
    """Print the greatest differences: encoder output, probability of no speech, score of a forced text."""
    tokens = Tokens(out / "tokenizer.json")
    worst: dict[str, float] = {}
    maker = ClipMaker(TEST_TIMBRES, held_out=True, seed=7)
    for compute_type in ("float32", "int8"):
        whisper = WhisperModel(str(out), device="cpu", compute_type=compute_type, cpu_threads=1)
        for number in range(3):
            mel = pad_or_trim(features(maker.clip(number).sound)).astype(np.float32)
            for name, difference in _differences(model, whisper, tokens, mel).items():
                key = f"{compute_type} {name}"
                worst[key] = max(worst.get(key, 0.0), difference)
    print({name: round(difference, 5) for name, difference in worst.items()})


def _differences(
    model: TinyWhisper, whisper: WhisperModel, tokens: Tokens, mel: NDArray[np.float32]
) -> dict[str, float]:
    prompt = [tokens.start, tokens.no_time_stamps]
    encoded = whisper.encode(mel)
    theirs = np.array(encoded.to_device(ctranslate2.Device.cpu))
    result: Any = whisper.model.generate(
        encoded, [prompt], beam_size=1, return_scores=True, return_no_speech_prob=True, max_length=60,
        suppress_blank=False, suppress_tokens=[],
    )[0]  # fmt: skip
    text = result.sequences_ids[0]
    with torch.no_grad():
        ours, _, _ = model.encode(torch.from_numpy(mel)[None])
        log = model.decode(torch.tensor([prompt + text]), ours)[0][0].log_softmax(-1)
    follow = [*text, tokens.end_of_text] if len(text) < 30 else text
    score = sum(log[1 + k, token].item() for k, token in enumerate(follow))
    return {
        "encoder": float(np.abs(theirs - ours.numpy()).max()),
        "no speech": abs(result.no_speech_prob - log[0, tokens.no_speech].exp().item()),
        "score": abs(result.scores[0] * max(1, len(text)) - score),
    }


def _spec(model: TinyWhisper) -> Any:
    shape = model.shape
    spec = whisper_spec.WhisperSpec(shape.encoder, shape.heads, shape.decoder, shape.heads)
    for target, layer in ((spec.encoder.conv1, model.conv1), (spec.encoder.conv2, model.conv2)):
        target.weight, target.bias = _array(layer.weight), _array(layer.bias)
    spec.encoder.position_encodings.encodings = _array(model.positions)
    spec.decoder.position_encodings.encodings = _array(model.token_positions)
    spec.decoder.embeddings.weight = _array(model.embed.weight)
    spec.decoder.projection.weight = _array(model.embed.weight)
    _norm(spec.encoder.layer_norm, model.encoder_norm)
    _norm(spec.decoder.layer_norm, model.decoder_norm)
    for target, layer in zip(spec.encoder.layer, model.encoder, strict=True):
        _block(target, layer)
    for target, layer in zip(spec.decoder.layer, model.decoder, strict=True):
        _block(target, layer)
        _norm(target.attention.layer_norm, layer.cross_norm)
        _linear(target.attention.linear[0], layer.cross.query)
        _linear(target.attention.linear[1], layer.cross.key, layer.cross.value)
        _linear(target.attention.linear[2], layer.cross.out)
    return spec


def _describe(config: Any, tokens: Tokens, model: TinyWhisper) -> None:
    names = WhisperTokenizer(tokens.tokenizer, False)
    special = (names.transcribe, names.translate, names.sot, names.sot_prev, names.sot_lm, names.no_speech)
    config.suppress_ids = sorted({*names.non_speech_tokens, *special})
    config.suppress_ids_begin = [tokens.lone_space, tokens.end_of_text]
    config.lang_ids = [tokens.tokenizer.token_to_id("<|en|>")]
    # Without these, word times cannot be asked for.
    config.alignment_heads = [[model.shape.decoder - 1, head] for head in range(model.shape.heads // 2)]


def _block(target: Any, layer: Tensor) -> None:
    _norm(target.self_attention.layer_norm, layer.attn_norm)
    _linear(target.self_attention.linear[0], layer.attn.query, layer.attn.key, layer.attn.value)
    _linear(target.self_attention.linear[1], layer.attn.out)
    _norm(target.ffn.layer_norm, layer.ffn_norm)
    _linear(target.ffn.linear_0, layer.up)
    _linear(target.ffn.linear_1, layer.down)


def _linear(target: Any, *layers: Tensor) -> None:
    """One matrix for several projections; a missing bias (of keys) becomes zeros."""
    target.weight = np.concatenate([_array(layer.weight) for layer in layers])
    target.bias = np.concatenate(
        [np.zeros(len(layer.weight), np.float32) if layer.bias is None else _array(layer.bias) for layer in layers]
    )


def _norm(target: Any, layer: Tensor) -> None:
    target.gamma, target.beta = _array(layer.weight), _array(layer.bias)


def _array(tensor: Tensor) -> NDArray[np.float32]:
    return np.ascontiguousarray(tensor.detach().float().numpy())
