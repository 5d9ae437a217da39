# SPDX-License-Identifier: GPL-3.0-or-later
"""Cores and memory, as far as this process may use them: a container may be given less than the computer has."""

import os
import subprocess
import sys
from math import ceil
from pathlib import Path

import psutil

_SYSTEM = Path("/sys")
_PROCESS = Path("/proc/self")


def cores(system: Path = _SYSTEM, process: Path = _PROCESS) -> int:
    """Physical cores that this process may use, at least 1."""
    physical = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else physical
    quota = _cgroup_value(system, process, "cpu.max").split()
    granted = ceil(int(quota[0]) / int(quota[1])) if len(quota) == 2 and quota[0].isdigit() else physical
    return max(1, min(physical, usable, granted))


def fast_cores(system: Path = _SYSTEM) -> int:
    """Performance cores; all of them where the system does not tell them from efficient ones."""
    count = _fast_on_mac() if sys.platform == "darwin" else _fast_on_linux(system)
    everything = cores()
    return min(count, everything) if count else everything


def memory(system: Path = _SYSTEM, process: Path = _PROCESS) -> tuple[int, int]:
    """Bytes that there are, and that could be had now."""
    seen = psutil.virtual_memory()
    limit = _cgroup_value(system, process, "memory.max")
    if not limit.isdigit() or int(limit) >= seen.total:
        return seen.total, seen.available
    used = _cgroup_value(system, process, "memory.current")
    free = int(limit) - int(used) if used.isdigit() else int(limit)
    return int(limit), max(0, min(free, seen.available))


def _cgroup_value(system: Path, process: Path, name: str) -> str:
    """A value of the innermost control group (version 2) that sets one; empty without."""
    groups = [line.partition("::")[2] for line in _text(process / "cgroup").splitlines() if line.startswith("0::")]
    root = system / "fs/cgroup"
    group = root / (groups[0].strip("/") if groups else "")
    while True:
        value = _text(group / name).strip()
        if value and not value.startswith("max"):
            return value
        if group == root or root not in group.parents:
            return ""
        group = group.parent


def _fast_on_linux(system: Path) -> int:
    """Intel lists the threads of its performance cores; ARM gives each processor a capacity."""
    listed = _text(system / "devices/cpu_core/cpus").strip()
    processors = system / "devices/system/cpu"
    if listed:
        return len({_text(processors / f"cpu{n}/topology/core_id").strip() for n in _numbers(listed)})
    capacities = [_text(file) for file in processors.glob("cpu[0-9]*/cpu_capacity")]
    return sum(capacity == max(capacities, key=int) for capacity in capacities)


def _fast_on_mac() -> int:
    try:
        told = subprocess.run(
            ["/usr/sbin/sysctl", "-n", "hw.perflevel0.physicalcpu"],
            capture_output=True, text=True, timeout=5, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return 0
    return int(told.stdout) if told.stdout.strip().isdigit() else 0


def _numbers(listed: str) -> list[int]:
    """The kernel's way to write lists: "0-3,8"."""
    parts = [part.partition("-") for part in listed.split(",")]
    return [n for first, _, last in parts for n in range(int(first), int(last or first) + 1)]


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""
