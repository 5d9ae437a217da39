# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the screen when the user begins to talk, so that it is looked at by the time the question is complete."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.conversation.conversation import Conversation
from assistant.errors import KibitzError
from assistant.events import EngineReady, Event, Noticed, ScreenDropped, ScreenSeen, TalkChanged, TalkState
from assistant.phrase import Phrase
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.picture_desk import Look, PictureDesk
from assistant.values import Message, Picture, PictureSource, Role, Speaker
from assistant.vision.screen_gate import is_unchanged

_PATIENCE_SECONDS = 1.0
"""A screenshot takes a tenth of that; one that is not there yet when the take is complete comes too late."""
_SAME_PART_SECONDS = 180.0
"""A question so soon after one about a chosen part is about that part, too: long enough to hear an answer and think."""
_BEGINNING = {TalkState.ARMING, TalkState.RECORDING}
_ENDED = {TalkState.IDLE, TalkState.WAITING}
_TEXT_ONLY = Phrase("The model in use reads text only, so your screen did not go with the question.")


@dataclass(eq=False)
class _Look:
    """One take's picture of the screen."""

    picture: Picture | None = None
    is_over: threading.Event = field(default_factory=threading.Event)
    """It is there, or will not come."""


class ScreenLook:
    """The screen as it was when the user began to talk: it goes with the question unless something else is shown.

    A take that is cancelled leaves nothing behind: the picture is neither in the conversation nor compared with later.
    Soon after a question about a part that the user chose, it is that part again, as it is by then.

    Args:
        desk: Takes the picture, on its thread.
        look_ahead: Told to look at it.
        conversation: Where earlier pictures of the screen are found.
        publish: Told `ScreenSeen` and `ScreenDropped`.
        clock: Seconds, as `time.monotonic`.
    """

    def __init__(
        self,
        desk: PictureDesk,
        look_ahead: LookAhead,
        conversation: Conversation,
        publish: Callable[[Event], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._desk = desk
        self._look_ahead = look_ahead
        self._conversation = conversation
        self._publish = publish
        self._clock = clock
        # Held while telling, so that what is told comes in order; re-entrant, because whoever is told may call back.
        self._lock = threading.RLock()
        self._is_wanted = False
        self._is_seeing = True
        """The model can make something of pictures; taken for granted until one is loaded."""
        self._is_passed_over = False
        """The take that is under way goes without the screen, because nobody would see it."""
        self._state = TalkState.IDLE
        self._look: _Look | None = None
        self._ending: _Look | None = None
        """Of a take whose tail is still recorded; the next one may begin before that is handed over."""
        self._shown: tuple[Picture, ...] = ()
        """What the user has attached to the next question."""
        self._asked_about, self._asked_at = "", 0.0
        """Digest of the one picture that went with a question last, and when."""
        self._complained = ""
        """What was said about a screen that could not be looked at; saying it at each question would be a nuisance."""

    # ── any thread ─────────────────────────────────────────────────────────────────────────────────────────────────

    def want(self, *, wanted: bool) -> None:
        """Whether to look at the screen when the take begins that the user has just asked for."""
        with self._lock:
            if self._state not in _BEGINNING:
                self._is_wanted = wanted

    def show(self, pictures: Sequence[Picture]) -> None:
        """The user has attached these, or none any more: they go with the question instead of the screen."""
        with self._lock:
            self._shown = tuple(pictures)
            self._look_ahead.at(self._next_pictures)

    def asked(self, pictures: Sequence[Picture]) -> None:
        """A question took these along; they were looked at for it, and are forgotten by nobody."""
        with self._lock:
            self._shown = without(self._shown, pictures)
            if pictures:
                self._asked_about = pictures[0].sha256 if len(pictures) == 1 else ""
                self._asked_at = self._clock()

    def leave_out(self) -> None:
        """Not the screen: forget it, and look at what else there is. The next look is at all of it."""
        with self._lock:
            self._asked_about = ""
            self._forget()

    def begin_anew(self) -> None:
        """Another conversation begins: it is not about the part of the screen that was chosen in this one."""
        with self._lock:
            self._asked_about = ""

    def hear(self, event: Event) -> None:
        """Follow which model looks, and where talking stands: a take begins, or has ended without a question."""
        if isinstance(event, EngineReady) and event.info.role is Role.EYES:
            with self._lock:
                if event.info.sees_pictures != self._is_seeing:
                    self._is_seeing, self._complained = event.info.sees_pictures, ""
        if not isinstance(event, TalkChanged):
            return
        with self._lock:
            begins = event.state in _BEGINNING and self._state not in _BEGINNING
            self._state = event.state
            if event.state in _ENDED:
                self._forget()
            elif event.state is TalkState.FINALISING:
                self._look, self._ending = None, self._look
            elif begins:
                self._begin()

    def pictures_for(self, shown: Sequence[Picture]) -> tuple[Picture, ...]:
        """The take is complete: what goes with the question. Waits for a screenshot that is not there yet.

        Args:
            shown: What the user has attached.
        """
        with self._lock:
            look = self._ending or self._look
            if self._is_passed_over and not shown:
                self._complain(_TEXT_ONLY, _TEXT_ONLY)
            if look and shown:
                self._drop(look)
                self._publish(ScreenDropped())
        if look is None or shown:
            return tuple(shown)
        look.is_over.wait(_PATIENCE_SECONDS)
        with self._lock:
            if not self._drop(look):  # left out meanwhile
                return ()
            if look.picture is None and not look.is_over.is_set():
                self._publish(Noticed("The picture of the screen came too late for this question."))
            return (look.picture,) if look.picture else ()

    # ── with the lock held ─────────────────────────────────────────────────────────────────────────────────────────

    def _begin(self) -> None:
        self._is_passed_over = self._is_wanted and not self._is_seeing
        if self._is_wanted and self._is_seeing and not self._shown:
            look = self._look = _Look()
            # Not as the conversation has it: an answer that is being interrupted gets there only a moment later.
            is_fresh = self._clock() - self._asked_at <= _SAME_PART_SECONDS
            self._desk.glance(
                lambda seen: self._seen(look, seen),
                lambda error: self._failed(look, error),
                self._asked_about if is_fresh else "",
            )
        self._is_wanted = False

    def _forget(self) -> None:
        looks = [look for look in (self._look, self._ending) if look]
        self._look = self._ending = None
        for look in looks:
            look.is_over.set()
        if looks:
            self._look_ahead.at(self._next_pictures)
            self._publish(ScreenDropped())

    def _complain(self, what: str, sentence: str) -> None:
        if self._complained != what:
            self._complained = what
            self._publish(Noticed(sentence))

    def _drop(self, look: _Look) -> bool:
        """Let go of a look; false if that has happened before."""
        was_kept = look in (self._look, self._ending)
        self._look = None if self._look is look else self._look
        self._ending = None if self._ending is look else self._ending
        return was_kept

    @property
    def _next_pictures(self) -> tuple[Picture, ...]:
        screen = self._look.picture if self._look else None
        return self._shown or ((screen,) if screen else ())

    # ── thread of the picture desk ─────────────────────────────────────────────────────────────────────────────────

    def _seen(self, look: _Look, seen: Look) -> None:
        before, picture = self._last_seen(), seen.picture
        unchanged = before is not None and is_unchanged(before, picture, has_clock=not seen.is_part)
        with self._lock:
            if look not in (self._look, self._ending):
                return
            # The same object: nothing is encoded again, and the model finds it in the conversation.
            look.picture = before if before is not None and unchanged else picture
            self._complained = ""
            if look is self._look:
                self._look_ahead.at(self._next_pictures)
            self._publish(ScreenSeen(look.picture, unchanged, seen.is_part))
        look.is_over.set()

    def _failed(self, look: _Look, error: KibitzError) -> None:
        with self._lock:
            if self._drop(look):
                self._complain(error.sentence, Phrase("The screen was not looked at. {error}", error=error))
        look.is_over.set()

    def _last_seen(self) -> Picture | None:
        """The picture of the screen that the conversation knows last, if no other was shown since."""
        messages = self._conversation.prompt(Message(Speaker.USER, "")).messages
        newest = next((message.pictures for message in reversed(messages) if message.pictures), ())
        return newest[0] if len(newest) == 1 and newest[0].source is PictureSource.SCREEN else None


def without(pictures: Sequence[Picture], gone: Sequence[Picture]) -> tuple[Picture, ...]:
    """The pictures that are not among those that are gone."""
    digests = {picture.sha256 for picture in gone}
    return tuple(picture for picture in pictures if picture.sha256 not in digests)
