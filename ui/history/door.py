# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window needs of the past: the methods of `assistant.pipeline.history.History` that it calls."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from assistant.answer_times import UsualWait
from assistant.conversation.exporting import Format
from assistant.conversation.history_events import HistoryEvent
from assistant.conversation.records import StoredPicture
from assistant.conversation.search import Filters


class HistoryDoor(Protocol):
    """The past as the window sees it. Every method returns at once; events answer."""

    def subscribe(self, callback: Callable[[HistoryEvent], None], /) -> Callable[[], None]:
        """Call back for each event, on the history's thread; returns what ends that."""
        ...

    def list(self) -> None:
        """Tell which conversations there are."""
        ...

    def search(self, words: str, filters: Filters | None = None) -> int:
        """Returns the number that `SearchFinished` will carry."""
        ...

    def load_pictures(self, pictures: Iterable[StoredPicture], *, small: bool = False) -> int:
        """Get pixels, of thumbnails if `small`; returns the number that `PicturesLoaded` will carry."""
        ...

    def answer_times(self, told: Callable[[tuple[UsualWait, ...]], None]) -> None:
        """Tell how long people usually wait for an answer here, model by model, on the history's thread."""
        ...

    def export(self, conversations: Iterable[int], kind: Format, folder: Path) -> int:
        """Write conversations, or all, into a folder; returns the number that `HistoryDone` will carry."""
        ...

    def import_from(self, file: Path) -> int:
        """Read exported conversations in; returns the number that `HistoryDone` will carry."""
        ...

    def stop(self, request: int) -> None:
        """End an export or an import under way."""
        ...

    def open(self, conversation: int, show: int | None = None) -> None:
        """Make it the conversation of now; ends a running answer."""
        ...

    def rename(self, conversation: int, title: str) -> None:
        """Give it a title."""
        ...

    def star(self, conversation: int, *, is_starred: bool) -> None:
        """Mark it, or not any more."""
        ...

    def delete(self, conversation: int) -> None:
        """Throw it away."""
        ...

    def restore(self, conversation: int) -> None:
        """Bring it back."""
        ...

    def delete_turn(self, turn: int) -> None:
        """Throw away a turn of the conversation of now, and what followed."""
        ...

    def restore_turn(self, row: int) -> None:
        """Bring it back; `row` is its number in the history."""
        ...

    def show_branch(self, row: int) -> None:
        """Show the branch through a turn; `row` is its number in the history."""
        ...

    def keep(self, *, is_kept: bool) -> None:
        """Whether the conversation of now is kept."""
        ...
