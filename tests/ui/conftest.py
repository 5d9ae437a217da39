# SPDX-License-Identifier: GPL-3.0-or-later
"""A window without a screen, on a scripted core."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.settings import Settings, WindowSettings
from tests.ui.fakes import FakeAssistant
from ui.language import use_language
from ui.look.theme import Theme, ThemeChoice
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in

_PATIENCE_MS = 30_000
_LACKS = ("This plugin does not support", "systemTrayWindowChanged")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's platform without a screen says what it lacks; that is no fault of the window."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*_LACKS, extend=True))


class PatientQtBot(QtBot):
    """Waits long enough for a busy computer; what comes sooner is not waited for any longer."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientQtBot(request)


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """Words, numbers and dates are those of one language, wherever the tests run."""
    use_language(qapp, "en")
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def large_text(theme: Theme) -> Iterator[Callable[[float], None]]:
    """Makes all text so many times as large, until the test is over."""
    yield lambda scale: theme.use(WindowSettings(theme=theme.choice, text_percent=round(100 * scale)))
    theme.use(WindowSettings(theme=theme.choice))


@pytest.fixture
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
def preferences(tmp_path: Path) -> Iterator[Preferences]:
    made = Preferences(Settings(), tmp_path / "settings.toml")
    yield made
    made.close()


@pytest.fixture
def window(
    qtbot: QtBot, assistant: FakeAssistant, theme: Theme, preferences: Preferences, tmp_path: Path
) -> Iterator[MainWindow]:
    theme.choose(ThemeChoice.LIGHT)
    shown = MainWindow(assistant, theme, preferences, memory_in(tmp_path))
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()
