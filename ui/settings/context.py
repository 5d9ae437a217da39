# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages of the settings need of the window around them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton

from assistant.events import EngineLoading, EngineReady
from assistant.timings import Timings
from assistant.values import EngineInfo, Role
from ui.bridge import Bridge
from ui.engine_chip import EngineEvent
from ui.front_door import FrontDoor
from ui.hotkeys.global_keys import GlobalKeys
from ui.look.theme import Theme
from ui.preferences import Preferences
from ui.widgets.buttons import worded_button


class EnginesNow(QObject):
    """The newest that is known of each engine."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self.events: dict[Role, EngineEvent] = {}
        bridge.engine_changed.connect(self._take)

    def ready(self, role: Role) -> EngineInfo | None:
        """What is known of an engine, if it can be used."""
        event = self.events.get(role)
        return event.info if isinstance(event, EngineReady) else None

    @Slot(object)
    def _take(self, event: EngineEvent) -> None:
        role = event.info.role if isinstance(event, EngineReady) else event.role
        before = self.events.get(role)
        self.events[role] = event
        # How far loading has come is no news here.
        if not (isinstance(event, EngineLoading) and isinstance(before, EngineLoading)):
            self.changed.emit()


@dataclass(frozen=True)
class SettingsContext:
    """Handed to each page when it is made."""

    assistant: FrontDoor
    bridge: Bridge
    engines: EnginesNow
    preferences: Preferences
    theme: Theme
    sent: Callable[[], str]
    """What left this computer since the start, in a sentence or two."""
    show_ledger: Callable[[], object]
    show_keys: Callable[[], object]
    show_models: Callable[[], object]
    make_faster: Callable[[], object]
    """Show what makes answers come sooner."""
    answers: Callable[[], Iterable[tuple[str, Timings]]]
    """The engine and the timings of each answer on the screen, newest first."""
    wipe: Callable[[bool], object]
    """Delete everything; models, too, if true."""
    restart: Callable[[], object]
    """End the program and start it again."""
    global_keys: GlobalKeys | None = None
    """Keys that work in every program; None where nothing watches them."""


def tool(words: str, tells: str, act: Callable[[], object]) -> QPushButton:
    """A button in a row."""
    return worded_button(words, tells, act, "tool")
