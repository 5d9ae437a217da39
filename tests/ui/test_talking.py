# SPDX-License-Identifier: GPL-3.0-or-later
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.events import LevelChanged, TalkChanged, TalkState
from tests.ui.fakes import FakeAssistant, picture
from ui.main_window import MainWindow

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, repeat: bool = False) -> None:
    _key(window, QEvent.Type.KeyPress, key, modifiers, repeat=repeat)


def release(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, repeat: bool = False) -> None:
    _key(window, QEvent.Type.KeyRelease, key, modifiers, repeat=repeat)


def test_holding_the_button_records(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    shown = picture()
    window.composer.attachments.add(shown)
    assistant.calls.clear()

    QTest.mousePress(window.composer.talk, LEFT)
    assert assistant.calls == [("start_talking", ())]
    assert window.composer.talk.text() == "Starting…"

    QTest.mouseRelease(window.composer.talk, LEFT)
    assert assistant.calls[-1] == ("stop_talking", ((shown,),))


def test_the_state_is_told_in_words(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    for state, words in (
        (TalkState.ARMING, "Starting…"),
        (TalkState.RECORDING, "Listening 0."),
        (TalkState.FINALISING, "Finishing…"),
        (TalkState.IDLE, "Hold to talk"),
    ):
        with qtbot.waitSignal(window.bridge.talk_changed):
            assistant.publish(TalkChanged(state))
        assert window.composer.talk.text().startswith(words)
        assert window.composer.talk.accessibleName()


def test_the_chord_records_wherever_the_focus_is(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    press(window, Qt.Key.Key_Space, CHORD)
    assert assistant.names() == ["start_talking"]

    release(window, Qt.Key.Key_Space, CHORD)

    qtbot.waitUntil(lambda: assistant.names() == ["start_talking", "stop_talking"])
    assert window.composer.edit.toPlainText() == ""


@pytest.mark.parametrize("part", [Qt.Key.Key_Control, Qt.Key.Key_Alt])
def test_letting_go_of_any_part_ends_it(window: MainWindow, assistant: FakeAssistant, part: Qt.Key) -> None:
    press(window, Qt.Key.Key_Space, CHORD)

    release(window, part)
    press(window, Qt.Key.Key_Space, repeat=True)
    release(window, Qt.Key.Key_Space)

    assert assistant.names() == ["start_talking", "stop_talking"]
    assert window.composer.edit.toPlainText() == ""


def test_auto_repeat_is_ignored(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    press(window, Qt.Key.Key_Space, CHORD)
    for is_recognised in (True, False, True, False):
        release(window, Qt.Key.Key_Space, CHORD, repeat=is_recognised)
        press(window, Qt.Key.Key_Space, CHORD, repeat=is_recognised)

    assert assistant.names() == ["start_talking"]

    release(window, Qt.Key.Key_Space, CHORD)
    qtbot.waitUntil(lambda: assistant.names() == ["start_talking", "stop_talking"])


def test_a_plain_space_is_typed(window: MainWindow, assistant: FakeAssistant) -> None:
    press(window, Qt.Key.Key_Space)
    release(window, Qt.Key.Key_Space)

    assert assistant.calls == []


def test_space_on_the_focused_button_records(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    talk = window.composer.talk
    QTest.keyPress(talk, Qt.Key.Key_Space)
    assert assistant.names() == ["start_talking"]

    QTest.keyRelease(talk, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: assistant.names() == ["start_talking", "stop_talking"])


def test_what_was_said_is_sent_when_the_button_loses_the_focus(window: MainWindow, assistant: FakeAssistant) -> None:
    talk = window.composer.talk
    QTest.keyPress(talk, Qt.Key.Key_Space)

    QCoreApplication.sendEvent(talk, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))

    assert assistant.names() == ["start_talking", "stop_talking"]


def test_what_was_said_is_sent_when_another_window_becomes_active(
    window: MainWindow, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(window, Qt.Key.Key_Space, CHORD)
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)

    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))

    assert assistant.names() == ["start_talking", "stop_talking"]


def test_escape_cancels_a_recording(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    QTest.mousePress(window.composer.talk, LEFT)
    with qtbot.waitSignal(window.bridge.talk_changed):
        assistant.publish(TalkChanged(TalkState.RECORDING))

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Escape)
    QTest.mouseRelease(window.composer.talk, LEFT)

    assert assistant.names() == ["start_talking", "cancel_talking"]


def test_escape_stops_an_answer(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    assistant.ask("What is this?")

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Escape)

    assert assistant.names() == ["ask", "interrupt"]


def test_a_press_during_the_tail_starts_the_next_take_when_the_core_is_ready(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    with qtbot.waitSignal(window.bridge.talk_changed):
        assistant.publish(TalkChanged(TalkState.FINALISING))
    QTest.mousePress(window.composer.talk, LEFT)
    assert assistant.calls == []

    assistant.publish(TalkChanged(TalkState.IDLE))

    qtbot.waitUntil(lambda: assistant.names() == ["start_talking"])
    QTest.mouseRelease(window.composer.talk, LEFT)
    assert assistant.names() == ["start_talking", "stop_talking"]


def test_pictures_stay_when_no_recording_came_of_it(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    shown = picture()
    window.composer.attachments.add(shown)

    QTest.mousePress(window.composer.talk, LEFT)
    QTest.mouseRelease(window.composer.talk, LEFT)

    assert window.composer.attachments.pictures == (shown,)


def test_the_waveform_shows_real_levels_and_comes_to_rest(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    waveform = window.composer.talk.waveform
    assert not waveform.is_moving

    assistant.publish(LevelChanged(0.9, 0.5))

    qtbot.waitUntil(lambda: max(waveform.levels) > 0.8)
    qtbot.waitUntil(lambda: not waveform.is_moving)
    assert set(waveform.levels) == {0.0}


def test_what_the_loudspeaker_plays_is_not_shown_as_heard(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    with qtbot.waitSignal(window.bridge.level_changed):
        assistant.publish(LevelChanged(0.9, 0.5, speaking=True))

    assert not window.composer.talk.waveform.is_moving


def _key(
    window: MainWindow, kind: QEvent.Type, key: Qt.Key, modifiers: Qt.KeyboardModifier, *, repeat: bool
) -> None:  # fmt: skip
    QCoreApplication.sendEvent(
        window.windowHandle(), QKeyEvent(kind, key, modifiers, " " if key == Qt.Key.Key_Space else "", repeat)
    )
