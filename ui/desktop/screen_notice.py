# SPDX-License-Identifier: GPL-3.0-or-later
"""Where there is no pill: a notification that the screen goes with a question, with a way to take it away."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, Slot

from assistant.events import ScreenSeen, TalkChanged, TalkState
from assistant.turn_events import TurnStarted
from ui.bridge import Bridge
from ui.composer.screen_note import what_goes_along
from ui.desktop.bus_notice import Answer, BusNotice, Notice
from ui.words import tr

if TYPE_CHECKING:
    from assistant.values import Picture


class Shown(Protocol):
    """A notification on the screen; `BusNotice` is one."""

    def close(self) -> None:
        """Take it away."""
        ...


Show: TypeAlias = Callable[[Notice, Callable[[Answer], None]], Shown]


_SHOW: Show | None = BusNotice if sys.platform.startswith("linux") else None


class ScreenNotice(QObject):
    """Follows the core; asks for nothing itself but through its signals.

    Args:
        bridge: Tells when the screen was looked at.
        is_wanted: Whether nothing else shows it: the window is not in front, and there is no pill.
        notify: Shows a title and a sentence where there can be no button.
        parent: Owns it.
        show: Shows a notification with a button; None where the system has none.
    """

    left_out = Signal()
    window_wanted = Signal()
    _answered = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        is_wanted: Callable[[], bool],
        notify: Callable[[str, str], object],
        parent: QObject,
        show: Show | None = _SHOW,
    ) -> None:
        super().__init__(parent)
        self.key = ""
        """What takes the picture away from any program, for people; empty if nothing does."""
        self._is_wanted = is_wanted
        self._notify = notify
        self._show = show
        self._picture: Picture | None = None
        self._title = ""
        self._shown: Shown | None = None
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        bridge.screen_looked.connect(self._looked)
        bridge.talk_changed.connect(self._talk_changed)
        bridge.turn_moved.connect(self._turn_moved)

    def close(self) -> None:
        """Take the notification away."""
        self._picture = None
        if self._shown:
            self._shown.close()
            self._shown = None

    @Slot(object)
    def _looked(self, event: object) -> None:
        self.close()
        if not isinstance(event, ScreenSeen) or not self._is_wanted():
            return
        self._picture, self._title = event.picture, what_goes_along(event)
        if self._show is None:
            self._tell_plainly()
            return
        notice = Notice(self._title, self._sentence(tr("Not my screen")), tr("Not my screen"), event.picture)
        # The thread may still answer when this object is gone: then nobody hears it.
        self._shown = self._show(notice, self._answered.emit)

    @Slot(TalkChanged)
    def _talk_changed(self, talk: TalkChanged) -> None:
        if talk.state in (TalkState.IDLE, TalkState.ARMING):
            self.close()

    @Slot(object)
    def _turn_moved(self, event: object) -> None:
        if isinstance(event, TurnStarted):
            self.close()

    @Slot(object)
    def _answer(self, answer: Answer) -> None:
        if self._picture is None:
            return
        match answer:
            case Answer.BUTTON:
                self.left_out.emit()
            case Answer.CLICKED:
                self.window_wanted.emit()
            case Answer.NOT_SHOWN:
                self._tell_plainly()

    def _tell_plainly(self) -> None:
        if self._picture:
            self._notify(self._title, self._sentence(""))

    def _sentence(self, button: str) -> str:
        if self.key:
            return tr("{key} takes its picture away.", key=self.key)
        return "" if button else tr("The window of Kibitz takes its picture away.")
