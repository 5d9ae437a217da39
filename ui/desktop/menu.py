# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of the tray's icon, which the window has, too: all that can be done without looking for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.desktop.device_menu import MicrophoneMenu
from ui.desktop.models_menu import ModelsMenu
from ui.desktop.tray_icon import TrayState
from ui.front_door import SoundCheck
from ui.hotkeys.actions import Action
from ui.models.work import ModelsWork
from ui.preferences import Preferences
from ui.words import tr

CLOSES_MS = 250
"""Until the menu is gone from the screen: it is not to be in a picture of it."""


class KibitzMenu(QMenu):
    """Tells what is wanted; knows no window. Made once, shown in the tray and below a button."""

    wanted = Signal(Action)
    """What a key could do, too. Told when the menu is gone."""
    copy_wanted = Signal()
    unload_wanted = Signal()
    pause_changed = Signal(bool)
    """Whether nothing is to be listened for."""
    ledger_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()
    speech_chosen = Signal(bool)
    """Whether answers are to be spoken."""

    def __init__(self, work: ModelsWork, sound_check: SoundCheck, preferences: Preferences) -> None:
        super().__init__()
        self.talk = self._act(tr("Talk"), Action.TALK)
        self.stop = self._act(tr("Stop"), Action.STOP)
        self.addSeparator()
        for action in (Action.REGION, Action.SCREEN, Action.CAMERA, Action.DESCRIBE):
            self._act(action.words, action)
        self.addSeparator()
        self.copy = self._add(tr("Copy the newest answer"), self.copy_wanted.emit)
        self.repeat = self._act(Action.REPEAT.words, Action.REPEAT)
        self.speaks = self._switch(tr("Speak answers"), self.speech_chosen.emit)
        self.addSeparator()
        self.models = ModelsMenu(work, self)
        self.addMenu(self.models)
        self.unload = self._add(tr("Take models out of memory"), self.unload_wanted.emit)
        self.microphones = MicrophoneMenu(sound_check, preferences, self)
        self.addMenu(self.microphones)
        self.pause = self._switch(tr("Pause listening"), self.pause_changed.emit)
        self.addSeparator()
        self._add(tr("What was used and sent…"), self.ledger_wanted.emit)
        self._act(Action.SHOW.words, Action.SHOW)
        self._add(tr("Settings…"), self.settings_wanted.emit)
        self.addSeparator()
        self._add(tr("Quit"), self.quit_wanted.emit)
        self.show_state(TrayState.RESTING, has_answer=False)

    def show_state(self, state: TrayState, *, has_answer: bool) -> None:
        """Name and offer what can be done now; `has_answer` if there is one to copy or repeat."""
        self.talk.setText(tr("Send what was said") if state is TrayState.LISTENING else tr("Talk"))
        self.stop.setEnabled(state in (TrayState.LISTENING, TrayState.WORKING, TrayState.SPEAKING))
        self.copy.setEnabled(has_answer)
        self.repeat.setEnabled(has_answer)

    def _act(self, words: str, action: Action) -> QAction:
        return self._add(words, lambda: QTimer.singleShot(CLOSES_MS, self, partial(self.wanted.emit, action)))

    def _add(self, words: str, act: Callable[[], object]) -> QAction:
        action = self.addAction(words)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _switch(self, words: str, tell: Callable[[bool], object]) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda is_on: tell(is_on))  # noqa: PLW0108 - a signal itself is told of no state
        return action
