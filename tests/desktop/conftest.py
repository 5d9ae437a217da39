# SPDX-License-Identifier: GPL-3.0-or-later
"""A virtual desktop for tests that start the whole program, or use real devices that are made of software."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop, missing_programs


@pytest.fixture(scope="session")
def running_desktop() -> Iterator[VirtualDesktop]:
    """The desktop, started when the first test needs it (about 1 s)."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the virtual desktop is made of Linux programs")
    if missing := missing_programs():
        pytest.skip(f"the virtual desktop needs {', '.join(missing)}; packaging/test.sh installs them")
    desktop = VirtualDesktop()
    try:
        desktop.start()
        yield desktop
    finally:
        desktop.close()


@pytest.fixture
def desktop(running_desktop: VirtualDesktop, tmp_path: Path) -> Iterator[VirtualDesktop]:
    """The desktop with working sound, and with a home folder that no other test has used."""
    running_desktop.use_home(tmp_path / "home")
    running_desktop.start_sound()
    yield running_desktop
    if running_desktop.is_recording:
        running_desktop.record_stop()


@pytest.fixture
def on_desktop(desktop: VirtualDesktop, monkeypatch: pytest.MonkeyPatch) -> VirtualDesktop:
    """The desktop, for code of this very process: it sees the desktop's screen and sound."""
    for name in ("WAYLAND_DISPLAY", "PULSE_SINK", "PULSE_SOURCE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("DISPLAY", "XDG_RUNTIME_DIR", "PULSE_SERVER", "PULSE_STATE_PATH"):
        monkeypatch.setenv(name, desktop.env[name])
    return desktop


@pytest.fixture
def bus_options() -> list[str]:
    """Which bus `bus` is; a module of tests may want another one."""
    return ["--session"]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, bus_options: list[str]) -> Iterator[str]:
    """The address of a session bus that nobody else uses, which code of this very process finds."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("needs dbus-daemon; packaging/test.sh installs it")
    with subprocess.Popen(
        [daemon, *bus_options, "--nofork", "--nopidfile", "--print-address"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        process.terminate()
