# SPDX-License-Identifier: GPL-3.0-or-later
"""While the user talks: the picture of the screen that goes with the question, and how to take it away."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.events import ScreenSeen, TalkChanged, TalkState
from assistant.turn_events import TurnStarted
from assistant.values import Picture
from ui.look import icons
from ui.look.theme import Theme
from ui.pictures import PictureThumbnail
from ui.widgets.buttons import worded_button
from ui.widgets.flow_line import FlowLine
from ui.widgets.tab_order import order_tabs
from ui.words import tr

_TILE = QSize(112, 66)


class ScreenNote(QFrame):
    """Hidden while no picture of the screen goes along. The window shows it even where there is a pill, too."""

    left_out = Signal()
    """The question is to be asked without the picture."""
    cover_wanted = Signal(object)
    """Parts of this `Picture` are to be covered; until that is done it must not go along."""
    enlarge = Signal(object)
    """A `Picture`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.picture: Picture | None = None
        """What goes along."""
        self.setObjectName("notice")
        self.setAccessibleName(tr("Your screen goes with the question"))
        self.title = QLabel(tr("Your screen goes with the question"), self)
        self.title.setObjectName("headline")
        self.title.setWordWrap(True)
        self.leave_out = worded_button(
            tr("Not my screen"), tr("Ask without the picture of your screen (Ctrl+Alt+X)"), self.left_out.emit, "tool"
        )
        self.cover = worded_button(
            tr("Cover parts…"), tr("Take it away, and add it again once parts of it are covered"), self._cover, "tool"
        )
        for button in (self.leave_out, self.cover):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where one types
        tools = FlowLine(self)
        tools.show_parts([self.leave_out, self.cover])
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.title)
        words.addWidget(tools)
        words.addStretch(1)
        self._thumbnail: PictureThumbnail | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 8, 10, 8)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @Slot(object)
    def show_look(self, event: object) -> None:
        """The screen was looked at, or that was forgotten."""
        if isinstance(event, ScreenSeen):
            self.title.setText(what_goes_along(event))
            self.setAccessibleName(self.title.text())
        self._show(event.picture if isinstance(event, ScreenSeen) else None)

    @Slot(TalkChanged)
    def follow(self, talk: TalkChanged) -> None:
        """Nothing goes along any more when talking is over, and nothing yet when it begins."""
        if talk.state in (TalkState.IDLE, TalkState.ARMING):
            self._show(None)

    @Slot(object)
    def follow_turn(self, event: object) -> None:
        """The question is on its way, and shows the picture itself."""
        if isinstance(event, TurnStarted):
            self._show(None)

    @Slot()
    def _dress(self) -> None:
        side = self._theme.scaled(icons.SIDE)
        for button, icon in ((self.leave_out, "close"), (self.cover, "cover")):
            button.setIcon(icons.icon(icon, self._theme.colours.text, side))
            button.setIconSize(QSize(side, side))

    @Slot()
    def _cover(self) -> None:
        picture = self.picture
        if picture is not None:
            self._show(None)  # from now on it is shown among the attached pictures
            self.cover_wanted.emit(picture)

    def _show(self, picture: Picture | None) -> None:
        if picture is self.picture:
            return
        self.picture = picture
        if self._thumbnail:
            self._row.removeWidget(self._thumbnail)
            self._thumbnail.hide()
            self._thumbnail.deleteLater()
            self._thumbnail = None
        if picture is not None:
            self._thumbnail = PictureThumbnail(picture, _TILE, self._theme, self, badge=False)
            self._thumbnail.clicked.connect(lambda: self.enlarge.emit(picture))
            self._row.insertWidget(0, self._thumbnail)
            order_tabs(self)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
        self.setVisible(picture is not None)


def what_goes_along(event: ScreenSeen) -> str:
    """Which picture it is, in words."""
    if event.is_part:
        return tr("The same part of your screen goes with the question")
    return tr("Your screen goes with the question")
