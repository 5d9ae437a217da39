# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pill is made of: a sign, the first row, and the words below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from assistant.events import LevelChanged
from ui.look import icons
from ui.look.theme import Theme
from ui.pictures import thumbnail_of
from ui.pill.state import PillState, Sign
from ui.widgets.level_bars import LevelBars
from ui.words import mark, tr

if TYPE_CHECKING:
    from assistant.values import Picture

_SIGN, _SPACE = 10, 8
_THUMBNAIL, _LEAST_THUMBNAIL = QSize(54, 32), QSize(8, 8)
_CROSS = 13
_CORNER = 5
_SMALL = 0.86

_MEANINGS = {
    Sign.WAITING: mark("Ready"),
    Sign.ARMING: mark("The microphone is being opened"),
    Sign.HELD: mark("Listening"),
    Sign.LATCHED: mark("Listening, locked"),
    Sign.THINKING: mark("Working on it"),
    Sign.SPEAKING: mark("Speaking"),
    Sign.PAUSED: mark("Paused"),
    Sign.DONE: mark("Done"),
    Sign.TROUBLE: mark("That did not work"),
}
_FILLED = (Sign.HELD, Sign.LATCHED, Sign.THINKING, Sign.SPEAKING, Sign.PAUSED)


class PillSign(QWidget):
    """Where things stand, as a shape."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = Sign.WAITING
        self.setFixedSize(_SIGN + 2, _SIGN + 2)
        self.setAccessibleName(tr(_MEANINGS[self._sign]))

    def show_sign(self, sign: Sign) -> None:
        """Show another shape."""
        if sign is not self._sign:
            self._sign = sign
            self.setAccessibleName(tr(_MEANINGS[sign]))
            self.update()

    def paintEvent(self, _event: object) -> None:  # noqa: C901 - one case for each shape
        """Draw the shape."""
        colours = self._theme.colours
        is_recording = self._sign in (Sign.HELD, Sign.LATCHED)
        colour = QColor(colours.recording if is_recording or self._sign is Sign.TROUBLE else colours.accent)
        shape = QRectF(1, 1, _SIGN, _SIGN)
        left, top, right, bottom, middle = shape.left(), shape.top(), shape.right(), shape.bottom(), shape.center()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            if self._sign in _FILLED:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
            match self._sign:
                case Sign.HELD:
                    painter.drawEllipse(shape)
                case Sign.LATCHED:
                    painter.drawRoundedRect(shape, 2, 2)
                case Sign.WAITING:
                    painter.drawEllipse(shape.adjusted(1, 1, -1, -1))
                case Sign.ARMING:
                    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
                    painter.drawEllipse(shape.adjusted(1, 1, -1, -1))
                case Sign.THINKING:
                    for x in (left + 1.2, middle.x(), right - 1.2):
                        painter.drawEllipse(QPointF(x, middle.y()), 1.5, 1.5)
                case Sign.PAUSED:
                    for x in (left + 1.5, right - 4.5):
                        painter.drawRoundedRect(QRectF(x, top + 0.5, 3, _SIGN - 1), 1, 1)
                case Sign.SPEAKING:
                    painter.drawPolygon(
                        QPolygonF([shape.topLeft(), QPointF(right, middle.y()), shape.bottomLeft()])
                    )  # fmt: skip
                case Sign.DONE:
                    painter.drawPolyline(
                        [QPointF(left, middle.y()), QPointF(left + 0.35 * _SIGN, bottom - 1), QPointF(right, top + 1)]
                    )  # fmt: skip
                case Sign.TROUBLE:
                    painter.drawLine(shape.topLeft(), shape.bottomRight())
                    painter.drawLine(shape.topRight(), shape.bottomLeft())


class PillRow(QWidget):
    """The first row: sign, sound, words, what it looks at, and a button that ends it."""

    ended = Signal()
    screen_left_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: Picture | None = None
        self._sign = PillSign(theme, self)
        self.bars = LevelBars(theme.motion, self)
        self._shown = Sign.WAITING
        self._wordings: tuple[str, ...] = ("",)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._thumbnail = QLabel(self)
        self._thumbnail.setAccessibleName(tr("Picture of your screen that goes with the question"))
        self._more = QLabel(self)
        self._more.setTextFormat(Qt.TextFormat.PlainText)
        self.leave_out = self._button(*_leaving_out(PillState()))
        self.leave_out.clicked.connect(self.screen_left_out)
        self.end = self._button("", tr("Stop"))
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACE)
        row.addWidget(self._sign)
        row.addWidget(self.bars)
        row.addWidget(self._words, 1)
        row.addWidget(self._thumbnail)
        row.addWidget(self._more)
        row.addWidget(self.leave_out)
        row.addWidget(self.end)
        theme.changed.connect(self._dress)
        self._dress()

    def show_state(self, state: PillState, *, has_room: bool) -> None:
        """Show a state; with room, also what can be done."""
        self._shown = state.sign
        self._sign.show_sign(state.sign)
        self.bars.setVisible(state.has_sound)
        self._wordings = _wordings(state) if has_room and not state.can_leave_out else (state.words,)
        words, explanation = _leaving_out(state)
        self.leave_out.setText(words)
        self.leave_out.setAccessibleName(words)
        self.leave_out.setToolTip(explanation)
        self.leave_out.setVisible(state.can_leave_out)
        self._more.setText(f"+{state.more}")
        self._more.setAccessibleName(tr("%n more pictures", count=state.more))
        self._more.setVisible(state.more > 0 and state.can_leave_out)
        self._thumbnail.setVisible(state.screen is not None and (has_room or state.can_leave_out))
        if state.screen is not self._picture:
            self._picture = state.screen
            if state.screen is not None:
                self._thumbnail.setPixmap(_rounded(state.screen, self.devicePixelRatioF(), self._theme.colours.border))
        self.end.setAccessibleName(tr("Close") if state.sign in (Sign.DONE, Sign.TROUBLE) else tr("Stop"))
        self.end.setToolTip(self.end.accessibleName())
        self._write()

    def show_level(self, level: LevelChanged) -> None:
        """Let the bars follow the microphone while the user talks, and the answer while that is heard."""
        if level.speaking is (self._shown is Sign.SPEAKING):
            self.bars.show_bands(level.bands)

    @property
    def words(self) -> str:
        """What is written in the row."""
        return self._words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        others = (self._sign, self.bars, self._thumbnail, self.leave_out, self._more, self.end)
        widths = [
            max(part.minimumWidth(), part.sizeHint().width()) + _SPACE for part in others if part.isVisibleTo(self)
        ]
        metrics = self._words.fontMetrics()
        fitting = (words for words in self._wordings if metrics.horizontalAdvance(words) <= self.width() - sum(widths))
        self._words.setText(next(fitting, self._wordings[-1]))

    def width_for(self, state: PillState) -> int:
        """Pixels that the row needs for a state, with room for seconds to grow into."""
        metrics = QFontMetrics(self._words.font())
        words = max(metrics.horizontalAdvance(state.words), metrics.horizontalAdvance("00.0 s"))
        parts = [self._sign.width(), words, self.end.sizeHint().width()]
        parts += [self.bars.sizeHint().width()] if self.bars.isVisibleTo(self) else []
        if state.can_leave_out:
            parts += [_THUMBNAIL.width() + 2, self.leave_out.sizeHint().width()]
            parts += [self._more.sizeHint().width()] if state.more else []
        return sum(parts) + _SPACE * (len(parts) - 1)

    def _button(self, words: str, explanation: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName("quiet")
        button.setAccessibleName(words or explanation)
        button.setToolTip(explanation)
        button.setIconSize(QSize(_CROSS, _CROSS))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _dress(self) -> None:
        colours = self._theme.colours
        self.bars.set_colour(colours.text, colours.surface)
        self.end.setIcon(icons.icon("close", colours.muted, _CROSS))
        self.leave_out.setIcon(icons.icon("close", colours.muted, _CROSS))
        self._words.setFont(self._theme.font(_SMALL))
        self._words.setStyleSheet(f"color: {colours.muted}")
        self._more.setFont(self._theme.font(_SMALL))
        self._more.setStyleSheet(f"color: {colours.muted}")


def _fitting(picture: "Picture") -> QSize:
    """How large it is shown: as it is, only smaller."""
    size = QSize(picture.width, picture.height).scaled(_THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio)
    return size.expandedTo(_LEAST_THUMBNAIL)


def _rounded(picture: "Picture", ratio: float, border: str) -> QPixmap:
    """Small, with round corners as all that is shown here."""
    size = _fitting(picture)
    pixels = QPixmap(size * ratio)
    pixels.setDevicePixelRatio(ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    with QPainter(pixels) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(outline)
        painter.drawImage(QRectF(QPointF(0, 0), size), thumbnail_of(picture, size * ratio))
        painter.setClipping(False)
        painter.strokePath(outline, QPen(QColor(border), 1))
    return pixels


def _leaving_out(state: PillState) -> tuple[str, str]:
    """Words and explanation of the button that takes the picture away."""
    if state.is_part:
        return tr("Not this part"), tr("Ask without this picture; the next question sees the whole screen")
    if not state.is_chosen:
        return tr("Not my screen"), tr("Ask without the picture of your screen")
    if state.more:
        return tr("Remove"), tr("Ask without these pictures")
    return tr("Remove"), tr("Ask without this picture")


def _wordings(state: PillState) -> tuple[str, ...]:
    """What the row may say, the longest first."""
    words = f"{state.doing} {state.words}".strip()
    return (f"{words} · {state.help}", words, state.words) if state.help else (words, state.words)
