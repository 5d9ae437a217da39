# SPDX-License-Identifier: GPL-3.0-or-later
"""New colours are put on each widget once: in sight at once, elsewhere a moment later."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistant.settings import WindowSettings
from ui.look.colours import DARK, LIGHT
from ui.look.theme import Theme, ThemeChoice


class Heard(QObject):
    """Counts how often widgets hear that their style is another one."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.times: Counter[QObject] = Counter()
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() is QEvent.Type.StyleChange:
            self.times[watched] += 1
        return False


@pytest.fixture(autouse=True)
def light(theme: Theme) -> Iterator[None]:
    theme.choose(ThemeChoice.LIGHT)
    yield
    theme.use(WindowSettings(theme="light"))


def _label(parent: QWidget) -> QLabel:
    label = QLabel("Some words", parent)
    label.setObjectName("muted")
    return label


def _colour(label: QLabel) -> str:
    return label.palette().color(QPalette.ColorRole.WindowText).name()


@dataclass(frozen=True)
class Pages:
    """Two pages with a label each, in a window; both were shown, the second is not shown now."""

    window: QWidget
    stack: QStackedWidget
    shown: QLabel
    other: QLabel


@pytest.fixture
def pages(qtbot: QtBot) -> Pages:
    window = QWidget()
    qtbot.addWidget(window)
    stack = QStackedWidget()
    QVBoxLayout(window).addWidget(stack)
    labels = []
    for _ in range(2):
        page = QWidget()
        labels.append(_label(page))
        QVBoxLayout(page).addWidget(labels[-1])
        stack.addWidget(page)
    window.show()
    for number in (1, 0):
        stack.setCurrentIndex(number)
    return Pages(window, stack, *labels)


def test_however_deep_a_widget_is_it_is_dressed_once(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chain = [window]
    for _ in range(6):
        chain.append(QWidget(chain[-1]))
    label = _label(chain[-1])
    window.show()
    heard = Heard(qapp)

    theme.choose(ThemeChoice.DARK)

    assert [heard.times[part] for part in (*chain, label)] == [1] * 8
    assert _colour(label) == DARK.muted


def test_what_is_hidden_in_a_page_that_is_shown_is_dressed_with_it(pages: Pages, theme: Theme) -> None:
    """A layout may count on its size."""
    pages.shown.hide()

    theme.choose(ThemeChoice.DARK)

    assert _colour(pages.shown) == DARK.muted


def test_a_page_that_is_not_shown_is_dressed_a_moment_later(pages: Pages, theme: Theme, qtbot: QtBot) -> None:
    theme.choose(ThemeChoice.DARK)

    assert (_colour(pages.shown), _colour(pages.other)) == (DARK.muted, LIGHT.muted)
    qtbot.waitUntil(lambda: _colour(pages.other) == DARK.muted)


def test_a_window_needs_no_more_room_than_its_pages_do_when_text_shrinks(
    pages: Pages, theme: Theme, qtbot: QtBot
) -> None:  # fmt: skip
    page = QScrollArea()  # the style sheet says how large its bars are
    pages.stack.addWidget(page)
    pages.stack.setCurrentIndex(2)
    pages.stack.setCurrentIndex(0)
    before = pages.window.minimumSizeHint().height()

    theme.use(WindowSettings(theme="light", text_percent=200))
    qtbot.waitUntil(lambda: pages.window.minimumSizeHint().height() > before)
    theme.use(WindowSettings(theme="light"))

    qtbot.waitUntil(lambda: pages.window.minimumSizeHint().height() == before)


def test_what_goes_before_its_turn_is_passed_over(pages: Pages, theme: Theme, qtbot: QtBot) -> None:
    hidden, gone = QWidget(), pages.stack.widget(1)
    assert gone
    qtbot.addWidget(hidden)
    label = _label(hidden)
    hidden.show()
    hidden.hide()

    theme.choose(ThemeChoice.DARK)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)

    qtbot.waitUntil(lambda: _colour(label) == DARK.muted)
