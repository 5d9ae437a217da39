# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip at the bottom: which senses are in use now, and whether anything leaves this computer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from assistant.events import BytesSent, ConnectionRefused, EngineFailed, EngineLoading, EngineReady
from assistant.sizes import in_words
from assistant.values import EngineInfo, Role
from ui.look import icons
from ui.look.theme import Theme

_WORDS = {
    "microphone": ("Microphone off", "Microphone listening"),
    "camera": ("Camera off", "Camera looking"),
    "screen": ("Screen not read", "Screen being read"),
}
_STANDING_BY = "Microphone ready"
_STANDING_BY_DETAILS = (
    "The microphone is open, so that your first word is not cut. Half a second of it is kept in memory, and "
    "overwritten all the time. Until you talk, nothing is listened for but what you let it in the settings: "
    "“hey Kibitz”, or “stop” during an answer. Standing by can be switched off there, too."
)
_SENT = {
    Role.EARS: "What you say is sent",
    Role.EYES: "Your words and pictures are sent",
    Role.VOICE: "Answers are sent",
}


class StatusStrip(QWidget):
    """Tells by word and shape, not by colour alone."""

    ledger_wanted = Signal()
    """The user wants to know more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._engines: dict[Role, EngineInfo | None] = {}
        self._sensors = {name: Sensor(name, theme, self) for name in _WORDS}
        self._sign = QLabel()
        self._where = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(16)
        for sensor in self._sensors.values():
            row.addWidget(sensor)
        row.addStretch(1)
        where = QHBoxLayout()
        where.setSpacing(6)
        where.addWidget(self._sign)
        where.addWidget(self._where)
        row.addLayout(where)
        self._sent_bytes = 0
        self._refused = 0
        self.traffic = QPushButton()
        self.traffic.setObjectName("quiet")
        self.traffic.setToolTip("What Kibitz used and sent, and when")
        self.traffic.clicked.connect(self.ledger_wanted)
        row.addWidget(self.traffic)
        self._show_traffic()
        theme.changed.connect(self._show_where)
        self._show_where()

    def show_sensor(self, name: str, *, in_use: bool, standing_by: bool = False) -> None:
        """A sense was switched on or off; or the microphone is only standing by."""
        if name in self._sensors:
            self._sensors[name].show_use(in_use=in_use, standing_by=standing_by)

    def show_traffic(self, event: BytesSent | ConnectionRefused) -> None:
        """Something was sent, or was kept from being sent."""
        if isinstance(event, BytesSent):
            self._sent_bytes += event.size_bytes
        else:
            self._refused += 1
        self._show_traffic()

    @property
    def sent(self) -> str:
        """What left this computer since the start, in a sentence or two."""
        attempts = "1 attempt was" if self._refused == 1 else f"{self._refused} attempts were"
        refused = f" {attempts} refused." if self._refused else ""
        return f"{in_words(self._sent_bytes)} sent since Kibitz started.{refused}"

    def _show_traffic(self) -> None:
        refused = f", {self._refused} refused" if self._refused else ""
        self.traffic.setText(f"{in_words(self._sent_bytes)} sent{refused}")
        self.traffic.setAccessibleName(f"{self.sent} Show the ledger.")

    def show_engine(self, event: EngineLoading | EngineReady | EngineFailed) -> None:
        """Work out anew what leaves this computer."""
        match event:
            case EngineReady(info=info):
                self._engines[info.role] = info
            case EngineFailed(role=role):
                self._engines[role] = None
            case EngineLoading(role=role):
                self._engines.pop(role, None)
        self._show_where()

    @property
    def where(self) -> str:
        """What is said about where the work is done; empty while that is not known."""
        sent = [
            f"{_SENT[role]} to {info.remote}"
            for role, info in self._engines.items()
            if info is not None and info.remote
        ]  # fmt: skip
        if sent:
            return " · ".join(sent)
        return "On this computer" if set(self._engines) == set(Role) else ""

    def _show_where(self) -> None:
        words = self.where
        colours = self._theme.colours
        stays = words == "On this computer"
        self._where.setText(words)
        self._where.setToolTip("No engine in use sends anything away from this computer." if stays else words)
        self._sign.setVisible(bool(words))
        self._sign.setPixmap(
            icons.pixmap(
                "lock" if stays else "cloud",
                colours.muted if stays else colours.on_trouble,
                15,
                self.devicePixelRatioF(),
            )
        )


class Sensor(QWidget):
    """A filled dot and words while in use; a ring otherwise."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._dot = Dot(theme, self)
        self._words = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._dot)
        row.addWidget(self._words)
        self.show_use(in_use=False)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_use(self, *, in_use: bool, standing_by: bool = False) -> None:
        """Tell whether the sense is in use, or only standing by."""
        words = _STANDING_BY if standing_by else _WORDS[self._name][in_use]
        self._words.setText(words)
        self.setToolTip(_STANDING_BY_DETAILS if standing_by else "")
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.toolTip())
        self._dot.fill(is_filled=in_use and not standing_by)


class Dot(QWidget):
    """A small disc, or a ring."""

    _SIDE = 9

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_filled = False
        self.setFixedSize(self._SIDE, self._SIDE)

    def fill(self, *, is_filled: bool) -> None:
        """Disc or ring."""
        self._is_filled = is_filled
        self.update()

    def sizeHint(self) -> QSize:
        """Its own size."""
        return QSize(self._SIDE, self._SIDE)

    def paintEvent(self, _event: object) -> None:
        """Draw it."""
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._is_filled:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent))
                painter.drawEllipse(self.rect())
            else:
                painter.setPen(QPen(QColor(colours.muted), 1.4))
                painter.drawEllipse(self.rect().adjusted(1, 1, -2, -2))
