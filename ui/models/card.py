# SPDX-License-Identifier: GPL-3.0-or-later
"""The three choices: ears, eyes and a voice that go together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistant.models.first_word import FirstWord
from assistant.models.fit import Verdict
from assistant.models.model_events import ListedModel, ModelsListed
from assistant.models.recommend import Card, Recommendation, Tier
from ui.models.parts import SideBySide, badge, button, words
from ui.models.wording import TIERS, first_word_words, size_words, verdict_words
from ui.widgets.flow_line import FlowLine
from ui.words import sentence_case, tr

_BESIDE_FROM_TEXT_HEIGHTS = 46
_GAP = 14


class TierCard(QFrame):
    """One choice."""

    chosen = Signal(object)
    """The `Card`."""
    measure_wanted = Signal()

    def __init__(
        self, card: Card, listed: ModelsListed, first_word: FirstWord | None, *, is_recommended: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.card = card
        self._models = [model for model in listed.models if any(entry.id == model.offer.id for entry in card.entries)]
        self.setObjectName("tier")
        self.setProperty("recommended", is_recommended)
        # All cards are equally wide, whatever stands on them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        missing = sum(model.offer.size_bytes - model.offer.arrived_bytes for model in self._models)
        has_room = missing <= listed.free_bytes
        # On a processor alone the largest models are too slow to talk to, as `recommend` says.
        self._is_slow = card.tier is Tier.BEST and not card.fit.on_card
        fits = card.fit.verdict is Verdict.FITS
        name = words(sentence_case(tr(TIERS[card.tier])), "tierName")
        name.setWordWrap(False)
        head = FlowLine(self)
        head.show_parts([name, badge(self._verdict, "badge" if fits and not self._is_slow else "starter")])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(5)
        column.addWidget(head)
        column.addSpacing(4)
        for entry in card.entries:
            column.addWidget(words(entry.title, "soft"))
        column.addSpacing(4)
        self.figures = [self._download_words(missing)]
        if first_word:
            self.figures.append(first_word_words(first_word))
        self.figures.append(_licences(card))
        column.addWidget(words(self.figures[0]))
        for figure in self.figures[1:-1]:
            column.addWidget(words(figure))
        if not fits:
            column.addWidget(words(tr(card.fit.sentence), "soft"))
        column.addWidget(words(self.figures[-1], "muted"))
        if not has_room:
            column.addWidget(
                words(
                    tr(
                        "The disk has {size} free, and {missing} are missing.",
                        size=size_words(listed.free_bytes),
                        missing=size_words(missing),
                    ),
                    "problem",
                )
            )
        column.addStretch(1)
        column.addSpacing(6)
        self.button = button(
            self._action(),
            self._tells(is_recommended),
            lambda: self.chosen.emit(card),
            "primary" if is_recommended else "tool",
        )
        self.button.setEnabled(not self.is_used and has_room)
        line = QHBoxLayout()
        line.addWidget(self.button)
        if self.is_used:
            tells = tr("Measure how fast these models are on this computer; takes half a minute")
            line.addWidget(button(tr("Measure"), tells, self.measure_wanted.emit))
        line.addStretch(1)
        column.addLayout(line)
        self.setAccessibleName(self._tells(is_recommended))

    @property
    def is_used(self) -> bool:
        """All of its models are in use."""
        return bool(self._models) and all(model.is_used for model in self._models)

    @property
    def _verdict(self) -> str:
        return verdict_words(self.card.fit, is_slow=self._is_slow)

    @property
    def _is_here(self) -> bool:
        return all(model.offer.installed for model in self._models)

    def _action(self) -> str:
        if self.is_used:
            return tr("In use")
        return tr("Use") if self._is_here else tr("Choose")

    def _download_words(self, missing: int) -> str:
        if self._is_here:
            return tr("installed")
        whole = size_words(self.card.download_bytes)
        return (
            tr("{size} download", size=whole)
            if missing == self.card.download_bytes
            else tr("{size} left of {whole}", size=size_words(missing), whole=whole)
        )

    def _tells(self, is_recommended: bool) -> str:
        names = ", ".join(entry.title for entry in self.card.entries)
        recommended = f" {tr('Recommended for this computer.')}" if is_recommended else ""
        return (
            f"{self._action()}: {sentence_case(tr(TIERS[self.card.tier]))}, {self._verdict}.{recommended} "
            f"{names}. {'. '.join(self.figures)}."
        )


class TierCards(SideBySide):
    """All choices."""

    chosen = Signal(object)
    """The `Card`."""
    measure_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_BESIDE_FROM_TEXT_HEIGHTS, parent)
        self.line.setSpacing(_GAP)
        self.cards: list[TierCard] = []

    def show_cards(self, listed: ModelsListed) -> None:
        """Show what suits this computer."""
        focused = next((place for place, card in enumerate(self.cards) if card.button.hasFocus()), None)
        for card in self.cards:
            self.line.removeWidget(card)
            card.hide()
            card.deleteLater()
        found = listed.recommendation or Recommendation((), None, "")
        first_words = dict(listed.first_words)
        self.cards = [
            TierCard(card, listed, first_words.get(card.tier), is_recommended=card is found.recommended, parent=self)
            for card in found.cards
        ]
        for card in self.cards:
            card.chosen.connect(self.chosen)
            card.measure_wanted.connect(self.measure_wanted)
            self.line.addWidget(card, 1)
        if focused is not None and focused < len(self.cards):
            self.cards[focused].button.setFocus()


def _licences(card: Card) -> str:
    """Their names only; all of each is shown before it is accepted."""
    return " · ".join(tr(entry.licence).partition(" (")[0] for entry in card.entries)


def missing_of(card: Card, models: tuple[ListedModel, ...]) -> list[ListedModel]:
    """What of a choice has to be downloaded."""
    ids = {entry.id for entry in card.entries}
    return [model for model in models if model.offer.id in ids and not model.offer.installed]
