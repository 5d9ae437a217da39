# SPDX-License-Identifier: GPL-3.0-or-later
"""Installations under way: how far each has come, what went wrong, and what can be done about it."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from assistant.download_events import DownloadState
from ui.models.wording import progress_words
from ui.models.work import ModelsWork
from ui.widgets.buttons import telling_button
from ui.widgets.labels import words
from ui.words import error_words, tr

_STEPS = 1000
_SHOW_EVERY_MS = 100
"""More often nobody can read it."""
_RESTING = (DownloadState.PAUSED, DownloadState.FAILED)


class DownloadPanel(QFrame):
    """One installation."""

    def __init__(self, model_id: str, work: ModelsWork, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._id = model_id
        self._work = work
        model = work.find(model_id)
        self._title = model.offer.title if model else model_id
        self._name = words(self._title, "headline")
        self._name.setWordWrap(False)
        self.told = words("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximum(_STEPS)
        self.trouble = words("", "problem")
        self.pause = telling_button(tr("Pause"), tr("Pause {title}", title=self._title), self._pause_or_resume)
        self.cancel = telling_button(
            tr("Cancel"), tr("Cancel {title} and throw away what has arrived", title=self._title), self._cancel
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._name)
        line.addWidget(self.told, 1)
        column = QVBoxLayout()
        column.setSpacing(7)
        column.addLayout(line)
        column.addWidget(self.bar)
        column.addWidget(self.trouble)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addLayout(column, 1)
        row.addWidget(self.pause)
        row.addWidget(self.cancel)
        self.show_newest()

    def show_newest(self) -> None:
        """Show where it stands now."""
        event = self._work.downloads.get(self._id)
        error = self._work.troubles.get(self._id)
        self.trouble.setText(error_words(error) if error else "")
        self.trouble.setVisible(bool(error))
        if not event:
            return
        self.told.setText(progress_words(event))
        self.bar.setValue(_STEPS * event.done_bytes // max(1, event.total_bytes))
        rests = event.state in _RESTING
        self.pause.setText(tr("Try again") if error else tr("Resume") if rests else tr("Pause"))
        self.pause.setAccessibleName(f"{self.pause.text()}: {self._title}")
        self.bar.setAccessibleName(f"{self._title}: {self.told.text()}")

    def _pause_or_resume(self) -> None:
        event = self._work.downloads.get(self._id)
        if event and event.state in _RESTING:
            self._work.resume(self._id)
        else:
            self._work.pause(self._id)

    def _cancel(self) -> None:
        self._work.cancel(self._id)


class Downloads(QWidget):
    """All installations that are not over, below each other; takes no room without one."""

    rebuilt = Signal()
    """There are other panels now."""

    def __init__(self, work: ModelsWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self.panels: dict[str, DownloadPanel] = {}
        self._stale: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._timer = QTimer(self, singleShot=True, interval=_SHOW_EVERY_MS)
        self._timer.timeout.connect(self._show_stale)
        work.model_changed.connect(self._changed)
        self._stale.update(work.downloads)
        self._show_stale()

    @Slot(str)
    def _changed(self, model_id: str) -> None:
        """What begins, ends or fails is shown at once; progress as often as it can be read."""
        self._stale.add(model_id)
        if (model_id in self._work.downloads) != (model_id in self.panels) or model_id in self._work.troubles:
            self._show_stale()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _show_stale(self) -> None:
        stale, self._stale = self._stale, set()
        before = list(self.panels)
        for model_id in sorted(stale):
            if model_id not in self._work.downloads:
                self._remove(model_id)
            elif model_id in self.panels:
                self.panels[model_id].show_newest()
            else:
                self.panels[model_id] = DownloadPanel(model_id, self._work, self)
                self._column.addWidget(self.panels[model_id])
        self.setVisible(bool(self.panels))
        if list(self.panels) != before:
            self.rebuilt.emit()

    def _remove(self, model_id: str) -> None:
        if panel := self.panels.pop(model_id, None):
            self._column.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
