# SPDX-License-Identifier: GPL-3.0-or-later
"""A stream of sound from a microphone or to a loudspeaker: how it is asked for, and what is given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from assistant.values import Samples


@dataclass(frozen=True)
class StreamRequest:
    """What stream is wanted. The callbacks run on PortAudio's own thread: they must not block."""

    device: str
    """Name as `capture.devices` lists it; empty for the system's default."""
    sample_rate: int
    """Hz; a device that refuses it is opened at its own rate instead."""
    block_seconds: float
    on_block: Callable[[Samples], None]
    """Microphone: here is a block, shape (n,), to keep. Loudspeaker: fill this block."""
    on_lost: Callable[[], None]
    """The stream has ended though nobody closed it: the device or the sound server is gone."""


class Stream(Protocol):
    """An open stream of sound."""

    @property
    def sample_rate(self) -> int:
        """Hz, as opened."""
        ...

    @property
    def latency(self) -> float:
        """Seconds of sound that fit into the buffers on the way."""
        ...

    @property
    def delay(self) -> float:
        """Loudspeaker: seconds until the block that is filled right now is heard."""
        ...

    def start(self) -> None:
        """Let the blocks come. Raises as opening does."""
        ...

    def close(self) -> None:
        """Stop at once: what is buffered is not heard. Any thread; does not wait; calling again does nothing."""
        ...


OpenStream = Callable[[StreamRequest], Stream]
