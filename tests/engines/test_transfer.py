# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures and takes through shared memory."""

import numpy as np
import pytest

from assistant.engines.process import transfer
from assistant.engines.process.transfer import SHARED_FROM_BYTES, Packer, Unpacker
from assistant.values import Audio, Message, Picture, PictureSource, Prompt, Speaker


def picture(level: int, side: int = 200) -> Picture:
    return Picture.from_rgb(np.full((side, side, 3), level, np.uint8), PictureSource.SCREEN, f"window {level}")


def carry(value: object, packer: Packer, unpacker: Unpacker) -> object:
    parcel, block = packer.pack(value)
    try:
        return unpacker.unpack(parcel)
    finally:
        if block:
            block.release()


def test_large_arrays_go_through_shared_memory_and_small_ones_do_not() -> None:
    small = np.arange(100, dtype=np.float32)
    large = np.arange(SHARED_FROM_BYTES, dtype=np.float32)

    parcel, block = Packer().pack([small, large, large + 1])
    assert block
    unpacked = Unpacker().unpack(parcel)
    block.release()

    assert parcel.sizes == (large.nbytes, large.nbytes)
    assert len(parcel.payload) < 1000 + small.nbytes
    for array, expected in zip(unpacked, [small, large, large + 1], strict=True):
        np.testing.assert_array_equal(array, expected)


def test_nothing_large_needs_no_shared_memory() -> None:
    parcel, block = Packer().pack({"text": "Hello"})

    assert block is None
    assert Unpacker().unpack(parcel) == {"text": "Hello"}


def test_arrays_arrive_as_copies_that_may_be_written() -> None:
    take = Audio(np.zeros(100_000, np.float32))

    arrived = carry(take, Packer(), Unpacker())

    assert isinstance(arrived, Audio)
    assert arrived.samples.flags.writeable
    assert not np.shares_memory(arrived.samples, take.samples)


def test_an_array_with_gaps_arrives_whole() -> None:
    samples = np.arange(400_000, dtype=np.float32)[::2]

    arrived = carry(samples, Packer(), Unpacker())

    np.testing.assert_array_equal(np.asarray(arrived), samples)


def test_a_picture_is_sent_once() -> None:
    packer, unpacker = Packer(), Unpacker()
    first = picture(1)
    carry(first, packer, unpacker)
    renamed = Picture(first.rgb, first.sha256, PictureSource.CLIPBOARD, "another name")

    parcel, block = packer.pack(Prompt((Message(Speaker.USER, "And now?", (renamed,)),)))
    arrived = unpacker.unpack(parcel).newest.pictures[0]

    assert block is None
    assert (arrived.source, arrived.name, arrived.sha256) == (PictureSource.CLIPBOARD, "another name", first.sha256)
    np.testing.assert_array_equal(arrived.rgb, first.rgb)


def test_the_oldest_pictures_are_forgotten_on_both_sides_and_sent_again() -> None:
    packer, unpacker = Packer(remembered_bytes=2 * picture(0).rgb.nbytes), Unpacker()
    for level in (1, 2, 1, 3):  # 2 is the one that was not seen for longest
        carry(picture(level), packer, unpacker)

    assert packer.pack(picture(1))[1] is None
    parcel, block = packer.pack(picture(2))
    assert block
    arrived = unpacker.unpack(parcel)
    block.release()

    np.testing.assert_array_equal(arrived.rgb, picture(2).rgb)
    assert len(unpacker._pictures) == 2


def test_more_pictures_than_are_remembered_still_arrive() -> None:
    packer, unpacker = Packer(remembered_bytes=1), Unpacker()
    pictures = tuple(picture(level) for level in range(5))

    for _ in range(2):
        arrived = carry(pictures, packer, unpacker)

        assert isinstance(arrived, tuple)
        assert [int(p.rgb[0, 0, 0]) for p in arrived] == [0, 1, 2, 3, 4]
    assert unpacker._pictures == {}


def test_what_cannot_be_packed_leaves_both_sides_agreed() -> None:
    packer, unpacker = Packer(), Unpacker()
    with pytest.raises(Exception, match="pickle"):
        packer.pack([picture(1), lambda: None])

    arrived = carry(picture(1), packer, unpacker)

    assert isinstance(arrived, Picture)


def test_without_shared_memory_arrays_go_through_the_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(name: str, size: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(transfer, "_reserve", full)

    parcel, block = Packer().pack(picture(3))

    assert block is None
    np.testing.assert_array_equal(Unpacker().unpack(parcel).rgb, picture(3).rgb)
