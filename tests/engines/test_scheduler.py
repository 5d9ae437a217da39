# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps by priority, and an abort flag that never stops the wrong one."""

import itertools
import threading
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.process.scheduler import Callbacks, Priority, Scheduler, Task
from assistant.errors import Cancelled
from assistant.values import Progress, Role

PATIENCE = 30
ORDER = [
    Priority.TRANSCRIPTION, Priority.PROMPT, Priority.FIRST_CLAUSE, Priority.NEXT_CLAUSE, Priority.GENERATION,
    Priority.PARTIAL_TRANSCRIPTION, Priority.PREFILL,
]  # fmt: skip
"""From what the user waits for most to what can wait."""


class Bench:
    """A scheduler, and a record of what it did."""

    def __init__(self) -> None:
        self.abort = AbortFlag()
        self.done: list[str] = []
        """What happened, in order."""
        self.finished: dict[int, Exception | None] = {}
        self.at_rest = threading.Event()
        self.scheduler = Scheduler(self.abort, Callbacks(self._deliver, self._finish, lambda _: self.at_rest.set()))
        self._numbers = itertools.count(1)

    def task(
        self,
        steps: Iterator[object] | Callable[[Task], Iterator[object]],
        lane: Role = Role.EYES,
        priority: Priority = Priority.GENERATION,
        *,
        then: Priority | None = None,
        credits: int = 1000,  # noqa: A002 - the scheduler's word
        speculative: bool = False,
    ) -> Task:
        task = Task(
            next(self._numbers),
            lane,
            lambda: steps(task) if callable(steps) else steps,
            priority,
            then,
            credits,
            speculative,
        )
        self.scheduler.add(task)
        return task

    def run(self) -> None:
        """Until there is nothing to do."""
        self.scheduler.handled(1)
        thread = self.start()
        assert self.at_rest.wait(PATIENCE)
        self.stop(thread)

    def start(self) -> threading.Thread:
        thread = threading.Thread(target=self.scheduler.run, daemon=True)
        thread.start()
        return thread

    def stop(self, thread: threading.Thread) -> None:
        self.scheduler.end()
        thread.join(PATIENCE)
        assert not thread.is_alive()

    def _deliver(self, task: Task, item: object) -> bool:
        if item == "poison":
            raise TypeError
        self.done.append(str(item))
        return not isinstance(item, Progress)

    def _finish(self, task: Task, error: Exception | None) -> None:
        self.finished[task.number] = error


@pytest.fixture
def bench() -> Bench:
    return Bench()


def words(text: str) -> Iterator[object]:
    yield from text.split()


# ── order ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_most_urgent_goes_first(bench: Bench) -> None:
    bench.task(words("p1 p2"), Role.EYES, Priority.PREFILL)
    bench.task(words("v1 v2"), Role.VOICE, Priority.FIRST_CLAUSE)
    bench.task(words("e1 e2"), Role.EARS, Priority.TRANSCRIPTION)

    bench.run()

    assert bench.done == ["e1", "e2", "v1", "v2", "p1", "p2"]
    assert bench.finished == {1: None, 2: None, 3: None}


@pytest.mark.parametrize(("urgent", "other"), list(pairwise(ORDER)), ids=str)
def test_what_the_user_waits_for_goes_before_what_comes_later(bench: Bench, urgent: Priority, other: Priority) -> None:
    bench.task(words("o1 o2"), Role.EYES, other)
    bench.task(words("u1 u2"), Role.VOICE, urgent)

    bench.run()

    assert bench.done == ["u1", "u2", "o1", "o2"]


def test_cancelled_work_makes_room_before_anything_else(bench: Bench) -> None:
    def cleaning_up() -> Iterator[object]:
        try:
            yield "p1"
            bench.task(words("e1"), Role.EARS, Priority.TRANSCRIPTION)
            bench.scheduler.cancel(1)
            yield "p2"
        finally:
            bench.done.append("cleaned up")

    bench.task(cleaning_up(), Role.EYES, Priority.PREFILL)

    bench.run()

    assert bench.done == ["p1", "cleaned up", "e1"]


def test_work_ahead_begins_no_step_while_a_pass_is_under_way(bench: Bench) -> None:
    def hearing() -> Iterator[object]:
        bench.task(words("tile"), Role.EYES, Priority.PREFILL, speculative=True)
        yield "pass 1"
        yield "pass 2"

    bench.task(hearing(), Role.EARS, Priority.PARTIAL_TRANSCRIPTION)

    bench.run()

    assert bench.done == ["pass 1", "pass 2", "tile"]


def test_what_becomes_urgent_goes_between_two_steps(bench: Bench) -> None:
    def writing() -> Iterator[object]:
        yield "t1"
        bench.task(words("clause"), Role.VOICE, Priority.FIRST_CLAUSE)
        yield "t2"
        yield "t3"

    bench.task(writing())

    bench.run()

    assert bench.done == ["t1", "t2", "clause", "t3"]


def test_equals_go_first_come_first_served(bench: Bench) -> None:
    bench.task(words("a1 a2"), Role.VOICE, Priority.GENERATION)
    bench.task(words("b1 b2"), Role.EYES, Priority.GENERATION)

    bench.run()

    assert bench.done == ["a1", "a2", "b1", "b2"]


def test_calls_of_one_engine_never_interleave(bench: Bench) -> None:
    def first() -> Iterator[object]:
        yield "a1"
        bench.task(words("b1"), priority=Priority.PROMPT)
        yield "a2"

    bench.task(first())

    bench.run()

    assert bench.done == ["a1", "a2", "b1"]


def test_what_stands_in_the_way_of_urgent_work_is_urgent(bench: Bench) -> None:
    def partial() -> Iterator[object]:
        yield "partial 1"
        bench.task(words("token"), Role.EYES, Priority.GENERATION)
        bench.task(words("final"), Role.EARS, Priority.TRANSCRIPTION)
        yield "partial 2"
        yield "partial 3"

    bench.task(partial(), Role.EARS, Priority.PARTIAL_TRANSCRIPTION)

    bench.run()

    assert bench.done == ["partial 1", "partial 2", "partial 3", "final", "token"]


def test_priority_falls_after_the_first_result_but_not_after_progress(bench: Bench) -> None:
    progress = Progress("looking", 1, 1)
    bench.task(iter([progress, "first", "second"]), Role.EYES, Priority.PROMPT, then=Priority.GENERATION)
    bench.task(words("clause"), Role.VOICE, Priority.FIRST_CLAUSE)

    bench.run()

    assert bench.done == [str(progress), "first", "clause", "second"]


def test_urgent_work_ends_speculation_after_its_step(bench: Bench) -> None:
    closed = []

    def ahead(task: Task) -> Iterator[object]:
        try:
            yield "tile 1"
            bench.task(words("answer"), priority=Priority.PROMPT)
            assert not task.is_cancelled()
            assert not bench.abort
            yield "tile 2"
            yield "tile 3"
        finally:
            closed.append(True)

    speculation = bench.task(ahead, priority=Priority.PREFILL, speculative=True)

    bench.run()

    assert bench.done == ["tile 1", "tile 2", "answer"]
    assert bench.finished[speculation.number] is None
    assert closed


# ── credits ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_runs_only_as_far_ahead_as_allowed(bench: Bench) -> None:
    task = bench.task(words("a b c d e f"), credits=2)
    bench.run()
    assert bench.done == ["a", "b"]

    again = Bench()
    task = again.task(words("a b c d e f"), credits=2)
    again.scheduler.allow(task.number, 2)
    again.run()

    assert again.done == ["a", "b", "c", "d"]


def test_a_call_that_waits_for_its_caller_lets_others_run(bench: Bench) -> None:
    bench.task(words("a b"), Role.VOICE, Priority.FIRST_CLAUSE, credits=1)
    bench.task(words("x y"), Role.EYES, Priority.PREFILL)

    bench.run()

    assert bench.done == ["a", "x", "y"]


# ── errors ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_error_ends_its_own_call_only(bench: Bench) -> None:
    def failing() -> Iterator[object]:
        yield "a"
        raise ValueError

    failed = bench.task(failing())
    fine = bench.task(words("b"))

    bench.run()

    assert isinstance(bench.finished[failed.number], ValueError)
    assert bench.finished[fine.number] is None


def test_an_item_that_cannot_be_delivered_is_an_error_of_its_call(bench: Bench) -> None:
    closed = []

    def poisonous() -> Iterator[object]:
        try:
            yield "poison"
        finally:
            closed.append(True)

    task = bench.task(poisonous())

    bench.run()

    assert isinstance(bench.finished[task.number], TypeError)
    assert closed


def test_an_engine_that_fails_while_it_stops_does_not_stop_the_others(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    def stubborn(task: Task) -> Iterator[object]:
        try:
            bench.scheduler.cancel(task.number)
            yield "a"
        finally:
            raise ValueError("my secret")

    bench.task(stubborn)
    bench.task(words("b"))

    bench.run()

    assert bench.done == ["b"]
    assert "The eyes engine did not stop cleanly (ValueError)." in caplog.text
    assert "secret" not in caplog.text


# ── cancelling ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_running_step_is_aborted_and_the_next_one_is_not(bench: Bench) -> None:
    inside = threading.Event()
    aborted: list[bool] = []

    def native(task: Task) -> Iterator[object]:
        inside.set()
        while not bench.abort:
            pass
        aborted.append(task.is_cancelled())
        raise RuntimeError  # as a native library reports an abort

    def following() -> Iterator[object]:
        aborted.append(bool(bench.abort))
        yield "b"

    task = bench.task(native)
    bench.task(following())
    thread = bench.start()
    assert inside.wait(PATIENCE)

    bench.scheduler.cancel(task.number)
    bench.scheduler.handled(1)
    assert bench.at_rest.wait(PATIENCE)
    bench.stop(thread)

    assert isinstance(bench.finished[task.number], Cancelled)
    assert aborted == [True, False]
    assert bench.done == ["b"]


def test_cancelling_one_call_does_not_abort_the_step_of_another(bench: Bench) -> None:
    inside, go_on = threading.Event(), threading.Event()
    flag: list[bool] = []

    def first() -> Iterator[object]:
        yield "a1"
        yield "a2"

    def second() -> Iterator[object]:
        inside.set()
        assert go_on.wait(PATIENCE)
        flag.append(bool(bench.abort))
        yield "b1"

    waiting = bench.task(first(), Role.EYES, Priority.GENERATION, credits=1)
    queued = bench.task(words("c1"), Role.EYES, Priority.GENERATION)
    bench.task(second(), Role.VOICE, Priority.PREFILL)
    thread = bench.start()
    assert inside.wait(PATIENCE)

    for task in (waiting, queued):
        bench.scheduler.cancel(task.number)
    go_on.set()
    bench.scheduler.handled(1)
    assert bench.at_rest.wait(PATIENCE)
    bench.stop(thread)

    assert flag == [False]
    assert bench.done == ["a1", "b1"]
    assert isinstance(bench.finished[waiting.number], Cancelled)
    assert isinstance(bench.finished[queued.number], Cancelled)


def test_a_call_cancelled_at_the_end_of_its_step_leaves_no_flag_behind(bench: Bench) -> None:
    flags: list[bool] = []

    def too_late(task: Task) -> Iterator[object]:
        bench.scheduler.cancel(task.number)  # the step ends without looking at the flag
        assert bench.abort
        yield "a"

    def following() -> Iterator[object]:
        flags.append(bool(bench.abort))
        yield "b"

    task = bench.task(too_late)
    bench.task(following())

    bench.run()

    assert bench.done == ["b"]
    assert flags == [False]
    assert isinstance(bench.finished[task.number], Cancelled)


def test_cleaning_up_after_a_cancelled_call_is_not_aborted(bench: Bench) -> None:
    flags: list[bool] = []

    def tidy(task: Task) -> Iterator[object]:
        try:
            bench.scheduler.cancel(task.number)
            yield "a"
        finally:
            bench.scheduler.cancel(task.number)
            flags.append(bool(bench.abort))

    bench.task(tidy)

    bench.run()

    assert flags == [False]


def test_no_storm_of_cancels_aborts_a_step_of_a_call_that_is_wanted() -> None:
    """Thousands of cancels from another thread, at whatever moment they come."""
    bench = Bench()
    wrongly_aborted: list[int] = []

    def steps(task: Task) -> Iterator[object]:
        for _ in range(20):
            if bench.abort and not task.is_cancelled():
                wrongly_aborted.append(task.number)
            yield "."

    thread = bench.start()
    tasks = []
    for _ in range(300):
        tasks += [bench.task(steps, lane) for lane in Role]
        for task in tasks[-9::2]:
            bench.scheduler.cancel(task.number)
    bench.scheduler.handled(1)
    assert bench.at_rest.wait(PATIENCE)
    bench.stop(thread)

    assert wrongly_aborted == []
    assert len(bench.finished) == len(tasks)


def test_ending_aborts_the_running_step_and_closes_what_is_left(bench: Bench) -> None:
    inside = threading.Event()
    closed = []

    def waiting() -> Iterator[object]:
        try:
            yield "a"
            yield "b"
        finally:
            closed.append(True)

    def native() -> Iterator[object]:
        inside.set()
        while not bench.abort:
            pass
        yield "never"

    bench.task(waiting(), Role.VOICE, Priority.FIRST_CLAUSE, credits=1)
    bench.task(native())
    thread = bench.start()
    assert inside.wait(PATIENCE)

    bench.stop(thread)

    assert bench.done == ["a"]
    assert closed
