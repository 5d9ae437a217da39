# SPDX-License-Identifier: GPL-3.0-or-later
"""Where pictures and videos of the next question stand: as high as they need, up to a part of the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.words import tr

_MOST_OF_SCREEN = 0.3
"""More of it scrolls, or else the window would grow beyond the screen."""
_SPACE = 8
_CHANGES = {QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent}


class Shelf(QScrollArea):
    """Shows those of its parts that are not hidden, and is hidden itself when all are."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self.setObjectName("settingsPage")
        self.setAccessibleName(tr("Pictures of the next question"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._end = 0
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self._body = QWidget()
        self._body.setObjectName("settingsBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_SPACE)
        for part in self._parts:
            self._column.addWidget(part)
            part.installEventFilter(self)
        self.setWidget(self._body)
        self._body.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Something came or went."""
        if event.type() in _CHANGES:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        needed = self._column.minimumSize().height()
        self.setFixedHeight(min(needed, round(_MOST_OF_SCREEN * self.screen().availableSize().height())))
        self.setVisible(any(not part.isHidden() for part in self._parts))

    @Slot(int, int)
    def _follow(self, _least: int, end: int) -> None:
        """The newest is what one looks for."""
        if end > self._end:
            self.verticalScrollBar().setValue(end)
        self._end = end
