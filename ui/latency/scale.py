# SPDX-License-Identifier: GPL-3.0-or-later
"""What all latency bars share: how much of them is shown, and how many seconds they are long."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from assistant.answer_times import percentile
from assistant.settings import Latency
from ui.conversation.model import ConversationModel

_STEPS = (1.0, 1.5, 2.5, 4.0, 6.0, 10.0, 15.0, 25.0, 40.0, 60.0)
"""Seconds. Few, so that the bars seldom change their length."""

_NEWEST = 30
"""Answers of the conversation that the scale has to fit."""


class LatencyScale(QObject):
    """Bars can be compared: each second is as long in all of them, and nine of ten fit. Belongs to the GUI thread."""

    changed = Signal()
    """Another setting: what stands below the answers has another height."""
    rescaled = Signal()
    """The bars have another scale."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setting = Latency.ALL
        self.seconds = _STEPS[0]
        """From the beginning of waiting to the end of a bar."""
        self._model: ConversationModel | None = None

    def use(self, setting: Latency) -> None:
        """Show so much."""
        if setting is not self.setting:
            self.setting = setting
            self.changed.emit()

    def follow(self, model: ConversationModel) -> None:
        """Fit the answers of this conversation."""
        self._model = model
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(self._fit)
        model.rowsRemoved.connect(self._fit)
        model.dataChanged.connect(self._row_changed)
        self._fit()

    @Slot(QModelIndex, QModelIndex)
    def _row_changed(self, first: QModelIndex, _last: QModelIndex) -> None:
        # While an answer is written, its row changes with every word.
        if self._model is not None and not self._model.turn_at(first.row()).is_running:
            self._fit()

    @Slot()
    def _fit(self) -> None:
        model = self._model
        if model is None:
            return
        rows = range(max(0, model.rowCount() - _NEWEST), model.rowCount())
        waits = (model.turn_at(row).timings.wait for row in rows)
        seconds = scale_for(wait for wait in waits if wait is not None)
        if seconds != self.seconds:
            self.seconds = seconds
            self.rescaled.emit()


def scale_for(waits: Iterable[float]) -> float:
    """The shortest scale, in seconds, on which nine of ten of these fit; one slow answer does not dwarf all others."""
    known = list(waits)
    if not known:
        return _STEPS[0]
    wanted = percentile(known, 0.9)
    return next((step for step in _STEPS if step >= wanted), _STEPS[-1])
