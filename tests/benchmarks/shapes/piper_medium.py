# SPDX-License-Identifier: GPL-3.0-or-later
"""A Piper voice of "medium" size (VITS, 22.05 kHz) with random weights.

Encoder, flow and HiFi-GAN have the sizes of rhasspy/piper's medium voices and do the same convolutions. Left out are
the relative positions in the encoder's attention and the spline of the duration predictor, which together are under 2 %
of the work; its convolutions are there. Each phoneme lasts equally long, so that speech has its usual rate.
"""

import json
from pathlib import Path

import numpy as np
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

from tests.benchmarks.shapes.onnx_file import OnnxGraph

SAMPLE_RATE = 22050

_SYMBOLS = 256
_WIDTH = 192
_HEADS, _FILTER, _ENCODER_LAYERS = 2, 768, 6
_FLOWS, _FLOW_LAYERS, _FLOW_KERNEL = 4, 4, 5
_UPSAMPLING = ((256, 128, 16, 8), (128, 64, 16, 8), (64, 32, 8, 4))
"""Channels in and out, kernel and factor: each frame of the flow becomes 256 samples."""
_RESIDUALS = ((3, (1, 2)), (5, (2, 6)), (7, (3, 12)))
"""Kernel and dilations of HiFi-GAN's second kind of residual block."""
_DURATION_CONVOLUTIONS = 18
_FRAMES_PER_ID = 2.8
"""15 characters a second: 86 frames a second, and two ids, one of them a blank, for each character."""


def write_piper_medium(path: Path) -> Path:
    """Write the voice, about 60 MB, and its description beside it."""
    voice = _Voice()
    voice.graph.input("input", np.int64, (1, "phonemes"))
    voice.graph.input("input_lengths", np.int64, (1,))
    voice.graph.input("scales", np.float32, (3,))
    voice.graph.output("output", np.float32, (1, 1, "time"), voice.sound(voice.frames(voice.encoded("input"))))
    voice.graph.write(path)
    path.with_name(path.name + ".json").write_text(json.dumps(_description()))
    return path


def _description() -> dict[str, object]:
    return {
        "audio": {"sample_rate": SAMPLE_RATE, "quality": "medium"},
        "espeak": {"voice": "en-us"},
        "language": {"code": "en_US", "family": "en", "region": "US", "name_english": "English"},
        "dataset": "random weights, medium shape",
        "phoneme_type": "espeak",
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "num_symbols": _SYMBOLS,
        "num_speakers": 1,
        "speaker_id_map": {},
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        "piper_version": "1.0.0",
    }


class _Voice:
    """The graph, part by part; tensors have the shape (1, channels, time) unless it is said."""

    def __init__(self) -> None:
        self.graph = OnnxGraph("piper-medium-shape")
        self._random = np.random.default_rng(5)

    def encoded(self, ids: str) -> str:
        """Phonemes to features, shape (1, _WIDTH, phonemes)."""
        node = self.graph.node
        table = self.graph.constant(self._numbers(_SYMBOLS, _WIDTH, spread=1.0))
        x = node("Transpose", [node("Gather", [table, ids])], perm=[0, 2, 1])
        for _ in range(_ENCODER_LAYERS):
            x = self._norm(node("Add", [x, self._attention(x)]))
            inner = node("Relu", [self._convolution(x, _WIDTH, _FILTER, 3)])
            x = self._norm(node("Add", [x, self._convolution(inner, _FILTER, _WIDTH, 3)]))
        return x

    def frames(self, x: str) -> str:
        """Each phoneme's features for as long as it lasts, through the flow."""
        node, constant = self.graph.node, self.graph.constant
        duration = x
        for _ in range(_DURATION_CONVOLUTIONS):
            duration = node("Tanh", [self._convolution(duration, _WIDTH, _WIDTH, 1)])
        # Real durations would come out of this; here it is only computed, and adds nothing.
        nothing = node("Mul", [node("ReduceMean", [duration], keepdims=0), constant(np.array(0.0, np.float32))])
        phonemes = node("Cast", [node("Gather", [node("Shape", [x]), constant(np.array(2))])], to=1)
        scale = node("Gather", ["scales", constant(np.array(1))])
        each = node("Add", [node("Mul", [scale, constant(np.array(_FRAMES_PER_ID, np.float32))]), nothing])
        count = node("Cast", [node("Ceil", [node("Mul", [phonemes, each])])], to=7)
        step = node("Range", [constant(np.array(0)), count, constant(np.array(1))])
        which = node("Cast", [node("Div", [node("Cast", [step], to=1), each])], to=7)
        z = node("Gather", [x, which], axis=2)
        for _ in range(_FLOWS):
            z = self._coupling(z)
        return z

    def sound(self, z: str) -> str:
        """HiFi-GAN: frames to samples, shape (1, 1, samples)."""
        node = self.graph.node
        x = self._convolution(z, _WIDTH, _UPSAMPLING[0][0], 7)
        for inputs, outputs, kernel, factor in _UPSAMPLING:
            x = self._upsampled(node("LeakyRelu", [x], alpha=0.1), inputs, outputs, kernel, factor)
            blocks = [self._residual(x, outputs, size, dilations) for size, dilations in _RESIDUALS]
            x = node("Div", [node("Sum", blocks), self.graph.constant(np.array(3.0, np.float32))])
        return node("Tanh", [self._convolution(node("LeakyRelu", [x], alpha=0.01), _UPSAMPLING[-1][1], 1, 7)])

    def _attention(self, x: str) -> str:
        node, head = self.graph.node, _WIDTH // _HEADS
        split = self.graph.constant(np.array([1, _HEADS, head, -1]))
        query, key, value = (node("Reshape", [self._convolution(x, _WIDTH, _WIDTH, 1), split]) for _ in range(3))
        scores = node("MatMul", [node("Transpose", [query], perm=[0, 1, 3, 2]), key])
        weights = node(
            "Softmax", [node("Div", [scores, self.graph.constant(np.array(head**0.5, np.float32))])], axis=-1
        )
        mixed = node("MatMul", [value, node("Transpose", [weights], perm=[0, 1, 3, 2])])
        joined = node("Reshape", [mixed, self.graph.constant(np.array([1, _WIDTH, -1]))])
        return self._convolution(joined, _WIDTH, _WIDTH, 1)

    def _coupling(self, z: str) -> str:
        """A mean-only coupling layer around a WaveNet; then the halves change places."""
        node, half = self.graph.node, _WIDTH // 2
        first = node("Split", [z, self.graph.constant(np.array([half, half]))], 2, axis=1)
        second = f"{first}:1"
        x = self._convolution(first, half, _WIDTH, 1)
        total = x
        for _ in range(_FLOW_LAYERS):
            both = self._convolution(x, _WIDTH, 2 * _WIDTH, _FLOW_KERNEL)
            gate = node("Split", [both, self.graph.constant(np.array([_WIDTH, _WIDTH]))], 2, axis=1)
            gated = node("Mul", [node("Tanh", [gate]), node("Sigmoid", [f"{gate}:1"])])
            through = self._convolution(gated, _WIDTH, 2 * _WIDTH, 1)
            kept = node("Split", [through, self.graph.constant(np.array([_WIDTH, _WIDTH]))], 2, axis=1)
            x = node("Add", [x, kept])
            total = node("Add", [total, f"{kept}:1"])
        moved = node("Sub", [second, self._convolution(total, _WIDTH, half, 1)])
        return node("Concat", [moved, first], axis=1)

    def _residual(self, x: str, channels: int, kernel: int, dilations: tuple[int, ...]) -> str:
        for dilation in dilations:
            active = self.graph.node("LeakyRelu", [x], alpha=0.1)
            x = self.graph.node("Add", [x, self._convolution(active, channels, channels, kernel, dilation)])
        return x

    def _norm(self, x: str) -> str:
        """Layer normalisation over channels."""
        node, ones = self.graph.node, self.graph.constant(np.ones(_WIDTH, np.float32))
        turned = node("Transpose", [x], perm=[0, 2, 1])
        return node("Transpose", [node("LayerNormalization", [turned, ones], axis=-1)], perm=[0, 2, 1])

    def _convolution(self, x: str, inputs: int, outputs: int, kernel: int, dilation: int = 1) -> str:
        weights = self.graph.constant(self._numbers(outputs, inputs, kernel, spread=(inputs * kernel) ** -0.5))
        bias = self.graph.constant(self._numbers(outputs, spread=0.01))
        edge = (kernel - 1) // 2 * dilation
        return self.graph.node(
            "Conv", [x, weights, bias], kernel_shape=[kernel], dilations=[dilation], pads=[edge, edge]
        )

    def _upsampled(self, x: str, inputs: int, outputs: int, kernel: int, factor: int) -> str:
        weights = self.graph.constant(self._numbers(inputs, outputs, kernel, spread=(inputs * kernel / factor) ** -0.5))
        bias = self.graph.constant(self._numbers(outputs, spread=0.01))
        edge = (kernel - factor) // 2
        return self.graph.node(
            "ConvTranspose", [x, weights, bias], kernel_shape=[kernel], strides=[factor], pads=[edge, edge]
        )

    def _numbers(self, *shape: int, spread: float) -> "np.typing.NDArray[np.float32]":
        return self._random.standard_normal(shape, dtype=np.float32) * np.float32(spread)
