# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of the main window; `ui/shortcuts_sheet.py` tells them to the user."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from ui.front_door import FrontDoor

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def join_keys(window: "MainWindow", assistant: FrontDoor) -> None:
    """Let each key do what belongs to it while the window has the keyboard."""
    for keys, act in (
        ("Ctrl+N", window.new_conversation),
        ("Ctrl+Shift+N", window.new_private_conversation),
        ("Ctrl+E", window.editing.begin_with_newest),
        ("Ctrl+O", window.composer.choose_files),
        ("Ctrl+Alt+W", window.screen_taker.take),
        ("Ctrl+Alt+S", window.composer.region_wanted.emit),
        ("Ctrl+Alt+C", window.camera.begin),
        ("Ctrl+Alt+X", assistant.leave_screen_out),
        ("Ctrl+Alt+R", window.turns.repeat_newest),
        ("Ctrl+Alt+P", window.turns.pause_or_resume),
        ("Ctrl+Alt+B", assistant.playback.back),
        ("Ctrl+Alt+N", assistant.playback.skip),
        ("Ctrl+Alt+G", window.turns.ask_to_go_on),
        ("Ctrl+K", window.search),
        ("Esc", window.escape),
    ):
        QShortcut(QKeySequence(keys), window, act)
    if past := window.sidebar.past:
        for place in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+{place}"), window, partial(past.open_place, place))
    window.composer.edit.newest_wanted.connect(window.editing.begin_with_newest)
