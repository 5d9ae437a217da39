# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being chosen on one screen: a rectangle that is drawn and adjusted, and those chosen before. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect

from ui.region.geometry import Handle, first, grown, handle_at, holds, moved, pulled, spanned

LEAST_SIDE = 4
"""Pixels; what is smaller was a click, not a drag."""


@dataclass(frozen=True)
class Target:
    """Something that one click takes: a window, or the whole screen."""

    rect: QRect
    """As far as it can be on this screen, in pixels of the picture."""
    name: str
    """Title of the window; of a part that was drawn, empty."""


class Under(Enum):
    """What is under the mouse pointer, as far as it matters for pressing there."""

    NOTHING = auto()
    WINDOW = auto()
    SELECTION = auto()


@dataclass(frozen=True)
class _Drag:
    """From press to release."""

    begin: QPoint
    rect: QRect | None
    """What is moved or pulled; None while a new one is drawn."""
    handle: Handle | None = None


class Selection:
    """Belongs to one screen. All places are in pixels of its picture."""

    def __init__(self, bounds: QRect, windows: Sequence[Target] = ()) -> None:
        """`windows` can be clicked, the foremost first."""
        self.bounds = bounds
        self.windows = tuple(windows)
        self.kept: list[Target] = []
        """Chosen before; they are taken, too."""
        self.current: Target | None = None
        """Can be moved and stretched."""
        self.hovered: Target | None = None
        """What a click would take."""
        self._drag: _Drag | None = None

    @property
    def is_dragging(self) -> bool:
        """Between press and release."""
        return self._drag is not None

    @property
    def chosen(self) -> tuple[Target, ...]:
        """Everything that is taken."""
        return (*self.kept, *((self.current,) if self.current else ()))

    # ── mouse ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def hover(self, point: QPoint | None, reach: int) -> Handle | Under:
        """The pointer is here; None if it is elsewhere. Gives what pressing would take hold of."""
        self.hovered = None
        if point is None:
            return Under.NOTHING
        if self.current:
            if handle := handle_at(self.current.rect, point, reach):
                return handle
            return Under.SELECTION if holds(self.current.rect, point) else Under.NOTHING
        self.hovered = next((window for window in self.windows if holds(window.rect, point)), None)
        return Under.WINDOW if self.hovered else Under.NOTHING

    def press(self, point: QPoint, reach: int, *, adds: bool = False) -> None:
        """The button went down: take hold of the selection or a handle of it, or begin a new one.

        Args:
            point: Where.
            reach: How far a handle can be missed.
            adds: Leave what is selected, and select something else, too.
        """
        current = self.current
        if adds:
            self.keep()
        elif current and (handle := handle_at(current.rect, point, reach)):
            self._drag = _Drag(point, current.rect, handle)
            return
        elif current and holds(current.rect, point):
            self._drag = _Drag(point, current.rect)
            return
        self._drag = _Drag(point, None)

    def drag(self, point: QPoint) -> None:
        """The pointer moved while the button is down."""
        drag = self._drag
        if drag is None:
            return
        by = point - drag.begin
        if drag.rect is None:
            drawn = spanned(drag.begin, point, self.bounds)
            is_drag = max(drawn.width(), drawn.height()) >= LEAST_SIDE
            if is_drag or self.current is not None:
                self.hovered = None
                self.current = Target(drawn, "") if is_drag else None
        elif drag.handle is None:
            self._change(moved(drag.rect, by, self.bounds))
        else:
            self._change(pulled(drag.rect, drag.handle, by, self.bounds))

    def release(self, point: QPoint) -> Target | None:
        """The button went up; gives the window that was clicked, if it was a click on one."""
        drag, self._drag = self._drag, None
        if drag is None or drag.rect is not None:
            self._drop_nothing()
            return None
        drawn = spanned(drag.begin, point, self.bounds)
        if max(drawn.width(), drawn.height()) >= LEAST_SIDE:
            self._drop_nothing()
            return None
        if self.current is not None:  # a click beside it puts it away
            self.current = None
            return None
        return next((window for window in self.windows if holds(window.rect, point)), None)

    # ── keyboard ───────────────────────────────────────────────────────────────────────────────────────────────────

    def move(self, by: QPoint) -> None:
        """Move it; if there is none, begin one."""
        self._change(moved(self.current.rect, by, self.bounds) if self.current else first(self.bounds))

    def grow(self, by: QPoint) -> None:
        """Stretch it; if there is none, begin one."""
        self._change(grown(self.current.rect, by, self.bounds) if self.current else first(self.bounds))

    def select(self, target: Target | None) -> None:
        """Choose this, to be adjusted."""
        self.current, self.hovered = target, None

    def keep(self) -> bool:
        """Keep what is selected, so that another can be selected, too; false if nothing is."""
        if self.current is None:
            return False
        if self.current not in self.kept:
            self.kept.append(self.current)
        self.current = None
        return True

    def undo(self) -> bool:
        """Put the newest selection away; false if there is none."""
        if self.current is not None:
            self.current = None
        elif self.kept:
            self.kept.pop()
        else:
            return False
        return True

    def _change(self, rect: QRect) -> None:
        is_same = self.current is not None and self.current.rect == rect
        # What was changed is not the window any more.
        self.current = self.current if is_same else Target(rect, "")

    def _drop_nothing(self) -> None:
        """A selection that was pulled flat is none."""
        if self.current and min(self.current.rect.width(), self.current.rect.height()) < 1:
            self.current = None
