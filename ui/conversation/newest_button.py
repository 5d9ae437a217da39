# SPDX-License-Identifier: GPL-3.0-or-later
"""The button that leads back to the end of a conversation that was scrolled."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton

from ui.words import tr

_FROM_EDGE = 10


class NewestButton(QPushButton):
    """Stands above the lower edge while the end is out of sight."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(tr("Newest"), area)
        self._area = area
        self.setObjectName("tool")
        self.setAccessibleName(tr("Newest: go to the end of the conversation"))
        self.clicked.connect(self._go_to_end)
        self.hide()

    def offer(self) -> None:
        """Show it where it is of use, in its place."""
        bar, sight = self._area.verticalScrollBar(), self._area.viewport()
        self.setVisible(bar.value() < bar.maximum() - sight.height() // 2)
        self.adjustSize()
        self.move((sight.width() - self.width()) // 2, self._area.height() - self.height() - _FROM_EDGE)
        self.raise_()

    @Slot()
    def _go_to_end(self) -> None:
        self._area.verticalScrollBar().setValue(self._area.verticalScrollBar().maximum())
        self._area.setFocus()
