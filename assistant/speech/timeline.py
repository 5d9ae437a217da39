# SPDX-License-Identifier: GPL-3.0-or-later
"""An answer as a line of sound: which sample is handed over next, and which one is heard right now."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import soxr

from assistant.speech.spoken_clause import SpokenClause
from assistant.values import Samples

_KEPT_SECONDS = 300
"""What was heard longer ago is forgotten: a book read aloud must not fill the memory (5 minutes are 58 MB)."""

_AGAIN_SECONDS = 1.5
"""Going back within so long of the beginning of a clause means the clause before, as on every music player."""


@dataclass(frozen=True)
class Position:
    """How far an answer has been heard. A clause is what one `on_heard` of `Player.play` was given for."""

    clause: int = -1
    """Index of the last clause of which something was heard, from 0; -1 before the first sample."""
    seconds: float = 0.0
    """Heard of it."""
    length: float = 0.0
    """Its length in seconds, as far as its sound is known."""
    is_whole: bool = False
    """All of its sound is known."""


class _Place(NamedTuple):
    clause: int
    sample: int


class _Sent(NamedTuple):
    """A stretch of sound that was handed over."""

    heard_at: float
    place: _Place
    length: int


class Timeline:
    """Not thread-safe. All times are seconds on one clock, all sound is at `sample_rate` (Hz)."""

    def __init__(self, sample_rate: int) -> None:
        self.sample_rate = sample_rate
        self._clauses: list[SpokenClause] = []
        self._kept = 0
        """Index of the first clause whose sound is not forgotten."""
        self._next = _Place(0, 0)
        """The next sample to hand over."""
        self._heard = _Place(0, 0)
        """The last sample heard since the last `move`, or where that went."""
        self._furthest = _Place(-1, 0)
        """The last sample ever heard."""
        self._sent: deque[_Sent] = deque()

    def append(
        self, samples: Samples, sample_rate: int, on_heard: Callable[[], None] | None, *, continues: bool = False
    ) -> None:
        """Add sound, shape (n,), at `sample_rate` Hz; with `on_heard` it begins a new clause.

        Such a clause may be one that `continues` the sentence of the clause before.
        """
        if sample_rate != self.sample_rate:
            samples = np.asarray(soxr.resample(samples, sample_rate, self.sample_rate), np.float32)
        if on_heard is not None or not self._clauses:
            self.end_clause()
            # The rest of a sentence that was skipped is not wanted either.
            is_skipped = continues and bool(self._clauses) and self._clauses[-1].is_skipped
            self._clauses.append(SpokenClause(on_heard, continues=continues, is_skipped=is_skipped))
            self._forget_long_ago()
        self._clauses[-1].append(samples)

    def end_clause(self) -> None:
        """The newest clause has all of its sound."""
        if self._clauses:
            self._clauses[-1].is_whole = True

    @property
    def is_empty(self) -> bool:
        """True before the first `append`."""
        return not self._clauses

    @property
    def seconds_ahead(self) -> float:
        """How much sound waits to be handed over."""
        ahead = sum(clause.length for clause in self._clauses[self._next.clause :]) - self._next.sample
        return ahead / self.sample_rate

    def read_into(self, block: Samples, heard_at: float) -> tuple[int, list[tuple[float, Callable[[], None]]]]:
        """Move sound into `block`, shape (n,), whose first sample is heard at `heard_at`.

        Returns:
            The number of samples moved; which clauses begin in them, as time and `on_heard`.
        """
        filled = 0
        begun: list[tuple[float, Callable[[], None]]] = []
        while filled < len(block) and (clause := self._clause_to_read()) is not None:
            place, start = self._next, heard_at + filled / self.sample_rate
            if place.sample == 0 and clause.on_heard is not None:
                begun.append((start, clause.on_heard))
            samples = clause.read(place.sample, len(block) - filled)
            block[filled : filled + len(samples)] = samples
            self._sent.append(_Sent(start, place, len(samples)))
            self._next = _Place(place.clause, place.sample + len(samples))
            filled += len(samples)
        return filled, begun

    def settle(self, now: float) -> None:
        """Take in what has been heard by now."""
        while self._sent and self._sent[0].heard_at <= now:
            sent = self._sent.popleft()
            samples = round(min(sent.length, (now - sent.heard_at) * self.sample_rate))
            if self._sent and self._sent[0].heard_at <= now:
                samples = sent.length  # clocks are not exact; what follows is heard already
            self._heard = _Place(sent.place.clause, sent.place.sample + samples)
            self._furthest = max(self._furthest, self._heard)
            if samples < sent.length:
                self._sent.appendleft(sent)
                return

    @property
    def position(self) -> Position:
        """How far it had been heard when it was settled last, at its furthest."""
        if self._furthest.clause < 0:
            return Position()
        clause = self._clauses[self._furthest.clause]
        heard, length = (samples / self.sample_rate for samples in (self._furthest.sample, clause.length))
        return Position(self._furthest.clause, heard, length, clause.is_whole)

    def move(self, clauses: int) -> None:
        """Go on where it was heard when it was settled last, or elsewhere; what was on its way is handed over again.

        Args:
            clauses: 1 goes on with the next sentence instead, -1 with this one from its beginning, or with the one
                before if it has only begun.
        """
        self._sent.clear()
        if clauses > 0:
            self._heard = self._end_of(self._heard)
        elif clauses < 0:
            self._heard = self._beginning_of(self._heard)
            for clause in self._clauses[self._heard.clause :]:
                clause.is_skipped = clause.is_skipped and not clause.is_whole
        self._next = self._heard

    def change_rate(self, sample_rate: int) -> None:
        """Turn everything into sound of another rate; nothing may be on its way meanwhile."""
        ratio = sample_rate / self.sample_rate
        for clause in self._clauses:
            clause.resample(self.sample_rate, sample_rate)
        self._next, self._heard, self._furthest = (
            _Place(place.clause, round(place.sample * ratio)) for place in (self._next, self._heard, self._furthest)
        )
        self.sample_rate = sample_rate

    def forget(self) -> None:
        """Give the memory back; only `position` is asked from now on."""
        self._sent.clear()
        for clause in self._clauses:
            clause.forget()

    def _clause_to_read(self) -> SpokenClause | None:
        """The clause of the next sample, going on to a new one where the last is over; None if all was read."""
        while self._next.clause < len(self._clauses):
            clause = self._clauses[self._next.clause]
            if self._next.sample < clause.length:
                return clause
            if self._next.clause + 1 == len(self._clauses):
                return None
            self._next = _Place(self._next.clause + 1, 0)
        return None

    def _beginning_of(self, place: _Place) -> _Place:
        """Where the sentence began, or the one before if this one has only begun."""
        number = place.clause
        just_begun = place.sample < _AGAIN_SECONDS * self.sample_rate
        if just_begun and not (number < len(self._clauses) and self._clauses[number].continues):
            number -= 1
        while number > self._kept and self._clauses[number].continues:
            number -= 1
        return _Place(max(number, self._kept), 0)

    def _end_of(self, place: _Place) -> _Place:
        """Where the sentence ends, as far as it is known; what still comes of it is not wanted."""
        if self.is_empty:
            return place
        if place.sample >= self._clauses[place.clause].length and place.clause + 1 < len(self._clauses):
            return self._end_of(_Place(place.clause + 1, 0))  # skipped twice, faster than a stream is opened
        number = place.clause
        while number + 1 < len(self._clauses) and self._clauses[number + 1].continues:
            number += 1
        last = self._clauses[number]
        last.is_skipped = True
        return _Place(number, last.length)

    def _forget_long_ago(self) -> None:
        kept = sum(clause.length for clause in self._clauses[self._kept :])
        while kept > _KEPT_SECONDS * self.sample_rate and self._kept < self._next.clause - 1:
            kept -= self._clauses[self._kept].length
            self._clauses[self._kept].forget()
            self._kept += 1
