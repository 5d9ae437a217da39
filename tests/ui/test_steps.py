# SPDX-License-Identifier: GPL-3.0-or-later
"""Work in small steps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.steps import Steps


@pytest.fixture
def happened() -> list[str]:
    return []


def _work(happened: list[str], name: str) -> Iterator[None]:
    for number in range(3):
        QTimer.singleShot(0, lambda: happened.append("event"))
        happened.append(f"{name} {number}")
        yield


def test_other_events_come_between_two_steps(qtbot: QtBot, qapp: QApplication, happened: list[str]) -> None:
    steps = Steps(qapp)

    with qtbot.waitSignal(steps.done):
        steps.begin(_work(happened, "step"))
        assert happened == [] and not steps.are_done

    assert happened == ["step 0", "event", "step 1", "event", "step 2", "event"]
    assert steps.are_done


def test_new_work_takes_the_place_of_what_is_left(qtbot: QtBot, qapp: QApplication, happened: list[str]) -> None:
    steps = Steps(qapp)

    def old() -> Iterator[None]:
        steps.begin(_work(happened, "new"))
        yield
        happened.append("old")

    with qtbot.waitSignal(steps.done):
        steps.begin(old())

    assert [one for one in happened if one != "event"] == ["new 0", "new 1", "new 2"]


def test_nothing_goes_on_when_what_is_made_is_gone(qapp: QApplication, happened: list[str]) -> None:
    owner = QObject()
    Steps(owner).begin(_work(happened, "step"))

    del owner
    qapp.processEvents()

    assert happened == []
