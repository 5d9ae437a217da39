# SPDX-License-Identifier: GPL-3.0-or-later
"""Scroll bars stand in a margin, which ends where it did however wide they are."""

import dataclasses

from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.settings.page import SIDE


def test_content_keeps_its_edge_when_larger_text_makes_the_scroll_bar_wider(
    qtbot: QtBot, window: MainWindow, preferences: Preferences
) -> None:
    window.settings.show("General")
    dialog = window.settings.dialog
    assert dialog
    page = next(page for page in dialog.pages if page.title == "General")
    bar, body = page.verticalScrollBar(), page.widget()
    assert body
    layout = body.layout()
    assert layout
    qtbot.waitUntil(bar.isVisible)
    before = bar.width()

    now = preferences.settings
    preferences.change(dataclasses.replace(now, window=dataclasses.replace(now.window, text_percent=120)))

    qtbot.waitUntil(lambda: bar.width() > before)
    qtbot.waitUntil(lambda: bar.width() + layout.contentsMargins().right() == SIDE)
    dialog.close()
