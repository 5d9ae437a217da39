# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pill is made of: a sign, the first row, and the words below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.composer.waveform import Waveform
from ui.look import icons
from ui.look.theme import Theme
from ui.pictures import thumbnail_of
from ui.pill.state import PillState, Sign

if TYPE_CHECKING:
    from assistant.values import Picture

BARS = 9
_SIGN, _SPACE = 10, 8
_THUMBNAIL = QSize(54, 32)
_CROSS = 13
_SMALL = 0.86


class PillSign(QWidget):
    """Where things stand, as a shape."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = Sign.WAITING
        self.setFixedSize(_SIGN + 2, _SIGN + 2)

    def show_sign(self, sign: Sign) -> None:
        """Show another shape."""
        self._sign = sign
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw the shape."""
        colours = self._theme.colours
        is_recording = self._sign in (Sign.HELD, Sign.LATCHED)
        colour = QColor(colours.recording if is_recording or self._sign is Sign.TROUBLE else colours.accent)
        shape = QRectF(1, 1, _SIGN, _SIGN)
        left, top, right, bottom, middle = shape.left(), shape.top(), shape.right(), shape.bottom(), shape.center()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            if self._sign in (Sign.HELD, Sign.LATCHED, Sign.SPEAKING):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
            match self._sign:
                case Sign.HELD:
                    painter.drawEllipse(shape)
                case Sign.LATCHED:
                    painter.drawRoundedRect(shape, 2, 2)
                case Sign.WAITING:
                    painter.drawEllipse(shape.adjusted(1, 1, -1, -1))
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
        self.waveform = Waveform(self, BARS)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._thumbnail = QLabel(self)
        self._thumbnail.setAccessibleName("Picture of your screen that goes with the question")
        self.leave_out = self._button("Not my screen", "Ask without the picture of your screen")
        self.leave_out.clicked.connect(self.screen_left_out)
        self.end = self._button("", "Stop")
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACE)
        row.addWidget(self._sign)
        row.addWidget(self.waveform)
        row.addWidget(self._words, 1)
        row.addWidget(self._thumbnail)
        row.addWidget(self.leave_out)
        row.addWidget(self.end)
        theme.changed.connect(self._dress)
        self._dress()

    def show_state(self, state: PillState, *, has_room: bool) -> None:
        """Show a state; with room, also what can be done."""
        self._sign.show_sign(state.sign)
        self.waveform.setVisible(state.sign in (Sign.HELD, Sign.LATCHED, Sign.SPEAKING) or state.words == "Just talk")
        helps = has_room and state.help and not state.can_leave_out
        words = " · ".join(filter(None, (state.words, state.help))) if helps else state.words
        self._words.setText(words)
        self.leave_out.setVisible(state.can_leave_out)
        self._thumbnail.setVisible(state.screen is not None and (has_room or state.can_leave_out))
        if state.screen is not self._picture:
            self._picture = state.screen
            if state.screen is not None:
                self._thumbnail.setPixmap(thumbnail_of(state.screen, _THUMBNAIL, self.devicePixelRatioF()))
        self.end.setAccessibleName("Close" if state.sign in (Sign.DONE, Sign.TROUBLE) else "Stop")
        self.end.setToolTip(self.end.accessibleName())

    @property
    def words(self) -> str:
        """What is written in the row."""
        return self._words.text()

    def width_for(self, state: PillState) -> int:
        """Pixels that the row needs for a state, with room for seconds to grow into."""
        metrics = QFontMetrics(self._words.font())
        words = max(metrics.horizontalAdvance(state.words), metrics.horizontalAdvance("00.0 s"))
        parts = [self._sign.width(), words, self.end.sizeHint().width()]
        parts += [self.waveform.sizeHint().width()] if self.waveform.isVisibleTo(self) else []
        if state.can_leave_out:
            parts += [_THUMBNAIL.width() + 2, self.leave_out.sizeHint().width()]
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
        self.waveform.set_colour(colours.text)
        self.end.setIcon(icons.icon("close", colours.muted, _CROSS))
        self.leave_out.setIcon(icons.icon("close", colours.muted, _CROSS))
        self._words.setFont(self._theme.font(_SMALL))
        self._words.setStyleSheet(f"color: {colours.muted}")
        self._thumbnail.setStyleSheet(f"border: 1px solid {colours.border}")
