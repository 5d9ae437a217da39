# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures enlarged: zoom, frames, one after the other."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPainter, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QGraphicsScene, QLabel
from pytestqt.qtbot import QtBot

from assistant.values import Box, Evidence
from tests.ui.fakes import picture
from ui.conversation.picture_item import PictureItem, halves_of
from ui.conversation.picture_viewer import PictureViewer
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.pictures import PictureThumbnail, image_of, thumbnail_of


@pytest.fixture
def viewer(qtbot: QtBot, window: MainWindow, theme: Theme) -> PictureViewer:
    shown = picture(width=1600, height=900)
    evidence = [Evidence(shown.sha256, Box(100, 100, 300, 140), f"line {number}") for number in range(9)]
    made = PictureViewer(shown, evidence, theme, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_whole_picture_is_shown_first(viewer: PictureViewer) -> None:
    view = viewer.view

    assert 0 < view.zoom < 1
    assert view.zoom * 1600 <= view.viewport().width() + 1


def test_zooming_ends_at_both_ends(viewer: PictureViewer) -> None:
    fitting = viewer.view.zoom
    for _ in range(60):
        viewer.view.zoom_in()
    assert viewer.view.zoom == pytest.approx(16)

    for _ in range(60):
        viewer.view.zoom_out()
    assert viewer.view.zoom == pytest.approx(fitting)


def test_keys_zoom_and_close(viewer: PictureViewer) -> None:
    fitting = viewer.view.zoom
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.view.zoom > fitting
    QTest.keyClick(viewer, Qt.Key.Key_0)
    assert viewer.view.zoom == pytest.approx(fitting)

    QTest.keyClick(viewer.view, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_where_it_looked_is_framed_and_quoted(viewer: PictureViewer) -> None:
    words = " ".join(label.text() for label in viewer.findChildren(QLabel))

    assert len(viewer.view.scene().items()) == 10
    assert "Where it looked" in words
    assert "“line 0”" in words
    assert "and 3 more" in words


@pytest.mark.parametrize(("width", "height"), [(1, 1), (5000, 3), (3, 5000), (6000, 4000)])
def test_a_thumbnail_fits_whatever_the_picture(qtbot: QtBot, window: MainWindow, width: int, height: int) -> None:
    small = thumbnail_of(picture(width=width, height=height), QSize(240, 150))

    assert 1 <= small.width() <= 240
    assert 1 <= small.height() <= 150


def test_colours_survive_the_way_to_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    shown = picture(seed=7, width=33, height=5)

    colour = image_of(shown).pixelColor(32, 4)

    assert (colour.red(), colour.green(), colour.blue()) == tuple(int(part) for part in shown.rgb[4, 32])


def test_two_fingers_and_the_wheel_zoom(viewer: PictureViewer) -> None:
    view, before = viewer.view, viewer.view.zoom
    middle = QPointF(view.viewport().rect().center())

    QApplication.sendEvent(
        view.viewport(),
        QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
            middle, middle, middle, 0.5, QPointF(),
        ),
    )  # fmt: skip
    assert view.zoom == pytest.approx(before * 1.5)

    QApplication.sendEvent(
        view.viewport(),
        QWheelEvent(
            middle, middle, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip
    assert view.zoom == pytest.approx(before * 1.5 * 1.25)


def test_one_key_shows_all_pixels(viewer: PictureViewer) -> None:
    QTest.keyClick(viewer, Qt.Key.Key_1)

    assert viewer.view.zoom == pytest.approx(1 / viewer.devicePixelRatioF())


def test_frames_stay_around_what_they_frame_at_any_zoom(viewer: PictureViewer) -> None:
    view = viewer.view
    frame = next(item for item in view.scene().items() if isinstance(item, QGraphicsRectItem))

    for _ in range(3):
        view.zoom_in()
        seen = view.mapFromScene(frame.rect()).boundingRect()
        wanted = view.mapFromScene(QPointF(96, 96))
        assert (seen.topLeft() - wanted).manhattanLength() <= 2
        assert seen.width() == pytest.approx(208 * view.zoom, abs=2)


def test_one_turns_from_picture_to_picture(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    pictures = [picture(seed, width=400 + seed) for seed in range(3)]
    evidence = [Evidence(pictures[2].sha256, Box(1, 1, 9, 9), "the sum")]
    viewer = PictureViewer(pictures[1], evidence, theme, window, others=pictures)
    qtbot.addWidget(viewer)
    viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    with qtbot.waitExposed(viewer):
        viewer.show()
    words = " ".join(label.text() for label in viewer.findChildren(QLabel))
    assert "2 of 3" in words
    assert "the sum" not in words

    QTest.keyClick(viewer.view, Qt.Key.Key_PageDown)

    assert viewer.picture is pictures[2]
    assert not viewer.next.isEnabled()
    assert "402" in viewer.windowTitle()
    assert "the sum" in " ".join(label.text() for label in viewer.findChildren(QLabel))
    assert viewer.view.sceneRect().width() == 402

    QTest.keyClick(viewer.view, Qt.Key.Key_PageDown)
    QTest.keyClick(viewer.view, Qt.Key.Key_PageUp)
    assert viewer.picture is pictures[1]


def test_the_pixels_come_though_they_come_from_a_thread(qtbot: QtBot, viewer: PictureViewer) -> None:
    item = viewer.view._item

    qtbot.waitUntil(lambda: bool(item.halves))

    assert item.halves[0].size() == QSize(1600, 900)


@pytest.mark.parametrize("zoom", [0.25, 0.5, 0.7, 1.0, 3.0])
def test_a_photograph_looks_the_same_from_any_of_its_halves(zoom: float) -> None:
    photo = picture(width=2600, height=1300)
    whole = image_of(photo)
    item = PictureItem(whole.size())
    item.show_pixels(photo, halves_of(photo))
    scene = QGraphicsScene()
    scene.addItem(item)
    drawn = QImage(400, 200, QImage.Format.Format_RGB32)

    with QPainter(drawn) as painter:
        scene.render(painter, QRectF(drawn.rect()), QRectF(100, 100, 400 / zoom, 200 / zoom))

    assert [half.width() for half in item.halves] == [2600, 1300]
    for x, y in ((10, 10), (200, 100), (390, 190)):
        expected = whole.pixelColor(round(100 + x / zoom), round(100 + y / zoom))
        found = drawn.pixelColor(x, y)
        assert abs(found.red() - expected.red()) + abs(found.green() - expected.green()) < 24


def test_a_photograph_is_made_small_on_a_thread(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    small = PictureThumbnail(picture(width=4000, height=3000), QSize(240, 150), theme, window)
    small.show()

    assert not small._pixels
    qtbot.waitUntil(lambda: bool(small._pixels))

    assert (pixels := small._pixels)
    assert pixels.size() == QSize(200, 150)
