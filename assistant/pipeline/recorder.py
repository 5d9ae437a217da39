# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes each turn into the history as it happens, so that a crash loses nothing that was already said."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from assistant.conversation.image_store import ImageStore
from assistant.conversation.store import Store
from assistant.errors import HistoryError, Unexpected
from assistant.events import (
    Event,
    EvidenceFound,
    Failed,
    Noticed,
    Outcome,
    Timings,
    TokenWritten,
    Transcribed,
    TurnFinished,
    TurnStarted,
)
from assistant.values import Message, Speaker

_log = logging.getLogger(__name__)

BATCH_SECONDS = 0.25
"""What an answer has grown by is written so often at most: a crash loses no more than that."""


@dataclass(eq=False)
class _Conversation:
    """What turns are written into; on disk from its first turn on."""

    row: int | None = None
    is_kept: bool = True


@dataclass(eq=False)
class _Record:
    """A turn as it is now, and what of it is on disk."""

    conversation: _Conversation
    parent: "_Record | None"
    question: Message = field(default_factory=lambda: Message(Speaker.USER, ""))
    answer: Message | None = None
    outcome: Outcome | None = None
    timings: Timings = field(default_factory=Timings)
    row: int | None = None

    @property
    def row_before(self) -> int | None:
        """What this follows in the history; a take without words is not there."""
        before = self.parent
        while before and before.row is None:
            before = before.parent
        return before.row if before else None

    def add(self, event: Transcribed | TokenWritten | EvidenceFound | TurnFinished) -> None:
        """The turn went on."""
        answer = self.answer or Message(Speaker.ASSISTANT, "")
        match event:
            case Transcribed():
                self.question = replace(self.question, text=event.text)
            case TokenWritten():
                self.answer = replace(answer, text=answer.text + event.text)
            case EvidenceFound():
                self.answer = replace(answer, evidence=answer.evidence + event.evidence)
            case TurnFinished():
                self.answer, self.outcome, self.timings = event.answer or self.answer, event.outcome, event.timings


Command: TypeAlias = Callable[[], None]


class Recorder:
    """Owns the recorder thread. Subscribed to the stream of events; all methods return at once, from any thread.

    What cannot be written (the disk is full) stays in memory, and is tried again with whatever is written next.

    Args:
        open_store: Opens the history, on the recorder thread.
        images: Where pictures go before the history refers to them.
        publish: Told when something cannot be kept, and when it can again.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        images: ImageStore,
        publish: Callable[[Event], None],
    ) -> None:
        self._open_store = open_store
        self._images = images
        self._publish = publish
        self._on_written: Callable[[], None] = lambda: None
        self._store: Store | None = None
        self._queue: queue.Queue[Event | Command | None] = queue.Queue()
        self._conversation = _Conversation()
        self._newest: _Record | None = None
        """What the next turn follows."""
        self._records: dict[int, _Record] = {}
        self._unwritten: dict[int, None] = {}
        """Numbers of turns that have changed since they were written, in order."""
        self._is_in_trouble = False
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()

    # ── any thread ─────────────────────────────────────────────────────────────────────────────────────────────────

    def on_written(self, callback: Callable[[], None]) -> None:
        """Call back on the recorder thread whenever something was written. To be said once, before the first turn."""
        self._on_written = callback

    def hear(self, event: Event) -> None:
        """Take in what has happened."""
        if isinstance(event, TurnStarted | Transcribed | TokenWritten | EvidenceFound | TurnFinished):
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
        """Whether the conversation of now is kept: if not, it is removed from the disk at once."""
        self._queue.put(lambda: self._keep(is_kept))

    def with_row(self, turn: int, act: Callable[[int], None]) -> None:
        """Once everything so far is written, call `act` with a turn's number in the history, if it has one."""
        self._queue.put(lambda: self._with_row(turn, act))

    def with_conversation(self, act: Callable[[int | None], None]) -> None:
        """Once everything so far is written, call `act` with the number of the conversation of now, if it has one."""
        self._queue.put(lambda: act(self._conversation.row))

    def close(self) -> None:
        """Write what is left, and end the thread."""
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
                self._newest = self._records[number] = _Record(self._conversation, self._newest, question)
                self._unwritten[number] = None
            case Transcribed() | TokenWritten() | EvidenceFound() | TurnFinished():
                if record := self._records.get(event.turn):
                    record.add(event)
                    self._unwritten[event.turn] = None

    def _write_all(self) -> None:
        has_written = False
        try:
            for number in list(self._unwritten):
                record = self._records[number]
                if record.conversation.is_kept and (record.question.text or record.row is not None):
                    self._write(record)
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

    def _write(self, record: _Record) -> None:
        store = self._opened()
        conversation = record.conversation
        for picture in record.question.pictures if record.row is None else ():
            self._images.keep(picture)
        if conversation.row is None:
            conversation.row = store.begin_conversation()
        if record.row is None:
            record.row = store.begin_turn(conversation.row, record.row_before, record.question)
        else:
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
        self._forget_written()
        self._conversation, self._newest = _Conversation(is_kept=is_kept), None

    def _go_on_with(self, conversation: int, turns: tuple[tuple[int, int], ...]) -> None:
        self._begin_anew(True)
        self._conversation.row = conversation
        for number, row in turns:
            self._newest = _Record(self._conversation, self._newest, row=row)
            self._records[number] = self._newest

    def _forget_written(self) -> None:
        """Let go of the turns of an older conversation, but for those that could not be written yet."""
        self._records = {number: self._records[number] for number in self._unwritten}

    def _branch_off(self, turn: int) -> None:
        if record := self._records.get(turn):
            self._newest = record.parent

    def _keep(self, is_kept: bool) -> None:
        conversation = self._conversation
        conversation.is_kept = is_kept
        mine = {number: record for number, record in self._records.items() if record.conversation is conversation}
        if not is_kept and conversation.row is not None:
            try:
                self._opened().forget(conversation.row)
            except HistoryError as error:
                self._publish(Failed(None, error))
                return
            self._on_written()
            conversation.row = None
            for record in mine.values():
                record.row = None
        elif is_kept and conversation.row is None:
            self._unwritten.update(dict.fromkeys(mine))
            self._write_all()

    def _with_row(self, turn: int, act: Callable[[int], None]) -> None:
        record = self._records.get(turn)
        if record and record.row is not None:
            act(record.row)
