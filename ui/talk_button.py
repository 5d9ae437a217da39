# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold to talk: the button, with the sound it hears and where push-to-talk stands in words."""

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from assistant.events import TalkState
from ui.talk_key import HeldSpace
from ui.theme import Theme
from ui.waveform import Waveform

_TICK_MS = 100
_PADDING, _SPACE = 16, 10
_HEIGHT = 40


class TalkButton(QAbstractButton):
    """Held down by mouse, or by Space while it has the focus. The states shown are those the core tells."""

    held = Signal()
    let_go = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = TalkState.IDLE
        self._is_held = False
        self._space = HeldSpace(self)
        self._space.went_up.connect(self.release)
        self._recording = QElapsedTimer()
        self._seconds = QTimer(self, interval=_TICK_MS)
        self._seconds.timeout.connect(self._show_words)
        self.waveform = Waveform(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, 6, _PADDING, 6)
        row.addWidget(self.waveform, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            "Hold while you speak; let go and the answer comes.\nCtrl+Alt+Space does the same. Esc cancels."
        )
        theme.changed.connect(self._dress)
        self._dress()
        self._show_words()

    @property
    def state(self) -> TalkState:
        """Where push-to-talk stands."""
        return self._state

    def set_state(self, state: TalkState) -> None:
        """Show where push-to-talk stands."""
        if state is TalkState.RECORDING and self._state is not TalkState.RECORDING:
            self._recording.start()
            self._seconds.start()
        elif state is not TalkState.RECORDING:
            self._seconds.stop()
        self._state = state
        self._dress()
        self._show_words()

    def release(self) -> None:
        """End a hold, if there is one."""
        if self._is_held:
            self._is_held = False
            self.setDown(False)
            self.let_go.emit()

    def sizeHint(self) -> QSize:
        """Wide enough for the longest words, so that nothing moves while one talks."""
        words = self.minimumSizeHint()
        return QSize(words.width() + self.waveform.sizeHint().width() + _SPACE, words.height())

    def minimumSizeHint(self) -> QSize:
        """Room for the words; the bars are left out where there is no more."""
        metrics = QFontMetrics(self._words_font())
        words = metrics.horizontalAdvance("Listening 00.0 s")
        return QSize(2 * _PADDING + words, max(_HEIGHT, metrics.height() + 18))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to talk."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._hold()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Talking goes on wherever the mouse is moved."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was said is the question."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space begins to talk."""
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif self._space.press(event):
            self._hold()

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
        shape = QRectF(self.rect()).adjusted(2, 2, -2, -2)
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
            left = _PADDING + (0 if self.waveform.isHidden() else self.waveform.width() + _SPACE)
            words = QRectF(left, 0, self.width() - left - _PADDING, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter, self.text())

    def _hold(self) -> None:
        if not self._is_held:
            self._is_held = True
            self.setDown(True)
            self.held.emit()

    def _words_font(self) -> QFont:
        return self._theme.font(1.0, bold=True)

    def _colours(self) -> tuple[str, str]:
        colours = self._theme.colours
        if self._state is TalkState.RECORDING:
            return colours.recording, colours.on_recording
        if self._state is TalkState.IDLE:
            return (colours.accent_hover if self.underMouse() else colours.accent), colours.on_accent
        return colours.chosen, colours.text

    def _dress(self) -> None:
        self.waveform.set_colour(self._colours()[1])
        self.update()

    def _show_words(self) -> None:
        match self._state:
            case TalkState.IDLE:
                words = "Hold to talk"
            case TalkState.ARMING:
                words = "Starting…"
            case TalkState.RECORDING:
                words = f"Listening {self._recording.elapsed() / 1000:.1f} s"
            case TalkState.FINALISING:
                words = "Finishing…"
        self.setText(words)
        if self._state is not TalkState.RECORDING:
            self.setAccessibleName(words)
        elif not self.accessibleName().startswith("Listening"):
            # Once, not ten times a second: a screen reader would never end.
            self.setAccessibleName("Listening")
        self.update()
