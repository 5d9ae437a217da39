# SPDX-License-Identifier: GPL-3.0-or-later
"""The three choices: ears, eyes and a voice that go together."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistant.models.fit import Verdict
from assistant.models.model_events import ListedModel, ModelsListed
from assistant.models.recommend import Card
from ui.models.choice import Choice, choices
from ui.models.wording import TIERS, first_word_words, size_words, verdict_words
from ui.widgets.buttons import telling_button
from ui.widgets.flow_line import FlowLine
from ui.widgets.labels import badge, words
from ui.widgets.side_by_side import SideBySide
from ui.widgets.steps import Steps
from ui.words import sentence_case, tr

_BESIDE_FROM_TEXT_HEIGHTS = 46
_GAP = 14


class TierCard(QFrame):
    """One choice."""

    chosen = Signal(object)
    """The `Card`."""
    measure_wanted = Signal()

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.figures = self._figures()
        self.setObjectName("tier")
        self.setProperty("recommended", choice.is_recommended)
        self.setAccessibleName(self._tells())
        # All cards are equally wide, whatever stands on them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        style = "primary" if choice.is_recommended else "tool"
        self.button = telling_button(self._action(), self._tells(), lambda: self.chosen.emit(choice.card), style)
        self.button.setEnabled(not choice.is_used and not choice.lacks)
        self._arrange()

    def _arrange(self) -> None:
        choice, fit = self.choice, self.choice.card.fit
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(5)
        column.addWidget(self._head())
        column.addSpacing(4)
        for entry in choice.card.entries:
            column.addWidget(words(entry.title, "soft"))
        column.addSpacing(4)
        for figure in self.figures[:-1]:
            column.addWidget(words(figure))
        if fit.verdict is not Verdict.FITS:
            column.addWidget(words(tr(fit.sentence), "soft"))
        column.addWidget(words(self.figures[-1], "muted"))
        if choice.lacks:
            column.addWidget(words(choice.lacks, "problem"))
        column.addStretch(1)
        column.addSpacing(6)
        line = QHBoxLayout()
        line.addWidget(self.button)
        if choice.is_used:
            tells = tr("Measure how fast these models are on this computer; takes half a minute")
            line.addWidget(telling_button(tr("Measure"), tells, self.measure_wanted.emit))
        line.addStretch(1)
        column.addLayout(line)

    def _head(self) -> FlowLine:
        choice = self.choice
        name = words(sentence_case(tr(TIERS[choice.card.tier])), "tierName")
        name.setWordWrap(False)
        is_good = choice.card.fit.verdict is Verdict.FITS and not choice.is_slow
        head = FlowLine(self)
        head.show_parts([name, badge(self._verdict, "badge" if is_good else "starter")])
        return head

    @property
    def _verdict(self) -> str:
        return verdict_words(self.choice.card.fit, is_slow=self.choice.is_slow)

    def _action(self) -> str:
        if self.choice.is_used:
            return tr("In use")
        return tr("Use") if self.choice.is_here else tr("Choose")

    def _figures(self) -> list[str]:
        choice = self.choice
        first_word = [first_word_words(choice.first_word)] if choice.first_word else []
        return [self._download_words(), *first_word, _licences(choice.card)]

    def _download_words(self) -> str:
        if self.choice.is_here:
            return tr("installed")
        whole, missing = self.choice.card.download_bytes, self.choice.missing_bytes
        return (
            tr("{size} download", size=size_words(whole))
            if missing == whole
            else tr("{size} left of {whole}", size=size_words(missing), whole=size_words(whole))
        )

    def _tells(self) -> str:
        card = self.choice.card
        names = ", ".join(entry.title for entry in card.entries)
        recommended = f" {tr('Recommended for this computer.')}" if self.choice.is_recommended else ""
        return (
            f"{self._action()}: {sentence_case(tr(TIERS[card.tier]))}, {self._verdict}.{recommended} "
            f"{names}. {'. '.join(self.figures)}."
        )


class TierCards(SideBySide):
    """All choices."""

    chosen = Signal(object)
    """The `Card`."""
    measure_wanted = Signal()
    rebuilt = Signal()
    """There are other cards now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_BESIDE_FROM_TEXT_HEIGHTS, parent)
        self.line.setSpacing(_GAP)
        self.cards: list[TierCard] = []
        self._coming: list[TierCard] = []
        """Those that will take their place, not shown yet."""
        self._making = Steps(self)
        self._making.done.connect(self.rebuilt)

    @property
    def is_complete(self) -> bool:
        """What was told last is shown."""
        return self._making.are_done

    def show_cards(self, listed: ModelsListed) -> None:
        """Show what suits this computer, a moment later; what is shown already stays."""
        wanted = choices(listed)
        if wanted != [card.choice for card in self.cards] or not self.is_complete:
            self._making.begin(self._make(wanted))

    def _make(self, wanted: Sequence[Choice]) -> Iterator[None]:
        """All are shown in one step, so that none is seen as wide as it is not in the end."""
        _let_go(self._coming)
        self._coming = []
        for choice in wanted:
            card = TierCard(choice, self)
            card.hide()
            card.chosen.connect(self.chosen)
            card.measure_wanted.connect(self.measure_wanted)
            for part in (card, *card.findChildren(QWidget)):
                part.ensurePolished()
            self._coming.append(card)
            yield
        has_focus = self.window().focusWidget()
        focused = next((place for place, card in enumerate(self.cards) if card.button is has_focus), None)
        _let_go(self.cards)
        self.cards, self._coming = self._coming, []
        for card in self.cards:
            self.line.addWidget(card, 1)
            card.show()
        if focused is not None and focused < len(self.cards):
            self.cards[focused].button.setFocus()


def _let_go(cards: Sequence[TierCard]) -> None:
    for card in cards:
        card.hide()
        card.deleteLater()


def _licences(card: Card) -> str:
    """Their names only; all of each is shown before it is accepted."""
    return " · ".join(tr(entry.licence).partition(" (")[0] for entry in card.entries)


def missing_of(card: Card, models: tuple[ListedModel, ...]) -> list[ListedModel]:
    """What of a choice has to be downloaded."""
    ids = {entry.id for entry in card.entries}
    return [model for model in models if model.offer.id in ids and not model.offer.installed]
