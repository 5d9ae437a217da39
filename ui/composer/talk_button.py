# SPDX-License-Identifier: GPL-3.0-or-later
"""The button to talk with: the sound it hears, and where talking stands in words and shape."""

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from assistant.events import TalkChanged, TalkState
from assistant.settings import TalkMode
from ui.composer.talk_key import HeldSpace
from ui.look.theme import Theme
from ui.widgets.waveform import Waveform
from ui.words import mark, number, tr

_TICK_MS = 100
_PADDING, _SPACE = 16, 10
_RING = 2
"""Pixels around it, for the ring that shows the focus."""
_SIGN = 10

_INVITATIONS = {
    TalkMode.AUTO: mark("Hold to talk"),
    TalkMode.HOLD: mark("Hold to talk"),
    TalkMode.TOGGLE: mark("Press to talk"),
    TalkMode.HANDS_FREE: mark("Start talking"),
}
_EXPLANATIONS = {
    TalkMode.AUTO: mark(
        "Hold while you speak, and let go: the answer comes. Or tap, speak, and tap again.\n"
        "While you hold, Space goes on without holding."
    ),
    TalkMode.HOLD: mark(
        "Hold while you speak, and let go: the answer comes.\nWhile you hold, Space goes on without holding."
    ),
    TalkMode.TOGGLE: mark("Press, speak, and press again: the answer comes."),
    TalkMode.HANDS_FREE: mark(
        "Press once and just talk: when you pause, the answer comes, and then it is your turn again.\n"
        "Press again to end."
    ),
}
_KEYS = mark("Ctrl+Alt+Space does the same (there, Enter goes on without holding). Esc cancels.")


class TalkButton(QAbstractButton):
    """Held down by mouse, or by Space while it has the focus. The states shown are those the core tells."""

    held = Signal()
    let_go = Signal(bool)
    """With whether that is certain: X11 repeats a held key as release and press."""
    locked = Signal()
    """Go on without holding."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._talk = TalkChanged(TalkState.IDLE)
        self._is_held = False
        self._is_deaf = False
        self._focused_before: QWidget | None = None
        self._space = HeldSpace(self)
        self._space.went_down.connect(self._hold)
        self._space.went_up.connect(self._release)
        self._recording = QElapsedTimer()
        self._seconds = QTimer(self, interval=_TICK_MS)
        self._seconds.timeout.connect(self._show_words)
        self.words = ""
        """What is written on it."""
        self.waveform = Waveform(theme.motion, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, 6, _PADDING, 6)
        row.addWidget(self.waveform, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()
        self._show_words()

    @property
    def talk(self) -> TalkChanged:
        """Where talking stands."""
        return self._talk

    def show_talk(self, talk: TalkChanged) -> None:
        """Show where talking stands."""
        if talk.state is TalkState.RECORDING and self._talk.state is not TalkState.RECORDING:
            self._recording.start()
            self._seconds.start()
        elif talk.state is not TalkState.RECORDING:
            self._seconds.stop()
        self._talk = talk
        self._dress()
        self._show_words()

    def show_deaf(self, is_deaf: bool) -> None:
        """Hands-free, but an answer comes out of the loudspeaker: nothing is heard until that is over."""
        if is_deaf != self._is_deaf:
            self._is_deaf = is_deaf
            self._show_words()

    def release(self) -> None:
        """End a hold, if there is one."""
        self._release(certain=True)

    def sizeHint(self) -> QSize:
        """Wide enough for the longest words, so that nothing moves while one talks."""
        words = self.minimumSizeHint()
        return QSize(words.width() + self.waveform.sizeHint().width() + _SPACE, words.height())

    def minimumSizeHint(self) -> QSize:
        """Room for the words; the bars are left out where there is no more."""
        metrics = QFontMetrics(self._words_font())
        listening = tr("Listening {seconds}", seconds=tr("{seconds} s", seconds=number(100, 1)))
        words = max(metrics.horizontalAdvance(text) for text in (listening, *map(tr, _INVITATIONS.values())))
        return QSize(2 * _PADDING + self._sign + _SPACE + words, self._theme.control_height + 2 * _RING)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to talk."""
        if event.button() is Qt.MouseButton.LeftButton:
            # Space locks now; it would be typed into the question otherwise.
            self._focused_before = self.window().focusWidget()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._hold()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Talking goes on wherever the mouse is moved."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was said is the question."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.release()
            if self._focused_before is not None and self.hasFocus():
                self._focused_before.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space begins to talk; while the mouse holds the button, it goes on without."""
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif self._is_held and not self._space.is_down:
            self.locked.emit()
        else:
            self._space.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space ends it."""
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        else:
            self._space.release(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that goes up elsewhere cannot be seen here: end the take rather than record on."""
        self._space.lift()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the bars out where there is no room for them."""
        super().resizeEvent(event)
        self.waveform.setVisible(self.width() >= self.sizeHint().width())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the font."""
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: object) -> None:
        """A pill with words; the bars are a child."""
        ground, ink = self._colours()
        shape = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self._theme.colours.text), 2))
                painter.drawRoundedRect(shape.adjusted(-1, -1, 1, 1), shape.height() / 2 + 1, shape.height() / 2 + 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
            painter.setPen(QColor(ink))
            painter.setFont(self._words_font())
            words = self._place_of_words()
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self._draw_sign(painter, words.right() + _SPACE if is_mirrored else words.left() - _SPACE - self._sign, ink)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter, self.words)

    def _place_of_words(self) -> QRectF:
        """Beside the bars and the sign."""
        bars = 0 if self.waveform.isHidden() else self.waveform.width() + _SPACE
        others = bars + self._sign + _SPACE
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = _PADDING + (0 if is_mirrored else others)
        return QRectF(left, 0, self.width() - others - 2 * _PADDING, self.height())

    def _draw_sign(self, painter: QPainter, left: float, ink: str) -> None:
        """A disc while it records for as long as something is held, a square where a press ends it, else a ring."""
        sign = QRectF(left, (self.height() - self._sign) / 2, self._sign, self._sign)
        is_recording = self._talk.state is TalkState.RECORDING
        painter.setPen(Qt.PenStyle.NoPen if is_recording else QPen(QColor(ink), 1.6))
        painter.setBrush(QColor(ink) if is_recording else Qt.BrushStyle.NoBrush)
        if self._talk.latched or self._talk.hands_free:
            painter.drawRoundedRect(sign, 2, 2)
        else:
            painter.drawEllipse(sign)
        painter.setPen(QColor(ink))

    def _hold(self) -> None:
        if not self._is_held:
            self._is_held = True
            self.setDown(True)
            self.held.emit()

    def _release(self, certain: bool) -> None:
        if self._is_held:
            self._is_held = False
            self.setDown(False)
            self.let_go.emit(certain)

    @property
    def _sign(self) -> int:
        """Pixels of its sides."""
        return self._theme.scaled(_SIGN)

    def _words_font(self) -> QFont:
        return self._theme.font(1.0, bold=True)

    def _colours(self) -> tuple[str, str]:
        colours = self._theme.colours
        if self._talk.state is TalkState.RECORDING:
            return colours.recording, colours.on_recording
        if self._talk.state is TalkState.IDLE:
            return (colours.accent_hover if self.underMouse() else colours.accent), colours.on_accent
        return colours.chosen, colours.text

    def enterEvent(self, event: QEnterEvent) -> None:
        """Another ground under the mouse, behind the bars, too."""
        super().enterEvent(event)
        self._dress()

    def leaveEvent(self, event: QEvent) -> None:
        """As before."""
        super().leaveEvent(event)
        self._dress()

    def _dress(self) -> None:
        ground, ink = self._colours()
        self.waveform.set_colour(ink, ground)
        self.update()

    def _show_words(self) -> None:
        seconds = tr("{seconds} s", seconds=number(self._recording.elapsed() / 1000, 1))
        match self._talk:
            case TalkChanged(TalkState.IDLE, mode=mode):
                words = name = tr(_INVITATIONS[mode])
                self.setToolTip(f"{tr(_EXPLANATIONS[mode])}\n{tr(_KEYS)}")
            case TalkChanged(TalkState.ARMING):
                words = name = tr("Starting…")
            case TalkChanged(TalkState.RECORDING, latched=True):
                words, name = tr("Tap to send {seconds}", seconds=seconds), tr("Listening. Press again to send")
            case TalkChanged(TalkState.RECORDING):
                words, name = tr("Listening {seconds}", seconds=seconds), tr("Listening")
            case TalkChanged(TalkState.FINALISING):
                words = name = tr("Finishing…")
            case TalkChanged(TalkState.WAITING) if self._is_deaf:
                words, name = tr("Speaking…"), tr("Listening again after the answer. Press again to end")
            case TalkChanged(TalkState.WAITING):
                words, name = tr("Just talk"), tr("Listening for you. Press again to end")
        if self.accessibleName() != name:
            # Without the seconds: a screen reader would never end.
            self.setAccessibleName(name)
        if words != self.words:
            # Not the button's text: with each of the seconds, everything around it would be laid out anew.
            self.words = words
            self.update(self._place_of_words().toAlignedRect())
