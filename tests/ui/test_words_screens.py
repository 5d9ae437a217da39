# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen in a language that nobody speaks: what is still English was forgotten."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeAssistant
from tests.ui.languages import CLOSE, OPEN, Pseudo, pseudo_language
from tests.ui.screens import SCREENS, Stagehand
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in

WAIT_FOR_ENGLISH = {"answering", "ledger", "pill listening", "pill answering"}
"""They are told words, or wait for them."""
SCRIPTED = {
    "Built-in camera", "Choose another.", "Close that program.", "Connect one.", "Desk camera",
    "Good for most computers.", "It cannot be loaded.", "No microphone.", "The camera is back.",
    "The camera is in use by another program.", "The card of the model says so.", "The engine ended.",
    "a server you named", "you talked",
}  # fmt: skip
"""What the scripted core says."""
OURS = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
DATA = re.compile(
    r"Desk microphone|Headset|Loudspeakers|Webcam|picture \d|Test engine|Accept|PocketSphinx|"  # of the scripted core
    r"a holiday by the sea, the second day.mp4|"
    r"Whisper \S+|Qwen\S+|LJSpeech, medium|MIT|Apache-2.0|public domain|"  # models and their licences
    r"(?:\w+:)?/(?:/?[\w.:-]+)+|Kibitz|English|Deutsch|CPU|"  # addresses, and what everyone calls so
    r"(?:Ctrl|Alt|Shift|Meta)\+[^\s)]+|\b(?:Space|Return|Enter|PgUp|PgDown|Esc|Del)\b"  # keys, in Qt's own words
)
PLACE = re.compile(r"\{[^}]*\}")
WORD = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture(scope="module")
def sentences() -> set[str]:
    """All that translators are given."""
    tree = ET.parse(Path(__file__).parents[2] / "assets/translations/kibitz_de.ts")
    return {element.text or "" for element in tree.getroot().iter("source")}


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Pseudo]:
    with pseudo_language(qapp) as translator:
        yield translator


@pytest.fixture
def stage(
    qtbot: QtBot, language: Pseudo, theme: Theme, preferences: Preferences, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Stagehand]:  # fmt: skip
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    assistant = FakeAssistant()
    window = MainWindow(assistant, theme, preferences, memory_in(tmp_path))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield Stagehand(window, assistant, theme, qtbot, tmp_path)
    for shown in QApplication.topLevelWidgets():
        shown.close()


@pytest.mark.parametrize(
    "build", [pytest.param(SCREENS[name], id=name) for name in SCREENS if name not in WAIT_FOR_ENGLISH]
)
def test_all_words_are_translated(
    stage: Stagehand, language: Pseudo, build: Callable[[Stagehand], QWidget], sentences: set[str]
) -> None:
    root = build(stage)

    assert sorted(untranslated(root)) == []
    unknown = {
        text
        for text in language.asked - sentences - SCRIPTED
        if OPEN not in text and WORD.search(rest(PLACE.sub("", text)))
    }
    assert sorted(unknown) == [], "packaging/sentences.py does not find these"


def untranslated(root: QWidget) -> set[str]:
    """All texts with words that did not come through `tr`."""
    told = {text for part in (root, *root.findChildren(QWidget)) for text in texts(part)}
    told |= {text for action in root.findChildren(QAction) for text in (action.text(), action.toolTip())}
    return {text for text in told if WORD.search(rest(text))}


def rest(text: str) -> str:
    """What of a text is not translated; translations may stand within others."""
    while (less := OURS.sub("", text)) != text:
        text = less
    return DATA.sub("", text)


def texts(part: QWidget) -> list[str]:
    """Everything that a widget shows or says."""
    found = [part.windowTitle(), part.toolTip(), part.accessibleName(), part.accessibleDescription()]
    match part:
        case QLabel() | QAbstractButton():
            found.append(part.text())
        case QComboBox():
            found += [part.itemText(number) for number in range(part.count())]
        case QAbstractSpinBox():
            found.append(part.text())
        case QLineEdit() | QPlainTextEdit():
            found.append(part.placeholderText())
        case QListWidget():
            found += [part.item(number).text() for number in range(part.count())]
        case QTableWidget():
            found += [
                item.text() for column in range(part.columnCount()) if (item := part.horizontalHeaderItem(column))
            ]
    return found
