# SPDX-License-Identifier: GPL-3.0-or-later
"""Calm little panels: an error with its way out, a remark that can be put away."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.errors import KibitzError
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.tab_order import order_tabs
from ui.words import tr


class Card(QFrame):
    """A sentence, a hint, and up to two buttons."""

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, sentence: str, hint: str = "", *, trouble: bool, action: str = "",
        can_dismiss: bool = False,
    ) -> None:  # fmt: skip
        """`action` is the text of the button that emits `acted`; empty for none."""
        super().__init__(parent)
        self.setObjectName("trouble" if trouble else "notice")
        self.sentence = sentence
        self.hint = hint
        sentence, hint = tr(sentence), tr(hint)  # those of the core are English until here
        self.setAccessibleName(f"{sentence} {hint}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.setSpacing(10)
        beside = Qt.AlignmentFlag.AlignTop if hint else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._sign(theme, trouble=trouble), 0, beside)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(_wrapped(sentence, "headline" if trouble else "remark"))
        if hint:
            words.addWidget(_wrapped(hint, "remark"))
        row.addLayout(words, 1)
        if action:
            acts = QPushButton(action)
            acts.setObjectName("tool")
            acts.setAccessibleName(f"{action}: {sentence}")
            acts.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a card goes away when it is clicked; typing goes on
            acts.clicked.connect(self.acted)
            row.addWidget(acts, 0, Qt.AlignmentFlag.AlignVCenter)
        if can_dismiss:
            row.addWidget(self._dismiss_button(theme, sentence), 0, beside)

    def _sign(self, theme: Theme, *, trouble: bool) -> QLabel:
        icon, colour = ("warning", theme.colours.on_trouble) if trouble else ("info", theme.colours.muted)
        sign = QLabel()
        sign.setPixmap(icons.pixmap(icon, colour, theme.scaled(icons.SIDE), self.devicePixelRatioF()))
        return sign

    def _dismiss_button(self, theme: Theme, sentence: str) -> QPushButton:
        dismisses = QPushButton(icons.icon("close", theme.colours.muted, theme.scaled(icons.SIDE)), "")
        dismisses.setObjectName("quiet")
        dismisses.setAccessibleName(tr("Dismiss: {sentence}", sentence=sentence))
        dismisses.setToolTip(tr("Dismiss"))
        dismisses.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        dismisses.clicked.connect(self.dismissed)
        return dismisses


@dataclass(frozen=True)
class _Offer:
    """What the button of a card does, and until when."""

    action: str
    act: Callable[[], object]
    until: float
    """On the monotonic clock, in seconds; infinite: until it is put away."""


class Banners(QWidget):
    """Remarks and errors that belong to no turn, newest last; each can be put away, none twice."""

    MOST = 2

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[Card] = []
        self._offers: dict[Card, _Offer] = {}
        self._passing: set[Card] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setVisible(False)
        theme.changed.connect(self._dress_again)

    @property
    def cards(self) -> list[Card]:
        """What is shown."""
        return list(self._cards)

    def show_error(self, error: KibitzError, *, passing: bool = False) -> None:
        """Show an error until it is put away; a `passing` one until `put_away_passing`, too."""
        self._show(error.sentence, error.hint, trouble=True, passing=passing)

    def show_notice(self, sentence: str, *, passing: bool = False) -> None:
        """Show a remark until it is put away; a `passing` one until `put_away_passing`, too."""
        self._show(sentence, "", trouble=False, passing=passing)

    def put_away_passing(self) -> None:
        """What was told of the last take or answer counts no more."""
        for card in self.cards:
            if card in self._passing:
                self._remove(card)

    def offer(self, sentence: str, action: str, act: Callable[[], object], seconds: float = math.inf) -> None:
        """Show a remark with a button that does something about it, for so long; the button puts it away, too."""
        self._show(sentence, "", trouble=False, offer=_Offer(action, act, monotonic() + seconds))

    def withdraw(self, action: str) -> None:
        """Put away what offers this: it is too late for it."""
        for card in self.cards:
            offer = self._offers.get(card)
            if offer and offer.action == action:
                self._remove(card)

    def _show(
        self, sentence: str, hint: str, *, trouble: bool, offer: "_Offer | None" = None, passing: bool = False
    ) -> None:
        cards = self.cards
        for card in cards:
            if (card.sentence, card.hint) == (sentence, hint):
                return
        if len(cards) == self.MOST:
            self._remove(cards[0])
        self._add(sentence, hint, trouble=trouble, offer=offer, passing=passing)

    def _add(self, sentence: str, hint: str, *, trouble: bool, offer: "_Offer | None", passing: bool) -> None:
        action = offer.action if offer else ""
        card = Card(self._theme, self, sentence, hint, trouble=trouble, action=action, can_dismiss=True)
        card.dismissed.connect(lambda: self._remove(card))
        if passing:
            self._passing.add(card)
        if offer:
            self._offers[card] = offer
            card.acted.connect(offer.act)
            card.acted.connect(lambda: self._remove(card))
            if offer.until < math.inf:
                QTimer.singleShot(max(0, round(1000 * (offer.until - monotonic()))), card, card.dismissed.emit)
        self._cards.append(card)
        self._column.addWidget(card)
        order_tabs(self)
        self.setVisible(True)

    def _remove(self, card: Card) -> None:
        self._cards.remove(card)
        self._offers.pop(card, None)
        self._passing.discard(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self.setVisible(bool(self.cards))

    def _dress_again(self) -> None:
        for card in self.cards:
            trouble, offer, passing = card.objectName() == "trouble", self._offers.get(card), card in self._passing
            self._remove(card)
            self._add(card.sentence, card.hint, trouble=trouble, offer=offer, passing=passing)


def _wrapped(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
