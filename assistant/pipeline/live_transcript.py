# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcribes a take while the user still speaks, so that little or nothing is left to do when the key goes up."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from assistant.cancellation import Cancellation
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import VoiceActivityDetector
from assistant.errors import Cancelled
from assistant.events import Event
from assistant.pipeline.live_take import LiveTake, Passage, shifted
from assistant.settings import AUTO
from assistant.turn_events import PartialTranscript
from assistant.values import SAMPLE_RATE, Audio, Progress, Samples, Segment

_log = logging.getLogger(__name__)


class LiveEars(Protocol):
    """Ears that can be told that the user still speaks; `EarsProxy` is one."""

    def transcribe(
        self, take: Audio, *, language: str, prompt: str, cancelled: IsCancelled, partial: bool = False
    ) -> Iterator[Segment | Progress]:
        """As `Ears.transcribe`; with `partial` other work may go first."""
        ...


@dataclass(eq=False)
class _Session:
    """A take, and what is being done about it. Guarded by the transcript's condition."""

    take: LiveTake
    running: Passage | None = None
    """What is being transcribed."""
    has_begun: bool = False
    """The running pass is not waiting for other work any more."""
    outdated: Cancellation = field(default_factory=Cancellation)
    """Ends the running pass, so that a better one can begin."""
    stop: Cancellation = field(default_factory=Cancellation)
    """Ends the running pass, and with it all of them."""
    has_failed: bool = False
    """A pass went wrong; the others are left to the end of the take."""


class LiveTranscript:
    """Owns the live-transcript thread: a pass each second, one at the end of speech, and never two at a time.

    Of one take after the other `start`, `feed`, and `finish` or `cancel` are called, all on the listener thread; they
    return at once. Passes take at most half of the time; on a computer where one takes 5 s there is one in 10 s.

    Args:
        ears: Asked on the live-transcript thread, and by whoever transcribes the `FinishedTake`.
        vad: This transcript's own; called within `feed`.
        publish: Told a `PartialTranscript` whenever the words have changed; on the live-transcript thread.
        on_words: Told the words from the beginning that will hardly change any more, whenever they have changed. At
            the end of speech that is all of them: if the user says no more, the transcription. On the same thread.
        language: Gives the ISO 639-1 code, or "auto"; asked for each pass.
    """

    def __init__(
        self,
        ears: LiveEars,
        vad: VoiceActivityDetector,
        publish: Callable[[Event], None],
        on_words: Callable[[str], None] = lambda _: None,
        *,
        language: Callable[[], str] = lambda: AUTO,
    ) -> None:
        self._ears = ears
        self._vad = vad
        self._publish = publish
        self._on_words = on_words
        self._language = language
        self._changed = threading.Condition()
        # Held while telling, so that nothing is told of a take once it is finished or cancelled. Taken before
        # `_changed`; re-entrant, because whoever is told may cancel.
        self._telling = threading.RLock()
        self._session: _Session | None = None
        self._told: PartialTranscript | None = None
        self._told_words = ""
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="live transcript", daemon=True)
        self._thread.start()

    # ── listener thread ────────────────────────────────────────────────────────────────────────────────────────

    def start(self) -> None:
        """Key down: another take begins. One that was neither finished nor cancelled is forgotten."""
        self.cancel()
        session = _Session(LiveTake(self._vad))
        with self._telling, self._changed:
            self._session, self._told, self._told_words = session, None, ""

    def feed(self, frame: Samples) -> None:
        """Take the next 512 samples, at 16 kHz, of the take; costs one run of the voice activity detector."""
        with self._changed:
            session = self._session
            if session is None:
                return
            session.take.feed(frame)
            waits = session.running if not session.has_begun else None
            outdated = session.outdated if waits and session.take.outdates(waits) else None
            self._changed.notify_all()
        if outdated:
            outdated.cancel()

    def finish(self, take: Audio) -> "FinishedTake":
        """The take is complete: begin no more passes.

        Args:
            take: All that was fed, in one.
        """
        session = self._end_session() or _Session(LiveTake(self._vad))
        with self._changed:
            session.take.feed(take.samples[session.take.fed :])
            is_idle = session.running is None or not session.take.counts(session.running)
        if is_idle:
            session.stop.cancel()
        return FinishedTake(self._ears, take, session, self._changed, self._language())

    def cancel(self) -> None:
        """Forget the take; nothing more is told of it."""
        session = self._end_session()
        if session:
            session.stop.cancel()

    def close(self) -> None:
        """Forget the take and end the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self.cancel()
        self._thread.join()

    def _end_session(self) -> _Session | None:
        with self._telling, self._changed:
            session, self._session = self._session, None
            return session

    # ── live-transcript thread ─────────────────────────────────────────────────────────────────────────────────

    def _run(self) -> None:
        while (work := self._next()) is not None:
            session, passage = work
            segments = self._heard(session, passage)
            with self._changed:
                session.running = None
                if segments is not None:
                    session.take.heard(passage, segments)
                elif not session.outdated():
                    session.has_failed = True
                self._changed.notify_all()
            if segments is not None:
                self._tell(session)

    def _next(self) -> tuple[_Session, Passage] | None:
        with self._changed:
            while not self._closed:
                session = self._session
                if session and not session.has_failed and (passage := session.take.next_passage()):
                    session.running, session.has_begun, session.outdated = passage, False, Cancellation()
                    return session, passage
                self._changed.wait()
            return None

    def _heard(self, session: _Session, passage: Passage) -> list[Segment] | None:
        """What one pass hears; None if it was stopped or failed."""
        language, outdated = _language_of(session.take, self._language()), session.outdated
        forget = session.stop.on_cancel(outdated.cancel)
        found = []
        try:
            for step in self._ears.transcribe(
                passage.audio, language=language, prompt="", cancelled=outdated, partial=True
            ):
                session.has_begun = True
                found += [step] if isinstance(step, Segment) else []
        except Cancelled:
            return None
        except Exception as error:  # noqa: BLE001 - passes are never needed: the last one fails in its place, aloud
            # Only the type: the text may hold what was said.
            _log.info("A pass over a growing take failed (%s).", type(error).__name__)
            return None
        finally:
            forget()
        return found

    def _tell(self, session: _Session) -> None:
        with self._telling:
            with self._changed:
                if session is not self._session:
                    return
                partial = PartialTranscript(session.take.committed, session.take.tentative)
                words = partial.committed
                if session.take.rest is None:
                    words = f"{words} {partial.tentative}".strip()
            if partial != self._told:
                self._told = partial
                self._publish(partial)
            if words != self._told_words:
                self._told_words = words
                self._on_words(words)


class FinishedTake:
    """A complete take of which a part is already transcribed."""

    def __init__(
        self, ears: LiveEars, take: Audio, session: _Session, changed: threading.Condition, language: str
    ) -> None:
        self._ears = ears
        self._take = take
        self._session = session
        self._changed = changed
        self._language = language

    @property
    def audio(self) -> Audio:
        """The whole take."""
        return self._take

    def transcribe(self, *, cancelled: Cancellation) -> Iterator[Segment | Progress]:
        """What `Ears.transcribe` gives for the take, but only what is not known yet is worked out now.

        Blocks until a pass has ended that hears the rest of the take. To be called once, on any thread.

        Raises:
            EngineError: The ears failed.
            Cancelled: Asked to stop; releases the caller at once.
        """
        self._wait(cancelled)
        with self._changed:
            known, rest = self._session.take.known, self._session.take.rest
            language = _language_of(self._session.take, self._language)
        yield from known
        if rest is None:
            return
        audio = Audio(self._take.samples[rest:])
        for step in self._ears.transcribe(audio, language=language, prompt="", cancelled=cancelled):
            yield shifted(step, rest / SAMPLE_RATE) if isinstance(step, Segment) else step

    def _wait(self, cancelled: Cancellation) -> None:
        """Until the pass that was running has ended, or was given up because it heard too little."""
        session = self._session
        forget = cancelled.on_cancel(self._wake)
        with self._changed:
            while session.running and not session.stop() and not cancelled():
                self._changed.wait()
        forget()
        if cancelled():
            session.stop.cancel()
            raise Cancelled

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()


def _language_of(take: LiveTake, language: str) -> str:
    """Detected once: in the first passage that is finished."""
    return take.language or language if language == AUTO else language
