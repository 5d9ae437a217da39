# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons with words on them."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton


def worded_button(words: str, tells: str, act: Callable[[], object], name: str = "") -> QPushButton:
    """A button that explains itself on pointing at it, and to screen readers.

    Enter presses it only where it has the focus, so that it can stand beside a line to write in.

    Args:
        words: On the button, and its accessible name.
        tells: More than fits on it.
        act: Called without arguments when it is pressed.
        name: What the style sheet knows it by.
    """
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setAccessibleDescription(tells)
    button.setToolTip(tells)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: act())
    return button
