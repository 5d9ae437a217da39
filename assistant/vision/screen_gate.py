# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells whether the screen still shows what it showed, so that it need not be looked at again.

A new picture of the screen costs seconds; between two questions often nothing has changed but the clock and the
blinking caret. How much has changed does not tell these from what matters: on a grid of 64 by 36 cells a corrected word
changes one to six cells, a clock one or two, a caret too (drawn desktops of 1366 x 768 to 3840 x 2160). So it is asked
where and how: a change counts unless it is small and in a place where desktops have their clocks, or is a caret. When
in doubt the screen is looked at again.
"""

import numpy as np
from numpy.typing import NDArray

from assistant.values import Picture

CELLS = 64, 36
"""Columns and rows."""
MOST_CLOCK_CELLS = 11
"""Below half a percent of the cells: a clock with its date, and an icon beside it."""
_NOTICEABLE = 8
"""Of 255 levels of a colour: screenshots are exact, but some desktops' shadows and gradients flicker by one or two."""

_TOP, _BOTTOM = 1 / 24, 1 / 16
"""Shares of the height that panels and taskbars take: 45 and 67 pixels of 1080, 32 and 48 of 768."""
_RIGHT, _MIDDLE = 1 / 4, 1 / 8
"""Shares of the width: a clock is on the right (Windows, macOS, KDE, Xfce), or in the middle (GNOME)."""

_WIDEST_CARET, _TALLEST_CARET = 1 / 360, 1 / 15
"""Shares of the height: 3 and 72 pixels of 1080."""
_SLIMMEST_CARET = 4
"""How many times as tall as wide a caret is at least."""

Mask = NDArray[np.bool_]


def changed_cells(before: Picture, after: Picture) -> Mask:
    """Which cells hold a pixel that has changed, shape (36, 64); all of them if the pictures differ in size."""
    columns, rows = CELLS
    if before.rgb.shape != after.rgb.shape:
        return np.ones((rows, columns), np.bool_)
    return _in_cells(_changed(before, after))


def is_unchanged(before: Picture, after: Picture, *, has_clock: bool = True) -> bool:
    """Whether two pictures of the screen show the same, apart from clock and caret.

    Takes 0.1 s for a 4K screen. A single stroke such as “|”, added while the caret is dark, looks like one;
    whatever else is written counts as a change.

    Args:
        before: One of them.
        after: The other.
        has_clock: They show a whole screen; in a part of it, clocks may be anywhere, and what stands where a whole
            screen has its clock counts like everything else.
    """
    if before.sha256 == after.sha256:
        return True
    if before.rgb.shape != after.rgb.shape:
        return False
    changed = _changed(before, after)
    if _in_cells(changed).sum() > MOST_CLOCK_CELLS:
        return False
    elsewhere = changed & ~_clock_places(*changed.shape) if has_clock else changed
    return not elsewhere.any() or _is_caret(elsewhere, before, after)


def _changed(before: Picture, after: Picture) -> Mask:
    """Which pixels have changed, shape (height, width)."""
    changed = np.zeros(before.rgb.shape[:2], np.bool_)
    rows = np.flatnonzero((before.rgb != after.rgb).any(axis=(1, 2)))  # mostly a few
    # Without a wider type: the difference of unsigned numbers, whichever is larger.
    one, other = before.rgb[rows], after.rgb[rows]
    changed[rows] = (np.maximum(one, other) - np.minimum(one, other) > _NOTICEABLE).any(axis=2)
    return changed


def _in_cells(changed: Mask) -> Mask:
    columns, rows = CELLS
    height, width = changed.shape
    tops = np.linspace(0, height, rows, endpoint=False).astype(int)
    lefts = np.linspace(0, width, columns, endpoint=False).astype(int)
    cells: Mask = np.logical_or.reduceat(np.logical_or.reduceat(changed, tops, axis=0), lefts, axis=1)
    return cells


def _clock_places(height: int, width: int) -> Mask:
    places = np.zeros((height, width), np.bool_)
    for band in (slice(0, round(height * _TOP)), slice(height - round(height * _BOTTOM), height)):
        places[band, width - round(width * _RIGHT) :] = True
        places[band, round(width * (0.5 - _MIDDLE / 2)) : round(width * (0.5 + _MIDDLE / 2))] = True
    return places


def _is_caret(changed: Mask, before: Picture, after: Picture) -> bool:
    """Whether all that has changed is one upright bar of one colour, where there was one colour before."""
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    bar = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    tall, wide = changed[bar].shape
    height = changed.shape[0]
    is_slim = wide <= max(2, height * _WIDEST_CARET) and wide * _SLIMMEST_CARET <= tall <= height * _TALLEST_CARET
    return bool(is_slim and changed[bar].all() and _is_plain(before.rgb[bar]) and _is_plain(after.rgb[bar]))


def _is_plain(pixels: NDArray[np.uint8]) -> bool:
    return bool((pixels == pixels[0, 0]).all())
