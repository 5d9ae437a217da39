# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engine hears, sees or speaks, and how to get a better one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.events import EngineFailed, EngineLoading, EngineReady
from assistant.values import EngineInfo, Role
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.tab_order import order_tabs
from ui.words import error_words, mark, tr

EngineEvent = EngineLoading | EngineReady | EngineFailed

_NAMES = {Role.EARS: mark("Ears"), Role.EYES: mark("Eyes"), Role.VOICE: mark("Voice")}
_ICONS = {Role.EARS: "ear", Role.EYES: "eye", Role.VOICE: "voice"}
_LIMITS = {
    Role.EARS: mark("It works without a download, understands clear English and makes mistakes."),
    Role.EYES: mark("It works without a download, but only reads text in pictures; it cannot tell what they show."),
    Role.VOICE: mark("It works without a download, and sounds like a machine."),
}
_BETTER = {
    Role.EARS: mark("a Whisper model in CTranslate2's format (a folder with model.bin)"),
    Role.EYES: mark("a model that sees (a folder with its .gguf file and its mmproj .gguf file)"),
    Role.VOICE: mark("a Piper voice (a folder with its .onnx and .onnx.json files)"),
}
_WIDEST_CARD = 340


class EngineChip(QPushButton):
    """Shows the state of one role; pressing it tells more."""

    models_wanted = Signal()
    loading_unwanted = Signal()
    """Break off the load: what was in use before is to be used again."""

    _EDGE, _TEXT_RIGHT, _SPACE = 10, 8, 9

    def __init__(self, role: Role, models_folder: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._role = role
        self._folder = models_folder / role
        self._theme = theme
        self._event: EngineEvent | None = None
        self.setObjectName("chip")
        self._sign = QLabel()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel()
        self._state.setObjectName("caption")
        self._starter = QLabel(tr("Starter"))
        self._starter.setObjectName("starter")
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._state, 1)
        below.addWidget(self._starter)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addLayout(below)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(self._EDGE, 5, self._TEXT_RIGHT, 5)
        row.setSpacing(self._SPACE)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        # A push button never gets narrower than its hint, which follows its width here: neither would come to rest.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in (self._sign, self._title, self._state, self._starter):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._tell_more)
        theme.changed.connect(self._show)
        self._show()

    def show_event(self, event: EngineEvent) -> None:
        """Take over what happened to the engine."""
        self._event = event
        self._show()

    def sizeHint(self) -> QSize:
        """As its content needs: a push button would ask for its own (empty) text."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """May be narrower: long titles are cut short."""
        return QSize(120, self.sizeHint().height())

    @property
    def words(self) -> str:
        """Everything it says at a glance."""
        title, state, is_starter = self._glance()
        return f"{title}. {state}" + (f" {tr('Starter engine.')}" if is_starter else "")

    @property
    def details(self) -> str:
        """What it says when asked."""
        match self._event:
            case EngineReady(info=info):
                return _about(info)
            case EngineFailed(error=error):
                return error_words(error)
            case _:
                return tr("This engine is being loaded.")

    def resizeEvent(self, event: object) -> None:
        """Cut the title short anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._show()

    def _glance(self) -> tuple[str, str, bool]:
        name = tr(_NAMES[self._role])
        match self._event:
            case EngineReady(info=info):
                place = tr("sent to {remote}", remote=info.remote) if info.remote else tr(info.device)
                return tr(info.title), f"{name} · {place}", info.starter
            case EngineFailed():
                return tr("Not available"), tr("{name} · press to see why", name=name), False
            case EngineLoading(progress=progress) if progress is not None and progress.total > 1:
                return (
                    tr("Loading…"),
                    tr("{name} · {percent} %", name=name, percent=100 * progress.done // progress.total),
                    False,
                )
            case _:
                return tr("Loading…"), name, False

    def _show(self) -> None:
        title, state, is_starter = self._glance()
        colours = self._theme.colours
        colour = {EngineReady: colours.accent, EngineFailed: colours.on_trouble}.get(type(self._event), colours.muted)
        icon = "warning" if isinstance(self._event, EngineFailed) else _ICONS[self._role]
        self._sign.setPixmap(icons.pixmap(icon, colour, self._theme.scaled(20), self.devicePixelRatioF()))
        self._starter.setVisible(is_starter)
        room = self.width() - self._EDGE - self._theme.scaled(20) - self._SPACE - self._TEXT_RIGHT
        self._title.setText(self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room))
        self._state.setText(state)
        self.setAccessibleName(f"{tr(_NAMES[self._role])}: {self.words}")
        self.setToolTip(f"{title}\n\n{self.details}")

    def _tell_more(self) -> None:
        card = EngineCard(self._glance()[0], self.details, self._folder, self.window())
        card.offer(tr("Models…"), self.models_wanted.emit)
        if isinstance(self._event, EngineLoading):
            card.offer(tr("Stop loading"), self.loading_unwanted.emit)
        order_tabs(card)
        card.adjustSize()
        above = self.mapToGlobal(QPoint(0, -card.height() - 6))
        card.move(above)
        card.show()


class EngineCard(QFrame):
    """A small window beside the chip; goes away with the next click elsewhere or Esc."""

    def __init__(self, title: str, details: str, folder: Path, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._folder = folder
        headline = QLabel(title)
        headline.setObjectName("headline")
        words = QLabel(details)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setMinimumWidth(_WIDEST_CARD)  # as wide as the buttons, if they need more
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(headline)
        column.addWidget(words)
        self._actions = QHBoxLayout()
        self._actions.addStretch(1)
        column.addLayout(self._actions)
        # Only a folder that is there can be opened.
        if folder.is_dir():
            self.offer(tr("Open the folder"), self._open_folder)

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Add a button before those that are there; pressing it closes the card."""
        button = Button(words)
        button.setObjectName("tool")
        button.setAccessibleName(words.rstrip("…"))
        button.clicked.connect(self.close)
        button.clicked.connect(lambda _checked=False: act())
        self._actions.insertWidget(0, button)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _about(info: EngineInfo) -> str:
    if info.starter:
        limits = f"{tr('A starter engine.')} {tr(_LIMITS[info.role])}"
        better = tr(_BETTER[info.role])
        return f"{limits}\n\n" + tr(
            "For better results choose one of the models on offer, or bring {better}.", better=better
        )
    sent = (
        tr("What it works on is sent to {remote}.", remote=info.remote)
        if info.remote
        else tr("Runs on this computer ({device}).", device=tr(info.device))
    )
    return "\n\n".join((sent, *map(tr, info.notes)))
