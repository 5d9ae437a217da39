# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the tray's icon and menu to the window: what is shown there, and what is done when something is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from assistant.events import EngineFailed, EngineLoading, EngineReady, TalkChanged, TalkState
from ui.desktop.actions import DesktopActions
from ui.desktop.menu import KibitzMenu
from ui.desktop.notifications import Notifications
from ui.desktop.tray import Tray
from ui.desktop.tray_icon import TrayState
from ui.front_door import FrontDoor
from ui.hotkeys.actions import Action
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.words import error_words

if TYPE_CHECKING:
    from assistant.values import Role

KEY = "F10"
"""Opens the menu from the window."""


class TrayControl(QObject):
    """Lives as long as its window."""

    quit_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        assistant: FrontDoor,
        preferences: Preferences,
        actions: DesktopActions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._assistant = assistant
        self._actions = actions
        self._talk = TalkChanged(TalkState.IDLE)
        self._is_paused = False
        self._failed: dict[Role, str] = {}
        self.menu = KibitzMenu(window.models.work, assistant.sound_check, preferences)
        self.icon = Tray(self.menu, self)
        self.notifications = Notifications(window, self.icon, preferences, actions, self)
        self._join_menu()
        window.sidebar.show_menu(self.menu)
        QShortcut(QKeySequence(KEY), window, window.sidebar.more.showMenu)
        window.bridge.talk_changed.connect(self._talk_changed)
        window.bridge.engine_changed.connect(self._engine_changed)
        for changed in (window.model.rowsInserted, window.model.dataChanged, window.model.modelReset):
            changed.connect(self.show_state)
        self.show_state()

    @property
    def is_there(self) -> bool:
        """The desktop has a tray."""
        return self.icon.is_there

    def close(self) -> None:
        """Take icon and menu away at once."""
        self.icon.close()
        self.menu.deleteLater()

    @Slot()
    def show_state(self) -> None:
        """Work out where things stand, and show it."""
        model = self._window.model
        state = self._state()
        trouble = next(iter(self._failed.values()), "")
        self.icon.show_state(state, trouble)
        self.menu.show_state(state, has_answer=model.newest_answer is not None)

    # ── the menu ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _join_menu(self) -> None:
        menu, window, actions = self.menu, self._window, self._actions
        self.icon.show_wanted.connect(actions.show)
        self.icon.talk_wanted.connect(actions.toggle_talk)
        menu.aboutToShow.connect(menu.models.look)
        menu.aboutToShow.connect(menu.microphones.look)
        menu.wanted.connect(self._act)
        menu.copy_wanted.connect(self._copy)
        menu.unload_wanted.connect(self._assistant.unload_models)
        menu.pause_changed.connect(self._pause)
        menu.ledger_wanted.connect(self._show_ledger)
        menu.settings_wanted.connect(self._show_settings)
        menu.quit_wanted.connect(self.quit_wanted)
        menu.speech_chosen.connect(window.sidebar.speaks.setChecked)
        menu.speaks.setChecked(window.sidebar.speaks.isChecked())
        window.sidebar.speaks.toggled.connect(menu.speaks.setChecked)

    @Slot(Action)
    def _act(self, action: Action) -> None:
        """As its key does; only talking cannot be held in a menu."""
        if action is Action.TALK:
            self._actions.toggle_talk()
        else:
            self._actions.press(action)

    @Slot()
    def _copy(self) -> None:
        newest = self._window.model.newest_answer
        if newest is not None:
            QGuiApplication.clipboard().setText(newest.answer)

    @Slot(bool)
    def _pause(self, is_paused: bool) -> None:
        self._is_paused = is_paused
        self._assistant.talking.pause(on=is_paused)
        self.show_state()

    @Slot()
    def _show_ledger(self) -> None:
        self._actions.show()
        self._window.show_ledger()

    @Slot()
    def _show_settings(self) -> None:
        self._actions.show()
        self._window.settings.show()

    # ── where things stand ─────────────────────────────────────────────────────────────────────────────────────────

    def _state(self) -> TrayState:
        model, talk = self._window.model, self._talk.state
        if talk is not TalkState.IDLE and not (talk is TalkState.WAITING and model.running):
            return TrayState.LISTENING
        if model.spoken:
            return TrayState.SPEAKING
        if model.running:
            return TrayState.WORKING
        return TrayState.PAUSED if self._is_paused else TrayState.RESTING

    @Slot(TalkChanged)
    def _talk_changed(self, talk: TalkChanged) -> None:
        self._talk = talk
        self.show_state()

    @Slot(object)
    def _engine_changed(self, event: EngineLoading | EngineReady | EngineFailed) -> None:
        """What cannot be loaded stays a trouble until something else is."""
        if isinstance(event, EngineFailed):
            self._failed[event.role] = error_words(event.error)
        elif isinstance(event, EngineReady):
            self._failed.pop(event.info.role, None)
        self.show_state()
