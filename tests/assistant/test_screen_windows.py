# SPDX-License-Identifier: GPL-3.0-or-later
"""What systems tell about windows; their libraries' part is played here."""

import ctypes
import os
from typing import Any

import pytest

from assistant.capture import screen_windows_win32
from assistant.capture.screen_windows_macos import list_windows as list_on_macos
from assistant.capture.screen_windows_x11 import list_windows as list_on_x11
from assistant.capture.screens import Area, ScreenWindow

OURS, OTHERS = os.getpid(), os.getpid() + 1


def test_without_an_x_server_no_windows_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    display = pytest.importorskip("Xlib.display")
    error = pytest.importorskip("Xlib.error")

    def refuse(name: str | None) -> None:
        raise error.DisplayConnectionError(name, "nobody answers")

    monkeypatch.setattr(display, "Display", refuse)

    assert list_on_x11() == ()


class FakeWindow:
    """One window of Windows."""

    def __init__(self, title: str, frame: tuple[int, int, int, int] = (0, 0, 10, 10), **told: Any) -> None:
        self.title, self.frame = title, frame
        self.process = told.get("process", OTHERS)
        self.kind = told.get("kind", "Chrome")
        self.is_shown, self.is_small = told.get("is_shown", 1), told.get("is_small", 0)
        self.cloaked, self.style = told.get("cloaked", 0), told.get("style", 0)


class FakeUser32:
    """The part of user32 that is called; windows are numbered from 1, the foremost first."""

    def __init__(self, windows: list[FakeWindow]) -> None:
        self.windows = windows
        self.GetForegroundWindow: Any = self._foreground

    def _of(self, handle: ctypes.c_void_p) -> FakeWindow:
        return self.windows[(handle.value or 0) - 1]

    @property
    def _foreground(self) -> Any:
        class Function:
            restype: Any = None

            def __call__(self) -> int:
                return 1

        return Function()

    def EnumWindows(self, callback: Any, _data: object) -> None:  # noqa: N802
        for number in range(1, len(self.windows) + 1):
            assert callback(number, None) == 1

    def IsWindowVisible(self, handle: ctypes.c_void_p) -> int:  # noqa: N802
        return int(self._of(handle).is_shown)

    def IsIconic(self, handle: ctypes.c_void_p) -> int:  # noqa: N802
        return int(self._of(handle).is_small)

    def GetWindowThreadProcessId(self, handle: ctypes.c_void_p, process: Any) -> None:  # noqa: N802
        process._obj.value = self._of(handle).process

    def GetWindowLongW(self, handle: ctypes.c_void_p, _which: int) -> int:  # noqa: N802
        return int(self._of(handle).style)

    def GetWindowTextW(self, handle: ctypes.c_void_p, buffer: Any, _size: int) -> None:  # noqa: N802
        buffer.value = self._of(handle).title

    def GetClassNameW(self, handle: ctypes.c_void_p, buffer: Any, _size: int) -> None:  # noqa: N802
        buffer.value = self._of(handle).kind


class FakeDwm:
    """The part of dwmapi that is called."""

    def __init__(self, windows: list[FakeWindow]) -> None:
        self.windows = windows

    def DwmGetWindowAttribute(self, handle: ctypes.c_void_p, which: int, value: Any, _size: int) -> None:  # noqa: N802
        window = self.windows[(handle.value or 0) - 1]
        if which == 14:
            value._obj.value = window.cloaked
        else:
            value._obj.left, value._obj.top, value._obj.right, value._obj.bottom = window.frame


def test_windows_on_windows_are_those_one_can_see(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = [
        FakeWindow("Report", (-1920, 10, -900, 700)),
        FakeWindow("Kibitz", process=OURS),
        FakeWindow("hidden", is_shown=0),
        FakeWindow("minimised", is_small=1),
        FakeWindow("on another desktop", cloaked=2),
        FakeWindow("tool", style=0x80),
        FakeWindow("", kind="Progman"),
        FakeWindow("nothing", (5, 5, 5, 5)),
        FakeWindow("Mail", (0, 0, 800, 600)),
    ]
    libraries = {"user32": FakeUser32(windows), "dwmapi": FakeDwm(windows)}
    monkeypatch.setattr(ctypes, "CDLL", libraries.__getitem__)

    assert screen_windows_win32.list_windows() == (
        ScreenWindow(Area(-1920, 10, 1020, 690), "Report", is_in_front=True),
        ScreenWindow(Area(0, 0, 800, 600), "Mail"),
    )


def test_without_the_systems_libraries_no_windows_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)

    assert screen_windows_win32.list_windows() == ()
    assert list_on_macos() == ()
