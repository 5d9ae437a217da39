# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program once more, as it was started."""

import subprocess
import sys

from assistant.autostart import HIDDEN


def start_again() -> None:
    """Start a new process; everything that only one may have must have been given back before."""
    # What Python itself was started with, so that it does not matter whether that was a script or a module.
    given = [argument for argument in sys.orig_argv[1:] if argument != HIDDEN]
    subprocess.Popen([sys.executable, *given])  # noqa: S603 - ourselves
