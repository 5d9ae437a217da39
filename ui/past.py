# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel of past conversations in the side bar: search, open, rename, star, delete."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QLineEdit, QListView, QMenu, QToolButton, QVBoxLayout, QWidget

from assistant.conversation.history_events import ConversationsListed, HistoryEvent, SearchFinished
from assistant.conversation.records import ConversationSummary
from assistant.conversation.search import Filters, Found
from ui.past_delegate import PastDelegate
from ui.past_model import PastModel, Row
from ui.theme import Theme

_TYPING_MS = 120
"""A search begins so long after the last letter: shorter than a person needs to look up."""


class HistoryDoor(Protocol):
    """The past as the window sees it. Every method returns at once; events answer."""

    def subscribe(self, callback: Callable[[HistoryEvent], None], /) -> Callable[[], None]:
        """Call back for each event, on the history's thread; returns what ends that."""
        ...

    def list(self) -> None:
        """Tell which conversations there are."""
        ...

    def search(self, words: str, filters: Filters | None = None) -> int:
        """Returns the number that `SearchFinished` will carry."""
        ...

    def open(self, conversation: int, show: int | None = None) -> None:
        """Make it the conversation of now; ends a running answer."""
        ...

    def rename(self, conversation: int, title: str) -> None:
        """Give it a title."""
        ...

    def star(self, conversation: int, *, is_starred: bool) -> None:
        """Mark it, or not any more."""
        ...

    def delete(self, conversation: int) -> None:
        """Throw it away."""
        ...

    def restore(self, conversation: int) -> None:
        """Bring it back."""
        ...

    def delete_turn(self, turn: int) -> None:
        """Throw away a turn of the conversation of now, and what followed."""
        ...

    def restore_turn(self, row: int) -> None:
        """Bring it back; `row` is its number in the history."""
        ...

    def show_branch(self, row: int) -> None:
        """Show the branch through a turn; `row` is its number in the history."""
        ...

    def keep(self, *, is_kept: bool) -> None:
        """Whether the conversation of now is kept."""
        ...


class SearchField(QLineEdit):
    """A line to type in; Esc empties it, and only then means what it means everywhere else."""

    def event(self, event: QEvent) -> bool:
        """Claim Esc before the window's shortcut does."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or empty it."""
        if self._empties(event):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _empties(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())


class Past(QWidget):
    """Knows what is listed; what is deleted is told, so that whoever owns the window can offer to undo it."""

    deleted = Signal(ConversationSummary)

    def __init__(self, history: HistoryDoor, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._history = history
        self._listed: ConversationsListed | None = None
        self._request: int | None = None
        self.search = SearchField(self)
        self.search.setObjectName("search")
        self.search.setPlaceholderText("Search words or pictures")
        self.search.setAccessibleName("Search past conversations")
        self.search.setToolTip("Search past conversations (Ctrl+K)")
        self.search.setClearButtonEnabled(True)
        for clear in self.search.findChildren(QToolButton):
            clear.setAccessibleName("Clear the search")
        self.model = PastModel(self)
        self.view = QListView(self)
        self.view.setObjectName("past")
        self.view.setAccessibleName("Past conversations")
        self.view.setModel(self.model)
        self.view.setItemDelegate(PastDelegate(theme, self.view))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        self._join(theme)

    def begin_search(self) -> None:
        """Let the user type what to look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot(ConversationsListed)
    def show_listed(self, event: ConversationsListed) -> None:
        """The list has changed."""
        self._listed = event
        if not self.search.text().strip():
            self._show_all()

    @Slot(SearchFinished)
    def show_found(self, event: SearchFinished) -> None:
        """A search is done; only the newest counts."""
        if event.request == self._request and self.search.text().strip():
            self.model.show_found(event.found)

    def _join(self, theme: Theme) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self._open_first)
        self._typing.timeout.connect(self._look)
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)
        self.view.customContextMenuRequested.connect(self._show_menu)
        theme.changed.connect(self.view.viewport().update)
        for keys, act in (("F2", self._rename), ("Del", self._delete)):
            QShortcut(QKeySequence(keys), self.view, act, context=Qt.ShortcutContext.WidgetShortcut)

    def _show_all(self) -> None:
        if self._listed is None:
            return
        chosen = self._chosen()
        self.model.show_conversations(self._listed.conversations, self._listed.current)
        row = self.model.row_of(chosen.id) if isinstance(chosen, ConversationSummary) else None
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))

    def _typed(self, text: str) -> None:
        if text.strip():
            self._typing.start()
        else:
            self._typing.stop()
            self._show_all()

    def _look(self) -> None:
        self._request = self._history.search(self.search.text())

    def _chosen(self) -> Row | None:
        index = self.view.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def _open_first(self) -> None:
        for row in range(self.model.rowCount()):
            if isinstance(self.model.row_at(row), Found):
                self._open(self.model.index(row))
                return

    def _open(self, index: QModelIndex) -> None:
        match self.model.row_at(index.row()):
            case ConversationSummary(id=number):
                if number != self.model.current:
                    self._history.open(number)
            case Found(conversation=number, turn=turn):
                self._history.open(number, turn)

    def _show_menu(self, where: QPoint) -> None:
        index = self.view.indexAt(where)
        if index.isValid():
            self.view.setCurrentIndex(index)
        row = self._chosen()
        if isinstance(row, ConversationSummary):
            self._menu(row).popup(self.view.viewport().mapToGlobal(where))

    def _menu(self, row: ConversationSummary) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, keys, act in (
            ("Rename…", "F2", self._rename),
            ("Remove star" if row.is_starred else "Star", "", lambda: self._star(row)),
            ("Delete", "Del", self._delete),
        ):
            action = QAction(text, menu)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(act)
            menu.addAction(action)
        return menu

    def _star(self, row: ConversationSummary) -> None:
        self._history.star(row.id, is_starred=not row.is_starred)

    def _rename(self) -> None:
        row = self._chosen()
        if not isinstance(row, ConversationSummary):
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Kibitz")
        dialog.setLabelText("Title of this conversation")
        dialog.setTextValue(row.title)
        dialog.textValueSelected.connect(lambda title: self._history.rename(row.id, title))
        dialog.open()

    def _delete(self) -> None:
        row = self._chosen()
        if isinstance(row, ConversationSummary):
            self._history.delete(row.id)
            self.deleted.emit(row)
