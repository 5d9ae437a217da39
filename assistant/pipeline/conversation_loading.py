# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a conversation of the history, as the window shows it and as the model is told it."""

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from assistant.conversation.image_store import ImageStore
from assistant.conversation.records import ConversationSummary, StoredMessage, StoredPicture, StoredTurn
from assistant.conversation.store import Store
from assistant.errors import PictureUnreadable
from assistant.values import Message, Picture, Speaker

_PICTURES_IN_MIND = 16
"""So many of the newest pictures of an opened conversation are loaded for the model: more seldom fit its context, and a
video has no more frames."""


Exchanges: TypeAlias = Sequence[tuple[Message, Message] | None]
"""Question and answer of each turn; None where there was no answer."""


@dataclass(frozen=True)
class Loaded:
    """A conversation as it was read from the history."""

    conversation: ConversationSummary
    turns: tuple[StoredTurn, ...]
    exchanges: Callable[[], Exchanges]
    """What the model is told of it. Blocks for about a second while the newest pictures are read."""


def load(store: Store, images: ImageStore, conversation: int) -> Loaded:
    """Read the words of the branch that is shown.

    Raises:
        HistoryError: It is not there any more, or cannot be read.
    """
    turns = tuple(store.turns(conversation))
    return Loaded(store.conversation(conversation), turns, lambda: _exchanges(images, turns))


def _exchanges(images: ImageStore, turns: Sequence[StoredTurn]) -> Exchanges:
    pictures = _newest_pictures(images, turns)
    return [
        (_message(Speaker.USER, turn.question, pictures), _message(Speaker.ASSISTANT, turn.answer))
        if turn.answer and turn.answer.text
        else None
        for turn in turns
    ]


def load_pictures(images: ImageStore, wanted: Iterable[StoredPicture], *, small: bool) -> dict[str, Picture]:
    """Pixels by digest, of thumbnails if `small`; a picture whose file is missing is left out."""
    loaded: dict[str, Picture] = {}
    for picture in wanted:
        with contextlib.suppress(PictureUnreadable):
            loaded[picture.sha256] = images.load_thumbnail(picture.sha256) if small else _whole(images, picture)
    return loaded


def _newest_pictures(images: ImageStore, turns: Sequence[StoredTurn]) -> dict[str, Picture]:
    """Pixels of the newest pictures. One whose file is missing is left out: the window shows that in its place."""
    loaded: dict[str, Picture] = {}
    missing: set[str] = set()
    for picture in (picture for turn in reversed(turns) for picture in reversed(turn.question.pictures)):
        if len(loaded) == _PICTURES_IN_MIND:
            break
        if picture.sha256 not in loaded and picture.sha256 not in missing:
            try:
                loaded[picture.sha256] = _whole(images, picture)
            except PictureUnreadable:
                missing.add(picture.sha256)
    return loaded


def _whole(images: ImageStore, stored: StoredPicture) -> Picture:
    return _as_shown(images.load(stored.sha256), stored)


def _as_shown(picture: Picture, stored: StoredPicture) -> Picture:
    """The same pixels may have been shown twice, at different times of a video."""
    return replace(picture, source=stored.source, name=stored.name, moment=stored.moment)


def _message(speaker: Speaker, stored: StoredMessage, pictures: Mapping[str, Picture] | None = None) -> Message:
    known = pictures or {}
    return Message(
        speaker,
        stored.text,
        tuple(_as_shown(known[picture.sha256], picture) for picture in stored.pictures if picture.sha256 in known),
        stored.evidence,
        stored.engine,
        from_starter=stored.from_starter,
        heard=stored.heard,
    )
