# SPDX-License-Identifier: GPL-3.0-or-later
"""The loudspeaker: plays sound as it comes, and says when it begins to be heard."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from queue import SimpleQueue

import numpy as np
import soxr

from assistant.errors import Cancelled, SpeakerError
from assistant.speech.audio import level
from assistant.speech.playback_queue import Heard, PlaybackQueue
from assistant.speech.portaudio import OpenStream, Stream, StreamRequest, portaudio
from assistant.values import Audio, Samples

_SAMPLE_RATE = 48_000
# What sound servers run at, so that sound is resampled once only, and well. A device may refuse; then its own.

_BLOCK_SECONDS = 0.032
# About 30 levels a second for the waveform.

_AHEAD_SECONDS = 6.0
# About two clauses: enough for speech without gaps, and little work lost when the user stops it.

_TAIL_SECONDS = 0.1
# Beyond the stream's own buffers. Without silence at the end, up to 0.25 s of sound were never heard (PulseAudio).

LevelChanged = Callable[[float, float], None]
"""Told peak and root mean square, both 0 to 1, of each block that is played."""

_log = logging.getLogger(__name__)


class Player:
    """Plays pieces of sound one after the other.

    `play` and `drain` belong to one thread, the speaker thread; `stop`, `volume` and `close` to any. The loudspeaker
    is open from the first `play` to the end of `drain`, or to `stop`.

    Args:
        device: Name as `capture.devices` lists it; empty for the system's default.
        volume: 0 to 1; may be changed at any time.
        on_level: Told what is being played, about 30 times a second, on a thread of the player.
        open_stream: How a stream is opened; by default through PortAudio.
    """

    def __init__(
        self,
        device: str = "",
        *,
        volume: float = 1.0,
        on_level: LevelChanged | None = None,
        open_stream: OpenStream | None = None,
    ) -> None:
        self.volume = volume
        self.device = device
        """May be changed at any time; counts from when the loudspeaker is opened next."""
        self._on_level = on_level
        self._open_stream = open_stream or portaudio().open_speaker
        self._lock = threading.RLock()  # `stop` may come from a signal handler, in the middle of `play`
        self._run: _Run | None = None
        self._reports: _Reports = SimpleQueue()
        self._reporter: threading.Thread | None = None

    def play(self, audio: Audio, on_heard: Heard | None = None, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Queue a piece of sound; blocks while about two clauses are still waiting to be heard.

        Args:
            audio: At any rate. Pieces without `on_heard` continue the piece before them without a seam.
            on_heard: Called when this piece, the first of a clause, begins to be heard (at most 0.2 s early), on a
                thread of the player; not called if it is stopped before.
            cancelled: True when nothing more is to be heard; whoever cancels also calls `stop`, which ends the wait.

        Raises:
            SpeakerError: There is no loudspeaker, it is gone, or the sound system does not answer.
            Cancelled: `cancelled` is, before or while waiting.
        """
        with self._guarded(cancelled):
            run = self._open_run(cancelled)
            run.append(audio, on_heard)
            run.start()
            run.queue.wait_for(round(_AHEAD_SECONDS * run.sample_rate))

    def drain(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Block until everything was heard, then let the loudspeaker go.

        Raises:
            SpeakerError: It is gone, or the sound system hangs.
            Cancelled: `cancelled` is, before or while waiting.
        """
        with self._guarded(cancelled):
            run = self._run
            if run is not None and not cancelled():
                run.append_tail()
                run.queue.wait_for(0)
                self._end(run)

    def stop(self) -> None:
        """Silence at once: everything queued is forgotten, and who waits in `play` or `drain` goes on.

        Any thread; does not wait, even for a sound server that hangs.
        """
        with self._lock:
            run, self._run = self._run, None
            if run is not None:
                run.close()

    def close(self) -> None:
        """Stop for good. Calling again does nothing."""
        self.stop()
        reporter, self._reporter = self._reporter, None
        if reporter is not None:
            self._reports.put(None)

    @contextmanager
    def _guarded(self, cancelled: Callable[[], bool]) -> Iterator[None]:
        try:
            yield
            _check(cancelled)
        except (SpeakerError, Cancelled):
            self.stop()
            raise

    def _open_run(self, cancelled: Callable[[], bool]) -> "_Run":
        if self._reporter is None:
            self._reporter = threading.Thread(target=self._tell, name="kibitz-player", daemon=True)
            self._reporter.start()
        with self._lock:
            # Asked under the lock: whoever cancels later finds this run and stops it.
            _check(cancelled)
            if self._run is None:
                self._run = _Run(self._reports)
            run = self._run
        if run.stream is None:
            stream = self._open_stream(
                StreamRequest(self.device, _SAMPLE_RATE, _BLOCK_SECONDS, partial(self._fill, run), run.queue.lose)
            )
            with self._lock:
                run.stream = stream
                if run.queue.is_stopped:
                    stream.close()
        return run

    def _end(self, run: "_Run") -> None:
        """Let the loudspeaker go, but have all told that was heard."""
        with self._lock:
            if self._run is run and run.stream is not None:
                self._run = None
                run.stream.close()

    def _fill(self, run: "_Run", block: Samples) -> None:
        """Called by PortAudio."""
        if run.queue.fill(block):
            block *= self.volume
            if self._on_level is not None:
                run.report(partial(self._tell_level, self._on_level, block.copy()))

    def _tell(self) -> None:
        while (report := self._reports.get()) is not None:
            run, callback = report
            if run.queue.is_stopped:
                continue
            try:
                callback()
            except Exception:  # noqa: BLE001 - one listener that fails must not silence the others
                _log.exception("A listener of the player failed")

    @staticmethod
    def _tell_level(on_level: LevelChanged, block: Samples) -> None:
        on_level(*level(block))


def _check(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled


class _Run:
    """What is played from one opening of the loudspeaker to its closing."""

    def __init__(self, reports: "_Reports") -> None:
        self.queue = PlaybackQueue(self.report)
        self.stream: Stream | None = None
        self._reports = reports
        self._started = False
        self._resampler: soxr.ResampleStream | None = None
        self._resampled_rate = 0
        self._on_heard: Heard | None = None

    @property
    def sample_rate(self) -> int:
        """Hz of the open stream."""
        assert self.stream is not None
        return self.stream.sample_rate

    def report(self, callback: Callable[[], None]) -> None:
        """Have `callback` called on the player's own thread, unless this run is stopped before."""
        self._reports.put((self, callback))

    def append(self, audio: Audio, on_heard: Heard | None) -> None:
        if on_heard is not None or audio.sample_rate != self._resampled_rate:
            self._end_piece()
            self._on_heard = on_heard
        if audio.sample_rate == self.sample_rate:
            self._queue(audio.samples)
            return
        if self._resampler is None:
            self._resampler = soxr.ResampleStream(audio.sample_rate, self.sample_rate, num_channels=1, dtype="float32")
            self._resampled_rate = audio.sample_rate
        self._queue(self._resampler.resample_chunk(audio.samples))

    def append_tail(self) -> None:
        """Silence that pushes the last sound through all buffers."""
        assert self.stream is not None
        self._end_piece()
        self._queue(np.zeros(round((self.stream.latency + _TAIL_SECONDS) * self.sample_rate), np.float32))

    def start(self) -> None:
        """Let the loudspeaker play, once there is something for its first block."""
        if not self._started and self.stream is not None:
            self._started = True
            self.stream.start()

    def close(self) -> None:
        self.queue.stop()
        if self.stream is not None:
            self.stream.close()

    def _end_piece(self) -> None:
        if self._resampler is not None:
            self._queue(self._resampler.resample_chunk(np.zeros(0, np.float32), last=True))
            self._resampler = None
            self._resampled_rate = 0

    def _queue(self, samples: Samples) -> None:
        # A resampler keeps the first samples to itself: who wants to be told waits for the next ones.
        if len(samples):
            self.queue.append(samples, self._on_heard)
            self._on_heard = None


_Reports = SimpleQueue[tuple[_Run, Callable[[], None]] | None]
