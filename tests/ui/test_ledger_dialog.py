# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip's padlock and the ledger's dialog."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QMessageBox
from pytestqt.qtbot import QtBot

from assistant.events import BytesSent, ConnectionRefused
from assistant.privacy.ledger import Use
from tests.ui.fakes import FakeAssistant
from ui.ledger_dialog import LedgerDialog
from ui.main_window import MainWindow
from ui.widgets.cards import Card

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
USES = (
    Use("microphone", "you talked", NOON, 4.2),
    Use("screen", "you asked for the screen", NOON + timedelta(minutes=1), 0.1, kept=True),
    Use("network", "a server you named", NOON + timedelta(minutes=2), None, where="box.local", size_bytes=12_345),
)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> LedgerDialog:
    made = LedgerDialog(lambda: USES, "0 bytes sent since Kibitz started.", window)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(lambda: made.model.rowCount() == len(USES))
    return made


def words(dialog: LedgerDialog, row: int) -> list[str]:
    return [str(dialog.model.index(row, column).data()) for column in range(1, dialog.model.columnCount())]


def press(box: QMessageBox, text: str) -> None:
    (button,) = (button for button in box.buttons() if button.text() == text)
    button.click()


def test_uses_are_listed_newest_first(dialog: LedgerDialog) -> None:
    assert words(dialog, 0) == [
        "Network", "A server you named", "end not noted", "12.3 kB sent to box.local"
    ]  # fmt: skip
    assert words(dialog, 1)[-1] == "kept with the conversation"
    assert words(dialog, 2) == ["Microphone", "You talked", "4.2 s", "not kept"]


def test_an_empty_ledger_says_so(qtbot: QtBot, window: MainWindow) -> None:
    dialog = LedgerDialog(list, "0 bytes sent.", window)
    qtbot.addWidget(dialog)

    qtbot.waitUntil(lambda: "Nothing has been used" in dialog.told.text())
    assert not dialog.export.isEnabled()


@pytest.mark.parametrize("name", ["ledger.json", "ledger.csv"])
def test_it_can_be_saved(qtbot: QtBot, dialog: LedgerDialog, tmp_path: Path, name: str) -> None:
    dialog.save(str(tmp_path / name))

    qtbot.waitUntil(lambda: dialog.told.text().startswith("Saved"))
    text = (tmp_path / name).read_text()
    whats = [use["what"] for use in json.loads(text)] if name.endswith("json") else text.splitlines()[1:]
    assert [what.partition(",")[0] for what in whats] == ["microphone", "screen", "network"]


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, dialog: LedgerDialog, tmp_path: Path) -> None:
    dialog.save(str(tmp_path / "nowhere" / "ledger.csv"))

    qtbot.waitUntil(lambda: "could not be saved" in dialog.told.text())


@pytest.mark.parametrize("models", [False, True])
def test_everything_is_deleted_only_after_a_question(dialog: LedgerDialog, models: bool) -> None:
    wanted: list[bool] = []
    dialog.wipe_wanted.connect(wanted.append)

    dialog.wipe.click()
    (box,) = dialog.findChildren(QMessageBox)
    assert wanted == []
    assert box.defaultButton().text() == "Keep everything"
    box.findChildren(QCheckBox)[0].setChecked(models)
    press(box, "Delete everything")

    assert wanted == [models]


def test_every_control_has_a_name_and_can_be_reached_by_keyboard(dialog: LedgerDialog) -> None:
    for control in (dialog.export, dialog.wipe, dialog.table):
        assert control.isVisible()
        assert control.accessibleName()
        assert control.accessibleDescription() or control is dialog.table
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_strip_adds_up_what_is_sent_and_opens_the_ledger(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert window.strip.traffic.text() == "0 bytes sent since start"

    assistant.publish(BytesSent("box.local", 1500), BytesSent("box.local", 600))
    qtbot.waitUntil(lambda: window.strip.traffic.text() == "2.1 kB sent since start")
    window.strip.traffic.click()

    (dialog,) = window.findChildren(LedgerDialog)
    with qtbot.waitSignal(window.wipe_wanted):
        dialog.wipe_wanted.emit(False)
    dialog.accept()


def test_a_refused_attempt_is_shown_once_and_counted(
    qtbot: QtBot, window: MainWindow, assistant: FakeAssistant
) -> None:  # fmt: skip
    refused = ConnectionRefused("Kibitz refused to look up example.com.")

    assistant.publish(refused, refused)

    qtbot.waitUntil(lambda: window.strip.traffic.text() == "0 bytes sent since start, 2 refused")
    assert "2 attempts were refused" in window.strip.traffic.accessibleName()
    assert [card.sentence for card in window.banners.findChildren(Card)] == [refused.sentence]
