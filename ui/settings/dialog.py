# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings: a list of pages, a search through all of them, and a way back from every reset."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.look.theme import Theme
from ui.preferences import Preferences
from ui.settings.form import SettingsForm
from ui.settings.page import SIDE, SettingsPage
from ui.settings.rows import FieldRow
from ui.widgets.margins import reading_margins
from ui.widgets.steps import Steps
from ui.widgets.tab_order import follow
from ui.words import tr

if TYPE_CHECKING:
    from assistant.settings import Settings
    from ui.settings.row import Row

_FIRST_SIZE = QSize(880, 660)
_LIST_IN_TEXT_HEIGHTS = 12


class SettingsDialog(QDialog):
    """Shows pages; what is chosen there counts at once. The window behind it can be used meanwhile.

    Pages are made step by step, the one that is turned to before the others, while the window goes on: all at once
    would hold it up, and an answer coming in, for a third of a second.
    """

    def __init__(
        self,
        pages: Sequence[tuple[str, Callable[[], SettingsPage]]],
        preferences: Preferences,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """`pages`: the title of each, and what makes it."""
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        wanted = _FIRST_SIZE.expandedTo(QSize(48, 30) * theme.text_pixels)
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._titles = [title for title, _ in pages]
        self._makers = [make for _, make in pages]
        self._made: dict[int, SettingsPage] = {}
        self._begun: dict[int, Iterator[None]] = {}
        self._form = SettingsForm(preferences, self)
        self._before: Settings | None = None
        self.search = self._make_search()
        self._theme = theme
        self.list = self._make_list()
        self._stack = QStackedWidget()
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setObjectName("muted")
        self._title = QLabel()
        self._title.setObjectName("title")
        self.reset = _button(tr("Reset this page"), tr("Use the defaults for everything on this page"), self._reset)
        self._told = QLabel()
        self._told.setObjectName("muted")
        self.undo = _button(tr("Undo"), tr("Bring back what was chosen before the reset"), self._undo)
        self.closes = _button(tr("Close"), tr("Close the settings; every change is kept already"), self.close)
        self._arrange()
        self._stack.addWidget(self._nothing)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        preferences.changed.connect(self._show_reset)
        theme.changed.connect(self._dress)
        self._dress()
        self.list.currentRowChanged.connect(self._turn_to)
        self.list.setCurrentRow(0)
        self._making = Steps(self)
        self._making.begin(self._make_all())

    @property
    def pages(self) -> list[SettingsPage]:
        """All pages; those that are not made yet are made now."""
        self._make_rest()
        return [self._made[number] for number in range(len(self._makers))]

    @property
    def page(self) -> SettingsPage | None:
        """The page in sight; None while nothing is found, or while it is made."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, SettingsPage) else None

    def turn_to(self, title: str) -> None:
        """Show a page by its name."""
        self.search.clear()
        self.list.setCurrentRow(self._titles.index(title))

    def tell(self, path: str, words: str) -> None:
        """Say below the setting of this path, as in `Field.path`, what goes on; while its page is not made, nothing."""
        for row in self.findChildren(FieldRow):
            if row.field.path == path:
                row.tell(words, trouble=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; Esc ends a search first."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _dress(self) -> None:
        height = self._theme.text_pixels
        self._left.setFixedWidth(_LIST_IN_TEXT_HEIGHTS * height)
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, round(2.5 * height)))

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("search")
        search.setPlaceholderText(tr("Search settings"))
        search.setAccessibleName(tr("Search settings"))
        search.setAccessibleDescription(tr("Shows only what contains these words; Enter goes to the first of it"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._search)
        search.returnPressed.connect(self._jump)
        return search

    def _make_list(self) -> QListWidget:
        found = QListWidget()
        found.setObjectName("pages")
        found.setAccessibleName(tr("Pages of the settings"))
        for title in self._titles:
            found.addItem(QListWidgetItem(title))
        return found

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self._left = holder
        below = QHBoxLayout()
        below.setContentsMargins(reading_margins(0, 0, SIDE, 0))
        below.addWidget(self.reset)
        below.addWidget(self._told)
        below.addWidget(self.undo)
        below.addStretch(1)
        below.addWidget(self.closes)
        right = QVBoxLayout()
        right.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(reading_margins(0, 0, SIDE, 0))
        head.addWidget(self._title)
        right.addLayout(head)
        right.addWidget(self._stack, 1)
        right.addLayout(below)
        both = QHBoxLayout(self)
        both.setContentsMargins(reading_margins(SIDE, 16, 0, 14))
        both.setSpacing(SIDE)
        both.addWidget(holder)
        both.addLayout(right, 1)

    # ── pages ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _make_rest(self) -> None:
        for number in range(len(self._makers)):
            if number not in self._made:
                for _ in self._steps(number):
                    pass

    def _steps(self, number: int) -> Iterator[None]:
        """What is left to be done until a page is there."""
        if number not in self._begun:
            self._begun[number] = self._make(number)
        return self._begun[number]

    def _make(self, number: int) -> Iterator[None]:
        """Each step takes some milliseconds."""
        page = self._makers[number]()
        self._stack.addWidget(page)  # before there is anything in it that would have to be dressed anew
        yield
        yield from page.fill()
        self._form.join(page.fields)
        yield
        follow(self.list, page)
        self._made[number] = page
        if words := self.search.text():
            self._search(words)
        elif self.page is None:
            self._turn_to(self.list.currentRow())

    def _make_all(self) -> Iterator[None]:
        """First the page that is turned to, whichever that is by then."""
        while left := [number for number in range(len(self._makers)) if number not in self._made]:
            now = self.list.currentRow()
            next(self._steps(now if now in left else left[0]), None)
            yield

    def _turn_to(self, number: int) -> None:
        if number < 0:
            return
        if number not in self._made:
            self._nothing.setText("")
        self._stack.setCurrentWidget(self._made.get(number, self._nothing))
        self._title.setText(self._titles[number])
        self._forget_reset()
        self._show_reset()

    def _search(self, text: str) -> None:
        if len(self._made) < len(self._makers):
            return  # it is searched for as soon as the last page is there
        wanted = text.lower().split()
        found = [bool(page.show_only(wanted)) for page in self.pages]
        for number, is_found in enumerate(found):
            self.list.item(number).setHidden(not is_found)
        if not any(found):
            self._nothing.setText(tr("No setting contains “{words}”.", words=text.strip()))
            self._title.setText("")
            self._stack.setCurrentWidget(self._nothing)
            self._show_reset()
            return
        # A page where something is called that comes before one where it only occurs.
        named = [any(row.is_named(wanted) for row in page.rows) for page in self.pages]
        fitting = named if any(named) else found
        now = self.list.currentRow()
        number = now if now >= 0 and fitting[now] else fitting.index(True)
        self.list.setCurrentRow(number)
        self._turn_to(number)

    def _jump(self) -> None:
        """Go to the first row that was found; who is quicker than the pages waits for them."""
        self._make_rest()
        if page := self.page:
            rows: list[Row] = [row for row in page.fields or page.rows if row.isVisibleTo(page)]
            if rows:
                wanted = self.search.text().lower().split()
                rows.sort(key=lambda row: not row.is_named(wanted))
                page.ensureWidgetVisible(rows[0])
                rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    # ── reset ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _reset(self) -> None:
        if page := self.page:
            self._before = self._form.reset(page.fields)
            self._told.setText(tr("The defaults are used."))
            self._show_reset()

    def _undo(self) -> None:
        if (page := self.page) and self._before:
            before = self._before
            self._forget_reset()
            self._form.bring_back(before, page.fields)
            self._show_reset()
            self.reset.setFocus()

    def _forget_reset(self) -> None:
        self._before = None
        self._told.setText("")

    def _show_reset(self) -> None:
        page = self.page
        self.reset.setVisible(bool(page and page.fields))
        self.reset.setEnabled(bool(page) and not self._form.is_default(page.fields if page else ()))
        self.undo.setVisible(self._before is not None)


def _button(words: str, tells: str, act: object) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleDescription(tells)
    button.setToolTip(tells)
    # Enter in a line of text ends writing, and must press nothing.
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
