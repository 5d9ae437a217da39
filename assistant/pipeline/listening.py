# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows from each key, each frame of sound and each loss of the microphone. No thread of its own."""

from collections.abc import Callable

from assistant.errors import KibitzError
from assistant.events import Event, Failed, LevelChanged, Noticed
from assistant.phrase import Phrase
from assistant.pipeline.hearing import Changes, Hearing, KeyDown, KeyUp, Message, Order, TakeReceiver
from assistant.pipeline.microphone_feed import FeedMessage, Heard, Lost, MicrophoneLine, Opened
from assistant.pipeline.standby import Notice, Standby
from assistant.pipeline.take_recorder import TAIL_SECONDS, TakeRecorder
from assistant.pipeline.talk import RELEASE_GRACE_SECONDS, Cause, Deed, Step, Talk, TalkKeys
from assistant.settings import Echo, TalkSettings
from assistant.speech.echo_gate import Cleared, EchoGate
from assistant.speech.level_meter import LevelMeter
from assistant.values import SAMPLE_RATE

_STALLED_TAIL_SECONDS = 1.0
# A microphone that has stopped delivering must not keep the rest of the take.

_LONGEST_BLOCK_SECONDS = 0.2
# Sound cards deliver at least so often.

_QUIET_SECONDS = 10.0
# After the wake word somebody has to speak, or it was not meant.


class Listening:
    """Everything is called on one thread, the listener's.

    Args:
        hearing: What is heard with.
        line: Opens and closes the microphone.
        receiver: Gets the takes.
        publish: Told what happens.
        settings: Asked whenever one counts.
        clock: Seconds, as `time.monotonic`.
    """

    def __init__(
        self,
        hearing: Hearing,
        line: MicrophoneLine,
        receiver: TakeReceiver,
        publish: Callable[[Event], None],
        settings: Callable[[], TalkSettings],
        clock: Callable[[], float],
    ) -> None:
        self._hearing = hearing
        self._line = line
        self._receiver = receiver
        self._publish = publish
        self._settings = settings
        self._clock = clock
        self._changes = Changes(publish)
        self._gate = EchoGate(
            hearing.loudspeaker, hearing.canceller, lambda: settings().echo is not Echo.HEADSET, clock
        )  # fmt: skip
        self._standby = Standby(settings, hearing.make_vad, hearing.make_wake_word, can_clean=self._gate.can_clean)
        self._recorder = TakeRecorder(hearing.make_vad, hearing.make_live)
        self._talk = Talk()
        self._keys = TalkKeys()
        self._meter = LevelMeter()
        self._microphone = ""
        """Which one was opened last."""
        self._tail_ends: float | None = None
        self._quiet_at: float | None = None
        """The wake word was heard; until then somebody has to speak."""
        self._is_woken = False
        """The wake word began this: there is one take, no conversation."""
        self._heard_at = 0.0
        """When the newest sound came."""
        self._may_stand_by = False
        """The microphone may be open while nothing is recorded."""
        self._has_failed = False
        """It did not work; it is tried again, and trouble is told, when a key goes down, not all the time."""

    @property
    def deadline(self) -> float | None:
        """When `handle` is to be called with None, if no message comes before."""
        moments = (self._keys.deadline, self._tail_ends, self._quiet_at, self._line.retry_at)
        return min((moment for moment in moments if moment is not None), default=None)

    def handle(self, message: Message | None) -> None:
        """Do what follows from a message; None: the deadline has come."""
        match message:
            case None:
                self._time_passed(self._clock())
            case KeyDown(time, mode):
                self.move(*self._keys.down(time, mode))
            case KeyUp(time, certain):
                self.move(*self._keys.up(time, certain=certain))
            case Order(act):
                assert act is not None
                act(self)
            case Opened() | Heard() | Lost():
                if self._line.concerns(message):
                    self._line_says(message)
        self._mind_microphone()
        self._tell()

    def _time_passed(self, now: float) -> None:
        self.move(*self._keys.expire(now))
        if self._tail_ends is not None and now >= self._tail_ends:
            self.move(Cause.FAILURE)
        if self._quiet_at is not None and now >= self._quiet_at:
            self.move(Cause.CANCEL)
        if self._line.retry_at is not None and now >= self._line.retry_at:
            self._line.open()

    def _line_says(self, message: FeedMessage) -> None:
        match message:
            case Opened():
                self._gate.microphone_opened()
            case Heard(_, frame, is_silent):
                self._has_failed, self._heard_at = False, self._clock()
                self._hear(self._gate.clear(frame), is_silent=is_silent)
            case Lost(_, error):
                self._lose_microphone(error)

    # ── moves ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def move(self, *causes: Cause) -> None:
        """Move talking on."""
        for cause in causes:
            before = self._talk.step
            deed = self._talk.move(cause)
            if deed in (Deed.BEGIN, Deed.BEGIN_TAIL):
                self._tell()  # others begin, too, when they hear of it
            self._do(deed)
            if self._talk.step is Step.WAITING and before is not Step.WAITING:
                self._recorder.wait(self._settings().pause_seconds)
            if self._talk.step is Step.IDLE:
                self._is_woken, self._quiet_at = False, None

    def _do(self, deed: Deed) -> None:
        match deed:
            case Deed.NOTHING:
                pass
            case Deed.BEGIN:
                self._begin()
            case Deed.BEGIN_TAIL:
                self._begin_tail()
            case Deed.HAND_OVER:
                self._hand_over()
            case Deed.HAND_OVER_AND_BEGIN:
                self._hand_over()
                self._tell()
                self._begin()
            case Deed.KEEP:
                self._tail_ends = None
                self._receiver.take_given_up(self._recorder.give_up(self._clock()))

    def _begin(self) -> None:
        self._quiet_at = None
        self._recorder.begin(self._standby.pre_roll, is_spoken=self._talk.step is Step.SPOKEN)
        self._standby.forget()
        if self._line.is_open:
            self.move(Cause.SOUND)

    def _begin_tail(self) -> None:
        now = self._clock()
        released = self._keys.released_at
        if now - released > 2 * RELEASE_GRACE_SECONDS:  # it was not a release that ended the take, but a press
            released = now
        self._recorder.release(released, min(_LONGEST_BLOCK_SECONDS, released - self._heard_at))
        self._tail_ends = now + TAIL_SECONDS + _STALLED_TAIL_SECONDS
        if self._recorder.has_sound and not self._line.is_open:
            self.move(Cause.FAILURE)
        elif self._recorder.is_finished:
            self.move(Cause.ENOUGH)

    def _hand_over(self) -> None:
        self._tail_ends = None
        self._receiver.take_complete(self._recorder.finish(self._clock()))
        if self._is_woken and self._talk.step is Step.WAITING:
            self.move(Cause.CONVERSE)

    # ── sound ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _hear(self, cleared: Cleared, *, is_silent: bool) -> None:
        if self._talk.step in (Step.ARMING_HELD, Step.ARMING_LATCHED):
            self.move(Cause.SOUND)
        if self._talk.step is not Step.IDLE:
            peak, rms, bands = self._meter.measure(cleared.samples, SAMPLE_RATE)
            self._publish(LevelChanged(peak, rms, bands=bands))
        if self._recorder.is_recording:
            self._record(cleared, is_silent=is_silent)
        else:
            self._stand_by_for(cleared)

    def _record(self, cleared: Cleared, *, is_silent: bool) -> None:
        has_paused = self._recorder.add(cleared.samples)
        if self._recorder.is_mute(is_silent=is_silent):
            self._publish(Noticed("The microphone is silent. Is it muted, or is another one chosen?"))
        if self._talk.step is Step.TAIL:
            if self._recorder.is_finished:
                self.move(Cause.ENOUGH)
        elif has_paused and self._talk.step is Step.SPOKEN:
            self._recorder.release(self._clock() - self._settings().pause_seconds)
            self.move(Cause.SILENCE)
        elif self._recorder.is_too_long:
            self._publish(Noticed("Recording stopped after ten minutes. What was said until then is the question."))
            self.move(Cause.ENOUGH)

    def _stand_by_for(self, cleared: Cleared) -> None:
        """Nothing is recorded: what does this frame begin, or end?"""
        is_waiting = self._talk.step is Step.WAITING
        match self._standby.hear(cleared, hands_free=is_waiting):
            case Notice.SOMEBODY_SPEAKS if self._hearing.loudspeaker:
                self._hearing.loudspeaker.pause()
            case Notice.GO_ON if self._hearing.loudspeaker:
                self._hearing.loudspeaker.resume()
            case Notice.STOP:
                self._receiver.silence()
            case Notice.INTERRUPTION:
                self._receiver.silence()
                self._recorder.wait(self._settings().pause_seconds)
                self._recorder.begins_speech(self._standby.pre_roll)
                self.move(Cause.SPEECH)
            case Notice.WAKE_WORD:
                self.move(Cause.CONVERSE)
                self._is_woken, self._quiet_at = True, self._clock() + _QUIET_SECONDS
            case _ if is_waiting and not (cleared.is_echoing or self._standby.is_judging):
                if self._recorder.begins_speech(cleared.samples):
                    self._receiver.silence()
                    self.move(Cause.SPEECH)

    # ── the microphone ─────────────────────────────────────────────────────────────────────────────────────────────

    def stand_by(self) -> None:
        """From now on the microphone may be open while nothing is recorded, if the settings say so."""
        self._may_stand_by, self._has_failed = True, False

    def tell_microphone_again(self) -> None:
        """Something else had it open and has told that it is off; here it may still be open."""
        self._changes.tell_microphone_again()

    def follow_settings(self) -> None:
        """The settings have changed."""
        self._has_failed = False
        if self._hearing.microphone() != self._microphone:
            self._line.close()
            self._stop_standing_by()

    def _stop_standing_by(self) -> None:
        """Nothing more is heard of whoever spoke during the answer that was paused for them: it goes on."""
        if self._standby.is_judging and self._hearing.loudspeaker:
            self._hearing.loudspeaker.resume()
        self._standby.forget()

    @property
    def _can_stand_by(self) -> bool:
        return self._may_stand_by and self._settings().pre_roll and not self._has_failed

    def _mind_microphone(self) -> None:
        """Have it open exactly while it is needed."""
        is_wanted = self._talk.step is not Step.IDLE or self._can_stand_by
        if is_wanted and not self._line.is_wanted:
            self._microphone = self._hearing.microphone()
            self._line.open()
        elif not is_wanted and self._line.is_wanted:
            self._line.close()
            self._stop_standing_by()
        # While it only stands by, what is heard is kept, and nobody waits for it.
        self._line.is_urgent = self._talk.step is not Step.IDLE or self._gate.is_echoing

    def _lose_microphone(self, error: KibitzError) -> None:
        self._stop_standing_by()
        is_tried_again = self._recorder.has_sound and self._line.retry(self._clock())
        if is_tried_again and self._talk.step is not Step.TAIL:
            self._publish(
                Noticed(Phrase("{sentence} Recording goes on as soon as it works again.", sentence=error.sentence))
            )
            return
        self._line.close()
        self._has_failed = True
        if self._talk.step is not Step.IDLE:
            self._publish(Failed(None, error))
            self.move(Cause.FAILURE)

    def begin_anew(self, error: KibitzError) -> None:
        """Something went wrong that is nobody's doing: tell it, and begin from the beginning."""
        self._publish(Failed(None, error))
        self._line.close()
        self._stop_standing_by()
        if self._recorder.is_recording:
            self._receiver.take_given_up(self._recorder.give_up(self._clock()))
        self._talk, self._tail_ends, self._quiet_at, self._has_failed = Talk(), None, None, True
        self._tell()

    def close(self) -> None:
        """Forget everything, and close the microphone."""
        self._line.close()
        self._tell()
        self._recorder.close()

    def _tell(self) -> None:
        self._changes.now(self._talk.step, self._settings().mode, is_open=self._line.is_open)
