# SPDX-License-Identifier: GPL-3.0-or-later
"""Editing an earlier question: it stands in the composer, under a banner that says so, until it is asked or left."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from assistant.values import Picture
from ui.composer.composer import Composer
from ui.conversation.model import ConversationModel
from ui.conversation.turn_control import TurnControl
from ui.look import icons
from ui.look.theme import Theme
from ui.past_pictures import PastPictures
from ui.shown_turn import ShownTurn
from ui.words import tr


class Editing(QFrame):
    """The banner. What was being written comes back when editing ends."""

    def __init__(
        self,
        composer: Composer,
        turns: TurnControl,
        model: ConversationModel,
        past_pictures: PastPictures,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._composer = composer
        self._turns = turns
        self._model = model
        self._past_pictures = past_pictures
        self._theme = theme
        self._turn: int | None = None
        """The turn whose question is edited."""
        self._draft: tuple[str, tuple[Picture, ...]] = ("", ())
        self.setObjectName("notice")
        self._sign = QLabel()
        self._words = QLabel(tr("Editing an earlier question. Enter asks it in place of the old one; Esc cancels."))
        self._words.setWordWrap(True)
        self.setAccessibleName(self._words.text())
        cancel = QPushButton(tr("Cancel"))
        cancel.setObjectName("tool")
        cancel.setAccessibleName(tr("Cancel editing"))
        cancel.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(cancel)
        self.setVisible(False)
        turns.edit.connect(self.begin)
        model.rowsRemoved.connect(self._check)
        model.modelReset.connect(self._check)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_open(self) -> bool:
        """The composer holds an earlier question."""
        return self._turn is not None

    @Slot(object)
    def begin(self, shown: ShownTurn) -> None:
        """Put a question into the composer as soon as its pictures are there; a missing picture is left out."""

        def show(pictures: tuple[Picture, ...]) -> None:
            if self._model.row_of(shown.turn) is None:  # another conversation was opened meanwhile
                return
            self.cancel()
            self._composer.review.discard()
            self._draft = (self._composer.edit.toPlainText(), self._composer.pictures)
            self._turn = shown.turn
            self._fill(shown.question, pictures)
            self.setVisible(True)

        self._past_pictures.fetch(shown.pictures, show)

    def begin_with_newest(self) -> None:
        """Edit the newest question."""
        newest = self._model.newest
        if newest is not None and newest.question and newest.turn != self._turn:
            self.begin(newest)

    @Slot(str, tuple)
    def ask(self, words: str, pictures: tuple[Picture, ...]) -> None:
        """Ask what the composer holds: in place of the edited question, if there is one."""
        turn = self._turn
        if turn is not None:
            self._end()
        self._turns.ask(words, pictures, turn)

    @Slot()
    def cancel(self) -> None:
        """Leave the question as it was."""
        if self.is_open:
            self._end()

    def _end(self) -> None:
        self._turn = None
        self.setVisible(False)
        draft, self._draft = self._draft, ("", ())
        self._fill(*draft)

    def _fill(self, words: str, pictures: tuple[Picture, ...]) -> None:
        composer = self._composer
        composer.take_pictures()
        composer.add_pictures(pictures)
        composer.edit.setPlainText(words)
        composer.edit.moveCursor(QTextCursor.MoveOperation.End)
        composer.edit.setFocus()

    @Slot()
    def _check(self) -> None:
        """What is edited may have gone out of sight."""
        if self._turn is not None and self._model.row_of(self._turn) is None:
            self._end()

    def _dress(self) -> None:
        self._sign.setPixmap(
            icons.pixmap("edit", self._theme.colours.muted, self._theme.scaled(icons.SIDE), self.devicePixelRatioF())
        )
