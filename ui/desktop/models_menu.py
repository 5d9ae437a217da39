# SPDX-License-Identifier: GPL-3.0-or-later
"""A menu of the models on this computer: choosing one takes it into use."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from assistant.models.model_events import ListedModel
from assistant.values import Role
from ui.models.work import ModelsWork
from ui.words import mark, tr

_HEADLINES = {
    Role.EYES: mark("Eyes and thinking"),
    Role.EARS: mark("Ears"),
    Role.VOICE: mark("Voice"),
}
_STARTER = mark("Starter engine")


class ModelsMenu(QMenu):
    """Filled when the list of models is known, and again whenever that changes."""

    def __init__(self, work: ModelsWork, parent: QWidget) -> None:
        super().__init__(tr("Model"), parent)
        self._work = work
        self._fill()
        work.listed_changed.connect(self._fill)

    def look(self) -> None:
        """Ask for the list, unless it is known: the menu is about to be shown."""
        if self._work.listed is None:
            self._work.door.list()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        listed = self._work.listed
        if listed is None:
            self.addAction(tr("Looking for models…")).setEnabled(False)
            return
        for role, headline in _HEADLINES.items():
            self._add_role(role, tr(headline), [model for model in listed.models if model.offer.role is role])

    def _add_role(self, role: Role, headline: str, models: list[ListedModel]) -> None:
        # No section of Qt's own: many trays show none.
        self.addAction(headline).setEnabled(False)
        installed = [model for model in models if model.offer.installed]
        for model in installed:
            action = self.addAction(model.offer.title)
            action.setCheckable(True)
            action.setChecked(model.is_used)
            action.triggered.connect(lambda _checked=False, model=model: self._use(model))
        starter = self.addAction(tr(_STARTER))
        starter.setCheckable(True)
        starter.setChecked(not any(model.is_used for model in installed))
        starter.triggered.connect(lambda _checked=False: self._work.use_starter(role))
        self.addSeparator()

    def _use(self, model: ListedModel) -> None:
        if model.offer.installed:
            self._work.use([model.offer.installed])
