# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries a microphone and a loudspeaker: records some seconds, says what was heard, and plays it back."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from assistant.cancellation import Cancellation
from assistant.capture.devices import AllDevices, all_devices
from assistant.capture.microphone import FrameSource
from assistant.engines.protocols import Cancelled as CancelledCheck
from assistant.errors import Cancelled, KibitzError, MicrophoneError, Unexpected
from assistant.events import CheckStep, Event, Failed, LevelChanged, SensorUsed, SoundChecked
from assistant.speech.audio import joined, level
from assistant.speech.player import Player
from assistant.values import SAMPLE_RATE, Audio

CHECK_SECONDS = 3.0
"""Long enough for a sentence."""

_HARDLY_AUDIBLE = 0.01
"""Peak, -40 dBFS: speech at arm's length reaches -20 dBFS with a usual microphone, a quiet room -60."""

_CLIPPED = 0.001
"""Share of samples at full scale from which on a voice sounds harsh."""

_log = logging.getLogger(__name__)

OpenMicrophone = Callable[[str], FrameSource]


@dataclass(frozen=True)
class Verdict:
    """What is to be said about a recording."""

    is_good: bool
    sentence: str


def record(
    microphone: FrameSource,
    *,
    seconds: float = CHECK_SECONDS,
    on_level: Callable[[float, float], None] = lambda _peak, _rms: None,
    cancelled: CancelledCheck = lambda: False,
) -> Audio:
    """Record from a microphone that is not open yet.

    Args:
        microphone: Is opened and closed.
        seconds: How long.
        on_level: Told peak and root mean square, 0 to 1, of each frame (32 ms).
        cancelled: Asked for each frame.

    Raises:
        MicrophoneError: It cannot be opened, or goes away.
        Cancelled: `cancelled` is.
    """
    pieces: list[Audio] = []
    with microphone:
        for frame in microphone.frames():
            if cancelled():
                raise Cancelled
            on_level(*level(frame))
            pieces.append(Audio(frame))
            if sum(len(piece.samples) for piece in pieces) >= seconds * SAMPLE_RATE:
                break
    if not pieces:
        raise MicrophoneError("The microphone delivers no sound.", "Check that it is connected and switched on.")
    return joined(pieces, SAMPLE_RATE)


def judge(recording: Audio) -> Verdict:
    """Say whether a voice in this recording would be understood, and what to do if not."""
    loudness = np.abs(recording.samples)
    if not loudness.any():
        return Verdict(False, "The microphone is silent: it is muted, or this program may not listen to it.")
    if float(loudness.max()) < _HARDLY_AUDIBLE:
        return Verdict(False, "Hardly anything was heard. Speak, move closer, or turn the microphone up.")
    if float(np.mean(loudness >= 0.999)) > _CLIPPED:
        return Verdict(False, "The microphone is too loud. Turn it down, or move further away.")
    return Verdict(True, "The microphone works.")


class SoundCheck:
    """The check as the window wants it: on a thread of its own, told by events. Any thread may call.

    Args:
        open_microphone: Gives a microphone by its name.
        make_player: Gives a player for the loudspeaker of that name.
        publish: Told how it gets on (`SoundChecked`), how loud it is (`LevelChanged`), and what fails (`Failed`).
        let_go: Called when the microphone is not used here any more; others may still have it open.
    """

    def __init__(
        self,
        open_microphone: OpenMicrophone,
        make_player: Callable[[str], Player],
        publish: Callable[[Event], None],
        let_go: Callable[[], None] = lambda: None,
    ) -> None:
        self._let_go = let_go
        self._open_microphone = open_microphone
        self._make_player = make_player
        self._publish = publish
        self._running = Cancellation()

    def list_devices(self, told: Callable[[AllDevices], None]) -> None:
        """Find out which devices there are; `told` is called on another thread, as soon as that is known."""
        threading.Thread(target=lambda: told(all_devices()), name="list-devices", daemon=True).start()

    def start(self, microphone: str = "", speaker: str = "") -> None:
        """Record from this microphone, then play it through this loudspeaker; ends a check that is under way.

        Args:
            microphone: Name as `capture.devices` lists it; empty for the system's default.
            speaker: Likewise.
        """
        self._running.cancel()
        self._running = running = Cancellation()
        threading.Thread(target=self._run, args=(microphone, speaker, running), name="sound-check", daemon=True).start()

    def stop(self) -> None:
        """End a check that is under way."""
        self._running.cancel()

    def _run(self, microphone: str, speaker: str, running: Cancellation) -> None:
        try:
            self._check(microphone, speaker, running)
        except Cancelled:
            self._publish(SoundChecked(CheckStep.DONE))
        except KibitzError as error:
            self._publish(Failed(None, error))
            self._publish(SoundChecked(CheckStep.DONE))
        except Exception as error:  # noqa: BLE001 - the edge of the thread
            _log.exception("The sound check failed")
            self._publish(Failed(None, Unexpected.because_of(error)))
            self._publish(SoundChecked(CheckStep.DONE))

    def _check(self, microphone: str, speaker: str, running: Cancellation) -> None:
        self._publish(SoundChecked(CheckStep.RECORDING))
        recording = self._record(microphone, running)
        verdict = judge(recording)
        self._publish(SoundChecked(CheckStep.PLAYING, verdict.sentence, verdict.is_good))
        player = self._make_player(speaker)
        forget = running.on_cancel(player.stop)
        try:
            player.play(recording, cancelled=running)
            player.drain(running)
        finally:
            forget()
            player.close()
        self._publish(SoundChecked(CheckStep.DONE, verdict.sentence, verdict.is_good))

    def _record(self, microphone: str, running: Cancellation) -> Audio:
        opened = self._open_microphone(microphone)
        forget = running.on_cancel(opened.close)
        self._publish(SensorUsed("microphone", in_use=True))
        try:
            return record(opened, on_level=lambda peak, rms: self._publish(LevelChanged(peak, rms)), cancelled=running)
        except MicrophoneError:
            running.check()  # closed because it was stopped
            raise
        finally:
            self._publish(SensorUsed("microphone", in_use=False))
            self._let_go()
            forget()
