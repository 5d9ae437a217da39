# SPDX-License-Identifier: GPL-3.0-or-later
import threading

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from assistant.errors import KibitzError
from assistant.events import EngineProcessDied, Event, Failed, LevelChanged, Noticed
from assistant.turn_events import Outcome, Stage, StageChanged, TokenWritten, TurnFinished
from tests.ui.fakes import FakeAssistant
from ui.bridge import Bridge


def test_events_from_another_thread_arrive_on_the_gui_thread_in_order(qtbot: QtBot, assistant: FakeAssistant) -> None:
    bridge = Bridge(assistant.subscribe)
    received: list[tuple[object, QThread]] = []
    bridge.turn_moved.connect(lambda event: received.append((event, QThread.currentThread())))
    events: list[Event] = [TokenWritten(1, str(number)) for number in range(500)]
    events.append(TurnFinished(1, Outcome.ANSWERED))

    publisher = threading.Thread(target=assistant.publish, args=events)
    publisher.start()
    publisher.join()

    assert received == []
    qtbot.waitUntil(lambda: len(received) == len(events))
    assert [event for event, _ in received] == events
    assert {thread for _, thread in received} == {bridge.thread()}


def test_each_kind_of_event_has_its_signal(qtbot: QtBot, assistant: FakeAssistant) -> None:
    bridge = Bridge(assistant.subscribe)
    error = KibitzError("No.")
    heard: list[tuple[str, object]] = []
    bridge.level_changed.connect(lambda event: heard.append(("level", event)))
    bridge.turn_moved.connect(lambda event: heard.append(("turn", event)))
    bridge.failed.connect(lambda event: heard.append(("failed", event)))
    bridge.noticed.connect(lambda event: heard.append(("noticed", event)))

    assistant.publish(
        LevelChanged(0.2, 0.1),
        StageChanged(1, Stage.WRITING),
        Failed(1, error),
        Failed(None, error),
        Noticed("Hello."),
        EngineProcessDied("The engine process ran out of memory."),
    )
    qtbot.waitUntil(lambda: len(heard) == 6)

    assert [kind for kind, _ in heard] == ["level", "turn", "turn", "failed", "noticed", "noticed"]
    assert "out of memory" in str(heard[-1][1])


def test_after_closing_nothing_is_heard(qtbot: QtBot, assistant: FakeAssistant) -> None:
    bridge = Bridge(assistant.subscribe)
    bridge.close()

    with qtbot.assertNotEmitted(bridge.noticed):
        assistant.publish(Noticed("Too late."))
