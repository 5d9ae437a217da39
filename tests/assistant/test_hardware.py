# SPDX-License-Identifier: GPL-3.0-or-later
"""What is found out about a computer."""

import os
import threading
from pathlib import Path
from typing import Any

import psutil
import pytest

from assistant.engines.probes.ctranslate2 import runs_on
from assistant.engines.probes.ggml import _Ggml
from assistant.engines.probes.probe import GraphicsCard, ask
from assistant.errors import EngineError
from assistant.models.hardware import examine
from assistant.models.processor import cores, fast_cores, memory

HERE = __name__
PATIENCE = 30.0


def answering(eyes: Any, ears: Any) -> Any:
    def answer(question: str, seconds: float) -> Any:
        value = eyes if "ggml" in question else ears
        if isinstance(value, EngineError):
            raise value
        return value

    return answer


def seven() -> int:
    return 7


def hang() -> None:
    threading.Event().wait()


def crash() -> None:
    os._exit(3)


def fail() -> None:
    raise ValueError("my secret")


# ── asking libraries ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_library_is_asked_in_another_process() -> None:
    assert ask(f"{HERE}:seven", PATIENCE) == 7


@pytest.mark.parametrize(
    ("question", "seconds", "sentence"),
    [
        ("hang", 0.01, "There was no answer within 0 seconds."),
        ("crash", PATIENCE, "The process that asked has crashed."),
        ("fail", PATIENCE, "The library failed (ValueError)."),
    ],
)
def test_a_library_that_does_not_answer_harms_nobody(question: str, seconds: float, sentence: str) -> None:
    before = {child.pid for child in psutil.Process().children()}

    with pytest.raises(EngineError) as caught:
        ask(f"{HERE}:{question}", seconds)

    assert caught.value.sentence == sentence
    left = [child for child in psutil.Process().children() if child.pid not in before]
    assert not [child for child in left if "resource_tracker" not in " ".join(child.cmdline())]


def test_a_device_is_proved_by_computing_on_it() -> None:
    ggml = _Ggml()

    assert all(ggml.computes(device) for device in ggml.devices())


def test_a_model_is_run_to_prove_that_whisper_can() -> None:
    assert runs_on("cpu")
    assert not runs_on("nowhere")


# ── what is made of the answers ────────────────────────────────────────────────────────────────────────────────────


def test_only_cards_that_compute_count() -> None:
    good, broken = GraphicsCard("Good", 8, 7), GraphicsCard("Broken", 16, 16, works=False)

    found = examine(answering([good, broken], ears=True))

    assert (found.cards, found.ears_on_card) == ((good,), True)
    assert found.notes == ("Broken is there, but computes wrongly or not at all.",)


def test_drivers_that_crash_are_done_without() -> None:
    found = examine(answering(EngineError("It has crashed."), EngineError("It hung.")))

    assert (found.cards, found.ears_on_card) == ((), False)
    assert len(found.notes) == 2
    assert found.cores >= found.fast_cores >= 1
    assert found.memory_bytes >= found.available_bytes > 0


# ── containers ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def container(tmp_path: Path) -> Path:
    (tmp_path / "cgroup").write_text("0::/outer/inner\n")
    inner = tmp_path / "fs/cgroup/outer/inner"
    inner.mkdir(parents=True)
    (inner / "memory.max").write_text("max\n")
    (inner.parent / "memory.max").write_text("2000000\n")
    (inner.parent / "memory.current").write_text("500000\n")
    (inner / "cpu.max").write_text("150000 100000\n")
    return tmp_path


def test_a_container_has_what_it_was_given(container: Path) -> None:
    assert memory(container, container) == (2_000_000, 1_500_000)
    assert cores(container, container) == min(2, cores())


def test_without_a_container_it_is_the_whole_computer(tmp_path: Path) -> None:
    assert memory(tmp_path, tmp_path)[0] == psutil.virtual_memory().total
    assert 1 <= fast_cores(tmp_path) <= cores(tmp_path, tmp_path)


def test_performance_cores_are_told_from_efficient_ones(tmp_path: Path) -> None:
    for n, capacity in enumerate((1024, 300, 300, 300)):
        (cpu := tmp_path / f"devices/system/cpu/cpu{n}").mkdir(parents=True)
        (cpu / "cpu_capacity").write_text(f"{capacity}\n")

    assert fast_cores(tmp_path) == 1
