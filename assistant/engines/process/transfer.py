# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures and takes on their way to the engine process: large arrays go through shared memory, and each picture once.

A conversation's pictures are part of every prompt, and a 4K picture is 25 MB. The sender remembers which pictures the
other side has, names those by their digest, and decides what the other side may forget, so the two cannot disagree.
"""

import io
import os
import pickle
import sys
from collections import OrderedDict
from dataclasses import dataclass
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any

import numpy as np

from assistant.values import Picture, Pixels, Prompt

SHARED_FROM_BYTES = 64 * 1024
"""Smaller arrays are quicker through the pipe."""

REMEMBERED_BYTES = 256_000_000
"""Pictures kept on the other side: ten of a 4K screen."""


@dataclass(frozen=True)
class Parcel:
    """A packed object, small enough for the pipe unless shared memory could not be had."""

    payload: bytes
    """Pickle of the object without its large arrays and known pictures."""
    block: str
    """Name of the shared memory that holds the arrays one after the other; empty if there are none in it."""
    sizes: tuple[int, ...]
    """Bytes of each array in the block."""
    arrays: tuple[bytes, ...]
    """The arrays themselves, where there is no shared memory."""
    forget: tuple[str, ...]
    """Digests of pictures that will not be referred to any more."""


class Block:
    """Shared memory that the sender owns until the parcel has been unpacked, or never will be."""

    def __init__(self, buffers: list[memoryview]) -> None:
        size = sum(buffer.nbytes for buffer in buffers)
        self._memory = SharedMemory(create=True, size=size)
        try:
            _reserve(self._memory.name, size)
        except OSError:
            self.release()
            raise
        start = 0
        with _view_of(self._memory) as view:
            for buffer in buffers:
                # Not `view[…] = buffer`, which keeps all threads waiting: for a photograph as long as two frames.
                np.copyto(np.frombuffer(view, np.uint8, buffer.nbytes, start), np.frombuffer(buffer, np.uint8))
                start += buffer.nbytes

    @property
    def name(self) -> str:
        """What the other side opens it by."""
        return self._memory.name

    def release(self) -> None:
        """Give the memory back."""
        self._memory.close()
        self._memory.unlink()


class Packer:
    """The sending side. One thread at a time; parcels must be unpacked in the order in which they were packed."""

    def __init__(self, remembered_bytes: int = REMEMBERED_BYTES) -> None:
        self._remembered_bytes = remembered_bytes
        self._there: OrderedDict[str, int] = OrderedDict()

    def pack(self, value: object) -> tuple[Parcel, Block | None]:
        """Pack anything that can be pickled. Arrays are copied, so they are free again on return.

        Returns:
            The parcel, and the shared memory to release once it has been unpacked.
        """
        buffers: list[memoryview] = []

        def take_out(buffer: pickle.PickleBuffer) -> bool:
            raw = buffer.raw()
            if raw.nbytes < SHARED_FROM_BYTES:
                return True
            buffers.append(raw)
            return False

        file = io.BytesIO()
        there = self._there.copy()
        pickler = _Pickler(file, there, take_out)
        pickler.dump(value)
        forgotten = tuple(digest for digest in pickler.forgotten if there.pop(digest, None) is not None)
        self._there = there
        block: Block | None = None
        arrays: tuple[bytes, ...] = ()
        if buffers:
            try:
                block = Block(buffers)
            except OSError:
                # No room in shared memory (containers often have 64 MB): slower through the pipe, but it arrives.
                arrays = tuple(bytes(buffer) for buffer in buffers)
        sizes = tuple(buffer.nbytes for buffer in buffers) if block else ()
        return Parcel(
            file.getvalue(), block.name if block else "", sizes, arrays, forgotten + self._forget_oldest()
        ), block

    def _forget_oldest(self) -> tuple[str, ...]:
        forgotten = []
        while sum(self._there.values()) > self._remembered_bytes:
            forgotten.append(self._there.popitem(last=False)[0])
        return tuple(forgotten)


class Unpacker:
    """The receiving side."""

    def __init__(self) -> None:
        self._pictures: dict[str, Pixels] = {}

    def unpack(self, parcel: Parcel) -> Any:  # noqa: ANN401 - whatever was packed
        """The object, with copies of its arrays; the parcel's shared memory is not needed any more."""
        arrays = _arrays_in(parcel.block, parcel.sizes) if parcel.block else [bytearray(a) for a in parcel.arrays]
        value = _Unpickler(io.BytesIO(parcel.payload), arrays, self._pictures).load()
        for digest in parcel.forget:
            del self._pictures[digest]
        return value


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, there: OrderedDict[str, int], take_out: Any) -> None:  # noqa: ANN401
        super().__init__(file, protocol=5, buffer_callback=take_out)
        self._there = there
        self.forgotten: tuple[str, ...] = ()
        """Digests of pictures that a prompt says are forgotten."""

    def persistent_id(self, obj: object) -> tuple[Any, ...] | None:
        if isinstance(obj, Prompt):
            self.forgotten += obj.forgotten
        if not isinstance(obj, Picture):
            return None
        is_known = obj.sha256 in self._there
        self._there[obj.sha256] = obj.rgb.nbytes
        self._there.move_to_end(obj.sha256)
        return (None if is_known else obj.rgb, obj.sha256, obj.source, obj.name, obj.moment)


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, arrays: list[bytearray], pictures: dict[str, Pixels]) -> None:
        super().__init__(file, buffers=arrays)
        self._pictures = pictures

    def persistent_load(self, pid: tuple[Any, ...]) -> Picture:
        rgb, digest, source, name, moment = pid
        if rgb is not None:
            self._pictures[digest] = rgb
        return Picture(self._pictures[digest], digest, source, name, moment)


def _reserve(name: str, size: int) -> None:
    """Make sure that the memory is really there: writing to a full /dev/shm would end the process (SIGBUS)."""
    if sys.platform == "linux":
        with (Path("/dev/shm") / name).open("r+b") as file:  # noqa: S108 - where Linux keeps POSIX shared memory
            os.posix_fallocate(file.fileno(), 0, size)


def _arrays_in(name: str, sizes: tuple[int, ...]) -> list[bytearray]:
    memory = SharedMemory(name)
    try:
        arrays = []
        start = 0
        with _view_of(memory) as view:
            for size in sizes:
                arrays.append(bytearray(view[start : start + size]))
                start += size
        return arrays
    finally:
        memory.close()


def _view_of(memory: SharedMemory) -> memoryview:
    """A view to be released before the memory can be closed."""
    assert memory.buf is not None
    return memoryview(memory.buf)
