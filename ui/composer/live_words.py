# SPDX-License-Identifier: GPL-3.0-or-later
"""The words heard so far, while the user speaks: what is certain in full colour, the rest dimmed."""

import html

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from assistant.events import TalkChanged, TalkState
from assistant.turn_events import PartialTranscript
from ui.look.theme import Theme
from ui.words import tr

_MOST_CHARACTERS = 240
"""About three lines; of a long question the end is shown."""


class LiveWords(QLabel):
    """Hidden unless there are words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("liveWords")
        self.setAccessibleName(tr("Words heard so far"))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.hide()

    @Slot(PartialTranscript)
    def show_words(self, heard: PartialTranscript) -> None:
        """Show the newest state of what was heard."""
        certain, tentative = heard.committed.strip(), heard.tentative.strip()
        surplus = len(certain) + len(tentative) - _MOST_CHARACTERS
        if surplus > 0:
            certain = f"…{certain[surplus:]}"
        dimmed = f'<span style="color: {self._theme.colours.muted}">{html.escape(tentative)}</span>'
        self.setText(f"{html.escape(certain)} {dimmed}")
        self.setVisible(bool(certain or tentative))

    @Slot(TalkChanged)
    def follow(self, talk: TalkChanged) -> None:
        """Forget the words of the last take when it is over, and when another begins."""
        if talk.state in (TalkState.IDLE, TalkState.ARMING, TalkState.WAITING):
            self.clear()
            self.hide()
