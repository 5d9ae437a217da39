# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what ALSA and PortAudio print while a device is opened out of the person's terminal."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_STDERR = 2
_NOISE = (b"ALSA lib ", b"Expression '", b"Cannot connect to server", b"jack server is not running")
"""How the lines begin that these C libraries print for every device that refuses; we say it in one sentence."""


_DRAIN_SECONDS = 0.5
"""So long the thread that passes other lines on may take for the last of them."""


@contextmanager
def without_sound_library_noise() -> Iterator[None]:
    """Within this block those lines are dropped; all others pass, by way of a thread.

    The libraries offer no way to be silent, so the file descriptor itself is turned aside; on Linux only, because
    elsewhere they print nothing. A block that hangs with its sound server hides nothing but those lines.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    try:
        real = os.dup(_STDERR)
    except OSError:  # standard error is closed
        yield
        return
    reading, writing = os.pipe()
    os.dup2(writing, _STDERR)
    os.close(writing)
    sieve = threading.Thread(target=_pass_on, args=(reading, real), name="sound noise", daemon=True)
    sieve.start()
    try:
        yield
    finally:
        os.dup2(real, _STDERR)
        # It ends when nobody can write any more; a process started meanwhile may, and is then passed on for good.
        sieve.join(_DRAIN_SECONDS)


def _pass_on(reading: int, real: int) -> None:
    with os.fdopen(reading, "rb") as lines, os.fdopen(real, "wb", buffering=0) as out:
        for line in lines:
            # They also leave empty lines between their complaints.
            if line.strip() and not line.startswith(_NOISE):
                out.write(line)
