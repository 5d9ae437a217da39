# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes room in a long conversation, much at once and seldom.

Everything behind a cut has to be evaluated again. So the conversation is let grow until three quarters of the context
window are used, and then cut down to well under a half: first the oldest pictures go, which take most and matter
least, then the oldest turns. What is cut depends on the conversation alone, as it grew turn by turn, so the same
conversation is always cut in the same way and its beginning stays in the KV cache until the next cut.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from assistant.conversation.prompt import Messages, split
from assistant.values import Message

EARLIER_PICTURE = "[earlier picture]"
"""Stands for a picture that was left out."""
EARLIER_VIDEO = "[earlier video]"
"""Stands for all frames of one."""
_HIGH, _LOW = 0.75, 0.40
"""Shares of the context window: cut above the one, down to the other."""


@dataclass(frozen=True)
class Room:
    """How large a conversation may be, in cells."""

    high: int
    """A history larger than this is cut."""
    low: int
    """To this."""
    limit: int
    """History and newest message together never take more."""

    @classmethod
    def of(cls, context_tokens: int, limit: int) -> Self:
        """The usual shares of a context window.

        Args:
            context_tokens: Its size.
            limit: What of it is left beside the answer.
        """
        return cls(int(context_tokens * _HIGH), int(context_tokens * _LOW), limit)


def trim(messages: Sequence[Message], size_of: Callable[[Message], int], room: Room) -> Messages:
    """Leave out what a conversation has outgrown.

    The system's message and the newest message always stay. So do the pictures shown last, unless the history is
    still too large without everything before them.

    Args:
        messages: Optional system message, history, and the newest message last.
        size_of: Cells of a message, which must not depend on anything else.
        room: What may be used.
    """
    system, turns, newest = split(messages)
    fixed = sum(map(size_of, system))
    kept = _History(size_of)
    for turn in turns:
        kept.make_room_for(turn[0], room, fixed)
        kept.add(turn)
        kept.shrink(room.high - fixed, room.low - fixed)
    kept.make_room_for(newest, room, fixed)
    return (*system, *kept.messages, newest)


class _History:
    """Turns that were kept so far, and their sizes."""

    def __init__(self, size_of: Callable[[Message], int]) -> None:
        self._size_of = size_of
        self._turns: list[Messages] = []
        self._sizes: list[int] = []

    @property
    def messages(self) -> Messages:
        return tuple(message for turn in self._turns for message in turn)

    def add(self, turn: Messages) -> None:
        self._turns.append(turn)
        self._sizes.append(self._measure(turn))

    def make_room_for(self, question: Message, room: Room, fixed: int) -> None:
        left = room.limit - fixed - self._size_of(question)
        self.shrink(left, min(left, room.low - fixed))

    def shrink(self, high: int, low: int) -> None:
        """If the turns are larger than `high`, make them no larger than `low`, if need be by dropping all."""
        if sum(self._sizes) <= high:
            return
        showing = [index for index, turn in enumerate(self._turns) if _shows(turn)]
        for index in showing[:-1]:
            if sum(self._sizes) <= low:
                return
            self._hide_pictures(index)
        self._drop_oldest(showing[-1] if showing else len(self._turns), low)
        if sum(self._sizes) > high and showing:
            self._hide_pictures(0)
            self._drop_oldest(len(self._turns), low)

    def _hide_pictures(self, index: int) -> None:
        self._turns[index] = tuple(map(_without_pictures, self._turns[index]))
        self._sizes[index] = self._measure(self._turns[index])

    def _drop_oldest(self, most: int, low: int) -> None:
        for _ in range(most):
            if sum(self._sizes) <= low:
                return
            del self._turns[0], self._sizes[0]

    def _measure(self, turn: Messages) -> int:
        return sum(map(self._size_of, turn))


def _shows(turn: Messages) -> bool:
    return any(message.pictures for message in turn)


def _without_pictures(message: Message) -> Message:
    if not message.pictures:
        return message
    pictures = sum(picture.moment is None for picture in message.pictures)
    videos = len({(picture.name, picture.moment.of_seconds) for picture in message.pictures if picture.moment})
    marks = " ".join([*[EARLIER_PICTURE] * pictures, *[EARLIER_VIDEO] * videos])
    return replace(message, text=f"{marks}\n{message.text}".strip(), pictures=())
