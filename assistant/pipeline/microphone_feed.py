# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings what the microphone hears into the listener's inbox, on a thread that may wait for the sound system."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from assistant.capture.microphone import FrameSource
from assistant.errors import KibitzError, Unexpected
from assistant.values import Samples

RETRY_SECONDS = (0.1, 0.25, 0.5, 1.0, 2.0, 2.0, 2.0)
"""Waits before the attempts to get a microphone back; a sound server that restarts needs a second or two."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Opened:
    """The microphone is open; sound follows."""

    feed: "MicrophoneFeed"


@dataclass(frozen=True, eq=False)
class Heard:
    """A frame of sound."""

    feed: "MicrophoneFeed"
    frame: Samples
    is_silent: bool
    """Nothing but exact zeros has come for 2 s."""


@dataclass(frozen=True, eq=False)
class Lost:
    """The microphone could not be opened, or is gone; nothing more comes of this feed."""

    feed: "MicrophoneFeed"
    error: KibitzError


FeedMessage: TypeAlias = Opened | Heard | Lost


class MicrophoneFeed:
    """One opening of a microphone, from construction to `close` or to its loss.

    Args:
        open_microphone: Gives the microphone; may take seconds.
        deliver: Gets the messages, on the feed's thread.
        urgent: Whether sound is to be delivered at once; see `FrameSource.frames`.
    """

    def __init__(
        self,
        open_microphone: Callable[[], FrameSource],
        deliver: Callable[[FeedMessage], None],
        urgent: threading.Event,
    ) -> None:
        self._open_microphone = open_microphone
        self._deliver = deliver
        self._urgent = urgent
        self._lock = threading.Lock()
        self._microphone: FrameSource | None = None
        self._closed = False
        threading.Thread(target=self._run, name="microphone", daemon=True).start()

    def close(self) -> None:
        """End it; does not wait. What was recorded before may still be delivered."""
        with self._lock:
            self._closed = True
            microphone = self._microphone
        if microphone is not None:
            microphone.close()

    def _run(self) -> None:
        try:
            with self._open_microphone() as microphone:
                with self._lock:
                    self._microphone = microphone
                    if self._closed:
                        return
                self._deliver(Opened(self))
                for frame in microphone.frames(self._urgent):
                    self._deliver(Heard(self, frame, microphone.is_silent))
        except KibitzError as error:
            self._deliver(Lost(self, error))
        except Exception as error:  # noqa: BLE001 - the edge of the thread: the next take must work
            _log.exception("Recording failed")
            self._deliver(Lost(self, Unexpected.because_of(error)))


class MicrophoneLine:
    """Keeps a microphone open for as long as it is wanted, and gets it back when it goes away. On the listener thread.

    Args:
        open_microphone: As for `MicrophoneFeed`.
        deliver: As for `MicrophoneFeed`.
    """

    def __init__(self, open_microphone: Callable[[], FrameSource], deliver: Callable[[FeedMessage], None]) -> None:
        self._open_microphone = open_microphone
        self._deliver = deliver
        self._feed: MicrophoneFeed | None = None
        self._urgent = threading.Event()
        self._waits: Iterator[float] = iter(())
        self.is_open = False
        """It delivers, or is about to."""
        self.retry_at: float | None = None
        """When `open` is to be called again."""

    @property
    def is_wanted(self) -> bool:
        """It was opened, and neither closed nor given up."""
        return self._feed is not None or self.retry_at is not None

    def open(self) -> None:
        """Open the microphone, unless it is open."""
        self.retry_at = None
        if self._feed is None:
            self._feed = MicrophoneFeed(self._open_microphone, self._deliver, self._urgent)

    def close(self) -> None:
        """Close it, and stop trying to get it back."""
        self.retry_at = None
        self._waits = iter(())
        self.is_open = False
        if self._feed is not None:
            self._feed.close()
            self._feed = None

    @property
    def is_urgent(self) -> bool:
        """Sound comes at once. Otherwise it may come a little late, which is less work; see `FrameSource.frames`."""
        return self._urgent.is_set()

    @is_urgent.setter
    def is_urgent(self, is_urgent: bool) -> None:
        if is_urgent:
            self._urgent.set()
        else:
            self._urgent.clear()

    def concerns(self, message: FeedMessage) -> bool:
        """Whether a message is of the present opening; those of earlier ones come late. Notes what it says."""
        if message.feed is not self._feed:
            return False
        self.is_open = not isinstance(message, Lost)
        if isinstance(message, Lost):
            self._feed = None
        elif isinstance(message, Heard):
            self._waits = iter(RETRY_SECONDS)
        return True

    def retry(self, now: float) -> bool:
        """Have it opened again a little later; false if that was tried often enough."""
        wait = next(self._waits, None)
        self.retry_at = None if wait is None else now + wait
        return wait is not None
