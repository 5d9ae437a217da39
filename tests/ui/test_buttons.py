# SPDX-License-Identifier: GPL-3.0-or-later
"""Enter presses the button that has the focus, in every window; where one writes, it presses nothing by accident."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.models.catalog import CatalogEntry
from tests.ui.fake_models import ENTRIES
from tests.ui.fakes import FakeAssistant
from tests.ui.screens import SCREENS, Stagehand
from ui.camera.dialog import CameraDialog
from ui.first_run.wizard import FirstRun
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.models.licence import LicenceDialog, Licensed
from ui.region.overlay import RegionOverlay
from ui.settings.dialog import SettingsDialog
from ui.widgets.buttons import Button, worded_button

HEAR_ENTER_THEMSELVES = (MainWindow, SettingsDialog, FirstRun, RegionOverlay)


@pytest.fixture
def stage(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, theme: Theme, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Stagehand:  # fmt: skip
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return Stagehand(window, assistant, theme, qtbot, tmp_path)


@pytest.mark.parametrize("build", [pytest.param(build, id=name) for name, build in SCREENS.items()])
def test_enter_means_the_button_that_has_the_focus(stage: Stagehand, build: Callable[[Stagehand], QWidget]) -> None:
    root = build(stage)

    deaf = [
        button.accessibleName() or button.text()
        for button in root.findChildren(QPushButton)
        if button.window() is root
        and button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(button, Button) or button.autoDefault() or isinstance(root, HEAR_ENTER_THEMSELVES))
    ]
    assert deaf == []


def test_enter_on_cancel_takes_no_picture(stage: Stagehand) -> None:
    dialog = SCREENS["camera"](stage)
    assert isinstance(dialog, CameraDialog)

    QTest.keyClick(dialog.cancel, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert "take_camera_picture" not in stage.assistant.names()


def test_enter_on_a_licence_shows_where_it_leads_and_refuses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    entry = next(entry for entry in ENTRIES if isinstance(entry, CatalogEntry) and entry.licence_page)
    dialog = LicenceDialog([Licensed(entry)], window, action="Accept")
    qtbot.addWidget(dialog)
    dialog.show()
    (link,) = (button for button in dialog.findChildren(QPushButton) if button.text().startswith("Read it"))

    QTest.keyClick(link, Qt.Key.Key_Return)

    (box,) = dialog.findChildren(QMessageBox)
    assert entry.licence_page in box.informativeText()
    assert dialog.isVisible()
    box.close()


def test_other_keys_press_nothing(qtbot: QtBot) -> None:
    pressed: list[bool] = []
    button = worded_button("Go", "Goes on", lambda: pressed.append(True))
    qtbot.addWidget(button)

    QTest.keyClick(button, Qt.Key.Key_Enter)
    QTest.keyClick(button, Qt.Key.Key_A)

    assert pressed == [True]
