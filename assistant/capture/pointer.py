# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the mouse pointer is, asked of the system itself, so that a screenshot shows the right monitor."""

import ctypes
import ctypes.util
import sys


def pointer_position() -> tuple[int, int] | None:
    """Pixels from the left and the top of the desktop; None if the system does not say."""
    try:
        if sys.platform == "win32":
            return _on_windows()
        if sys.platform == "darwin":
            return _on_macos()
        return _on_x11()
    except (OSError, AttributeError):  # no such library or function
        return None


def _on_x11() -> tuple[int, int] | None:
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    x11.XQueryPointer.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_void_p] * 7]
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    root, child, mask = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    x, y, x_in_window, y_in_window = ctypes.c_int(), ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    results = (root, child, x, y, x_in_window, y_in_window, mask)
    found = x11.XQueryPointer(display, x11.XDefaultRootWindow(display), *map(ctypes.byref, results))
    x11.XCloseDisplay(display)
    return (x.value, y.value) if found else None


class _WindowsPoint(ctypes.Structure):
    _fields_ = (("x", ctypes.c_long), ("y", ctypes.c_long))


def _on_windows() -> tuple[int, int] | None:
    point = _WindowsPoint()
    found = ctypes.CDLL("user32").GetCursorPos(ctypes.byref(point))
    return (point.x, point.y) if found else None


class _MacPoint(ctypes.Structure):
    _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_double))


def _on_macos() -> tuple[int, int] | None:
    services = ctypes.CDLL("/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices")
    services.CGEventCreate.argtypes = services.CFRelease.argtypes = [ctypes.c_void_p]
    services.CGEventCreate.restype = ctypes.c_void_p
    services.CGEventGetLocation.argtypes = [ctypes.c_void_p]
    services.CGEventGetLocation.restype = _MacPoint
    event = services.CGEventCreate(None)
    if not event:
        return None
    point = services.CGEventGetLocation(event)
    services.CFRelease(event)
    return int(point.x), int(point.y)
