# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz` and `python -m assistant`: a verb for the command line, nothing for the window."""

import multiprocessing
import sys
from importlib.metadata import entry_points

from assistant import logs
from assistant.paths import log_folder


def main() -> int:
    """Run the program; gives its exit code."""
    multiprocessing.freeze_support()
    logs.to_stderr()
    arguments = sys.argv[1:]
    if arguments:
        from assistant.cli.main import run  # noqa: PLC0415 - the window does not need the command line

        return run(arguments)
    logs.to_file(log_folder())
    # The core knows no window: it is found by name, and another one can take its place.
    windows = list(entry_points(group="kibitz.window"))
    if not windows:
        print("No window is installed. Run packaging/run.sh to repair the installation.", file=sys.stderr)  # noqa: T201
        return 4
    window: int = windows[0].load()(arguments)
    return window


if __name__ == "__main__":
    sys.exit(main())
