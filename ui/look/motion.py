# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether things in the window may move: some people get dizzy or lose the thread when they do."""

from PySide6.QtCore import QObject, Signal

from assistant.settings import Motion as Choice


class Motion(QObject):
    """Asked by everything that animates (`theme.motion`); belongs to the GUI thread."""

    changed = Signal()
    """`is_reduced` has another value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice.SYSTEM
        self._system_reduces = False

    @property
    def is_reduced(self) -> bool:
        """True while nothing may glide, scroll or pulse by itself. What changes, changes at once."""
        if self._choice is Choice.SYSTEM:
            return self._system_reduces
        return self._choice is Choice.REDUCED

    def choose(self, choice: Choice) -> None:
        """Follow the system, or what the user wants instead."""
        self._set(choice, self._system_reduces)

    def follow(self, *, system_reduces: bool) -> None:
        """The system wants little motion, or does not mind."""
        self._set(self._choice, system_reduces)

    def _set(self, choice: Choice, system_reduces: bool) -> None:
        before = self.is_reduced
        self._choice, self._system_reduces = choice, system_reduces
        if self.is_reduced is not before:
            self.changed.emit()
