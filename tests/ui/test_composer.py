# SPDX-License-Identifier: GPL-3.0-or-later
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from assistant.errors import PictureUnreadable
from assistant.events import PictureFailed, PictureTaken
from assistant.values import PictureSource
from tests.ui.fakes import FakeAssistant, picture
from ui.main_window import MainWindow
from ui.pictures import PictureThumbnail


def test_enter_sends_and_shift_enter_begins_a_line(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    edit = window.composer.edit
    QTest.keyClicks(edit, "one")
    QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(edit, "two")

    QTest.keyClick(edit, Qt.Key.Key_Return)

    assert assistant.calls == [("ask", ("one\ntwo", ()))]
    assert edit.toPlainText() == ""


def test_nothing_is_sent_without_words(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    window.composer.attachments.add(picture())
    QTest.keyClicks(window.composer.edit, "  ")

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)

    assert "ask" not in assistant.names()
    assert len(window.composer.attachments.pictures) == 1


def test_the_field_grows_with_its_lines_up_to_a_limit(window: MainWindow) -> None:
    edit = window.composer.edit
    one = edit.height()
    edit.setPlainText("a\nb\nc")
    three = edit.height()
    edit.setPlainText("\n" * 100)

    assert one < three < edit.height() < 8 * one


def test_the_tab_key_visits_pictures_in_their_order_whatever_came_and_went(window: MainWindow) -> None:
    attachments, pictures = window.composer.attachments, [picture(number) for number in range(5)]
    for one in pictures[:3]:
        attachments.add(one)
    attachments.remove(pictures[:1])
    attachments.add(pictures[3])
    attachments.hold(pictures[2])

    attachments.replace(pictures[2], pictures[4])

    visited: list[object] = []
    stop = window.composer.edit.nextInFocusChain()
    while stop and stop is not window.composer.edit:
        if isinstance(stop, PictureThumbnail) and stop.isVisible():
            visited.append(stop.picture)
        stop = stop.nextInFocusChain()
    assert visited == [pictures[1], pictures[4], pictures[3]]


def test_pictures_come_go_and_are_looked_at_ahead(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    first, second = picture(1), picture(2)
    window.composer.attachments.add(first)
    window.composer.attachments.add(second)
    window.composer.attachments.add(first)
    assert list(window.composer.attachments.pictures) == [first, second]
    assert assistant.newest() == ("look_ahead", ((first, second),))

    _button(window, "Remove picture: File · 320 × 180").click()  # noqa: RUF001

    assert list(window.composer.attachments.pictures) == [second]
    assert assistant.newest() == ("look_ahead", ((second,),))


def test_pictures_of_a_conversation_that_was_left_go_with_no_spoken_question(
    window: MainWindow, assistant: FakeAssistant
) -> None:
    window.composer.attachments.add(picture(1))

    window.start_again()

    assert assistant.newest() == ("look_ahead", ((),))


def test_pictures_go_out_with_the_question(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    shown = picture()
    window.composer.attachments.add(shown)
    QTest.keyClicks(window.composer.edit, "What is it?")

    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)

    assert assistant.newest() == ("ask", ("What is it?", (shown,)))
    assert window.composer.attachments.pictures == ()
    assert not window.composer.attachments.isVisible()


def test_a_question_waits_for_the_picture_it_is_about(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    window.composer.add_files([Path("receipt.png")])
    QTest.keyClicks(window.composer.edit, "Total?")
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)
    assert "ask" not in assistant.names()

    shown = picture()
    assistant.deliver(shown)

    qtbot.waitUntil(lambda: assistant.newest() == ("ask", ("Total?", (shown,))))


def test_a_picture_that_cannot_be_had_is_explained_and_the_question_kept(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    window.composer.add_files([Path("notes.txt")])
    QTest.keyClicks(window.composer.edit, "Total?")
    QTest.keyClick(window.composer.edit, Qt.Key.Key_Return)

    error = PictureUnreadable("notes.txt is not a picture.", "Choose a PNG or JPEG file.")
    assistant.publish(PictureFailed(len(assistant.calls), PictureSource.FILE, error))

    qtbot.waitUntil(lambda: [card.sentence for card in window.banners.cards] == ["notes.txt is not a picture."])
    assert window.composer.edit.toPlainText() == "Total?"
    assert not window.composer.attachments.awaits_pictures


def test_a_picture_nobody_here_asked_for_is_not_attached(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:
    with qtbot.waitSignal(window.bridge.picture_taken):
        assistant.publish(PictureTaken(picture(), 77))

    assert window.composer.attachments.pictures == ()


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg"])
def test_a_pasted_picture_goes_to_the_core_as_bytes(window: MainWindow, assistant: FakeAssistant, kind: str) -> None:
    mime = QMimeData()
    mime.setData(kind, QByteArray(b"bytes of a picture"))
    mime.setImageData(QImage(QSize(2, 2), QImage.Format.Format_RGB32))

    window.composer.edit.insertFromMimeData(mime)

    assert assistant.newest() == (
        "read_picture",
        (b"bytes of a picture", PictureSource.CLIPBOARD, "pasted picture"),
    )


def test_a_picture_without_file_bytes_is_encoded(window: MainWindow, assistant: FakeAssistant) -> None:
    mime = QMimeData()
    mime.setImageData(QImage(QSize(2, 2), QImage.Format.Format_RGB32))

    window.composer.edit.insertFromMimeData(mime)

    name, (data, *_) = assistant.calls[-1]
    assert name == "read_picture"
    assert isinstance(data, bytes)
    assert data.startswith(b"\x89PNG")


def test_pasted_text_with_a_picture_of_itself_is_text(window: MainWindow, assistant: FakeAssistant) -> None:
    mime = QMimeData()
    mime.setText("cell A1")
    mime.setImageData(QImage(QSize(2, 2), QImage.Format.Format_RGB32))

    window.composer.edit.insertFromMimeData(mime)

    assert window.composer.edit.toPlainText() == "cell A1"
    assert assistant.calls == []


def test_a_megabyte_of_pasted_text_is_taken(window: MainWindow, assistant: FakeAssistant) -> None:
    QGuiApplication.clipboard().setText("word " * 200_000)

    window.composer.edit.paste()

    assert len(window.composer.edit.toPlainText()) == 1_000_000


def test_dropped_files_are_opened_by_the_core(window: MainWindow, assistant: FakeAssistant, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.jpg")])

    _drop(window, mime)

    assert assistant.calls == [("open_picture", (tmp_path / "a.png",)), ("open_picture", (tmp_path / "b.jpg",))]
    assert window.composer.attachments.awaits_pictures


def test_dropped_addresses_are_not_fetched(window: MainWindow, assistant: FakeAssistant) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("http://example.org/picture.png")])

    _drop(window, mime)

    assert assistant.calls == []
    assert window.composer.edit.toPlainText() == "http://example.org/picture.png"


def test_camera_and_file_buttons_ask_the_core(window: MainWindow, assistant: FakeAssistant) -> None:
    _button(window, "Camera").click()

    assert assistant.names() == ["open_camera"]


def test_narrow_buttons_keep_their_names(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(window.minimumSizeHint())
    qtbot.waitUntil(lambda: _button(window, "Camera").text() == "")

    assert _button(window, "Camera").toolTip()


def _drop(window: MainWindow, mime: QMimeData) -> None:
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.composer.dropEvent(event)


def _button(window: MainWindow, name: str) -> QAbstractButton:
    return next(part for part in window.composer.findChildren(QAbstractButton) if part.accessibleName() == name)
