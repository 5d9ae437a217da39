# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera's window: what it shows, what its keys do, and that nothing is taken unseen."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.errors import CameraError
from assistant.pipeline.camera_desk import CameraFrame
from assistant.values import Picture, PictureSource
from tests.ui.fakes import FakeAssistant, picture
from ui.camera.dialog import CameraDialog
from ui.camera.feed import fitted
from ui.main_window import MainWindow
from ui.preferences import Preferences

SEEN = CameraFrame(np.full((480, 640, 3), 90, np.uint8), is_black=False)
BLACK = CameraFrame(np.zeros((480, 640, 3), np.uint8), is_black=True)
TAKEN = picture(3, width=640, height=480, source=PictureSource.CAMERA)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> CameraDialog:
    window.camera.begin()
    opened = window.camera.dialog
    assert opened is not None
    with qtbot.waitExposed(opened):
        pass
    return opened


@pytest.fixture
def see(qtbot: QtBot, assistant: FakeAssistant, dialog: CameraDialog) -> Callable[[CameraFrame], None]:
    def see(frame: CameraFrame) -> None:
        with qtbot.waitSignal(dialog.feed.frame_came):
            assistant.camera.tell(frame)

    return see


def take(qtbot: QtBot, assistant: FakeAssistant, dialog: CameraDialog) -> None:
    with qtbot.waitSignal(dialog.feed.picture_came):
        assistant.camera.tell(TAKEN)


See = Callable[[CameraFrame], None]


def test_the_chosen_camera_is_looked_through(
    window: MainWindow, assistant: FakeAssistant, preferences: Preferences
) -> None:
    settings = preferences.settings
    preferences.change(replace(settings, devices=replace(settings.devices, camera="2")))

    window.composer.tools.camera.click()

    assert window.camera.dialog is not None
    assert ("open_camera", ("2",)) in assistant.calls
    assert window.camera.dialog.choice.box.currentText() == "Desk camera"


def test_nothing_can_be_taken_before_something_is_seen(assistant: FakeAssistant, dialog: CameraDialog) -> None:
    assert "Starting" in dialog.preview.words
    assert not dialog.primary.isEnabled()

    QTest.keyClick(dialog, Qt.Key.Key_Space)
    dialog.press()

    assert "snap" not in assistant.names()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_one_key_takes_a_picture_and_then_uses_it(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, dialog: CameraDialog, see: See, key: Qt.Key
) -> None:
    see(SEEN)
    QTest.keyClick(dialog.focusWidget() or dialog, key)
    assert assistant.names()[-1] == "snap"
    take(qtbot, assistant, dialog)

    QTest.keyClick(dialog.focusWidget() or dialog, key)

    assert window.composer.attachments.pictures == (TAKEN,)
    assert window.camera.dialog is None
    assert "close_camera" in assistant.names()


def test_another_picture_can_be_taken_instead(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, dialog: CameraDialog, see: See
) -> None:
    see(SEEN)
    dialog.press()
    take(qtbot, assistant, dialog)
    assert dialog.retake.isVisible()

    QTest.keyClick(dialog, Qt.Key.Key_R)

    see(SEEN)
    assert not dialog.retake.isVisible()
    assert dialog.primary.text() == "Take picture"
    assert window.composer.attachments.pictures == ()


def test_what_was_taken_stays_in_sight(qtbot: QtBot, assistant: FakeAssistant, dialog: CameraDialog, see: See) -> None:
    see(SEEN)
    dialog.press()
    take(qtbot, assistant, dialog)
    shown = dialog.preview._image

    see(SEEN)

    assert dialog.preview._image is shown


def test_a_picture_nobody_wanted_is_not_taken(
    qtbot: QtBot, assistant: FakeAssistant, dialog: CameraDialog, see: See
) -> None:
    see(SEEN)

    take(qtbot, assistant, dialog)

    assert dialog.primary.text() == "Take picture"


def test_the_countdown_takes_the_picture_later_and_esc_ends_it_first(
    assistant: FakeAssistant, dialog: CameraDialog, see: See
) -> None:
    dialog.countdown.setChecked(True)
    see(SEEN)
    dialog.press()
    assert dialog.preview._number == 3
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.preview._number == 0

    dialog.press()
    tick = dialog.findChild(QTimer)
    assert tick is not None
    for _ in range(3):
        assert "snap" not in assistant.names()
        tick.timeout.emit()

    assert assistant.names()[-1] == "snap"
    dialog.countdown.setChecked(False)


def test_esc_closes_the_camera(window: MainWindow, assistant: FakeAssistant, dialog: CameraDialog, see: See) -> None:
    see(SEEN)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert window.camera.dialog is None
    assert assistant.names()[-1] == "close_camera"


def test_trouble_is_told_with_a_way_out_and_tried_again(
    qtbot: QtBot, assistant: FakeAssistant, dialog: CameraDialog, see: See
) -> None:
    with qtbot.waitSignal(dialog.feed.failed):
        assistant.camera.tell(CameraError("There is no camera.", "Connect one."))
    assert dialog.preview.words == "There is no camera. Connect one."
    assert dialog.preview.accessibleDescription() == dialog.preview.words
    assert not dialog.primary.isEnabled()
    assert dialog.focusWidget() is dialog.again

    dialog.again.click()

    assert assistant.names().count("open_camera") == 2
    see(SEEN)
    assert dialog.primary.isEnabled()
    assert not dialog.again.isVisible()


def test_a_black_picture_is_remarked_only_after_a_while(
    dialog: CameraDialog, see: See, monkeypatch: pytest.MonkeyPatch
) -> None:
    see(BLACK)
    assert dialog.remark.text() == ""

    monkeypatch.setattr("ui.camera.dialog._BLACK_MS", 0)
    see(BLACK)
    assert "black" in dialog.remark.text()

    see(SEEN)
    assert dialog.remark.text() == ""


def test_only_the_view_is_mirrored(qtbot: QtBot, assistant: FakeAssistant, dialog: CameraDialog, see: See) -> None:
    half = SEEN.rgb.copy()
    half[:, :320] = 250

    def left_of(image: QImage) -> int:
        return image.pixelColor(2, 2).red()

    dialog.mirror.setChecked(True)
    see(CameraFrame(half, is_black=False))
    assert dialog.preview._image is not None
    assert left_of(dialog.preview._image) == 90

    dialog.mirror.setChecked(False)
    see(CameraFrame(half, is_black=False))
    assert left_of(dialog.preview._image) == 250

    dialog.mirror.setChecked(True)
    dialog.press()
    with qtbot.waitSignal(dialog.feed.picture_came):
        assistant.camera.tell(Picture.from_rgb(half, PictureSource.CAMERA))
    assert left_of(dialog.preview._image) == 250


def test_another_camera_is_opened_and_remembered(
    assistant: FakeAssistant, dialog: CameraDialog, preferences: Preferences
) -> None:
    before = assistant.camera.tell
    dialog.choice.box.setCurrentIndex(1)
    dialog.choice.box.activated.emit(1)

    assert ("open_camera", ("2",)) in assistant.calls
    assert preferences.settings.devices.camera == "2"
    before(SEEN)  # from the camera before, too late
    assert not dialog.primary.isEnabled()


def test_a_file_or_an_address_is_checked_before_it_is_opened(
    assistant: FakeAssistant, dialog: CameraDialog, preferences: Preferences
) -> None:
    last = dialog.choice.box.count() - 1
    dialog.choice.box.setCurrentIndex(last)
    dialog.choice.box.activated.emit(last)
    edit = dialog.choice.edit
    QTest.keyClicks(edit, "no such film.mp4")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert "There is no file" in dialog.choice.problem.text()
    assert assistant.names().count("open_camera") == 1

    edit.setText("http://127.0.0.1:8000/live")
    QTest.keyClick(edit, Qt.Key.Key_Return)

    assert assistant.calls[-1] != ("snap", ())
    assert ("open_camera", ("http://127.0.0.1:8000/live",)) in assistant.calls
    assert preferences.settings.devices.camera == "http://127.0.0.1:8000/live"
    assert not dialog.choice.problem.isVisible()


def test_the_key_works_without_looking(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, dialog: CameraDialog, see: See
) -> None:
    see(SEEN)
    window.camera.begin()
    take(qtbot, assistant, dialog)
    window.camera.begin()

    assert window.composer.attachments.pictures == (TAKEN,)


def test_the_user_may_want_a_picture_at_once(
    window: MainWindow, assistant: FakeAssistant, preferences: Preferences
) -> None:
    settings = preferences.settings
    preferences.change(replace(settings, devices=replace(settings.devices, camera_preview=False)))

    window.camera.begin()

    assert window.camera.dialog is None
    assert assistant.newest() == ("take_camera_picture", ())


def test_frames_are_left_out_while_the_window_is_busy(
    qtbot: QtBot, assistant: FakeAssistant, dialog: CameraDialog
) -> None:
    shown: list[int] = []
    dialog.feed.frame_came.connect(lambda image, _black: shown.append(image.pixelColor(2, 2).red()))

    with qtbot.waitSignal(dialog.feed.frame_came):
        for level in (50, 60, 70):
            assistant.camera.tell(CameraFrame(np.full((48, 64, 3), level, np.uint8), is_black=False))
    QTest.qWait(0)

    assert shown == [70]


@pytest.mark.parametrize("rotated", [False, True])
def test_a_frame_keeps_its_proportions(rotated: bool) -> None:
    rgb = np.zeros((640, 480, 3) if rotated else (480, 640, 3), np.uint8)

    image = fitted(rgb, dialog_size := QImage(300, 300, QImage.Format.Format_RGB32).size())

    assert max(image.width(), image.height()) == dialog_size.width()
    assert min(image.width(), image.height()) == 225


def test_a_camera_that_went_away_is_opened_again_for_another_picture(
    qtbot: QtBot, assistant: FakeAssistant, dialog: CameraDialog, see: See
) -> None:
    see(SEEN)
    dialog.press()
    take(qtbot, assistant, dialog)
    with qtbot.waitSignal(dialog.feed.failed):
        assistant.camera.tell(CameraError("The camera is gone.", "Connect it again."))
    assert dialog.primary.isEnabled()  # the picture is there

    QTest.keyClick(dialog, Qt.Key.Key_R)

    assert assistant.names().count("open_camera") == 2
    assert not dialog.primary.isEnabled()


def test_the_list_of_cameras_does_not_take_the_line_away_that_is_being_written(
    assistant: FakeAssistant, dialog: CameraDialog
) -> None:
    last = dialog.choice.box.count() - 1
    dialog.choice.box.setCurrentIndex(last)
    dialog.choice.box.activated.emit(last)
    QTest.keyClicks(dialog.choice.edit, "rtsp://")

    dialog.choice._list(assistant.camera.cameras)

    assert dialog.choice.edit.isVisible()
    assert dialog.choice.edit.text() == "rtsp://"
