# SPDX-License-Identifier: GPL-3.0-or-later
"""What is listened for while nothing is recorded: a first word, somebody who calls “stop”, a wake word."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from assistant.engines.protocols import VoiceActivityDetector
from assistant.pipeline.voice_watch import Calling, CallWatch
from assistant.settings import Echo, TalkSettings
from assistant.speech.echo_gate import Cleared
from assistant.speech.ring_buffer import RingBuffer
from assistant.values import SAMPLE_RATE, Samples

PRE_ROLL_SAMPLES = 16 * 512
"""Half a second, in whole frames: kept in memory, and nowhere else, until it is overwritten. People begin to speak
before the key is down."""

_AFTER_WAKE_WORD_SECONDS = 0.1
# So long after its end the wake word is noticed.


class WakeWord(Protocol):
    """Notices one phrase in sound at 16 kHz."""

    def heard_in(self, samples: Samples) -> bool:
        """Whether the phrase ends in the next sound, shape (n,)."""
        ...


class Notice(Enum):
    """What was noticed."""

    NOTHING = auto()
    SOMEBODY_SPEAKS = auto()
    """During an answer; what for is not known yet."""
    STOP = auto()
    """A short word was called during an answer."""
    GO_ON = auto()
    """Whoever speaks during the answer does not mean Kibitz."""
    INTERRUPTION = auto()
    """Somebody speaks during an answer, and may."""
    WAKE_WORD = auto()


class Standby:
    """Gets every frame while no take grows. On the listener thread.

    Args:
        settings: Asked for each frame.
        make_vad: Gives a detector of its own, when the first answer is heard.
        make_wake_word: Gives what notices a phrase, when that is first wanted.
        can_clean: Whether frames come without echo.
    """

    def __init__(
        self,
        settings: Callable[[], TalkSettings],
        make_vad: Callable[[], VoiceActivityDetector],
        make_wake_word: Callable[[], WakeWord],
        *,
        can_clean: bool,
    ) -> None:
        self._settings = settings
        self._make_vad = make_vad
        self._make_wake_word = make_wake_word
        self._can_clean = can_clean
        self._ring = RingBuffer(PRE_ROLL_SAMPLES)
        self._calls: CallWatch | None = None
        self._was_echoing = False
        self._wake_word: WakeWord | None = None

    @property
    def pre_roll(self) -> Samples:
        """The newest half second that is certainly not Kibitz's own voice."""
        return self._ring.newest()

    @property
    def is_judging(self) -> bool:
        """Somebody speaks during an answer, and it is not known yet what for."""
        return self._calls is not None and self._calls.is_judging

    def forget(self) -> None:
        """A take begins, or the microphone has been closed."""
        self._ring.clear()
        self._was_echoing = False
        if self._calls:
            self._calls.reset()

    def hear(self, cleared: Cleared, *, hands_free: bool) -> Notice:
        """Take the next frame; `hands_free` if somebody who speaks begins a take."""
        settings = self._settings()
        if cleared.is_echoing and not self._can_clean:
            self._ring.clear()
            return Notice.NOTHING
        self._ring.append(cleared.samples)
        if cleared.is_echoing or self.is_judging:
            may_interrupt = hands_free and settings.echo is Echo.CANCEL
            return self._listen_beside(cleared, settings, may_interrupt=may_interrupt)
        self._was_echoing = False
        if settings.wake_word and not hands_free and self._is_woken(cleared.samples):
            # The question may follow at once; the wake word is not part of it.
            newest = self._ring.newest()[-round(_AFTER_WAKE_WORD_SECONDS * SAMPLE_RATE) :]
            self._ring.clear()
            self._ring.append(newest)
            return Notice.WAKE_WORD
        return Notice.NOTHING

    def _listen_beside(self, cleared: Cleared, settings: TalkSettings, *, may_interrupt: bool) -> Notice:
        if not (settings.stop_word or may_interrupt):
            return Notice.NOTHING
        if self._calls is None:
            self._calls = CallWatch(self._make_vad())
        if not self._was_echoing and not self._calls.is_judging:
            self._calls.reset()
        self._was_echoing = True
        match self._calls.feed(cleared.samples, cleared.share):
            case Calling.BEGAN if may_interrupt:
                self._calls.reset()
                return Notice.INTERRUPTION
            case Calling.BEGAN:
                return Notice.SOMEBODY_SPEAKS
            case Calling.CALLED:
                return Notice.STOP
            case Calling.TALKED:
                return Notice.GO_ON
            case Calling.NOTHING:
                return Notice.NOTHING

    def _is_woken(self, samples: Samples) -> bool:
        if self._wake_word is None:
            self._wake_word = self._make_wake_word()
        return self._wake_word.heard_in(samples)
