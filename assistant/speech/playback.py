# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound of one answer between the threads that make it, play it and move about in it."""

import math
import threading
import time
from collections import deque
from collections.abc import Callable
from enum import Enum

from assistant.errors import SpeakerError
from assistant.speech.timeline import Position, Timeline
from assistant.values import Samples

Report = Callable[[], None]


class Ending(Enum):
    """Why the stream that plays is not, or not any longer, the right one."""

    HEARD = "all is heard"
    STOPPED = "stopped, or failed"
    MOVED = "paused, moved, or to be played elsewhere"
    LOST = "the loudspeaker is gone"
    STALLED = "the loudspeaker takes no more sound"


class Playback:
    """Filled by the speaker thread, emptied block by block by PortAudio's, moved about in by any.

    One stream after the other plays it. Each has the number of its *opening*; when anything moves, that one ends.

    Args:
        sample_rate: Hz, of the stream that will play it; `change_rate` if another one is opened.
        clock: Seconds, as `time.monotonic`.
    """

    def __init__(self, sample_rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._changed = threading.Condition(threading.RLock())  # `stop` may come from a signal handler
        self._timeline = Timeline(sample_rate)
        self._reports: deque[tuple[float, Report]] = deque()
        """What is to be told when, in order."""
        self._sounds_until = -math.inf
        self._is_sealed = False
        """All sound is there."""
        self._silence = 0
        """Samples of silence handed over since the last sound."""
        self._opening = 0
        self._lost = -1
        """The opening whose stream is gone."""
        self._asked_at = -math.inf
        """When a stream last asked for a block."""
        self._is_paused = False
        self._ending: Ending | None = None
        self._failure: SpeakerError | None = None

    # ── the speaker thread ─────────────────────────────────────────────────────────────────────────────────────────

    def append(
        self, samples: Samples, sample_rate: int, on_heard: Report | None = None, *, continues: bool = False
    ) -> None:
        """Add sound, shape (n,), at `sample_rate` Hz; with `on_heard` it begins a new clause.

        Such a clause may be one that `continues` a sentence.
        """
        with self._changed:
            if self._ending is None:
                self._timeline.append(samples, sample_rate, on_heard, continues=continues)
                self._changed.notify_all()

    def seal(self) -> None:
        """That was all."""
        with self._changed:
            self._timeline.end_clause()
            self._is_sealed = True
            self._silence = 0
            self._changed.notify_all()

    def wait_for_room(self, most_seconds: float) -> None:
        """Block until at most so much waits to be handed over, or it is stopped.

        Raises:
            SpeakerError: No loudspeaker can play it.
        """
        with self._changed:
            self._changed.wait_for(lambda: self.is_over or self._timeline.seconds_ahead <= most_seconds)
            self._raise_failure()

    def wait_until_over(self) -> None:
        """Block until all is heard, or it is stopped. Raises as `wait_for_room`."""
        with self._changed:
            self._changed.wait_for(lambda: self.is_over)
            self._raise_failure()

    # ── any thread ─────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def position(self) -> Position:
        """How far it has been heard by now, at its furthest; stays when it is over."""
        with self._changed:
            self._timeline.settle(self._clock())
            return self._timeline.position

    @property
    def sounds_until(self) -> float:
        """When the last sound handed over has been heard, on the clock; may lie ahead; -inf before the first."""
        return self._sounds_until

    @property
    def is_paused(self) -> bool:
        """True between `pause` and `resume`."""
        return self._is_paused

    @property
    def is_over(self) -> bool:
        """True once all is heard, it was stopped, or no loudspeaker can play it."""
        return self._ending is not None

    def stop(self) -> None:
        """Forget what waits, and wake who waits for it."""
        self._end(Ending.STOPPED)

    def fail(self, error: SpeakerError) -> None:
        """No loudspeaker can play it: whoever waits is told."""
        with self._changed:
            self._failure = error
            self._end(Ending.STOPPED)

    def pause(self) -> None:
        """Hand over no more sound."""
        with self._changed:
            self._is_paused = True
            self.move()

    def resume(self) -> None:
        """Go on where it was paused."""
        with self._changed:
            self._is_paused = False
            self._changed.notify_all()

    def move(self, clauses: int = 0) -> None:
        """End the present opening; the next one goes on as `Timeline.move` says."""
        with self._changed:
            now = self._clock()
            self._timeline.settle(now)
            self._timeline.move(clauses)
            self._opening += 1
            self._silence = 0
            self._reports.clear()
            self._sounds_until = min(self._sounds_until, now)
            self._changed.notify_all()

    # ── the thread that opens streams ──────────────────────────────────────────────────────────────────────────────

    def wait_for_sound(self) -> int | None:
        """Block until a stream is wanted, and give its opening; None when it is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.is_over or not (self._timeline.is_empty or self._is_paused))
            return None if self.is_over else self._opening

    def is_wanted(self, opening: int) -> bool:
        """True while a stream of this opening is the right one."""
        return not (self.is_over or self._is_paused) and opening == self._opening

    def wait_before_retry(self, seconds: float) -> None:
        """Block for so long, or until it is stopped."""
        with self._changed:
            self._changed.wait_for(lambda: self.is_over, seconds)

    def change_rate(self, sample_rate: int) -> None:
        """Get the sound ready for a stream of that rate, if that is not done yet; the stream may not run yet."""
        with self._changed:
            if sample_rate != self._timeline.sample_rate:
                self._timeline.change_rate(sample_rate)

    def next_report(self, opening: int, patience: float, tail: float) -> Report | Ending:
        """Block until something that is heard now is to be told, or the stream is not to be used any longer.

        Args:
            opening: As `wait_for_sound` gave it.
            patience: Seconds after which a stream that has asked for no block counts as stalled.
            tail: Seconds of silence that push the last sound through all buffers on the way to the ear.
        """
        with self._changed:
            began = self._clock()
            while True:
                now = self._clock()
                stalled_at = max(began, self._asked_at) + patience
                if self._ending is not None:
                    return self._ending
                if opening != self._opening:
                    return Ending.MOVED
                if self._lost == opening:
                    return Ending.LOST
                if self._reports and self._reports[0][0] <= now:
                    return self._reports.popleft()[1]
                if self._is_sealed and not self._reports and self._silence >= tail * self._timeline.sample_rate:
                    self._end(Ending.HEARD)
                    return Ending.HEARD
                if now >= stalled_at:
                    return Ending.STALLED
                wake_at = min(stalled_at, self._reports[0][0]) if self._reports else stalled_at
                self._changed.wait(wake_at - now)

    # ── PortAudio's thread ─────────────────────────────────────────────────────────────────────────────────────────

    def fill(self, opening: int, block: Samples, delay: float) -> int:
        """Move sound into `block`, shape (n,), which is heard in `delay` seconds, and silence behind it.

        Returns:
            The number of samples of sound.
        """
        with self._changed:
            filled = 0
            if not self.is_over and opening == self._opening:
                self._asked_at = self._clock()
                heard_at = self._asked_at + delay
                filled, begun = self._timeline.read_into(block, heard_at)
                self._reports.extend(begun)
                if filled:
                    self._silence = 0
                    self._sounds_until = heard_at + filled / self._timeline.sample_rate
                self._silence += len(block) - filled
            block[filled:] = 0.0
            self._changed.notify_all()
            return filled

    def report(self, opening: int, delay: float, report: Report) -> None:
        """Have something told in `delay` seconds, unless this opening ends before."""
        with self._changed:
            if not self.is_over and opening == self._opening:
                self._reports.append((self._clock() + delay, report))
                self._changed.notify_all()

    def lose(self, opening: int) -> None:
        """The stream of this opening is gone."""
        with self._changed:
            self._lost = opening
            self._changed.notify_all()

    # ── inside ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _end(self, ending: Ending) -> None:
        with self._changed:
            if self._ending is None:
                now = self._clock()
                self._timeline.settle(math.inf if ending is Ending.HEARD else now)
                self._timeline.forget()
                self._sounds_until = min(self._sounds_until, now)
                self._reports.clear()
                self._ending = ending
            self._changed.notify_all()

    def _raise_failure(self) -> None:
        if self._failure is not None:
            raise self._failure
