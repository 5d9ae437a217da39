# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon in the system's tray: where Kibitz stands, its menu, and messages about what took long."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.desktop.tray_icon import TrayState, tray_icon
from ui.look import icons


class Tray(QObject):
    """Hidden where the desktop has no tray; nothing depends on it."""

    show_wanted = Signal()
    talk_wanted = Signal()

    def __init__(self, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._state = TrayState.RESTING
        self._trouble = ""
        self._lead_there: Callable[[], object] = self.show_wanted.emit
        self._icon = QSystemTrayIcon(tray_icon(self._state, has_trouble=False), self)
        self._icon.setContextMenu(menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self._message_clicked)
        self._icon.setToolTip(self.tells)
        self._icon.show()

    @property
    def is_there(self) -> bool:
        """The desktop has a tray, so that people can find the icon. May change while the program runs."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def state(self) -> TrayState:
        """What the icon shows."""
        return self._state

    @property
    def tells(self) -> str:
        """What is read beside the icon: where Kibitz stands, and what is wrong."""
        return "\n".join(filter(None, (self._state.words, self._trouble)))

    def show_state(self, state: TrayState, trouble: str = "") -> None:
        """Show where things stand; `trouble` says in a sentence what the user should look at."""
        if (state, bool(trouble)) != (self._state, bool(self._trouble)):
            self._icon.setIcon(tray_icon(state, has_trouble=bool(trouble)))
        self._state, self._trouble = state, trouble
        self._icon.setToolTip(self.tells)

    def notify(self, title: str, sentence: str, lead_there: Callable[[], object]) -> bool:
        """Tell something; whoever clicks on it is led there. False where there is no tray: nobody would see it."""
        if not self.is_there or not QSystemTrayIcon.supportsMessages():
            return False
        self._lead_there = lead_there
        self._icon.showMessage(title, sentence, icons.app_icon())
        return True

    def close(self) -> None:
        """Take the icon away at once: some desktops keep one whose program has ended until they are pointed at it."""
        self._icon.hide()

    @Slot()
    def _message_clicked(self) -> None:
        self._lead_there()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_wanted.emit()
        elif reason is QSystemTrayIcon.ActivationReason.MiddleClick:
            self.talk_wanted.emit()
