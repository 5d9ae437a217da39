# SPDX-License-Identifier: GPL-3.0-or-later
"""Says, below the pictures of the next question, that the model in use cannot see them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from assistant.events import EngineReady
from assistant.values import Role
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.buttons import worded_button
from ui.words import tr


class SightNote(QFrame):
    """Hidden while there are no pictures, or the model sees. Nothing is lost: the pictures stay where they are."""

    models_wanted = Signal()
    """Another model is to be chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sees = True
        self._has_pictures = False
        self.setObjectName("notice")
        self._sign = QLabel(self)
        self.words = QLabel(
            tr("The model in use reads text only: it cannot see pictures. They stay here while you choose another.")
        )
        self.words.setObjectName("remark")
        self.words.setWordWrap(True)
        self.setAccessibleName(self.words.text())
        self.choose = worded_button(
            tr("Choose a model…"), tr("Choose a model that sees pictures (Ctrl+M)"), self.models_wanted.emit, "tool"
        )
        self.choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where one types
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.choose)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @Slot(object)
    def follow_engine(self, event: object) -> None:
        """Another model may see what this one does not."""
        if isinstance(event, EngineReady) and event.info.role is Role.EYES:
            self._sees = event.info.sees_pictures
            self._decide()

    def show_for(self, *, has_pictures: bool) -> None:
        """Pictures go with the next question, or none."""
        self._has_pictures = has_pictures
        self._decide()

    def _decide(self) -> None:
        is_wanted = self._has_pictures and not self._sees
        if is_wanted == (not self.isHidden()):
            return
        self.setVisible(is_wanted)
        if is_wanted:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    @Slot()
    def _dress(self) -> None:
        side = self._theme.scaled(icons.SIDE)
        self._sign.setPixmap(icons.pixmap("info", self._theme.colours.muted, side, self.devicePixelRatioF()))
