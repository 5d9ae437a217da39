# SPDX-License-Identifier: GPL-3.0-or-later
"""Decides how much of a conversation a language model is shown."""

from collections.abc import Callable, Sequence

from assistant.errors import PromptTooLong
from assistant.moments import clock
from assistant.phrase import Phrase
from assistant.values import Message, Picture, Speaker

Messages = tuple[Message, ...]


def fit(messages: Sequence[Message], size_of: Callable[[Messages], int], limit: int) -> Messages:
    """Leave out the oldest turns until a conversation fits.

    The system's message and the newest message always stay. A turn is a question with its answer: both stay or both go.
    The size is asked for a few prompts only, short ones first, because measuring can mean preparing pictures.

    Args:
        messages: Optional system message, history, and the newest message last.
        size_of: Size of a prompt in tokens; a prompt with more turns must not be smaller.
        limit: The largest size that fits.

    Raises:
        PromptTooLong: The newest message does not fit even without any history.
    """
    system, turns, newest = split(messages)

    def last(count: int) -> Messages:
        return (*system, *(message for turn in turns[len(turns) - count :] for message in turn), newest)

    def fits(count: int) -> bool:
        return size_of(last(count)) <= limit

    if not fits(0):
        raise PromptTooLong(
            Phrase(
                "The question needs {count} tokens, and the model has room for {limit}.",
                count=size_of(last(0)),
                limit=limit,
            ),
            "Shorten it.",
        )
    fitting, probe = 0, 1
    while probe < len(turns) and fits(probe):
        fitting, probe = probe, probe * 2
    too_many = min(probe, len(turns))
    if turns and fits(too_many):
        return last(too_many)
    while too_many - fitting > 1:
        middle = (fitting + too_many) // 2
        if fits(middle):
            fitting = middle
        else:
            too_many = middle
    return last(fitting)


def captions(pictures: Sequence[Picture]) -> list[str]:
    """What a model is told before each picture: of a video's frames their times, and of their first that it is one.

    The same pictures always have the same captions, so that what was read of them stays in the KV cache.
    """
    told: list[str] = []
    before: tuple[str, float] | None = None
    for picture in pictures:
        if picture.moment is None:
            told.append("")
            before = None
            continue
        video = picture.name, picture.moment.of_seconds
        opening = f"Frames of a video of {clock(picture.moment.of_seconds)}.\n" if video != before else ""
        told.append(f"{opening}Frame at {picture.moment.clock}:")
        before = video
    return told


def split(messages: Sequence[Message]) -> tuple[Messages, list[Messages], Message]:
    """Take a conversation apart: the system's messages at its head, the turns of its history, the newest message."""
    *history, newest = messages
    head = 0
    while head < len(history) and history[head].speaker is Speaker.SYSTEM:
        head += 1
    turns: list[Messages] = []
    for message in history[head:]:
        if message.speaker is Speaker.USER or not turns:
            turns.append((message,))
        else:
            turns[-1] += (message,)
    return tuple(history[:head]), turns, newest
