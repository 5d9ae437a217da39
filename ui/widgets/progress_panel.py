# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on and how far it is, with buttons beside it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.widgets.buttons import Button
from ui.widgets.labels import words


class ProgressPanel(QFrame):
    """Takes no room until it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.words = words("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        column = QVBoxLayout()
        column.setSpacing(7)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 10, 12, 10)
        self._row.setSpacing(12)
        self._row.addLayout(column, 1)
        self.hide()

    def add(self, button: Button) -> Button:
        """Set a button behind what is there, and give it back."""
        self._row.addWidget(button)
        return button
