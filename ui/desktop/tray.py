# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon in the system's tray: where Kibitz stands, and what can be done without the window."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.look import icons
from ui.words import mark, tr

_SIDE = 64
_BADGE = QRectF(34, 34, 28, 28)


class TrayState(StrEnum):
    """The values are what people read."""

    RESTING = "Kibitz"
    LISTENING = mark("Kibitz listens")
    WORKING = mark("Kibitz is thinking")
    SPEAKING = mark("Kibitz speaks")


_COLOURS = {TrayState.LISTENING: "#b3372a", TrayState.WORKING: "#60656b", TrayState.SPEAKING: "#0b6a57"}


class Tray(QObject):
    """Hidden where the desktop has no tray; nothing depends on it."""

    talk_wanted = Signal()
    stop_wanted = Signal()
    screen_wanted = Signal()
    describe_wanted = Signal()
    repeat_wanted = Signal()
    show_wanted = Signal()
    quit_wanted = Signal()
    speech_chosen = Signal(bool)
    """Whether answers are to be spoken."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._state = TrayState.RESTING
        self.menu = QMenu()
        self.talk = self._add(tr("Talk"), self.talk_wanted.emit)
        self.stop = self._add(tr("Stop"), self.stop_wanted.emit)
        self.menu.addSeparator()
        self._add(tr("Take a picture of the screen"), self.screen_wanted.emit)
        self._add(tr("Describe the screen"), self.describe_wanted.emit)
        self._add(tr("Repeat the newest answer"), self.repeat_wanted.emit)
        self.menu.addSeparator()
        self.speaks = self._add(tr("Speak answers"), lambda: self.speech_chosen.emit(self.speaks.isChecked()))
        self.speaks.setCheckable(True)
        self._add(tr("Show the window"), self.show_wanted.emit)
        self.menu.addSeparator()
        self._add(tr("Quit"), self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(_icon(self._state), self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.show_wanted)
        self.show_state(TrayState.RESTING)
        self._icon.show()

    @property
    def is_there(self) -> bool:
        """The desktop has a tray, so that people can find the icon. May change while the program runs."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def state(self) -> TrayState:
        """What the icon shows."""
        return self._state

    def show_state(self, state: TrayState) -> None:
        """Show where things stand."""
        if state is not self._state:
            self._icon.setIcon(_icon(state))
        self._state = state
        self._icon.setToolTip(state.value)
        self.talk.setText(tr("Send what was said") if state is TrayState.LISTENING else tr("Talk"))
        self.stop.setEnabled(state is not TrayState.RESTING)

    def notify(self, title: str, sentence: str = "") -> None:
        """Tell something that took long; where there is no tray, nothing."""
        if self.is_there:
            self._icon.showMessage(title, sentence, icons.app_icon())

    def close(self) -> None:
        """Take the icon away at once, not only when the process ends."""
        self._icon.hide()
        self.menu.deleteLater()

    def _add(self, words: str, act: Callable[[], object]) -> QAction:
        action = self.menu.addAction(words)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_wanted.emit()
        elif reason is QSystemTrayIcon.ActivationReason.MiddleClick:
            self.talk_wanted.emit()


def _icon(state: TrayState) -> QIcon:
    """The program's icon with a badge: a disc, three dots or a triangle, each on white, for colour is not enough."""
    if state is TrayState.RESTING:
        return icons.app_icon()
    pixels = QPixmap(_SIDE, _SIDE)
    pixels.fill(Qt.GlobalColor.transparent)
    with QPainter(pixels) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.app_icon().paint(painter, pixels.rect())
        painter.setPen(QPen(QColor("#ffffff"), 3))
        painter.setBrush(QColor("#ffffff") if state is not TrayState.LISTENING else QColor(_COLOURS[state]))
        painter.drawEllipse(_BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_COLOURS[state]))
        middle = _BADGE.center()
        if state is TrayState.WORKING:
            for shift in (-8, 0, 8):
                painter.drawEllipse(middle + QPointF(shift, 0), 3, 3)
        elif state is TrayState.SPEAKING:
            corners = [QPointF(-5, -8), QPointF(9, 0), QPointF(-5, 8)]
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
    return QIcon(pixels)
