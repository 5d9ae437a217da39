# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows on Windows: EnumWindows (user32), and the visible frame of each (dwmapi), by their documentation."""

import ctypes
import os
from typing import Any

from assistant.capture.screens import Area, ScreenWindow

_CLOAKED, _FRAME = 14, 9
"""DWMWA_CLOAKED: on another virtual desktop, or a suspended app; DWMWA_EXTENDED_FRAME_BOUNDS: without the shadow."""
_TOOL_WINDOW, _EXTENDED_STYLE = 0x80, -20
"""WS_EX_TOOLWINDOW in GWL_EXSTYLE."""
_DESKTOPS = ("Progman", "WorkerW", "Shell_TrayWnd")
"""Classes of the background and the task bar."""


class _Rect(ctypes.Structure):
    _fields_ = tuple((side, ctypes.c_long) for side in ("left", "top", "right", "bottom"))


def list_windows() -> tuple[ScreenWindow, ...]:
    """Windows that can be seen, the foremost first; none if that cannot be found out."""
    try:
        return tuple(_seen(ctypes.CDLL("user32"), ctypes.CDLL("dwmapi")))
    except (OSError, AttributeError):  # no such library or function
        return ()


def _seen(user: Any, frames: Any) -> list[ScreenWindow]:  # noqa: ANN401 - libraries
    kind = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    user.GetForegroundWindow.restype = ctypes.c_void_p
    front = user.GetForegroundWindow()
    found: list[ScreenWindow] = []

    def take(handle: int | None, _data: object) -> int:
        window = ctypes.c_void_p(handle)
        if _is_for_work(user, frames, window):
            frame = _Rect()
            frames.DwmGetWindowAttribute(window, _FRAME, ctypes.byref(frame), ctypes.sizeof(frame))
            area = Area(frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top)
            if not area.is_empty:
                title, is_ours = _text(user.GetWindowTextW, window), _process_of(user, window) == os.getpid()
                found.append(ScreenWindow(area, title, handle == front, handle or 0, is_ours))
        return 1

    user.EnumWindows(kind(take), None)
    return found


def _is_for_work(user: Any, frames: Any, window: ctypes.c_void_p) -> bool:  # noqa: ANN401
    if not user.IsWindowVisible(window) or user.IsIconic(window):
        return False
    cloaked = ctypes.c_int()
    frames.DwmGetWindowAttribute(window, _CLOAKED, ctypes.byref(cloaked), ctypes.sizeof(cloaked))
    is_tool = bool(user.GetWindowLongW(window, _EXTENDED_STYLE) & _TOOL_WINDOW)
    is_desktop = _text(user.GetClassNameW, window) in _DESKTOPS
    return not (cloaked.value or is_tool or is_desktop)


def _process_of(user: Any, window: ctypes.c_void_p) -> int:  # noqa: ANN401
    process = ctypes.c_ulong()
    user.GetWindowThreadProcessId(window, ctypes.byref(process))
    return process.value


def _text(ask: Any, window: ctypes.c_void_p) -> str:  # noqa: ANN401
    buffer = ctypes.create_unicode_buffer(256)
    ask(window, buffer, len(buffer))
    # Windows does not check titles: half a character would fit into no database.
    return buffer.value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
