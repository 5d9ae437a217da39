# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries out what the user wants of turns: ask, ask again, replay, copy, enlarge, follow a link."""

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from assistant.values import Evidence, Picture
from ui import dialogs
from ui.conversation_model import ConversationModel, ShownTurn
from ui.front_door import FrontDoor
from ui.picture_viewer import PictureViewer
from ui.theme import Theme
from ui.turn_footer import TurnActions
from ui.turn_view import evidence_in


class TurnControl(TurnActions):
    """The actions that turns offer, joined to the core and to dialogs over `window`."""

    def __init__(self, assistant: FrontDoor, model: ConversationModel, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._assistant = assistant
        self._model = model
        self._theme = theme
        self._window = window
        self.stop.connect(assistant.interrupt)
        self.pause.connect(self.pause_or_resume)
        self.back.connect(assistant.playback.back)
        self.skip.connect(assistant.playback.skip)
        self.go_on.connect(self.ask_to_go_on)
        self.save.connect(self._save)
        self.replay.connect(self._replay)
        self.copy.connect(self._copy)
        self.again.connect(self._ask_again)
        self.where.connect(self._show_where)
        self.enlarge.connect(self.show_picture)
        self.link.connect(self._ask_to_open)

    @Slot(str, tuple)
    def ask(self, words: str, pictures: tuple[Picture, ...] = ()) -> None:
        """Ask, and show the question at once, not only when the core gets to it."""
        self._model.asked(self._assistant.ask(words, pictures), words, pictures)

    @Slot()
    def pause_or_resume(self) -> None:
        """Pause what is being spoken, or go on with it."""
        spoken = self._model.spoken
        if spoken is not None:
            self._assistant.playback.resume() if spoken.is_paused else self._assistant.playback.pause()

    @Slot()
    def ask_to_go_on(self) -> None:
        """Speak the rest of the answer that was interrupted last."""
        self.ask("Go on.")

    def repeat_newest(self) -> None:
        """Speak the newest answer once more."""
        newest = self._model.newest_answer
        if newest is not None:
            self._replay(newest)

    def show_picture(self, picture: Picture, evidence: tuple[Evidence, ...] = ()) -> None:
        """Enlarge a picture, with frames around the evidence in it."""
        PictureViewer(picture, evidence, self._theme, self._window).show()

    def _ask_again(self, shown: ShownTurn) -> None:
        self.ask(shown.question, shown.pictures)

    def _replay(self, shown: ShownTurn) -> None:
        self._model.replays(self._assistant.say_again(shown.answer), shown.turn)

    def _save(self, shown: ShownTurn) -> None:
        dialogs.ask_where_to_save_sound(self._window, lambda path: self._assistant.playback.save(shown.answer, path))

    def _copy(self, shown: ShownTurn) -> None:
        QGuiApplication.clipboard().setText(shown.answer)

    def _show_where(self, shown: ShownTurn) -> None:
        pictures = (self._model.picture(found.picture_sha256) for found in shown.evidence)
        picture = next((picture for picture in pictures if picture is not None), None)
        if picture is not None:
            self.show_picture(picture, evidence_in(picture, shown.evidence))

    def _ask_to_open(self, address: QUrl) -> None:
        dialogs.ask_to_open(address, self._window)
