# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows on X11, as window managers publish them (Extended Window Manager Hints, freedesktop.org, version 1.5)."""

import logging
import os
from collections.abc import Iterator
from typing import Any

from assistant.capture.screens import Area, ScreenWindow

_log = logging.getLogger(__name__)

_EVERY_DESKTOP = 0xFFFF_FFFF
_NOT_FOR_WORK = ("_NET_WM_WINDOW_TYPE_DESKTOP", "_NET_WM_WINDOW_TYPE_DOCK")
"""The background, and panels at the edges."""


def list_windows(display_name: str = "") -> tuple[ScreenWindow, ...]:
    """Windows that can be seen, the foremost first; none if the window manager does not tell.

    Args:
        display_name: As in $DISPLAY; empty takes it from there.
    """
    from Xlib.display import Display  # noqa: PLC0415
    from Xlib.error import ConnectionClosedError, DisplayError  # noqa: PLC0415

    try:
        display = Display(display_name or None)
    except (DisplayError, OSError):
        return ()
    try:
        return tuple(_Windows(display).seen())
    except (ConnectionClosedError, OSError) as error:
        _log.warning("The windows are not known: %s", error)
        return ()
    finally:
        display.close()


class _Windows:
    """What one connection to the X server tells."""

    def __init__(self, display: Any) -> None:  # noqa: ANN401 - python-xlib has no types
        self._display = display
        self._root = display.screen().root

    def seen(self) -> Iterator[ScreenWindow]:
        """The foremost first."""
        front = (self._numbers(self._root, "_NET_ACTIVE_WINDOW") or [0])[0]
        desktop = self._numbers(self._root, "_NET_CURRENT_DESKTOP")
        for number in reversed(self._numbers(self._root, "_NET_CLIENT_LIST_STACKING")):
            if window := self._window(number, desktop, is_in_front=number == front):
                yield window

    def _window(self, number: int, desktop: list[int], *, is_in_front: bool) -> ScreenWindow | None:
        from Xlib import X  # noqa: PLC0415
        from Xlib.error import XError  # noqa: PLC0415

        window = self._display.create_resource_object("window", number)
        try:
            if window.get_attributes().map_state != X.IsViewable or self._is_elsewhere(window, desktop):
                return None
            area = self._area(window)
            is_ours = self._numbers(window, "_NET_WM_PID") == [os.getpid()]
            return None if area.is_empty else ScreenWindow(area, self._title(window), is_in_front, number, is_ours)
        except XError:  # it was closed meanwhile, or has published something that means nothing
            return None

    def _is_elsewhere(self, window: Any, desktop: list[int]) -> bool:  # noqa: ANN401
        """It is on another desktop, hidden, or no window for work."""
        on = self._numbers(window, "_NET_WM_DESKTOP")
        kinds = {self._display.get_atom_name(atom) for atom in self._numbers(window, "_NET_WM_WINDOW_TYPE")}
        hidden = self._display.intern_atom("_NET_WM_STATE_HIDDEN") in self._numbers(window, "_NET_WM_STATE")
        is_on_another = bool(on and desktop) and on[0] not in (desktop[0], _EVERY_DESKTOP)
        return is_on_another or hidden or bool(kinds & set(_NOT_FOR_WORK))

    def _area(self, window: Any) -> Area:  # noqa: ANN401
        """Its place with the frame that the window manager draws, without the shadow that the program draws."""
        size = window.get_geometry()
        place = self._root.translate_coords(window, 0, 0)
        frame = self._sides(window, "_NET_FRAME_EXTENTS")
        shadow = self._sides(window, "_GTK_FRAME_EXTENTS")
        left, right, top, bottom = (wide - dark for wide, dark in zip(frame, shadow, strict=True))
        return Area(place.x - left, place.y - top, size.width + left + right, size.height + top + bottom)

    def _sides(self, window: Any, name: str) -> list[int]:  # noqa: ANN401
        """Left, right, top, bottom."""
        sides = self._numbers(window, name)
        return sides if len(sides) == 4 else [0, 0, 0, 0]

    def _title(self, window: Any) -> str:  # noqa: ANN401
        from Xlib import X, Xatom  # noqa: PLC0415

        # Not by Xlib's own functions for text: they do not take what is no text, as some programs publish.
        for name in (self._display.intern_atom("_NET_WM_NAME"), Xatom.WM_NAME):
            found = window.get_full_property(name, X.AnyPropertyType)
            if found and found.format == 8 and found.value:
                coding = "latin-1" if found.property_type == Xatom.STRING else "utf-8"
                return bytes(found.value).decode(coding, "replace")
        return ""

    def _numbers(self, window: Any, name: str) -> list[int]:  # noqa: ANN401
        from Xlib import X  # noqa: PLC0415

        found = window.get_full_property(self._display.intern_atom(name), X.AnyPropertyType)
        return [int(number) for number in found.value] if found and found.format == 32 else []
