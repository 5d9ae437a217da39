# SPDX-License-Identifier: GPL-3.0-or-later
"""How many bytes something has, for people."""


def in_words(size_bytes: int) -> str:
    """A size as disks are sold, such as “1.2 MB”."""
    size = float(size_bytes)
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            return f"{size:.0f} {unit}" if unit == "bytes" or size >= 100 else f"{size:.1f} {unit}"
        size /= 1000
    raise AssertionError
