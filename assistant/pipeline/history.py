# SPDX-License-Identifier: GPL-3.0-or-later
"""Past conversations, for the window: lists, opens, searches and changes them away from its thread."""

import itertools
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeAlias

from assistant.conversation.history_events import (
    ConversationOpened,
    ConversationsListed,
    HistoryEvent,
    HistoryFailed,
    SearchFinished,
)
from assistant.conversation.image_store import ImageStore
from assistant.conversation.records import ConversationSummary, StoredMessage, StoredTurn
from assistant.conversation.search import Filters, find
from assistant.conversation.store import Store
from assistant.errors import KibitzError, PictureUnreadable, Unexpected
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.recorder import Recorder
from assistant.values import Message, Picture, Speaker

_log = logging.getLogger(__name__)

_LISTED = 500
"""Conversations in the list; older ones are found by searching."""

_PICTURES_IN_MIND = 8
"""So many of the newest pictures of an opened conversation are loaded for the model: more seldom fit its context."""

UNDO_SECONDS = 600.0
"""What was thrown away can be brought back for so long, and until the program ends."""


@dataclass(frozen=True)
class Loaded:
    """A conversation as it was read from the history."""

    conversation: ConversationSummary
    turns: tuple[StoredTurn, ...]
    exchanges: tuple[tuple[Message, Message] | None, ...]
    """Question and answer of each turn, for the model; None where there was no answer."""
    pictures: Mapping[str, Picture]
    """Pixels of the newest pictures, by digest."""


TakeUp: TypeAlias = Callable[[Loaded, Callable[[Sequence[int]], None]], None]
"""Makes a conversation the one of now, and then tells the numbers that events know its turns by; returns at once."""


def tidy(store: Store, images: ImageStore, keep_days: int) -> None:
    """As `History.tidy`, now.

    Raises:
        HistoryError: The history cannot be written.
    """
    now = time.time()
    store.purge(now - UNDO_SECONDS, unused_since=now - keep_days * 86_400 if keep_days else None)
    images.collect(store.used_pictures())


class History:
    """Owns the history thread. All methods return at once, from any thread; answers come as `HistoryEvent`s.

    Args:
        open_store: Opens the history, on the history thread; a store of its own, beside the recorder's.
        images: Where the history's pictures are.
        recorder: Knows what of the conversation of now is on disk.
        take_up: Makes a loaded conversation the one of now.
    """

    def __init__(
        self, open_store: Callable[[], Store], images: ImageStore, recorder: Recorder, take_up: TakeUp
    ) -> None:
        self._open_store = open_store
        self._images = images
        self._recorder = recorder
        self._take_up = take_up
        self._stream: EventStream[HistoryEvent] = EventStream()
        self._numbers = itertools.count(1)
        self._store: Store | None = None
        self._listed: ConversationsListed | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="history")

    def subscribe(self, callback: Callable[[HistoryEvent], None]) -> Callable[[], None]:
        """Call `callback` for each event, on the history thread; returns what ends that."""
        return self._stream.subscribe(callback)

    # ── asking; each is answered by an event ───────────────────────────────────────────────────────────────────────

    def list(self) -> None:
        """Tell which conversations there are, even if that has not changed."""
        self._listed = None
        self.changed()

    def changed(self) -> None:
        """Something was written: tell which conversations there are, if the list has changed."""
        self._recorder.with_conversation(lambda current: self._do(lambda: self._list(current)))

    def search(self, words: str, filters: Filters | None = None) -> int:
        """Look for words; gives the number that `SearchFinished` will carry."""
        request = next(self._numbers)

        def look() -> None:
            found = find(self._opened(), words, filters or Filters())
            self._stream.publish(SearchFinished(request, words, tuple(found)))

        self._do(look, request)
        return request

    def open(self, conversation: int, show: int | None = None) -> None:
        """Let a conversation be the one of now; `show` is the number in the history of the turn to show.

        Ends the answer under way. The pictures that the model is shown again are loaded first.
        """
        self._recorder.with_conversation(lambda _: self._do(lambda: self._open(conversation, show)))

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
        self._recorder.with_row(turn, lambda row: self._reopen(lambda store: store.delete_turn(row)))

    def restore_turn(self, row: int) -> None:
        """Bring a turn back, and what followed it; `row` is its number in the history."""
        self._reopen(lambda store: store.restore_turn(row))

    def show_branch(self, row: int) -> None:
        """Show the branch through a turn; `row` is its number in the history."""
        self._reopen(lambda store: store.show_branch(row))

    def keep(self, *, is_kept: bool) -> None:
        """Whether the conversation of now is kept: if not, it leaves the disk at once, and can come back."""
        self._recorder.keep(is_kept=is_kept)

    def tidy(self, keep_days: int) -> None:
        """Remove for good what is past its time, and pictures that nothing shows any more.

        Args:
            keep_days: Conversations that are older and not starred go; 0 keeps all.
        """
        self._change(lambda store: tidy(store, self._images, keep_days))

    def close(self) -> None:
        """End the thread after what was asked for."""
        self._do(self._close)
        self._worker.shutdown(wait=True)

    # ── history thread ─────────────────────────────────────────────────────────────────────────────────────────────

    def _do(self, work: Callable[[], None], request: int | None = None) -> None:
        def guarded() -> None:
            try:
                work()
            except KibitzError as error:
                self._stream.publish(HistoryFailed(request, error))
            except Exception as error:  # noqa: BLE001 - the edge of the thread: the next request must work
                _log.exception("The history failed")
                self._stream.publish(HistoryFailed(request, Unexpected.because_of(error)))

        self._worker.submit(guarded)

    def _change(self, change: Callable[[Store], None], then: Callable[[], None] = lambda: None) -> None:
        def work() -> None:
            change(self._opened())
            then()
            self.changed()

        self._do(work)

    def _reopen(self, change: Callable[[Store], None]) -> None:
        """Change the conversation of now, and show what it has become."""

        def reopen(current: int | None) -> None:
            if current is not None:
                self._change(change, lambda: self._open(current, None))

        self._recorder.with_conversation(reopen)

    def _open(self, conversation: int, show: int | None) -> None:
        loaded = self._load(conversation)
        self._take_up(loaded, lambda numbers: self._do(lambda: self._tell_opened(loaded, numbers, show)))

    def _tell_opened(self, loaded: Loaded, numbers: Sequence[int], show: int | None) -> None:
        turns = tuple(zip(numbers, loaded.turns, strict=True))
        shown = next((number for number, turn in turns if turn.id == show), None)
        self._stream.publish(ConversationOpened(loaded.conversation, turns, shown, loaded.pictures))
        self.list()

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._open_store()
        return self._store

    def _close(self) -> None:
        if self._store:
            self._store.close()

    def _list(self, current: int | None) -> None:
        listed = ConversationsListed(tuple(self._opened().conversations(_LISTED)), current)
        if listed != self._listed:
            self._listed = listed
            self._stream.publish(listed)

    def _load(self, conversation: int) -> Loaded:
        store = self._opened()
        turns = tuple(store.turns(conversation))
        pictures = self._newest_pictures(turns)
        return Loaded(
            store.conversation(conversation),
            turns,
            tuple(
                (_message(Speaker.USER, turn.question, pictures), _message(Speaker.ASSISTANT, turn.answer))
                if turn.answer and turn.answer.text
                else None
                for turn in turns
            ),
            pictures,
        )

    def _newest_pictures(self, turns: Sequence[StoredTurn]) -> dict[str, Picture]:
        """Pixels of the newest pictures; one whose file is missing is left out."""
        loaded: dict[str, Picture] = {}
        for picture in (picture for turn in reversed(turns) for picture in reversed(turn.question.pictures)):
            if len(loaded) == _PICTURES_IN_MIND:
                break
            if picture.sha256 not in loaded:
                try:
                    loaded[picture.sha256] = self._images.load(picture.sha256, picture.source, picture.name)
                except PictureUnreadable as error:
                    self._stream.publish(HistoryFailed(None, error))
        return loaded


def _message(speaker: Speaker, stored: StoredMessage, pictures: dict[str, Picture] | None = None) -> Message:
    known = pictures or {}
    return Message(
        speaker,
        stored.text,
        tuple(known[picture.sha256] for picture in stored.pictures if picture.sha256 in known),
        stored.evidence,
        stored.engine,
        from_starter=stored.from_starter,
        heard=stored.heard,
    )
