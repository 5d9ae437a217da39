# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history gives back. Pictures are named by their digest; `ImageStore` has their pixels."""

from dataclasses import dataclass, field

from assistant.moments import Moment
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Evidence, PictureSource


@dataclass(frozen=True)
class ConversationSummary:
    """A conversation as a list shows it."""

    id: int
    uid: str
    """Hexadecimal; the same on every computer that the conversation is taken to."""
    title: str
    """Empty until the first question is known."""
    created: float
    """Seconds since 1970, UTC."""
    changed: float
    is_starred: bool = False
    turns: int = 0
    """Questions in all its branches."""
    pictures: int = 0


@dataclass(frozen=True)
class StoredPicture:
    """A picture that was shown along with a message."""

    sha256: str
    """As `Picture.sha256`."""
    width: int
    height: int
    source: PictureSource = PictureSource.FILE
    name: str = ""
    moment: Moment | None = None
    """For a frame of a video: when."""


@dataclass(frozen=True)
class StoredMessage:
    """A question or an answer."""

    text: str
    pictures: tuple[StoredPicture, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    engine: str = ""
    from_starter: bool = False
    language: str = ""
    heard: str | None = None
    """What the user heard of a spoken answer; None: all of it, or it was not spoken."""


@dataclass(frozen=True)
class StoredTurn:
    """One question with its answer, in its place in the tree."""

    id: int
    parent: int | None
    """The turn it followed; None for the first."""
    created: float
    """Seconds since 1970, UTC."""
    question: StoredMessage
    answer: StoredMessage | None = None
    outcome: Outcome | None = None
    """None: the program ended before the turn did."""
    timings: Timings = field(default_factory=Timings)
    branches: tuple[int, ...] = ()
    """Turns with the same parent, this one among them, oldest first: other wordings, or other answers."""
