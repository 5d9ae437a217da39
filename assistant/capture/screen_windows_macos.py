# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows on macOS: CGWindowListCopyWindowInfo (Core Graphics), by its documentation. Places are in points."""

import ctypes
import os
from typing import Any

from assistant.capture.screens import Area, ScreenWindow

_FOLDER = "/System/Library/Frameworks"
_ON_SCREEN_WITHOUT_DESKTOP = 1 | 16
"""kCGWindowListOptionOnScreenOnly and kCGWindowListExcludeDesktopElements."""
_UTF8, _LONG_LONG = 0x0800_0100, 11
"""kCFStringEncodingUTF8, kCFNumberLongLongType."""
_NORMAL_LAYER = 0
"""Panels, menus and the dock are in others."""


class _Rect(ctypes.Structure):
    _fields_ = tuple((part, ctypes.c_double) for part in ("x", "y", "width", "height"))


def list_windows() -> tuple[ScreenWindow, ...]:
    """Windows that can be seen, the foremost first; none if that cannot be found out."""
    try:
        return tuple(_Windows().seen())
    except (OSError, AttributeError):  # no such library or function
        return ()


class _Windows:
    """The two libraries, with the types of what is called."""

    def __init__(self) -> None:
        self._graphics: Any = ctypes.CDLL(f"{_FOLDER}/CoreGraphics.framework/CoreGraphics")
        self._core: Any = ctypes.CDLL(f"{_FOLDER}/CoreFoundation.framework/CoreFoundation")
        pointer, index = ctypes.c_void_p, ctypes.c_long
        self._graphics.CGWindowListCopyWindowInfo.restype = pointer
        self._graphics.CGWindowListCopyWindowInfo.argtypes = [ctypes.c_uint32, ctypes.c_uint32]
        self._graphics.CGRectMakeWithDictionaryRepresentation.argtypes = [pointer, pointer]
        self._graphics.CGRectMakeWithDictionaryRepresentation.restype = ctypes.c_bool
        for name, result, arguments in (
            ("CFArrayGetCount", index, [pointer]),
            ("CFArrayGetValueAtIndex", pointer, [pointer, index]),
            ("CFDictionaryGetValue", pointer, [pointer, pointer]),
            ("CFStringCreateWithCString", pointer, [pointer, ctypes.c_char_p, ctypes.c_uint32]),
            ("CFStringGetCString", ctypes.c_bool, [pointer, ctypes.c_char_p, index, ctypes.c_uint32]),
            ("CFNumberGetValue", ctypes.c_bool, [pointer, index, pointer]),
            ("CFRelease", None, [pointer]),
        ):
            function = getattr(self._core, name)
            function.restype, function.argtypes = result, arguments

    def seen(self) -> list[ScreenWindow]:
        """The foremost first."""
        listed = self._graphics.CGWindowListCopyWindowInfo(_ON_SCREEN_WITHOUT_DESKTOP, 0)
        if not listed:
            return []
        try:
            entries = [
                self._core.CFArrayGetValueAtIndex(listed, number)
                for number in range(self._core.CFArrayGetCount(listed))
            ]
            return self._windows(entries)
        finally:
            self._core.CFRelease(listed)

    def _windows(self, entries: list[int]) -> list[ScreenWindow]:
        found: list[ScreenWindow] = []
        for entry in entries:
            if self._number(entry, b"kCGWindowLayer") != _NORMAL_LAYER:
                continue
            is_ours = self._number(entry, b"kCGWindowOwnerPID") == os.getpid()
            frame = _Rect()
            bounds = self._value(entry, b"kCGWindowBounds")
            if bounds and self._graphics.CGRectMakeWithDictionaryRepresentation(bounds, ctypes.byref(frame)):
                area = Area(round(frame.x), round(frame.y), round(frame.width), round(frame.height))
                title = self._text(entry, b"kCGWindowName") or self._text(entry, b"kCGWindowOwnerName")
                # The list does not say which has the keyboard: of those for work, the foremost has.
                is_in_front = not is_ours and all(window.is_ours for window in found)
                number = self._number(entry, b"kCGWindowNumber") or 0
                found.append(ScreenWindow(area, title, is_in_front, number, is_ours))
        return found

    def _value(self, entry: int, key: bytes) -> int | None:
        name = self._core.CFStringCreateWithCString(None, key, _UTF8)
        try:
            value: int | None = self._core.CFDictionaryGetValue(entry, name)
            return value
        finally:
            self._core.CFRelease(name)

    def _number(self, entry: int, key: bytes) -> int | None:
        value, number = self._value(entry, key), ctypes.c_longlong()
        found = value and self._core.CFNumberGetValue(value, _LONG_LONG, ctypes.byref(number))
        return number.value if found else None

    def _text(self, entry: int, key: bytes) -> str:
        value, text = self._value(entry, key), ctypes.create_string_buffer(1024)
        found = value and self._core.CFStringGetCString(value, text, len(text), _UTF8)
        return text.value.decode("utf-8", "replace") if found else ""
