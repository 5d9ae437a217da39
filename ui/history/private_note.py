# SPDX-License-Identifier: GPL-3.0-or-later
"""Says, above the conversation, that nothing of it is kept."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.look import icons
from ui.look.theme import Theme
from ui.words import tr


class PrivateNote(QFrame):
    """A closed lock and words; hidden while conversations are kept."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("private")
        self._sign = QLabel()
        words = QLabel(tr("Private: this conversation is not kept."))
        words.setObjectName("muted")
        self.setAccessibleName(words.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._sign)
        row.addWidget(words)
        row.addStretch(1)
        self.setVisible(False)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._sign.setPixmap(
            icons.pixmap("lock", self._theme.colours.muted, self._theme.scaled(15), self.devicePixelRatioF())
        )
