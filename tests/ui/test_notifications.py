# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop tells while the window is not in front, and where a click on it leads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.conversation.history_events import HistoryDone, HistoryFailed
from assistant.download_events import DownloadFailed, ModelInstalled
from assistant.errors import EngineError, HistoryError
from assistant.events import EngineFailed, EngineReady, Event
from assistant.settings import Settings, WindowSettings
from assistant.timings import Timings
from assistant.turn_events import Outcome, TurnFinished
from assistant.values import EngineInfo, Role
from tests.ui.fakes import FakeAssistant
from tests.ui.test_desktop import Keys
from ui.desktop import notifications
from ui.desktop.desktop import Desktop
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in

READER = EngineInfo(Role.EYES, "reader", "Text reader")
BROKEN = EngineError("The model is damaged.", "Install it again.")


@dataclass
class Told:
    """Stands for the tray."""

    is_there: bool = True
    titles: list[str] = field(default_factory=list)
    lead_there: Callable[[], object] = lambda: None

    def notify(self, title: str, _sentence: str, lead_there: Callable[[], object]) -> bool:
        if self.is_there:
            self.titles.append(title)
            self.lead_there = lead_there
        return self.is_there


@pytest.fixture
def in_front(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    answer = [False]
    monkeypatch.setattr(notifications, "is_in_front", lambda: answer[0])
    return answer


@pytest.fixture
def desktop(
    window: MainWindow, assistant: FakeAssistant, theme: Theme, preferences: Preferences, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, in_front: list[bool],
) -> Iterator[Desktop]:  # fmt: skip
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    made = Desktop(window, assistant, theme, preferences, memory_in(tmp_path), Keys().begin)
    yield made
    made.close()


@pytest.fixture
def told(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Told:
    made = Told()
    monkeypatch.setattr(desktop.tray.icon, "notify", made.notify)
    return made


def finished(seconds: float, outcome: Outcome = Outcome.ANSWERED, first_sound: float | None = None) -> TurnFinished:
    return TurnFinished(1, outcome, None, Timings(first_sound=first_sound, finished=seconds))


@pytest.mark.parametrize(
    ("events", "titles"),
    [
        ([finished(20.0)], ["Your answer is ready"]),
        ([finished(20.0, Outcome.FAILED)], ["Your question was not answered"]),
        ([finished(20.0, Outcome.CANCELLED)], []),
        ([finished(3.0)], []),
        ([finished(20.0, first_sound=9.0)], []),
        ([ModelInstalled(1, "some-model", Role.EYES, Path("somewhere"))], ["A model is installed"]),
        ([DownloadFailed(1, "some-model", BROKEN)], ["A download failed"]),
        ([EngineReady(READER)], []),
        (
            [EngineFailed(Role.EYES, BROKEN), EngineReady(READER)],
            ["A model cannot be used", "A model can be used again"],
        ),
    ],
)
def test_what_took_long_is_told(
    qtbot: QtBot, told: Told, assistant: FakeAssistant, window: MainWindow, events: list[Event], titles: list[str]
) -> None:
    with qtbot.waitSignal(window.bridge.noticed):
        assistant.publish(*events)
        window.bridge.noticed.emit("everything before this was delivered", False)

    qtbot.waitUntil(lambda: told.titles == titles)


def test_exports_are_told_but_not_that_a_list_cannot_be_read(
    qtbot: QtBot, told: Told, assistant: FakeAssistant
) -> None:
    assert assistant.history
    assistant.history.publish(HistoryFailed(None, HistoryError("The history cannot be read.")))
    assistant.history.publish(HistoryDone(1, "The conversation was written to somewhere."))
    assistant.history.publish(HistoryFailed(2, HistoryError("The disk is full.")))

    qtbot.waitUntil(lambda: told.titles == ["Done", "That did not work"])


def test_whoever_sees_the_window_is_told_nothing_more(desktop: Desktop, told: Told, in_front: list[bool]) -> None:
    in_front[0] = True

    desktop.tray.notifications.tell("Done")

    assert told.titles == []


def test_all_of_it_can_be_switched_off(desktop: Desktop, told: Told, preferences: Preferences) -> None:
    preferences.change(replace(Settings(), window=WindowSettings(notifications=False)))

    desktop.tray.notifications.tell("Done")

    assert told.titles == []


def test_a_click_leads_to_the_place(qtbot: QtBot, told: Told, assistant: FakeAssistant, window: MainWindow) -> None:
    window.hide()
    with qtbot.waitSignal(window.bridge.download_changed):
        assistant.publish(DownloadFailed(1, "some-model", BROKEN))

    told.lead_there()

    assert window.isVisible()
    assert window.models.dialog is not None
    assert window.models.dialog.isVisible()
    window.models.dialog.close()


def test_without_a_tray_the_taskbar_is_lit(desktop: Desktop, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    told.is_there = False
    lit: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lit.append)

    desktop.tray.notifications.tell("Done")

    assert lit == [desktop._window]
