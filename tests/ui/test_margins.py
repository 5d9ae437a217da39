# SPDX-License-Identifier: GPL-3.0-or-later
"""Scroll bars stand in a margin, which stays as wide as it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.margins import MarginScrollArea

MARGIN = 18


@pytest.mark.parametrize("width", [6, 14])
def test_content_ends_in_one_line_however_wide_the_scroll_bar_becomes(qtbot: QtBot, width: int) -> None:
    area, content, label = MarginScrollArea(MARGIN), QWidget(), QLabel("much\n" * 100)
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(label)
    area.setWidget(content)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()

    area.verticalScrollBar().setStyleSheet(f"QScrollBar {{ width: {width}px }}")

    qtbot.waitUntil(lambda: area.verticalScrollBar().width() == width)
    qtbot.waitUntil(lambda: area.width() - label.mapTo(area, QPoint(label.width(), 0)).x() == MARGIN)
