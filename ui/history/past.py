# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel of past conversations in the side bar: search, open, rename, star, delete, export, import."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.conversation.exporting import Format
from assistant.conversation.history_events import ConversationsListed, SearchFinished
from assistant.conversation.records import ConversationSummary
from assistant.conversation.search import Found
from ui.history.delegate import PastDelegate
from ui.history.door import HistoryDoor
from ui.history.filters import FilterButton, fits
from ui.history.model import PastModel, Row
from ui.look.theme import Theme
from ui.widgets import dialogs
from ui.widgets.switch import Switch
from ui.words import mark, tr

_TYPING_MS = 120
"""A search begins so long after the last letter: shorter than a person needs to look up."""

_FORMATS = {
    Format.MARKDOWN: mark("Text (Markdown) with pictures…"),
    Format.HTML: mark("Web page (HTML)…"),
    Format.JSON: mark("All of it, to be imported again (JSON)…"),
}


class SearchField(QLineEdit):
    """A line to type in; Esc empties it, and only then means what it means everywhere else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(tr("Search (Ctrl+K)"))
        self.setAccessibleName(tr("Search past conversations"))
        self.setToolTip(tr("Search questions, answers, and words in pictures (Ctrl+K)"))
        self.setClearButtonEnabled(True)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(tr("Clear the search"))

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
        self._is_looking = self._opens_first = False
        self.search = SearchField(self)
        self.filters = FilterButton(theme, self)
        self.model = PastModel(self)
        self.view = self._make_view(theme)
        self.private = Switch(tr("Don't keep this one"), theme, self)
        self.private.setToolTip(
            tr(
                "This conversation leaves the list, and the disk when it ends. "
                "Ctrl+Shift+N begins one that is not kept."
            )
        )
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.search, 1)
        row.addWidget(self.filters)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.private)
        self._join(theme)

    def _make_view(self, theme: Theme) -> QListView:
        view = QListView(self)
        view.setObjectName("past")
        view.setAccessibleName(tr("Past conversations"))
        view.setModel(self.model)
        view.setItemDelegate(PastDelegate(theme, view))
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return view

    def begin_search(self) -> None:
        """Let the user type what to look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open_place(self, place: int) -> None:
        """Open one of those that are listed or found, counted from 1; nothing happens if there are fewer."""
        rows = [row for row in range(self.model.rowCount()) if self._can_open(row)]
        if place <= len(rows):
            self._open(self.model.index(rows[place - 1]))

    def _can_open(self, row: int) -> bool:
        return isinstance(self.model.row_at(row), ConversationSummary | Found)

    @Slot(ConversationsListed)
    def show_listed(self, event: ConversationsListed) -> None:
        """The list has changed, or the conversation of now."""
        before, self._listed = self._listed, event
        self.private.setChecked(not event.is_kept)
        if not self.search.text().strip():
            self._show_all(to_current=before is None or before.current != event.current)

    @Slot(SearchFinished)
    def show_found(self, event: SearchFinished) -> None:
        """A search is done; only the newest counts."""
        if event.request != self._request:
            return
        self._is_looking = False
        if self.search.text().strip():
            self.model.show_found(event.found, is_filtered=self.filters.is_active)
            if self._opens_first:
                self._open_first()

    def _join(self, theme: Theme) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self._open_first)
        self._typing.timeout.connect(self._look)
        self.filters.changed.connect(self._filtered)
        # What is shown is what the history tells, which comes back at once.
        self.private.clicked.connect(lambda is_private: self._history.keep(is_kept=not is_private))
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)
        self.view.customContextMenuRequested.connect(self._show_menu)
        theme.changed.connect(self.view.doItemsLayout)
        for keys, act in (("F2", self._rename), ("Del", self._delete)):
            QShortcut(QKeySequence(keys), self.view, act, context=Qt.ShortcutContext.WidgetShortcut)

    def _show_all(self, *, to_current: bool = False) -> None:
        """List all conversations that fit the filters; the list stays where it is, unless it goes `to_current`."""
        if self._listed is None:
            return
        chosen, bar = self._chosen(), self.view.verticalScrollBar()
        scrolled, filters = bar.value(), self.filters.filters(datetime.now().astimezone())
        listed = [summary for summary in self._listed.conversations if fits(summary, filters)]
        self.model.show_conversations(listed, self._listed.current, is_filtered=self.filters.is_active)
        row = self.model.row_of(chosen.id) if isinstance(chosen, ConversationSummary) else None
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))
        self.view.executeDelayedItemsLayout()
        bar.setValue(scrolled)
        row = self.model.row_of(self._listed.current) if to_current and self._listed.current is not None else None
        if row is not None:
            self.view.scrollTo(self.model.index(row))

    def _filtered(self) -> None:
        if self.search.text().strip():
            self._look()
        else:
            self._show_all()

    def _typed(self, text: str) -> None:
        self._opens_first = False
        if text.strip():
            self._typing.start()
        else:
            self._typing.stop()
            self._show_all()

    def _look(self) -> None:
        self._is_looking = True
        self._request = self._history.search(self.search.text(), self.filters.filters(datetime.now().astimezone()))

    def _chosen(self) -> Row | None:
        index = self.view.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def _open_first(self) -> None:
        """Open what was found first, as soon as it is: people press Enter before they see it."""
        if self._typing.isActive():
            self._typing.stop()
            self._look()
        self._opens_first = self._is_looking
        if self._is_looking:
            return
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
        row = self.model.row_at(index.row()) if index.isValid() else None
        self.menu_of(row).popup(self.view.viewport().mapToGlobal(where))

    def menu_of(self, row: Row | None) -> QMenu:
        """What can be done with a row of the list, and with the whole of it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(row, ConversationSummary):
            for text, keys, act in (
                (tr("Rename…"), "F2", self._rename),
                (tr("Remove star") if row.is_starred else tr("Star"), "", lambda: self._star(row)),
                (tr("Delete"), "Del", self._delete),
            ):
                action = QAction(text, menu)
                action.setShortcut(QKeySequence(keys))
                action.triggered.connect(act)
                menu.addAction(action)
            self._add_export(menu, tr("Export"), (row.id,))
            menu.addSeparator()
        self._add_export(menu, tr("Export all"), ())
        menu.addAction(tr("Import…")).triggered.connect(self._import)
        return menu

    def _add_export(self, menu: QMenu, words: str, conversations: tuple[int, ...]) -> None:
        kinds = menu.addMenu(words)
        kinds.setEnabled(bool(self._listed and self._listed.conversations))
        for kind, name in _FORMATS.items():
            kinds.addAction(tr(name)).triggered.connect(partial(self._export, conversations, kind))

    def _import(self) -> None:
        dialogs.ask_what_to_import(self, self._history.import_from)

    def _export(self, conversations: tuple[int, ...], kind: Format, _is_checked: bool = False) -> None:
        dialogs.ask_where_to_export(self, lambda folder: self._history.export(conversations, kind, folder))

    def _star(self, row: ConversationSummary) -> None:
        self._history.star(row.id, is_starred=not row.is_starred)

    def _rename(self) -> None:
        row = self._chosen()
        if not isinstance(row, ConversationSummary):
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Kibitz")
        dialog.setLabelText(tr("Title of this conversation"))
        dialog.setTextValue(row.title)
        dialog.textValueSelected.connect(lambda title: self._history.rename(row.id, title))
        dialog.open()

    def _delete(self) -> None:
        row = self._chosen()
        if isinstance(row, ConversationSummary):
            self._history.delete(row.id)
            self.deleted.emit(row)
