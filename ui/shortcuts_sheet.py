# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet with all keys (F1): those of the window, and those that work in every program."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from assistant.settings import KeysSettings

IN_THE_WINDOW: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Asking",
        (
            ("Ctrl+Alt+Space", "Hold, talk, let go; or tap to begin and end"),
            ("Return", "Send what is written"),
            ("Shift+Return", "New line"),
            ("Ctrl+O", "Choose picture files"),
            ("Ctrl+Alt+W", "Picture of the screen"),
            ("Ctrl+Alt+C", "Picture from the camera"),
            ("Ctrl+E", "Change the newest question and ask it again"),
        ),
    ),
    (
        "Answers",
        (
            ("Esc", "Stop: the answer, recording, or what is to be sent"),
            ("Ctrl+Alt+P", "Pause, go on"),
            ("Ctrl+Alt+N", "Next sentence"),
            ("Ctrl+Alt+B", "Sentence once more"),
            ("Ctrl+Alt+R", "Speak the newest answer once more"),
            ("Ctrl+Alt+G", "Go on where it was interrupted"),
        ),
    ),
    (
        "Window",
        (
            ("Ctrl+N", "New conversation"),
            ("Ctrl+Shift+N", "New conversation that is not kept"),
            ("Ctrl+K", "Search conversations"),
            ("PgUp", "Page up in the conversation"),
            ("PgDown", "Page down in the conversation"),
            ("Ctrl++", "Larger text"),
            ("Ctrl+-", "Smaller text"),
            ("Ctrl+0", "Usual text size"),
            ("Ctrl+M", "Models"),
            ("Ctrl+,", "Settings"),
            ("F1", "This sheet"),
        ),
    ),
)
"""Headline, and keys (as `QKeySequence` writes them portably) with what they do."""

_EVERYWHERE = {
    "talk": "Talk, with a look at the screen",
    "screen": "Picture of the screen",
    "camera": "Picture from the camera",
    "describe": "Say what is on the screen",
    "stop": "Stop, while there is something to stop",
    "repeat": "Speak the newest answer once more",
    "show": "Bring the window to the front",
}


class ShortcutsSheet(QDialog):
    """Only to be read; the window behind it can be used meanwhile."""

    def __init__(self, keys: KeysSettings, parent: QWidget) -> None:
        """`keys` are those that work in every program."""
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 640)
        everywhere = [(getattr(keys, name), what) for name, what in _EVERYWHERE.items() if getattr(keys, name)]
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 0, 14, 8)
        for headline, rows in (*IN_THE_WINDOW, ("In every program, where the desktop allows it", everywhere)):
            if rows:
                _add(column, headline, rows)
        column.addStretch(1)
        scrolls = QScrollArea()
        scrolls.setObjectName("settingsPage")
        scrolls.setWidgetResizable(True)
        scrolls.setFrameShape(QFrame.Shape.NoFrame)
        scrolls.setAccessibleName("All keys")
        scrolls.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # to scroll by keyboard
        scrolls.setWidget(body)
        body.setObjectName("settingsBody")
        title = QLabel("Keys")
        title.setObjectName("title")
        closes = QPushButton("Close")
        closes.setDefault(True)
        closes.clicked.connect(self.close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 14)
        outer.setSpacing(10)
        outer.addWidget(title)
        outer.addWidget(scrolls, 1)
        outer.addWidget(closes, 0, Qt.AlignmentFlag.AlignRight)


def _add(column: QVBoxLayout, headline: str, rows: Sequence[tuple[str, str]]) -> None:
    label = QLabel(headline)
    label.setObjectName("headline")
    label.setContentsMargins(2, 10, 0, 2)
    card = QFrame()
    card.setObjectName("card")
    card.setAccessibleName(headline)
    grid = QGridLayout(card)
    grid.setContentsMargins(14, 10, 14, 10)
    grid.setHorizontalSpacing(18)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, 9 * label.fontMetrics().height())
    for number, (keys, what) in enumerate(rows):
        name = QLabel(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        name.setObjectName("key")
        does = QLabel(what)
        does.setWordWrap(True)
        name.setAccessibleDescription(what)
        grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(does, number, 1)
    column.addWidget(label)
    column.addWidget(card)
