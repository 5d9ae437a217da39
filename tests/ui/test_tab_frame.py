# SPDX-License-Identifier: GPL-3.0-or-later
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.widgets.tab_frame import TabFrame


@pytest.fixture
def parts(qtbot: QtBot) -> Iterator[tuple[QScrollArea, QPushButton]]:
    """Of a dialog in which the first has the focus."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    area, button = QScrollArea(dialog), QPushButton("Close", dialog)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    TabFrame(area)
    column = QVBoxLayout(dialog)
    column.addWidget(area)
    column.addWidget(button)
    area.setFocus()
    with qtbot.waitActive(dialog):
        dialog.show()
    yield area, button


def test_what_has_the_focus_from_the_start_has_no_frame(parts: tuple[QScrollArea, QPushButton]) -> None:
    area, _ = parts

    assert area.hasFocus()
    assert not area.property("framed")


def test_whoever_comes_there_by_tab_sees_it(parts: tuple[QScrollArea, QPushButton]) -> None:
    area, button = parts
    button.setFocus(Qt.FocusReason.TabFocusReason)

    area.setFocus(Qt.FocusReason.BacktabFocusReason)

    assert area.property("framed")


def test_a_click_frames_nothing(parts: tuple[QScrollArea, QPushButton]) -> None:
    area, button = parts
    button.setFocus()

    area.setFocus(Qt.FocusReason.MouseFocusReason)

    assert not area.property("framed")


def test_the_frame_goes_with_the_focus(parts: tuple[QScrollArea, QPushButton]) -> None:
    area, button = parts
    button.setFocus()
    area.setFocus(Qt.FocusReason.TabFocusReason)

    button.setFocus(Qt.FocusReason.TabFocusReason)

    assert not area.property("framed")
