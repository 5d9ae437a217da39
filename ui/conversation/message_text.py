# SPDX-License-Identifier: GPL-3.0-or-later
"""One message's text on the screen: selectable, as high as its words need, links only on a knowing click."""

import math

from PySide6.QtCore import QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QTextBrowser, QTextEdit, QWidget

from ui.conversation.code_blocks import CodeBlocks
from ui.conversation.message_document import MessageDocument
from ui.conversation.wide_tables import fit_tables
from ui.look.theme import Theme

_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_KEY_STEP = 48


class MessageText(QTextBrowser):
    """Shows Markdown or plain text. The surroundings scroll; this widget only sideways, where a table is too wide."""

    link_clicked = Signal(QUrl)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self.setObjectName("message")
        self.setAccessibleName(name)
        self._theme = theme
        self._text = ""
        self._is_markdown = False
        self._spoken = ""
        self._heard: str | None = None
        self._fitted_to: tuple[int, bool] | None = None
        self._fitted = (0, 0)
        self._document = MessageDocument(theme.colours, theme.font(), self)
        self.setDocument(self._document)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.code = CodeBlocks(self._document, theme, self.viewport())
        """What of it is code."""
        self._scrolls_sideways = False
        self.horizontalScrollBar().setSingleStep(_KEY_STEP)
        self.horizontalScrollBar().rangeChanged.connect(self._show_beginning)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A width of our own: left to itself the widget would lay its text out anew in whatever width it has now.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self.link_clicked)

    @property
    def text(self) -> str:
        """What is shown, before formatting."""
        return self._text

    def loadResource(self, _kind: int, _address: QUrl | str) -> None:
        """Nothing: an answer cannot open files or addresses."""
        return

    def show_markdown(self, text: str) -> bool:
        """Show Markdown; true if that changed anything."""
        return self._show(text, is_markdown=True)

    def show_plain(self, text: str) -> bool:
        """Show text as it was typed; true if that changed anything."""
        return self._show(text, is_markdown=False)

    def highlight(self, spoken: str) -> None:
        """Mark the words that are being heard; empty marks nothing."""
        if spoken == self._spoken:
            return
        self._spoken = spoken
        self._mark()

    def dim_after(self, heard: str | None) -> None:
        """Dim what was not heard, which is all behind this beginning of the Markdown shown; None dims nothing."""
        if heard != self._heard:
            self._heard = heard
            self._mark()

    def fit(self, most: int, *, shrinks: bool = False) -> tuple[int, int]:
        """Width and height in pixels that the text needs in `most` pixels; `shrinks`: no wider than its words."""
        if self._fitted_to != (most, shrinks):
            self._fitted_to = (most, shrinks)
            self._fitted = self._lay_out(most, shrinks=shrinks)
        return self._fitted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave paging, and going from message to message, to the conversation around it; scroll a wide table."""
        walks = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) or walks:
            event.ignore()
        elif self._scrolls_sideways and event.key() in _SIDEWAYS and not event.modifiers():
            goes_on = (event.key() == Qt.Key.Key_Right) is not self.isRightToLeft()
            actions = QAbstractSlider.SliderAction
            self.horizontalScrollBar().triggerAction(
                actions.SliderSingleStepAdd if goes_on else actions.SliderSingleStepSub
            )
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds of code, and the text on them."""
        self.code.paint(self._scrolled)
        super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Screen readers say who said what: a description is read along with the name."""
        self.setAccessibleDescription(self.toPlainText())
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the conversation around it, unless it goes sideways."""
        turned = event.angleDelta()
        goes_sideways = abs(turned.x()) > abs(turned.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if goes_sideways and self._scrolls_sideways:
            QApplication.sendEvent(self.horizontalScrollBar(), event)
        else:
            event.ignore()

    def _show(self, text: str, *, is_markdown: bool) -> bool:
        if (text, is_markdown) == (self._text, self._is_markdown):
            return False
        self._text, self._is_markdown = text, is_markdown
        self._fitted_to = None
        if self.accessibleDescription():
            self.setAccessibleDescription("")  # those were other words
        if is_markdown:
            self._document.show_markdown(text)
        else:
            self._document.show_plain(text)
        self._mark()
        return True

    def _lay_out(self, most: int, *, shrinks: bool) -> tuple[int, int]:
        fit_tables(self._document, most)
        self.setLineWrapColumnOrWidth(most)
        width = most
        if shrinks:
            width = min(most, math.ceil(self._document.idealWidth()) + 1)
            self.setLineWrapColumnOrWidth(width)
        size = self._document.size()
        height = math.ceil(size.height())
        self._make_room_for(sideways=size.width() > width + 1)
        if self._scrolls_sideways:
            height += self.horizontalScrollBar().sizeHint().height()
        self.code.place(self._scrolled)
        return width, height

    def _make_room_for(self, *, sideways: bool) -> None:
        if sideways == self._scrolls_sideways:
            return
        self._scrolls_sideways = sideways
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policies.ScrollBarAlwaysOn if sideways else policies.ScrollBarAlwaysOff)

    @Slot(int, int)
    def _show_beginning(self, _least: int, most: int) -> None:
        """Words stand at the left of a wide table in every language, but Qt begins at the right in some."""
        if self.isRightToLeft():
            self.horizontalScrollBar().setValue(most)

    @property
    def _scrolled(self) -> QPoint:
        """What of the document is left of the viewport and above it, in pixels."""
        bar = self.horizontalScrollBar()
        left = bar.maximum() - bar.value() if self.isRightToLeft() else bar.value()
        return QPoint(left, self.verticalScrollBar().value())

    def _mark(self) -> None:
        letters = QTextCharFormat()
        selections: list[QTextEdit.ExtraSelection] = []
        if self._heard is not None:
            letters.setForeground(QColor(self._theme.colours.muted))
            selections.append(_selection(self._document.behind(self._heard), letters))
        cursor = self._document.find_words(self._spoken)
        if cursor is not None:
            letters = QTextCharFormat()
            letters.setBackground(QColor(self._theme.colours.chosen))
            selections.append(_selection(cursor, letters))
        self.setExtraSelections(selections)


def _selection(cursor: QTextCursor, letters: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = letters
    return selection
