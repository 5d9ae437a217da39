# SPDX-License-Identifier: GPL-3.0-or-later
"""One line about what is being done right now, or how it ended: loading, checking, copying, measuring."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QWidget

from assistant.events import EngineFailed, EngineLoading, EngineReady
from assistant.models.model_events import Task, TaskFailed, TaskFinished, TaskProgressed, TaskStopped
from assistant.values import Role
from ui.models.work import ModelsWork, TaskEvent
from ui.widgets.buttons import telling_button
from ui.widgets.progress_panel import ProgressPanel
from ui.words import error_words, mark, tr

EngineEvent = EngineLoading | EngineReady | EngineFailed

_DOING = {
    Task.ADD: mark("Adding {name}"),
    Task.EXPORT: mark("Exporting to {name}"),
    Task.MEASURE: mark("Measuring the models in use; ask nothing meanwhile"),
    Task.TUNE: mark("Trying what is faster"),
}
_STARTERS = {
    Role.EARS: mark("the starter ears"),
    Role.EYES: mark("the starter eyes"),
    Role.VOICE: mark("the starter voice"),
}
_QUIET = (Task.LIST, Task.TUNE)
"""What is told elsewhere, or is nobody's business; failures are told nevertheless."""


class ActivityLine(ProgressPanel):
    """Takes no room until there is something to tell."""

    def __init__(self, work: ModelsWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self._stops: Callable[[], object] = _nothing
        self.stop = self.add(telling_button(tr("Stop"), tr("Stop this"), self._stop_it))
        self._put_away = self.add(telling_button(tr("Dismiss"), tr("Put this away"), self.hide, "quiet"))
        work.task_changed.connect(self.show_task)

    @Slot(object)
    def show_task(self, event: TaskEvent) -> None:
        """Adding, exporting and measuring."""
        match event:
            case TaskProgressed() if event.task not in _QUIET:
                doing = tr(_DOING[event.task], name=event.model) if event.task in _DOING else event.model
                more = f" ({tr(event.doing)})" if event.doing else ""
                self._run(f"{doing}{more}…", event.done, event.total, lambda: self._work.door.stop(event.task))
            case TaskFinished() if event.task not in _QUIET:
                self._end(tr(event.sentence))
            case TaskFailed():
                self._end(error_words(event.error), trouble=True)
            case TaskStopped() if event.task not in _QUIET:
                self._end(tr("Stopped. Nothing was changed."))
            case _:
                pass

    def show_engine(self, event: EngineEvent) -> None:
        """An engine is being loaded, ready, or not available."""
        match event:
            case EngineLoading(role=role, progress=progress):
                done, total = (progress.done, progress.total) if progress else (0, 0)
                model = self._work.used(role)
                what = model.offer.title if model else tr(_STARTERS[role])
                self._run(tr("Loading {what}…", what=what), done, total, lambda: self._work.stop_loading(role))
            case EngineReady(info=info):
                place = tr("sent to {remote}", remote=info.remote) if info.remote else tr(info.device)
                self._end(
                    " ".join(
                        (tr("{title} is in use now ({place}).", title=info.title, place=place), *map(tr, info.notes))
                    )
                )
            case EngineFailed(error=error):
                self._end(error_words(error), trouble=True)
            case _:
                assert_never(event)

    def _run(self, text: str, done: int, total: int, stops: Callable[[], object]) -> None:
        self._stops = stops
        self._tell(text, trouble=False)
        self.bar.setAccessibleName(text)
        self.bar.setMaximum(total)
        self.bar.setValue(done)
        self.bar.show()
        self.stop.show()
        self._put_away.hide()

    def _stop_it(self) -> None:
        self._stops()

    def _end(self, text: str, *, trouble: bool = False) -> None:
        self._tell(text, trouble=trouble)
        self.bar.hide()
        self.stop.hide()
        self._put_away.show()

    def _tell(self, text: str, *, trouble: bool) -> None:
        if text == self.words.text() and not self.isHidden():
            return
        self._style(self.words, "problem" if trouble else "")
        self.words.setText(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.NameChanged))

    @staticmethod
    def _style(label: QLabel, name: str) -> None:
        if label.objectName() != name:
            label.setObjectName(name)
            label.style().unpolish(label)
            label.style().polish(label)


def _nothing() -> None:
    """Nothing is going on that could be stopped."""
