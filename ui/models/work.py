# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known and going on about models, for every part of the window that shows it; and what can be done."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from assistant.download_events import DownloadFailed, DownloadProgressed, DownloadState, ModelInstalled
from assistant.engines.process.slots import sections
from assistant.engines.registry import STARTERS
from assistant.errors import KibitzError
from assistant.models.choosing import as_before, using, using_starter, with_what_won, without
from assistant.models.library import InstalledModel
from assistant.models.model_events import (
    ListedModel,
    ModelsListed,
    PackRead,
    Task,
    TaskFailed,
    TaskFinished,
    TaskProgressed,
    TaskStopped,
    TuningFinished,
)
from assistant.settings import AUTO, Settings
from assistant.values import Role
from ui.models.bridge import ModelsBridge
from ui.models.door import ModelsDoor
from ui.preferences import Preferences
from ui.words import sentence_case, tr

TaskEvent = TaskProgressed | TaskFinished | TaskFailed | TaskStopped

_OVER = (DownloadState.INSTALLED, DownloadState.CANCELLED)


class ModelsWork(QObject):
    """Outlives the dialogs that show it."""

    listed_changed = Signal()
    """There is another list; what was chosen may be in use now."""
    model_changed = Signal(str)
    """Something about the model of that id: progress, trouble, a remark."""
    task_changed = Signal(object)
    """A `TaskEvent` of adding, exporting, measuring or tuning."""
    pack_read = Signal(PackRead)
    tuned = Signal(TuningFinished)

    def __init__(
        self, door: ModelsDoor, apply: Callable[[Settings], None], preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.door = door
        self._apply = apply
        self._preferences = preferences
        self.listed: ModelsListed | None = None
        self.downloads: dict[str, DownloadProgressed] = {}
        """Of installations that are not over, by model."""
        self.troubles: dict[str, KibitzError] = {}
        """Why something failed, by model, until it is tried again."""
        self.remarks: dict[str, str] = {}
        """What else is to be said about a model."""
        self._wanted: set[str] = set()
        self._before: dict[Role, Settings] = {}
        self._before_tuning: Settings | None = None
        self.bridge = ModelsBridge(door.subscribe, self)
        self.bridge.listed.connect(self._listed)
        self.bridge.task_moved.connect(self._task_moved)
        self.bridge.pack_read.connect(self.pack_read)
        self.bridge.tuned.connect(self._tuned)

    # ── asking ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def find(self, model_id: str) -> ListedModel | None:
        """What is known of a model."""
        models = self.listed.models if self.listed else ()
        return next((model for model in models if model.offer.id == model_id), None)

    def used(self, role: Role) -> ListedModel | None:
        """The model that is in use for a role; None for a starter engine, or before anything is known."""
        models = self.listed.models if self.listed else ()
        return next((model for model in models if model.is_used and model.offer.role is role), None)

    # ── installing ─────────────────────────────────────────────────────────────────────────────────────────────────

    def install(self, model_ids: Iterable[str]) -> None:
        """Download models whose licences were accepted; one replaces a starter engine as soon as it is there."""
        ids = list(model_ids)
        for model in filter(None, map(self.find, ids)):
            if self._wants_any(model.offer.role):
                self._wanted.add(model.offer.id)
        self._begin(ids)
        self.door.install(ids)

    def choose(self, model_ids: Sequence[str]) -> None:
        """Use these models: what is installed at once, the others are downloaded (licences were accepted)."""
        found = [model for model in map(self.find, model_ids) if model]
        self.use([model.offer.installed for model in found if model.offer.installed])
        missing = [model.offer.id for model in found if not model.offer.installed]
        self._wanted.update(missing)
        self._begin(missing)
        self.door.install(missing)

    def import_pack(self, folder: Path, model_ids: Sequence[str]) -> None:
        """Copy models from a pack whose licences were accepted."""
        for model_id in model_ids:
            model = self.find(model_id)
            if model is None or self._wants_any(model.offer.role):
                self._wanted.add(model_id)
        self._begin(model_ids)
        self.door.install_from_pack(folder, model_ids)

    def pause(self, model_id: str) -> None:
        """Stop an installation for now."""
        if download := self.downloads.get(model_id):
            self.door.pause(download.download)

    def resume(self, model_id: str) -> None:
        """Go on with an installation, also one of an earlier day."""
        self._begin([model_id])
        if download := self.downloads.get(model_id):
            self.door.resume(download.download)
        else:
            self.install([model_id])

    def cancel(self, model_id: str) -> None:
        """End an installation, and throw away what has arrived."""
        self._wanted.discard(model_id)
        self.troubles.pop(model_id, None)
        if download := self.downloads.get(model_id):
            self.door.cancel(download.download)
        elif model := self.find(model_id):
            self.door.discard(model.offer.role, model_id)

    # ── using ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def use(self, models: Sequence[InstalledModel]) -> None:
        """Load installed models instead of what is in use."""
        if models:
            for model in models:
                self._before[model.role] = self._preferences.settings
            self._change(using(self._preferences.settings, models))

    def use_starter(self, role: Role) -> None:
        """Load the starter engine of a role."""
        self._before.pop(role, None)
        self._change(using_starter(self._preferences.settings, role))

    def stop_loading(self, role: Role) -> None:
        """Break off the load of an engine: go back to what was in use before, or else to the starter engine."""
        settings, before = self._preferences.settings, self._before.pop(role, None)
        if before and sections(before)[role] != sections(settings)[role]:
            self._change(as_before(settings, before, role))
        else:
            self.use_starter(role)

    def engine_ready(self, role: Role) -> None:
        """What was chosen for a role is in use: there is no going back by breaking off a later load."""
        self._before.pop(role, None)

    def remove(self, model_id: str) -> None:
        """Delete a model; if it is in use, Kibitz chooses another one."""
        if model := self.find(model_id):
            self.door.remove(model.offer.role, model_id)

    def keep_tuning(self, found: TuningFinished) -> None:
        """Use what tuning found."""
        self._before_tuning = self._preferences.settings
        self._change(with_what_won(self._preferences.settings, found.found.settings))

    def undo_tuning(self) -> None:
        """Use what was set before tuning."""
        if self._before_tuning:
            self._change(with_what_won(self._preferences.settings, self._before_tuning))
            self._before_tuning = None

    def _wants_any(self, role: Role) -> bool:
        """Only a starter engine is in use, nothing else was chosen, and nothing that will be is on its way."""
        engine = sections(self._preferences.settings)[role].engine
        awaited = {model.offer.role for model in map(self.find, self._wanted) if model}
        return engine in (AUTO, STARTERS[role]) and self.used(role) is None and role not in awaited

    def _change(self, settings: Settings) -> None:
        self._preferences.change(settings)
        self._apply(settings)  # even if they are the same: what "auto" means may have changed with what is installed
        self.door.list()

    # ── what is told ───────────────────────────────────────────────────────────────────────────────────────────────

    @Slot(object)
    def download_changed(self, event: DownloadProgressed | ModelInstalled | DownloadFailed) -> None:
        """An installation got on."""
        match event:
            case DownloadProgressed(state=state) if state in _OVER:
                self.downloads.pop(event.model, None)
                self.troubles.pop(event.model, None)
            case DownloadProgressed():
                self.downloads[event.model] = event
            case DownloadFailed():
                self.troubles[event.model] = event.error
            case ModelInstalled():
                self.remarks[event.model] = tr("Installed; every byte was checked.")
        self.model_changed.emit(event.model)

    @Slot(ModelsListed)
    def _listed(self, event: ModelsListed) -> None:
        self.listed = event
        ready = [
            model.offer.installed for model in event.models if model.offer.id in self._wanted and model.offer.installed
        ]
        self._wanted.difference_update(model.name for model in ready)
        self.listed_changed.emit()
        self.use(ready)

    @Slot(object)
    def _task_moved(self, event: TaskEvent) -> None:
        about_model = event.task in (Task.VERIFY, Task.REMOVE, Task.DISCARD, Task.INSTALL) and event.model
        if event.task is Task.REMOVE and isinstance(event, TaskFinished):
            self._removed(event.model)
        elif about_model:
            self._tell_of_model(event)
            self.model_changed.emit(event.model)
        if not about_model or event.task is Task.REMOVE:
            self.task_changed.emit(event)

    def _tell_of_model(self, event: TaskEvent) -> None:
        self.remarks.pop(event.model, None)
        self.troubles.pop(event.model, None)
        match event:
            case TaskFailed():
                self.troubles[event.model] = event.error
            case TaskFinished(is_good=False):
                self.troubles[event.model] = KibitzError(event.sentence)
            case TaskFinished():
                self.remarks[event.model] = tr(event.sentence)
            case TaskProgressed() if event.total:
                self.remarks[event.model] = tr(
                    "{doing}: {percent} %",
                    doing=sentence_case(tr(event.doing)),
                    percent=100 * event.done // event.total,
                )
            case _:
                pass

    def _removed(self, model_id: str) -> None:
        """What is gone must not be named any more; Kibitz chooses among what is left."""
        for known in (self.remarks, self.troubles):
            known.pop(model_id, None)
        model = self.find(model_id)
        settings = self._preferences.settings
        if model and model.offer.installed:
            self._change(without(settings, model.offer.installed))

    @Slot(TuningFinished)
    def _tuned(self, event: TuningFinished) -> None:
        if event.is_faster:
            self.keep_tuning(event)
        self.tuned.emit(event)

    def _begin(self, model_ids: Iterable[str]) -> None:
        """What was said about them before is out of date."""
        for model_id in model_ids:
            self.troubles.pop(model_id, None)
            self.remarks.pop(model_id, None)
