# SPDX-License-Identifier: GPL-3.0-or-later
"""The row for starting at login, which the system itself remembers, not the settings file."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy

from assistant.autostart import Autostart
from assistant.errors import KibitzError
from ui.errand import Errand
from ui.settings.context import SettingsContext
from ui.settings.row import Row
from ui.widgets.switch import Switch
from ui.words import error_words, tr


class Login(Row):
    """A switch whose state is read from the system, and written there, on a thread."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__(
            tr("Start when I log in"), tr("In the tray, without a window, where there is one."), context.theme,
            also=tr("autostart boot login"),
        )  # fmt: skip
        self.switch = Switch("", context.theme, self)
        self.switch.setAccessibleName(self.words)
        self.switch.setAccessibleDescription(self.tells)
        self.switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.switch.setEnabled(False)  # until it is known
        self.switch.clicked.connect(self._choose)
        self.setFocusProxy(self.switch)
        self.place(self.switch)
        self._errand = Errand()
        self._errand.done.connect(self._found)
        self._errand.start(_is_on)

    def _choose(self) -> None:
        self.switch.setEnabled(False)
        on = self.switch.isChecked()
        self._errand.start(lambda: _switch(on=on))

    @Slot(object)
    def _found(self, came: bool | KibitzError) -> None:
        self.switch.setEnabled(True)
        if isinstance(came, KibitzError):
            self.switch.setChecked(not self.switch.isChecked())
            self.tell(error_words(came))
        else:
            self.switch.setChecked(came)
            self.tell("")


def _is_on() -> bool:
    return Autostart().is_on


def _switch(*, on: bool) -> bool:
    autostart = Autostart()
    autostart.switch(on=on)
    return autostart.is_on
