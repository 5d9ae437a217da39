# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes each turn into the history as it happens, so that a crash loses nothing that was already said."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from assistant.conversation.image_store import ImageStore
from assistant.conversation.store import Store
from assistant.conversation.take_store import TakeStore, turns_with_takes
from assistant.errors import HistoryError, Unexpected
from assistant.events import Event, Failed, Noticed
from assistant.pipeline.recorded_turn import RecordedConversation, RecordedTurn, TurnChange
from assistant.turn_events import EvidenceFound, TokenWritten, TurnStarted
from assistant.values import Audio

_log = logging.getLogger(__name__)

BATCH_SECONDS = 0.25
"""What an answer has grown by is written so often at most: a crash loses no more than that."""


@dataclass(frozen=True)
class CurrentConversation:
    """What the next turn belongs to."""

    row: int | None
    """Its number in the history; None before its first question is on disk."""
    is_kept: bool


Command: TypeAlias = Callable[[], None]


class Recorder:
    """Owns the recorder thread. Subscribed to the stream of events; all methods return at once, from any thread.

    What cannot be written (the disk is full) stays in memory, and is tried again with whatever is written next.

    Args:
        open_store: Opens the history, on the recorder thread.
        images: Where pictures go before the history refers to them.
        publish: Told when something cannot be kept, and when it can again.
        takes: Where sound goes that is to be kept; None keeps none.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        images: ImageStore,
        publish: Callable[[Event], None],
        takes: TakeStore | None = None,
    ) -> None:
        self._open_store = open_store
        self._images = images
        self._takes = takes
        self._publish = publish
        self._on_written: Callable[[], None] = lambda: None
        self._on_kept: Callable[[int, int], None] = lambda _number, _row: None
        self._store: Store | None = None
        self._queue: queue.Queue[Event | Command | None] = queue.Queue()
        self._conversation = RecordedConversation()
        self._newest: RecordedTurn | None = None
        """What the next turn follows."""
        self._records: dict[int, RecordedTurn] = {}
        self._unwritten: dict[int, None] = {}
        """Numbers of turns that have changed since they were written, in order."""
        self._is_in_trouble = False
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()

    # ── any thread ─────────────────────────────────────────────────────────────────────────────────────────────────

    def on_written(self, callback: Callable[[], None], on_kept: Callable[[int, int], None]) -> None:
        """Call back on the recorder thread; to be said once, before the first turn.

        Args:
            callback: Something was written, or whether the conversation of now is kept has changed.
            on_kept: A turn is on disk from now on; given the number events tell it by, and its number in the history.
        """
        self._on_written, self._on_kept = callback, on_kept

    def hear(self, event: Event) -> None:
        """Take in what has happened."""
        if isinstance(event, TurnStarted | TurnChange):
            self._queue.put(event)

    def begin_anew(self, *, is_kept: bool = True) -> None:
        """The turns from here on are another conversation."""
        self._queue.put(lambda: self._begin_anew(is_kept))

    def go_on_with(self, conversation: int, turns: Iterable[tuple[int, int]]) -> None:
        """The turns from here on belong to a conversation of the history, after its newest turn.

        Args:
            conversation: Its number in the history.
            turns: The numbers that its turns go by now, each with its number in the history, oldest first.
        """
        known = tuple(turns)
        self._queue.put(lambda: self._go_on_with(conversation, known))

    def branch_off(self, turn: int) -> None:
        """The next turn takes the place of this one, and of all that followed it; those stay as a branch."""
        self._queue.put(lambda: self._branch_off(turn))

    def keep(self, *, is_kept: bool) -> None:
        """Whether the conversation of now is kept.

        If not, it leaves the list at once and nothing more of it is written; so that the user can come back on that,
        it leaves the disk when another conversation begins, or the program ends.
        """
        self._queue.put(lambda: self._keep(is_kept))

    def keep_take(self, turn: int, take: Audio) -> None:
        """Keep what was said in a turn as sound, if the turn is kept."""
        self._queue.put(lambda: self._keep_take(turn, take))

    def with_row(self, turn: int, act: Callable[[int], None]) -> None:
        """Once everything so far is written, call `act` with a turn's number in the history, if it has one."""
        self._queue.put(lambda: self._with_row(turn, act))

    def with_conversation(self, act: Callable[[CurrentConversation], None]) -> None:
        """Once everything so far is written, call `act` with the conversation of now."""
        self._queue.put(lambda: act(CurrentConversation(self._conversation.row, self._conversation.is_kept)))

    def close(self) -> None:
        """Write what is left, and end the thread."""
        self._queue.put(self._let_go)
        self._queue.put(None)
        self._thread.join()
        if self._store:
            self._store.close()

    # ── recorder thread ────────────────────────────────────────────────────────────────────────────────────────────

    def _run(self) -> None:
        due: float | None = None
        """When what an answer has grown by is written, at the latest."""
        while True:
            try:
                item = self._queue.get(timeout=None if due is None else max(0.0, due - time.monotonic()))
            except queue.Empty:
                item = self._write_all
            try:
                waits = self._handle(item)
            except Exception as error:  # noqa: BLE001 - the edge of the thread: the next turn must be kept
                _log.exception("Recording a turn failed")
                self._publish(Failed(None, Unexpected.because_of(error)))
                waits = False
            due = (due or time.monotonic() + BATCH_SECONDS) if waits else None
            if item is None:
                return

    def _handle(self, item: Event | Command | None) -> bool:
        """Take in an event, or do what is asked; true if it is enough to write that in a while."""
        if item is not None and not callable(item):
            self._take_in(item)
        if isinstance(item, TokenWritten | EvidenceFound):
            return True
        self._write_all()
        if callable(item):
            item()
        return False

    def _take_in(self, event: Event) -> None:
        match event:
            case TurnStarted(number, question):
                self._newest = self._records[number] = RecordedTurn(self._conversation, self._newest, question)
                self._unwritten[number] = None
            case change if isinstance(change, TurnChange) and (record := self._records.get(change.turn)):
                record.add(change)
                self._unwritten[change.turn] = None

    def _write_all(self) -> None:
        has_written = False
        try:
            for number in list(self._unwritten):
                record = self._records[number]
                if record.conversation.is_kept and (record.question.text or record.row is not None):
                    self._write(number, record)
                    has_written = True
                self._unwritten.pop(number)
        except HistoryError as error:
            if not self._is_in_trouble:
                self._is_in_trouble = True
                self._publish(Failed(None, error))
            return
        if not has_written:
            return
        self._on_written()
        if self._is_in_trouble:
            self._is_in_trouble = False
            self._publish(Noticed("The history can be written again. Nothing is missing from it."))

    def _write(self, number: int, record: RecordedTurn) -> None:
        store = self._opened()
        conversation = record.conversation
        for picture in record.question.pictures if record.row is None else ():
            self._images.keep(picture)
        if conversation.row is None:
            conversation.row = store.begin_conversation()
        if record.row is None:
            record.row = store.begin_turn(conversation.row, record.row_before, record.question)
            self._on_kept(number, record.row)
        elif record.question.text:  # of turns that were opened from the history only their place is known
            store.write(record.row, record.question)
        if record.answer:
            store.write(record.row, record.answer)
        if record.outcome:
            store.finish_turn(record.row, record.outcome, record.timings)

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._open_store()
            self._store.finish_interrupted()
            for notice in self._store.notices:
                self._publish(Noticed(notice))
        return self._store

    def _begin_anew(self, is_kept: bool) -> None:
        self._let_go()
        self._forget_written()
        self._conversation, self._newest = RecordedConversation(is_kept=is_kept), None
        self._on_written()

    def _go_on_with(self, conversation: int, turns: tuple[tuple[int, int], ...]) -> None:
        self._begin_anew(True)
        self._conversation.row = conversation
        for number, row in turns:
            self._newest = RecordedTurn(self._conversation, self._newest, row=row)
            self._records[number] = self._newest

    def _forget_written(self) -> None:
        """Let go of the turns of an older conversation, but for those that could not be written yet."""
        self._records = {number: self._records[number] for number in self._unwritten}

    def _branch_off(self, turn: int) -> None:
        if record := self._records.get(turn):
            self._newest = record.parent

    def _keep(self, is_kept: bool) -> None:
        conversation = self._conversation
        if is_kept == conversation.is_kept:
            return
        conversation.is_kept = is_kept
        try:
            if is_kept:
                self._bring_back(conversation)
            elif conversation.row is not None:
                self._opened().withdraw(conversation.row)
        except HistoryError as error:
            self._publish(Failed(None, error))
        self._on_written()

    def _bring_back(self, conversation: RecordedConversation) -> None:
        """Keep a conversation after all, with what was said of it meanwhile."""
        mine = {number: record for number, record in self._records.items() if record.conversation is conversation}
        if conversation.row is not None and not self._opened().bring_back(conversation.row):
            # Another program has tidied up: what is known here is written again.
            conversation.row = None
            for record in mine.values():
                record.row = None
        for number, record in mine.items():
            if record.row is not None:
                self._on_kept(number, record.row)
        # Of turns that were opened from the history only their place is known.
        self._unwritten.update({number: None for number, record in mine.items() if record.question.text})
        self._write_all()

    def _let_go(self) -> None:
        """Another conversation begins: remove one that is not to be kept for good."""
        conversation = self._conversation
        if conversation.is_kept or conversation.row is None:
            return
        try:
            if self._takes:
                self._takes.discard(turns_with_takes(self._opened(), conversation.row))
            self._images.discard(self._opened().forget(conversation.row))
        except HistoryError as error:
            self._publish(Failed(None, error))
        conversation.row = None

    def _keep_take(self, turn: int, take: Audio) -> None:
        record = self._records.get(turn)
        if self._takes and record and record.row is not None and record.conversation.is_kept:
            try:
                self._takes.keep(self._opened(), record.row, take)
            except HistoryError as error:
                self._publish(Failed(None, error))

    def _with_row(self, turn: int, act: Callable[[int], None]) -> None:
        record = self._records.get(turn)
        if record and record.row is not None:
            act(record.row)
