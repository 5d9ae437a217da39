# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a loudspeaker open for one answer: opens it, tells what is heard, and opens it again when it fails."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from assistant.errors import SpeakerError
from assistant.phrase import Phrase
from assistant.speech.playback import Ending, Playback, Report
from assistant.speech.portaudio import PATIENCE_SECONDS
from assistant.speech.sound_server import ServerDevice, StartWatch, Watch
from assistant.speech.sound_stream import OpenStream, Stream, StreamRequest
from assistant.values import Samples

SAMPLE_RATE = 48_000
"""What sound servers run at, so that sound is resampled once only, and well. A device may refuse; then its own."""

STALL_SECONDS = 1.5
"""A hung sound server gives no error, it only asks for no more blocks; a healthy one asks every 32 ms."""

RETRY_SECONDS = (0.0, 0.25, 0.5, 1.0, 2.0)
"""Waits before the attempts to open a loudspeaker that went away; a sound server is back within a second or two."""

_BLOCK_SECONDS = 0.032
"""About 30 levels a second for the waveform."""

_TAIL_SECONDS = 0.1
"""Beyond the stream's own buffers. Without silence at the end, up to 0.25 s of sound were never heard (PulseAudio)."""

_TROUBLE = {
    Ending.LOST: (
        Phrase("The loudspeaker is gone."),
        Phrase("Connect it, or check that sound works on this computer. The answer is still there to read."),
    ),
    Ending.STALLED: (
        Phrase("The loudspeaker does not take any more sound."),
        Phrase("If no other program can be heard either, restart the sound server. The answer is still there to read."),
    ),
}

Played = Callable[[Samples, int, float], None]
"""Told a block, its rate in Hz, and when it is heard (`time.monotonic()`); by PortAudio, so at once."""

Heard = Callable[[Samples, int], None]
"""Told a block and its rate in Hz, when it is heard; on the thread that attends to the loudspeaker."""

_log = logging.getLogger(__name__)


@dataclass
class Output:
    """Where sound goes and how loud; may be changed at any time."""

    open_stream: OpenStream
    device: str
    """Name as `capture.devices` lists it; empty for the system's default."""
    volume: float
    """0 to 1"""
    on_heard: Heard | None
    """Told what is heard, unless it is muted."""
    on_trouble: Callable[[str], None]
    """Told in one sentence what has gone wrong and is being mended."""
    watch: StartWatch | None = None
    """Tells through which device is played, where that can be known."""
    is_told_muted: bool = False
    on_played: Played | None = None
    """Told each block that goes to the loudspeaker, silence too."""
    missing: str = ""
    """A chosen device that was not there when it was wanted; told once."""


class PlaybackRun:
    """Plays one `Playback` to its end, on a thread of its own."""

    def __init__(self, playback: Playback, output: Output) -> None:
        self._playback = playback
        self._output = output
        self._lock = threading.RLock()  # `change` may come from a signal handler
        self._stream: Stream | None = None
        self._watch: Watch | None = None
        self._device: ServerDevice | None = None
        """Through which is played, as far as that is known."""
        self._waits: Iterator[float] | None = None
        """Before the next attempts to get the loudspeaker back; None while it works."""
        self._trouble: SpeakerError | None = None
        """Why it had to be got back last."""
        threading.Thread(target=self._run, name="kibitz-player", daemon=True).start()

    def change(self, change: Callable[[], None]) -> None:
        """Stop or move the playback, and give its stream up at once, with what is in the buffers. Any thread.

        If a stream is still wanted then, another one is opened.
        """
        with self._lock:  # or else it might be the next stream that is given up
            change()
            self._silence()

    def _silence(self) -> None:
        with self._lock:
            stream, self._stream = self._stream, None
            watch, self._watch = self._watch, None
        if stream is not None:
            stream.close()
        if watch is not None:
            watch.close()

    def _run(self) -> None:
        try:
            while (opening := self._playback.wait_for_sound()) is not None:
                self._play(opening)
                self._silence()
        except SpeakerError as error:
            self._silence()
            self._playback.fail(error)
        except Exception:  # noqa: BLE001 - the edge of the thread: whoever waits must not wait for ever
            _log.exception("The player failed")
            self._silence()
            self._playback.fail(SpeakerError("Playing sound failed.", "The answer is still there to read."))

    def _play(self, opening: int) -> None:
        try:
            stream = self._open(opening)
        except SpeakerError as error:
            self._wait_or_raise(error)
            return
        ending = self._attend(stream, opening)
        if ending in _TROUBLE:
            trouble = SpeakerError(*_TROUBLE[ending])
            if self._waits is None:
                self._output.on_trouble(
                    Phrase("{sentence} Speaking goes on as soon as it works again.", sentence=trouble.sentence)
                )
                self._waits, self._trouble = iter(RETRY_SECONDS), trouble
            self._playback.move()  # what was on its way has not been heard
            self._silence()
            self._wait_or_raise(trouble)

    def _open(self, opening: int) -> Stream:
        stream = self._open_some_device(opening)
        with self._lock:
            if not self._playback.is_wanted(opening):
                stream.close()
                return stream
            self._stream = stream
            self._playback.change_rate(stream.sample_rate)
        stream.start()
        self._begin_watch(stream)
        return stream

    def _begin_watch(self, stream: Stream) -> None:
        if self._output.watch is None:
            return
        watch = self._output.watch(self._device_changed)
        with self._lock:
            if self._stream is stream:
                self._watch = watch
                return
        watch.close()

    def _device_changed(self, device: ServerDevice) -> None:
        """Called by the watch."""
        before, self._device = self._device, device
        if before is not None and before.index != device.index:
            self._output.on_trouble(Phrase("Speaking goes on through “{title}”.", title=device.title))
        if device.is_muted and not self._output.is_told_muted:
            self._output.on_trouble(Phrase("The loudspeaker is muted."))
        self._output.is_told_muted = device.is_muted

    def _open_some_device(self, opening: int) -> Stream:
        output = self._output
        device = output.device
        try:
            return output.open_stream(self._request(device, opening))
        except SpeakerError:
            if not device:
                raise
            stream = output.open_stream(self._request("", opening))
            if output.missing != device:
                output.missing = device
                output.on_trouble(Phrase("The chosen loudspeaker is not there. The computer's usual one is used."))
            return stream

    def _request(self, device: str, opening: int) -> StreamRequest:
        return StreamRequest(
            device, SAMPLE_RATE, _BLOCK_SECONDS, partial(self._fill, opening), partial(self._playback.lose, opening)
        )

    def _attend(self, stream: Stream, opening: int) -> Ending:
        """Tell what is heard when it is heard, until the stream is no longer to be used."""
        patience, tail = PATIENCE_SECONDS, stream.latency + _TAIL_SECONDS
        while not isinstance(report := self._playback.next_report(opening, patience, tail), Ending):
            patience, self._waits = STALL_SECONDS, None
            try:
                report()
            except Exception:  # noqa: BLE001 - one listener that fails must not silence the others
                _log.exception("A listener of the player failed")
        return report

    def _wait_or_raise(self, error: SpeakerError) -> None:
        if self._waits is None:
            raise error
        wait = next(self._waits, None)
        if wait is None:
            raise self._trouble or error
        self._playback.wait_before_retry(wait)

    def _fill(self, opening: int, block: Samples) -> None:
        """Called by PortAudio."""
        stream = self._stream  # another thread may let go of it in between
        delay = stream.delay if stream is not None else 0.0
        heard_at = time.monotonic() + delay
        has_sound = self._playback.fill(opening, block, delay)
        block *= self._output.volume
        if self._output.on_played is not None and stream is not None:
            self._output.on_played(block.copy(), stream.sample_rate, heard_at)
        is_muted = self._output.volume == 0.0 or self._output.is_told_muted
        if has_sound and not is_muted and self._output.on_heard is not None and stream is not None:
            report: Report = partial(self._output.on_heard, block.copy(), stream.sample_rate)
            self._playback.report(opening, delay, report)
