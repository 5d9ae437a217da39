# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet with all keys (F1): those of the window, and those that work in every program."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.settings import KeysSettings
from ui.widgets.margins import MarginScrollArea, reading_margins
from ui.widgets.tab_frame import TabFrame
from ui.words import mark, tr

IN_THE_WINDOW: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        mark("Asking"),
        (
            ("Ctrl+Alt+Space", mark("Hold, talk, let go; or tap to begin and end")),
            ("Enter", mark("Send what is written")),
            ("Shift+Enter", mark("New line")),
            ("Ctrl+O", mark("Choose picture files")),
            ("Ctrl+Alt+S", mark("Part of the screen")),
            ("Ctrl+Alt+W", mark("Picture of the screen")),
            ("Ctrl+Alt+C", mark("Picture from the camera")),
            ("Ctrl+Alt+X", mark("Not my screen: ask without its picture")),
            ("Ctrl+E", mark("Change the newest question and ask it again")),
            ("Up", mark("The same, while nothing is typed")),
        ),
    ),
    (
        mark("Answers"),
        (
            ("Esc", mark("Stop: the answer, recording, or what is to be sent")),
            ("Ctrl+Alt+P", mark("Pause, go on")),
            ("Ctrl+Alt+N", mark("Next sentence")),
            ("Ctrl+Alt+B", mark("Sentence once more")),
            ("Ctrl+Alt+R", mark("Speak the newest answer once more")),
            ("Ctrl+Alt+G", mark("Go on where it was interrupted")),
        ),
    ),
    (
        mark("Window"),
        (
            ("Ctrl+N", mark("New conversation")),
            ("Ctrl+Shift+N", mark("New conversation that is not kept")),
            ("Ctrl+K", mark("Search conversations")),
            ("Ctrl+1", mark("First of the past conversations, and so on up to Ctrl+9")),
            ("PgUp", mark("Page up in the conversation")),
            ("PgDown", mark("Page down in the conversation")),
            ("Alt+Up", mark("Message before, in the conversation")),
            ("Alt+Down", mark("Message after, in the conversation")),
            ("Ctrl++", mark("Larger text")),
            ("Ctrl+-", mark("Smaller text")),
            ("Ctrl+0", mark("Usual text size")),
            ("Ctrl+M", mark("Models")),
            ("Ctrl+,", mark("Settings")),
            ("F10", mark("Menu of all that can be done")),
            ("F1", mark("This sheet")),
        ),
    ),
)
"""Headline, and keys (as `QKeySequence` writes them portably) with what they do."""

_ANYWHERE = mark("In every program, where the desktop allows it")
_EVERYWHERE = {
    "talk": mark("Talk, with a look at the screen"),
    "region": mark("Ask about a part of the screen"),
    "screen": mark("Picture of the screen"),
    "camera": mark("Picture from the camera"),
    "describe": mark("Say what is on the screen"),
    "not_my_screen": mark("Not my screen: ask without its picture"),
    "stop": mark("Stop, while there is something to stop"),
    "repeat": mark("Speak the newest answer once more"),
    "show": mark("Bring the window to the front"),
}


_SIDE = 20


class ShortcutsSheet(QDialog):
    """Only to be read; the window behind it can be used meanwhile."""

    def __init__(self, keys: KeysSettings, parent: QWidget) -> None:
        """`keys` are those that work in every program."""
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wanted = QSize(40, 46) * self.fontMetrics().height()
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        everywhere = [(getattr(keys, name), what) for name, what in _EVERYWHERE.items() if getattr(keys, name)]
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 8)
        for headline, rows in (*IN_THE_WINDOW, (_ANYWHERE, everywhere)):
            if rows:
                _add(column, headline, rows)
        column.addStretch(1)
        scrolls = MarginScrollArea(_SIDE)
        scrolls.setObjectName("settingsPage")
        scrolls.setAccessibleName(tr("All keys"))
        scrolls.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # to scroll by keyboard
        scrolls.setWidget(body)
        TabFrame(scrolls)
        body.setObjectName("settingsBody")
        title = QLabel(tr("Keys"))
        title.setObjectName("title")
        closes = QPushButton(tr("Close"))
        closes.setDefault(True)
        closes.clicked.connect(self.close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(reading_margins(_SIDE, 16, 0, 14))
        outer.setSpacing(10)
        head, last = QHBoxLayout(), QHBoxLayout()
        for line in (head, last):
            line.setContentsMargins(reading_margins(0, 0, _SIDE, 0))
        head.addWidget(title)
        outer.addLayout(head)
        outer.addWidget(scrolls, 1)
        last.addStretch(1)
        last.addWidget(closes)
        outer.addLayout(last)


def _add(column: QVBoxLayout, headline: str, rows: Sequence[tuple[str, str]]) -> None:
    label = QLabel(tr(headline))
    label.setObjectName("headline")
    label.setWordWrap(True)
    label.setContentsMargins(0, 10, 0, 2)
    card = QFrame()
    card.setObjectName("card")
    card.setAccessibleName(tr(headline))
    grid = QGridLayout(card)
    grid.setContentsMargins(14, 10, 14, 10)
    grid.setHorizontalSpacing(18)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, 9 * label.fontMetrics().height())
    for number, (keys, what) in enumerate(rows):
        name = QLabel(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        name.setObjectName("key")
        does = QLabel(tr(what))
        does.setWordWrap(True)
        name.setAccessibleDescription(does.text())
        grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(does, number, 1)
    column.addWidget(label)
    column.addWidget(card)
