# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the user is while a key that works everywhere is held: X11 takes the keyboard from their window for so long."""

import pytest
from pytestqt.qtbot import QtBot

from ui import front
from ui.front import Front
from ui.hotkeys.actions import Action
from ui.hotkeys.global_keys import GlobalKeys


class Desk:
    """What the system tells, and a window of ours."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_active = self.is_choosing = False
        self.keys = GlobalKeys(lambda _tell: None)
        self.front = Front(self.keys, lambda: self.is_choosing, self.keys)
        monkeypatch.setattr(front, "is_in_front", lambda: self.is_active)


@pytest.fixture
def desk(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(monkeypatch)


def test_our_window_stays_in_front_while_a_key_is_held_in_it(desk: Desk) -> None:
    desk.is_active = True
    desk.keys.pressed.emit(Action.TALK)

    desk.is_active = False
    assert desk.front.is_ours

    desk.keys.released.emit(Action.TALK, True)
    assert not desk.front.is_ours


def test_a_key_held_in_another_program_makes_nothing_ours(desk: Desk) -> None:
    desk.keys.pressed.emit(Action.TALK)

    assert not desk.front.is_ours


def test_the_picture_a_part_is_chosen_on_is_no_window_to_stay_in(desk: Desk) -> None:
    desk.is_active = desk.is_choosing = True
    desk.keys.pressed.emit(Action.TALK)

    desk.is_active = desk.is_choosing = False
    assert not desk.front.is_ours


def test_esc_while_a_key_is_held_does_not_end_that(desk: Desk) -> None:
    desk.is_active = True
    desk.keys.pressed.emit(Action.TALK)

    desk.is_active = False
    desk.keys.pressed.emit(Action.STOP)
    desk.keys.released.emit(Action.STOP, True)

    assert desk.front.is_ours
