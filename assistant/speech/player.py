# SPDX-License-Identifier: GPL-3.0-or-later
"""The loudspeaker: plays sound as it comes, and knows at any time what of it has been heard."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import numpy as np
import soxr

from assistant.errors import Cancelled, SpeakerError
from assistant.speech.playback import Playback
from assistant.speech.playback_run import SAMPLE_RATE, Output, PlaybackRun, Played
from assistant.speech.portaudio import portaudio
from assistant.speech.sound_server import Direction, StreamWatch
from assistant.speech.sound_stream import OpenStream
from assistant.speech.timeline import Position
from assistant.values import Audio, Samples

_AHEAD_SECONDS = 6.0
"""About two clauses: enough for speech without gaps, and little work lost when the user stops it."""

Heard = Callable[[], None]


class Player:
    """Plays pieces of sound one after the other.

    `play` and `drain` belong to one thread, the speaker thread; everything else to any, and returns at once. The
    loudspeaker is open from the first `play` to the end of `drain`, or to `stop`; while paused it is let go. If it is
    lost or hangs in between, it is opened again, and playing goes on where it was last heard.

    Args:
        device: Name as `capture.devices` lists it; empty for the system's default.
        volume: 0 to 1.
        on_sound: Told each block that is heard and its rate in Hz, about 30 times a second, on a thread of the player;
            nothing while it is muted.
        on_trouble: Told in one sentence what has gone wrong and is being mended, on a thread of the player.
        open_stream: How a stream is opened; by default through PortAudio.
    """

    def __init__(
        self,
        device: str = "",
        *,
        volume: float = 1.0,
        on_sound: Callable[[Samples, int], None] | None = None,
        on_trouble: Callable[[str], None] = lambda _: None,
        open_stream: OpenStream | None = None,
    ) -> None:
        watch = None if open_stream else partial(StreamWatch, Direction.PLAYING)
        open_stream = open_stream or portaudio().open_speaker
        self._output = Output(open_stream, device, volume, on_sound, on_trouble, watch)
        self._lock = threading.RLock()  # `stop` may come from a signal handler, in the middle of `play`
        self._run: PlaybackRun | None = None
        self._playback = Playback(SAMPLE_RATE)
        """The present one; without a run, the last one."""
        self._resampler: soxr.ResampleStream | None = None
        self._resampled_rate = 0
        self._on_heard: Heard | None = None
        self._continues = False

    # ── the speaker thread ─────────────────────────────────────────────────────────────────────────────────────────

    def play(
        self,
        audio: Audio,
        on_heard: Heard | None = None,
        cancelled: Callable[[], bool] = lambda: False,
        *,
        continues: bool = False,
    ) -> None:
        """Queue a piece of sound; blocks while about two clauses are still waiting to be heard.

        Args:
            audio: At any rate. Pieces without `on_heard` continue the clause before them without a seam.
            on_heard: Called when this piece, the first of a clause, begins to be heard, on a thread of the player;
                again if the user goes back to it; not called if it is stopped before.
            cancelled: True when nothing more is to be heard; whoever cancels also calls `stop`, which ends the wait.
            continues: The clause that begins with this piece goes on with the sentence of the clause before.

        Raises:
            SpeakerError: There is no loudspeaker, it is gone for good, or the sound system does not answer.
            Cancelled: `cancelled` is, before or while waiting.
        """
        with self._guarded(cancelled):
            playback = self._begun(cancelled)
            self._append(playback, audio, on_heard, continues=continues)
            playback.wait_for_room(_AHEAD_SECONDS)

    def drain(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Block until everything was heard, then let the loudspeaker go.

        Raises:
            SpeakerError: It is gone for good, or the sound system hangs.
            Cancelled: `cancelled` is, before or while waiting.
        """
        with self._guarded(cancelled):
            if self._run is not None and not cancelled():
                self._end_piece(self._playback)
                self._playback.seal()
                self._playback.wait_until_over()
                self._run = None

    # ── any thread ─────────────────────────────────────────────────────────────────────────────────────────────────

    def stop(self) -> None:
        """Silence at once: everything queued is forgotten, and who waits in `play` or `drain` goes on.

        Does not wait, even for a sound server that hangs. `position` stays.
        """
        with self._lock:
            run, self._run = self._run, None
            if run is not None:
                run.change(self._playback.stop)

    def close(self) -> None:
        """Stop for good, when no thread plays any more. Calling again does nothing."""
        self.stop()
        self._resampler = None  # it complains when it outlives the interpreter

    @property
    def position(self) -> Position:
        """How far the clauses since the first `play` after the last `drain` or `stop` have been heard by now."""
        return self._playback.position

    @property
    def silent_since(self) -> float | None:
        """`time.monotonic()` when the last sound had been heard; None while there is sound; -inf before the first."""
        sounds_until = self._playback.sounds_until
        return None if sounds_until > time.monotonic() else sounds_until

    @property
    def is_sounding(self) -> bool:
        """True while the loudspeaker is heard."""
        return self.silent_since is None

    @property
    def is_paused(self) -> bool:
        """True between `pause` and `resume`, while something is left to be heard."""
        return self._playback.is_paused and not self._playback.is_over

    def pause(self) -> None:
        """Silence at once, to go on later; without anything to hear, does nothing."""
        self._change(Playback.pause)

    def resume(self) -> None:
        """Go on where it was paused."""
        self._change(Playback.resume)

    def skip(self) -> None:
        """Go on with the next clause."""
        self._change(lambda playback: playback.move(1))

    def back(self) -> None:
        """Go back to the beginning of the clause being heard; if it has only begun, to that of the one before."""
        self._change(lambda playback: playback.move(-1))

    def on_played(self, told: Played) -> None:
        """Have each block that goes to the loudspeaker told at once, on PortAudio's thread."""
        self._output.on_played = told

    @property
    def volume(self) -> float:
        """0 to 1."""
        return self._output.volume

    def set_volume(self, volume: float) -> None:
        """Be louder or softer from now on, also in the middle of a word."""
        self._output.volume = volume

    def set_device(self, device: str) -> None:
        """Play through another loudspeaker from now on, also in the middle of a word; empty for the default."""
        if device != self._output.device:
            self._output.device, self._output.missing = device, ""
            self._change(Playback.move)

    def _change(self, change: Callable[[Playback], None]) -> None:
        with self._lock:
            if self._run is not None and not self._playback.is_over:
                self._run.change(partial(change, self._playback))

    @contextmanager
    def _guarded(self, cancelled: Callable[[], bool]) -> Iterator[None]:
        try:
            yield
            _check(cancelled)
        except (SpeakerError, Cancelled):
            self.stop()
            raise

    def _begun(self, cancelled: Callable[[], bool]) -> Playback:
        with self._lock:
            # Asked under the lock: whoever cancels later finds this run and stops it.
            _check(cancelled)
            if self._run is None:
                self._resampler, self._on_heard = None, None
                self._playback = Playback(SAMPLE_RATE)
                self._run = PlaybackRun(self._playback, self._output)
            return self._playback

    def _append(self, playback: Playback, audio: Audio, on_heard: Heard | None, *, continues: bool) -> None:
        if on_heard is not None or (self._resampler is not None and audio.sample_rate != self._resampled_rate):
            self._end_piece(playback)
            self._on_heard, self._continues = on_heard, continues
        if audio.sample_rate == SAMPLE_RATE:
            self._queue(playback, audio.samples)
            return
        if self._resampler is None:
            self._resampler = soxr.ResampleStream(audio.sample_rate, SAMPLE_RATE, num_channels=1, dtype="float32")
            self._resampled_rate = audio.sample_rate
        self._queue(playback, self._resampler.resample_chunk(audio.samples))

    def _end_piece(self, playback: Playback) -> None:
        if self._resampler is not None:
            self._queue(playback, self._resampler.resample_chunk(np.zeros(0, np.float32), last=True))
            self._resampler = None

    def _queue(self, playback: Playback, samples: Samples) -> None:
        # A resampler keeps the first samples to itself: who wants to be told waits for the next ones.
        if len(samples):
            playback.append(samples, SAMPLE_RATE, self._on_heard, continues=self._continues)
            self._on_heard = None


def _check(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled
