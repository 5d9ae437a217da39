# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip at the bottom: which senses are in use now, and whether anything leaves this computer."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayoutItem, QPushButton, QWidget

from assistant.events import BytesSent, ConnectionRefused, EngineFailed, EngineLoading, EngineReady
from assistant.values import EngineInfo, Role
from ui.look import icons
from ui.look.theme import Theme
from ui.words import mark, size, tr

_WORDS = {
    "microphone": (mark("Microphone off"), mark("Microphone listening")),
    "camera": (mark("Camera off"), mark("Camera looking")),
    "screen": (mark("Screen not read"), mark("Screen being read")),
}
_STANDING_BY = mark("Microphone ready")
_STANDING_BY_DETAILS = mark(
    "The microphone is open, so that your first word is not cut. Half a second of it is kept in memory, and "
    "overwritten all the time. Until you talk, nothing is listened for but what you let it in the settings: "
    "“hey Kibitz”, or “stop” during an answer. Standing by can be switched off there, too."
)
_HERE = mark("On this computer")
_SENT = {
    Role.EARS: mark("What you say is sent to {server}"),
    Role.EYES: mark("Your words and pictures are sent to {server}"),
    Role.VOICE: mark("Answers are sent to {server}"),
}


class StatusStrip(QWidget):
    """Tells by word and shape, not by colour alone."""

    ledger_wanted = Signal()
    """The user wants to know more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("What Kibitz used and sent, and when"))
        self._theme = theme
        self._engines: dict[Role, EngineInfo | None] = {}
        self._sensors = {name: Sensor(name, theme, self) for name in _WORDS}
        self._sign = QLabel()
        self._where = QLabel()
        senses = self._group()
        for sensor in self._sensors.values():
            senses.addWidget(sensor)
        senses.addStretch(1)
        self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._groups.setContentsMargins(14, 5, 14, 5)
        self._groups.addLayout(senses)
        self._groups.addStretch(1)
        traffic = self._group()
        traffic.addWidget(self._sign)
        traffic.addWidget(self._where)
        self._groups.addLayout(traffic)
        self._groups.setAlignment(traffic, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._sent_bytes = 0
        self._refused = 0
        self.traffic = QPushButton()
        self.traffic.setObjectName("quiet")
        self.traffic.setToolTip(self.toolTip())
        self.traffic.clicked.connect(self.ledger_wanted)
        traffic.addWidget(self.traffic)
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

    @staticmethod
    def _group() -> QHBoxLayout:
        group = QHBoxLayout()
        group.setSpacing(10)
        return group

    def minimumSizeHint(self) -> QSize:
        """Both groups below each other."""
        margins = self._groups.contentsMargins()
        widths = [item.sizeHint().width() for item in self._items]
        return QSize(max(widths) + margins.left() + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two lines where one is too short, as with very large text."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Words or text size are others now."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._turn()
        return handled

    def _turn(self) -> None:
        margins = self._groups.contentsMargins()
        needed = sum(item.sizeHint().width() for item in self._items) + margins.left() + margins.right()
        fits = needed <= self.width()
        self._groups.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )  # fmt: skip

    @property
    def _items(self) -> list[QLayoutItem]:
        found = (self._groups.itemAt(place) for place in range(self._groups.count()))
        return [item for item in found if item is not None]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere opens the ledger; with the keyboard, the button does."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.ledger_wanted.emit()

    @property
    def sent(self) -> str:
        """What left this computer since the start, in a sentence or two."""
        sent = tr("{size} sent since Kibitz started.", size=size(self._sent_bytes))
        return f"{sent} {tr('%n attempts were refused.', count=self._refused)}" if self._refused else sent

    def _show_traffic(self) -> None:
        sent = tr("{size} sent since start", size=size(self._sent_bytes))
        self.traffic.setText(f"{sent}, {tr('%n refused', count=self._refused)}" if self._refused else sent)
        self.traffic.setAccessibleName(f"{self.sent} {tr('Show the ledger.')}")

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
            tr(_SENT[role], server=info.remote)
            for role, info in self._engines.items()
            if info is not None and info.remote
        ]  # fmt: skip
        if sent:
            return " · ".join(sent)
        return tr(_HERE) if set(self._engines) == set(Role) else ""

    def _show_where(self) -> None:
        words = self.where
        colours = self._theme.colours
        stays = words in ("", tr(_HERE))
        self._where.setText(words)
        self._where.setToolTip(tr("No engine in use sends anything away from this computer.") if stays else words)
        self._where.setVisible(bool(words))
        self._sign.setPixmap(
            icons.pixmap(
                "lock" if stays else "cloud",
                colours.muted if stays else colours.on_trouble,
                self._theme.scaled(15),
                self.devicePixelRatioF(),
            )
        )


class Use(Enum):
    """How a sense is used, and the shape that says so."""

    OFF = "a ring"
    STANDING_BY = "a ring around a dot"
    IN_USE = "a disc"


class Sensor(QWidget):
    """A shape and words."""

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
        words = tr(_STANDING_BY) if standing_by else tr(_WORDS[self._name][in_use])
        self._words.setText(words)
        self.setToolTip(tr(_STANDING_BY_DETAILS) if standing_by else "")
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.toolTip())
        self._dot.show_use(Use.STANDING_BY if standing_by else Use.IN_USE if in_use else Use.OFF)


class Dot(QWidget):
    """The shape."""

    _SIDE = 10

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._use = Use.OFF
        theme.changed.connect(self._dress)
        self._dress()

    def show_use(self, use: Use) -> None:
        """Show another shape."""
        self._use = use
        self.update()

    def _dress(self) -> None:
        side = self._theme.scaled(self._SIDE)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw it."""
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(self.rect())
            if self._use is not Use.IN_USE:
                painter.setPen(QPen(QColor(colours.muted), 1.4))
                painter.drawEllipse(whole.adjusted(1, 1, -1, -1))
            if self._use is not Use.OFF:
                inset = 0.5 if self._use is Use.IN_USE else 3
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent if self._use is Use.IN_USE else colours.muted))
                painter.drawEllipse(whole.adjusted(inset, inset, -inset, -inset))
