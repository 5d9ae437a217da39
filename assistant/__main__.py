# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz` and `python -m assistant`: a verb for the command line, nothing for the window."""

import os
import sys

_INTERRUPTED = 130

_COLLECTIONS = 1_000, 5, 400
"""Instead of 700, 10, 10: opening a long conversation makes tens of thousands of objects, and each collection holds up
the window. With these the young are gone through in 1 to 2 ms, and all of them (40 ms) thirty times as seldom."""

_SECONDS_BETWEEN_THREADS = 0.0002
"""Instead of 0.005: while another thread reads a conversation in, the window would wait that long at every step."""


def main() -> int:
    """Run the program; gives its exit code."""
    try:
        # Numpy's matrices are small here: a second thread only spins, in the way of the engines, and costs time.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        # Before anything else is imported, so that nothing can have tried to get out.
        _stay_on_this_computer()
        return _run(sys.argv[1:])
    except KeyboardInterrupt:  # while the program was being read in, which takes longest
        return _INTERRUPTED


def _stay_on_this_computer() -> None:
    from assistant.privacy import network_lock  # noqa: PLC0415 - Ctrl-C has to find someone who knows what it means
    from assistant.privacy.quiet_libraries import switch_off_reporting  # noqa: PLC0415

    network_lock.install()
    switch_off_reporting(os.environ, engines=False)


def _run(arguments: list[str]) -> int:
    # Imported here, so that Ctrl-C finds someone who knows what it means.
    import multiprocessing  # noqa: PLC0415

    from assistant import logs  # noqa: PLC0415
    from assistant.autostart import HIDDEN  # noqa: PLC0415

    multiprocessing.freeze_support()
    logs.to_stderr()
    if arguments and arguments != [HIDDEN]:
        from assistant.cli.main import run  # noqa: PLC0415 - the window does not need the command line

        return run(arguments)
    return _open_window(arguments)


def _open_window(arguments: list[str]) -> int:
    import gc  # noqa: PLC0415
    from importlib.metadata import entry_points  # noqa: PLC0415

    from assistant import logs  # noqa: PLC0415
    from assistant.paths import log_folder  # noqa: PLC0415

    logs.to_file(log_folder())
    # The core knows no window: it is found by name, and another one can take its place.
    windows = list(entry_points(group="kibitz.window"))
    if not windows:
        print("No window is installed. Run packaging/run.sh to repair the installation.", file=sys.stderr)  # noqa: T201
        return 4
    # The core before the window: PySide reads the source of every module that is imported after it. And of modules
    # nothing is garbage. Both together are a fifth of the time until the window is there.
    gc.disable()
    import assistant.pipeline.build  # noqa: F401, PLC0415

    open_window = windows[0].load()
    gc.freeze()  # nor need it be looked through again and again, which would hold up the window
    gc.set_threshold(*_COLLECTIONS)
    gc.enable()
    sys.setswitchinterval(_SECONDS_BETWEEN_THREADS)
    window: int = open_window(arguments)
    return window


if __name__ == "__main__":
    sys.exit(main())
