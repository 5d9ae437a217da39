# SPDX-License-Identifier: GPL-3.0-or-later
"""How high each row of a long list is: measured where it was laid out, estimated elsewhere."""

from bisect import bisect_right
from itertools import accumulate


class RowHeights:
    """Heights in pixels, and where rows stand in the whole."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def reset(self, estimates: list[int]) -> None:
        """Start again."""
        self._heights = estimates
        self._tops = None

    def scale(self, factor: float) -> None:
        """The width is another: texts become so much higher, about."""
        if factor != 1.0:
            self.reset([round(height * factor) for height in self._heights])

    def extend(self, estimates: list[int]) -> None:
        """Add rows at the end."""
        self._heights += estimates
        self._tops = None

    def truncate(self, count: int) -> None:
        """Keep only so many rows."""
        del self._heights[count:]
        self._tops = None

    def measure(self, row: int, height: int) -> None:
        """Take a measured height in."""
        if height != self._heights[row]:
            self._heights[row] = height
            self._tops = None

    @property
    def total(self) -> int:
        """Height of all rows."""
        return self._all_tops()[-1]

    def top(self, row: int) -> int:
        """Where a row begins; for the number of rows, where the last one ends."""
        return self._all_tops()[row]

    def row_at(self, y: int) -> int:
        """The row that covers `y`, or the nearest. There must be rows."""
        return max(0, min(bisect_right(self._all_tops(), y) - 1, len(self._heights) - 1))

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = [0, *accumulate(self._heights)]
        return self._tops
