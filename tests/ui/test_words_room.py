# SPDX-License-Identifier: GPL-3.0-or-later
"""German words are longer: with text twice as large, they have room on every screen, too."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import test_large_text
from tests.ui.fakes import FakeAssistant
from tests.ui.languages import language
from tests.ui.screens import SCREENS, Stagehand
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in

WAITS_FOR_ENGLISH = "answering"


@pytest.fixture
def stage(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Stagehand]:  # fmt: skip
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    assistant = FakeAssistant()
    with language(qapp, "de"):
        window = MainWindow(assistant, theme, preferences, memory_in(tmp_path))
        qtbot.addWidget(window)
        window.resize(test_large_text.SCREEN)
        with qtbot.waitExposed(window):
            window.show()
        yield Stagehand(window, assistant, theme, qtbot, tmp_path)
        for shown in QApplication.topLevelWidgets():
            shown.close()


@pytest.mark.parametrize("name", [name for name in SCREENS if name != WAITS_FOR_ENGLISH])
def test_german_fits(stage: Stagehand, large_text: Callable[[float], None], name: str) -> None:
    build: Callable[[Stagehand], QWidget] = SCREENS[name]

    test_large_text.test_nothing_is_cut_off(stage, build, large_text, "before")
