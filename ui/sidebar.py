# SPDX-License-Identifier: GPL-3.0-or-later
"""The side bar: a new conversation, past ones, the engines in use, speech on or off, settings."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant.values import Role
from ui.engine_chip import EngineChip, EngineEvent
from ui.history.door import HistoryDoor
from ui.history.past import Past
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.switch import Switch
from ui.words import tr

_WIDTH, _WIDTH_IN_TEXT_HEIGHTS, _MARGIN, _ICON, _LINE = 112, 10, 12, 16, 1


class Sidebar(QWidget):
    """Everything in it does something."""

    new_conversation = Signal()
    speak_answers_changed = Signal(bool)
    settings_wanted = Signal()

    def __init__(
        self, theme: Theme, models_folder: Path, history: HistoryDoor | None, parent: QWidget, *, speaks_answers: bool
    ) -> None:
        """Without `history` no past conversations are shown: none are kept."""
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        content = QWidget()
        self._new = _button("primary", tr("New conversation"), tr("Start again with an empty conversation (Ctrl+N)"))
        self._new.clicked.connect(self.new_conversation)
        self.past = Past(history, theme, content) if history else None
        self.chips = {role: EngineChip(role, models_folder, theme, content) for role in Role}
        self.speaks = Switch(tr("Speak answers"), theme, content)
        self.speaks.setChecked(speaks_answers)
        self.speaks.setToolTip(tr("Answers are spoken as they are written; otherwise they are only shown."))
        self.speaks.toggled.connect(self.speak_answers_changed)
        self.settings = _button("tool", tr("Settings"), tr("Devices, talking, models, voice, privacy (Ctrl+,)"))
        self.settings.clicked.connect(self.settings_wanted)
        self.more = _button("tool", tr("More"), tr("All that can be done, as in the tray (F10)"), shows_name=False)
        self.more.setAccessibleDescription(tr("A menu of all that can be done, as in the tray"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, _LINE, 0)  # where the line beside it stands
        self._area = _scrolling(content)
        whole.addWidget(self._area)
        self._arrange(content)
        theme.changed.connect(self._dress)
        self._dress()

    def _arrange(self, content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self._new)
        if self.past:
            column.addWidget(self.past, 1)
        else:
            column.addStretch(1)
        column.addWidget(self._engines())
        column.addWidget(self.speaks)
        last = QHBoxLayout()
        last.setSpacing(6)
        last.addWidget(self.settings, 1)
        last.addWidget(self.more)
        column.addLayout(last)

    def _engines(self) -> QFrame:
        """Rows of one card, as they belong together; past conversations need the room more."""
        card = QFrame()
        card.setObjectName("card")
        card.setAccessibleName(tr("Engines in use"))
        rows = QVBoxLayout(card)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for chip in self.chips.values():
            rows.addWidget(chip)
        return card

    def show_menu(self, menu: QMenu) -> None:
        """Show this when the button beside the settings is pressed."""
        self.more.setMenu(menu)

    def show_engine(self, event: EngineEvent) -> None:
        """An engine is being loaded, ready or not available."""
        role = event.info.role if hasattr(event, "info") else event.role
        self.chips[role].show_event(event)

    def _dress(self) -> None:
        theme, side = self._theme, self._theme.scaled(_ICON)
        # Less wide than large text would have it: the conversation needs the room more.
        bar = self._area.verticalScrollBar().sizeHint().width()
        widest = max(switch.sizeHint().width() for switch in self.findChildren(Switch))
        self.setFixedWidth(max(_WIDTH + _WIDTH_IN_TEXT_HEIGHTS * theme.text_pixels, widest + bar + 2 * _MARGIN + _LINE))
        self._new.setMinimumHeight(theme.scaled(34))
        self._new.setIcon(icons.icon("plus", theme.colours.on_accent, side))
        self.settings.setIcon(icons.icon("settings", theme.colours.muted, side))
        self.more.setIcon(icons.icon("more", theme.colours.muted, side))
        for button in (self._new, self.settings, self.more):
            button.setIconSize(QSize(side, side))


def _scrolling(content: QWidget) -> QScrollArea:
    """Large text needs more room than a low screen has."""
    area = QScrollArea()
    area.setObjectName("plain")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def _button(style: str, name: str, tells: str, *, shows_name: bool = True) -> QPushButton:
    """`style` is what the style sheet knows it by; a space keeps its words from its icon."""
    button = QPushButton(f" {name}" if shows_name else "")
    button.setObjectName(style)
    button.setAccessibleName(name)
    button.setToolTip(tells)
    return button
