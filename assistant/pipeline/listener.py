# SPDX-License-Identifier: GPL-3.0-or-later
"""Push-to-talk: owns the microphone and the talk state, on the listener thread."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from assistant.capture.microphone import FrameSource
from assistant.errors import KibitzError, MicrophoneError, Unexpected
from assistant.events import Event, Failed, LevelChanged, Noticed, SensorUsed, TalkChanged, TalkState
from assistant.pipeline.live_transcript import FinishedTake, LiveTranscript
from assistant.speech.audio import level
from assistant.values import SAMPLE_RATE, Audio, Samples

_log = logging.getLogger(__name__)

TAIL_SECONDS = 0.4
"""Recorded on after the key goes up, so that the last word is not cut (design: 350 to 500 ms)."""

LONGEST_TAKE_SECONDS = 600
"""A key that got stuck must not fill the memory: 10 minutes are 38 MB."""


@dataclass(frozen=True)
class _Start:
    """Key down."""


@dataclass(frozen=True)
class _Stop:
    """Key up."""

    on_take: Callable[[Audio | FinishedTake], object]


@dataclass(frozen=True)
class _Cancel:
    """Forget the take."""

    on_forgotten: Callable[[], None]


@dataclass(frozen=True)
class _Close:
    """The program ends."""


_Decision = _Stop | _Cancel | _Close


@dataclass
class _Take:
    """What has been recorded since the key went down, and what is to become of it."""

    frames: list[Samples] = field(default_factory=list)
    recorded: int = 0
    tail: int = int(TAIL_SECONDS * SAMPLE_RATE)
    """Samples still to record after the key went up."""
    decision: _Decision | None = None
    is_heard: bool = False
    """Something other than exact zeros has come."""
    told_silent: bool = False
    pressed_again: bool = False
    """The key went down once more during the tail: the next take begins at once."""

    def add(self, frame: Samples) -> None:
        self.frames.append(frame)
        self.recorded += len(frame)
        self.is_heard = self.is_heard or bool(frame.any())
        if isinstance(self.decision, _Stop):
            self.tail -= len(frame)


class Listener:
    """Records a take from `start` to `stop`. All methods return at once and may be called from any thread.

    Args:
        open_microphone: Gives a microphone, for each take.
        publish: Told what happens, on the listener thread.
        make_live: Gives what transcribes takes while they grow; called once, when the first one has begun.
    """

    def __init__(
        self,
        open_microphone: Callable[[], FrameSource],
        publish: Callable[[Event], None],
        make_live: Callable[[], LiveTranscript] | None = None,
    ) -> None:
        self._open_microphone = open_microphone
        self._publish = publish
        self._make_live = make_live
        self._live: LiveTranscript | None = None
        self._commands: queue.Queue[_Start | _Decision] = queue.Queue()
        self._state = TalkState.IDLE
        self._thread = threading.Thread(target=self._run, name="listener", daemon=True)
        self._thread.start()

    def start(self) -> None:
        """Key down: open the microphone and record. While recording, does nothing."""
        self._commands.put(_Start())

    def stop(self, on_take: Callable[[Audio | FinishedTake], object]) -> None:
        """Key up: record the tail, then hand the take over (on the listener thread)."""
        self._commands.put(_Stop(on_take))

    def cancel(self, on_forgotten: Callable[[], None] = lambda: None) -> None:
        """Forget what was recorded; then `on_forgotten` is called, on the listener thread."""
        self._commands.put(_Cancel(on_forgotten))

    def close(self) -> None:
        """End the thread; a take in progress is forgotten."""
        self._commands.put(_Close())
        self._thread.join()
        if self._live:
            self._live.close()

    def _run(self) -> None:
        while not isinstance(command := self._commands.get(), _Close):
            # Other commands find nothing to act on: the key was released twice, or the microphone failed before.
            if isinstance(command, _Start) and isinstance(self._record(), _Close):
                return

    def _record(self) -> _Decision | None:
        """Take after take, as long as the key goes down again during a tail. Gives the last decision."""
        while True:
            try:
                take = self._record_one()
            except KibitzError as error:
                self._give_up(error)
                return None
            except Exception as error:  # noqa: BLE001 - the edge of the thread: the next take must work
                _log.exception("Recording failed")
                self._give_up(Unexpected.because_of(error))
                return None
            self._move(TalkState.IDLE)
            if not take.pressed_again:
                return take.decision

    def _give_up(self, error: KibitzError) -> None:
        self._publish(Failed(None, error))
        self._move(TalkState.IDLE)

    def _record_one(self) -> _Take:
        """One take, from key down until it is handed over or forgotten."""
        self._move(TalkState.ARMING)
        take = _Take()
        with self._open_microphone() as microphone:
            self._publish(SensorUsed("microphone", in_use=True))
            try:
                self._begin_live()
                self._fill(take, microphone)
            except MicrophoneError as error:
                if not take.frames:
                    raise
                # What was said before the microphone went away is not lost: it is sent when the key goes up.
                self._publish(Failed(None, error))
            finally:
                self._publish(SensorUsed("microphone", in_use=False))
        take.decision = take.decision or self._next_decision()
        self._hand_over(take)
        return take

    def _hand_over(self, take: _Take) -> None:
        if isinstance(take.decision, _Stop) and take.frames:
            sound = Audio(np.concatenate(take.frames))
            take.decision.on_take(self._live.finish(sound) if self._live else sound)
            return
        if self._live:
            self._live.cancel()
        if isinstance(take.decision, _Cancel):
            take.decision.on_forgotten()

    def _begin_live(self) -> None:
        # Only now, because loading the voice activity detector takes 0.1 s; the microphone keeps its frames meanwhile.
        if self._live is None and self._make_live:
            self._live = self._make_live()
        if self._live:
            self._live.start()

    def _fill(self, take: _Take, microphone: FrameSource) -> None:
        for frame in microphone.frames():
            take.add(frame)
            if self._live:
                self._live.feed(frame)
            self._publish(LevelChanged(*level(frame)))
            if self._state is TalkState.ARMING:
                self._move(TalkState.RECORDING)
            if microphone.is_silent and not (take.is_heard or take.told_silent):
                take.told_silent = True
                self._publish(Noticed("The microphone is silent. Is it muted, or is another one chosen?"))
            self._decide(take)
            if isinstance(take.decision, _Cancel | _Close) or take.tail <= 0 or take.pressed_again:
                return
            if isinstance(take.decision, _Stop):
                self._move(TalkState.FINALISING)
            elif take.recorded > LONGEST_TAKE_SECONDS * SAMPLE_RATE:
                self._publish(Noticed("Recording stopped after ten minutes. Release the key to send what was said."))
                return

    def _decide(self, take: _Take) -> None:
        """Take in what the user has decided about the take by now. Cancel and close win over stop."""
        while True:
            try:
                command = self._commands.get_nowait()
            except queue.Empty:
                return
            if isinstance(command, _Cancel | _Close):
                take.decision = command
                return
            if isinstance(command, _Stop):
                take.decision = command
            elif take.decision:
                take.pressed_again = True
                return

    def _next_decision(self) -> _Decision:
        """Block until the user releases the key, cancels, or the program ends."""
        while isinstance(command := self._commands.get(), _Start):
            pass
        return command

    def _move(self, state: TalkState) -> None:
        if state is not self._state:
            self._state = state
            self._publish(TalkChanged(state))
