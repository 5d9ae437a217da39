# SPDX-License-Identifier: GPL-3.0-or-later
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.values import Box, Evidence
from tests.ui.fakes import picture
from ui.conversation.picture_viewer import PictureViewer
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.pictures import image_of, thumbnail_of


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
    small = thumbnail_of(picture(width=width, height=height), QSize(240, 150), 1.0)

    assert 1 <= small.width() <= 240
    assert 1 <= small.height() <= 150


def test_colours_survive_the_way_to_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    shown = picture(seed=7, width=33, height=5)

    colour = image_of(shown).pixelColor(32, 4)

    assert (colour.red(), colour.green(), colour.blue()) == tuple(int(part) for part in shown.rgb[4, 32])
