# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypting, exporting and importing in sight: how far it is, and what Stop does."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from assistant.conversation.history_events import HistoryDone, HistoryFailed, HistoryProgressed
from assistant.errors import HistoryError
from assistant.settings import HistorySettings, Settings
from tests.ui.fakes import FakeAssistant
from ui.history.progress import HistoryProgress
from ui.main_window import MainWindow
from ui.preferences import Preferences

ENCRYPTING = HistoryProgressed(7, 0.42, "Encrypting conversations", protects=True)
WRITING = HistoryProgressed(8, 0.1, "Writing conversations")


@pytest.fixture
def progress(window: MainWindow) -> HistoryProgress:
    assert window.history_progress
    return window.history_progress


def publish(qtbot: QtBot, assistant: FakeAssistant, progress: HistoryProgress, event: HistoryProgressed) -> None:
    assert assistant.history
    with qtbot.waitSignal(progress.told):
        assistant.history.publish(event)


def test_what_takes_long_is_shown_until_it_is_over(
    qtbot: QtBot, assistant: FakeAssistant, progress: HistoryProgress
) -> None:
    publish(qtbot, assistant, progress, ENCRYPTING)
    assert progress.isHidden()  # it may be over in a moment
    qtbot.waitUntil(progress.isVisible)

    assert progress.words.text() == "Encrypting conversations: 42 %"
    assert progress.bar.value() == 42
    assert progress.bar.accessibleName() == "Encrypting conversations"
    assert assistant.history
    with qtbot.waitSignal(progress.told):
        assistant.history.publish(HistoryDone(7, "The history is encrypted."))
    assert progress.isHidden()


def test_what_is_over_at_once_is_not_shown(qtbot: QtBot, assistant: FakeAssistant, progress: HistoryProgress) -> None:
    publish(qtbot, assistant, progress, WRITING)
    assert assistant.history
    with qtbot.waitSignal(progress.told):
        assistant.history.publish(HistoryFailed(8, HistoryError("The disk is full.")))

    assert not progress._patience.isActive()
    assert progress.isHidden()


def test_the_end_of_something_else_does_not_end_it(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, progress: HistoryProgress
) -> None:
    publish(qtbot, assistant, progress, WRITING)
    assert assistant.history and window.past_events
    with qtbot.waitSignal(window.past_events.bridge.failed):
        assistant.history.publish(HistoryFailed(None, HistoryError("The list cannot be read.")))

    qtbot.waitUntil(progress.isVisible)


def test_an_export_is_stopped(qtbot: QtBot, assistant: FakeAssistant, progress: HistoryProgress) -> None:
    publish(qtbot, assistant, progress, WRITING)
    qtbot.waitUntil(progress.isVisible)

    progress.stop.click()

    assert assistant.newest() == ("stop_history", (8,))
    assert not progress.stop.isEnabled()


def test_stopping_to_encrypt_takes_the_wish_back(
    qtbot: QtBot, assistant: FakeAssistant, progress: HistoryProgress, preferences: Preferences
) -> None:
    preferences.change(replace(Settings(), history=HistorySettings(protect=True)))
    publish(qtbot, assistant, progress, ENCRYPTING)
    qtbot.waitUntil(progress.isVisible)

    progress.stop.click()

    assert not preferences.settings.history.protect
    assert "stop_history" not in assistant.names()


def test_the_settings_tell_it_where_it_was_switched_on(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, progress: HistoryProgress
) -> None:
    window.settings.show()
    dialog = window.settings.dialog
    assert dialog
    row = dialog.pages[0].row("history.protect")

    publish(qtbot, assistant, progress, ENCRYPTING)

    assert row.told == "Encrypting conversations: 42 %"
    dialog.close()
