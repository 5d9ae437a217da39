# SPDX-License-Identifier: GPL-3.0-or-later
"""The first steps, and all about models in the main window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.capture.devices import AllDevices, Device, DeviceList
from assistant.download_events import DownloadFailed, DownloadProgressed, DownloadState, ModelInstalled
from assistant.errors import DownloadError, MicrophoneError
from assistant.events import (
    CheckStep,
    EngineLoading,
    EngineReady,
    Failed,
    LevelChanged,
    SoundChecked,
    TalkChanged,
    TalkState,
)
from assistant.models.model_events import Task, TaskFailed
from assistant.turn_events import TokenWritten, Transcribed
from assistant.values import EngineInfo, Progress, Role
from tests.ui.fake_models import FOLDER, listed
from tests.ui.fakes import FakeAssistant
from tests.ui.keyboard import visited_by_tab
from ui.engine_chip import EngineCard
from ui.first_run.wizard import FirstRun
from ui.main_window import MainWindow
from ui.models.dialog import ModelsDialog

MICROPHONE, MODELS, TALK, DONE = 1, 2, 3, 4
"""Pages."""


@pytest.fixture
def first_run(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> FirstRun:
    assistant.sound_check.devices = AllDevices(DeviceList((Device("HS80", "Headset HS80"), Device("pci", "Built-in"))))
    window.models.show_first_run()
    shown = window.models.first_run
    assert shown
    qtbot.waitUntil(shown.isVisible)
    return shown


def shown_words(root: QWidget) -> str:
    return " | ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


# ── when it is shown ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_first_start_without_models_begins_with_the_first_steps(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    window.models.greet(is_first_start=True)
    assistant.models.publish(listed(hardware=None))

    qtbot.waitUntil(lambda: window.models.first_run is not None and window.models.first_run.isVisible())
    assert "install" not in assistant.names()


@pytest.mark.parametrize(("is_first_start", "installed"), [(False, []), (True, ["qwen3-vl-2b"])])
def test_who_was_here_before_is_not_greeted(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, is_first_start: bool, installed: list[str]
) -> None:
    window.models.greet(is_first_start=is_first_start)
    assistant.models.publish(listed(installed=installed))

    qtbot.waitUntil(lambda: window.models.work.listed is not None)
    assert window.models.first_run is None


def test_skipping_at_any_step_is_remembered(
    qtbot: QtBot, window: MainWindow, first_run: FirstRun, assistant: FakeAssistant
) -> None:
    first_run.next.click()
    first_run.skip.click()

    window.models.greet(is_first_start=True)
    assert "list_models" in assistant.names()
    assert assistant.names().count("list_models") == 1
    assert not first_run.isVisible()


def test_the_first_steps_can_be_shown_again(window: MainWindow, first_run: FirstRun) -> None:
    first_run.show_page(DONE)
    first_run.reject()
    window.models.show()
    assert window.models.dialog

    window.models.dialog.first_run_wanted.emit()

    assert first_run.isVisible()
    assert first_run.step == 0


def test_the_window_stays_usable_meanwhile(window: MainWindow, first_run: FirstRun, assistant: FakeAssistant) -> None:
    assert not first_run.isModal()

    window.composer.edit.setPlainText("What is it?")
    window.composer.asked.emit("What is it?", ())

    assert assistant.names()[-1] == "ask"


# ── the pages ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_promise_comes_first(first_run: FirstRun) -> None:
    assert "never leaves it" in shown_words(first_run)
    assert first_run.steps.accessibleName() == "Step 1 of 5"
    assert not first_run.back.isEnabled()


def test_the_steps_lead_to_the_end_and_back(first_run: FirstRun) -> None:
    for _ in range(4):
        first_run.next.click()
    assert first_run.next.text() == "Done"
    first_run.back.click()
    assert first_run.step == TALK
    first_run.next.click()
    first_run.next.click()

    assert not first_run.isVisible()


def test_the_microphone_is_tried_when_that_is_wanted(
    qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant
) -> None:
    first_run.show_page(MICROPHONE)
    page = first_run.microphone
    qtbot.waitUntil(lambda: page.devices.count() == 3)
    assert "check_sound" not in assistant.names()

    page.devices.setCurrentIndex(1)
    page.devices.activated.emit(1)
    page.check.click()
    assistant.publish(SoundChecked(CheckStep.RECORDING), LevelChanged(0.5, 0.3))
    qtbot.waitUntil(lambda: page.meter.is_moving)
    assistant.publish(SoundChecked(CheckStep.DONE, "The microphone works.", True))
    qtbot.waitUntil(lambda: page.told.text().startswith("The microphone works. If you did not hear yourself"))

    assert ("check_sound", ("HS80", "")) in assistant.calls
    assert page.check.text() == "Record again"


def test_a_microphone_that_cannot_be_opened_is_told_and_can_be_tried_again(
    qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant
) -> None:
    first_run.show_page(MICROPHONE)
    first_run.microphone.check.click()

    assistant.publish(
        Failed(None, MicrophoneError("The microphone cannot be opened.", "Choose another one.")),
        SoundChecked(CheckStep.DONE),
    )

    qtbot.waitUntil(lambda: "Choose another one." in first_run.microphone.told.text())
    qtbot.waitUntil(lambda: first_run.microphone.check.text() == "Record three seconds")


def test_going_on_ends_the_recording(first_run: FirstRun, assistant: FakeAssistant) -> None:
    first_run.show_page(MICROPHONE)
    first_run.microphone.check.click()

    first_run.next.click()

    assert "stop_sound_check" in assistant.names()


def test_models_are_chosen_downloaded_and_watched(qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant) -> None:
    assistant.models.publish(listed())
    first_run.show_page(MODELS)
    qtbot.waitUntil(lambda: len(first_run.models.cards.cards) == 3)
    assert "examine" in assistant.names()

    assistant.publish(DownloadProgressed(1, "qwen3.5-4b", DownloadState.DOWNLOADING, 1_300_000_000, 3_410_000_000))

    qtbot.waitUntil(lambda: "qwen3.5-4b" in first_run.models.downloads.panels)
    assert "the starter engines answer until then" in shown_words(first_run)


def test_the_talk_key_works_and_is_confirmed(qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant) -> None:
    first_run.show_page(TALK)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(first_run.windowHandle(), QKeyEvent(kind, Qt.Key.Key_Space, keys))

    assert "key_down" in assistant.names()
    assistant.publish(TalkChanged(TalkState.RECORDING))
    qtbot.waitUntil(lambda: "That is it." in first_run.talk.told.text())


def test_what_was_understood_and_answered_is_shown_where_it_is_tried(
    qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant
) -> None:
    first_run.show_page(TALK)

    turn = assistant.ask("")
    assistant.publish(Transcribed(turn, "Say hello."), TokenWritten(turn, "Hel"), TokenWritten(turn, "lo."))

    shown = "Kibitz understood: “Say hello.”\nAnswer: Hello."
    qtbot.waitUntil(lambda: first_run.talk.came_of_it.text() == shown)


def test_esc_ends_what_is_tried_and_only_then_the_first_steps(
    qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant
) -> None:
    first_run.show_page(TALK)
    assistant.publish(TalkChanged(TalkState.RECORDING))
    qtbot.waitUntil(lambda: first_run.talk.is_busy)

    QTest.keyClick(first_run, Qt.Key.Key_Escape)
    assert assistant.names()[-1] == "cancel"
    assistant.publish(TalkChanged(TalkState.IDLE))
    qtbot.waitUntil(lambda: not first_run.talk.is_busy)
    assert first_run.isVisible()

    QTest.keyClick(first_run, Qt.Key.Key_Escape)
    assert not first_run.isVisible()


def test_enter_presses_the_button_that_has_the_focus(
    qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant
) -> None:
    first_run.show_page(DONE)
    first_run.done_page.sample.setFocus()

    QTest.keyClick(first_run.done_page.sample, Qt.Key.Key_Return)

    assert assistant.names()[-1] == "open_picture"


def test_the_last_page_asks_a_first_question(first_run: FirstRun, assistant: FakeAssistant) -> None:
    first_run.show_page(DONE)

    first_run.done_page.sample.click()

    assert assistant.names()[-1] == "open_picture"
    assert not first_run.isVisible()


def test_everything_has_a_name_and_a_way_by_keyboard(
    qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant
) -> None:
    assistant.models.publish(listed())
    qtbot.waitUntil(lambda: len(first_run.models.cards.cards) == 3)

    for page in range(len(first_run.pages)):
        first_run.show_page(page)
        controls: list[QWidget] = [*first_run.findChildren(QAbstractButton), *first_run.findChildren(QComboBox)]
        for control in controls:
            if control.isVisible():
                assert control.accessibleName()
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_cards_that_come_later_are_reached_before_what_stands_below_them(
    qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant
) -> None:
    first_run.show_page(MODELS)
    assistant.models.publish(listed())
    qtbot.waitUntil(lambda: len(first_run.models.cards.cards) == 3 and first_run.models.cards.is_complete)

    visited = visited_by_tab(first_run)

    first = visited.index(first_run.models.cards.cards[0].button)
    assert visited[first : first + 5] == [
        *(card.button for card in first_run.models.cards.cards),
        *first_run.models.ways.parts,
    ]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_with_large_text(
    qtbot: QtBot, first_run: FirstRun, assistant: FakeAssistant, scale: float, large_text: Callable[[float], None]
) -> None:
    large_text(scale)
    assistant.models.publish(listed())
    qtbot.waitUntil(lambda: len(first_run.models.cards.cards) == 3)

    for page in range(len(first_run.pages)):
        first_run.show_page(page)
        QApplication.processEvents()
        for button in first_run.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() > button.fontMetrics().horizontalAdvance(button.text())


# ── the main window ────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_engine_chip_leads_to_the_models_of_its_kind(window: MainWindow) -> None:
    chip = window.sidebar.chips[Role.EARS]
    chip.click()
    (card,) = window.findChildren(EngineCard)

    next(button for button in card.findChildren(QPushButton) if button.text() == "Models…").click()

    dialog = window.models.dialog
    assert dialog and dialog.isVisible() and not dialog.isModal()
    assert dialog.list.kinds[Role.EARS].isChecked()


def test_loading_can_be_stopped_in_the_chip(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    chip = window.sidebar.chips[Role.EYES]
    assistant.publish(EngineLoading(Role.EYES, "llama", Progress("loading", 40, 100)))
    qtbot.waitUntil(lambda: "40 %" in chip.words)
    chip.click()
    (card,) = window.findChildren(EngineCard)

    next(button for button in card.findChildren(QPushButton) if button.text() == "Stop loading").click()

    assert assistant.names()[-2:] == ["apply", "list_models"]


def test_the_computer_is_looked_at_once_and_only_when_somebody_wants_to_know(
    window: MainWindow, assistant: FakeAssistant
) -> None:
    assert "examine" not in assistant.names()

    window.models.show()
    window.models.show()

    assert assistant.names().count("examine") == 1
    assert assistant.names().count("list_models") == 2


def test_the_dialog_tells_what_it_loads_but_not_what_was_loaded_before(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    ready = EngineReady(EngineInfo(Role.EYES, "llama", "Qwen3-VL 2B"))
    assistant.publish(EngineLoading(Role.EYES, "llama"), ready)
    window.models.show()
    dialog = window.models.dialog
    assert isinstance(dialog, ModelsDialog)
    assert dialog.activity.isHidden()

    assistant.publish(EngineLoading(Role.EYES, "llama"), ready)

    qtbot.waitUntil(lambda: "in use now" in dialog.activity.words.text())


def test_without_the_dialog_the_window_tells_how_a_download_ended(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.models.publish(listed(installed=["qwen3-vl-2b"]))
    assistant.publish(
        ModelInstalled(1, "qwen3-vl-2b", Role.EYES, FOLDER),
        DownloadFailed(2, "qwen3.5-4b", DownloadError("hub.example cannot be reached.", "Try again later.")),
    )

    qtbot.waitUntil(lambda: len(window.banners.cards) == 2)
    installed, failed = window.banners.cards
    assert installed.sentence == "Qwen3-VL 2B is installed."
    assert failed.sentence == "hub.example cannot be reached. Try again later."
    failed.acted.emit()
    assert window.models.dialog and window.models.dialog.isVisible()


def test_without_the_dialog_the_window_tells_what_failed(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:  # fmt: skip
    assistant.models.publish(
        TaskFailed(Task.EXPORT, "/media/stick", DownloadError("The stick is full.", "Use another."))
    )

    qtbot.waitUntil(lambda: [card.sentence for card in window.banners.cards] == ["The stick is full."])


def test_what_came_with_the_list_is_used_with_the_settings_of_now(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    window.models.work.install(["qwen3-vl-2b"])
    settings = window.models.work._preferences.settings
    window.models.work._preferences.change(replace(settings, threads=2))
    assistant.models.publish(listed())
    qtbot.waitUntil(lambda: window.models.work.listed is not None)

    window.models.work.install(["qwen3-vl-2b"])
    assistant.models.publish(listed(installed=["qwen3-vl-2b"]))

    qtbot.waitUntil(lambda: "apply" in assistant.names())
    assert window.models.work._preferences.settings.threads == 2
