# SPDX-License-Identifier: GPL-3.0-or-later
"""Work on the history that may take minutes: how far it is, and a way to stop it."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from assistant.conversation.history_events import HistoryDone, HistoryFailed, HistoryProgressed
from ui.history.door import HistoryDoor
from ui.preferences import Preferences
from ui.widgets.buttons import worded_button
from ui.widgets.progress_panel import ProgressPanel
from ui.words import tr

_PATIENCE_MS = 400
"""What is over before that needs no telling."""


class HistoryProgress(ProgressPanel):
    """Takes no room while nothing goes on. The newest of several works is told; the others go on all the same."""

    told = Signal(str)
    """What goes on and how far it is, in words; empty when nothing does any more."""

    def __init__(self, history: HistoryDoor, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._history = history
        self._preferences = preferences
        self._now: HistoryProgressed | None = None
        self.bar.setRange(0, 100)
        tells = tr("Stop this; conversations stay as they were")
        self.stop = self.add(worded_button(tr("Stop"), tells, self._stop, "tool"))
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)

    @Slot(HistoryProgressed)
    def show_progress(self, event: HistoryProgressed) -> None:
        """It got on."""
        if self._now is None:
            self._patience.start()
        is_new = self._now is None or self._now.request != event.request
        self._now = event
        doing, percent = tr(event.doing), round(100 * event.share)
        self.words.setText(tr("{doing}: {percent} %", doing=doing, percent=percent))
        self.bar.setValue(percent)
        if is_new:
            self.bar.setAccessibleName(doing)
            self.stop.setEnabled(True)
            self.stop.setAccessibleName(tr("Stop: {doing}", doing=doing))
        self.told.emit(self.words.text())

    @Slot(object)
    def end(self, event: HistoryDone | HistoryFailed) -> None:
        """It is over, in one way or the other."""
        if self._now is not None and event.request is not None and event.request >= self._now.request:
            self._now = None
            self._patience.stop()
            self.hide()
            self.told.emit("")

    @Slot()
    def _stop(self) -> None:
        now = self._now
        if now is None:
            return
        self.stop.setEnabled(False)
        if now.protects is None:
            self._history.stop(now.request)
        else:
            # The wish itself is taken back: otherwise it would be carried out at the next start.
            settings = self._preferences.settings
            history = replace(settings.history, protect=not now.protects)
            self._preferences.change(replace(settings, history=history))
