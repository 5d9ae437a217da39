# SPDX-License-Identifier: GPL-3.0-or-later
"""A small panel over all programs that never takes the keyboard from them: what Kibitz hears, looks at and answers."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QEnterEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from assistant.turn_events import PartialTranscript
from ui.composer.live_words import LiveWords
from ui.conversation.message_text import MessageText
from ui.look.theme import Theme
from ui.pill.parts import PillRow
from ui.pill.state import PillState
from ui.words import tr

SMALLEST = QSize(184, 40)
WORDS_WIDTH, ANSWER_WIDTH = 400, 520
_LEAST_ANSWER_WIDTH, _MOST_ANSWER_HEIGHT = 320, 240
_MOST_CHARACTERS = 120
"""Three lines of what was understood; of more the end is shown."""
_RADIUS = 20
_SIDE, _SIDE_OF_BUTTON, _TOP = 16, 10, 12
_GRIP = 8
"""So near to the left or right edge the mouse changes the width."""
_FROM_EDGE = 24
"""First place: so far above the lower edge of the screen, and never nearer than 2, where hidden task bars wait."""

_PLACE, _WIDTH = "pill/place", "pill/width"


class Pill(QFrame):
    """Grows from a row to live words to an answer; stays where the user puts it."""

    ended = Signal()
    screen_left_out = Signal()
    clicked = Signal()
    """Not on a button: the window is wanted."""
    hovered = Signal(bool)
    resized = Signal()
    """The user changed the width: the state is to be shown again."""

    def __init__(self, theme: Theme, memory: QSettings) -> None:
        """`memory` keeps place and width."""
        super().__init__(None, _window_kind())
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        # macOS hides tool windows of programs that are not in front, which is just when this one is for.
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setWindowTitle(tr("Kibitz listens and answers"))
        self.setAccessibleName("Kibitz")
        self.setMouseTracking(True)
        self._theme = theme
        self._memory = memory
        self._grabbed: tuple[QPoint, QRect, int] | None = None
        self._was_moved = False
        self.row = PillRow(theme, self)
        self.row.ended.connect(self.ended)
        self.row.screen_left_out.connect(self.screen_left_out)
        self.heard = LiveWords(theme, self)
        self.answer = MessageText(theme, tr("Answer"), self)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.answer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answer.code.can_be_copied = False
        self.answer.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.answer.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.note = QLabel(self)
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        for part in (self.row, self.heard, self.answer, self.note):
            self._column.addWidget(part)
        theme.changed.connect(self.update)

    def show_state(self, state: PillState, *, is_live: bool) -> None:
        """Show a state; unless `is_live` nothing but the first row."""
        grows = is_live and state.has_more
        self.row.show_state(state, has_room=grows)
        heard = state.heard if grows and not state.answer else None
        if heard:
            self.heard.show_words(_newest(heard))
        self.heard.setVisible(bool(heard) and bool(self.heard.text().strip()))
        self.answer.setVisible(grows and bool(state.answer))
        self.answer.show_markdown(state.answer)
        self.answer.highlight(state.spoken)
        self.note.setVisible(grows and bool(state.note))
        self.note.setText(state.note)
        self._resize(state, grows=grows)
        if grows and state.answer:
            self._scroll_to_what_matters()

    def place(self) -> None:
        """Go where the user put it, on the screen that has the mouse pointer."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        place = self._memory.value(_PLACE)
        if isinstance(place, QPointF):
            foot = QPoint(round(area.left() + place.x() * area.width()), round(area.top() + place.y() * area.height()))
        else:
            foot = QPoint(area.center().x(), area.bottom() - _FROM_EDGE)
        self._stand_at(foot, area)

    # ── size and place ─────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def _foot(self) -> QPoint:
        """The middle of the lower edge: it stays where it is when the pill grows."""
        return QPoint(self.geometry().center().x(), self.geometry().bottom())

    def _resize(self, state: PillState, *, grows: bool) -> None:
        sides = _SIDE + _SIDE_OF_BUTTON
        row = self.row.width_for(state) + sides
        width = max(SMALLEST.width(), row)
        if grows and not state.answer:
            width = max(WORDS_WIDTH, row)
        elif grows:
            width = max(self._answer_width, row)
            _, needed = self.answer.fit(width - sides)
            self.answer.setFixedHeight(min(needed, _MOST_ANSWER_HEIGHT))
        self._column.setContentsMargins(_SIDE, _TOP if grows else 0, _SIDE_OF_BUTTON, _TOP if grows else 0)
        self._column.invalidate()
        height = max(
            SMALLEST.height(), self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height()
        )
        if QSize(width, height) != self.size():
            foot = self._foot
            self.setFixedSize(width, height)
            self._stand_at(foot, self.screen().availableGeometry())

    @property
    def _answer_width(self) -> int:
        kept = self._memory.value(_WIDTH)
        return (
            max(_LEAST_ANSWER_WIDTH, int(kept)) if isinstance(kept, int | str) and str(kept).isdigit() else ANSWER_WIDTH
        )

    def _stand_at(self, foot: QPoint, area: QRect) -> None:
        """Stand on this point, but wholly on the screen."""
        left = foot.x() - (self.width() - 1) // 2
        top = foot.y() - self.height() + 1
        inside = area.adjusted(2, 2, -2, -2)
        left = max(inside.left(), min(left, inside.right() - self.width() + 1))
        top = max(inside.top(), min(top, inside.bottom() - self.height() + 1))
        self.move(left, top)

    def _remember(self) -> None:
        area = self.screen().availableGeometry()
        foot = self._foot - area.topLeft()
        self._memory.setValue(_PLACE, QPointF(foot.x() / area.width(), foot.y() / area.height()))

    def _scroll_to_what_matters(self) -> None:
        """To the clause being heard, or to the end, where words appear."""
        bar = self.answer.verticalScrollBar()
        marks = self.answer.extraSelections()
        if not marks:
            bar.setValue(bar.maximum())
            return
        place = self.answer.cursorRect(marks[-1].cursor)
        if place.bottom() > self.answer.height() or place.top() < 0:
            bar.setValue(bar.value() + place.bottom() - self.answer.height() // 2)

    # ── events ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round corners also where the desktop knows no transparency."""
        super().resizeEvent(event)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: object) -> None:
        """The ground."""
        colours = self._theme.colours
        with QPainter(self) as painter:
            # The mask is made of whole pixels, and lets some beyond the curve through.
            painter.fillRect(self.rect(), QColor(colours.border))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Somebody reads it."""
        super().enterEvent(event)
        self.hovered.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Nobody does."""
        super().leaveEvent(event)
        self.hovered.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move it, at its sides to change its width."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grabbed = event.globalPosition().toPoint(), self.geometry(), self._side(event.position().x())
            self._was_moved = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self._grabbed is None:
            is_at_side = self._side(event.position().x()) and self.answer.isVisible()
            self.setCursor(Qt.CursorShape.SizeHorCursor if is_at_side else Qt.CursorShape.ArrowCursor)
            return
        begin, geometry, side = self._grabbed
        moved = event.globalPosition().toPoint() - begin
        if not self._was_moved and moved.manhattanLength() < QGuiApplication.styleHints().startDragDistance():
            return
        self._was_moved = True
        if side and self.answer.isVisible():
            # Twice, because both sides move.
            self._memory.setValue(_WIDTH, max(_LEAST_ANSWER_WIDTH, geometry.width() + 2 * side * moved.x()))
            self.resized.emit()
        else:
            self.move(geometry.topLeft() + moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay there; without moving it was a click."""
        if event.button() is Qt.MouseButton.LeftButton and self._grabbed:
            self._grabbed = None
            if self._was_moved:
                self._remember()
            else:
                self.clicked.emit()

    def _side(self, x: float) -> int:
        """-1 at the left edge, 1 at the right one, 0 between."""
        return -1 if x < _GRIP else int(x > self.width() - _GRIP)


def _window_kind() -> Qt.WindowType:
    kind = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    kind |= Qt.WindowType.WindowDoesNotAcceptFocus | Qt.WindowType.NoDropShadowWindowHint
    if QGuiApplication.platformName() == "xcb":
        # As notifications do: in no task bar, and no window manager can give it the keyboard.
        kind |= Qt.WindowType.X11BypassWindowManagerHint
    return kind


def _newest(heard: PartialTranscript) -> PartialTranscript:
    surplus = len(heard.committed) + len(heard.tentative) - _MOST_CHARACTERS
    if surplus <= 0:
        return heard
    beginning, _, rest = heard.committed[surplus:].partition(" ")  # not in the middle of a word
    return PartialTranscript(f"… {rest or beginning}", heard.tentative)
