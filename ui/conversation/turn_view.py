# SPDX-License-Identifier: GPL-3.0-or-later
"""One turn on the screen: the question in its bubble, the answer with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from assistant.values import Evidence
from ui.conversation.message_text import MessageText
from ui.conversation.question_tools import QuestionTools
from ui.conversation.turn_footer import Footer, TurnActions
from ui.look.theme import Theme
from ui.past_pictures import PastPictures, ShownPicture
from ui.pictures import PictureThumbnail
from ui.shown_turn import ShownTurn, no_turn
from ui.widgets.cards import Card
from ui.widgets.flow import GAP, flow
from ui.wording import can_try_again, outcome_words
from ui.words import number, tr

WIDEST_ANSWER = 720
"""Pixels; longer lines are hard to read."""

_LONGEST_SHOWN = 5000
"""Characters of a question."""

_PICTURE = QSize(240, 150)
_FRAME = QSize(128, 80)
"""Of a video, of which there are many."""


class TurnView(QWidget):
    """Shows one `ShownTurn` after the other. `fit` lays it out; the parent decides where it stands."""

    EDGE = Footer.INSET
    """Pixels that it is wider on both sides than what it was laid out in: frames of buttons stand out so far."""

    def __init__(self, theme: Theme, actions: TurnActions, past_pictures: PastPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = no_turn()
        self._question = QuestionBubble(theme, actions, past_pictures, self)
        self._tools = QuestionTools(theme, actions, self)
        self._answer = MessageText(theme, tr("Answer"), self)
        self._answer.link_clicked.connect(actions.link)
        self._remark = QLabel(self)
        self._remark.setObjectName("stage")
        self._remark.setWordWrap(True)
        self._footer = Footer(theme, actions, self)
        self._card: Card | None = None
        self._fitted = (0, 0)  # width and height of the last layout, while it holds
        self._theme = theme
        self._actions = actions

    def show_turn(self, shown: ShownTurn) -> None:
        """Show this turn from now on; call `fit` afterwards."""
        self.shown = shown
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self.refresh()

    def forget_turn(self) -> None:
        """Keep no words and no pictures of it."""
        self.show_turn(no_turn())

    def refresh(self) -> None:
        """Take over what has changed in the turn; call `fit` afterwards."""
        shown = self.shown
        self._fitted = (0, 0)
        self._question.show_question(shown)
        self._tools.refresh(shown)
        self._answer.show_markdown(shown.answer)
        self._answer.highlight(shown.spoken_clause)
        self._answer.dim_after(shown.heard)
        self._answer.setVisible(bool(shown.answer))
        remark = outcome_words(shown)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._footer.refresh(shown)
        if shown.error is not None and self._card is None:
            self._card = Card(
                self._theme, self, shown.error.sentence, shown.error.hint,
                trouble=True, action=tr("Try again") if can_try_again(shown) else "",
            )  # fmt: skip
            self._card.acted.connect(lambda: self._actions.again.emit(self.shown))
            self._card.show()

    def tick(self) -> None:
        """Let the seconds of a running turn go on."""
        self._footer.tick()

    def focus_branches(self) -> None:
        """Let the keys go on through the branches."""
        self._tools.focus_branches()

    def fit(self, width: int) -> int:
        """Lay everything out in `width` pixels; returns the height that takes."""
        if self._fitted[0] != width:
            self._fitted = (width, self._lay_out(width))
        return self._fitted[1]

    def messages(self) -> list[MessageText]:
        """Question and answer, as far as there are words."""
        return [part for part in (self._question.words, self._answer) if part.isVisibleTo(self)]

    def focusable(self) -> list[QWidget]:
        """What the Tab key visits, in reading order, as far as it is shown."""
        parts: list[QWidget] = [*self._question.focusable(), *self._tools.findChildren(QPushButton), self._answer]
        parts += self._answer.code.copies
        if self._card is not None:
            parts += self._card.findChildren(QPushButton)
        return [*parts, *self._footer.focusable()]

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _at_end(self, part: int, width: int) -> int:
        """Where something stands that is so wide, so that it ends where reading does."""
        return self.EDGE + (0 if self._is_mirrored else width - part)

    def _lay_out(self, width: int) -> int:
        top = 0
        if self._question.isVisibleTo(self):
            size = self._question.fit(round(width * 0.78))
            self._question.move(self._at_end(size.width(), width), top)
            top += size.height()
            if self._tools.isVisibleTo(self):
                size = self._tools.fit(width)
                self._tools.move(self._at_end(size.width(), width), top + 2)
                top += size.height() + 2
            top += 14 if self._tools.isHidden() else 6
        reading_width = min(width, WIDEST_ANSWER)
        left = self.EDGE + (width - reading_width if self._is_mirrored else 0)
        if self._answer.isVisibleTo(self):
            _, height = self._answer.fit(reading_width)
            self._answer.setGeometry(left, top, reading_width, height)
            top += height + 6
        if self._remark.isVisibleTo(self):
            height = self._remark.heightForWidth(reading_width)
            self._remark.setGeometry(left, top, reading_width, height)
            top += height + 6
        if self._card is not None:
            height = self._card.heightForWidth(reading_width)
            self._card.setGeometry(left, top, reading_width, height)
            top += height + 6
        height = self._footer.fit(width)
        # The first button's words stand below the answer's, its frame further out.
        self._footer.move(2 * self.EDGE if self._is_mirrored else 0, top)
        return top + height


class QuestionBubble(QFrame):
    """What the user asked and showed."""

    _MARGIN_X, _MARGIN_Y = 14, 10

    def __init__(self, theme: Theme, actions: TurnActions, past_pictures: PastPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bubble")
        self._past_pictures = past_pictures
        self._theme = theme
        self._actions = actions
        self._evidence: tuple[Evidence, ...] = ()
        self._thumbnails: list[PictureThumbnail] = []
        self._text = MessageText(theme, tr("Question"), self)
        self._text.link_clicked.connect(actions.link)

    def show_question(self, shown: ShownTurn) -> None:
        """Show text and pictures; hidden while there is neither."""
        self._evidence = shown.evidence
        if [thumbnail.picture for thumbnail in self._thumbnails] != list(shown.pictures):
            for thumbnail in self._thumbnails:
                thumbnail.hide()
                thumbnail.deleteLater()
            self._thumbnails = [self._thumbnail(picture) for picture in shown.pictures]
        for thumbnail in self._thumbnails:
            thumbnail.show_boxes(found.box for found in evidence_in(thumbnail.picture, shown.evidence))
        self._text.show_plain(_excerpt(shown.question))
        self._text.setVisible(bool(shown.question))
        self.setVisible(bool(shown.question or self._thumbnails))

    def fit(self, most: int) -> QSize:
        """As wide as its content, at most `most` pixels; also sets its size."""
        inner = most - 2 * self._MARGIN_X
        pictures = flow(self._thumbnails, inner, left=self._MARGIN_X, top=self._MARGIN_Y, shrinks=True)
        width, bottom = pictures.width(), self._MARGIN_Y + pictures.height()
        if self._text.isVisibleTo(self):
            if pictures.height():
                bottom += GAP
            text_width, height = self._text.fit(inner, shrinks=True)
            self._text.setGeometry(self._MARGIN_X, bottom, text_width, height)
            width, bottom = max(width, text_width), bottom + height
        size = QSize(width + 2 * self._MARGIN_X, bottom + self._MARGIN_Y)
        self.resize(size)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            for thumbnail in self._thumbnails:
                thumbnail.move(thumbnail.x() + width - pictures.width(), thumbnail.y())
            self._text.move(self._MARGIN_X + width - self._text.width(), self._text.y())
        return size

    @property
    def words(self) -> MessageText:
        """What was asked."""
        return self._text

    def focusable(self) -> list[QWidget]:
        """What the Tab key visits."""
        return [*self._thumbnails, self._text]

    def _thumbnail(self, picture: ShownPicture) -> PictureThumbnail:
        most = _FRAME if picture.moment else _PICTURE
        thumbnail = PictureThumbnail(picture, most, self._theme, self, past=self._past_pictures)
        thumbnail.clicked.connect(
            lambda: self._actions.enlarge.emit(picture, evidence_in(picture, self._evidence)),
        )
        for words, act in (
            (tr("Enlarge"), thumbnail.click),
            (tr("Save picture…"), lambda: self._actions.save_picture.emit(picture)),
            (tr("Copy picture"), lambda: self._actions.copy_picture.emit(picture)),
        ):
            action = QAction(words, thumbnail)
            action.triggered.connect(act)
            thumbnail.addAction(action)
        thumbnail.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        thumbnail.show()
        return thumbnail


def _excerpt(question: str) -> str:
    """A pasted book is asked about as a whole, but not shown as a whole: laying it out would take seconds."""
    if len(question) <= _LONGEST_SHOWN:
        return question
    return f"{question[:_LONGEST_SHOWN]}…\n\n({tr('{number} characters in all', number=number(len(question)))})"


def evidence_in(picture: ShownPicture, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence that lies in this picture."""
    return tuple(found for found in evidence if found.picture_sha256 == picture.sha256)
