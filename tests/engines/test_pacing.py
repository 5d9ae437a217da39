# SPDX-License-Identifier: GPL-3.0-or-later
"""Fewer threads while other programs need the cores."""

from itertools import pairwise

import pytest

from assistant.engines.llama.pacing import OtherPrograms, Pacing


class Machine:
    """A computer on which a step of n tokens takes n + 1 tenths of a second on one thread.

    Threads share the work, but if there are fewer free cores than threads it takes fifty times as long.
    """

    def __init__(self, threads: int = 4, busy: float = 0.0) -> None:
        self.now = 0.0
        self.busy = busy
        """Cores that other programs need."""
        self.cores = threads
        self.used = threads
        self.pacing = Pacing(threads, self.use, lambda: self.busy, clock=lambda: self.now)
        self.pacing.calibrate(self.step)

    def use(self, threads: int) -> None:
        self.used = threads

    def step(self, tokens: int) -> None:
        fits = self.used <= max(1, self.cores - self.busy)
        self.now += (tokens + 1) * (0.1 / self.used if fits else 5.0)

    def work(self, steps: int, tokens: int = 1) -> int:
        """Make so many steps; tells how many threads are used then."""
        for _ in range(steps):
            before = self.now
            self.step(tokens)
            self.pacing.took(tokens, self.now - before)
        return self.used


def test_all_threads_are_used_on_a_quiet_machine() -> None:
    machine = Machine(threads=4)

    assert machine.work(100) == 4
    assert machine.work(10, tokens=64) == 4


def test_threads_are_given_up_to_a_busy_program_after_one_step() -> None:
    machine = Machine(threads=4)

    machine.busy = 1.0

    assert machine.work(1) == 3


def test_threads_are_given_up_down_to_one() -> None:
    machine = Machine(threads=2)

    machine.busy = 6.0

    assert machine.work(3) == 1


def test_threads_are_taken_back_when_the_others_rest() -> None:
    machine = Machine(threads=4)
    machine.busy = 2.0
    machine.work(1)

    machine.busy = 0.0

    assert machine.work(10) == 2  # the others are watched for a while first
    assert machine.work(100) == 4


def test_nothing_is_taken_back_while_the_others_work() -> None:
    machine = Machine(threads=2)

    machine.busy = 1.0

    assert machine.work(2000) == 1


def test_machine_that_is_busy_from_the_start_begins_with_one_thread() -> None:
    machine = Machine(threads=4, busy=3.0)

    assert machine.used == 1
    machine.busy = 0.0
    assert machine.work(200) == 4


def test_short_hiccup_changes_nothing() -> None:
    machine = Machine(threads=4)

    machine.pacing.took(1, 0.25)
    machine.pacing.took(1, 0.05)
    machine.pacing.took(1, 0.25)

    assert machine.used == 4


def test_taking_threads_back_in_vain_is_tried_less_and_less_often() -> None:
    machine = Machine(threads=2)
    machine.pacing._others = lambda: 0.0  # they cannot be seen
    machine.busy = 1.0
    tries = []

    for _ in range(2000):
        before = machine.used
        if machine.work(1) > before:
            tries.append(machine.now)

    gaps = [later - earlier for earlier, later in pairwise(tries)]
    assert len(gaps) >= 4
    assert gaps[-1] > 2 * gaps[0]


def test_single_thread_is_never_given_up() -> None:
    machine = Machine(threads=1)

    machine.pacing.took(1, 100.0)

    assert machine.used == 1


def test_other_programs_use_some_of_the_cores() -> None:
    others = OtherPrograms()

    assert 0.0 <= others.cores_used() < 4096


def test_own_work_is_not_that_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    others = OtherPrograms()
    before = others._busy
    monkeypatch.setattr(others, "_busy_seconds", lambda: before)

    assert others.cores_used() == 0.0


def test_system_that_does_not_tell_is_taken_for_a_quiet_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*, percpu: bool) -> None:
        raise PermissionError

    monkeypatch.setattr("assistant.engines.llama.pacing.psutil.cpu_times", refuse)

    assert OtherPrograms().cores_used() == 0.0
