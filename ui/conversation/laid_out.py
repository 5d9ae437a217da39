# SPDX-License-Identifier: GPL-3.0-or-later
"""The turns of a conversation that are widgets now: laid out one by one, put in their places, let go out of sight."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.conversation.turn_view import TurnView
from ui.shown_turn import ShownTurn

_SPARE = 8
"""Widgets kept for other turns, so many as are in sight: making one takes five times as long as filling it."""


class LaidOutTurns:
    """Turns by their row. Belongs to a `ConversationView`."""

    def __init__(self, make: Callable[[], TurnView], turn_at: Callable[[int], ShownTurn], before: QWidget) -> None:
        """`make` gives a widget, `turn_at` the turn of a row; the Tab key comes to the turns from `before`."""
        self._make = make
        self._turn_at = turn_at
        self._before = before
        self._views: dict[int, TurnView] = {}
        self._spare: list[TurnView] = []
        self.stops: list[QWidget] = []
        """What the Tab key visits in them, in this order."""

    def __contains__(self, row: int) -> bool:
        return row in self._views

    def __len__(self) -> int:
        return len(self._views)

    def __iter__(self) -> Iterator[TurnView]:
        """From top to bottom."""
        return (self._views[row] for row in sorted(self._views))

    def __getitem__(self, row: int) -> TurnView:
        return self._views[row]

    def row_of(self, part: QWidget) -> int | None:
        """The row that a widget belongs to."""
        return next((row for row, view in self._views.items() if view.isAncestorOf(part)), None)

    def get(self, row: int) -> TurnView:
        """The widget of a row, which may be one that was let go."""
        if row not in self._views:
            view = self._views[row] = self._spare.pop() if self._spare else self._make()
            view.show_turn(self._turn_at(row))
        return self._views[row]

    def refresh(self, rows: Iterable[int]) -> None:
        """Take over what has changed in these rows."""
        for row in self._views.keys() & set(rows):
            self._views[row].refresh()

    def place(self, rows: range, left: int, width: int, span: Callable[[int], tuple[int, int]]) -> None:
        """Put the turns where they belong, and let go of those that are not in `rows`.

        Args:
            rows: Those in sight.
            left: Where all begin, in pixels.
            width: Of all.
            span: Gives the top and the height of a row, in pixels of the viewport.
        """
        focused = QApplication.focusWidget()
        for row in [row for row in self._views if row not in rows]:
            # The turn that has the focus stays, out of sight, so that the focus is not lost.
            if focused is None or not self._views[row].isAncestorOf(focused):
                self.release(row)
        for row, view in self._views.items():
            top, height = span(row)
            view.setGeometry(left, top, width, height)
            if view.isHidden():
                view.show()
        self._order_tabs()

    def release_from(self, first: int) -> None:
        """Let go of this row, and of all that follow."""
        for row in [row for row in self._views if row >= first]:
            self.release(row)

    def release(self, row: int) -> None:
        """Let go of a turn."""
        view = self._views.pop(row)
        self.stops = []
        view.hide()
        if len(self._spare) < _SPARE:
            view.forget_turn()
            self._spare.append(view)
        else:
            view.deleteLater()

    def destroy(self) -> None:
        """Keep no widget, and not only soon."""
        views = [*self._views.values(), *self._spare]
        self._views, self._spare, self.stops = {}, [], []
        for view in views:
            view.hide()
            view.deleteLater()
            QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete.value)

    def _order_tabs(self) -> None:
        stops = [part for view in self for part in view.focusable()]
        if stops == self.stops:
            return
        self.stops = stops
        for before, after in pairwise([self._before, *stops]):
            QWidget.setTabOrder(before, after)
