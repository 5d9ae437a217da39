# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon the window is there, and what it costs at rest: `python -m tests.benchmarks.window_start`.

With [--runs 5] [--idle 30]. Starts the program on a virtual desktop as its user does, with the tiny engines. Seconds
from the start of the interpreter to the window on the screen, and to the microphone being open, after which no word is
lost; then processor time, wake-ups and memory of the window's process while nothing happens, and its memory after a
first take, for which the voice detector is loaded. The first run reads from a cold disk.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil
from Xlib import X
from Xlib.display import Display

from assistant.settings_file import save
from tests.desktop.campaign_window import tiny_engines
from tests.desktop.virtual_desktop import VirtualDesktop

_PATIENCE_SECONDS = 30.0
_SETTLING_SECONDS = 15.0
_TAKE_SECONDS = 2.0
_LEAST_WIDTH = 600
_PROGRAM = """
from importlib import metadata
metadata.entry_points = lambda group: [metadata.EntryPoint("kibitz", "ui.app:main", group)]
from assistant.__main__ import main
raise SystemExit(main())
"""
"""`kibitz`, also where it is not installed, but only checked out."""


class Started:
    """The program from its first moment on."""

    def __init__(self, desktop: VirtualDesktop) -> None:
        self._env = desktop.env
        self._screen = Display(desktop.env["DISPLAY"])
        self._screen.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._screen.sync()
        self._sound = subprocess.Popen(["pactl", "subscribe"], env=desktop.env, stdout=subprocess.PIPE, text=True)
        # Modules are compiled once, as on the user's computer.
        env = {name: value for name, value in desktop.env.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._began = time.monotonic()
        self.process = psutil.Popen([sys.executable, "-c", _PROGRAM], env=env)

    def seconds_to_window(self) -> float:
        """Block until the window is mapped."""
        while True:
            event = self._screen.next_event()
            if event.type == X.MapNotify and event.window.get_geometry().width >= _LEAST_WIDTH:
                return time.monotonic() - self._began

    def seconds_to_microphone(self) -> float:
        """Block until the microphone is open."""
        assert self._sound.stdout
        for line in self._sound.stdout:
            if "'new' on source-output" in line:
                return time.monotonic() - self._began
        raise RuntimeError("the sound server ended")

    def at_rest(self, seconds: float) -> str:
        """What the window's process does while nothing happens."""
        pause = threading.Event()
        pause.wait(_SETTLING_SECONDS)
        used, woken = self.process.cpu_times(), self.process.num_ctx_switches().voluntary
        pause.wait(seconds)
        now = self.process.cpu_times()
        share = (now.user + now.system - used.user - used.system) / seconds
        wakes = (self.process.num_ctx_switches().voluntary - woken) / seconds
        return (
            f"at rest: {share:.2%} of a core, its main thread wakes {wakes:.0f} times a second, {self._memory()}"
        )  # fmt: skip

    def after_a_take(self) -> str:
        """The memory it takes once somebody has talked."""
        pause = threading.Event()
        for seconds in (_TAKE_SECONDS, _SETTLING_SECONDS):
            subprocess.run([sys.executable, "-m", "assistant", "talk"], env=self._env, check=True)
            pause.wait(seconds)
        return f"after a take: {self._memory()}"

    def _memory(self) -> str:
        memory = self.process.memory_full_info()
        return f"{memory.pss / 1e6:.0f} MB of its own, {memory.rss / 1e6:.0f} MB with what it shares"

    def close(self) -> None:
        """End the program."""
        self.process.terminate()
        self.process.wait(_PATIENCE_SECONDS)
        self._sound.terminate()
        self._sound.communicate()
        self._screen.close()


def main() -> None:
    """Print a line for each start, and one for the rest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle", type=float, default=30.0, help="seconds to watch the window at rest; 0: not at all")
    arguments = parser.parse_args()
    desktop = VirtualDesktop()
    desktop.start()
    with tempfile.TemporaryDirectory() as name:
        desktop.use_home(Path(name))
        save(tiny_engines(), Path(desktop.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml")
        try:
            for run in range(arguments.runs):
                started = Started(desktop)
                try:
                    window, microphone = started.seconds_to_window(), started.seconds_to_microphone()
                    print(
                        f"window {window:.2f} s, microphone {microphone:.2f} s, load {os.getloadavg()[0]:.1f}",
                        flush=True,
                    )
                    if arguments.idle and run == arguments.runs - 1:
                        print(started.at_rest(arguments.idle))
                        print(started.after_a_take())
                finally:
                    started.close()
        finally:
            desktop.close()


if __name__ == "__main__":
    main()
