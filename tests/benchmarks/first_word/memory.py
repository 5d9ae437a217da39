# SPDX-License-Identifier: GPL-3.0-or-later
"""The most memory that a process has held."""

import sys
from pathlib import Path

import psutil


def peak_mb(pid: int) -> float:
    """Largest resident set so far, in MB; the present one where the system does not keep the largest."""
    if sys.platform == "linux":
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / 1e6
    memory = psutil.Process(pid).memory_info()
    return float(getattr(memory, "peak_wset", memory.rss)) / 1e6
