# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the header of a GGUF file, so that a damaged model is told from a good one before native code opens it.

The layout is that of the GGUF specification, version 2 and 3 (docs/gguf.md of ggml-org/ggml): magic, counts, key-value
pairs, tensor descriptions, and then the aligned tensor data. Only the header is read; of arrays only short ones of
numbers are kept.
"""

import mmap
import struct
from dataclasses import dataclass, field
from math import prod
from pathlib import Path
from typing import TypeAlias

from assistant.errors import EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase

Value: TypeAlias = int | float | bool | str | tuple[int | float | bool, ...]

MAGIC = b"GGUF"
_DEFAULT_ALIGNMENT = 32
_LONGEST_ARRAY_KEPT = 1024
"""Enough for one number for each layer; token lists are longer and are skipped."""

_SCALARS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
_STRING, _ARRAY = 8, 9

# Tensor type → (values in a block, bytes of a block); gguf-py/gguf/constants.py of ggml-org/llama.cpp. Types that are
# not listed are newer than this table: then only the tensor's first byte is known to have to exist.
_BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82),
    23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2),
    34: (256, 54), 35: (256, 66), 39: (32, 17), 40: (64, 36),
}  # fmt: skip


@dataclass(frozen=True)
class Header:
    """What a GGUF file says about itself."""

    metadata: dict[str, Value]
    """Key-value pairs without the long arrays."""
    tensors: int
    expected_bytes: int
    """The file holds at least so many bytes if nothing is missing."""
    size_bytes: int
    array_lengths: dict[str, int] = field(default_factory=dict)
    """How many entries each array has, also of those that are not kept."""

    @property
    def architecture(self) -> str:
        """Such as "llama" or "qwen3vl", "clip" for a projector; empty if the file does not say."""
        return str(self.metadata.get("general.architecture", ""))

    def number(self, key: str, default: int = 0) -> int:
        """A whole number of this architecture, such as "block_count"."""
        value = self.metadata.get(f"{self.architecture}.{key}", default)
        return int(value) if isinstance(value, int | float) else default

    def per_layer(self, key: str, layers: int, default: int) -> tuple[int, ...]:
        """A number that is the same for all layers or given for each, such as "attention.head_count_kv"."""
        value = self.metadata.get(f"{self.architecture}.{key}", default)
        if isinstance(value, tuple):
            return tuple(int(one) for one in value)
        return (int(value) if isinstance(value, int | float) else default,) * layers


def read_header(path: Path) -> Header:
    """Read the header of a GGUF file and check that the file is whole.

    Raises:
        EngineUnavailable: There is no such file, or it may not be read.
        ModelDamaged: Not a GGUF file, cut off, or its header makes no sense.
    """
    if not path.is_file():
        raise EngineUnavailable(
            Phrase("The model file {path} does not exist.", path=path), "Choose or install another model."
        )
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise ModelDamaged(Phrase("{name} is not a GGUF model file.", name=path.name), _GET_AGAIN)
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                header = _Reader(data).header()
    except OSError as error:
        raise EngineUnavailable(
            Phrase("The model file {path} cannot be read: {reason}.", path=path, reason=error.strerror)
        ) from error
    except (struct.error, UnicodeDecodeError, _Nonsense) as error:
        raise ModelDamaged(
            Phrase("The header of the model file {name} is damaged or cut off.", name=path.name), _GET_AGAIN
        ) from error
    if header.size_bytes < header.expected_bytes:
        raise ModelDamaged(
            Phrase(
                "The model file {name} is cut off: {size_bytes:,} of {expected_bytes:,} bytes.",
                name=path.name,
                size_bytes=header.size_bytes,
                expected_bytes=header.expected_bytes,
            ),
            _GET_AGAIN,
        )
    return header


_GET_AGAIN = "Download it again, or choose another file."


class _Nonsense(Exception):
    """A value in the header cannot be right."""


class _Reader:
    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        self._at = len(MAGIC)
        self._newest_length = 0
        """Entries of the array that was read last."""

    def header(self) -> Header:
        version = self._scalar("<I")
        if version not in (2, 3):
            raise _Nonsense(version)
        tensors, pairs = self._count(), self._count()
        metadata: dict[str, Value] = {}
        lengths: dict[str, int] = {}
        for _ in range(pairs):
            key = self._string()
            kind = self._scalar("<I")
            value = self._value(kind)
            if kind == _ARRAY:
                lengths[key] = self._newest_length
            if value is not None:
                metadata[key] = value
        end = max((self._tensor_end() for _ in range(tensors)), default=0)
        alignment = metadata.get("general.alignment", _DEFAULT_ALIGNMENT)
        if not isinstance(alignment, int) or alignment < 1:
            raise _Nonsense(alignment)
        start = -(-self._at // alignment) * alignment
        return Header(metadata, tensors, start + end if end else self._at, len(self._data), lengths)

    def _tensor_end(self) -> int:
        """Where a tensor's data end, in bytes from the start of all tensor data."""
        self._string()
        dimensions = self._scalar("<I")
        if dimensions > 8:
            raise _Nonsense(dimensions)
        values = prod(self._scalar("<Q") for _ in range(dimensions))
        kind, offset = self._scalar("<I"), self._scalar("<Q")
        block, size = _BLOCKS.get(kind, (1, 0))
        return int(offset) + values // block * size

    def _value(self, kind: int) -> Value | None:
        if kind == _STRING:
            return self._string()
        if kind == _ARRAY:
            return self._array()
        if kind not in _SCALARS:
            raise _Nonsense(kind)
        scalar: int | float | bool = self._scalar(_SCALARS[kind])
        return scalar

    def _array(self) -> Value | None:
        kind, length = self._scalar("<I"), self._count()
        self._newest_length = length
        if kind == _STRING:
            for _ in range(length):
                self._skip(self._count())
            return None
        if kind not in _SCALARS:  # arrays of arrays are not used by any model
            raise _Nonsense(kind)
        one = struct.calcsize(_SCALARS[kind])
        if length > _LONGEST_ARRAY_KEPT:
            self._skip(length * one)
            return None
        return tuple(self._scalar(_SCALARS[kind]) for _ in range(length))

    def _string(self) -> str:
        length = self._count()
        start = self._at
        self._skip(length)
        return self._data[start : self._at].decode("utf-8")

    def _count(self) -> int:
        """A length or number of things; as each takes a byte at least, more than the file's size is nonsense."""
        count = self._scalar("<Q")
        if count > len(self._data):
            raise _Nonsense(count)
        return int(count)

    def _scalar(self, layout: str) -> int:
        (value,) = struct.unpack_from(layout, self._data, self._at)
        self._at += struct.calcsize(layout)
        return value  # type: ignore[no-any-return]

    def _skip(self, size: int) -> None:
        self._at += size
        if self._at > len(self._data):
            raise _Nonsense(self._at)
