# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the first steps on which the talk key is tried."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from assistant.events import Failed, TalkChanged, TalkState
from assistant.turn_events import TokenWritten, Transcribed, TurnFinished, TurnStarted
from ui.bridge import Bridge
from ui.composer.talk_key import WORDS as TALK_KEY
from ui.first_run.pages import Page
from ui.front_door import FrontDoor
from ui.hotkeys.chord import chord_words
from ui.look.theme import Theme
from ui.preferences import Preferences
from ui.shown_turn import TurnEvent
from ui.widgets.labels import words
from ui.widgets.signed_lines import SignedLines
from ui.words import error_words, mark, tr


class TalkPage(Page):
    """Shows what was understood and answered, too: the window that does so may be behind this one."""

    _LINES = (
        ("microphone", mark("A tap instead of holding keeps listening until the next tap.")),
        (
            "screen",
            mark("Pressed in another program, it looks at the screen, too, where your desktop allows such keys."),
        ),
        (
            "region",
            mark(
                "{key} in another program: draw around a part of the screen, then hold the talk key and ask about it."
            ),
        ),
        ("stop", mark("In the window, Esc stops whatever is going on. Keys can be changed in the settings.")),
    )

    def __init__(
        self, assistant: FrontDoor, bridge: Bridge, preferences: Preferences, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(
            tr("Hold a key and talk"), tr("Kibitz listens while you hold the key, and answers when you let go."), parent
        )
        self._assistant = assistant
        self._preferences = preferences
        self._state = TalkState.IDLE
        self._turn: int | None = None
        self._question = self._answer = ""
        self.told = words("", "headline")
        self.came_of_it = words("")
        self.fill(self.told, self.came_of_it, SignedLines(self._lines(), theme, self))
        bridge.talk_changed.connect(self._talk_changed)
        bridge.turn_moved.connect(self._turn_moved)
        bridge.failed.connect(self._failed)
        bridge.noticed.connect(self._noticed)
        self.entered()

    @property
    def is_busy(self) -> bool:
        """The user talks, or is answered."""
        return self._state is not TalkState.IDLE or self._turn is not None

    def entered(self) -> None:
        """Ask for it again."""
        keys = self._preferences.settings.keys.talk or TALK_KEY
        self.told.setText(tr("Try it now: hold {keys}, say something, and let go.", keys=chord_words(keys)))
        self._tell("")

    def stop(self) -> None:
        """End the question or the answer."""
        if self._state is TalkState.IDLE:
            self._assistant.interrupt()
        else:
            self._assistant.talking.cancel()

    def _lines(self) -> list[tuple[str, str]]:
        """Without the line about a key that there is not."""
        region = self._preferences.settings.keys.region
        lines = [(icon, text) for icon, text in self._LINES if region or icon != "region"]
        return [(icon, tr(text, key=chord_words(region)) if icon == "region" else tr(text)) for icon, text in lines]

    @Slot(TalkChanged)
    def _talk_changed(self, event: TalkChanged) -> None:
        self._state = event.state
        if event.state is TalkState.RECORDING:
            self.told.setText(tr("That is it. Kibitz listens while you hold the key."))
            self._tell("")

    @Slot(object)
    def _turn_moved(self, event: TurnEvent) -> None:
        match event:
            case TurnStarted(turn=turn, question=question):
                self._turn, self._question, self._answer = turn, question.text, ""
            case Transcribed(text=text):
                self._question = text
            case TokenWritten(text=text):
                self._answer += text
            case TurnFinished(answer=answer):
                self._turn = None
                self._answer = answer.text if answer else self._answer
            case Failed(error=error):
                self._answer = error_words(error)
            case _:
                return
        understood = tr("Kibitz understood: “{words}”", words=self._question) if self._question else ""
        answered = tr("Answer: {words}", words=self._answer) if self._answer else ""
        self._tell("\n".join(filter(None, (understood, answered))))

    @Slot(Failed)
    def _failed(self, event: Failed) -> None:
        if self._state is not TalkState.IDLE:
            self._tell(error_words(event.error))

    @Slot(str)
    def _noticed(self, sentence: str) -> None:
        if self._state is not TalkState.IDLE:
            self._tell(tr(sentence))

    def _tell(self, text: str) -> None:
        self.came_of_it.setText(text)
        self.came_of_it.setVisible(bool(text))
