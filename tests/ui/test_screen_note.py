# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of the screen that goes with a question is seen, and can be taken away, wherever the user is."""

import math
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.events import ScreenDropped, ScreenSeen, TalkChanged, TalkState
from assistant.turn_events import TranscriptReady, TurnStarted
from assistant.values import Box, Message, PictureSource, Speaker
from tests.ui.fakes import FakeAssistant, picture
from ui.conversation.picture_viewer import PictureViewer
from ui.desktop.bus_notice import Answer, Notice
from ui.desktop.screen_notice import ScreenNotice
from ui.main_window import MainWindow

SCREEN = picture(4, width=1280, height=800, source=PictureSource.SCREEN)
SEEN = ScreenSeen(SCREEN, unchanged=False)


@pytest.fixture
def look(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> Callable[[], None]:
    def look() -> None:
        with qtbot.waitSignal(window.bridge.screen_looked):
            assistant.publish(TalkChanged(TalkState.RECORDING), SEEN)

    return look


# ── in the window ──────────────────────────────────────────────────────────────────────────────────────────────


def test_the_window_shows_what_goes_along(window: MainWindow, look: Callable[[], None]) -> None:
    note = window.composer.screen_note
    assert not note.isVisible()

    look()

    assert note.isVisible()
    assert note.picture is SCREEN
    assert note.leave_out.accessibleDescription()


def test_it_is_taken_away_by_button_and_by_key(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, look: Callable[[], None]
) -> None:
    look()
    window.composer.screen_note.leave_out.click()
    assert assistant.newest() == ("leave_screen_out", ())

    QTest.keyClick(window, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert assistant.names().count("leave_screen_out") == 2

    with qtbot.waitSignal(window.bridge.screen_looked):
        assistant.publish(ScreenDropped())
    assert not window.composer.screen_note.isVisible()


@pytest.mark.parametrize("event", [TalkChanged(TalkState.IDLE), TurnStarted(1, Message(Speaker.USER, "", (SCREEN,)))])
def test_it_goes_when_the_question_is_on_its_way(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, look: Callable[[], None], event: object
) -> None:
    look()

    signal = window.bridge.talk_changed if isinstance(event, TalkChanged) else window.bridge.turn_moved
    with qtbot.waitSignal(signal):
        assistant.publish(event)  # type: ignore[arg-type]

    assert not window.composer.screen_note.isVisible()


def test_it_is_left_out_until_parts_of_it_are_covered(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, look: Callable[[], None]
) -> None:
    look()
    viewer = cover_it(window)
    assert assistant.calls[-2:] == [("look_ahead", ((),)), ("leave_screen_out", ())]
    assert not window.composer.screen_note.isVisible()
    assert viewer.covers
    viewer.covers.add(Box(0, 0, 200, 100))

    with qtbot.waitSignal(window.composer.attachments.chosen):
        viewer.close()

    (covered,) = window.composer.attachments.pictures
    assert covered.source is PictureSource.SCREEN
    assert not covered.rgb[:100, :200].any()
    assert assistant.newest() == ("look_ahead", ((covered,),))


def test_a_question_waits_while_parts_of_it_are_covered(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, look: Callable[[], None]
) -> None:
    look()
    viewer = cover_it(window)
    assert assistant.more_follow  # what is asked from now on waits
    assert "waits" in window.banners.cards[0].accessibleName()
    understood(qtbot, window, assistant)
    assert "send_transcript" not in assistant.names()

    assert viewer.covers
    viewer.covers.add(Box(0, 0, 200, 100))
    with qtbot.waitSignal(window.composer.attachments.completed):
        viewer.close()

    assert assistant.newest() == ("send_transcript", ("What is it?",))


def test_without_covers_it_stays_away_and_the_question_waits_for_its_user(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, look: Callable[[], None]
) -> None:
    look()
    viewer = cover_it(window)
    understood(qtbot, window, assistant)

    QTest.keyClick(viewer.view, Qt.Key.Key_Escape)

    assert not viewer.isVisible()
    assert window.composer.pictures == ()
    assert not assistant.more_follow
    assert "send_transcript" not in assistant.names()
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert assistant.newest() == ("send_transcript", ("What is it?",))


def cover_it(window: MainWindow) -> PictureViewer:
    """Begin to cover parts of the screen that would go along."""
    window.composer.screen_note.cover.click()
    return next(child for child in window.children() if isinstance(child, PictureViewer))


def understood(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    """The question is complete, and its words are known."""
    with qtbot.waitSignal(window.bridge.transcript_ready):
        assistant.publish(
            ScreenDropped(), TalkChanged(TalkState.IDLE), TurnStarted(1, Message(Speaker.USER, "")),
            TranscriptReady(1, "What is it?", (), math.inf, waits=True),
        )  # fmt: skip


@pytest.mark.parametrize("is_part", [True, False])
def test_it_says_whether_it_is_the_same_part_again(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, *, is_part: bool
) -> None:
    elsewhere = Elsewhere(window)

    with qtbot.waitSignal(window.bridge.screen_looked):
        assistant.publish(TalkChanged(TalkState.RECORDING), ScreenSeen(SCREEN, unchanged=False, is_part=is_part))

    note = window.composer.screen_note
    assert ("same part" in note.title.text()) is is_part
    assert note.accessibleName() == note.title.text() == elsewhere.shown[0].notice.title
    elsewhere.notice.close()


# ── where there is no pill ─────────────────────────────────────────────────────────────────────────────────────


class Shown:
    def __init__(self, notice: Notice, answer: Callable[[Answer], None]) -> None:
        self.notice = notice
        self.answer = answer
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


class Elsewhere:
    """The user is in another program; notifications are kept."""

    def __init__(self, window: MainWindow, *, has_buttons: bool = True) -> None:
        self.is_wanted = True
        self.shown: list[Shown] = []
        self.told: list[tuple[str, str]] = []
        self.notice = ScreenNotice(
            window.bridge,
            lambda: self.is_wanted,
            lambda *words: self.told.append(words),
            window,
            self._show if has_buttons else None,
        )

    def _show(self, notice: Notice, answer: Callable[[Answer], None]) -> Shown:
        self.shown.append(Shown(notice, answer))
        return self.shown[-1]


@pytest.fixture
def elsewhere(window: MainWindow) -> Iterator[Elsewhere]:
    made = Elsewhere(window)
    yield made
    made.notice.close()


def test_a_notification_shows_what_was_taken(elsewhere: Elsewhere, look: Callable[[], None]) -> None:
    elsewhere.notice.key = "Ctrl+Alt+X"

    look()

    (shown,) = elsewhere.shown
    assert shown.notice.picture is SCREEN
    assert "Ctrl+Alt+X" in shown.notice.sentence
    assert shown.notice.button == "Not my screen"


def test_its_button_takes_the_picture_away(qtbot: QtBot, elsewhere: Elsewhere, look: Callable[[], None]) -> None:
    look()

    with qtbot.waitSignal(elsewhere.notice.left_out):
        elsewhere.shown[0].answer(Answer.BUTTON)


def test_pressing_it_shows_the_window(qtbot: QtBot, elsewhere: Elsewhere, look: Callable[[], None]) -> None:
    look()

    with qtbot.waitSignal(elsewhere.notice.window_wanted):
        elsewhere.shown[0].answer(Answer.CLICKED)


def test_an_answer_that_comes_too_late_does_nothing(
    qtbot: QtBot, assistant: FakeAssistant, window: MainWindow, elsewhere: Elsewhere, look: Callable[[], None]
) -> None:
    look()
    with qtbot.waitSignal(window.bridge.talk_changed):
        assistant.publish(TalkChanged(TalkState.IDLE))
    assert elsewhere.shown[0].is_closed

    with qtbot.assertNotEmitted(elsewhere.notice.left_out):
        elsewhere.shown[0].answer(Answer.BUTTON)
        QTest.qWait(0)


def test_who_sees_the_window_or_the_pill_is_not_told_twice(elsewhere: Elsewhere, look: Callable[[], None]) -> None:
    elsewhere.is_wanted = False

    look()

    assert elsewhere.shown == []


def test_where_nobody_shows_it_the_tray_does(qtbot: QtBot, elsewhere: Elsewhere, look: Callable[[], None]) -> None:
    look()
    elsewhere.shown[0].answer(Answer.NOT_SHOWN)
    qtbot.waitUntil(lambda: bool(elsewhere.told))

    assert elsewhere.told == [("Your screen goes with the question", "The window of Kibitz takes its picture away.")]


def test_where_there_are_no_buttons_it_is_told_plainly(window: MainWindow, look: Callable[[], None]) -> None:
    plain = Elsewhere(window, has_buttons=False)

    look()

    assert len(plain.told) == 1
