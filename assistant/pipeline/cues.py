# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the cue sounds: recording begins or has ended, the screen was looked at, something failed, thinking is long."""

import logging
import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Protocol

from assistant.errors import Cancelled, KibitzError
from assistant.events import Event, Failed, PictureFailed, TalkChanged, TalkState
from assistant.settings import TalkSettings
from assistant.speech.cue_sounds import Cue
from assistant.turn_events import ClauseSpoken, Outcome, Stage, StageChanged, TokenWritten, TurnFinished, TurnStarted
from assistant.values import Audio

_log = logging.getLogger(__name__)

_LONG_SECONDS = 2.0
"""After so much thinking a sound tells that the question has not been forgotten."""

_OVER = {TalkState.IDLE, TalkState.WAITING}
_RECORDED = {TalkState.RECORDING, TalkState.FINALISING}
_TOLD_BY_SOUND = (
    TalkChanged, TurnStarted, StageChanged, TokenWritten, ClauseSpoken, TurnFinished, PictureFailed, Failed
)  # fmt: skip


class CuePlayer(Protocol):
    """Plays one sound at a time; `Player` is one."""

    def play(self, audio: Audio) -> None:
        """Take a sound over."""
        ...

    def drain(self) -> None:
        """Wait until it was heard."""
        ...

    def set_volume(self, volume: float) -> None:
        """0 to 1, from now on."""
        ...

    def close(self) -> None:
        """Be silent, and wake who waits."""
        ...


class CueRules:
    """Which event has a sound. No thread, no clock: times are passed in."""

    def __init__(self) -> None:
        self._talk = TalkState.IDLE
        self.thinking_since: float | None = None
        """When a question that still has no answer began to be thought about."""

    @property
    def deadline(self) -> float | None:
        """When thinking has taken long."""
        return None if self.thinking_since is None else self.thinking_since + _LONG_SECONDS

    def cue_for(self, event: Event, now: float) -> Cue | None:
        """The sound for an event, if it has one."""
        match event:
            case TalkChanged():
                return self._talk_cue(event)
            case StageChanged(stage=Stage.THINKING):
                self.thinking_since = now
            case TokenWritten() | ClauseSpoken():
                self.thinking_since = None
            case TurnFinished(outcome=outcome):
                self.thinking_since = None
                return Cue.ERROR if outcome in (Outcome.NOTHING_HEARD, Outcome.FAILED) else None
            case TurnStarted(question=question):
                # It was asked for by a key, perhaps by somebody who does not see the window.
                return Cue.LOOKED if question.detail else None
            case Failed(turn=None) | PictureFailed():
                return Cue.ERROR
        return None

    def _talk_cue(self, event: TalkChanged) -> Cue | None:
        before, self._talk = self._talk, event.state
        if event.state is TalkState.RECORDING and before not in _RECORDED:
            # Hands-free, somebody speaks already: a sound would be in the way.
            return None if event.hands_free else Cue.START
        if event.state is TalkState.WAITING and before is TalkState.IDLE:
            return Cue.START
        if event.state in _OVER and before in _RECORDED:
            return Cue.STOP
        return Cue.STOP if event.state is TalkState.IDLE and before is TalkState.WAITING else None


class Cues:
    """Owns the cue thread. `hear` returns at once.

    Args:
        player: Its own, so that a cue and an answer do not wait for each other.
        sound: Gives the sound of a cue.
        settings: Asked for each cue.
    """

    def __init__(self, player: CuePlayer, sound: Callable[[Cue], Audio], settings: Callable[[], TalkSettings]) -> None:
        self._player = player
        self._sound = sound
        self._settings = settings
        self._rules = CueRules()
        self._inbox: SimpleQueue[Event | None] = SimpleQueue()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="cues", daemon=True)
        self._thread.start()

    def hear(self, event: Event) -> None:
        """Something has happened."""
        if isinstance(event, _TOLD_BY_SOUND):
            self._inbox.put(event)

    def close(self) -> None:
        """Be silent for good."""
        self._closing = True
        self._inbox.put(None)
        self._player.close()
        self._thread.join()

    def _run(self) -> None:
        while not self._closing:
            due = self._rules.deadline
            try:
                event = self._inbox.get(timeout=None if due is None else max(0.0, due - time.monotonic()))
            except Empty:
                self._rules.thinking_since = None
                self._play(Cue.THINKING)
                continue
            if event is not None and (cue := self._rules.cue_for(event, time.monotonic())):
                self._play(cue)

    def _play(self, cue: Cue) -> None:
        settings = self._settings()
        if self._closing or not settings.cues or settings.cue_volume == 0:
            return
        try:
            self._player.set_volume(settings.cue_volume)
            self._player.play(self._sound(cue))
            self._player.drain()
        except (KibitzError, Cancelled, OSError) as error:
            # The answer will tell that there is no loudspeaker; a missing cue needs no words of its own.
            _log.info("A cue could not be played (%s).", type(error).__name__)
