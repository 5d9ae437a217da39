# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through a model.bin of CTranslate2, so that a damaged one is told from a good one before native code opens it.

The layout is that of OpenNMT/CTranslate2, python/ctranslate2/specs/model_spec.py: version, name and revision of the
specification, the variables with shape, type, size and data, and names that stand for variables. Only the descriptions
are read, not the data.
"""

import os
import struct
from math import prod
from pathlib import Path
from typing import BinaryIO

from assistant.errors import ModelDamaged
from assistant.phrase import Phrase

_VERSIONS = range(4, 7)
"""Those that say how many bytes each variable has; 6 is written since 2021."""
_SPECIFICATION = "WhisperSpec"
_TYPE_BYTES = {0: 4, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2}
"""float32, int8, int16, int32, float16, bfloat16."""
_MOST_VARIABLES = 100_000
_MOST_DIMENSIONS = 8
"""Far more than any Whisper model has; a damaged file may state billions."""
_GET_AGAIN = "Download it again, or choose another model."


def check_model_bin(path: Path) -> None:
    """Check that the file is whole and holds a Whisper model.

    Raises:
        ModelDamaged: It is something else, or cut off.
    """
    try:
        with path.open("rb") as file:
            _walk(path, file)
    except OSError as error:
        raise ModelDamaged(Phrase("{name} cannot be read: {reason}.", name=path.name, reason=error.strerror)) from error
    except (struct.error, UnicodeDecodeError) as error:
        raise ModelDamaged(Phrase("{name} is damaged or cut off.", name=path.name), _GET_AGAIN) from error


def _walk(path: Path, file: BinaryIO) -> None:
    size = os.fstat(file.fileno()).st_size
    if _number(file, "<I") not in _VERSIONS:
        raise ModelDamaged(
            Phrase("{name} is no model in CTranslate2's format, or of a version not known.", name=path.name), _GET_AGAIN
        )
    specification = _text(file)
    if specification != _SPECIFICATION:
        raise ModelDamaged(
            Phrase("{name} holds another kind of model than Whisper.", name=path.name), "Choose a Whisper model."
        )
    _number(file, "<I")
    count = _number(file, "<I")
    if not 0 < count <= _MOST_VARIABLES:
        raise ModelDamaged(Phrase("{name} is damaged.", name=path.name), _GET_AGAIN)
    for _ in range(count):
        _skip_variable(path, file, size)
    for _ in range(min(_number(file, "<I"), _MOST_VARIABLES)):
        _text(file)
        _text(file)
    if file.tell() != size:
        raise ModelDamaged(Phrase("{name} is damaged: it does not end where it should.", name=path.name), _GET_AGAIN)


def _skip_variable(path: Path, file: BinaryIO, size: int) -> None:
    _text(file)
    rank = _number(file, "<B")
    if rank > _MOST_DIMENSIONS:
        raise ModelDamaged(Phrase("{name} is damaged.", name=path.name), _GET_AGAIN)
    values = prod(_number(file, "<I") for _ in range(rank))
    kind, length = _number(file, "<B"), _number(file, "<I")
    if values * _TYPE_BYTES.get(kind, -1) != length or file.tell() + length > size:
        raise ModelDamaged(Phrase("{name} is damaged or cut off.", name=path.name), _GET_AGAIN)
    file.seek(length, os.SEEK_CUR)


def _text(file: BinaryIO) -> str:
    length = _number(file, "<H")
    return file.read(length).rstrip(b"\0").decode("utf-8")


def _number(file: BinaryIO, layout: str) -> int:
    (value,) = struct.unpack(layout, file.read(struct.calcsize(layout)))
    return int(value)
