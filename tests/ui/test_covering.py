# SPDX-License-Identifier: GPL-3.0-or-later
"""What is covered before sending is gone from the picture, and the original goes nowhere."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.events import TalkChanged, TalkState
from assistant.turn_events import PicturesChanged, TranscriptReady, TurnStarted
from assistant.values import Box, Message, Picture, Speaker
from tests.ui import test_video_clips
from tests.ui.fakes import FakeAssistant, picture
from ui.composer.film_strip import FilmStrip
from ui.conversation.covers import CoverModel
from ui.conversation.picture_viewer import PictureViewer
from ui.main_window import MainWindow

ORIGINAL = picture(5, width=640, height=400)
BOX = Box(100, 50, 300, 120)


@pytest.fixture
def model() -> CoverModel:
    return CoverModel(640, 400)


@pytest.fixture
def viewer(qtbot: QtBot, window: MainWindow) -> PictureViewer:
    window.composer.attachments.add(ORIGINAL)
    shown = window.covering.show(ORIGINAL)
    with qtbot.waitExposed(shown):
        pass
    return shown


@pytest.fixture
def covered(qtbot: QtBot, window: MainWindow, viewer: PictureViewer) -> Callable[[], Picture]:
    """Covers `BOX`, and gives the picture that came of it."""

    def cover() -> Picture:
        viewer.begin_covering()
        assert viewer.covers
        viewer.covers.add(BOX)
        with qtbot.waitSignal(window.composer.attachments.completed):
            QTest.keyClick(viewer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return window.composer.attachments.pictures[0]

    return cover


# ── what goes out ──────────────────────────────────────────────────────────────────────────────────────────────


def test_the_covered_part_is_black_and_the_rest_is_as_it_was(covered: Callable[[], Picture]) -> None:
    after = covered()

    assert not after.rgb[50:120, 100:300].any()
    outside = np.ones(after.rgb.shape[:2], bool)
    outside[50:120, 100:300] = False
    assert np.array_equal(after.rgb[outside], ORIGINAL.rgb[outside])
    assert (after.source, after.name) == (ORIGINAL.source, ORIGINAL.name)


def test_the_core_is_never_again_told_of_the_original(
    window: MainWindow, assistant: FakeAssistant, covered: Callable[[], Picture]
) -> None:
    before = len(assistant.calls)

    after = covered()

    told = [arguments[0] for name, arguments in assistant.calls[before:] if name == "look_ahead"]
    assert told == [(), (after,)]


def test_a_question_waits_until_the_picture_is_covered(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, viewer: PictureViewer, covered: Callable[[], Picture]
) -> None:
    viewer.begin_covering()
    QTest.keyClicks(window.composer.edit, "What is it?")
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert "ask" not in assistant.names()

    assert viewer.covers
    viewer.covers.add(BOX)
    with qtbot.waitSignal(window.composer.attachments.completed):
        viewer.close()  # drawn boxes count, however the window is closed

    name, (words, pictures) = assistant.calls[-1]
    assert (name, words) == ("ask", "What is it?")
    assert isinstance(pictures, tuple)
    assert not pictures[0].rgb[50:120, 100:300].any()


def test_esc_leaves_the_picture_as_it_was(window: MainWindow, assistant: FakeAssistant, viewer: PictureViewer) -> None:
    QTest.keyClick(viewer, Qt.Key.Key_C)
    assert viewer.covers
    viewer.covers.add(BOX)
    assert list(window.composer.attachments.pictures) == []

    QTest.keyClick(viewer.view, Qt.Key.Key_Escape)

    assert viewer.isVisible()
    assert window.composer.attachments.pictures == (ORIGINAL,)
    assert assistant.newest() == ("look_ahead", ((ORIGINAL,),))


def test_a_picture_taken_away_meanwhile_does_not_come_back(
    qtbot: QtBot, window: MainWindow, viewer: PictureViewer
) -> None:
    viewer.begin_covering()
    assert viewer.covers
    viewer.covers.add(BOX)
    window.composer.clear()

    viewer.close()
    qtbot.waitUntil(lambda: not window.covering._pending)

    assert window.composer.attachments.all_pictures == ()


def test_the_original_can_be_neither_saved_nor_turned_from_while_it_is_covered(viewer: PictureViewer) -> None:
    viewer.begin_covering()

    assert not any(button.isEnabled() for button in (viewer.save, viewer.cover, viewer.next, viewer.previous))


def test_a_picture_keeps_its_place(qtbot: QtBot, window: MainWindow, covered: Callable[[], Picture]) -> None:
    other = picture(6)
    window.composer.attachments.add(other)

    after = covered()

    assert window.composer.attachments.pictures == (after, other)


# ── boxes ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_boxes_are_drawn_with_the_mouse(viewer: PictureViewer) -> None:
    viewer.begin_covering()
    view, covers = viewer.view, viewer.covers
    assert covers
    start, end = view.mapFromScene(40, 30), view.mapFromScene(200, 90)

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)

    (box,) = covers.now.boxes
    wanted = (40, 30, 200, 90)
    drawn = (box.left, box.top, box.right, box.bottom)
    assert all(abs(one - other) <= 3 for one, other in zip(drawn, wanted, strict=True))


def test_a_box_is_right_though_the_picture_is_zoomed(viewer: PictureViewer) -> None:
    viewer.begin_covering()
    view, covers = viewer.view, viewer.covers
    assert covers
    for _ in range(5):
        view.zoom_in()
    view.centerOn(300, 200)
    start, end = view.mapFromScene(290, 190), view.mapFromScene(310, 210)

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)

    (box,) = covers.now.boxes
    assert box.left <= 290 <= box.left + 2
    assert box.bottom - 2 <= 210 <= box.bottom


def test_a_click_draws_nothing(viewer: PictureViewer) -> None:
    viewer.begin_covering()

    QTest.mouseClick(viewer.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))

    assert viewer.covers
    assert viewer.covers.now.boxes == ()


def test_boxes_are_made_and_moved_by_keys(viewer: PictureViewer) -> None:
    viewer.begin_covering()
    covers, view = viewer.covers, viewer.view
    assert covers
    QTest.keyClick(viewer, Qt.Key.Key_N)
    (before,) = covers.now.boxes

    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    (after,) = covers.now.boxes
    assert after == Box(before.left + 1, before.top, before.right + 1, before.bottom + 1)

    QTest.keyClick(viewer, Qt.Key.Key_Delete)
    assert covers.now.boxes == ()


def test_the_boxes_are_listed_in_words(viewer: PictureViewer) -> None:
    viewer.begin_covering()
    assert viewer.covers
    viewer.covers.add(BOX)
    viewer.covers.add(Box(0, 0, 50, 60))

    assert viewer._bar
    words = [viewer._bar.boxes.item(row).text() for row in range(2)]
    assert words == [
        "Box 1: 200 × 70, 100 from the left, 50 from the top",  # noqa: RUF001
        "Box 2: 50 × 60, 0 from the left, 0 from the top",  # noqa: RUF001
    ]
    viewer._bar.boxes.setCurrentRow(0)
    assert viewer.covers.selected == 0


def test_every_step_can_be_undone(model: CoverModel) -> None:
    model.add(BOX)
    model.add(Box(10, 10, 60, 60))
    for _ in range(5):
        model.move(1, 0)
    model.remove()
    model.undo()
    assert model.now.boxes == (BOX, Box(15, 10, 65, 60))
    model.undo()
    assert model.now.boxes == (BOX, Box(10, 10, 60, 60))  # one step, however often the key was pressed

    model.clear()
    assert model.now.is_empty
    model.undo()
    model.undo()
    model.undo()
    assert not model.can_undo


def test_boxes_stay_within_the_picture(model: CoverModel) -> None:
    model.add(Box(-20, -20, 700, 100))
    assert model.now.boxes == (Box(0, 0, 640, 100),)
    model.move(50, 1000)
    assert model.now.boxes == (Box(0, 300, 640, 400),)
    model.grow(50, 50)
    assert model.now.boxes == (Box(0, 300, 640, 400),)
    model.grow(-5000, -5000)
    assert model.now.boxes == (Box(0, 300, 3, 303),)


def test_only_a_part_can_be_kept(qtbot: QtBot, window: MainWindow, viewer: PictureViewer) -> None:
    viewer.begin_covering()
    covers = viewer.covers
    assert covers
    covers.add(Box(150, 60, 200, 80))
    covers.add(BOX)
    QTest.keyClick(viewer, Qt.Key.Key_K)
    assert covers.now.crop == BOX

    with qtbot.waitSignal(window.composer.attachments.completed):
        viewer.close()

    (after,) = window.composer.attachments.pictures
    assert (after.width, after.height) == (200, 70)
    assert not after.rgb[10:30, 50:100].any()
    assert np.array_equal(after.rgb[40:], ORIGINAL.rgb[90:120, 100:300])


# ── several windows, and second thoughts ───────────────────────────────────────────────────────────────────────────


def test_a_picture_is_shown_in_one_window_however_often_it_is_pressed(
    qtbot: QtBot, window: MainWindow, viewer: PictureViewer
) -> None:
    """Two windows could cover it, and one of them give the original back."""
    viewer.begin_covering()

    assert window.covering.show(ORIGINAL) is viewer
    assert viewer.covers


def test_another_picture_takes_the_window_over(qtbot: QtBot, window: MainWindow, viewer: PictureViewer) -> None:
    window.composer.attachments.add(other := picture(6))

    shown = window.covering.show(other)

    assert shown.picture is other
    assert not viewer.isVisible()


def test_giving_covering_up_does_not_send_the_original(
    window: MainWindow, assistant: FakeAssistant, viewer: PictureViewer
) -> None:
    viewer.begin_covering()
    QTest.keyClicks(window.composer.edit, "What is it?")
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)

    QTest.keyClick(viewer.view, Qt.Key.Key_Escape)
    assert "ask" not in assistant.names()

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert assistant.calls[-1] == ("ask", ("What is it?", (ORIGINAL,)))


def test_what_was_sent_cannot_be_covered_any_more(window: MainWindow, viewer: PictureViewer) -> None:
    QTest.keyClicks(window.composer.edit, "What is it?")
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)

    assert viewer.cover.isHidden()
    QTest.keyClick(viewer, Qt.Key.Key_C)
    assert viewer.covers is None


def say(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    """A question is said, and understood while a picture is still being covered."""
    with qtbot.waitSignal(window.bridge.transcript_ready):
        assistant.publish(
            TalkChanged(TalkState.RECORDING), TalkChanged(TalkState.IDLE), TurnStarted(1, Message(Speaker.USER, "")),
            TranscriptReady(1, "What is it?", (), math.inf, waits=True),
        )  # fmt: skip


def test_a_spoken_question_waits_until_the_picture_is_covered(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, viewer: PictureViewer, covered: Callable[[], Picture]
) -> None:
    viewer.begin_covering()
    follows = [assistant.more_follow]
    say(qtbot, window, assistant)
    assert "waits" in window.banners.cards[0].accessibleName()
    assert "waits" in window.composer.review.hint.text()
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert "send_transcript" not in assistant.names()

    assert viewer.covers
    viewer.covers.add(BOX)
    with qtbot.waitSignal(window.composer.attachments.completed):
        viewer.close()

    assert assistant.newest() == ("send_transcript", ("What is it?",))
    assert [*follows, assistant.more_follow] == [True, False]
    (after,) = window.composer.pictures
    with qtbot.waitSignal(window.bridge.turn_moved):
        assistant.publish(PicturesChanged(1, (after,)))
    assert window.composer.pictures == ()  # it is in the conversation
    assert window.model.turn_at(0).pictures == (after,)


def test_a_spoken_question_does_not_go_by_itself_with_what_was_not_covered_after_all(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, viewer: PictureViewer
) -> None:
    viewer.begin_covering()
    say(qtbot, window, assistant)

    QTest.keyClick(viewer.view, Qt.Key.Key_Escape)
    assert "send_transcript" not in assistant.names()

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert assistant.newest() == ("send_transcript", ("What is it?",))


def test_a_picture_that_is_covered_by_the_time_the_words_are_known_goes_at_once(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    window.composer.attachments.add(ORIGINAL)

    say(qtbot, window, assistant)

    assert assistant.newest() == ("send_transcript", ("What is it?",))


# ── frames of videos ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_frame_of_a_video_is_covered_like_a_picture(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    first, second, third = test_video_clips.attach(qtbot, window, assistant, 0, 12, 30).frames
    viewer = window.covering.show(window.composer.pictures[1])
    viewer.begin_covering()
    assert [one.moment for one in window.composer.pictures] == [first.moment, third.moment]
    assert window.composer.clips.awaits_pictures

    assert viewer.covers
    viewer.covers.add(Box(10, 10, 60, 40))
    with qtbot.waitSignal(window.composer.clips.completed):
        viewer.close()

    covered = window.composer.pictures
    assert [one.moment for one in covered] == [first.moment, second.moment, third.moment]
    assert not covered[1].rgb[10:40, 10:60].any()
    assert assistant.newest() == ("look_ahead", (covered,))
    strip = window.composer.clips.findChildren(FilmStrip)[0]
    qtbot.waitUntil(lambda: [one.picture for one in strip.shown] == list(covered))


def test_a_frame_that_is_not_covered_after_all_is_there_again(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    test_video_clips.attach(qtbot, window, assistant, 0, 12)
    before = window.composer.pictures
    viewer = window.covering.show(before[0])
    with qtbot.waitExposed(viewer):
        viewer.begin_covering()
    assert window.composer.pictures == before[1:]

    QTest.keyClick(viewer.view, Qt.Key.Key_Escape)

    assert window.composer.pictures == before
    assert not window.composer.clips.awaits_pictures
