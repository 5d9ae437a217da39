# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins all about models to the main window: the dialog, the engine chips, the first run, remarks when it is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from assistant.download_events import DownloadFailed, ModelInstalled
from assistant.events import EngineFailed, EngineLoading, EngineReady
from assistant.models.model_events import PackRead, TaskFailed, TaskFinished
from assistant.values import Role
from ui.composer.talk_key import TalkKey
from ui.front_door import FrontDoor
from ui.look.theme import Theme
from ui.models.work import ModelsWork, TaskEvent
from ui.preferences import Preferences
from ui.words import error_words, tr

if TYPE_CHECKING:
    from ui.first_run.wizard import FirstRun
    from ui.main_window import MainWindow
    from ui.models.dialog import ModelsDialog

KEYS = "Ctrl+M"
_WELCOMED = "first_run/done"


class ModelsControl(QObject):
    """Lives as long as its window."""

    def __init__(
        self, window: "MainWindow", assistant: FrontDoor, preferences: Preferences, theme: Theme, memory: QSettings
    ) -> None:
        """`memory` keeps the dialog's size, and whether the first steps were shown."""
        super().__init__(window)
        self._window = window
        self._assistant = assistant
        self._preferences = preferences
        self._theme = theme
        self._memory = memory
        self.work = ModelsWork(assistant.models, assistant.apply, preferences, self)
        self.dialog: ModelsDialog | None = None
        self.first_run: FirstRun | None = None
        self._looked = False
        self._greets = False
        self._engines: dict[Role, EngineLoading | EngineReady | EngineFailed] = {}
        window.bridge.download_changed.connect(self.work.download_changed)
        window.bridge.download_changed.connect(self._tell_of_download)
        window.bridge.engine_changed.connect(self._engine_changed)
        self.work.pack_read.connect(self._pack_read)
        self.work.task_changed.connect(self._task_changed)
        self.work.listed_changed.connect(self._listed)
        window.turns.models.connect(lambda: self.show(Role.EYES))
        window.turns.faster.connect(self.show_tuning)
        for role, chip in window.sidebar.chips.items():
            chip.models_wanted.connect(lambda role=role: self.show(role))
            chip.loading_unwanted.connect(lambda role=role: self.work.stop_loading(role))
        QShortcut(QKeySequence(KEYS), window, self.show)

    def show(self, role: Role | None = None) -> None:
        """Show the dialog, with the models of a kind."""
        if self.dialog is None:
            from ui.models.dialog import ModelsDialog  # noqa: PLC0415 - the window does not wait for its dialogs

            self.dialog = ModelsDialog(self.work, self._theme, self._memory, self._window)
            self.dialog.first_run_wanted.connect(self.show_first_run)
            self.dialog.finished.connect(self._closed)
        if role:
            self.dialog.show_kind(role)
        self._look()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def show_tuning(self) -> None:
        """Show what makes answers come sooner; over the dialog with the models, where more of that is found."""
        self.show(Role.EYES)
        if self.dialog is not None:
            self.dialog.show_tuning()

    def greet(self, *, is_first_start: bool) -> None:
        """Show the first steps if they were never shown and no model is installed; asks for the list first."""
        self._greets = is_first_start and self._memory.value(_WELCOMED) is None
        if self._greets:
            self.work.door.list()

    def show_first_run(self) -> None:
        """Show the first steps."""
        self._look()
        if self.first_run is None:
            from ui.first_run.wizard import FirstRun  # noqa: PLC0415 - the window does not wait for its dialogs

            self.first_run = FirstRun(
                self.work, self._assistant, self._window.bridge, self._preferences, self._theme, self._window
            )
            self.first_run.finished.connect(self._welcomed)
            self.first_run.models_wanted.connect(self.show)
            self.first_run.sample_wanted.connect(self._window.core_events.ask_about_sample)
            self.first_run.talk_key.connect(self._join_key)
        self.first_run.begin()

    def close(self) -> None:
        """Hear nothing more."""
        self.work.bridge.close()

    def _look(self) -> None:
        """What a graphics card can do takes seconds to find out, so it is asked for once, when somebody wants it."""
        if self._looked:
            self.work.door.list()
        else:
            self._looked = True
            self.work.door.list()
            self.work.door.examine()

    @Slot()
    def _listed(self) -> None:
        if self._greets and self.work.listed and self.work.listed.has_none:
            self.show_first_run()
        self._greets = False

    @Slot(object)
    def _join_key(self, key: TalkKey) -> None:
        key.held.connect(self._window.talk.begin)
        key.let_go.connect(self._window.talk.end)
        key.locked.connect(self._window.talk.lock)

    @Slot()
    def _closed(self) -> None:
        """Its many parts would be dressed anew with each change of colours, although nobody sees them."""
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    @Slot(int)
    def _welcomed(self, _result: int) -> None:
        self._memory.setValue(_WELCOMED, True)

    @Slot(object)
    def _engine_changed(self, event: EngineLoading | EngineReady | EngineFailed) -> None:
        role = event.info.role if isinstance(event, EngineReady) else event.role
        before = self._engines.get(role)
        self._engines[role] = event
        if isinstance(event, EngineReady):
            self.work.engine_ready(role)
        if self.dialog is None or not self.dialog.isVisible():
            return
        # What was loaded while the dialog was closed is no news in it.
        if not isinstance(event, EngineReady) or isinstance(before, EngineLoading):
            self.dialog.activity.show_engine(event)

    @Slot(PackRead)
    def _pack_read(self, event: PackRead) -> None:
        from ui.models import questions  # noqa: PLC0415 - the window does not wait for its dialogs

        questions.ask_to_import(self._front(), self.work, event)

    @Slot(object)
    def _tell_of_download(self, event: object) -> None:
        """The window tells how an installation ended while nothing else shows it."""
        if self._is_shown():
            return
        if isinstance(event, ModelInstalled):
            model = self.work.find(event.model)
            self._window.banners.show_notice(
                tr("{model} is installed.", model=model.offer.title if model else event.model)
            )
        elif isinstance(event, DownloadFailed):
            self._window.banners.offer(error_words(event.error), tr("Models…"), self.show)

    @Slot(object)
    def _task_changed(self, event: TaskEvent) -> None:
        if self._is_shown():
            return
        if isinstance(event, TaskFailed):
            self._window.banners.show_error(event.error)
        elif isinstance(event, TaskFinished):
            self._window.banners.show_notice(tr(event.sentence))

    def _is_shown(self) -> bool:
        return any(dialog is not None and dialog.isVisible() for dialog in (self.dialog, self.first_run))

    def _front(self) -> "ModelsDialog | FirstRun | MainWindow":
        for dialog in (self.dialog, self.first_run):
            if dialog is not None and dialog.isVisible():
                return dialog
        return self._window
