# SPDX-License-Identifier: GPL-3.0-or-later
"""The first steps: what Kibitz promises, the microphone, models, the talk key. Each can be skipped, none waits."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.announcer import announce
from ui.bridge import Bridge
from ui.composer.talk_key import TalkKey
from ui.first_run.microphone import MicrophonePage
from ui.first_run.models import ModelsPage
from ui.first_run.pages import DonePage, Page, WelcomePage
from ui.first_run.talk import TalkPage
from ui.front_door import FrontDoor
from ui.look.theme import Theme
from ui.models.work import ModelsWork
from ui.preferences import Preferences
from ui.widgets.buttons import telling_button
from ui.widgets.labels import words
from ui.widgets.margins import MarginScrollArea, reading_margins
from ui.widgets.tab_order import order_tabs
from ui.words import mark, tr

_FIRST_SIZE_IN_TEXT_HEIGHTS = QSize(64, 42)
_SIDE = 36
_PROMISE = mark("Nothing is sent; models are downloaded only when you ask for it.")


class FirstRun(QDialog):
    """A few calm pages beside the window, which stays usable all the time."""

    models_wanted = Signal()
    sample_wanted = Signal()
    talk_key = Signal(object)
    """The `TalkKey` that watches this window, once there is one."""

    def __init__(
        self,
        work: ModelsWork,
        assistant: FrontDoor,
        bridge: Bridge,
        preferences: Preferences,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Welcome to Kibitz"))
        self.microphone = MicrophonePage(assistant, bridge, preferences, theme, self)
        self.models = ModelsPage(work, self)
        self.talk = TalkPage(assistant, bridge, preferences, theme, self)
        self.done_page = DonePage(self)
        self.pages: tuple[Page, ...] = (
            WelcomePage(theme, self),
            self.microphone,
            self.models,
            self.talk,
            self.done_page,
        )
        self._key: TalkKey | None = None
        self.steps = StepBar(len(self.pages), theme, self)
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(_scrolling(page))
        self.place = words("", "muted")
        self.back = telling_button(tr("Back"), tr("Go back one step"), lambda: self.show_page(self.step - 1))
        self.skip = telling_button(
            tr("Skip all"), tr("End the first steps; they can be shown again from Models"), self.reject
        )
        self.next = telling_button(tr("Next"), tr("Go on"), self._go_on, "primary")
        self.next.setDefault(True)
        self._arrange(theme)
        self.models.more_wanted.connect(self.models_wanted)
        self.done_page.sample_wanted.connect(self._ask_about_sample)
        self.models.cards.rebuilt.connect(self._order)
        self.models.downloads.rebuilt.connect(self._order)
        self._order()
        self.show_page(0)

    @property
    def step(self) -> int:
        """Which page is shown, from 0."""
        return self._stack.currentIndex()

    def begin(self) -> None:
        """Show it, from the first page on if it was closed."""
        if not self.isVisible():
            self.show_page(0)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_page(self, step: int) -> None:
        """Show another page."""
        self.pages[self.step].left()
        self._stack.setCurrentIndex(step)
        self.steps.show_step(step)
        is_last = step == len(self.pages) - 1
        self.place.setText(tr("Step {step} of {steps}", step=step + 1, steps=len(self.pages)))
        self.back.setEnabled(step > 0)
        self.skip.setVisible(not is_last)
        self.next.setText(tr("Done") if is_last else tr("Next"))
        self.next.setAccessibleName(
            tr("Close the first steps") if is_last else tr("Go on to step {step}", step=step + 2)
        )
        self.pages[step].entered()
        self.next.setFocus()
        if self.isVisible():  # the button that has the focus is the same: a screen reader would say nothing of the page
            announce(self, f"{self.pages[step].accessibleName()}. {self.pages[step].sentence.text()}")

    def done(self, result: int) -> None:
        """Whatever is tried on the page that is shown ends."""
        self.pages[self.step].left()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; Esc ends what is tried before it ends the first steps."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.key() == Qt.Key.Key_Escape and self.talk.is_busy:
            self.talk.stop()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The native window exists now: the talk key works in it, too."""
        super().showEvent(event)
        if self._key is None:
            self._key = TalkKey(self.windowHandle())
            self.talk_key.emit(self._key)

    @Slot()
    def _order(self) -> None:
        order_tabs(self)

    def _go_on(self) -> None:
        if self.step == len(self.pages) - 1:
            self.accept()
        else:
            self.show_page(self.step + 1)

    def _ask_about_sample(self) -> None:
        self.accept()
        self.sample_wanted.emit()

    def _arrange(self, theme: Theme) -> None:
        upper = QVBoxLayout()
        upper.setContentsMargins(reading_margins(_SIDE, 26, 0, 12))
        upper.setSpacing(16)
        first = QHBoxLayout()
        first.setContentsMargins(reading_margins(0, 0, _SIDE, 0))
        first.addWidget(self.steps)
        upper.addLayout(first)
        upper.addWidget(self._stack, 1)
        strip = QFrame()
        strip.setObjectName("strip")
        line = QHBoxLayout(strip)
        line.setContentsMargins(_SIDE, 9, _SIDE, 9)
        line.setSpacing(10)
        line.addWidget(self.place)
        line.addWidget(words(tr(_PROMISE), "muted"), 1)
        for part in (self.skip, self.back, self.next):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(strip)
        self.resize((_FIRST_SIZE_IN_TEXT_HEIGHTS * theme.text_pixels).boundedTo(self.screen().availableSize()))


class StepBar(QWidget):
    """One bar for each step; those that were reached are filled."""

    _HEIGHT, _GAP = 4, 8

    def __init__(self, count: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = count
        self._step = 0
        self._theme = theme
        self.setFixedHeight(self._HEIGHT)
        theme.changed.connect(self.update)

    def show_step(self, step: int) -> None:
        """Fill the bars up to this one, from 0."""
        self._step = step
        self.setAccessibleName(tr("Step {step} of {steps}", step=step + 1, steps=self._count))
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw the bars, beginning where reading begins."""
        width = (self.width() - (self._count - 1) * self._GAP) / self._count
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for place in range(self._count):
                painter.setBrush(QColor(colours.accent if place <= self._step else colours.track))
                column = self._count - 1 - place if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else place
                bar = QRectF(column * (width + self._GAP), 0, width, self._HEIGHT)
                painter.drawRoundedRect(bar, self._HEIGHT / 2, self._HEIGHT / 2)


def _scrolling(page: QWidget) -> QScrollArea:
    """Large text needs more room than there may be."""
    area = MarginScrollArea(_SIDE)
    area.setObjectName("plain")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
