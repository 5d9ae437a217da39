# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of older turns are shown small when they come into sight, and fetched whole when they are needed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assistant.conversation.history_events import ConversationOpened, PicturesLoaded
from assistant.conversation.records import StoredMessage, StoredPicture, StoredTurn
from assistant.turn_events import Outcome
from assistant.values import Box, Evidence, Picture
from tests.ui.fakes import FakeAssistant, FakeHistory, picture
from tests.ui.test_branches import part, view_of
from tests.ui.test_past import PLUMBER
from ui.conversation.picture_viewer import PictureViewer
from ui.main_window import MainWindow
from ui.pictures import PictureThumbnail

WHOLE = picture(1, width=1600, height=900)
SMALL = picture(1, width=480, height=270)
OLD = StoredPicture(WHOLE.sha256, WHOLE.width, WHOLE.height, WHOLE.source, "receipt.png")


@pytest.fixture
def history(assistant: FakeAssistant) -> FakeHistory:
    assert assistant.history
    return assistant.history


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, history: FakeHistory) -> MainWindow:
    """A conversation with one old picture, in which something was found."""
    found = Evidence(OLD.sha256, Box(100, 100, 400, 200), "Total")
    question = StoredMessage("What is the total?", (OLD,))
    turn = StoredTurn(2, None, 0.0, question, StoredMessage("26.07", evidence=(found,)), Outcome.ANSWERED)
    history.publish(ConversationOpened(PLUMBER, ((5, turn),)))
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)
    return window


def thumbnail(window: MainWindow) -> PictureThumbnail:
    return view_of(window, 5).findChildren(PictureThumbnail)[0]


def load(assistant: FakeAssistant, history: FakeHistory, *pictures: Picture) -> None:
    """Answer the newest request."""
    history.publish(PicturesLoaded(len(assistant.calls), (OLD,), dict.fromkeys([OLD.sha256], *pictures)))


def test_a_thumbnail_keeps_its_place_and_size_until_it_comes(
    qtbot: QtBot, opened: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    assert assistant.newest() == ("load_thumbnails", ((OLD,),))
    before, empty = thumbnail(opened).size(), thumbnail(opened).grab().toImage()
    assert abs(before.width() / before.height() - 16 / 9) < 0.02
    load(assistant, history, SMALL)
    qtbot.waitUntil(lambda: thumbnail(opened).grab().toImage() != empty)
    assert thumbnail(opened).size() == before


def test_frames_around_evidence_are_where_they_are_in_the_whole_picture(
    qtbot: QtBot, opened: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    load(assistant, history, SMALL)
    shown = thumbnail(opened)
    colour = opened._theme.colours.evidence
    scale = shown.width() / OLD.width

    def is_framed() -> bool:
        image = shown.grab().toImage()
        column = [image.pixelColor(round(250 * scale), y).name() for y in range(image.height())]
        return colour in column[: round(100 * scale) + 2]

    qtbot.waitUntil(is_framed)


def test_a_missing_picture_is_told_calmly(
    qtbot: QtBot, opened: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    history.publish(PicturesLoaded(len(assistant.calls), (OLD,), {}))
    qtbot.waitUntil(lambda: thumbnail(opened).is_missing)
    assert "not on this computer" in thumbnail(opened).accessibleName()
    assert not thumbnail(opened).isEnabled()
    assert not opened.banners.cards


def test_scrolling_back_asks_no_second_time(
    qtbot: QtBot, opened: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    load(assistant, history, SMALL)
    qtbot.waitUntil(lambda: opened.past_pictures.thumbnail(OLD) is not None)
    opened._theme.changed.emit()  # all widgets are made anew
    assert assistant.names().count("load_thumbnails") == 1


def test_enlarging_shows_the_whole_picture(
    qtbot: QtBot, opened: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    thumbnail(opened).click()
    assert assistant.newest() == ("load_pictures", ((OLD,),))
    load(assistant, history, WHOLE)
    qtbot.waitUntil(lambda: bool(opened.findChildren(PictureViewer)))
    (viewer,) = opened.findChildren(PictureViewer)
    assert viewer.view.sceneRect().width() == WHOLE.width

    part(viewer, "Save picture").click()
    dialog = opened.findChildren(QFileDialog)[0]
    dialog.fileSelected.emit("/somewhere/receipt.png")
    assert assistant.newest() == ("save_picture", (WHOLE.sha256, Path("/somewhere/receipt.png")))
    dialog.close()
    viewer.close()


def test_asking_again_asks_about_the_whole_picture(
    qtbot: QtBot, opened: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    part(view_of(opened, 5), "Ask the same").click()
    load(assistant, history, WHOLE)
    qtbot.waitUntil(lambda: assistant.newest() == ("ask", ("What is the total?", (WHOLE,), 5)))


def test_a_question_is_not_asked_again_without_its_picture(
    qtbot: QtBot, opened: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    part(view_of(opened, 5), "Ask the same").click()
    history.publish(PicturesLoaded(len(assistant.calls), (OLD,), {}))
    qtbot.waitUntil(lambda: bool(opened.banners.cards))
    assert "not on this computer" in opened.banners.cards[0].sentence
    assert "ask" not in assistant.names()


def test_nothing_is_asked_in_a_conversation_opened_meanwhile(
    qtbot: QtBot, opened: MainWindow, assistant: FakeAssistant, history: FakeHistory
) -> None:
    part(view_of(opened, 5), "Ask the same").click()
    request = len(assistant.calls)
    history.publish(ConversationOpened(PLUMBER, ()))
    history.publish(PicturesLoaded(request, (OLD,), {OLD.sha256: WHOLE}))
    qtbot.waitUntil(lambda: opened.model.rowCount() == 0)
    assert "ask" not in assistant.names()


def test_a_picture_can_be_saved_and_copied_from_its_menu(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    shown = picture(3)
    turn = assistant.ask("What is this?", [shown])
    qtbot.waitUntil(lambda: len(window.conversation.laid_out) == 1)
    actions = {action.text(): action for action in view_of(window, turn).findChildren(PictureThumbnail)[0].actions()}
    actions["Copy picture"].trigger()
    assert QGuiApplication.clipboard().image().width() == shown.width

    actions["Save picture…"].trigger()
    dialog = window.findChildren(QFileDialog)[0]
    assert Path(dialog.selectedFiles()[0]).name == "picture 3.png"
    dialog.fileSelected.emit("/somewhere/else.png")
    assert assistant.newest() == ("save_picture", (shown.sha256, Path("/somewhere/else.png")))
    dialog.close()
