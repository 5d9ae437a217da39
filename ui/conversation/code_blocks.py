# SPDX-License-Identifier: GPL-3.0-or-later
"""The code in a message: its grounds with round corners, and a button on each that copies it."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.conversation.message_document import MessageDocument
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.copied import tell_copied
from ui.words import tr

_RADIUS, _INSET, _ICON = 8, 4, 15


class CodeBlocks:
    """Those of one message. A button is made when its code comes, and used again while the message grows."""

    def __init__(self, document: MessageDocument, theme: Theme, viewport: QWidget) -> None:
        """`viewport` is where the document is drawn; the buttons are its children."""
        self._document = document
        self._theme = theme
        self._viewport = viewport
        self._grounds: list[QRectF] = []
        self._copies: list[QPushButton] = []
        self.can_be_copied = True
        """False where nothing can be pressed."""

    @property
    def copies(self) -> list[QPushButton]:
        """The buttons that are shown, from top to bottom."""
        return self._copies[: len(self._grounds)]

    def place(self, scrolled: QPoint) -> None:
        """The message was laid out anew; `scrolled` as in `paint`."""
        self._grounds = self._document.code_grounds()
        if not self.can_be_copied:
            return
        while len(self._copies) < len(self._grounds):
            self._copies.append(self._make(len(self._copies)))
        for copy, ground in zip(self._copies, self._grounds, strict=False):
            # At the right in every language: code is read from the left.
            corner = QPoint(round(ground.right()) - copy.width() - _INSET, round(ground.top()) + _INSET)
            copy.move(corner - scrolled)
            copy.show()
        for copy in self._copies[len(self._grounds) :]:
            copy.hide()

    def paint(self, scrolled: QPoint) -> None:
        """Draw the grounds; `scrolled`: where the viewport is in the document, in pixels."""
        if not self._grounds:
            return
        colours = self._theme.colours
        with QPainter(self._viewport) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-scrolled)
            painter.setPen(QPen(QColor(colours.border)) if self._theme.has_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.code))
            for ground in self._grounds:
                painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _make(self, place: int) -> QPushButton:
        side = self._theme.scaled(_ICON)
        button = QPushButton(self._viewport)
        button.setObjectName("quiet")
        button.setIcon(icons.icon("copy", self._theme.colours.muted, side))
        button.setIconSize(QSize(side, side))
        button.setAccessibleName(tr("Copy this code"))
        button.setToolTip(tr("Copy this code"))
        button.setCursor(Qt.CursorShape.ArrowCursor)  # not that of the text around it
        button.clicked.connect(partial(self._copy, place))
        button.adjustSize()
        return button

    def _copy(self, place: int, _is_checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(self._document.code_at(place))
        tell_copied(self._copies[place], self._theme.colours.muted, self._theme.scaled(_ICON))
