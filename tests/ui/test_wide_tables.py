# SPDX-License-Identifier: GPL-3.0-or-later
"""A table that is wider than the column keeps its words whole, and scrolls sideways within its message."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextTable, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.conversation.message_text import MessageText
from ui.look.theme import Theme

WIDTH = 400
CODE = "```\nx = 1\n```"


def table_of(columns: int, words: str = "considerable") -> str:
    header = "|".join(f"Measurement{number}" for number in range(columns))
    return f"|{header}|\n|{'---|' * columns}\n|{'|'.join([words] * columns)}|\n\n{CODE}\n"


@pytest.fixture
def message(qtbot: QtBot, theme: Theme) -> Iterator[MessageText]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(WIDTH, 400)
    message = MessageText(theme, "Answer", window)
    window.show()
    yield message


def show(message: MessageText, markdown: str) -> int:
    """Lay it out in a narrow column; gives its height."""
    message.show_markdown(markdown)
    width, height = message.fit(WIDTH)
    message.setGeometry(0, 0, width, height)
    return height


def lines_of_cells(message: MessageText) -> set[int]:
    (table,) = [frame for frame in message.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    cells = [table.cellAt(row, column) for row in range(table.rows()) for column in range(table.columns())]
    return {cell.firstCursorPosition().block().layout().lineCount() for cell in cells}


def test_words_stay_whole_and_the_message_scrolls_sideways(message: MessageText) -> None:
    show(message, table_of(8))

    assert lines_of_cells(message) == {1}
    assert message.horizontalScrollBar().isVisible()
    assert message.horizontalScrollBar().maximum() > WIDTH
    assert message.verticalScrollBar().maximum() == 0  # the bar has its own room


def test_a_table_that_fits_does_not_scroll(message: MessageText) -> None:
    show(message, table_of(8))
    show(message, table_of(2))

    assert not message.horizontalScrollBar().isVisible()
    assert message.horizontalScrollBar().maximum() == 0


def test_a_table_fits_again_when_there_is_room(message: MessageText) -> None:
    show(message, table_of(4))
    assert message.horizontalScrollBar().isVisible()

    message.resize(*message.fit(900))

    assert not message.horizontalScrollBar().isVisible()


def test_long_words_and_long_code_still_wrap(message: MessageText) -> None:
    show(message, f"{'x' * 300}\n\n```\n{'y = 1; ' * 60}\n```\n\n" + table_of(1, "z" * 300))

    assert message.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_begins_at_the_beginning_and_is_scrolled_by_keys(
    message: MessageText, direction: Qt.LayoutDirection
) -> None:
    message.setLayoutDirection(direction)
    show(message, table_of(8))
    assert message._scrolled.x() == 0
    (copy,) = message.code.copies
    before = copy.x()

    QTest.keyClick(message, Qt.Key.Key_Right)
    scrolled = message._scrolled.x()
    assert scrolled > 0
    assert copy.x() == before - scrolled  # it stays with its code

    QTest.keyClick(message, Qt.Key.Key_Left)
    assert message._scrolled.x() == 0


@pytest.mark.parametrize(
    ("turned", "modifiers", "scrolls"),
    [
        (QPoint(-120, 0), Qt.KeyboardModifier.NoModifier, True),
        (QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier, True),
        (QPoint(0, -120), Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_the_wheel_scrolls_it_only_sideways(
    message: MessageText, turned: QPoint, modifiers: Qt.KeyboardModifier, *, scrolls: bool
) -> None:
    show(message, table_of(8))
    wheel = QWheelEvent(
        QPointF(10, 10), QPointF(10, 10), QPoint(), turned, Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(message.viewport(), wheel)

    assert (message.horizontalScrollBar().value() > 0) is scrolls
    assert wheel.isAccepted() is scrolls
