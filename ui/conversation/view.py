# SPDX-License-Identifier: GPL-3.0-or-later
"""The conversation: any number of turns, of which only those in sight are widgets.

A row that was never laid out has an estimated height. When it comes into sight it is measured, and the scroll
position moves along, so that what the user reads stays where it is.
"""

from functools import partial

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QApplication, QFrame, QWidget

from ui.conversation.estimates import estimates
from ui.conversation.laid_out import LaidOutTurns
from ui.conversation.message_text import MessageText
from ui.conversation.message_walk import MessageWalk
from ui.conversation.model import ConversationModel
from ui.conversation.newest_button import NewestButton
from ui.conversation.row_heights import RowHeights
from ui.conversation.turn_footer import TurnActions
from ui.conversation.turn_view import TurnView
from ui.look.theme import Theme
from ui.past_pictures import PastPictures
from ui.words import tr

FRAME_MS = 33
"""What streams in is gathered and shown at most this often."""
_PAUSES = 5  # if showing it takes long, as a very long answer does: not again before so many times as long

_TICK_MS = 100
WIDEST = 980  # pixels of the column of turns
_MARGIN, _TOP, _BETWEEN, _KEY_STEP = 41, 20, 24, 48
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_STEPS = {
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
}
_MADE_AT_ONCE = 1
"""Turns that become widgets in one go; making one takes up to 10 ms, and the user may be typing."""


class ConversationView(QAbstractScrollArea):
    """Shows a `ConversationModel`, follows its end until the user scrolls away from it."""

    def __init__(
        self, model: ConversationModel, theme: Theme, actions: TurnActions, past_pictures: PastPictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._heights = RowHeights()
        make = partial(TurnView, theme, actions, past_pictures, self.viewport())
        self._turns = LaidOutTurns(make, model.turn_at, self)
        self._follows_end = True
        self._is_dressing = False
        self._dirty: set[int] = set()
        self._since_frame = QElapsedTimer()
        self._since_frame.start()
        self._pace = FRAME_MS
        self._frame = QTimer(self, singleShot=True)
        self._frame.timeout.connect(self._show_changes)
        self._seconds = QTimer(self, interval=_TICK_MS)
        self._seconds.timeout.connect(self._tick)
        self.setObjectName("conversation")
        self.setAccessibleName(tr("Conversation"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the text is not laid out anew when the first turn leaves the sight.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_KEY_STEP)
        self._to_newest = NewestButton(self)
        model.rowsInserted.connect(self._rows_inserted)
        model.rowsRemoved.connect(self._rows_removed)
        model.dataChanged.connect(self._data_changed)
        model.modelReset.connect(self._reset)
        theme.changing.connect(self._let_go)
        theme.changed.connect(self._rebuild)
        actions.latency.changed.connect(self._rebuild)
        self._walk = MessageWalk(self)
        self._reset()

    @property
    def laid_out(self) -> list[TurnView]:
        """The turns that are widgets now, from top to bottom."""
        return list(self._turns)

    def tab_parts(self) -> list[QWidget]:
        """What the Tab key visits in it."""
        return self._turns.stops

    @property
    def turn_count(self) -> int:
        """Rows of the model."""
        return self._model.rowCount()

    def row_of(self, part: QWidget) -> int | None:
        """The row that a widget belongs to."""
        return self._turns.row_of(part)

    def messages(self, row: int) -> list[MessageText]:
        """What was said in a row that is laid out: question, answer."""
        return self._turns[row].messages()

    def bring_row_into_sight(self, row: int) -> None:
        """Lay a row out, at the top if it was not in sight."""
        if row not in self._turns:
            self.show_turn(self._model.turn_at(row).turn)

    def page(self, pages: int) -> None:
        """Scroll by pages, down if positive."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * max(1, bar.pageStep() - _KEY_STEP))

    def show_turn(self, turn: int) -> None:
        """Bring a turn to the top, as far as what follows it reaches."""
        row = self._model.row_of(turn)
        if row is None:
            return
        self._follows_end = self._is_dressing = False
        top = _TOP + self._heights.top(row)
        self._set_range(max(top, self._heights.total + 2 * _TOP - self.viewport().height()), top)
        self._lay_out()

    def focus_branches(self, turn: int) -> None:
        """Let the keys go on through the branches of a turn in sight."""
        row = self._model.row_of(turn)
        if row is not None and row in self._turns:
            self._turns[row].focus_branches()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew; every height depends on the width."""
        before, now = (_column(size.width()) for size in (event.oldSize(), event.size()))
        if before > 0 and now > 0:
            self._heights.scale(before / now)
            self._lay_out()
        else:
            self._heights.reset(self._estimates(0, self._model.rowCount()))
            self._frame.start(0)  # the whole page comes into sight in this moment, which takes long enough

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The user scrolled: bring other turns into sight."""
        bar = self.verticalScrollBar()
        self._follows_end = bar.value() >= bar.maximum() - _KEY_STEP
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the keys, or go from message to message."""
        if self._walk.take(event):
            return
        if pages := _PAGES.get(Qt.Key(event.key())):
            self.page(pages)
        elif step := _STEPS.get(Qt.Key(event.key())):
            self.verticalScrollBar().triggerAction(step)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the focus, and bring what has it into sight."""
        moved = super().focusNextPrevChild(forward)
        if moved and (focused := QApplication.focusWidget()) and self.viewport().isAncestorOf(focused):
            self.bring_into_sight(focused)
        return moved

    def _rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.extend(self._estimates(first, last + 1))
        self._follows_end = True
        self._seconds.start()
        self._schedule()

    def _rows_removed(self, _parent: QModelIndex, first: int, _last: int) -> None:
        self._turns.release_from(first)
        self._heights.truncate(first)
        self._lay_out()

    def _data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self._dirty.update(range(first.row(), last.row() + 1))
        self._schedule()

    def _schedule(self) -> None:
        if not self._frame.isActive():
            self._frame.start(max(0, self._pace - self._since_frame.elapsed()))

    def _show_changes(self) -> None:
        self._since_frame.restart()
        if self._is_dressing:
            self._is_dressing = False
            self._heights.reset(self._estimates(0, self._model.rowCount()))
        self._turns.refresh(self._dirty)
        self._dirty.clear()
        self._lay_out()
        self._pace = max(FRAME_MS, _PAUSES * self._since_frame.elapsed())

    def _tick(self) -> None:
        if self._model.running is None:
            self._seconds.stop()
        for view in self._turns:
            view.tick()

    def _reset(self) -> None:
        self._heights.reset(self._estimates(0, self._model.rowCount()))
        self._follows_end = True
        self._rebuild()

    @Slot()
    def _let_go(self) -> None:
        """Colours and sizes are about to change: no turn is dressed twice, and none is made in between."""
        self._is_dressing = True
        self._turns.destroy()

    @Slot()
    def _rebuild(self) -> None:
        """In a moment: taking leave of turns takes as long as laying one out, and new colours longer."""
        self._turns.release_from(0)
        self._frame.start(0)

    def _lay_out(self) -> None:
        """Make widgets of the turns in sight, measure them, and put them where they belong."""
        if self._is_dressing:
            return
        bar, sight = self.verticalScrollBar(), self.viewport().height()
        if not self._heights or self._column() <= 0:
            self._set_range(0, 0)
            self._to_newest.offer()
            return
        if self._follows_end:
            count = len(self._heights)
            rows = range(count - self._measure(range(count)[::-1], sight), count)
            top = self._heights.total + 2 * _TOP - sight
        else:
            first = self._heights.row_at(bar.value() - _TOP)
            offset = bar.value() - _TOP - self._heights.top(first)
            rows = range(first, first + self._measure(range(first, len(self._heights)), sight + offset))
            top = _TOP + self._heights.top(first) + offset
        self._set_range(self._heights.total + 2 * _TOP - sight, top)
        self._place(rows)
        self._to_newest.offer()

    def _measure(self, rows: range, sight: int) -> int:
        """Measure these rows one by one until they cover so many pixels; gives how many there were."""
        covered, before = 0, len(self._turns)
        for count, row in enumerate(rows):
            if covered >= sight or not self._may_make(row, before):
                return count
            self._heights.measure(row, self._turns.get(row).fit(self._column()) + _BETWEEN)
            covered += self._heights[row]
        return len(rows)

    def _may_make(self, row: int, before: int) -> bool:
        """Whether a row is a widget or may become one now; otherwise it is its turn in a moment."""
        if row in self._turns or len(self._turns) < before + _MADE_AT_ONCE:
            return True
        self._frame.start(0)
        return False

    def _place(self, rows: range) -> None:
        scrolled = self.verticalScrollBar().value()

        def span(row: int) -> tuple[int, int]:
            return _TOP + self._heights.top(row) - scrolled, self._heights[row] - _BETWEEN

        # In the middle of the whole, not of what the scroll bar leaves.
        left = (self.width() - self._column()) // 2 - self.viewport().x() - TurnView.EDGE
        self._turns.place(rows, left, self._column() + 2 * TurnView.EDGE, span)

    def _set_range(self, most: int, value: int) -> None:
        bar = self.verticalScrollBar()
        blocked = bar.blockSignals(True)  # this is not the user's doing
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, most))
        bar.setValue(value)
        bar.blockSignals(blocked)
        bar.setEnabled(most > 0)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll until a part of a turn is seen, or its beginning is."""
        top = part.mapTo(self.viewport(), part.rect().topLeft()).y()
        beyond = top + part.height() - self.viewport().height()
        bar = self.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top - _TOP)
        elif beyond > 0:
            bar.setValue(bar.value() + min(beyond + _TOP, top))

    def _column(self) -> int:
        return _column(self.width())

    def _estimates(self, first: int, last: int) -> list[int]:
        heights = estimates(self._model.turn_at, range(first, last), self._column(), self.fontMetrics())
        return [height + _BETWEEN for height in heights]


def _column(width: int) -> int:
    """How wide turns are in a view so wide; both in pixels."""
    return min(WIDEST, width - 2 * _MARGIN)
