# SPDX-License-Identifier: GPL-3.0-or-later
"""The tools to cover parts of a picture: a list of the boxes, and what can be done with them."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from assistant.values import Box
from ui.conversation.covers import CoverModel
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow_line import FlowLine
from ui.words import tr

_ROWS = 3


class CoverBar(QWidget):
    """Belongs to one picture; asks nothing of it but a box in the middle of what is seen."""

    box_wanted = Signal()
    done = Signal()
    dropped = Signal()

    def __init__(self, covers: CoverModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.covers = covers
        """What is covered."""
        self._theme = theme
        tells = QLabel(
            tr("Draw boxes over what must not be seen. They become part of the picture; the original is not kept."),
            self,
        )
        tells.setObjectName("soft")
        tells.setWordWrap(True)
        self.boxes = QListWidget(self)
        self.boxes.setObjectName("boxes")
        self.boxes.setAccessibleName(tr("Covered parts"))
        self.boxes.setAccessibleDescription(tr("Delete takes the chosen one away; arrow keys in the picture move it."))
        self.boxes.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.boxes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.boxes.setMaximumHeight(_ROWS * (self.boxes.fontMetrics().height() + 4) + 12)
        self.boxes.currentRowChanged.connect(covers.select)
        self.add = self._tool(tr("Add a box"), "plus", "N", self.box_wanted.emit)
        self.remove = self._tool(tr("Remove"), "delete", "Del", covers.remove)
        self.crop = self._tool(tr("Keep only this"), "crop", "K", covers.crop)
        self.undo = self._tool(tr("Undo"), "undo", "Ctrl+Z", covers.undo)
        self.undo.setText("")
        self.clear = self._tool(tr("Clear"), "close", "", covers.clear)
        self.crop.setAccessibleDescription(tr("What is in the chosen box stays, and the rest of the picture goes."))
        self.finish = self._tool(tr("Done"), "", "Ctrl+Return", self.done.emit)
        self.finish.setObjectName("primary")
        self.drop = self._tool(tr("Cancel"), "", "", self.dropped.emit)
        tools, ends = FlowLine(self), QHBoxLayout()
        tools.show_parts([self.add, self.remove, self.crop, self.undo, self.clear])
        ends.addStretch(1)
        ends.addWidget(self.drop)
        ends.addWidget(self.finish)
        row = QHBoxLayout()
        row.addWidget(tools, 1)
        row.addLayout(ends)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(tells)
        column.addWidget(self.boxes)
        column.addLayout(row)
        covers.changed.connect(self._show)
        self._show()

    def _tool(self, words: str, icon: str, keys: str, act: Callable[[], None]) -> Button:
        button = Button(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: act())
        if icon:
            side = self._theme.scaled(icons.SIDE)
            button.setIcon(icons.icon(icon, self._theme.colours.text, side))
            button.setIconSize(QSize(side, side))
        shortcut = QKeySequence(keys)
        button.setToolTip(words)
        if keys:
            button.setToolTip(f"{words} ({shortcut.toString(QKeySequence.SequenceFormat.NativeText)})")
            QShortcut(shortcut, self, button.click)
        return button

    @Slot()
    def _show(self) -> None:
        now, before = self.covers.now, self.boxes.count()
        self.boxes.blockSignals(True)
        self.boxes.clear()
        self.boxes.addItems([_words(number, box) for number, box in enumerate(now.boxes, 1)])
        self.boxes.setCurrentRow(self.covers.selected)
        self.boxes.blockSignals(False)
        has_choice = self.covers.selected >= 0
        for button in (self.remove, self.crop):
            button.setEnabled(has_choice)
        self.undo.setEnabled(self.covers.can_undo)
        self.clear.setEnabled(not now.is_empty)
        self.finish.setEnabled(not now.is_empty)
        if len(now.boxes) != before:
            words = tr("%n parts are covered.", count=len(now.boxes))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.boxes, words))


def _words(number: int, box: Box) -> str:
    return tr(
        "Box {number}: {width} × {height}, {left} from the left, {top} from the top",  # noqa: RUF001
        number=number, width=box.right - box.left, height=box.bottom - box.top, left=box.left, top=box.top,
    )  # fmt: skip
