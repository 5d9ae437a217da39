# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes ONNX files without the onnx package: the few messages of its protobuf format that a graph needs.

Field numbers are those of onnx/onnx.proto of onnx/onnx.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Dimension: TypeAlias = int | str
"""A size, or the name of one that is not known beforehand."""

_OPSET = 17
_IR_VERSION = 8
_TYPES = {np.dtype(np.float32): 1, np.dtype(np.int64): 7}
_FLOAT_ATTRIBUTE, _INT_ATTRIBUTE, _INTS_ATTRIBUTE = 1, 2, 7


class OnnxGraph:
    """Collects the nodes, constants, inputs and outputs of a graph, and writes it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._parts: list[bytes] = []
        self._count = 0

    def node(self, operator: str, inputs: Iterable[str], outputs: int = 1, **attributes: float | list[int]) -> str:
        """Add an operation; gives the name of its output, or with several the first, to which ":1" and so on belong."""
        self._count += 1
        name = f"{operator}{self._count}"
        names = [name, *(f"{name}:{index}" for index in range(1, outputs))]
        message = b"".join(_text(1, one) for one in inputs) + b"".join(_text(2, one) for one in names)
        message += _text(4, operator)
        message += b"".join(_bytes(5, _attribute(key, value)) for key, value in attributes.items())
        self._parts.append(_bytes(1, message))
        return name

    def constant(self, value: NDArray[Any]) -> str:
        """Add a constant, float32 or int64; gives its name."""
        self._count += 1
        name = f"constant{self._count}"
        message = b"".join(_number(1, size) for size in value.shape) + _number(2, _TYPES[value.dtype])
        self._parts.append(_bytes(5, message + _text(8, name) + _bytes(9, np.ascontiguousarray(value).tobytes())))
        return name

    def input(self, name: str, dtype: type[np.generic], shape: Iterable[Dimension]) -> str:
        """Declare an input."""
        self._parts.append(_bytes(11, _value_info(name, dtype, shape)))
        return name

    def output(self, name: str, dtype: type[np.generic], shape: Iterable[Dimension], source: str) -> None:
        """Declare an output and what it is."""
        self._parts.append(_bytes(1, _text(1, source) + _text(2, name) + _text(4, "Identity")))
        self._parts.append(_bytes(12, _value_info(name, dtype, shape)))

    def write(self, path: Path) -> Path:
        """Write the file."""
        graph = b"".join(self._parts) + _text(2, self._name)
        path.write_bytes(_number(1, _IR_VERSION) + _bytes(8, _text(1, "") + _number(2, _OPSET)) + _bytes(7, graph))
        return path


def _attribute(name: str, value: float | list[int]) -> bytes:
    if isinstance(value, list):
        return _text(1, name) + b"".join(_number(8, one) for one in value) + _number(20, _INTS_ATTRIBUTE)
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, _INT_ATTRIBUTE)
    return _text(1, name) + _varint(2 << 3 | 5) + np.float32(value).tobytes() + _number(20, _FLOAT_ATTRIBUTE)


def _value_info(name: str, dtype: type[np.generic], shape: Iterable[Dimension]) -> bytes:
    dimensions = b"".join(_bytes(1, _number(1, size) if isinstance(size, int) else _text(2, size)) for size in shape)
    tensor = _number(1, _TYPES[np.dtype(dtype)]) + _bytes(2, dimensions)
    return _text(1, name) + _bytes(2, _bytes(1, tensor))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1  # negative numbers are stored as two's complement
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)
