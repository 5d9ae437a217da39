# SPDX-License-Identifier: GPL-3.0-or-later
"""What the keyboard reaches, found out by pressing Tab."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def stops(root: QWidget) -> list[QWidget]:
    """What takes the focus by Tab, somewhere on this screen."""
    return [
        part
        for part in root.findChildren(QWidget)
        if part.window() is root.window()
        and part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
    ]


def visited_by_tab(root: QWidget) -> list[QWidget]:
    """What has the focus in turn as Tab is pressed, from the first one on."""
    # Not by nextInFocusChain: PySide takes what that gives for a child, and forgets it with its parent.
    wanted = stops(root)
    if not wanted:
        return []
    (root.focusWidget() or wanted[0]).setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    while (focused := root.focusWidget()) and focused not in visited:
        visited.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return [part for part in visited if part in wanted]
