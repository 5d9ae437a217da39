# SPDX-License-Identifier: GPL-3.0-or-later
"""Which conversation the next question belongs to: for the model, and for the history."""

import time
from collections.abc import Callable, Sequence

from assistant.conversation.conversation import Conversation
from assistant.pipeline.conversation_loading import Loaded
from assistant.pipeline.recorder import Recorder
from assistant.values import Audio


class Remembering:
    """Begins, takes up and cuts conversations. On the responder thread, so that no turn is between two of them.

    Args:
        conversation: What the model is shown.
        recorder: Writes turns into the history; None keeps them in memory only.
        keeps: Whether the user wants conversations kept.
        now: Seconds on a clock that is not put back.
    """

    def __init__(
        self,
        conversation: Conversation,
        recorder: Recorder | None,
        keeps: Callable[[], bool] = lambda: True,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._conversation = conversation
        self._recorder = recorder
        self._keeps = keeps
        self._now = now
        self._used: float | None = None
        """When the newest turn of this conversation ended; None while there is none."""
        if recorder and not keeps():
            recorder.begin_anew(is_kept=False)

    def begin(self, *, is_kept: bool = True) -> None:
        """Forget what was said, for the model; the history has it, unless not `is_kept` or the user keeps none."""
        self._conversation.begin()
        self._used = None
        if self._recorder:
            self._recorder.begin_anew(is_kept=is_kept and self._keeps())

    def take_up(self, loaded: Loaded, numbers: Sequence[int], tell: Callable[[], None]) -> None:
        """Go on with a conversation of the history. Blocks until its pictures are read, so that the next turn has them.

        Args:
            loaded: The conversation.
            numbers: What events tell its turns by from now on.
            tell: Called as soon as that holds, before the pictures are read: nobody waits for them to look at it.
        """
        if self._recorder:
            rows = zip(numbers, (turn.id for turn in loaded.turns), strict=True)
            self._recorder.go_on_with(loaded.conversation.id, rows)
        tell()
        exchanges = zip(numbers, loaded.exchanges(), strict=True)
        self._conversation.begin((number, *exchange) for number, exchange in exchanges if exchange)
        self._used = self._now()

    def take_back(self, turn: int) -> None:
        """Forget this turn and what followed it; in the history they become a branch."""
        self._conversation.cut(turn)
        self._used = self._now()  # whoever edits a question is still at it, however old the conversation is
        if self._recorder:
            self._recorder.branch_off(turn)

    def keep_take(self, turn: int, take: Audio) -> None:
        """Keep what was said in a turn as sound, where the turn is kept."""
        if self._recorder:
            self._recorder.keep_take(turn, take)

    def turn_ended(self) -> None:
        """A turn of this conversation is over."""
        self._used = self._now()

    def is_stale(self, after_minutes: int) -> bool:
        """Whether nothing was asked for so long; 0 never is."""
        return bool(after_minutes) and self._used is not None and self._now() - self._used > 60 * after_minutes
