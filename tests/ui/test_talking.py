# SPDX-License-Identifier: GPL-3.0-or-later
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.errors import MicrophoneError
from assistant.events import Failed, LevelChanged, Noticed, SensorUsed, TakeLost, TalkChanged, TalkState
from assistant.settings import TalkMode
from assistant.timings import Timings
from assistant.turn_events import ClauseSpoken, Outcome, PartialTranscript, TokenWritten, TurnFinished, TurnStarted
from assistant.values import Message, Speaker
from tests.ui.fakes import FakeAssistant, picture
from ui.main_window import MainWindow

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, repeat: bool = False) -> None:
    _key(window, QEvent.Type.KeyPress, key, modifiers, repeat=repeat)


def release(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, repeat: bool = False) -> None:
    _key(window, QEvent.Type.KeyRelease, key, modifiers, repeat=repeat)


def tell(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, talk: TalkChanged) -> None:
    with qtbot.waitSignal(window.bridge.talk_changed):
        assistant.publish(talk)


def test_holding_the_button_is_holding_the_key(window: MainWindow, assistant: FakeAssistant) -> None:
    QTest.mousePress(window.composer.talk, LEFT)
    assert assistant.calls == [("key_down", ())]
    assert window.composer.talk.words == "Starting…"

    QTest.mouseRelease(window.composer.talk, LEFT)
    assert assistant.calls[-1] == ("key_up", (True,))


def test_the_state_is_told_in_words(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    for talk, words in (
        (TalkChanged(TalkState.ARMING), "Starting…"),
        (TalkChanged(TalkState.RECORDING), "Listening 0."),
        (TalkChanged(TalkState.RECORDING, latched=True), "Tap to send 0."),
        (TalkChanged(TalkState.FINALISING), "Finishing…"),
        (TalkChanged(TalkState.WAITING, hands_free=True), "Just talk"),
        (TalkChanged(TalkState.IDLE), "Hold to talk"),
        (TalkChanged(TalkState.IDLE, mode=TalkMode.TOGGLE), "Press to talk"),
        (TalkChanged(TalkState.IDLE, mode=TalkMode.HANDS_FREE), "Start talking"),
    ):
        tell(qtbot, window, assistant, talk)
        assert window.composer.talk.words.startswith(words)
        assert window.composer.talk.accessibleName()


def test_held_latched_and_resting_differ_in_shape(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    button = window.composer.talk
    shapes = set()
    for talk in (
        TalkChanged(TalkState.RECORDING),
        TalkChanged(TalkState.RECORDING, latched=True),
        TalkChanged(TalkState.IDLE),
    ):
        tell(qtbot, window, assistant, talk)
        button.setText("")
        shapes.add(bytes(button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8).bits()))

    assert len(shapes) == 3


def test_the_chord_is_the_key_wherever_the_focus_is(window: MainWindow, assistant: FakeAssistant) -> None:
    press(window, Qt.Key.Key_Space, CHORD)
    release(window, Qt.Key.Key_Space, CHORD)

    assert assistant.names() == ["key_down", "key_up"]
    assert window.composer.edit.toPlainText() == ""


@pytest.mark.parametrize("part", [Qt.Key.Key_Control, Qt.Key.Key_Alt])
def test_letting_go_of_any_part_ends_it(window: MainWindow, assistant: FakeAssistant, part: Qt.Key) -> None:
    press(window, Qt.Key.Key_Space, CHORD)

    release(window, part)
    press(window, Qt.Key.Key_Space, repeat=True)
    release(window, Qt.Key.Key_Space)

    assert assistant.calls == [("key_down", ()), ("key_up", (True,))]
    assert window.composer.edit.toPlainText() == ""


def test_marked_repeats_are_passed_over(window: MainWindow, assistant: FakeAssistant) -> None:
    press(window, Qt.Key.Key_Space, CHORD)
    for _ in range(3):
        release(window, Qt.Key.Key_Space, CHORD, repeat=True)
        press(window, Qt.Key.Key_Space, CHORD, repeat=True)

    assert assistant.names() == ["key_down"]


def test_what_may_be_a_false_release_is_left_to_the_core(
    window: MainWindow, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    press(window, Qt.Key.Key_Space, CHORD)

    release(window, Qt.Key.Key_Space, CHORD)
    press(window, Qt.Key.Key_Space, CHORD)

    assert assistant.calls == [("key_down", ()), ("key_up", (False,)), ("key_down", ())]


def test_where_releases_are_marked_they_are_certain(
    window: MainWindow, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "windows")
    press(window, Qt.Key.Key_Space, CHORD)

    release(window, Qt.Key.Key_Space, CHORD)

    assert assistant.newest() == ("key_up", (True,))


def test_a_plain_space_is_typed(window: MainWindow, assistant: FakeAssistant) -> None:
    press(window, Qt.Key.Key_Space)
    release(window, Qt.Key.Key_Space)

    assert assistant.calls == []


def test_space_on_the_focused_button_is_the_key(window: MainWindow, assistant: FakeAssistant) -> None:
    talk = window.composer.talk
    QTest.keyPress(talk, Qt.Key.Key_Space)
    QTest.keyRelease(talk, Qt.Key.Key_Space)

    assert assistant.names() == ["key_down", "key_up"]


def test_space_locks_while_the_mouse_holds_the_button(window: MainWindow, assistant: FakeAssistant) -> None:
    talk = window.composer.talk
    window.composer.edit.setFocus()
    QTest.mousePress(talk, LEFT)

    QTest.keyClick(talk, Qt.Key.Key_Space)
    QTest.mouseRelease(talk, LEFT)

    assert assistant.names() == ["key_down", "lock", "key_up"]
    assert window.composer.edit.toPlainText() == ""


def test_enter_locks_while_the_chord_is_held(window: MainWindow, assistant: FakeAssistant) -> None:
    press(window, Qt.Key.Key_Space, CHORD)

    press(window, Qt.Key.Key_Return, CHORD)

    assert assistant.names() == ["key_down", "lock"]


def test_esc_gives_up_while_the_chord_is_held(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    press(window, Qt.Key.Key_Space, CHORD)
    tell(qtbot, window, assistant, TalkChanged(TalkState.RECORDING))

    press(window, Qt.Key.Key_Escape, CHORD)

    assert assistant.names() == ["key_down", "cancel"]


def test_what_was_said_is_sent_when_the_button_loses_the_focus(window: MainWindow, assistant: FakeAssistant) -> None:
    talk = window.composer.talk
    QTest.keyPress(talk, Qt.Key.Key_Space)

    QCoreApplication.sendEvent(talk, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))

    assert assistant.names() == ["key_down", "key_up"]


def test_what_was_said_is_sent_when_another_window_becomes_active(
    window: MainWindow, assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(window, Qt.Key.Key_Space, CHORD)
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)

    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))

    assert assistant.names() == ["key_down", "key_up"]


@pytest.mark.parametrize("state", [TalkState.RECORDING, TalkState.WAITING])
def test_escape_cancels_what_is_recorded_or_waited_for(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, state: TalkState
) -> None:
    tell(qtbot, window, assistant, TalkChanged(state))

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Escape)

    assert assistant.names() == ["cancel"]


def test_escape_stops_an_answer(window: MainWindow, assistant: FakeAssistant) -> None:
    assistant.ask("What is this?")

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Escape)

    assert assistant.names() == ["ask", "interrupt"]


def test_a_cancelled_take_can_be_had_back(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    with qtbot.waitSignal(window.bridge.take_lost):
        assistant.publish(TakeLost(2.4, 60.0))
    (card,) = window.banners.cards
    assert card.sentence == "What you said (2 s) was not sent."

    card.acted.emit()

    assert assistant.names() == ["recover"]
    assert not window.banners.cards


def test_a_take_in_which_nobody_was_noticed_is_offered_as_such(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    with qtbot.waitSignal(window.bridge.take_lost):
        assistant.publish(TakeLost(2.4, 60.0, holds_speech=False))

    (card,) = window.banners.cards
    assert card.sentence == "The recording (2 s) was not sent. No speech was noticed in it."


def test_a_lost_take_is_offered_only_while_it_is_kept(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.publish(TakeLost(2.4, 0.0))

    qtbot.waitUntil(lambda: window.talk._offer_ends.interval() == 0 and not window.banners.cards)


def test_an_open_microphone_is_shown_even_when_nothing_is_recorded(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    with qtbot.waitSignal(window.bridge.sensor_used):
        assistant.publish(SensorUsed("microphone", in_use=True, standing_by=True))

    sensor = window.strip._sensors["microphone"]
    assert sensor.words == "Microphone ready"
    assert "Half a second" in sensor.toolTip()


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


def test_what_was_told_about_a_take_is_put_away_when_another_begins(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    tell(qtbot, window, assistant, TalkChanged(TalkState.RECORDING))
    assistant.publish(Noticed("The microphone is silent."))
    tell(qtbot, window, assistant, TalkChanged(TalkState.FINALISING))
    tell(qtbot, window, assistant, TalkChanged(TalkState.IDLE))
    assert [card.sentence for card in window.banners.cards] == ["The microphone is silent."]

    tell(qtbot, window, assistant, TalkChanged(TalkState.ARMING))
    tell(qtbot, window, assistant, TalkChanged(TalkState.RECORDING))

    assert window.banners.cards == []


def test_a_microphone_that_works_again_is_not_complained_about(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    tell(qtbot, window, assistant, TalkChanged(TalkState.ARMING))
    assistant.publish(Failed(None, MicrophoneError("There is no microphone.", "Connect one.")))
    tell(qtbot, window, assistant, TalkChanged(TalkState.IDLE))
    tell(qtbot, window, assistant, TalkChanged(TalkState.ARMING))
    assert len(window.banners.cards) == 1

    tell(qtbot, window, assistant, TalkChanged(TalkState.RECORDING))

    assert window.banners.cards == []


def test_what_is_told_at_rest_stays(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    assistant.publish(Noticed("The spoken answer was saved as answer.wav."))

    tell(qtbot, window, assistant, TalkChanged(TalkState.RECORDING))

    assert len(window.banners.cards) == 1


def test_esc_silences_the_answer_first_and_ends_a_hands_free_conversation_then(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    tell(qtbot, window, assistant, TalkChanged(TalkState.WAITING, hands_free=True))
    assistant.publish(TurnStarted(1, Message(Speaker.USER, "Tell me")))
    qtbot.waitUntil(lambda: window.model.is_answering)

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Escape)
    assert assistant.names() == ["interrupt"]

    assistant.publish(TurnFinished(1, Outcome.CANCELLED, None, Timings()))
    qtbot.waitUntil(lambda: not window.model.is_answering)
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Escape)
    assert assistant.names() == ["interrupt", "cancel"]


@pytest.mark.parametrize(("mode", "way"), [(TalkMode.HOLD, "hold"), (TalkMode.HANDS_FREE, "press")])
def test_the_empty_field_says_what_the_talk_key_means(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, mode: TalkMode, way: str
) -> None:
    tell(qtbot, window, assistant, TalkChanged(TalkState.IDLE, mode=mode))

    assert window.composer.edit.placeholderText() == f"Type, or {way} Ctrl+Alt+Space and talk…"


def test_words_heard_are_gone_when_the_answer_comes_hands_free_too(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    tell(qtbot, window, assistant, TalkChanged(TalkState.RECORDING, hands_free=True))
    assistant.publish(PartialTranscript("Tell me", ""))
    qtbot.waitUntil(lambda: window.composer.live_words.isVisibleTo(window))

    tell(qtbot, window, assistant, TalkChanged(TalkState.WAITING, hands_free=True))

    assert not window.composer.live_words.isVisibleTo(window)


def test_nobody_is_told_to_talk_while_the_loudspeaker_speaks(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    tell(qtbot, window, assistant, TalkChanged(TalkState.WAITING, hands_free=True))
    assistant.publish(TurnStarted(1, Message(Speaker.USER, "Tell me")), TokenWritten(1, "Well."))
    assert window.composer.talk.words == "Just talk"

    assistant.publish(ClauseSpoken(1, "Well."))
    qtbot.waitUntil(lambda: window.composer.talk.words == "Speaking…")
    assert window.composer.talk.accessibleName() == "Listening again after the answer. Press again to end"

    assistant.publish(TurnFinished(1, Outcome.ANSWERED, Message(Speaker.ASSISTANT, "Well."), Timings()))
    qtbot.waitUntil(lambda: window.composer.talk.words == "Just talk")


def test_a_microphone_that_was_muted_at_rest_is_no_matter_once_it_is_heard(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    assistant.publish(Noticed("The microphone was muted.", passing=True))
    qtbot.waitUntil(lambda: len(window.banners.cards) == 1)

    tell(qtbot, window, assistant, TalkChanged(TalkState.RECORDING))

    assert window.banners.cards == []
