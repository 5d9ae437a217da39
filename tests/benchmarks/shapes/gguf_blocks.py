# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes large GGUF files of random weights, drawn directly in llama.cpp's quantised block formats.

Quantising billions of random numbers would take minutes and give random blocks; so the blocks themselves are random.
Layouts are those of ggml/src/ggml-common.h of ggml-org/llama.cpp. The weights' mean is (nearly) zero and their spread
is as asked for, so that activations keep their size.
"""

import struct
from collections.abc import Callable
from math import prod
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tests.engines.random_models import gguf_string, gguf_value

Bytes: TypeAlias = NDArray[np.uint8]

F32, Q8_0, Q4_K, Q6_K = 0, 8, 12, 14
"""Numbers of ggml's tensor types."""

_ALIGNMENT = 32


class _Tensor(NamedTuple):
    name: str
    shape: tuple[int, ...]
    """As numpy would have it; GGUF lists dimensions the other way round."""
    kind: int
    draw: Callable[[np.random.Generator], NDArray[Any]]
    size_bytes: int


class ShapeFile:
    """Collects metadata and the shapes of tensors; numbers are drawn when the file is written, a tensor at a time."""

    def __init__(self, architecture: str, seed: int) -> None:
        self.metadata: dict[str, Any] = {"general.architecture": architecture}
        self._tensors: list[_Tensor] = []
        self._seed = seed

    def matrix(self, name: str, outputs: int, inputs: int, kind: int, spread: float | None = None) -> None:
        """A random matrix; `spread` is the standard deviation of its weights."""
        block, size, draw = _KINDS[kind]
        count = outputs * inputs // block
        spread = inputs**-0.5 if spread is None else spread
        self._tensors.append(
            _Tensor(name, (outputs, inputs), kind, lambda random: draw(random, count, spread), count * size)
        )

    def normal(self, name: str, shape: tuple[int, ...], spread: float) -> None:
        """Normally distributed float32 numbers."""
        self._tensors.append(
            _Tensor(
                name,
                shape,
                F32,
                lambda random: random.standard_normal(shape, dtype=np.float32) * np.float32(spread),
                prod(shape) * 4,
            )
        )

    def norm(self, name: str, size: int, *, bias: bool = False) -> None:
        """A normalisation that changes (nearly) nothing."""
        self._tensors.append(_Tensor(f"{name}.weight", (size,), F32, lambda _: np.ones(size, np.float32), size * 4))
        if bias:
            self.normal(f"{name}.bias", (size,), 0.01)

    def linear(self, name: str, outputs: int, inputs: int, kind: int) -> None:
        """A matrix with a bias."""
        self.matrix(f"{name}.weight", outputs, inputs, kind)
        self.normal(f"{name}.bias", (outputs,), 0.01)

    def write(self, path: Path) -> Path:
        """Write the file."""
        random = np.random.default_rng(self._seed)
        with path.open("wb") as file:
            file.write(b"GGUF" + struct.pack("<IQQ", 3, len(self._tensors), len(self.metadata)))
            for key, value in self.metadata.items():
                file.write(gguf_string(key) + gguf_value(value))
            offset = 0
            for tensor in self._tensors:
                dimensions = tensor.shape[::-1]
                file.write(
                    gguf_string(tensor.name) + struct.pack(f"<I{len(dimensions)}Q", len(dimensions), *dimensions)
                )
                file.write(struct.pack("<IQ", tensor.kind, offset))
                offset += _padded(tensor.size_bytes)
            file.write(b"\0" * (-file.tell() % _ALIGNMENT))
            for tensor in self._tensors:
                file.write(tensor.draw(random).tobytes())
                file.write(b"\0" * (_padded(tensor.size_bytes) - tensor.size_bytes))
        return path


def more_bits(layer: int, layers: int) -> bool:
    """Which layers llama.cpp's Q4_K_M gives Q6_K for values and for the last feed-forward matrix."""
    return layer < layers // 8 or layer >= 7 * layers // 8 or (layer - layers // 8) % 3 == 2


def _padded(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def _halves(value: float, count: int) -> Bytes:
    """The same float16 for each block, shape (count, 2)."""
    return np.tile(np.frombuffer(np.float16(value).tobytes(), np.uint8), (count, 1))


def _draw_f32(random: np.random.Generator, count: int, spread: float) -> NDArray[Any]:
    return random.standard_normal(count, dtype=np.float32) * np.float32(spread)


def _draw_q8_0(random: np.random.Generator, count: int, spread: float) -> Bytes:
    """32 weights: a scale d and 32 int8; uniform from -127 to 127 they have a standard deviation of 73.6."""
    values = random.integers(-127, 128, (count, 32), np.int8).view(np.uint8)
    return np.concatenate([_halves(spread / 73.6, count), values], axis=1)


def _draw_q4_k(random: np.random.Generator, count: int, spread: float) -> Bytes:
    """256 weights d * q - dmin, with q from 0 to 15: mean 7.5, standard deviation 4.61; all inner scales are 1."""
    scale = spread / 4.61
    ones = np.tile(np.array([1] * 8 + [0x11] * 4, np.uint8), (count, 1))
    values = random.integers(0, 256, (count, 128), np.uint8)
    return np.concatenate([_halves(scale, count), _halves(7.5 * scale, count), ones, values], axis=1)


def _draw_q6_k(random: np.random.Generator, count: int, spread: float) -> Bytes:
    """256 weights d * (q - 32), with q from 0 to 63: standard deviation 18.5; all inner scales are 1."""
    values = random.integers(0, 256, (count, 192), np.uint8)
    return np.concatenate([values, np.ones((count, 16), np.uint8), _halves(spread / 18.5, count)], axis=1)


_Draw: TypeAlias = Callable[[np.random.Generator, int, float], NDArray[Any]]
_KINDS: dict[int, tuple[int, int, _Draw]] = {
    F32: (1, 4, _draw_f32),
    Q8_0: (32, 34, _draw_q8_0),
    Q4_K: (256, 144, _draw_q4_k),
    Q6_K: (256, 210, _draw_q6_k),
}
"""Weights in a block, its bytes, and how one is drawn."""
