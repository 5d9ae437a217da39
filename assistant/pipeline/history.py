# SPDX-License-Identifier: GPL-3.0-or-later
"""Past conversations, for the window: lists, opens, searches and changes them away from its thread."""

import itertools
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from assistant.answer_times import UsualWait, usual_waits
from assistant.conversation import recall
from assistant.conversation.copying import Work
from assistant.conversation.exporting import Format
from assistant.conversation.history_events import (
    ConversationOpened,
    HistoryDone,
    HistoryEvent,
    PicturesLoaded,
    SearchFinished,
    TurnKept,
)
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import ImageStore
from assistant.conversation.records import StoredPicture
from assistant.conversation.search import Filters, find
from assistant.conversation.store import Store
from assistant.conversation.take_store import TakeStore
from assistant.conversation.tidying import tidy
from assistant.phrase import Phrase
from assistant.pipeline.conversation_loading import Loaded, load, load_pictures
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.history_list import HistoryList
from assistant.pipeline.history_thread import HistoryThread
from assistant.pipeline.history_transfer import read_in, write_out
from assistant.pipeline.protecting import Protecting
from assistant.pipeline.recorder import CurrentConversation, Recorder

_TIMED = 500
"""Answers that are looked through for how long they took: some of each model that is still used."""

UNDO_SECONDS = 600.0
"""What was thrown away can be brought back for so long, and until the program ends."""

TakeUp: TypeAlias = Callable[[Loaded, Callable[[Sequence[int]], None]], None]
"""Makes a conversation the one of now, and then tells the numbers that events know its turns by; returns at once."""


class History:
    """Owns the history thread. All methods return at once, from any thread; answers come as `HistoryEvent`s.

    Args:
        open_store: Opens the history, on the history thread; a store of its own, beside the recorder's.
        images: Where the history's pictures are.
        recorder: Knows what of the conversation of now is on disk.
        take_up: Makes a loaded conversation the one of now.
        home: Where the history is, encrypted or not.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        images: ImageStore,
        recorder: Recorder,
        take_up: TakeUp,
        home: HistoryHome,
    ) -> None:
        self._images = images
        self._takes = TakeStore(home.place)
        self._recorder = recorder
        self._take_up = take_up
        self._stream: EventStream[HistoryEvent] = EventStream()
        self._numbers = itertools.count(1)
        self._listing = HistoryList(self._stream.publish)
        self._thread = HistoryThread(open_store, self._stream.publish)
        self._protecting = Protecting(home, self._stream.publish, self._thread.work)

    def subscribe(self, callback: Callable[[HistoryEvent], None]) -> Callable[[], None]:
        """Call `callback` for each event, on the history thread; returns what ends that."""
        return self._stream.subscribe(callback)

    # ── asking; each is answered by an event ───────────────────────────────────────────────────────────────────────

    def list(self) -> None:
        """Tell which conversations there are, even if that has not changed."""
        self._listing.forget()
        self.changed()

    def changed(self) -> None:
        """Something was written: tell which conversations there are, if the list has changed."""
        self._recorder.with_conversation(
            lambda current: self._thread.do(lambda: self._listing.tell(self._thread.store(), current))
        )

    def kept(self, number: int, row: int) -> None:
        """A turn is on disk from now on: tell where, and which others have its place in other branches.

        Args:
            number: As events tell it.
            row: Its number in the history.
        """

        def tell() -> None:
            with self._thread.store().reading() as connection:
                branches = recall.branches(connection, row)
            self._stream.publish(TurnKept(number, row, branches))

        self._thread.do(tell)

    def search(self, words: str, filters: Filters | None = None) -> int:
        """Look for words; gives the number that `SearchFinished` will carry."""
        request = next(self._numbers)

        def look() -> None:
            found = find(self._thread.store(), words, filters or Filters())
            self._stream.publish(SearchFinished(request, words, tuple(found)))

        self._thread.do(look, request)
        return request

    def answer_times(self, told: Callable[[tuple[UsualWait, ...]], None]) -> None:
        """Tell how long people usually wait for an answer here, model by model, on the history thread."""

        def look() -> None:
            with self._thread.store().reading() as connection:
                newest = recall.answer_times(connection, _TIMED)
            told(usual_waits(newest))

        self._thread.do(look)

    def load_pictures(self, pictures: Iterable[StoredPicture], *, small: bool = False) -> int:
        """Get pixels of older pictures; gives the number that `PicturesLoaded` will carry.

        Args:
            pictures: As `ConversationOpened` tells them.
            small: Thumbnails are enough.
        """
        request, wanted = next(self._numbers), tuple(pictures)

        def get() -> None:
            self._stream.publish(PicturesLoaded(request, wanted, load_pictures(self._images, wanted, small=small)))

        self._thread.do(get, request)
        return request

    def export(self, conversations: Iterable[int], kind: Format, folder: Path) -> int:
        """Write conversations into a folder; gives the number that `HistoryDone` will carry.

        Args:
            conversations: Their numbers; none for all of them.
            kind: What they become.
            folder: Made if it is not there.
        """
        request, wanted = next(self._numbers), tuple(conversations)

        def write(work: Work) -> None:
            told = write_out(self._thread.store(), self._images, self._takes, wanted, kind, folder, work)
            self._stream.publish(HistoryDone(request, told))

        self._thread.do_long(write, request, Phrase("Writing conversations"))
        return request

    def import_from(self, file: Path) -> int:
        """Read conversations in that were exported as JSON; gives the number that `HistoryDone` will carry."""
        request = next(self._numbers)

        def read(work: Work) -> None:
            told = read_in(self._thread.store(), self._images, self._takes, file, work)
            self._stream.publish(HistoryDone(request, told))
            self.changed()

        self._thread.do_long(read, request, Phrase("Reading conversations in"))
        return request

    def open(self, conversation: int, show: int | None = None) -> None:
        """Let a conversation be the one of now; `show` is the number in the history of the turn to show.

        Ends the answer under way.
        """
        self._recorder.with_conversation(lambda _: self._thread.do(lambda: self._open(conversation, show)))

    # ── changing; the list is told anew ────────────────────────────────────────────────────────────────────────────

    def rename(self, conversation: int, title: str) -> None:
        """Give a conversation a title."""
        self._change(lambda store: store.rename(conversation, title))

    def star(self, conversation: int, *, is_starred: bool) -> None:
        """Mark a conversation, or not any more."""
        self._change(lambda store: store.star(conversation, is_starred=is_starred))

    def delete(self, conversation: int) -> None:
        """Throw a conversation away; `restore` brings it back."""
        self._change(lambda store: store.delete(conversation))

    def restore(self, conversation: int) -> None:
        """Bring back what was thrown away."""
        self._change(lambda store: store.restore(conversation))

    def delete_turn(self, turn: int) -> None:
        """Throw a turn of the conversation of now away with what followed it; `turn` as events tell it."""
        self._recorder.with_row(turn, lambda row: self._reopen(row, lambda store: store.delete_turn(row), show=None))

    def restore_turn(self, row: int) -> None:
        """Bring a turn back, and what followed it; `row` is its number in the history."""
        self._reopen(row, lambda store: store.restore_turn(row), show=row)

    def show_branch(self, row: int) -> None:
        """Show the branch through a turn; `row` is its number in the history."""
        self._reopen(row, lambda store: store.show_branch(row), show=row)

    def keep(self, *, is_kept: bool) -> None:
        """As `Recorder.keep`; `ConversationsListed` tells."""
        self._recorder.keep(is_kept=is_kept)

    def tidy(self, keep_days: int) -> None:
        """Remove for good what is past its time, and pictures that nothing shows any more.

        Args:
            keep_days: Conversations that are older and not starred go; 0 keeps all.
        """
        now = time.time()
        self._change(
            lambda store: tidy(
                store,
                self._images,
                self._takes,
                deleted_before=now - UNDO_SECONDS,
                unused_since=now - keep_days * 86_400 if keep_days else None,
            )
        )

    def protect(self, *, on: bool) -> int:
        """Encrypt the history, or decrypt it, while it goes on being used; gives the number of the request.

        `HistoryProgressed` and then `HistoryDone` or `HistoryFailed` carry it, on a thread of their own.
        """
        request = next(self._numbers)
        self._protecting.change(request, on=on)
        return request

    def stop(self, request: int) -> None:
        """End an export, an import or a change of protection under way; `HistoryDone` tells of the first two."""
        self._thread.work.stop(request)

    def close(self) -> None:
        """End the threads; what takes long is stopped. Encrypting then leaves the history as it was."""
        self._thread.work.stop_all()
        self._protecting.close()
        self._thread.close()

    # ── history thread ─────────────────────────────────────────────────────────────────────────────────────────────

    def _change(self, change: Callable[[Store], None], then: Callable[[], None] = lambda: None) -> None:
        def work() -> None:
            change(self._thread.store())
            then()
            self.changed()

        self._thread.do(work)

    def _reopen(self, row: int, change: Callable[[Store], None], *, show: int | None) -> None:
        """Change the conversation with the turn `row`; if it is that of now, show it again, with the turn `show`."""

        def reopen(current: CurrentConversation) -> None:
            def show_again() -> None:
                with self._thread.store().reading() as connection:
                    changed = recall.conversation_of(connection, row)
                if changed == current.row:
                    self._open(changed, show)

            self._change(change, show_again)

        self._recorder.with_conversation(reopen)

    def _open(self, conversation: int, show: int | None) -> None:
        loaded = load(self._thread.store(), self._images, conversation)
        self._take_up(loaded, lambda numbers: self._thread.do(lambda: self._tell_opened(loaded, numbers, show)))

    def _tell_opened(self, loaded: Loaded, numbers: Sequence[int], show: int | None) -> None:
        turns = tuple(zip(numbers, loaded.turns, strict=True))
        shown = next((number for number, turn in turns if turn.id == show), None)
        self._stream.publish(ConversationOpened(loaded.conversation, turns, shown))
        self.list()
