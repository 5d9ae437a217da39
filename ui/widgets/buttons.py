# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons that Enter presses where they have the focus, and nowhere else."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class Button(QPushButton):
    """Can stand beside a line to write in: it never becomes what Enter means there.

    Of Qt's own buttons, one without `autoDefault` leaves Enter to the default button, which may do the contrary.
    """

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.menu():
            self.click()
        else:
            super().keyPressEvent(event)


def worded_button(words: str, tells: str, act: Callable[[], object], name: str = "") -> Button:
    """A button that explains itself on pointing at it, and to screen readers.

    Args:
        words: On the button, and its accessible name.
        tells: More than fits on it.
        act: Called without arguments when it is pressed.
        name: What the style sheet knows it by.
    """
    button = Button(words)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setAccessibleDescription(tells)
    button.setToolTip(tells)
    button.clicked.connect(lambda _checked=False: act())
    return button


def telling_button(words: str, tells: str, act: Callable[[], object], name: str = "tool") -> Button:
    """As `worded_button`, for where several have the same words, such as “Remove” in each row.

    Its accessible name is what it tells: whoever does not see the row hears which one it is.
    """
    button = worded_button(words, tells, act, name)
    button.setAccessibleName(tells)
    button.setAccessibleDescription("")
    return button
