# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether CTranslate2, which runs Whisper models, can really use a graphics card.

CTranslate2 counts cards by asking the driver, but looks for cuBLAS only at its first multiplication. So a model of a
few hundred weights, all of them zero, is run on the card. A broken driver can end the process that asks: this runs in
a process of its own.
"""

import tempfile
from typing import Any

import ctranslate2
import numpy as np
from ctranslate2.specs import TransformerDecoderModelSpec

_WIDTH = 8
"""Of the smallest model that computes anything: loading a real one would take seconds."""
_VOCABULARY = ["<unk>", "<s>", "</s>", "a"]


def works_on_graphics_card() -> bool:
    """True if there is an NVIDIA card and a model runs on it."""
    return ctranslate2.get_cuda_device_count() > 0 and runs_on("cuda")


def runs_on(device: str) -> bool:
    """Whether a model runs on "cuda" or "cpu"."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            _smallest_model().save(folder)
            generator = ctranslate2.Generator(folder, device=device, compute_type="float32")
            logits = generator.forward_batch([["a", "a"]]).to_device(ctranslate2.Device.cpu)
            return np.array(logits).shape == (1, 2, len(_VOCABULARY))
    except (RuntimeError, ValueError):
        return False


def _smallest_model() -> Any:  # noqa: ANN401 - the library has no types
    spec: Any = TransformerDecoderModelSpec.from_config(num_layers=1, num_heads=1)
    decoder = spec.decoder
    decoder.embeddings.weight = _zeros(len(_VOCABULARY), _WIDTH)
    decoder.projection.weight = _zeros(len(_VOCABULARY), _WIDTH)
    layer = decoder.layer[0]
    _fill(layer.self_attention.linear[0], 3 * _WIDTH, _WIDTH)
    _fill(layer.self_attention.linear[1], _WIDTH, _WIDTH)
    _fill(layer.ffn.linear_0, 2 * _WIDTH, _WIDTH)
    _fill(layer.ffn.linear_1, _WIDTH, 2 * _WIDTH)
    for norm in (decoder.layer_norm, layer.self_attention.layer_norm, layer.ffn.layer_norm):
        norm.gamma, norm.beta = _zeros(_WIDTH), _zeros(_WIDTH)
    spec.register_vocabulary(_VOCABULARY)
    spec.validate()
    spec.optimize()
    return spec


def _fill(linear: Any, rows: int, columns: int) -> None:  # noqa: ANN401 - the library has no types
    linear.weight, linear.bias = _zeros(rows, columns), _zeros(rows)


def _zeros(*shape: int) -> Any:  # noqa: ANN401 - an array of any shape
    return np.zeros(shape, np.float32)
