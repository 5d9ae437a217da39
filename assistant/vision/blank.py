# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells a blank screen, about which a model would rather invent something."""

from assistant.values import Picture, Pixels

_GLANCE = 16
"""Every 16th pixel each way is looked at first: on a screen that shows something, that is all it takes."""
_NOTICEABLE = 6
"""Of 255 levels: less comes from compression, or from a gradient that nobody sees."""


def is_blank(picture: Picture) -> bool:
    """True if a picture has one colour from edge to edge; a single word on it is enough to make it false."""
    return _is_even(picture.rgb[::_GLANCE, ::_GLANCE]) and _is_even(picture.rgb)


def _is_even(rgb: Pixels) -> bool:
    spread = rgb.max(axis=(0, 1)).astype(int) - rgb.min(axis=(0, 1))
    return bool((spread <= _NOTICEABLE).all())
