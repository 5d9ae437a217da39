# SPDX-License-Identifier: GPL-3.0-or-later
"""A spoken question that was misheard: listen to it again, with other ears if there are any, and ask what they hear."""

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from assistant.events import Failed, TakeHeardAgain
from assistant.models.library import installed
from assistant.turn_events import TurnStarted
from assistant.values import Role
from ui.bridge import Bridge
from ui.conversation.model import ConversationModel
from ui.conversation.turn_control import TurnControl
from ui.front_door import FrontDoor
from ui.shown_turn import ShownTurn
from ui.widgets.cards import Banners
from ui.words import mark, tr

_STOP = mark("Stop listening again")


class HearAgain(QObject):
    """Offers the ears to choose from, and what they have understood."""

    def __init__(
        self,
        assistant: FrontDoor,
        model: ConversationModel,
        turns: TurnControl,
        banners: Banners,
        models_folder: Path,
        window: QWidget,
    ) -> None:
        """`models_folder` holds the ears to choose from."""
        super().__init__(window)
        self._assistant = assistant
        self._model = model
        self._turns = turns
        self._banners = banners
        self._models_folder = models_folder
        self._window = window
        turns.hear_again.connect(self._choose)

    def join(self, bridge: Bridge) -> None:
        """Hear of what comes of it."""
        bridge.take_heard_again.connect(self._heard)
        bridge.failed.connect(self._ended)
        bridge.turn_moved.connect(self._moved)

    def menu_for(self, shown: ShownTurn) -> QMenu:
        """With which ears a question can be heard again."""
        menu = QMenu(self._window)
        menu.addAction(tr("With the ears in use"), partial(self._begin, shown, ""))
        for ears in installed(self._models_folder, Role.EARS):
            menu.addAction(tr("With {name}", name=ears.name), partial(self._begin, shown, str(ears.path)))
        return menu

    def _choose(self, shown: ShownTurn) -> None:
        menu = self.menu_for(shown)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def _begin(self, shown: ShownTurn, ears: str) -> None:
        self._banners.withdraw(tr(_STOP))
        self._banners.offer(tr("Listening again to what you said…"), tr(_STOP), self._assistant.interrupt)
        self._assistant.hear_again(shown.turn, ears)

    @Slot(TakeHeardAgain)
    def _heard(self, event: TakeHeardAgain) -> None:
        self._banners.withdraw(tr(_STOP))
        row = self._model.row_of(event.turn)
        if row is None:  # another conversation has been begun meanwhile
            return
        shown = self._model.turn_at(row)
        if not event.text:
            self._banners.show_notice(tr("{engine} hears no words in it.", engine=event.engine))
        elif _words(event.text) == _words(shown.question):
            self._banners.show_notice(tr("{engine} hears the same words again.", engine=event.engine))
        else:
            self._banners.offer(
                tr("{engine} hears: “{text}”", engine=event.engine, text=event.text),
                tr("Ask this"),
                partial(self._turns.ask_anew, shown, event.text),
            )

    @Slot(Failed)
    def _ended(self, _event: Failed) -> None:
        self._banners.withdraw(tr(_STOP))

    @Slot(object)
    def _moved(self, event: object) -> None:
        if isinstance(event, TurnStarted):  # a new question ends it
            self._banners.withdraw(tr(_STOP))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
