# SPDX-License-Identifier: GPL-3.0-or-later
"""“Make it faster”: what is tried on this computer, what of it is faster, and what was kept."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.models.model_events import Task, TaskFailed, TaskProgressed, TaskStopped, TuningFinished
from assistant.models.tune import Trial
from ui.models.work import ModelsWork, TaskEvent
from ui.widgets.buttons import telling_button
from ui.widgets.labels import words
from ui.words import error_words, mark, number, tr

_COLUMNS = (mark("What was tried"), mark("First word"), mark("Writing"), mark("Whole answer"), "")
_PROMISE = mark(
    "Kibitz asks the model about pictures with other settings: threads, memory, batches, detail of "
    "pictures. It takes up to two minutes, during which you should leave the computer alone. What is clearly faster is "
    "kept; nothing is sent anywhere."
)


class TuningDialog(QDialog):
    """Starts, shows and stops tuning."""

    def __init__(self, work: ModelsWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self.setWindowTitle(tr("Make it faster"))
        height = self.fontMetrics().height()
        self.resize(QSize(44, 30) * height)
        self.told = words(tr(_PROMISE), "soft")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How many settings were tried"))
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setObjectName("ledger")
        self.table.setAccessibleName(tr("What was tried, how fast it was, and whether it was kept"))
        self.table.setHorizontalHeaderLabels([tr(column) for column in _COLUMNS])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.begin = telling_button(tr("Start"), tr("Try what makes answers faster"), self._begin, "primary")
        self.stop = telling_button(tr("Stop"), tr("Stop trying; nothing is changed"), lambda: work.door.stop(Task.TUNE))
        self.undo = telling_button(tr("Undo"), tr("Use the settings from before"), self._undo)
        self.ends = telling_button(tr("Close"), tr("Close; what is being tried goes on"), self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(words(tr("Make it faster"), "title"))
        column.addWidget(self.told)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        for part in (self.begin, self.stop, self.undo):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.ends)
        column.addLayout(row)
        work.task_changed.connect(self._moved)
        work.tuned.connect(self._tuned)
        self._rest()

    def _begin(self) -> None:
        self.table.setRowCount(0)
        self._run(0, 0)
        self.told.setText(tr("Loading the model for the first trial…"))
        self._work.door.tune()

    def _run(self, done: int, total: int) -> None:
        self.begin.setEnabled(False)
        self.stop.setVisible(True)
        self.undo.setVisible(False)
        self.bar.setVisible(True)
        self.bar.setMaximum(total)
        self.bar.setValue(done)

    def _rest(self) -> None:
        self.begin.setEnabled(True)
        self.stop.setVisible(False)
        self.undo.setVisible(False)
        self.bar.setVisible(False)

    @Slot(object)
    def _moved(self, event: TaskEvent) -> None:
        if event.task is not Task.TUNE:
            return
        match event:
            case TaskProgressed(done=done, total=total):
                self._run(done, total)
                if done < total:
                    self.told.setText(
                        tr(
                            "Trial {number} of {total}. Leave the computer alone meanwhile.",
                            number=done + 1,
                            total=total,
                        )
                    )
            case TaskStopped():
                self._rest()
                self.told.setText(tr("Stopped. Nothing was changed."))
            case TaskFailed(error=error):
                self._rest()
                self.told.setText(error_words(error))
            case _:
                self._rest()

    @Slot(TuningFinished)
    def _tuned(self, event: TuningFinished) -> None:
        self._rest()
        self.told.setText(
            f"{tr(event.found.sentence)} {tr('This is in use now.')}" if event.is_faster else tr(event.found.sentence)
        )
        self.undo.setVisible(event.is_faster)
        trials = event.found.trials
        self.table.setRowCount(len(trials))
        for row, trial in enumerate(trials):
            for column, text in enumerate(_cells(trial)):
                self.table.setItem(row, column, QTableWidgetItem(text))

    def _undo(self) -> None:
        self._work.undo_tuning()
        self.undo.setVisible(False)
        self.told.setText(tr("The settings from before are in use again."))


def _cells(trial: Trial) -> Sequence[str]:
    if trial.answering is None or trial.seconds is None:
        return (tr(trial.what), tr("none"), tr("none"), tr("none"), tr(trial.why))
    times = trial.answering
    return (
        tr(trial.what),
        tr("{seconds} s", seconds=number(times.first_word_seconds, 2)),
        tr("{speed} tokens/s", speed=number(times.tokens_per_second, 1)),
        tr("{seconds} s", seconds=number(trial.seconds, 2)),
        tr("kept") if trial.is_kept else tr(trial.why),
    )
