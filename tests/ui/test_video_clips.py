# SPDX-License-Identifier: GPL-3.0-or-later
"""A video is attached as one card with a film strip, which can be removed as a whole or frame by frame."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.errors import VideoUnreadable
from assistant.events import ClipProgressed, ClipTaken, PictureFailed
from assistant.moments import Moment
from assistant.turn_events import TurnStarted
from assistant.values import Clip, Message, Picture, PictureSource, Speaker
from tests.ui.fakes import FakeAssistant, picture
from ui.composer.attachments import AttachedPicture
from ui.composer.shelf import Shelf
from ui.composer.video_part import VideoPartDialog
from ui.look.theme import Theme, ThemeChoice
from ui.main_window import MainWindow
from ui.pictures import PictureThumbnail, describe


def frame(at: float, name: str = "clip.mp4") -> Picture:
    rgb = np.full((90, 160, 3), int(at * 5) % 255, np.uint8)
    return Picture.from_rgb(rgb, PictureSource.VIDEO, name, Moment(at, 42.0))


def clip(*times: float, start: float = 0.0, end: float = 42.0) -> Clip:
    return Clip(Path("/videos/clip.mp4"), tuple(map(frame, times)), 42.0, start, end)


def attach(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, *times: float) -> Clip:
    """As if the user had dropped a video."""
    window.composer.add_files([Path("/videos/clip.mp4")])
    request = len(assistant.calls)
    assistant.publish(ClipProgressed(request, 0, 0))
    assistant.publish(ClipTaken(clip(*times), request))
    qtbot.waitUntil(lambda: len(window.composer.clips.findChildren(AttachedPicture)) == len(times))
    return clip(*times)


def shown(window: MainWindow) -> list[str]:
    return [label.text() for label in window.composer.clips.findChildren(QLabel) if label.isVisibleTo(window.composer)]


def button(window: QWidget, name: str) -> QAbstractButton:
    return next(one for one in window.findChildren(QAbstractButton) if one.accessibleName() == name)


def test_a_video_becomes_a_card_with_its_frames(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    attach(qtbot, window, assistant, 0, 12, 30)
    qtbot.waitUntil(lambda: "0:30" in shown(window))

    assert shown(window) == ["clip.mp4 · 3 frames · 0:42", "0:00", "0:12", "0:30"]
    assert window.composer.attachments.isHidden()
    assert assistant.names()[-1] == "look_ahead"


def test_frames_go_with_the_question(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    attach(qtbot, window, assistant, 0, 12)
    window.composer.attachments.add(picture())
    QTest.keyClicks(window.composer.edit, "What happens?")

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)

    pictures: Any = next(given for name, given in assistant.calls if name == "ask")[1]
    assert [one.moment.seconds if one.moment else None for one in pictures] == [None, 0, 12]
    assert window.composer.clips.isHidden()


def test_while_frames_are_taken_the_question_waits(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    window.composer.add_files([Path("/videos/clip.mp4")])
    request = len(assistant.calls)
    assistant.publish(ClipProgressed(request, 1, 8))
    qtbot.waitUntil(lambda: "Looking through clip.mp4…" in shown(window))
    QTest.keyClicks(window.composer.edit, "What happens?")
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert "ask" not in assistant.names()

    assistant.publish(ClipTaken(clip(0, 12), request))

    qtbot.waitUntil(lambda: "ask" in assistant.names())


def test_a_video_under_way_can_be_given_up(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    window.composer.add_files([Path("/videos/clip.mp4")])
    request = len(assistant.calls)
    assistant.publish(ClipProgressed(request, 1, 8))
    qtbot.waitUntil(window.composer.clips.isVisible)

    button(window, "Stop looking through this video").click()

    assert ("give_up_clip", (request,)) in assistant.calls
    assert window.composer.clips.isHidden()


def test_a_video_that_fails_leaves_no_place(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    window.composer.add_files([Path("/videos/clip.mp4")])
    request = len(assistant.calls)
    assistant.publish(ClipProgressed(request, 0, 0))
    error = VideoUnreadable("“clip.mp4” is damaged.", "Copy it again.")

    assistant.publish(PictureFailed(request, PictureSource.VIDEO, error))

    qtbot.waitUntil(window.composer.clips.isHidden)
    assert not window.composer.clips.awaits_pictures


def test_a_frame_is_left_out_with_delete(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    attach(qtbot, window, assistant, 0, 12, 30)

    QTest.keyClick(window.composer.clips.findChildren(PictureThumbnail)[1], Qt.Key.Key_Delete)

    assert shown(window) == ["clip.mp4 · 2 frames · 0:42", "0:00", "0:30"]
    assert [one.moment.seconds for one in window.composer.pictures if one.moment] == [0, 30]


def test_without_its_last_frame_the_card_goes(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    attach(qtbot, window, assistant, 0)
    qtbot.waitUntil(window.composer.clips.isVisible)

    window.composer.remove_pictures([frame(0)])

    assert window.composer.clips.isHidden()


def test_the_whole_video_is_removed_at_once(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    attach(qtbot, window, assistant, 0, 12)
    qtbot.waitUntil(window.composer.clips.isVisible)

    button(window, "Remove this video").click()

    assert window.composer.pictures == ()
    assert assistant.newest() == ("look_ahead", ((),))


def test_another_part_takes_the_place_of_the_first(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    attach(qtbot, window, assistant, 0, 12, 30)
    qtbot.waitUntil(window.composer.clips.isVisible)
    button(window, "Choose a part of the video").click()
    (dialog,) = window.findChildren(VideoPartDialog)
    dialog.begin.setText("0:10")
    dialog.end.setText("0:20")

    dialog.look.click()

    assert assistant.newest() == ("open_clip", (Path("/videos/clip.mp4"), 10.0, 20.0))
    request = len(assistant.calls)
    assistant.publish(ClipTaken(clip(10, 15, start=10, end=20), request))
    qtbot.waitUntil(lambda: "clip.mp4 · 2 frames · 0:10 – 0:20 / 0:42" in shown(window))  # noqa: RUF001
    assert [one.moment.seconds for one in window.composer.pictures if one.moment] == [10, 15]


@pytest.mark.parametrize(
    ("begin", "end", "remark"),
    [("x", "0:10", "is no time"), ("0:50", "0:60", "ends at 0:42"), ("0:10", "0:05", "must end after it begins")],
)
def test_a_part_that_makes_no_sense_is_told(qtbot: QtBot, begin: str, end: str, remark: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = VideoPartDialog(clip(0), parent)
    dialog.begin.setText(begin)
    dialog.end.setText(end)

    assert remark in dialog.remark.text()
    assert not dialog.look.isEnabled()


def test_the_end_in_whole_seconds_is_the_very_end(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = VideoPartDialog(Clip(Path("a.mp4"), (frame(0),), 42.9, 0.0, 42.9), parent)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.look.click()
    assert told.args == [0.0, 42.9]


def test_a_spoken_questions_frames_leave_the_composer(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    video = attach(qtbot, window, assistant, 0, 12)
    qtbot.waitUntil(window.composer.clips.isVisible)

    assistant.publish(TurnStarted(1, Message(Speaker.USER, "", video.frames)))

    qtbot.waitUntil(window.composer.clips.isHidden)


def test_frames_of_an_earlier_question_come_back_as_a_video(window: MainWindow) -> None:
    window.composer.add_pictures([frame(3), picture(), frame(9), frame(1, "other.mkv")])

    assert len(window.composer.attachments.pictures) == 1
    cards = [words.split(" · ")[0] for words in shown(window) if "frame" in words]
    assert cards == ["clip.mp4", "other.mkv"]
    parts = [one for one in window.composer.clips.findChildren(QPushButton) if one.text() == "Part…"]
    assert not any(part.isVisibleTo(window.composer) for part in parts)  # the file is not known any more


def test_a_dropped_video_is_opened(window: MainWindow, assistant: FakeAssistant) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/videos/clip.mp4")])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.composer.dropEvent(drop)
    assert assistant.newest() == ("open_picture", (Path("/videos/clip.mp4"),))


def test_a_frame_is_described_with_its_time() -> None:
    assert describe(frame(12)) == "Video · 0:12 · 160 × 90"  # noqa: RUF001


def test_a_video_that_is_not_wanted_any_more_is_not_looked_through(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    """Nobody knew that it was a video when a new conversation began."""
    window.composer.add_files([Path("/videos/clip.mp4")])
    request = assistant.request
    window.composer.clear()

    assistant.publish(ClipProgressed(request, 0, 0))

    qtbot.waitUntil(lambda: ("give_up_clip", (request,)) in assistant.calls)


def test_choosing_parts_leaves_no_windows_behind(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    attach(qtbot, window, assistant, 0, 12)
    for _ in range(3):
        button(window.composer.clips, "Choose a part of the video").click()
        window.findChildren(VideoPartDialog)[-1].reject()

    qtbot.waitUntil(lambda: window.findChildren(VideoPartDialog) == [])


def test_a_card_takes_new_colours_while_frames_are_taken(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme
) -> None:
    window.composer.add_files([Path("/videos/clip.mp4")])
    assistant.publish(ClipProgressed(assistant.request, 3, 8))
    qtbot.waitUntil(lambda: window.composer.clips.awaits_pictures)
    stop = button(window.composer.clips, "Stop looking through this video")

    def ink() -> QColor:
        image = stop.icon().pixmap(stop.iconSize()).toImage()
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return max((image.pixelColor(*point) for point in points), key=QColor.alpha)

    light = ink()
    theme.choose(ThemeChoice.DARK)

    assert ink().lightness() > light.lightness() + 100


def test_however_much_is_attached_the_window_stays_on_the_screen(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    for number in range(5):
        window.composer.add_files([Path(f"/videos/clip {number}.mp4")])
        frames = tuple(frame(at, f"clip {number}.mp4") for at in (0.0, 12.0, 30.0))
        taken = Clip(Path(f"/videos/clip {number}.mp4"), frames, 42.0, 0.0, 42.0)
        assistant.publish(ClipProgressed(assistant.request, 0, 0), ClipTaken(taken, assistant.request))
    for number in range(20):
        window.composer.attachments.add(picture(number))
    qtbot.waitUntil(lambda: len(window.composer.pictures) == 35)
    QTest.qWait(0)

    assert window.minimumSizeHint().height() < 0.7 * window.screen().availableSize().height()
    assert window.composer.edit.isVisible()
    window.composer.clear()
    qtbot.waitUntil(window.composer.findChildren(Shelf)[0].isHidden)
