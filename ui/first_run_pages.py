# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the first steps that only tell something."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.empty_state import SAMPLE_QUESTION
from ui.models_parts import button, words
from ui.talk_key import WORDS as TALK_KEY


class Page(QWidget):
    """A heading, a sentence, and what belongs to the page."""

    def __init__(self, heading: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 8, 8)
        self.column.setSpacing(12)
        self.column.addWidget(words(heading, "title"))
        self.sentence = words(sentence, "soft")
        self.column.addWidget(self.sentence)

    def entered(self) -> None:
        """The page is shown."""

    def left(self) -> None:
        """The page is not shown any more."""


class WelcomePage(Page):
    """What Kibitz is, and what it promises."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "Ask about what you see", "Kibitz looks at a picture, your screen or the camera when you ask it to, "
            "listens, and answers aloud.", parent,
        )  # fmt: skip
        for text in (
            "Everything happens on this computer: what you say, show and ask never leaves it.",
            "The network stays locked, except for a model that you choose to download.",
            "It works already: small starter engines hear, read and speak until you choose better models.",
            "These steps take two minutes; you can end them at any time, and go on asking meanwhile.",
        ):
            self.column.addWidget(words(text))
        self.column.addStretch(1)


class TalkPage(Page):
    """The talk key, to be tried."""

    _ASKS = f"Try it now: hold {TALK_KEY}, say something, and let go."

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "Hold a key and talk", "Kibitz listens while you hold the key, and answers when you let go.", parent
        )
        self.told = words(self._ASKS, "headline")
        self.column.addWidget(self.told)
        for text in (
            "A tap instead of holding keeps listening until the next tap. Esc stops whatever is going on.",
            "To ask about what is on your screen, press Screen in the window first, then talk.",
        ):
            self.column.addWidget(words(text))
        self.column.addStretch(1)

    def entered(self) -> None:
        """Ask for it again."""
        self.told.setText(self._ASKS)

    @Slot()
    def key_held(self) -> None:
        """The key was pressed."""
        self.told.setText("That is the key. Kibitz listens while you hold it, and the answer appears in the window.")


class DonePage(Page):
    """A first question."""

    sample_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "Ready", "Downloads go on in the background, and better engines are used as soon as they are there.", parent
        )
        self.column.addWidget(words(f"A first question, about a sample picture: “{SAMPLE_QUESTION}”"))
        line = QHBoxLayout()
        self.sample = button("Ask it", f"Ask about the sample picture: {SAMPLE_QUESTION}", self.sample_wanted.emit)
        line.addWidget(self.sample)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addWidget(words("Models, and these steps, are found again under “Models…” (Ctrl+M).", "soft"))
        self.column.addStretch(1)
