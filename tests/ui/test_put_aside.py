# SPDX-License-Identifier: GPL-3.0-or-later
"""Our windows get out of the picture, and come back whatever becomes of it."""

import pytest
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.widgets import put_aside
from ui.widgets.put_aside import PutAside


@pytest.fixture
def aside(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> PutAside:
    monkeypatch.setattr(put_aside, "MOST_MS", 1)
    made = PutAside(window)
    made.hide()
    assert not window.isVisible()
    return made


def test_they_come_back_where_the_desktop_never_answers(qtbot: QtBot, window: MainWindow, aside: PutAside) -> None:
    qtbot.waitUntil(window.isVisible)


def test_they_stay_away_where_the_user_sees_why(qtbot: QtBot, window: MainWindow, aside: PutAside) -> None:
    aside.stay()
    qtbot.wait(20)

    assert not window.isVisible()
    aside.show()
    assert window.isVisible()


def test_what_the_user_has_hidden_since_is_left_alone(window: MainWindow, aside: PutAside) -> None:
    aside.show()
    window.hide()

    aside.show()

    assert not window.isVisible()
