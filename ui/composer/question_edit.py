# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a question is typed: grows with its lines, sends on Enter, hands pasted pictures on."""

import math

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from ui.composer.picture_mime import holds_pictures
from ui.words import tr

_MOST_LINES = 6
_MODIFIERS = (
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)  # fmt: skip


class QuestionEdit(QPlainTextEdit):
    """Enter sends, Shift+Enter begins a new line; Up leads back to the newest question while nothing is typed."""

    sent = Signal()
    newest_wanted = Signal()
    """The newest question is to be changed."""
    pictures_pasted = Signal(QMimeData)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setAccessibleName(tr("Your question"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # dropped things, text included, are the composer's
        self.document().setDocumentMargin(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """One line to begin with."""
        return QSize(200, self._height(1))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send, or leave paging to the conversation."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                # A plain line end: Qt's own Shift+Enter puts in a line separator, which is another character.
                self.insertPlainText("\n")
            else:
                self.sent.emit()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() & _MODIFIERS and self.document().isEmpty():
            self.newest_wanted.emit()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text and pictures."""
        return holds_pictures(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text goes in, pictures are handed on."""
        if holds_pictures(source):
            self.pictures_pasted.emit(source)
        else:
            super().insertFromMimeData(source)

    def _fit(self) -> None:
        # The layout of a QPlainTextEdit measures its height in lines.
        lines = math.ceil(self.document().documentLayout().documentSize().height())
        self.setFixedHeight(self._height(min(max(lines, 1), _MOST_LINES)))
        overflows = lines > _MOST_LINES
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if overflows else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def _height(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + 2 * math.ceil(self.document().documentMargin()) + 2
