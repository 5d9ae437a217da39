# SPDX-License-Identifier: GPL-3.0-or-later
"""A line of widgets that goes on in the next line where it does not fit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.flow import flow, flow_size


class FlowLine(QWidget):
    """Sets its widgets by `flow`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these instead of what was shown."""
        for old in self.parts:
            old.hide()
            old.deleteLater()
        self.parts = list(parts)
        for part in self.parts:
            part.setParent(self)
            part.show()
        flow(self.parts, max(1, self.width()))
        self.updateGeometry()

    def tab_parts(self) -> Sequence[QWidget]:
        """Its widgets."""
        return self.parts

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high in that width."""
        return self._size_in(width).height()

    def sizeHint(self) -> QSize:
        """All in one line."""
        return self._size_in(100_000)

    def minimumSizeHint(self) -> QSize:
        """The widest alone."""
        return QSize(
            max((part.sizeHint().width() for part in self.parts), default=0), self.heightForWidth(self.width())
        )

    def event(self, event: QEvent) -> bool:
        """A widget wants another size: no layout of Qt passes that on here."""
        if event.type() is QEvent.Type.LayoutRequest:
            flow(self.parts, max(1, self.width()))
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set them anew."""
        super().resizeEvent(event)
        needed = flow(self.parts, max(1, event.oldSize().width())).height()
        if flow(self.parts, event.size().width()).height() != needed:
            self.updateGeometry()  # layouts have kept how high it had to be at the width before

    def _size_in(self, width: int) -> QSize:
        return flow_size(self.parts, max(1, width))
