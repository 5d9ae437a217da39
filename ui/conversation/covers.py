# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a picture is not to be seen: boxes to be covered, and the part that is kept. Every step can be undone."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from assistant.values import Box

LEAST_SIDE = 3
"""Pixels of the picture; a smaller box is a slip of the hand."""


@dataclass(frozen=True)
class Covers:
    """What is covered, and what is kept."""

    boxes: tuple[Box, ...] = ()
    crop: Box | None = None
    """None: all of the picture."""

    @property
    def is_empty(self) -> bool:
        """Nothing changes."""
        return not self.boxes and self.crop is None


class CoverModel(QObject):
    """The boxes on one picture, one of which may be selected. Boxes lie within the picture."""

    changed = Signal()
    """Other boxes, or another one is selected."""

    def __init__(self, width: int, height: int, parent: QObject | None = None) -> None:
        """`width` and `height` are the picture's, in pixels."""
        super().__init__(parent)
        self._width, self._height = width, height
        self._steps = [Covers()]
        self._is_moving = False
        self.selected = -1
        """Index of the selected box; -1: none."""

    @property
    def now(self) -> Covers:
        """What is covered now."""
        return self._steps[-1]

    @property
    def can_undo(self) -> bool:
        """There is a step to take back."""
        return len(self._steps) > 1

    def add(self, box: Box) -> None:
        """Cover another part, unless it is too small to be meant."""
        box = self._within(box)
        if box.right - box.left < LEAST_SIDE or box.bottom - box.top < LEAST_SIDE:
            return
        self._step(replace(self.now, boxes=(*self.now.boxes, box)), len(self.now.boxes))

    def select(self, index: int) -> None:
        """Another box is the selected one; -1: none."""
        if index != self.selected and -1 <= index < len(self.now.boxes):
            self.selected = index
            self._is_moving = False
            self.changed.emit()

    def move(self, right: int, down: int) -> None:
        """Move the selected box by so many pixels; many moves in a row are one step."""
        if box := self._chosen():
            right = min(max(right, -box.left), self._width - box.right)
            down = min(max(down, -box.top), self._height - box.bottom)
            self._put(Box(box.left + right, box.top + down, box.right + right, box.bottom + down))

    def grow(self, right: int, down: int) -> None:
        """Make the selected box larger or smaller at its right and bottom; many in a row are one step."""
        if box := self._chosen():
            far, low = max(box.right + right, box.left + LEAST_SIDE), max(box.bottom + down, box.top + LEAST_SIDE)
            self._put(self._within(Box(box.left, box.top, far, low)))

    def remove(self) -> None:
        """Take the selected box away."""
        if self._chosen():
            boxes = [box for index, box in enumerate(self.now.boxes) if index != self.selected]
            self._step(replace(self.now, boxes=tuple(boxes)), min(self.selected, len(boxes) - 1))

    def crop(self) -> None:
        """Keep only what is in the selected box, which covers nothing then."""
        if box := self._chosen():
            boxes = tuple(other for index, other in enumerate(self.now.boxes) if index != self.selected)
            self._step(Covers(boxes, box), -1)

    def clear(self) -> None:
        """Cover nothing, and keep all."""
        if not self.now.is_empty:
            self._step(Covers(), -1)

    def undo(self) -> None:
        """Take the last step back."""
        if self.can_undo:
            self._steps.pop()
            self._is_moving = False
            self.selected = len(self.now.boxes) - 1
            self.changed.emit()

    def at(self, x: float, y: float) -> int:
        """Index of the uppermost box at a point; -1: none."""
        hits = (
            index
            for index, box in reversed(list(enumerate(self.now.boxes)))
            if box.left <= x < box.right and box.top <= y < box.bottom
        )
        return next(hits, -1)

    def _chosen(self) -> Box | None:
        return self.now.boxes[self.selected] if 0 <= self.selected < len(self.now.boxes) else None

    def _put(self, box: Box) -> None:
        """Replace the selected box; the first of several changes in a row is a step."""
        boxes = list(self.now.boxes)
        if boxes[self.selected] == box:
            return
        boxes[self.selected] = box
        after = replace(self.now, boxes=tuple(boxes))
        if self._is_moving:
            self._steps.pop()
        self._step(after, self.selected)
        self._is_moving = True

    def _step(self, after: Covers, selected: int) -> None:
        self._steps.append(after)
        self._is_moving = False
        self.selected = selected
        self.changed.emit()

    def _within(self, box: Box) -> Box:
        return Box(
            min(max(box.left, 0), self._width), min(max(box.top, 0), self._height),
            min(max(box.right, 0), self._width), min(max(box.bottom, 0), self._height),
        )  # fmt: skip
