# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history tells whoever subscribed to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from assistant.conversation.records import ConversationSummary, StoredPicture, StoredTurn
from assistant.conversation.search import Found
from assistant.errors import KibitzError
from assistant.values import Picture


@dataclass(frozen=True)
class ConversationsListed:
    """The list of conversations has changed, or was asked for."""

    conversations: tuple[ConversationSummary, ...]
    """Newest first."""
    current: int | None
    """The one that the next question belongs to; None before its first question is on disk, or if it is not kept."""
    is_kept: bool = True
    """What is asked now goes into the history."""


@dataclass(frozen=True)
class ConversationOpened:
    """Another conversation is the one of now, or another branch of it."""

    conversation: ConversationSummary
    turns: tuple[tuple[int, StoredTurn], ...]
    """Oldest first, each with the number that events tell it by from now on; `History.load_pictures` gets pixels."""
    show: int | None = None
    """The number of the turn to show; None for the newest."""


@dataclass(frozen=True)
class TurnKept:
    """A turn of the conversation of now is on disk from now on."""

    turn: int
    """As other events tell it."""
    row: int
    """Its number in the history."""
    branches: tuple[int, ...]
    """Numbers in the history of the turns that have its place in other branches, and its own; oldest first."""


@dataclass(frozen=True)
class PicturesLoaded:
    """Pictures that were asked for."""

    request: int
    """The number that the call which asked for it returned."""
    wanted: tuple[StoredPicture, ...]
    pictures: Mapping[str, Picture]
    """By the digest that was asked for; those whose files are missing are not in it."""


@dataclass(frozen=True)
class SearchFinished:
    """What was looked for is found, or is not there."""

    request: int
    """The number that the call which asked for it returned."""
    words: str
    found: tuple[Found, ...]


@dataclass(frozen=True)
class HistoryProgressed:
    """Something that may take minutes goes on."""

    request: int
    """The number that the call which asked for it returned."""
    share: float
    """Done, from 0 to 1."""
    doing: str = ""
    """What, for people: "Encrypting conversations"."""
    protects: bool | None = None
    """True while the history is encrypted, false while it is decrypted; None: it is something else."""


@dataclass(frozen=True)
class HistoryDone:
    """Something longer is done: an export, an import, a change of protection."""

    request: int
    sentence: str


@dataclass(frozen=True)
class HistoryFailed:
    """The history could not do what was asked."""

    request: int | None
    error: KibitzError


HistoryEvent: TypeAlias = (
    ConversationsListed
    | ConversationOpened
    | TurnKept
    | PicturesLoaded
    | SearchFinished
    | HistoryProgressed
    | HistoryDone
    | HistoryFailed
)
