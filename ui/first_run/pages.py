# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the first steps that only tell something."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.empty_state import SAMPLE_QUESTION
from ui.look.theme import Theme
from ui.widgets.buttons import telling_button
from ui.widgets.labels import words
from ui.widgets.signed_lines import SignedLines
from ui.words import mark, tr


class Page(QWidget):
    """A heading, a sentence, and what belongs to the page."""

    def __init__(self, heading: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 8)
        self.column.setSpacing(12)
        self.column.addWidget(words(heading, "title"))
        self.sentence = words(sentence, "soft")
        self.column.addWidget(self.sentence)

    def fill(self, *parts: QWidget | QLayout) -> None:
        """Set these on a ground of their own."""
        ground = QFrame()
        ground.setObjectName("panel")
        column = QVBoxLayout(ground)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(16)
        for part in parts:
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
        self.column.addWidget(ground)
        self.column.addStretch(1)

    def entered(self) -> None:
        """The page is shown."""

    def left(self) -> None:
        """The page is not shown any more."""


class WelcomePage(Page):
    """What Kibitz is, and what it promises."""

    _LINES = (
        ("screen", mark("Everything happens on this computer: what you say, show and ask never leaves it.")),
        ("lock", mark("The network stays locked, except for a model that you choose to download.")),
        ("voice", mark("It works already: small starter engines hear, read and speak until you choose better models.")),
        ("info", mark("These steps take two minutes; you can end them at any time, and go on asking meanwhile.")),
    )

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            tr("Ask about what you see"),
            tr("Kibitz looks at a picture, your screen or the camera when you ask it to, listens, and answers aloud."),
            parent,
        )
        self.fill(SignedLines([(icon, tr(text)) for icon, text in self._LINES], theme, self))


class DonePage(Page):
    """A first question."""

    sample_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            tr("Ready"),
            tr("You can ask now. Models that you chose are downloaded meanwhile, and used as soon as they are there."),
            parent,
        )
        question = words(tr("A first question, about a sample picture: “{question}”", question=SAMPLE_QUESTION))
        line = QHBoxLayout()
        self.sample = telling_button(
            tr("Ask it"),
            tr("Ask about the sample picture: {question}", question=SAMPLE_QUESTION),
            self.sample_wanted.emit,
            "primary",
        )
        line.addWidget(self.sample)
        line.addStretch(1)
        found_again = words(
            tr("Models, and these steps, are found again under “Models…” (Ctrl+M). F1 shows all keys."), "soft"
        )
        self.fill(question, line, found_again)
