# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the first steps that offers models."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.first_run.pages import Page
from ui.models import questions
from ui.models.activity import ActivityLine
from ui.models.card import TierCards
from ui.models.download import Downloads
from ui.models.wording import computer_words
from ui.models.work import ModelsWork
from ui.widgets.buttons import telling_button
from ui.widgets.flow_line import FlowLine
from ui.widgets.labels import words
from ui.words import mark, tr

_MEANWHILE = mark("You need not choose now: the starter engines answer until then.")


class ModelsPage(Page):
    """Three choices, their downloads, and models from a stick."""

    more_wanted = Signal()
    """All models are to be shown."""

    def __init__(self, work: ModelsWork, parent: QWidget) -> None:
        super().__init__(tr("Choose how well it sees and hears"), "", parent)
        self._work = work
        self.cards = TierCards(self)
        self.why = words("", "soft")
        self.downloads = Downloads(work, self)
        self.activity = ActivityLine(work, self)
        self.ways = FlowLine(self)
        self.ways.show_parts(
            [
                telling_button(
                    tr("Import from a folder…"),
                    tr("Install models that another computer has exported, without a network"),
                    lambda: questions.ask_for_folder(self, work.door.add),
                ),
                telling_button(tr("All models…"), tr("Show all models, and your own"), self.more_wanted.emit),
            ]
        )
        for part in (self.cards, self.why, self.downloads, self.activity, self.ways):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.cards.chosen.connect(lambda card: questions.ask_to_choose(self, work, card))
        self.cards.measure_wanted.connect(work.door.measure)
        work.listed_changed.connect(self._show_listed)
        self._show_listed()

    @Slot()
    def _show_listed(self) -> None:
        listed = self._work.listed
        computer = computer_words(listed.hardware if listed else None, listed.free_bytes if listed else 0)
        self.sentence.setText(f"{computer}. {tr(_MEANWHILE)}" if listed and listed.hardware else computer)
        found = listed.recommendation if listed else None
        if listed and found:
            self.cards.show_cards(listed)
        self.cards.setVisible(bool(found and found.cards))
        self.why.setText(tr(found.why) if found else "")
        self.why.setVisible(bool(found))
