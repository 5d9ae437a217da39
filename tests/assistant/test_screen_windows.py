# SPDX-License-Identifier: GPL-3.0-or-later
"""What systems tell about windows; their libraries' part is played here."""

import ctypes
import os
from collections.abc import Callable
from types import SimpleNamespace
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


class FakeXWindow:
    """One window of X11, 30 by 20 pixels, with the properties that a test gives it."""

    def __init__(self, name: bytes = b"", kind: str = "UTF8_STRING", **numbers: list[int]) -> None:
        self.numbers = numbers
        self.name, self.kind = name, kind

    def get_attributes(self) -> Any:
        return SimpleNamespace(map_state=2)

    def get_geometry(self) -> Any:
        return SimpleNamespace(width=30, height=20)

    def translate_coords(self, _window: object, _x: int, _y: int) -> Any:
        return SimpleNamespace(x=5, y=6)

    def get_full_property(self, name: str, _kind: int) -> Any:
        if name == "_NET_WM_NAME" and self.name:
            return SimpleNamespace(format=8, value=self.name, property_type=self.kind)
        return SimpleNamespace(format=32, value=self.numbers[name]) if name in self.numbers else None


class FakeDisplay:
    """An X server with windows numbered from 1, the last one foremost."""

    def __init__(self, windows: list[FakeXWindow], error: Exception) -> None:
        self.windows, self.error = windows, error

    def screen(self) -> Any:
        numbers = list(range(1, len(self.windows) + 1))
        return SimpleNamespace(root=FakeXWindow(_NET_CLIENT_LIST_STACKING=numbers, _NET_ACTIVE_WINDOW=numbers[-1:]))

    def create_resource_object(self, _kind: str, number: int) -> FakeXWindow:
        return self.windows[number - 1]

    def intern_atom(self, name: str) -> str:
        return name

    def get_atom_name(self, atom: int) -> str:
        if atom == 0:
            raise self.error
        return str(atom)

    def close(self) -> None:
        """Nothing is held."""


@pytest.fixture
def x_server(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[FakeXWindow]], None]:
    display = pytest.importorskip("Xlib.display")
    rejected = pytest.importorskip("Xlib.error").BadAtom

    class BadAtom(rejected):  # type: ignore[misc, valid-type]
        """As the server sends it, without what a server would tell with it."""

        def __init__(self) -> None:
            Exception.__init__(self)

    def show(windows: list[FakeXWindow]) -> None:
        monkeypatch.setattr(display, "Display", lambda _name: FakeDisplay(windows, BadAtom()))

    return show


def test_a_title_that_is_no_text_costs_only_its_letters(x_server: Callable[[list[FakeXWindow]], None]) -> None:
    x_server([FakeXWindow(b"Notes \xff\xfe"), FakeXWindow("Grüße".encode())])

    assert [window.title for window in list_on_x11()] == ["Grüße", "Notes \ufffd\ufffd"]


def test_a_window_that_publishes_nonsense_is_left_out(x_server: Callable[[list[FakeXWindow]], None]) -> None:
    x_server([FakeXWindow(b"Notes"), FakeXWindow(b"Odd", _NET_WM_WINDOW_TYPE=[0])])

    assert list_on_x11() == (ScreenWindow(Area(5, 6, 30, 20), "Notes", number=1),)


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
        ScreenWindow(Area(-1920, 10, 1020, 690), "Report", is_in_front=True, number=1),
        ScreenWindow(Area(0, 0, 10, 10), "Kibitz", number=2, is_ours=True),
        ScreenWindow(Area(0, 0, 800, 600), "Mail", number=9),
    )


def test_half_a_character_in_a_title_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = [FakeWindow("cut \ud83d")]
    libraries = {"user32": FakeUser32(windows), "dwmapi": FakeDwm(windows)}
    monkeypatch.setattr(ctypes, "CDLL", libraries.__getitem__)

    assert [window.title for window in screen_windows_win32.list_windows()] == ["cut \ufffd"]


def test_without_the_systems_libraries_no_windows_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)

    assert screen_windows_win32.list_windows() == ()
    assert list_on_macos() == ()
