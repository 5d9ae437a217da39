# SPDX-License-Identifier: GPL-3.0-or-later
"""When a take begins and ends: what keys, sound and silence mean, in one table. No threads, no clock, no sound."""

from dataclasses import dataclass
from enum import Enum, auto

from assistant.events import TalkState
from assistant.settings import TalkMode

DEBOUNCE_SECONDS = 0.03
"""A key whose contact bounces goes down again so soon after it went up."""

RELEASE_GRACE_SECONDS = 0.05
"""X11 repeats a held key as release and press, not always marked: a release counts only when no press follows."""

TAP_SECONDS = 0.3
"""A key that is held for less was tapped."""


class Step(Enum):
    """Where talking stands, as the table knows it; `TalkState` is what people are told."""

    IDLE = auto()
    ARMING_HELD = auto()
    """The key is held, the microphone is not yet delivering."""
    ARMING_LATCHED = auto()
    """Nothing is held any more, the microphone is not yet delivering."""
    HELD = auto()
    """Recording for as long as the key is held."""
    LATCHED = auto()
    """Recording until the key is pressed again."""
    TAIL = auto()
    """The key is up; a little more is recorded, so that the last word is not cut."""
    WAITING = auto()
    """Hands-free: listening for somebody to speak."""
    SPOKEN = auto()
    """Hands-free: recording until nobody speaks any more."""

    @property
    def state(self) -> TalkState:
        """What people are told."""
        return _STATES[self]

    @property
    def is_latched(self) -> bool:
        """Recording goes on though nothing is held, and has to be ended by a press."""
        return self in (Step.ARMING_LATCHED, Step.LATCHED)

    @property
    def is_hands_free(self) -> bool:
        """Speech itself begins and ends takes."""
        return self in (Step.WAITING, Step.SPOKEN)


class Cause(Enum):
    """What can move talking on."""

    PRESS = auto()
    RELEASE = auto()
    """The key was let go after a hold."""
    TAP = auto()
    """The key was let go so soon that it was a tap."""
    LOCK = auto()
    """Go on without holding."""
    CONVERSE = auto()
    """The key was pressed in hands-free mode."""
    CANCEL = auto()
    SOUND = auto()
    """The microphone delivers."""
    SPEECH = auto()
    """Somebody began to speak."""
    SILENCE = auto()
    """Nobody speaks any more."""
    ENOUGH = auto()
    """The tail is complete, or the take as long as takes may become."""
    FAILURE = auto()
    """There is no microphone."""


class Deed(Enum):
    """What is to be done on a move."""

    NOTHING = auto()
    BEGIN = auto()
    """A take begins."""
    BEGIN_TAIL = auto()
    HAND_OVER = auto()
    """The take is complete: it is the question."""
    HAND_OVER_AND_BEGIN = auto()
    KEEP = auto()
    """The take is not wanted; it is kept for a while in case that was a mistake."""


_STATES = {
    Step.IDLE: TalkState.IDLE,
    Step.ARMING_HELD: TalkState.ARMING,
    Step.ARMING_LATCHED: TalkState.ARMING,
    Step.HELD: TalkState.RECORDING,
    Step.LATCHED: TalkState.RECORDING,
    Step.TAIL: TalkState.FINALISING,
    Step.WAITING: TalkState.WAITING,
    Step.SPOKEN: TalkState.RECORDING,
}

_MOVES: dict[tuple[Step, Cause], tuple[Step, Deed]] = {
    (Step.IDLE, Cause.PRESS): (Step.ARMING_HELD, Deed.BEGIN),
    (Step.IDLE, Cause.CONVERSE): (Step.WAITING, Deed.NOTHING),
    (Step.ARMING_HELD, Cause.SOUND): (Step.HELD, Deed.NOTHING),
    (Step.ARMING_HELD, Cause.TAP): (Step.ARMING_LATCHED, Deed.NOTHING),
    (Step.ARMING_HELD, Cause.LOCK): (Step.ARMING_LATCHED, Deed.NOTHING),
    (Step.ARMING_HELD, Cause.RELEASE): (Step.TAIL, Deed.BEGIN_TAIL),
    (Step.ARMING_HELD, Cause.CANCEL): (Step.IDLE, Deed.KEEP),
    (Step.ARMING_HELD, Cause.FAILURE): (Step.IDLE, Deed.KEEP),
    (Step.ARMING_LATCHED, Cause.SOUND): (Step.LATCHED, Deed.NOTHING),
    (Step.ARMING_LATCHED, Cause.PRESS): (Step.TAIL, Deed.BEGIN_TAIL),
    (Step.ARMING_LATCHED, Cause.CONVERSE): (Step.TAIL, Deed.BEGIN_TAIL),
    (Step.ARMING_LATCHED, Cause.CANCEL): (Step.IDLE, Deed.KEEP),
    (Step.ARMING_LATCHED, Cause.FAILURE): (Step.IDLE, Deed.KEEP),
    (Step.HELD, Cause.TAP): (Step.LATCHED, Deed.NOTHING),
    (Step.HELD, Cause.LOCK): (Step.LATCHED, Deed.NOTHING),
    (Step.HELD, Cause.RELEASE): (Step.TAIL, Deed.BEGIN_TAIL),
    (Step.HELD, Cause.CANCEL): (Step.IDLE, Deed.KEEP),
    (Step.HELD, Cause.ENOUGH): (Step.IDLE, Deed.HAND_OVER),
    (Step.HELD, Cause.FAILURE): (Step.IDLE, Deed.KEEP),
    (Step.LATCHED, Cause.PRESS): (Step.TAIL, Deed.BEGIN_TAIL),
    (Step.LATCHED, Cause.CONVERSE): (Step.TAIL, Deed.BEGIN_TAIL),
    (Step.LATCHED, Cause.CANCEL): (Step.IDLE, Deed.KEEP),
    (Step.LATCHED, Cause.ENOUGH): (Step.IDLE, Deed.HAND_OVER),
    (Step.LATCHED, Cause.FAILURE): (Step.IDLE, Deed.KEEP),
    (Step.TAIL, Cause.ENOUGH): (Step.IDLE, Deed.HAND_OVER),
    (Step.TAIL, Cause.PRESS): (Step.ARMING_HELD, Deed.HAND_OVER_AND_BEGIN),
    (Step.TAIL, Cause.CONVERSE): (Step.WAITING, Deed.HAND_OVER),
    (Step.TAIL, Cause.CANCEL): (Step.IDLE, Deed.KEEP),
    (Step.TAIL, Cause.FAILURE): (Step.IDLE, Deed.HAND_OVER),
    (Step.WAITING, Cause.SPEECH): (Step.SPOKEN, Deed.BEGIN),
    (Step.WAITING, Cause.PRESS): (Step.ARMING_HELD, Deed.BEGIN),
    (Step.WAITING, Cause.CONVERSE): (Step.IDLE, Deed.NOTHING),
    (Step.WAITING, Cause.CANCEL): (Step.IDLE, Deed.NOTHING),
    (Step.WAITING, Cause.FAILURE): (Step.IDLE, Deed.NOTHING),
    (Step.SPOKEN, Cause.SILENCE): (Step.WAITING, Deed.HAND_OVER),
    (Step.SPOKEN, Cause.ENOUGH): (Step.WAITING, Deed.HAND_OVER),
    (Step.SPOKEN, Cause.PRESS): (Step.TAIL, Deed.BEGIN_TAIL),
    (Step.SPOKEN, Cause.CONVERSE): (Step.IDLE, Deed.HAND_OVER),
    (Step.SPOKEN, Cause.CANCEL): (Step.IDLE, Deed.KEEP),
    (Step.SPOKEN, Cause.FAILURE): (Step.IDLE, Deed.KEEP),
}

_IGNORED: dict[Step, frozenset[Cause]] = {
    # A key can be let go, or Esc pressed, long after the take it belonged to has ended.
    Step.IDLE: frozenset({Cause.RELEASE, Cause.TAP, Cause.LOCK, Cause.CANCEL, Cause.SOUND, Cause.FAILURE}),
    Step.ARMING_HELD: frozenset(),
    Step.ARMING_LATCHED: frozenset({Cause.RELEASE, Cause.TAP, Cause.LOCK}),
    Step.HELD: frozenset({Cause.SOUND}),
    Step.LATCHED: frozenset({Cause.RELEASE, Cause.TAP, Cause.LOCK, Cause.SOUND}),
    Step.TAIL: frozenset({Cause.RELEASE, Cause.TAP, Cause.LOCK, Cause.SOUND}),
    Step.WAITING: frozenset({Cause.RELEASE, Cause.TAP, Cause.LOCK, Cause.SOUND, Cause.SILENCE}),
    Step.SPOKEN: frozenset({Cause.RELEASE, Cause.TAP, Cause.LOCK, Cause.SOUND, Cause.SPEECH}),
}


class IllegalMove(Exception):
    """A mistake in Kibitz: something came that cannot come in this state."""


class Talk:
    """Where talking stands. One owner, the listener thread."""

    def __init__(self) -> None:
        self.step = Step.IDLE

    def move(self, cause: Cause) -> Deed:
        """Move on; says what is to be done.

        Raises:
            IllegalMove: This cannot happen now.
        """
        move = _MOVES.get((self.step, cause))
        if move is None:
            if cause in _IGNORED[self.step]:
                return Deed.NOTHING
            raise IllegalMove(f"{cause.name} in {self.step.name}")
        self.step, deed = move
        return deed


@dataclass
class _Hold:
    """The key is down."""

    since: float
    released_at: float | None = None
    """It went up then, if no press follows within the grace."""


class TalkKeys:
    """Makes causes of a key that goes down and up. Times are seconds on any clock that only goes forward.

    Whoever drives it calls `expire` when `deadline` has come.
    """

    def __init__(self) -> None:
        self._hold: _Hold | None = None
        self._mode = TalkMode.AUTO
        self._up_at = float("-inf")

    @property
    def deadline(self) -> float | None:
        """When `expire` is to be called, if nothing else comes before."""
        released = self._hold.released_at if self._hold else None
        return None if released is None else released + RELEASE_GRACE_SECONDS

    @property
    def released_at(self) -> float:
        """When the key last went up."""
        return self._up_at

    def down(self, time: float, mode: TalkMode) -> list[Cause]:
        """The key went down; it acts as `mode` says until it is up again."""
        causes = self.expire(time)
        if self._hold:  # a repeat, or the press behind a false release
            self._hold.released_at = None
            return causes
        if time - self._up_at < DEBOUNCE_SECONDS:
            return causes
        self._hold, self._mode = _Hold(time), mode
        match mode:
            case TalkMode.HANDS_FREE:
                return [*causes, Cause.CONVERSE]
            case TalkMode.TOGGLE:
                return [*causes, Cause.PRESS, Cause.LOCK]
            case TalkMode.AUTO | TalkMode.HOLD:
                return [*causes, Cause.PRESS]

    def up(self, time: float, *, certain: bool) -> list[Cause]:
        """The key went up; unless that is `certain`, it counts only when no press follows."""
        causes = self.expire(time)
        if not self._hold:
            return causes
        if self._hold.released_at is None:
            self._hold.released_at = time
        return [*causes, *self._let_go()] if certain else causes

    def expire(self, time: float) -> list[Cause]:
        """Time has passed: a release may have become certain."""
        deadline = self.deadline
        return self._let_go() if deadline is not None and time >= deadline else []

    def _let_go(self) -> list[Cause]:
        hold, self._hold = self._hold, None
        assert hold is not None
        assert hold.released_at is not None
        self._up_at = hold.released_at
        if self._mode in (TalkMode.TOGGLE, TalkMode.HANDS_FREE):
            return []
        is_tap = self._mode is TalkMode.AUTO and hold.released_at - hold.since < TAP_SECONDS
        return [Cause.TAP if is_tap else Cause.RELEASE]
