# SPDX-License-Identifier: GPL-3.0-or-later
"""All models of one kind, below a choice of the kind."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from assistant.models.model_events import ListedModel
from assistant.values import Role
from ui.models.row import ModelRow
from ui.models.wording import KIND_WORDS, KINDS
from ui.models.work import ModelsWork
from ui.widgets.buttons import Button
from ui.widgets.labels import words
from ui.widgets.steps import Steps
from ui.words import tr


class ModelsList(QWidget):
    """Rows for the models of the kind that is chosen, what is installed first."""

    install_wanted = Signal(str)
    remove_wanted = Signal(str)
    licence_wanted = Signal(str)
    rebuilt = Signal()
    """There are other controls now."""

    def __init__(self, work: ModelsWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self.rows: dict[str, ModelRow] = {}
        self._role = next(iter(KINDS))
        self._making = Steps(self)
        self._making.done.connect(self.rebuilt)
        self.kinds: dict[Role, Button] = {}
        self._about = words("", "soft")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self._kind_choice())
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._about)
        column.addLayout(self._column)
        work.listed_changed.connect(self.show_listed)
        work.model_changed.connect(self._model_changed)
        self.show_kind(self._role)

    def show_kind(self, role: Role) -> None:
        """Show the models of another kind."""
        self._role = role
        self.kinds[role].setChecked(True)
        self._about.setText(tr(KIND_WORDS[role]))
        for row in self.rows.values():
            self._forget(row)
        self.rows = {}
        self.show_listed()

    @Slot()
    def show_listed(self) -> None:
        """Show the newest list; rows stay where they are while their model is listed."""
        listed = self._work.listed
        models = [model for model in (listed.models if listed else ()) if model.offer.role is self._role]
        for gone in self.rows.keys() - {model.offer.id for model in models}:
            self._forget(self.rows.pop(gone))
        self._making.begin(self._show_each(models if self.rows else sorted(models, key=_place)))

    @property
    def is_complete(self) -> bool:
        """Each model of the kind has its row, which shows the newest; each takes some milliseconds."""
        return self._making.are_done

    def _show_each(self, models: Sequence[ListedModel]) -> Iterator[None]:
        for model in models:
            row = self.rows.get(model.offer.id)
            if row is None:
                self._add(model)
                yield
            elif row.model != model:
                row.show_model(model)
                yield

    def _add(self, model: ListedModel) -> None:
        row = ModelRow(model, self._work, self)
        row.install_wanted.connect(self.install_wanted)
        row.remove_wanted.connect(self.remove_wanted)
        row.licence_wanted.connect(self.licence_wanted)
        row.rebuilt.connect(self.rebuilt)
        self.rows[model.offer.id] = row
        self._column.addWidget(row)

    def _forget(self, row: ModelRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot(str)
    def _model_changed(self, model_id: str) -> None:
        if row := self.rows.get(model_id):
            row.show_newest()

    def _kind_choice(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("segments")
        frame.setAccessibleName(tr("Kind of models"))
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        group = QButtonGroup(frame)
        for role, title in KINDS.items():
            name = tr(title)
            button = Button(name)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}. {tr(KIND_WORDS[role])}")
            button.clicked.connect(lambda _checked=False, role=role: self.show_kind(role))
            group.addButton(button)
            row.addWidget(button)
            self.kinds[role] = button
        return frame


def _place(model: ListedModel) -> int:
    """In use, installed, partly there, the rest."""
    if model.is_used:
        return 0
    if model.offer.installed:
        return 1
    return 2 if model.offer.arrived_bytes else 3
