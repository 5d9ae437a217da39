# SPDX-License-Identifier: GPL-3.0-or-later
"""A button that copies something, and shows for a moment that it did."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from ui.announcer import announce
from ui.look import icons
from ui.words import tr

_TOLD_MS = 1500
"""As long as it takes to see it, and no longer than it takes to paste."""


def tell_copied(button: QPushButton, colour: str, side: int) -> None:
    """Show a tick in place of the button's sign for a moment, and let screen readers say so.

    Args:
        button: It shows the sign "copy".
        colour: Of both signs.
        side: Of both signs, in pixels.
    """
    button.setIcon(icons.icon("done", colour, side))
    QTimer.singleShot(_TOLD_MS, button, lambda: button.setIcon(icons.icon("copy", colour, side)))
    announce(button, tr("Copied."))
