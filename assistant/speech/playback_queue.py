# SPDX-License-Identifier: GPL-3.0-or-later
"""What waits to be heard: filled by the speaker thread, emptied block by block by PortAudio's."""

import threading
from collections import deque
from collections.abc import Callable
from enum import Enum

from assistant.errors import SpeakerError
from assistant.values import Samples

Heard = Callable[[], None]

STALL_SECONDS = 1.5
"""A hung sound server gives no error, it only asks for no more blocks; a healthy one asks every 32 ms."""


class _State(Enum):
    OPEN = "open"
    STOPPED = "stopped"
    LOST = "lost"


class PlaybackQueue:
    """First in, first out, for one stream of a loudspeaker. Once stopped or lost it takes no more sound."""

    def __init__(self, report: Callable[[Heard], None]) -> None:
        self._changed = threading.Condition()
        self._pieces: deque[tuple[Samples, Heard | None]] = deque()
        self._waiting = 0
        self._state = _State.OPEN
        self._report = report

    @property
    def is_stopped(self) -> bool:
        """True once `stop` was called."""
        return self._state is _State.STOPPED

    def append(self, samples: Samples, on_heard: Heard | None = None) -> None:
        """Add sound, shape (n,), at the stream's rate; `on_heard` is reported when its first sample goes out."""
        with self._changed:
            if self._state is _State.OPEN and len(samples):
                self._pieces.append((samples, on_heard))
                self._waiting += len(samples)

    def fill(self, block: Samples) -> int:
        """Move sound into `block`, shape (n,), and silence behind it; gives the number of samples of sound.

        Called by PortAudio.
        """
        with self._changed:
            filled = 0
            while filled < len(block) and self._pieces:
                samples, on_heard = self._pieces.popleft()
                if on_heard is not None:
                    self._report(on_heard)
                count = min(len(samples), len(block) - filled)
                block[filled : filled + count] = samples[:count]
                filled += count
                if count < len(samples):
                    self._pieces.appendleft((samples[count:], None))
            block[filled:] = 0.0
            self._waiting -= filled
            self._changed.notify_all()
            return filled

    def stop(self) -> None:
        """Forget everything that waits, and wake who waits for it. Any thread."""
        self._end(_State.STOPPED)

    def lose(self) -> None:
        """The loudspeaker is gone. Called by PortAudio."""
        self._end(_State.LOST)

    def wait_for(self, most: int) -> None:
        """Block until at most `most` samples wait, or `stop` is called.

        Raises:
            SpeakerError: The loudspeaker is gone, or the sound server hangs.
        """
        with self._changed:
            while self._state is _State.OPEN and self._waiting > most:
                if not self._changed.wait(STALL_SECONDS):
                    raise SpeakerError(
                        "The loudspeaker does not take any more sound.",
                        "If no other program can be heard either, restart the sound server.",
                    )
            if self._state is _State.LOST:
                raise SpeakerError(
                    "The loudspeaker is gone.",
                    "It was unplugged, or the sound server ended. The answer is still there to read.",
                )

    def _end(self, state: _State) -> None:
        with self._changed:
            if self._state is _State.OPEN:
                self._state = state
            self._pieces.clear()
            self._waiting = 0
            self._changed.notify_all()
