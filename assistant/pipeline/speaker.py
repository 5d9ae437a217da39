# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks clauses one after the other, each turned into sound while the one before is heard."""

import logging
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from assistant.engines.protocols import Cancelled as CancelledCheck
from assistant.errors import Cancelled, KibitzError, Unexpected
from assistant.events import Event, Failed
from assistant.pipeline import spoken_text
from assistant.pipeline.heard import Spoken, cut
from assistant.pipeline.turn import Turn
from assistant.speech.timeline import Position
from assistant.turn_events import ClauseSpoken
from assistant.values import Audio

_log = logging.getLogger(__name__)


class SoundSink(Protocol):
    """Where spoken sound goes: the loudspeaker, or a recording."""

    def play(self, audio: Audio, on_heard: Callable[[], None] | None = None, *, continues: bool = False) -> None:
        """Take sound over and return; blocks only while much is queued already.

        `on_heard` is called, on any thread, when its first sample is heard. A piece with it begins a clause, which
        `continues` the sentence of the clause before, or begins another one.
        """
        ...

    @property
    def position(self) -> Position:
        """How far the clauses since the last `drain` or `stop` have been heard; stays until the next `play`."""
        ...

    def drain(self, cancelled: CancelledCheck) -> None:
        """Block until everything is heard, or `Cancelled` is raised."""
        ...

    def stop(self) -> None:
        """Be silent at once and forget what is queued. Any thread."""
        ...

    def close(self) -> None:
        """Give the device back."""
        ...


class PromptVoice(Protocol):
    """A voice that can hurry."""

    def synthesize(self, text: str, *, cancelled: CancelledCheck, first: bool = False) -> Iterator[Audio]:
        """As `Voice.synthesize`; with `first` nothing of the answer is heard yet, so other work waits."""
        ...


@dataclass
class _Clause:
    turn: Turn
    text: str
    number: int
    """Of its turn, from 0."""
    continues: bool
    """The clause before has not ended its sentence."""


@dataclass
class _EndOfTurn:
    turn: Turn
    spoken: threading.Event = field(default_factory=threading.Event)


class Speaker:
    """Owns the speaker thread and what is queued for speech. `say` and `finish` are the responder's."""

    def __init__(self, voice: PromptVoice, sink: SoundSink, publish: Callable[[Event], None]) -> None:
        self._voice = voice
        self._sink = sink
        self._publish = publish
        self._queue: queue.Queue[_Clause | _EndOfTurn | None] = queue.Queue()
        self._silenced: Turn | None = None
        """A turn whose speech failed: it is shown, but not spoken on."""
        self._heard_of: Turn | None = None
        """The turn whose clauses are being spoken."""
        self._said: tuple[Turn | None, list[str]] = None, []
        """The clauses of the newest turn. Belongs to the responder thread."""
        self._begun: list[int] = []
        """Numbers of those that have begun to be heard, in the order in which they were played."""
        self._thread = threading.Thread(target=self._run, name="speaker", daemon=True)
        self._thread.start()

    def say(self, turn: Turn, text: str) -> None:
        """Queue a clause of plain words."""
        if self._said[0] is not turn:
            self._said = turn, []
        clauses = self._said[1]
        continues = bool(clauses) and not spoken_text.ends_sentence(clauses[-1])
        clauses.append(text)
        self._queue.put(_Clause(turn, text, len(clauses) - 1, continues))

    def finish(self, turn: Turn) -> None:
        """Block until all that was queued for `turn` has been heard, skipped or failed."""
        end = _EndOfTurn(turn)
        self._queue.put(end)
        end.spoken.wait()

    def spoken(self, turn: Turn) -> Spoken:
        """What of the clauses of `turn` was heard and what not, when it was stopped. For the responder."""
        clauses = self._said[1] if self._said[0] is turn else []
        begun = list(self._begun) if turn is self._heard_of else []
        if not begun:
            return Spoken("", " ".join(clauses))
        position = self._sink.position
        # A voice may make no sound at all of a clause, so the loudspeaker's count can fall behind.
        return cut(clauses, replace(position, clause=begun[min(max(position.clause, 0), len(begun) - 1)]))

    def is_silenced(self, turn: Turn) -> bool:
        """Its speech failed: the rest was not spoken."""
        return turn is self._silenced

    def stop(self) -> None:
        """Be silent at once. What is still queued is skipped if its turn is cancelled."""
        self._sink.stop()

    def close(self) -> None:
        """End the thread after what is queued; cancel the turns first."""
        self._queue.put(None)
        self._thread.join()
        self._sink.close()

    def _run(self) -> None:
        while (item := self._queue.get()) is not None:
            try:
                self._speak(item) if isinstance(item, _Clause) else self._sink.drain(item.turn.cancellation)
            except Cancelled:
                self._sink.stop()
            except KibitzError as error:
                self._fail(item.turn, error)
            except Exception as error:  # noqa: BLE001 - the edge of the thread: the next turn must work
                _log.exception("Speaking failed")
                self._fail(item.turn, Unexpected.because_of(error))
            finally:
                if isinstance(item, _EndOfTurn):
                    item.spoken.set()

    def _fail(self, turn: Turn, error: KibitzError) -> None:
        self._silenced = turn
        self._publish(Failed(turn.number, error))

    def _speak(self, clause: _Clause) -> None:
        turn = clause.turn
        if turn is self._silenced or turn.cancellation():
            return
        first = turn is not self._heard_of
        if first:
            self._begun, self._heard_of = [], turn
        on_heard: Callable[[], None] | None = partial(self._tell_heard, clause, self._begun)
        for audio in self._voice.synthesize(clause.text, cancelled=turn.cancellation, first=first):
            turn.cancellation.check()
            self._sink.play(audio, on_heard, continues=clause.continues)
            on_heard = None

    def _tell_heard(self, clause: _Clause, begun: list[int]) -> None:
        """A clause begins to be heard, perhaps not for the first time. Called by the sink."""
        if clause.number not in begun:
            begun.append(clause.number)
        clause.turn.reached("first_sound")
        self._publish(ClauseSpoken(clause.turn.number, clause.text))


class SeveralSinks:
    """Plays to the first sink and to others alongside; the first tells what has been heard."""

    def __init__(self, first: SoundSink, *others: SoundSink) -> None:
        self._first = first
        self._others = others

    def play(self, audio: Audio, on_heard: Callable[[], None] | None = None, *, continues: bool = False) -> None:
        """Pass a piece to all."""
        for sink in self._others:
            sink.play(audio)
        self._first.play(audio, on_heard, continues=continues)

    @property
    def position(self) -> Position:
        """What has been heard from the first."""
        return self._first.position

    def drain(self, cancelled: CancelledCheck) -> None:
        """Wait for all."""
        for sink in (self._first, *self._others):
            sink.drain(cancelled)

    def stop(self) -> None:
        """Silence all."""
        for sink in (self._first, *self._others):
            sink.stop()

    def close(self) -> None:
        """Close all."""
        for sink in (self._first, *self._others):
            sink.close()
