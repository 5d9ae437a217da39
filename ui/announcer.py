# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells screen readers what happens by itself: answers that come, and where talking and thinking stand."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from assistant.events import TalkChanged, TalkState
from assistant.settings import Echo, Settings
from assistant.turn_events import Outcome, Stage
from ui.bridge import Bridge
from ui.conversation.model import ConversationModel
from ui.preferences import Preferences
from ui.shown_turn import ShownTurn
from ui.wording import outcome_words
from ui.words import error_words, mark, tr

_STAGES = {
    Stage.TRANSCRIBING: mark("Transcribing"),
    Stage.REVIEWING: mark("Waiting for you to look at it"),
    Stage.THINKING: mark("Thinking"),
    Stage.SPEAKING: mark("Speaking"),
}

Say = Callable[[str], None]


class Announcer(QObject):
    """Says nothing twice, and nothing that is heard anyway; a screen reader finishes its own sentence first."""

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        model: ConversationModel,
        preferences: Preferences,
        say: Say | None = None,
    ) -> None:
        """`say` is what announces; without it, what the system has for that."""
        super().__init__(window)
        self._model = model
        self._preferences = preferences
        self._say = say or (lambda sentence: announce(window, sentence))
        self._turn: ShownTurn | None = None
        self._told = ""
        bridge.talk_changed.connect(self._talk_changed)
        model.rowsInserted.connect(self._rows_inserted)
        model.dataChanged.connect(self._data_changed)

    @Slot(TalkChanged)
    def _talk_changed(self, talk: TalkChanged) -> None:
        if talk.state is TalkState.RECORDING and not _would_be_heard(self._preferences.settings):
            self._tell(tr("Listening"))
        elif talk.state is TalkState.IDLE:
            self._told = ""

    @Slot(QModelIndex, int, int)
    def _rows_inserted(self, _parent: QModelIndex, _first: int, last: int) -> None:
        shown = self._model.turn_at(last)
        if shown.is_running:
            self._turn, self._told = shown, ""
            self._follow(shown)

    @Slot(QModelIndex, QModelIndex)
    def _data_changed(self, first: QModelIndex, _last: QModelIndex) -> None:
        shown = self._model.turn_at(first.row())
        if shown is self._turn:
            self._follow(shown)

    def _follow(self, shown: ShownTurn) -> None:
        if shown.is_running:
            if words := _STAGES.get(shown.stage):
                self._tell(tr(words))
            return
        self._turn = None
        if shown.error is not None:
            self._tell(error_words(shown.error))
        elif shown.outcome is not Outcome.ANSWERED:
            self._tell(outcome_words(shown))
        elif shown.timings.first_sound is None:  # what was spoken aloud is not read out once more
            self._tell(tr("Answer: {words}", words=_plain(shown.answer)))

    def _tell(self, sentence: str) -> None:
        if sentence and sentence != self._told:
            self._told = sentence
            self._say(sentence)


def announce(about: QWidget, sentence: str) -> None:
    """Have screen readers say something when they come to it; without one it costs nothing."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, sentence))


def _plain(markdown: str) -> str:
    document = QTextDocument()
    document.setMarkdown(markdown)
    return document.toPlainText()


def _would_be_heard(settings: Settings) -> bool:
    """The open microphone would hear a screen reader say so, as the first word of the question: a sound tells then."""
    return settings.talk.cues and settings.talk.echo is not Echo.HEADSET
