# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen, as somebody meets it who does not see it or does not use a mouse."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from assistant.errors import MicrophoneError
from assistant.events import TalkChanged, TalkState
from assistant.settings import TalkSettings
from assistant.turn_events import Outcome, Stage, StageChanged, TokenWritten, TurnFinished
from assistant.values import Message, Speaker
from tests.ui.fakes import FakeAssistant
from tests.ui.keyboard import stops, visited_by_tab
from tests.ui.screens import SCREENS, Stagehand
from ui.announcer import Announcer
from ui.conversation.message_text import MessageText
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences

CONTROLS = frozenset(
    {
        QAccessible.Role.Button, QAccessible.Role.ButtonMenu, QAccessible.Role.ButtonDropDown,
        QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText, QAccessible.Role.SpinBox, QAccessible.Role.Slider, QAccessible.Role.List,
        QAccessible.Role.Table, QAccessible.Role.PageTab, QAccessible.Role.Link, QAccessible.Role.ProgressBar,
        QAccessible.Role.HotkeyField,
    }
)  # fmt: skip
"""Roles of which everybody knows what can be done with them."""

READ = frozenset(
    {
        QAccessible.Role.Document,
        QAccessible.Role.StaticText,
        QAccessible.Role.Pane,
        QAccessible.Role.Client,
        QAccessible.Role.Graphic,
    }
)
"""Roles of what takes the focus only to be read or scrolled by keyboard."""


@pytest.fixture
def stage(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Stagehand]:  # fmt: skip
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    yield Stagehand(window, assistant, theme, qtbot, tmp_path)
    for dialog in window.findChildren(QDialog):
        dialog.close()


every_screen = pytest.mark.parametrize("build", SCREENS.values(), ids=SCREENS.keys())


def told(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is told of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


@every_screen
def test_every_control_has_a_name_and_a_role(stage: Stagehand, build: Callable[[Stagehand], QWidget]) -> None:
    root = build(stage)

    nameless = [_words(part) for part in stops(root) if not told(part).text(QAccessible.Text.Name).strip()]
    roleless = [
        f"{_words(part)}: {told(part).role()}" for part in stops(root) if told(part).role() not in CONTROLS | READ
    ]

    assert nameless == []
    assert roleless == []


@every_screen
def test_names_tell_controls_apart(stage: Stagehand, build: Callable[[Stagehand], QWidget]) -> None:
    root = build(stage)

    names = Counter(
        (part.parentWidget(), told(part).role(), told(part).text(QAccessible.Text.Name)) for part in stops(root)
    )

    assert [f"{name} ({role})" for (_, role, name), count in names.items() if count > 1] == []


@every_screen
def test_the_tab_key_reaches_every_control_once(stage: Stagehand, build: Callable[[Stagehand], QWidget]) -> None:
    root = build(stage)
    wanted = stops(root)

    visited = visited_by_tab(root)

    assert [_words(part) for part in wanted if part not in visited] == []


def _words(part: QWidget) -> str:
    return f"{type(part).__name__} “{part.accessibleName()}” ({part.objectName()})"


# ── the conversation ───────────────────────────────────────────────────────────────────────────────────────────────


def focused_message() -> tuple[str, str]:
    """Name and words of the message that has the focus, as a screen reader says them."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, MessageText)
    shown = told(focused)
    return shown.text(QAccessible.Text.Name), shown.text(QAccessible.Text.Description)


def test_the_keyboard_walks_from_message_to_message(stage: Stagehand) -> None:
    core, view = stage.assistant, stage.window.conversation
    for number in range(30):
        core.answer(core.ask(f"Question {number}?"), f"Answer **{number}**.\n\n" + "More. " * 60)
    stage.until(lambda: view.turn_count == 30 and view.laid_out)
    view.setFocus()

    def walk(key: Qt.Key, times: int = 1) -> tuple[str, str]:
        for _ in range(times):
            focused = QApplication.focusWidget()
            assert focused
            QTest.keyClick(focused, key, Qt.KeyboardModifier.AltModifier)
        name, words = focused_message()
        return name, words.split(".")[0].split("\n")[0]

    assert walk(Qt.Key.Key_Up) == ("Answer", "Answer 29")
    assert walk(Qt.Key.Key_Up) == ("Question", "Question 29?")
    assert walk(Qt.Key.Key_Up, 57) == ("Answer", "Answer 0")
    assert walk(Qt.Key.Key_Up, 3) == ("Question", "Question 0?")
    assert walk(Qt.Key.Key_Down, 41) == ("Answer", "Answer 20")


@pytest.fixture
def announced(stage: Stagehand, preferences: Preferences) -> list[str]:
    """What screen readers are told to say."""
    said: list[str] = []
    Announcer(stage.window, stage.window.bridge, stage.window.model, preferences, said.append)
    return said


def test_a_written_answer_is_announced_when_it_is_finished(stage: Stagehand, announced: list[str]) -> None:
    turn = stage.assistant.ask("What is it?")
    stage.assistant.publish(
        StageChanged(turn, Stage.WRITING),
        TokenWritten(turn, "A **receipt**."),
        TurnFinished(turn, Outcome.ANSWERED, Message(Speaker.ASSISTANT, "A **receipt**.")),
    )
    stage.until(lambda: len(announced) > 1)

    assert announced == ["Thinking", "Answer: A receipt."]


def test_what_is_spoken_aloud_is_not_read_out_once_more(stage: Stagehand, announced: list[str]) -> None:
    turn = stage.assistant.ask("What is it?")
    stage.assistant.publish(StageChanged(turn, Stage.SPEAKING))
    stage.assistant.answer(turn, "A receipt.")  # with a time of its first sound
    stage.until(lambda: len(announced) > 1)

    assert announced == ["Thinking", "Speaking"]


def test_trouble_is_announced_with_its_way_out(stage: Stagehand, announced: list[str]) -> None:
    stage.assistant.fail(stage.assistant.ask("What?"), MicrophoneError("It fell silent.", "Connect it again."))
    stage.until(lambda: len(announced) > 1)

    assert announced == ["Thinking", "It fell silent. Connect it again."]


@pytest.mark.parametrize(("cues", "said"), [(True, []), (False, ["Listening"])])
def test_listening_is_announced_unless_a_sound_tells(
    stage: Stagehand, announced: list[str], preferences: Preferences, cues: bool, said: list[str]
) -> None:
    """The open microphone would hear the screen reader."""
    preferences.change(replace(preferences.settings, talk=TalkSettings(cues=cues)))

    stage.assistant.publish(TalkChanged(TalkState.RECORDING))
    stage.until(lambda: "Listening" in stage.window.composer.talk.accessibleName())

    assert announced == said


# ── keys ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@every_screen
def test_the_tab_key_follows_the_eye(stage: Stagehand, build: Callable[[Stagehand], QWidget]) -> None:
    root = build(stage)

    assert steps_back(visited_by_tab(root), is_mirrored=False) == []


@every_screen
@pytest.mark.usefixtures("right_to_left")
def test_the_tab_key_follows_the_eye_from_right_to_left(
    stage: Stagehand, build: Callable[[Stagehand], QWidget]
) -> None:
    root = build(stage)

    assert steps_back(visited_by_tab(root), is_mirrored=True) == []


def steps_back(visited: list[QWidget], *, is_mirrored: bool) -> list[str]:
    """Where the next control of the same panel stands above, or, in the same line, before the one before it.

    Once is right: from the last one to the first.
    """
    found = []
    for first, second in pairwise([*visited, *visited[:1]]):
        panel = _shared(first, second)
        one, other = (_place(part, panel) for part in (first, second))
        is_same_line = one.top() < other.bottom() and other.top() < one.bottom()
        is_before = other.left() > one.left() if is_mirrored else other.left() < one.left()
        is_above = other.bottom() <= one.top()
        is_beside = other.right() < one.left() or other.left() > one.right()
        # A column beside another one begins at its top again.
        if (is_same_line and is_before and is_beside) or (is_above and not (is_beside and not is_before)):
            found.append(f"{_words(first)} → {_words(second)}")
    return found if len(found) > 1 else []


def _place(part: QWidget, panel: QWidget) -> QRect:
    """Where it stands in a panel; of what scrolls inside that, where all of it stands."""
    outer = part
    while (holder := outer.parentWidget()) and outer is not panel:
        if isinstance(holder, QAbstractScrollArea) and holder is not panel:
            part = holder
        outer = holder
    return QRect(part.mapTo(panel, QPoint(0, 0)), part.size())


def _shared(first: QWidget, second: QWidget) -> QWidget:
    """The innermost widget that holds both."""
    panel = first.parentWidget()
    while panel and panel is not second and not panel.isAncestorOf(second):
        panel = panel.parentWidget()
    assert panel
    return panel


DIALOGS = [
    "settings 0", "models", "licence", "tuning", "first steps 0", "ledger", "viewer", "keys", "engine card",
    "camera", "camera taken", "camera failed", "region", "video part", "times",
]  # fmt: skip


@pytest.mark.parametrize("name", [*DIALOGS, "ask to wipe", "ask to open"])
def test_esc_closes_a_dialog(stage: Stagehand, name: str) -> None:
    root = SCREENS[name](stage)
    focused = root.focusWidget() or root

    QTest.keyClick(focused, Qt.Key.Key_Escape)

    stage.until(lambda: not isValid(root) or not root.isVisible())


@pytest.mark.parametrize("name", ["settings 0", "models", "ledger", "viewer", "camera", "times", "keys", "ask to wipe"])
def test_the_focus_returns_when_a_dialog_is_closed(stage: Stagehand, name: str) -> None:
    window = stage.window
    window.activateWindow()
    window.composer.edit.setFocus()
    root = SCREENS[name](stage)
    root.activateWindow()

    root.close()
    window.activateWindow()

    stage.until(lambda: window.focusWidget() is window.composer.edit)


def test_every_dialog_begins_with_the_focus_somewhere(stage: Stagehand) -> None:
    for name in DIALOGS:
        root = SCREENS[name](stage)
        QApplication.processEvents()
        first = root.focusWidget() or next(iter(visited_by_tab(root)), None)
        assert first is not None, name
        root.close()
