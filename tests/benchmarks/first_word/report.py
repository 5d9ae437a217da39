# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures as a table for people and as JSON for machines."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.first_word.measure import Comparison
from tests.benchmarks.first_word.window_timer import Lateness

_FLOOR_GOAL = 1.3
_EARS_GOAL = 0.3
"""Transcribing after the key went up, as a part of what the obvious way needs for it."""
_SECONDS_GOALS = {"Qwen3-VL-2B shape": 1.6}
_STOP_GOALS = {"writing": 0.010, "reading": 0.010, "looking": 0.35}
_WINDOW_GOALS = {"p99": 4.0, "most": 16.0}
"""Milliseconds."""
_SLOWEST_SHOWN = 0.02


@dataclass(frozen=True)
class Results:
    """What was measured with one model."""

    model: str
    runs: Sequence[Comparison]
    stops: Mapping[str, float]
    """Seconds until the engines stopped, by kind of work."""
    window: Lateness | None
    """Of a window's timer, while Kibitz worked."""


def print_results(results: Results) -> None:
    """Print everything."""
    _print_table(results)
    for work, seconds in results.stops.items():
        print(f"stopped while {work}: after {seconds * 1e3:.1f} ms at most (goal {_STOP_GOALS[work] * 1e3:.0f} ms)")
    if late := results.window:
        print(
            f"a window's timer of 5 ms was late by {late.p50:.2f} ms (half of {late.ticks} ticks), "
            f"{late.p99:.2f} ms (99 %; goal {_WINDOW_GOALS['p99']:g}), {late.most:.1f} ms (all; goal "
            f"{_WINDOW_GOALS['most']:g})"
        )


def _print_table(results: Results) -> None:
    """A line for each situation, of medians, and the profile of the run in the middle."""
    runs = results.runs
    print(f"\n{results.model}: seconds from the key going up to the first sound")
    print(f"{'situation':<46}{'obvious':>9}{'Kibitz':>8}{'ratio':>8}{'goal':>6}{'floor':>7}{'x floor':>9}{'before':>8}")
    for group in _groups(runs):
        first, ratio = group[0], median(run.ratio for run in group)
        goal = first.situation.goal
        floor = median(run.floor for run in group)
        kibitz = median(run.kibitz for run in group)
        print(
            f"{first.situation.title:<46}{median(run.obvious.first_audio for run in group):9.2f}{kibitz:8.2f}"
            f"{ratio:7.1f}x{f'{goal:g}x' if goal else '':>6}{floor:7.2f}{kibitz / floor:8.1f}x"
            f"{median(run.work_before_release for run in group):8.2f}"
        )
    for group in _groups(runs):
        _print_profile(sorted(group, key=lambda run: run.kibitz)[len(group) // 2])
    peak = max(run.obvious.peak_mb for run in runs)
    print(f"most memory: obvious way {peak:.0f} MB, Kibitz's engines {max(run.kibitz_peak_mb for run in runs):.0f} MB")


def missed_goals(results: Results) -> list[str]:
    """A sentence for each goal that was not reached."""
    missed, runs = [], results.runs
    for group in _groups(runs):
        situation, ratio = group[0].situation, median(run.ratio for run in group)
        over = median(run.kibitz / run.floor for run in group)
        if situation.goal and ratio < situation.goal:
            missed.append(f"{situation.title}: {ratio:.1f} times faster, not {situation.goal:g} times")
        if situation.goal and over > _FLOOR_GOAL:
            missed.append(f"{situation.title}: {over:.1f} times the floor, not {_FLOOR_GOAL} times")
        ears = median(run.ears_after_release / run.obvious.ears for run in group)
        if situation.goal and ears > _EARS_GOAL:
            missed.append(
                f"{situation.title}: {ears:.2f} of the obvious way's transcribing after release, not {_EARS_GOAL}"
            )
        first_word, wanted = median(run.kibitz for run in group), _SECONDS_GOALS.get(results.model)
        if situation.goal and wanted and first_word > wanted:
            missed.append(f"{situation.title}: the first word after {first_word:.2f} s, not {wanted} s")
    if max(run.kibitz_peak_mb for run in runs) > max(run.obvious.peak_mb for run in runs):
        missed.append("the engines need more memory than the obvious way")
    missed += [
        f"stopping while {work} took {seconds * 1e3:.0f} ms, not {_STOP_GOALS[work] * 1e3:.0f} ms"
        for work, seconds in results.stops.items()
        if seconds > _STOP_GOALS[work]
    ]
    for name, goal in _WINDOW_GOALS.items():
        late = getattr(results.window, name, 0.0)
        if late > goal:
            which = "one tick in a hundred" if name == "p99" else "one tick"
            missed.append(f"{which} of a window's timer was {late:.1f} ms late or more, not {goal:g} ms")
    return missed


def write_json(path: Path, results: Sequence[Results]) -> None:
    """Write everything down."""
    models = {
        one.model: {
            "runs": [_entry(run) for run in one.runs],
            "stop_seconds": dict(one.stops),
            "window_timer_late_ms": asdict(one.window) if one.window else None,
            "missed": missed_goals(one),
        }
        for one in results
    }
    path.write_text(json.dumps({"machine": machine(), "models": models}, indent=1) + "\n", encoding="utf-8")


def machine() -> dict[str, Any]:
    """What this was measured on, and how busy it is."""
    return {
        "processor": _processor(),
        "system": platform.platform(),
        "cores_used": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "cores": os.cpu_count(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
    }


def _entry(run: Comparison) -> dict[str, Any]:
    return asdict(run) | {"ratio": run.ratio, "obvious_first_audio": run.obvious.first_audio}


def _print_profile(run: Comparison) -> None:
    obvious = run.obvious
    print(f"\n{run.situation.title}")
    print(
        f"  obvious way: transcribe {obvious.ears:.2f}, look and write {obvious.eyes:.2f}, speak {obvious.voice:.2f} "
        f"({obvious.prompt_tokens} tokens read, {obvious.answer_tokens} written)"
    )
    stretches = [one for one in run.profile if one.end - one.begin >= _SLOWEST_SHOWN]
    parts = [f"{one.work} {one.begin:.2f}-{one.end:.2f} ({one.steps})" for one in stretches]
    print(f"  Kibitz, seconds after release: {', '.join(parts)}")
    print(
        f"  the take was handed over after {run.recording_tail:.2f} s; "
        f"longest steps: {', '.join(f'{one.work} {one.end - one.begin:.2f} s' for one in run.longest_steps[:3])}"
    )


def _groups(runs: Sequence[Comparison]) -> list[list[Comparison]]:
    keys = dict.fromkeys(run.situation.key for run in runs)
    return [[run for run in runs if run.situation.key == key] for key in keys]


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")
