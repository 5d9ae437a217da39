# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring buffer holds exactly the newest samples."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.ring_buffer import RingBuffer


@given(capacity=st.integers(1, 20), lengths=st.lists(st.integers(0, 30), max_size=12))
def test_newest_samples_are_held_in_order(capacity: int, lengths: list[int]) -> None:
    buffer = RingBuffer(capacity)
    everything = np.arange(sum(lengths), dtype=np.float32)

    start = 0
    for length in lengths:
        buffer.append(everything[start : start + length])
        start += length

    expected = everything[-capacity:]
    assert len(buffer) == len(expected)
    assert np.array_equal(buffer.newest(), expected)


def test_what_was_given_out_does_not_change_any_more() -> None:
    buffer = RingBuffer(4)
    buffer.append(np.array([1, 2], np.float32))
    given_out = buffer.newest()

    buffer.append(np.array([3, 4, 5, 6], np.float32))

    assert given_out.tolist() == [1, 2]


def test_cleared_buffer_is_empty() -> None:
    buffer = RingBuffer(4)
    buffer.append(np.ones(3, np.float32))

    buffer.clear()

    assert len(buffer) == 0
    assert buffer.newest().size == 0


def test_buffer_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        RingBuffer(0)
