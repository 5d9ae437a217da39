# SPDX-License-Identifier: GPL-3.0-or-later
"""Talking as the window sees it: a key, and what becomes of takes. Every method returns at once, from any thread."""

import time
from collections.abc import Callable, Sequence
from typing import TypeAlias

from assistant.events import Event, Noticed, TakeLost
from assistant.pipeline.listener import Listener
from assistant.pipeline.listening_pause import ListeningPause
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.screen_look import ScreenLook, without
from assistant.pipeline.takes import RECOVERY_SECONDS, KeptTakes, Take
from assistant.settings import TalkMode
from assistant.values import Audio, Message, Picture, Speaker

Ask: TypeAlias = Callable[[Message, Take], int]
"""Asks what was said in a take; gives the turn's number."""


class Talking:
    """Stands between the listener, which knows sound, and the assistant, which knows turns.

    Args:
        listener: Started by `begin`.
        screen: Knows which pictures go with a spoken question.
        may_look: Whether the user lets the screen go with spoken questions.
        look_ahead: Told when words heard so far are not going to be asked.
        publish: Told what becomes of takes.
        pause: Which the listener's settings go through.
    """

    def __init__(
        self,
        listener: Listener,
        screen: ScreenLook,
        may_look: Callable[[], bool],
        look_ahead: LookAhead,
        publish: Callable[[Event], None],
        pause: ListeningPause | None = None,
    ) -> None:
        self._listener = listener
        self._screen = screen
        self._may_look = may_look
        self._look_ahead = look_ahead
        self._publish = publish
        self._kept = KeptTakes()
        self.shown: tuple[Picture, ...] = ()
        """Go with the next spoken question."""
        self.awaits_pictures = False
        """The user prepares more that are to go with it."""
        self._pause = pause
        self._ask: Ask = lambda _question, _take: 0
        self._interrupt: Callable[[], None] = lambda: None

    def begin(self, ask: Ask, interrupt: Callable[[], None]) -> None:
        """Begin to work; `ask` and `interrupt` are called on the listener thread, too."""
        self._ask, self._interrupt = ask, interrupt
        self._listener.start(self)

    def stand_by(self) -> None:
        """Open the microphone for the pre-roll, if that is set. Also when settings have changed."""
        self._listener.stand_by()

    def pause(self, *, on: bool) -> None:
        """Listen for nothing unasked, with the microphone closed, until that is over; a take in progress is given up.

        The talk key still works: the microphone is open for that take only.
        """
        if self._pause and self._pause.is_on != on:
            self._pause.is_on = on
            if on:
                self._listener.cancel()
            self._listener.follow_settings()

    def close(self) -> None:
        """Forget a take in progress, and close the microphone."""
        self._listener.close()

    # ── the key ────────────────────────────────────────────────────────────────────────────────────────────────────

    def key_down(self, *, look_at_screen: bool = False, mode: TalkMode | None = None) -> None:
        """The talk key went down: silence the answer, and do what the key means in this mode.

        Args:
            look_at_screen: The screen goes with the question, if the user has not switched that off in the settings
                and attaches nothing else. `ScreenSeen` tells when it was looked at; `Assistant.leave_screen_out`
                takes it away.
            mode: What the key means; what is set in the settings, if not given.
        """
        self._interrupt()
        self._screen.want(wanted=look_at_screen and self._may_look() and not self.awaits_pictures)
        self._listener.key_down(self._pause.mode(mode) if self._pause else mode)

    def key_up(self, *, certain: bool = True) -> None:
        """The talk key went up.

        Args:
            certain: False if a repeating key may look like that (X11): then it counts when no press follows.
        """
        self._listener.key_up(certain=certain)

    def lock(self) -> None:
        """Go on recording though the key goes up; the next press ends it."""
        self._listener.lock()

    def cancel(self) -> None:
        """Give up what is being recorded; it can be recovered for a minute. Ends hands-free listening, too."""
        self._listener.cancel()

    def show(self, pictures: Sequence[Picture], *, more_follow: bool = False) -> None:
        """These go with the next spoken question, which waits if `more_follow`."""
        self.shown, self.awaits_pictures = tuple(pictures), more_follow

    def asked(self, pictures: Sequence[Picture]) -> None:
        """A question took these along: they do not go with the next one, too."""
        self.shown = without(self.shown, pictures)
        self._screen.asked(pictures)

    # ── earlier takes ──────────────────────────────────────────────────────────────────────────────────────────────

    def recover(self) -> None:
        """Ask what was said in the take that was cancelled last, or came to nothing, after all."""
        audio = self._kept.recover()
        if audio is None:
            self._publish(Noticed("There is nothing to bring back: it is kept for a minute only."))
        else:
            self._interrupt()
            self._put(Take(audio, time.monotonic()))

    def take_of(self, turn: int) -> Audio | None:
        """What was said in a turn, if it is still kept: the newest ten minutes are, in memory."""
        return self._kept.of_turn(turn)

    def lose(self, audio: Audio, *, holds_speech: bool = True) -> None:
        """A take is not going to be asked. Kept also if no speech was noticed in it: it may have been too quiet."""
        if len(audio.samples):
            self._kept.lose(audio)
            self._publish(TakeLost(audio.seconds, RECOVERY_SECONDS, holds_speech))

    def forget(self) -> None:
        """Forget earlier takes: another conversation begins."""
        self._kept.forget()

    # ── the listener thread ────────────────────────────────────────────────────────────────────────────────────────

    def silence(self) -> None:
        """Somebody speaks, and the answer is not wanted any more."""
        self._interrupt()

    def take_complete(self, take: Take) -> None:
        """Ask it."""
        if len(take.audio.samples):
            self._put(take)

    def take_given_up(self, take: Take) -> None:
        """Keep it for a while."""
        self._look_ahead.hear("")
        self.lose(take.audio, holds_speech=take.holds_speech)

    def _put(self, take: Take) -> None:
        question = Message(Speaker.USER, "", self._screen.pictures_for(self.shown))
        self.asked(question.pictures)
        self._kept.keep(self._ask(question, take), take.audio)
