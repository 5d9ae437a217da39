# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen with text twice as large, on a small laptop: nothing is cut off, everything can be reached."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeAssistant
from tests.ui.screens import SCREENS, Stagehand
from ui.look.theme import Theme
from ui.main_window import MainWindow

_ROUNDS = 60
"""Of events, until everything has its place: what grows makes what is around it grow, round after round."""

SCREEN = QSize(1280, 800)


@pytest.fixture
def stage(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme, tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Stagehand]:  # fmt: skip
    home = tmp_path_factory.mktemp("home")  # a path such as people have: the names of tests are longer than a line
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
    window.resize(SCREEN)
    yield Stagehand(window, assistant, theme, qtbot, tmp_path)
    for dialog in window.findChildren(QDialog):
        dialog.close()


STAY_OPEN = [
    name for name in SCREENS if name.startswith(("empty", "answer", "reviewing", "settings", "models", "first"))
]
"""While others are shown, nobody can change the text's size; the pill is laid out anew with all that happens."""


@pytest.mark.parametrize(
    ("build", "when"),
    [
        *(pytest.param(build, "before", id=f"{name}, large before") for name, build in SCREENS.items()),
        *(pytest.param(SCREENS[name], "after", id=f"{name}, grows") for name in STAY_OPEN),
    ],
)
def test_nothing_is_cut_off(
    stage: Stagehand, build: Callable[[Stagehand], QWidget], large_text: Callable[[float], None], when: str
) -> None:
    """Whether text was large already, or grows while the screen is shown."""
    if when == "before":
        large_text(2.0)
    root = build(stage)
    large_text(2.0)
    if root.minimumSize() != root.maximumSize():  # some have the size of their content
        root.resize(root.size().expandedTo(root.minimumSizeHint()).boundedTo(SCREEN))
    for _ in range(_ROUNDS):
        QApplication.processEvents()
        if not troubles_of(root):
            break

    assert root.width() <= SCREEN.width()
    assert root.height() <= SCREEN.height()
    assert troubles_of(root) == []


def troubles_of(root: QWidget) -> list[str]:
    """What is wrong with the sizes of all that is shown."""
    parts: list[QLabel | QAbstractButton] = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    shown = [part for part in parts if part.isVisible() and part.window() is root and _says(part)]
    return [trouble for part in shown if (trouble := too_small(part) or out_of_reach(part, root))]


def too_small(part: QLabel | QAbstractButton) -> str:
    """What is wrong with its size; empty if nothing is. What is shown in part only says it all in a tooltip."""
    if isinstance(part, QLabel) and part.wordWrap() and part.text():
        words = max(part.fontMetrics().horizontalAdvance(word) for word in re.split(r"[\s/-]", part.text()))
        if part.width() + 1 < words:
            return f"“{part.text()[:40]}”: a word needs {words}, has {part.width()}"
        if part.height() + 1 < part.heightForWidth(part.width()):
            return f"“{part.text()[:40]}”: height {part.height()} of {part.heightForWidth(part.width())}"
        return ""
    # Buttons that draw themselves know what they can leave out.
    hint = part.sizeHint() if type(part) is QPushButton and part.text() else part.minimumSizeHint()
    is_told = any(one.toolTip() for one in (part, part.parentWidget()) if one)
    if part.width() + 1 < hint.width() and not (is_told and isinstance(part, QLabel)):
        return f"{type(part).__name__} “{part.text()[:40]}”: width {part.width()} of {hint.width()}"
    if part.height() + 1 < hint.height():
        return f"{type(part).__name__} “{part.text()[:40]}”: height {part.height()} of {hint.height()}"
    return ""


def out_of_reach(part: QWidget, root: QWidget) -> str:
    """Where it leaves what holds it, unless that can be scrolled."""
    inner = part
    while inner is not root and (holder := inner.parentWidget()):
        area = holder.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is holder:
            place = QRect(part.mapTo(holder, QPoint(0, 0)), part.size())
            scrolls = area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if not scrolls and (place.left() < -2 or place.right() > holder.width() + 2):
                return f"{type(part).__name__} “{part.accessibleName()}” is cut off at {place} of {holder.width()}"
            return out_of_reach(area, root)
        inner = holder
    place = QRect(part.mapTo(root, QPoint(0, 0)), part.size())
    if not root.rect().adjusted(-2, -2, 2, 2).contains(place):
        return f"{type(part).__name__} “{part.accessibleName()}” stands at {place}"
    return ""


def _says(part: QLabel | QAbstractButton) -> bool:
    return bool(part.text()) or (not part.size().isEmpty() and isinstance(part, QAbstractButton))
